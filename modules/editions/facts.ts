import type { Act, Actor } from '#platform/act.ts'
import { inCareSql, overseesAll } from '#modules/catalogue/index.ts'
import { approvalsFor, settingsOf, type ApprovalRole } from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { together } from '#platform/db/together.ts'
import type { MemberSeats } from './quota-rules.ts'
import type { Relation, SeatFacts } from './rules.ts'

/** An edition whose row is held: until the end of the transaction nobody else can fill its seats. */
export interface HeldEdition {
  id: string
  organisationId: string
  activityId: string
  seriesId: string | null
  capacity: number | null
  minParticipants: number
  opensAt: Temporal.Instant | null
  closesAt: Temporal.Instant | null
  approval: 'none' | 'manager'
  /** Who must agree, by the rule of the organisation; empty where the edition asks nobody. */
  asks: ApprovalRole[]
  /** What a place costs our own people. */
  priceCents: number | null
  /** Counted where the edition asks approval, and 0 elsewhere: nobody waits for a sum that decides nothing. */
  halfDays: number
  audience: 'employees' | 'units' | 'everyone'
  audienceUnits: string[]
  promotionDays: number
  published: boolean
  cancelled: boolean
  completed: boolean
  startsAt: Temporal.Instant | null
  optOut: boolean
  confirmed: boolean
  confidential: boolean
  taken: number
  waiting: number
  /** Until when seats are kept for members of a network. */
  reservedUntil: Temporal.Instant | null
  /** Those seats, as long as they are kept. */
  quota: MemberSeats[] | null
}

/** Holds an edition (select … for update) and counts its seats. Null when it does not exist here. */
export async function holdEdition(tx: Sql, editionId: string): Promise<HeldEdition | null> {
  // Sent together: a connection answers in order, so what is read is what holds once the lock was given.
  const held = lock(tx, editionId)
  const edition = await together(held, readEdition(tx, editionId))
  return (await held) ? edition : null
}

async function lock(tx: Sql, editionId: string): Promise<boolean> {
  const held = await tx`select from editions.edition where organisation_id = platform.organisation() and id = ${editionId} for update`
  return held.length > 0
}

/** The same facts without holding: for pages, which ask the same decision that the form obeys. */
export async function readEdition(tx: Sql, editionId: string): Promise<HeldEdition | null> {
  const [row] = await tx<(Omit<HeldEdition, 'asks'> & { rule: unknown })[]>`
    select e.id, e.organisation_id, e.activity_id, e.series_id, e.capacity, e.min_participants, e.opens_at, e.closes_at, e.approval, e.audience,
           e.audience_units, e.promotion_days, e.published_at is not null as published, e.cancelled_at is not null as cancelled,
           e.completed_at is not null as completed, e.opt_out, e.confirmed_at is not null as confirmed, a.confidential,
           (select min(s.starts_at) from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id) as starts_at,
           n.taken, n.waiting, coalesce(e.price_cents, a.price_cents) as price_cents, e.reserved_until,
           case when e.reserved_until > clock_timestamp() then ${quotaSql(tx)} end as quota, case when e.approval = 'manager' then ${halfDaysSql(tx)} else 0 end as half_days,
           case when e.approval = 'manager' then (select o.settings from people.organisation o where o.id = e.organisation_id) end as rule
    from editions.edition e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    cross join lateral (
      select count(*) filter (where n.state in ('seated', 'completed', 'not_completed', 'no_show'))::int as taken,
             count(*) filter (where n.state = 'waiting')::int as waiting
      from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id) n
    where e.organisation_id = platform.organisation() and e.id = ${editionId}`
  if (!row) return null
  const { rule, ...edition } = row
  return { ...edition, asks: edition.approval === 'manager' && !edition.confidential ? approvalsFor(settingsOf(rule), edition) : [] }
}

/** Of edition e: each member with its kept seats, who has one and who waits. */
export const quotaSql = (tx: Sql) => tx`(
  select json_agg(json_build_object('memberId', q.member_id, 'reserved', q.reserved, 'taken', q.taken, 'waiting', q.waiting) order by q.member_id) from (
    select member_id, sum(reserved)::int as reserved, sum(taken)::int as taken, sum(waiting)::int as waiting from (
      select r.member_id, r.seats as reserved, 0 as taken, 0 as waiting from editions.reservation r
      where r.organisation_id = e.organisation_id and r.edition_id = e.id
      union all
      select n.home_organisation_id, 0, (n.state in ('seated', 'completed', 'not_completed', 'no_show'))::int, (n.state = 'waiting')::int from editions.enrolment n
      where n.organisation_id = e.organisation_id and n.edition_id = e.id) x group by member_id) q)`

/** Half days of edition e of activity a. */
export const halfDaysSql = (tx: Sql) => tx`editions.half_days(e.organisation_id, e.id, a.half_days, a.hours)`

/** Everything that decides whether this person gets a seat in this edition. */
export async function seatFacts(tx: Sql, actor: Actor, edition: HeldEdition, personId: string): Promise<SeatFacts> {
  return (await seatFactsOfAll(tx, actor, edition, [personId])).get(personId)!
}

interface PersonRow {
  personId: string
  employed: boolean
  inUnits: boolean
  guest: boolean
  enrolled: SeatFacts['enrolled']
  relation: Relation
}

/** The same for a whole team in one query. */
export async function seatFactsOfAll(tx: Sql, actor: Actor, edition: HeldEdition, personIds: string[]): Promise<Map<string, SeatFacts>> {
  const rows = await askPersons(tx, actor, edition.id, personIds)
  return new Map(rows.map((row) => [row.personId, factsOf(edition, row)]))
}

