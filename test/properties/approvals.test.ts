import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approve, enrol, reject, withdraw } from '#modules/editions/index.ts'
import { keepApprovalsMoving } from '#modules/editions/approving/keep-moving.ts'
import { system } from '#platform/act.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'

const world = openHouse()
const { joost, karel, sjaak, ineke, sanne, tim, fatima, mees, aylin } = people
/** Who ask, and who answer; Sanne and Tim do both. */
const askers = [fatima, mees, aylin, sanne, tim]
const judges = [joost, karel, sjaak, ineke, sanne, tim, fatima]

type Command =
  | { do: 'ask' | 'withdraw'; who: number }
  | { do: 'answer'; who: number; judge: number; yes: boolean }
  | { do: 'both at once'; who: number; judge: number; other: number }
  | { do: 'deputy'; of: number; deputy: number; from: number; days: number }
  | { do: 'days pass'; days: number }
const asker = fc.nat(askers.length - 1)
const judge = fc.nat(judges.length - 1)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), who: asker }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who: asker }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), who: asker, judge, yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('both at once' as const), who: asker, judge, other: judge }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('deputy' as const),
      of: judge,
      deputy: judge,
      from: fc.integer({ min: -3, max: 3 }),
      days: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days pass' as const), days: fc.integer({ min: 1, max: 12 }) }) },
)
const plans = fc.record({
  capacity: fc.integer({ min: 1, max: 3 }),
  rule: fc.constantFrom('manager', 'budget-holder', 'both'),
  commands: fc.array(command, { minLength: 18, maxLength: 18 }),
})

async function makeEdition(capacity: number, rule: string): Promise<string> {
  const id = crypto.randomUUID()
  await world.arrange(async (tx) => {
    await tx`delete from people.deputy`
    await tx`update people.organisation set settings = settings || ${tx.json({ approvalBy: rule })} where id = ${organisation.id}`
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, approval, published_at)
      values (${id}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, ${capacity}, 'manager', now())`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      values (${organisation.id}, ${id}, now() + interval '90 days', now() + interval '90 days 3 hours', 'Zaal')`
  })
  return id
}

interface Row {
  id: string
  personId: string
  state: string
}
const live = (editionId: string) =>
  world.read(
    (tx) => tx<
      Row[]
    >`select id, person_id, state from editions.enrolment where organisation_id = ${organisation.id} and edition_id = ${editionId}
      and state not in ('rejected', 'withdrawn', 'cancelled')`,
  )

const answer = (who: Somebody, enrolmentId: string, yes: boolean) =>
  world.as(who).perform<{ enrolmentId: string }, unknown, string>(yes ? approve : reject, { enrolmentId })

async function play(editionId: string, command: Command): Promise<void> {
  if (command.do === 'days pass') {
    const now = Temporal.Now.instant().add({ hours: 24 * command.days })
    await world.arrange((tx) => keepApprovalsMoving({ tx, actor: system(organisation.id), now }))
  } else if (command.do === 'deputy') {
    const [of, deputy] = [judges[command.of]!, judges[command.deputy]!]
    const from = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: command.from })
    if (of.id !== deputy.id)
      await world.arrange(
        (tx) => tx`insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day)
          values (${organisation.id}, ${of.id}, ${deputy.id}, ${from}, ${from.add({ days: command.days })})`,
      )
  } else {
    const person = askers[command.who]!
    if (command.do === 'ask') await world.as(person).perform(enrol, { editionId, personId: person.id })
    const mine = (await live(editionId)).find((row) => row.personId === person.id)
    if (!mine) return
    if (command.do === 'withdraw') await world.as(person).perform(withdraw, { enrolmentId: mine.id })
    if (command.do === 'answer') await answer(judges[command.judge]!, mine.id, command.yes)
    if (command.do === 'both at once') await atOnce(mine, judges[command.judge]!, judges[command.other]!)
  }
}

