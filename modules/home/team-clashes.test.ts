import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { instantOf } from '#platform/words.ts'
import { teamView } from './views/team.ts'

const world = openHouse()
const { joost, fatima, mees, aylin, daan, sanne, lotte, ineke, henk } = people
const at = organisation.id
const unit = unitId(at, 'VER')

/** A Tuesday far from everything the world has planned. */
const far = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 400 })
const tuesday = far.add({ days: (9 - far.dayOfWeek) % 7 })
const on = (days: number) => tuesday.add({ days })

/** An edition with one meeting, and who is in it. */
async function plan(
  day: Temporal.PlainDate,
  [from, until]: [string, string],
  who: Somebody[],
  { code = 'OWN-TM', state = 'seated' }: { code?: string; state?: string } = {},
): Promise<string> {
  const activity = activityId(code, at)
  const [moment, end] = [from, until].map((time) => instantOf(day, Temporal.PlainTime.from(time)))
  return world.arrange(async (tx) => {
    const [edition] = await tx<{ id: string }[]>`
      insert into editions.edition (organisation_id, activity_id, capacity, published_at) values (${at}, ${activity}, 90, now()) returning id`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place) values (${at}, ${edition!.id}, ${moment!}, ${end!}, 'Zaal')`
    for (const { id } of who)
      await tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
        values (${at}, ${at}, ${edition!.id}, ${activity}, ${id}, ${state}, now(), now())`
    return edition!.id
  }) as Promise<string>
}

const seen = async (day: Temporal.PlainDate, managerId = joost.id) => {
  const { clashes } = await world.as(joost).look((tx) => teamView(tx, { managerId, below: false, followed: false, clashes: true }))
  return {
    twice: clashes!.twice.filter((one) => one.on.equals(day)).map((one) => [one.name, ...one.titles]),
    short: clashes!.short.filter((one) => one.on.equals(day)).map(({ unit, needed, stay, away }) => ({ unit, needed, stay, away })),
  }
}

/** How many of the unit work on a Tuesday, and that many must stay but `less`. */
async function need(less: number, weekday = 2): Promise<number> {
  const [row] = await world.read(
    (tx) => tx<
      { n: number }[]
    >`select count(distinct c.person_id)::int as n from people.colleague c join people.employment e on e.id = c.employment_id
      where c.organisation_id = ${at} and c.unit_id in (select people.units_below(${unit})) and ${weekday} = any (e.working_days)`,
  )
  await world.arrange(
    (
      tx,
    ) => tx`insert into people.minimum_staffing (organisation_id, unit_id, weekday, people) values (${at}, ${unit}, ${weekday}, ${row!.n - less})
      on conflict (organisation_id, unit_id, weekday) do update set people = excluded.people`,
  )
  return row!.n
}

describe('two things at once', () => {
  test('two meetings of one person at one time are told, with both titles', async () => {
    await plan(on(0), ['09:00', '12:00'], [fatima])
    await plan(on(0), ['11:30', '13:00'], [fatima], { code: 'OWN-BBL', state: 'requested' })
    const { twice } = await seen(on(0))
    expect(twice).toHaveLength(1)
    expect(twice[0]![0]).toBe('Fatima Bennani')
    expect(twice[0]!.slice(1).sort()).toEqual(['Bouwbesluit in de praktijk', 'Time management'])
  })

  test('one after the other fits, and so does what somebody only waits for or withdrew from', async () => {
    await plan(on(1), ['09:00', '12:00'], [mees])
    await plan(on(1), ['12:00', '13:00'], [mees])
    await plan(on(1), ['09:00', '13:00'], [mees], { state: 'withdrawn' })
    expect((await seen(on(1))).twice).toEqual([])
  })

  test('what is confidential is not told, nor that something is there', async () => {
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('OWN-BBL', at)}`)
    expect((await seen(on(0))).twice).toEqual([])
    await need(0, on(2).dayOfWeek)
    await plan(on(2), ['09:00', '12:00'], [daan], { code: 'OWN-BBL' })
    expect((await seen(on(2))).short).toEqual([])
    await world.arrange((tx) => tx`update catalogue.activity set confidential = false where id = ${activityId('OWN-BBL', at)}`)
    expect((await seen(on(2))).short).toHaveLength(1)
  })
})

describe('too few at work', () => {
  test('a day on which one too many is away says how many stay, how many are needed and who is away', async () => {
    const all = await need(2)
    await plan(on(7), ['09:00', '12:00'], [aylin, daan])
    expect((await seen(on(7))).short).toEqual([])
    await plan(on(7), ['13:00', '15:00'], [mees, daan])
    expect((await seen(on(7))).short).toEqual([
      {
        unit: 'Vergunningen',
        needed: all - 2,
        stay: all - 3,
        away: ['Daan Hoekstra', 'Mees Smit', 'Aylin Yıldız'],
      },
    ])
  })

  test('who does not work that day is not missed', async () => {
    await need(0)
    await world.arrange((tx) => tx`update people.employment set working_days = '{1,3,4}' where person_id = ${lotte.id}`)
    await need(0)
    await plan(on(14), ['09:00', '12:00'], [lotte])
    expect((await seen(on(14))).short).toEqual([])
    await plan(on(14), ['09:00', '12:00'], [sanne])
    expect((await seen(on(14))).short.map((one) => one.away)).toEqual([['Sanne Vos']])
  })

  test('who is away of another team counts without a name; a day on which nobody of the own team is away is of the other team', async () => {
    await need(1)
    await world.arrange(
      (tx) => tx`update people.employment set unit_id = ${unit}, working_days = '{1,2,3,4,5}' where person_id = ${henk.id}`,
    )
    await need(1)
    await plan(on(21), ['09:00', '12:00'], [henk, daan])
    expect((await seen(on(21))).short).toMatchObject([{ away: ['Daan Hoekstra'] }])
    await need(0)
    await plan(on(28), ['09:00', '12:00'], [henk])
    expect((await seen(on(28))).short).toEqual([])
  })
})

describe('on the page', () => {
  test('the manager reads both kinds, the learning adviser too, and a team where all fits has no such card', async () => {
    const { text } = await (await world.browser(joost)).get('/mijn/team')
    expect(text).toContain('Dit past niet')
    expect(text).toContain('heeft twee dingen tegelijk')
    expect(text).toMatch(/blijven er \d+ aan het werk, \d+ zijn nodig/)
    expect((await (await world.browser(ineke)).get(`/mijn/team?leidinggevende=${joost.id}`)).text).toContain('Dit past niet')
    await world.arrange((tx) => tx`delete from people.minimum_staffing`)
    await world.arrange((tx) => tx`update editions.enrolment set state = 'withdrawn' where state in ('seated', 'requested')`)
    expect((await (await world.browser(joost)).get('/mijn/team')).text).not.toContain('Dit past niet')
  })
})
