import { expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { kinds } from './pages/words.ts'

const world = openHouse()

test('whoever asks what waits for a person gets what all rooms together say, for everybody', async () => {
  const seen = new Set<string>()
  for (const somebody of Object.values(people)) {
    const [asked, united] = await world
      .as(somebody)
      .look(async (tx) => [
        await tx`select * from home.waiting_of(${somebody.id}) order by kind, about_id`,
        await tx`select * from home.waiting_for where organisation_id = ${organisation.id} and person_id = ${somebody.id} order by kind, about_id`,
      ])
    expect(asked).toEqual(united)
    for (const one of united!) seen.add(one['kind'])
  }
  expect([...seen].filter((kind) => !kinds[kind])).toEqual([]) // each has words on screen
  expect([...seen]).toEqual(expect.arrayContaining(['approval', 'evaluation', 'profile-suggestion', 'change-to-tell', 'scan']))
})

test('whoever asks what waits for a role gets what all rooms together say', async () => {
  await world.arrange(async (tx) => {
    await tx`insert into catalogue.wish (organisation_id, person_id, title) values (${organisation.id}, ${people.fatima.id}, 'Leren lassen')`
    await tx`insert into catalogue.inventory (organisation_id, name, closes_on, review_on) values (${organisation.id}, 'Najaar', current_date - 60, current_date - 30)`
    await tx`insert into editions.checklist_item (organisation_id, edition_id, name, days_before)
      select organisation_id, edition_id, 'Lunch', 365 from editions.tally where organisation_id = ${organisation.id} and starts_at > now()`
  })
  const seen = new Set<string>()
  for (const roles of [
    ['learning_adviser'],
    ['coordinator'],
    ['network_coordinator'],
    ['learning_adviser', 'network_coordinator'],
    ['auditor'],
  ]) {
    const [asked, united] = await world
      .as(people.ineke)
      .look(async (tx) => [
        await tx`select * from home.waiting_of_roles(${roles}) order by kind, role, about_id`,
        await tx`select * from home.waiting_for where organisation_id = ${organisation.id} and person_id is null and role = any(${roles}) order by kind, role, about_id`,
      ])
    expect(asked).toEqual(united)
    for (const one of united!) seen.add(one['kind'])
  }
  expect([...seen].filter((kind) => !kinds[kind])).toEqual([])
  expect([...seen]).toEqual(expect.arrayContaining(['below-minimum', 'arrange', 'wish', 'needs-review', 'role-gap', 'round', 'statement']))
})

test('each room that united what waits is asked, for a person or for a role', async () => {
  const [row] = await world.read(
    (tx) => tx<{ united: string; asked: string }[]>`
      select pg_get_viewdef('home.waiting_for'::regclass) as united,
        pg_get_functiondef('home.waiting_of'::regproc) || pg_get_functiondef('home.waiting_of_roles'::regproc) as asked`,
  )
  const rooms = (text: string) => new Set(text.match(/(?<=\bwaiting_)(?!of|for)[a-z_]+/g))
  expect(rooms(row!.united).size).toBeGreaterThan(10)
  expect(rooms(row!.asked)).toEqual(rooms(row!.united))
})

test('nobody is told what waits for somebody else in a scan or a talk: the walls are those of who asks', async () => {
  const mine = await world.as(people.fatima).look((tx) => tx<{ kind: string }[]>`select kind from home.waiting_of(${people.fatima.id})`)
  expect(mine.map((one) => one.kind)).toContain('scan')
  const others = await world.as(people.mees).look((tx) => tx<{ kind: string }[]>`select kind from home.waiting_of(${people.fatima.id})`)
  expect(others.map((one) => one.kind)).not.toContain('scan')
})
