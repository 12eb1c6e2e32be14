import type { ApprovalRole } from '#modules/people/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { sessionLine, sessionsSql, type SessionLine } from '../../enrolling/views/edition.ts'
import { readEdition } from '../../facts.ts'
import { freeForNewcomers } from '../../quota-rules.ts'
import { movesUpByItself, type EnrolmentState, type Place } from '../../rules.ts'
import { elsewhere } from '../enrol.ts'
import { homeFacts } from '../facts.ts'
import { decideElsewhere, type ElsewhereRefusal } from '../rules.ts'

/** Nobody's: what is not shared is looked for where nothing is. */
export const nowhere = '00000000-0000-0000-0000-000000000000'

/** The owner of an edition that is shared with us. Null: it is not, or it is our own. */
export async function ownerOf(tx: Sql, editionId: string): Promise<string | null> {
  const [row] = await tx<{ organisationId: string }[]>`
    select organisation_id from editions.share where edition_id = ${editionId} and ended_at is null and organisation_id <> (select platform.organisation()) limit 1`
  return row?.organisationId ?? null
}

export interface EditionElsewhere {
  id: string
  activityId: string
  owner: string
  title: string
  name: string
  summary: string
  form: string
  hours: number | null
  bring: string
  sessions: SessionLine[]
  priceCents: number | null
  capacity: number | null
  waiting: number
  /** Seats that somebody of ours could have now; null: without limit. */
  free: number | null
  /** Seats kept for us, and until when. */
  kept: number
  keptUntil: Temporal.Instant | null
  /** These are restplaatsen. */
  rest: boolean
  restFrom: Temporal.Instant | null
  mine: { id: string; state: EnrolmentState } | null
  /** Who is asked first when I ask to join. */
  asks: ApprovalRole | null
  wouldGet: { ok: true; place: Place } | { ok: false; reason: ElsewhereRefusal }
  movesUp: boolean
}

/** An edition of another organisation as one of our people sees it: asked at home who that is, and then at the owner. No other participant is in it. */
export async function editionElsewhere(
  act: Act,
  person: Awaited<ReturnType<typeof homeFacts>>,
  editionId: string,
): Promise<EditionElsewhere | null> {
  const { tx, actor, now } = act
  const edition = await readEdition(tx, editionId)
  if (!edition?.published || edition.confidential) return null
  const { facts, region, priceCents, restFrom } = await elsewhere(act, edition, actor.personId!, person)
  const decision = decideElsewhere(facts, now)
  if (!region.shared || (!decision.ok && decision.reason === 'not-offered-yet')) return null
  const [row] = await tx<
    (Pick<EditionElsewhere, 'owner' | 'title' | 'name' | 'summary' | 'form' | 'hours' | 'bring' | 'mine'> & {
      sessions: Record<string, string | null>[]
    })[]
  >`
    select o.name as owner, a.title, e.name, a.summary, case ${actor.lang} when 'nl' then f.nl else f.en end as form, a.hours, e.bring, ${sessionsSql(tx)} as sessions,
      (select json_build_object('id', n.id, 'state', n.state) from editions.enrolment n
       where n.organisation_id = e.organisation_id and n.edition_id = e.id and n.person_id = ${actor.personId} and n.state not in ('withdrawn', 'cancelled', 'rejected') limit 1) as mine
    from editions.edition e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    join catalogue.learning_form f on f.code = a.learning_form
    join people.organisation o on o.id = e.organisation_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  const free = freeForNewcomers({ ...edition, home: actor.organisationId! })
  return {
    ...row!,
    asks: facts.asks[0] ?? null,
    id: edition.id,
    activityId: edition.activityId,
    sessions: row!.sessions.map((session) => sessionLine(session, row!.mine?.state === 'seated')),
    priceCents,
    capacity: edition.capacity,
    waiting: edition.waiting,
    free: Number.isFinite(free) ? free : null,
    kept: edition.quota?.find((one) => one.memberId === actor.organisationId)?.reserved ?? 0,
    keptUntil: edition.quota ? edition.reservedUntil : null,
    rest: restFrom !== null && Temporal.Instant.compare(now, restFrom) >= 0,
    restFrom,
    wouldGet: decision.ok ? { ok: true, place: decision.value } : decision,
    movesUp: movesUpByItself(edition, now),
  }
}

export interface AwayView {
  id: string
  editionId: string
  ownerId: string
  owner: string
  personId: string
  name: string
  unit: string
  self: boolean
  manages: boolean
  /** Who is asked now, while it is a request. */
  asked: ApprovalRole | null
  /** Is asked to judge the request now. */
  judges: boolean
  title: string
  state: EnrolmentState
  since: Temporal.Instant
  startsAt: Temporal.Instant | null
  cancelled: boolean
  priceCents: number | null
  place: string
  /** It is still shared with us, so that the page of the edition can be opened. */
  shared: boolean
  sessions: SessionLine[]
}

/** One of our places elsewhere: for the person, the manager, and who stands in. Kept at home, so it stays when the sharing ended. */
export async function awayView(tx: Sql, actor: Actor, enrolmentId: string): Promise<AwayView | null> {
  const [row] = await tx<(Omit<AwayView, 'sessions' | 'self'> & { hasManager: boolean; sessions: Record<string, string | null>[] })[]>`
    select w.enrolment_id as id, w.edition_id, w.owner_id, w.owner, w.person_id, p.full_name as name, coalesce(c.unit, '') as unit, w.title, w.state, w.state_since as since,
      w.starts_at, w.cancelled, w.price_cents, w.place, w.sessions, coalesce(c.manages, false) as manages, coalesce(c.has_manager, false) as has_manager,
      exists (select from editions.share s where s.edition_id = w.edition_id and s.ended_at is null) as shared,
      case when w.state = 'requested' then (select s.role from editions.approval_step s
        where s.organisation_id = w.organisation_id and s.enrolment_id = w.enrolment_id and s.decided_at is null order by s.n limit 1) end as asked,
      w.state = 'requested' and exists (select from editions.approval_asked x where x.organisation_id = w.organisation_id and x.enrolment_id = w.enrolment_id
        and (x.person_id = ${actor.personId} or x.role = any (${[...actor.roles]}::text[]))) as judges
    from editions.away w
    join people.person p on p.id = w.person_id
    left join lateral (select string_agg(distinct x.unit_name, ', ') as unit, bool_or(x.manager_id = ${actor.personId}) as manages, bool_or(x.manager_id is not null) as has_manager
                       from people.colleague x where x.organisation_id = w.organisation_id and x.person_id = w.person_id) c on true
    where w.organisation_id = (select platform.organisation()) and w.enrolment_id = ${enrolmentId}`
  if (!row) return null
  const self = row.personId === actor.personId
  const adviser = actor.roles.includes('learning_adviser') && !row.hasManager && !self
  if (!self && !row.manages && !adviser && !row.judges) return null
  return {
    ...row,
    self,
    judges: row.judges && !self,
    sessions: row.sessions.map((session) => sessionLine(session, row.state === 'seated')),
  }
}
