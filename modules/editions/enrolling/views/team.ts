import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { readEdition, seatFactsOfAll } from '../../facts.ts'
import { decideSeat, type EnrolmentState } from '../../rules.ts'

export interface Member {
  personId: string
  name: string
  function: string
  state: EnrolmentState | null
  /** Another session at the same time; null: none. The title of a confidential one is not told (rule 3). */
  clash: string | null
  /** Why this person can't be chosen; null: can be. */
  reason: string | null
}

export interface TeamView {
  editionId: string
  title: string
  startsAt: Temporal.Instant | null
  endsAt: Temporal.Instant | null
  capacity: number | null
  free: number | null
  waiting: number
  unitIds: string[]
  members: Member[]
}

/** The team of a manager beside one edition: who is enrolled, who has something else then, and who can be chosen. Alphabetical (rule 4). */
export async function teamView(tx: Sql, actor: Actor, editionId: string): Promise<TeamView | null> {
  const edition = await readEdition(tx, editionId)
  if (!edition || !edition.published || edition.confidential) return null // of something confidential a manager learns nothing (rule 3)
  const [facts] = await tx<{ title: string; endsAt: Temporal.Instant | null }[]>`
    select a.title, (select max(ends_at) from editions.session s where s.organisation_id = a.organisation_id and s.edition_id = ${editionId}) as ends_at
    from catalogue.activity a where a.organisation_id = (select platform.organisation()) and a.id = ${edition.activityId}`
  const rows = await members(tx, actor, editionId)
  const seats = await seatFactsOfAll(
    tx,
    actor,
    edition,
    rows.map((row) => row.personId),
  )
  const now = Temporal.Now.instant()
  const reasonOf = (personId: string) => {
    const decision = decideSeat({ ...seats.get(personId)!, asks: [] }, now)
    return decision.ok ? null : decision.reason
  }
  return {
    editionId,
    ...facts!,
    startsAt: edition.startsAt,
    capacity: edition.capacity,
    free: edition.capacity === null ? null : edition.waiting > 0 ? 0 : Math.max(0, edition.capacity - edition.taken),
    waiting: edition.waiting,
    unitIds: [...new Set(rows.map((row) => row.unitId))],
    members: rows.map((row) => ({ ...row, reason: reasonOf(row.personId) })),
  }
}

function members(tx: Sql, actor: Actor, editionId: string) {
  return tx<(Omit<Member, 'reason'> & { unitId: string })[]>`
    select distinct on (c.last_name, c.first_name, c.person_id) c.person_id, c.full_name as name, coalesce(c.function_name, '') as function, c.unit_id, n.state,
      (select case when a.confidential then '' else a.title end
       from editions.session s
       join editions.session x on x.organisation_id = s.organisation_id and x.starts_at < s.ends_at and x.ends_at > s.starts_at and x.edition_id <> s.edition_id
       join editions.enrolment o on o.organisation_id = x.organisation_id and o.edition_id = x.edition_id and o.person_id = c.person_id and o.state = 'seated'
       join catalogue.activity a on a.organisation_id = o.organisation_id and a.id = o.activity_id
       where s.organisation_id = c.organisation_id and s.edition_id = ${editionId} limit 1) as clash
    from people.colleague c
    left join editions.enrolment n on n.organisation_id = c.organisation_id and n.edition_id = ${editionId} and n.person_id = c.person_id
      and n.state not in ('rejected', 'withdrawn', 'cancelled')
    where c.organisation_id = (select platform.organisation()) and c.manager_id = ${actor.personId}
    order by c.last_name, c.first_name, c.person_id, c.starts_on`
}
