import { inCareSql } from '#modules/catalogue/index.ts'
import type { ApprovalRole } from '#modules/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { readEdition, seatFacts } from '../../facts.ts'
import {
  decideSeat,
  decideWithdrawal,
  movesUpByItself,
  type EnrolmentState,
  type Place,
  type SeatRefusal,
  type WithdrawRefusal,
} from '../../rules.ts'

export interface SessionLine {
  id: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  walkInAt: Temporal.Instant | null
  place: string
  online: boolean
  /** Only for whoever has a seat. */
  videoUrl: string | null
  trainer: string
  revision: number
}

export interface EditionView {
  id: string
  activityId: string
  seriesId: string | null
  title: string
  name: string
  summary: string
  form: string
  provider: string
  hours: number | null
  priceCents: number | null
  confidential: boolean
  state: string
  cancelReason: string | null
  minParticipants: number
  capacity: number | null
  seatsLeft: number | null
  waiting: number
  /** It can be full, and how full it is is not told. */
  uncounted?: boolean
  bring: string
  closesAt: Temporal.Instant | null
  opensAt: Temporal.Instant | null
  sessions: SessionLine[]
  /** byMail: there is an address to send the invitation to; otherwise it stands with the person's messages. */
  mine: null | {
    id: string
    state: EnrolmentState
    position: number | null
    since: Temporal.Instant
    byMail: boolean
    asked: AskedNow | null
  }
  /** Whom a request asks first. */
  asks: ApprovalRole
  /** What enrolling would do for this person now: the same decision that the form obeys. */
  wouldGet: { ok: true; place: Place } | { ok: false; reason: SeatRefusal }
  mayWithdraw: { ok: true } | { ok: false; reason: WithdrawRefusal }
  /** The waiting list still moves up by itself. */
  movesUp: boolean
  /** The actor plans this edition. */
  plans: boolean
}

/** With whom a request is now, and who stands in there. */
export interface AskedNow {
  role: ApprovalRole
  deputies: string | null
}

type Row = Omit<EditionView, 'asks' | 'sessions' | 'mine' | 'wouldGet' | 'mayWithdraw' | 'movesUp'> & {
  sessions: Record<string, string | null>[]
  mine: null | { id: string; state: EnrolmentState; position: number | null; since: string; byMail: boolean; asked: AskedNow | null }
}

/** One edition as a person sees it; a draft does not exist for them. */
export async function editionView(tx: Sql, actor: Actor, editionId: string): Promise<EditionView | null> {
  const row = await editionRow(tx, actor, editionId)
  if (!row || row.state === 'draft') return null
  const edition = (await readEdition(tx, editionId))!
  if (actor.kind === 'guest' && edition.audience !== 'everyone' && !row.mine) return null // a guest sees public pages and the own enrolments
  const now = Temporal.Now.instant()
  const decision = decideSeat(await seatFacts(tx, actor, edition, actor.personId!), now)
  const leaving = row.mine ? decideWithdrawal({ relation: 'self', state: row.mine.state, startsAt: edition.startsAt }, now) : null
  const seated = row.mine !== null && ['seated', 'completed'].includes(row.mine.state)
  return {
    ...row,
    ...(actor.kind === 'guest' && uncounted),
    sessions: row.sessions.map((session) => sessionLine(session, seated)),
    mine: row.mine && { ...row.mine, since: Temporal.Instant.from(row.mine.since) },
    wouldGet: decision.ok ? { ok: true, place: actor.kind === 'guest' ? 'seat' : decision.value } : decision,
    mayWithdraw: leaving ? (leaving.ok ? { ok: true } : leaving) : { ok: false, reason: 'already-ended' },
    movesUp: movesUpByItself(edition, now),
    asks: edition.asks[0] ?? 'manager',
  }
}

/** A guest is not told how full it is, nor beforehand whether it is: see views/open.ts. */
const uncounted = { seatsLeft: null, waiting: 0, uncounted: true }