/** Who enrols whom: one person anybody, or several people each themselves. */
export type Enrollers = Actor | 'themselves'

/**
 * Holds an edition and gathers what decides about these people, in one breath. Others wait for as long as it is held, so who somebody is, is
 * asked before: only what a seat can change is asked after.
 */
export async function holdWithFacts(tx: Sql, by: Enrollers, editionId: string, personIds: string[]) {
  const asked = askPersons(tx, by, editionId, personIds)
  const held = holdEdition(tx, editionId)
  const enrolled = askEnrolled(tx, editionId, personIds)
  await together(asked, together(held, enrolled))
  const [edition, persons, now] = [await held, await asked, new Map((await enrolled).map((row) => [row.personId, row.enrolled]))]
  return edition && { edition, facts: persons.map((person) => ({ ...factsOf(edition, person), enrolled: now.get(person.personId)! })) }
}

/** Whether these people are in this edition, or in another of its series. */
export async function askEnrolled(tx: Sql, editionId: string, personIds: string[]): Promise<Pick<PersonRow, 'personId' | 'enrolled'>[]> {
  return tx`select x.id as person_id, ${enrolledSql(tx, editionId)} as enrolled from unnest(${personIds}::uuid[]) as x (id)`
}

async function askPersons(tx: Sql, by: Enrollers, editionId: string, personIds: string[]): Promise<PersonRow[]> {
  return tx<PersonRow[]>`
    select x.id as person_id,
      exists (select from people.colleague_brief c where c.organisation_id = platform.organisation() and c.person_id = x.id) as employed,
      exists (select from people.colleague_brief c where c.organisation_id = platform.organisation() and c.person_id = x.id
              and c.unit_id in (select people.units_below(u) from editions.edition e, unnest(e.audience_units) u
                                where e.organisation_id = platform.organisation() and e.id = ${editionId})) as in_units,
      exists (select from people.guest g where g.organisation_id = platform.organisation() and g.person_id = x.id) as guest,
      ${enrolledSql(tx, editionId)} as enrolled,
      ${by === 'themselves' ? tx`'self'` : relationSql(tx, by, tx`x.id`, tx`${editionId}::uuid`)} as relation
    from unnest(${personIds}::uuid[]) with ordinality as x (id, n) order by x.n`
}

/** Of person x.id. */
const enrolledSql = (tx: Sql, editionId: string) => tx`case
        when exists (select from editions.enrolment n where n.organisation_id = platform.organisation() and n.edition_id = ${editionId}
                     and n.person_id = x.id and n.state not in ('rejected', 'withdrawn', 'cancelled')) then 'here'
        when exists (select from editions.enrolment n where n.organisation_id = platform.organisation()
                     and n.series_id = (select e.series_id from editions.edition e where e.organisation_id = platform.organisation() and e.id = ${editionId})
                     and n.person_id = x.id and n.state in ('requested', 'seated', 'waiting', 'completed')) then 'in the series'
        else 'no' end`

const factsOf = (edition: HeldEdition, person: PersonRow): SeatFacts => ({
  ...edition,
  home: edition.organisationId,
  relation: person.relation,
  invited: invited(edition, person),
  enrolled: person.enrolled,
})

function invited(edition: HeldEdition, person: PersonRow): boolean {
  if (edition.audience === 'everyone') return person.employed || person.guest
  return edition.audience === 'units' ? person.inUnits : person.employed
}

/**
 * What the actor is to a person, for an edition: as an SQL expression, so that a list needs no query per row. In a confidential activity
 * everybody but the person is a stranger (rule 3). A trainer is one too: walk-ins go through the list of the session, where they are decided.
 */
export function relationSql(tx: Sql, actor: Actor, person: ReturnType<Sql>, edition: ReturnType<Sql>) {
  return tx`case
    when ${person} = ${actor.personId}::uuid then 'self'
    when ${actor.kind === 'system'}::boolean then 'staff'
    when exists (select from editions.edition e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
                 where e.organisation_id = platform.organisation() and e.id = ${edition} and a.confidential) then 'stranger'
    when ${overseesAll(actor) ? tx`true` : tx`exists (select from editions.edition e where e.organisation_id = platform.organisation() and e.id = ${edition} and ${inCareSql(tx, actor, tx`e.activity_id`)})`} then 'staff'
    when exists (select from people.colleague_brief c where c.organisation_id = platform.organisation() and c.person_id = ${person}
                 and c.manager_id = ${actor.personId}::uuid) then 'manager'
    else 'stranger' end`
}

/** The enrolment under the lock of its edition, or null. */
export async function holdEnrolment(act: Act, enrolmentId: string) {
  const [found] = await act.tx<{ editionId: string }[]>`
    select edition_id from editions.enrolment where organisation_id = platform.organisation() and id = ${enrolmentId}`
  const edition = found ? await holdEdition(act.tx, found.editionId) : null
  if (!edition) return null
  const [enrolment] = await act.tx<
    { id: string; personId: string; home: string; state: import('./rules.ts').EnrolmentState; relation: Relation }[]
  >`
    select n.id, n.person_id, n.home_organisation_id as home, n.state, ${relationSql(act.tx, act.actor, act.tx`n.person_id`, act.tx`n.edition_id`)} as relation
    from editions.enrolment n where n.organisation_id = platform.organisation() and n.id = ${enrolmentId}`
  return enrolment ? { edition, enrolment } : null
}
