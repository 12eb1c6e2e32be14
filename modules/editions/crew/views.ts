import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { readEdition, seatFactsOfAll } from '../facts.ts'
import { decideSeat, type SeatRefusal } from '../rules.ts'

/** A session in which somebody of the crew has a place, as a voorman sees it: when, where and who. */
export interface CrewSession {
  sessionId: string
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  bring: string
  /** By name; present: null while nothing was noted. */
  people: { name: string; waiting: boolean; present: boolean | null }[]
}
export interface CrewView {
  crews: { id: string; name: string; people: { id: string; name: string }[] }[]
  coming: CrewSession[]
  /** Of the last 60 days, and never from before the delegation. */
  past: CrewSession[]
}

/** The crews somebody leads today. Dates and attendance and nothing else (domain: voorman): no results, no requests, nothing confidential. */
export async function crewView(tx: Sql, actor: Actor): Promise<CrewView> {
  const people = await tx<{ crewId: string; crewName: string; personId: string; name: string }[]>`
    select distinct m.crew_id, m.crew_name, m.person_id, m.full_name as name, m.last_name, m.first_name from people.crew_member_now m
    where m.organisation_id = (select platform.organisation()) and m.lead_id = ${actor.personId}
    order by m.crew_name, m.last_name, m.first_name, m.person_id`
  const crews = [...new Map(people.map((one) => [one.crewId, one.crewName]))].map(([id, name]) => ({
    id,
    name,
    people: people.filter((one) => one.crewId === id).map((one) => ({ id: one.personId, name: one.name })),
  }))
  const sessions = await crewSessions(tx, actor)
  const isPast = (one: CrewSession) => Temporal.Instant.compare(one.endsAt, Temporal.Now.instant()) < 0
  return { crews, coming: sessions.filter((one) => !isPast(one)), past: sessions.filter(isPast).reverse() }
}

function crewSessions(tx: Sql, actor: Actor): Promise<CrewSession[]> {
  return tx<CrewSession[]>`
    select s.id as session_id, a.title, s.starts_at, s.ends_at, coalesce(v.place, '') as place, e.bring,
      json_agg(json_build_object('name', m.full_name, 'waiting', n.state = 'waiting', 'present', t.present) order by m.last_name, m.first_name) as people
    from (select distinct on (x.person_id) x.person_id, x.full_name, x.last_name, x.first_name, d.from_on
          from people.crew_member_now x join people.crew_lead_now d on d.organisation_id = x.organisation_id and d.id = x.delegation_id
          where x.organisation_id = (select platform.organisation()) and x.lead_id = ${actor.personId} order by x.person_id, d.from_on) m
    join editions.enrolment n on n.organisation_id = (select platform.organisation()) and n.person_id = m.person_id
      and n.state in ('seated', 'waiting', 'completed', 'not_completed', 'no_show')
    join editions.session s on s.organisation_id = n.organisation_id and s.edition_id = n.edition_id
      and s.starts_at > greatest(now() - interval '60 days', m.from_on::timestamp at time zone 'Europe/Amsterdam') and (n.state <> 'waiting' or s.ends_at > now())
    join editions.session_now v on v.organisation_id = s.organisation_id and v.id = s.id
    join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id and e.cancelled_at is null
    join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
    left join editions.attendance t on t.organisation_id = n.organisation_id and t.session_id = s.id and t.enrolment_id = n.id
    group by s.id, a.title, s.starts_at, s.ends_at, v.place, e.bring
    order by s.starts_at, s.id limit 200`
}

export interface CrewChoice {
  editionId: string
  title: string
  startsAt: Temporal.Instant | null
  capacity: number | null
  free: number | null
  waiting: number
  crewIds: string[]
  /** Whether all of them get a seat at once, or some of it becomes a request. */
  asks: boolean
  members: { id: string; name: string; here: boolean; reason: SeatRefusal | null }[]
}

/** The crew beside one edition: who can be enrolled. Null for whoever leads nobody, and of something confidential (rule 3). */
export async function crewChoice(tx: Sql, actor: Actor, editionId: string): Promise<CrewChoice | null> {
  const edition = await readEdition(tx, editionId)
  if (!edition || !edition.published || edition.confidential || edition.cancelled) return null
  const people = await tx<{ id: string; name: string; crewId: string; withoutApproval: boolean }[]>`
    select distinct on (m.last_name, m.first_name, m.person_id) m.person_id as id, m.full_name as name, m.crew_id, m.without_approval
    from people.crew_member_now m where m.organisation_id = (select platform.organisation()) and m.lead_id = ${actor.personId}
    order by m.last_name, m.first_name, m.person_id, m.without_approval desc`
  if (people.length === 0) return null
  const [facts] = await tx<{ title: string }[]>`
    select title from catalogue.activity where organisation_id = (select platform.organisation()) and id = ${edition.activityId}`
  const seats = await seatFactsOfAll(
    tx,
    actor,
    edition,
    people.map((one) => one.id),
  )
  const now = Temporal.Now.instant()
  const members = people.map(({ id, name }) => {
    const decision = decideSeat({ ...seats.get(id)!, relation: 'manager', asks: [] }, now)
    return { id, name, here: seats.get(id)!.enrolled === 'here', reason: decision.ok ? null : decision.reason }
  })
  return {
    editionId,
    title: facts!.title,
    startsAt: edition.startsAt,
    capacity: edition.capacity,
    free: edition.capacity === null ? null : edition.waiting > 0 ? 0 : Math.max(0, edition.capacity - edition.taken),
    waiting: edition.waiting,
    crewIds: [...new Set(people.map((one) => one.crewId))],
    asks: people.some((one) => !one.withoutApproval),
    members,
  }
}