async function editionRow(tx: Sql, actor: Actor, editionId: string): Promise<Row | undefined> {
  const [row] = await tx<Row[]>`
    select e.id, e.activity_id, e.series_id, a.title, e.name, a.summary, case ${actor.lang} when 'nl' then f.nl else f.en end as form, p.name as provider, a.hours,
      coalesce(e.price_cents, a.price_cents) as price_cents, a.confidential, e.state, x.cancel_reason, e.min_participants, e.capacity, e.seats_left, e.waiting,
      e.bring, e.closes_at, e.opens_at, ${sessionsSql(tx)} as sessions, ${inCareSql(tx, actor, tx`e.activity_id`)} as plans,
      (select json_build_object('id', n.id, 'state', n.state, 'since', n.state_since,
         'byMail', exists (select from people.addressee b where b.organisation_id = (select platform.organisation()) and b.person_id = n.person_id and b.email is not null),
         'asked', case when n.state = 'requested' then ${askedSql(tx)} end,
         'position', case when n.state = 'waiting' then
         (select count(*) from editions.enrolment w where w.organisation_id = n.organisation_id and w.edition_id = n.edition_id
          and w.state = 'waiting' and w.queue_number <= n.queue_number) end)
       from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id and n.person_id = ${actor.personId}
         and n.state not in ('withdrawn', 'cancelled') order by n.state = 'rejected', n.state_since desc limit 1) as mine
    from editions.edition_now e
    join editions.edition x on x.organisation_id = e.organisation_id and x.id = e.id
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    join catalogue.learning_form f on f.code = a.learning_form
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  return row
}

/** The step of enrolment n that waits now. */
const askedSql = (tx: Sql) => tx`(
  select json_build_object('role', s.role, 'deputies', (
    select string_agg(p.full_name, ', ' order by p.last_name) from editions.approval_judge j join people.person p on p.id = j.person_id
    where j.organisation_id = s.organisation_id and j.step_id = s.id and j.ended_at is null and j.why = 'deputy'))
  from editions.approval_step s
  where s.organisation_id = n.organisation_id and s.enrolment_id = n.id and s.decided_at is null order by s.n limit 1)`

/** The sessions of edition e as JSON, in order. */
export const sessionsSql = (tx: Sql) => tx`
  coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'walkInAt', s.walk_in_at, 'roomId', s.room_id,
      'place', coalesce(nullif(concat_ws(', ', r.name, nullif(r.place, '')), ''), s.place), 'videoUrl', s.video_url,
      'trainer', coalesce(t.full_name, s.trainer_name), 'revision', s.revision) order by s.starts_at)
    from editions.session s
    left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
    left join people.person t on t.id = s.trainer_id
    where s.organisation_id = e.organisation_id and s.edition_id = e.id), '[]')`

/** A session as it came out of JSON. The video link is for whoever has a seat. */
export function sessionLine(session: Record<string, string | null>, withLink: boolean): SessionLine {
  return {
    id: session['id']!,
    startsAt: Temporal.Instant.from(session['startsAt']!),
    endsAt: Temporal.Instant.from(session['endsAt']!),
    walkInAt: session['walkInAt'] ? Temporal.Instant.from(session['walkInAt']) : null,
    place: session['place'] ?? '',
    online: session['videoUrl'] !== null,
    videoUrl: withLink ? (session['videoUrl'] ?? null) : null,
    trainer: session['trainer'] ?? '',
    revision: Number(session['revision'] ?? 0),
  }
}

export interface Leaving {
  id: string
  editionId: string
  title: string
  name: string
  self: boolean
  state: EnrolmentState
  startsAt: Temporal.Instant | null
  waiting: number
}

/** What somebody who is about to withdraw sees first. */
export async function leaving(tx: Sql, actor: Actor, enrolmentId: string): Promise<Leaving | null> {
  const [row] = await tx<Leaving[]>`
    select n.id, n.edition_id, a.title, p.full_name as name, n.person_id = ${actor.personId} as self, n.state, e.starts_at, e.waiting
    from editions.enrolment n
    join editions.edition_now e on e.organisation_id = n.organisation_id and e.id = n.edition_id
    join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
    join people.person p on p.id = n.person_id
    where n.organisation_id = (select platform.organisation()) and n.id = ${enrolmentId}
      and (n.person_id = ${actor.personId} or not a.confidential and (${inCareSql(tx, actor, tx`n.activity_id`)}
        or exists (select from people.colleague_brief c where c.organisation_id = n.organisation_id and c.person_id = n.person_id and c.manager_id = ${actor.personId})))`
  return row ?? null
}
