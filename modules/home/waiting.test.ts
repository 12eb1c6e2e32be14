import { expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { kinds } from './pages/words.ts'

const world = openHouse()

/** What waits for everybody with a role, and for nobody by name. */
const ofRoles = ['demand', 'wish', 'needs-review', 'buddy', 'round', 'round-settle', 'statement', 'contribution', 'role-gap', 'role-moved']

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
  expect([...seen]).toEqual(expect.arrayContaining(['approval', 'evaluation', 'profile-suggestion', 'change-to-tell', 'scan']))
})

test('each kind that can wait for a person by name is asked for', async () => {
  const [row] = await world.read((tx) => tx<{ text: string }[]>`select pg_get_functiondef('home.waiting_of'::regproc) as text`)
  const asked = new Set(row!.text.match(/(?<=')[a-z-]+(?=')/g))
  expect(Object.keys(kinds).filter((kind) => !asked.has(kind))).toEqual(ofRoles)
})

test('nobody is told what waits for somebody else in a scan or a talk: the walls are those of who asks', async () => {
  const mine = await world.as(people.fatima).look((tx) => tx<{ kind: string }[]>`select kind from home.waiting_of(${people.fatima.id})`)
  expect(mine.map((one) => one.kind)).toContain('scan')
  const others = await world.as(people.mees).look((tx) => tx<{ kind: string }[]>`select kind from home.waiting_of(${people.fatima.id})`)
  expect(others.map((one) => one.kind)).not.toContain('scan')
})
