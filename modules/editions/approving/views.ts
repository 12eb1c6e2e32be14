import { teamOnDays, type ApprovalRole } from '#modules/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { EnrolmentState } from '../rules.ts'
import { judgedSteps } from './hold.ts'
import { daysBeside, type DayBeside } from './rules.ts'
import { stepsOf, type ApprovalStep } from './steps.ts'

/** One step of a request, for whoever reads it. */
export interface StepLine {
  role: ApprovalRole
  decision: 'approved' | 'rejected' | null
  by: string
  askedAt: Temporal.Instant | null
}

export interface RequestView {
  id: string
  editionId: string
  /** The other organisation that holds it; null: our own. */
  owner: string | null
  /** Its page can be opened: it is ours, or shared with us now. */
  open: boolean
  personId: string
  name: string
  unit: string
  unitIds: string[]
  title: string
  state: EnrolmentState
  at: Temporal.Instant
  startsAt: Temporal.Instant | null
  endsAt: Temporal.Instant | null
  priceCents: number | null
  halfDays: number
  capacity: number | null
  seatsLeft: number | null
  waiting: number
  over: boolean
  steps: StepLine[]
  /** Whether whoever looks decides now. */
  turn: 'yours' | 'later' | 'over'
  /** Whom the one who looks stands in for. */
  insteadOf: string | null
  days: DayBeside[]
  /** The request that waits longest for the one who looks, once this one is decided. */
  next: { title: string; href: string } | null
}

type Row = Omit<RequestView, 'steps' | 'turn' | 'insteadOf' | 'days' | 'next'>

/** One request, for whoever may judge a step of it today, or decided one. Null for anybody else, and for anything confidential (rule 3). */
export async function requestView(tx: Sql, actor: Actor, enrolmentId: string): Promise<RequestView | null> {
  const row = await requestRow(tx, enrolmentId)
  if (!row) return null
  const now = Temporal.Now.instant()
  const known = await stepsOf(tx, enrolmentId)
  const steps = known.length ? known : [unasked(enrolmentId)]
  const judged = await judgedSteps({ tx, actor, now }, steps, row.personId)
  if (!judged.some((step, n) => step.may || (steps[n]!.decidedBy !== null && steps[n]!.decidedBy === actor.personId))) return null
  const open = judged.find((step) => step.decision === null)
  const turn = row.state !== 'requested' || row.over || !open ? 'over' : open.may ? 'yours' : 'later'
  return {
    ...row,
    steps: steps.map(({ role, decision, by, askedAt }) => ({ role, decision, by, askedAt })),
    turn,
    insteadOf: turn === 'yours' ? await insteadOf(tx, open!.id, actor.personId!) : null,
    days: turn === 'yours' ? await daysOf(tx, row) : [],
    next: turn === 'yours' ? null : await nextRequest(tx, actor),
  }
}

/** A request from before there were steps: the manager is asked. */
const unasked = (enrolmentId: string): ApprovalStep => ({
  id: enrolmentId,
  enrolmentId,
  n: 1,
  role: 'manager',
  askedAt: null,
  remindedAt: null,
  escalatedAt: null,
  decision: null,
  decidedBy: null,
  by: '',
})

async function requestRow(tx: Sql, enrolmentId: string): Promise<Row | undefined> {
  const [row] = await tx<Row[]>`
    select r.enrolment_id as id, r.edition_id, r.owner, r.person_id, p.full_name as name, coalesce(c.unit, '') as unit, coalesce(c.unit_ids, '{}') as unit_ids,
           r.title || coalesce(' (' || r.owner || ')', '') as title, r.state, r.made_at as at, r.starts_at, r.ends_at, r.price_cents, r.half_days,
           x.capacity, x.seats_left, coalesce(x.waiting, 0) as waiting, r.cancelled or r.over or coalesce(r.starts_at <= now(), false) as over,
           r.owner_id is null or exists (select from editions.share s where s.edition_id = r.edition_id and s.ended_at is null) as open
    from editions.request r
    left join editions.edition_now x on x.organisation_id = r.organisation_id and x.id = r.edition_id
    join people.person p on p.id = r.person_id
    left join lateral (
      select string_agg(distinct c.unit_name, ', ') as unit, array_agg(distinct c.unit_id) as unit_ids
      from people.colleague c where c.organisation_id = r.organisation_id and c.person_id = r.person_id) c on true
    where r.organisation_id = (select platform.organisation()) and r.enrolment_id = ${enrolmentId}`
  return row
}

async function nextRequest(tx: Sql, { personId, lang }: Actor): Promise<RequestView['next']> {
  const [row] = await tx<{ title: string; titleEn: string; href: string }[]>`
    select title, title_en, href from editions.approval_waiting
    where organisation_id = (select platform.organisation()) and person_id = ${personId} order by since, enrolment_id limit 1`
  return row ? { title: lang === 'en' ? row.titleEn : row.title, href: row.href } : null
}

async function insteadOf(tx: Sql, stepId: string, personId: string): Promise<string | null> {
  const [row] = await tx<{ name: string }[]>`
    select p.full_name as name from editions.approval_judge j join people.person p on p.id = j.for_id
    where j.organisation_id = (select platform.organisation()) and j.step_id = ${stepId} and j.person_id = ${personId} and j.why = 'deputy' and j.ended_at is null`
  return row?.name ?? null
}

/** The days of the edition, and who of the team is at something else then. Confidential activities are not seen (rule 3). */
async function daysOf(tx: Sql, { id, editionId, personId }: Row): Promise<DayBeside[]> {
  const days = await tx<{ day: string }[]>`
    select distinct (s.starts_at at time zone 'Europe/Amsterdam')::date::text as day from (
      select s.starts_at from editions.session s where s.organisation_id = (select platform.organisation()) and s.edition_id = ${editionId}
      union all
      select (s ->> 'startsAt')::timestamptz from editions.away w cross join jsonb_array_elements(w.sessions) s
      where w.organisation_id = (select platform.organisation()) and w.enrolment_id = ${id}) s order by 1`
  const team = await teamOnDays(
    tx,
    personId,
    days.map((row) => row.day),
  )
  if (!team.length) return []
  const ids = [...new Set(team.flatMap((day) => [...day.colleagues.map((one) => one.id), ...day.needed.flatMap((unit) => unit.working)]))]
  const away = await tx<{ key: string }[]>`
    select distinct d.day::text || '/' || n.person_id as key
    from unnest(${days.map((row) => row.day)}::date[]) as d (day)
    join editions.session s on s.organisation_id = (select platform.organisation())
      and s.starts_at >= d.day::timestamp at time zone 'Europe/Amsterdam' and s.starts_at < (d.day + 1)::timestamp at time zone 'Europe/Amsterdam'
    join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id and not a.confidential
    join editions.enrolment n on n.organisation_id = s.organisation_id and n.edition_id = s.edition_id and n.state = 'seated'
    where n.person_id = any (${ids}::uuid[])
    union
    select ((s ->> 'startsAt')::timestamptz at time zone 'Europe/Amsterdam')::date::text || '/' || w.person_id
    from editions.away w cross join jsonb_array_elements(w.sessions) s
    where w.organisation_id = (select platform.organisation()) and w.person_id = any (${ids}::uuid[]) and w.state = 'seated' and not w.cancelled`
  return daysBeside(team, new Set(away.map((row) => row.key)))
}