/** One of two answers to the same step counts at most; the same person twice is two answers too. */
async function atOnce({ id }: Row, one: Somebody, other: Somebody): Promise<void> {
  const open = async () =>
    (
      await world.read(
        (tx) => tx`select 1 from editions.approval_step s join editions.enrolment n on n.id = s.enrolment_id and n.state = 'requested'
      where s.enrolment_id = ${id} and s.decided_at is null`,
      )
    ).length
  const before = await open()
  const outcomes = await Promise.all([answer(one, id, true), answer(other, id, false)])
  expect(outcomes.filter((outcome) => outcome.ok).length, 'answers that count').toBeLessThanOrEqual(before)
}

/** What must hold after every step, whatever happened. */
async function holds(editionId: string, capacity: number, rule: string, step: string): Promise<void> {
  const roles = { manager: ['manager'], 'budget-holder': ['budget_holder'], both: ['manager', 'budget_holder'] }[rule]
  const rows = await world.read(
    (tx) => tx<
      { state: string; personId: string; roles: string[]; decisions: (string | null)[]; deciders: (string | null)[]; opened: number }[]
    >`
      select n.state, n.person_id, array_agg(s.role order by s.n) as roles, array_agg(s.decision order by s.n) as decisions,
             array_agg(s.decided_by order by s.n) as deciders,
             (select count(*)::int from editions.approval_judge j join editions.approval_step x on x.id = j.step_id
              where x.enrolment_id = n.id and x.decided_at is null and j.ended_at is null and x.asked_at is not null) as opened
      from editions.enrolment n join editions.approval_step s on s.organisation_id = n.organisation_id and s.enrolment_id = n.id
      where n.organisation_id = ${organisation.id} and n.edition_id = ${editionId} group by n.id`,
  )
  for (const row of rows) {
    const about = `${JSON.stringify(row)} after ${step}`
    expect(row.roles, about).toEqual(roles)
    const approved = row.decisions.filter((one) => one === 'approved').length
    const rejected = row.decisions.filter((one) => one === 'rejected').length
    if (row.state === 'rejected') expect(rejected, about).toBe(1)
    else expect(rejected, about).toBe(0)
    if (row.state === 'seated' || row.state === 'waiting') expect(approved, about).toBe(row.roles.length)
    if (row.state === 'requested') {
      expect(approved, about).toBeLessThan(row.roles.length)
      expect(row.opened, `somebody is asked: ${about}`).toBeGreaterThan(0)
    }
    expect(
      row.decisions.indexOf(null) < 0 || row.decisions.slice(row.decisions.indexOf(null)).every((one) => one === null),
      `in order: ${about}`,
    ).toBe(true)
    expect(row.deciders, `never the person: ${about}`).not.toContain(row.personId)
  }
  expect(rows.filter((row) => row.state === 'seated').length, `seats after ${step}`).toBeLessThanOrEqual(capacity)
  const waits = rows.some((row) => row.state === 'waiting')
  if (waits)
    expect(rows.filter((row) => row.state === 'seated').length, `no seat is free while somebody waits, after ${step}`).toBe(capacity)
}

test(
  'whatever order of answers, deputies, days and withdrawals: one outcome for each request, and no seat too many',
  { timeout: 180_000 },
  async () => {
    let decided = 0
    await fc.assert(
      fc.asyncProperty(plans, async ({ capacity, rule, commands }) => {
        const editionId = await makeEdition(capacity, rule)
        for (const [i, command] of commands.entries()) {
          await play(editionId, command)
          await holds(editionId, capacity, rule, `${i + 1}. ${JSON.stringify(command)}`)
        }
        decided += (
          await world.read(
            (tx) =>
              tx`select 1 from editions.approval_step s join editions.enrolment n on n.id = s.enrolment_id where n.edition_id = ${editionId} and s.decision is not null`,
          )
        ).length
      }),
      { numRuns: 30 },
    )
    expect(decided, 'the plans do come to decisions').toBeGreaterThan(4)
  },
)
