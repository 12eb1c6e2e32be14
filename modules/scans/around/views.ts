import { sharedNow, type Shared } from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Instrument } from '../instruments/format.ts'
import type { Answers } from '../instruments/score.ts'
import { choices, type Choice } from './instruments.ts'
import { resultFrom, type DomainSeen } from './result.ts'
import type { Category, Row } from './rules.ts'

export interface Brief {
  id: string
  title: string
  closesAt: Temporal.Instant
  closed: boolean
}
export interface AskedOf {
  raterId: string
  about: string
  category: Category
  closesAt: Temporal.Instant
  handedIn: boolean
}
export interface MineView {
  own: Brief[]
  /** What others ask of me, still open. */
  asked: AskedOf[]
  choices: Choice[]
}

/** The own 360°s, newest first, and those of others that wait for an answer. */
export async function mineView(tx: Sql, personId: string): Promise<MineView> {
  const own = await tx<Brief[]>`
    select a.id, v.document ->> 'title' as title, a.closes_at, a.closed_at is not null as closed
    from scans.around a join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    where a.organisation_id = (select platform.organisation()) and a.person_id = ${personId} order by a.started_at desc, a.id`
  const asked = await tx<AskedOf[]>`
    select r.id as rater_id, p.full_name as about, r.category, a.closes_at, coalesce(d.handed_in, false) as handed_in
    from scans.around_rater r
    join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id and a.closed_at is null and a.closes_at > now()
    join people.person p on p.id = r.about_id
    left join scans.around_draft d on d.organisation_id = r.organisation_id and d.rater_id = r.id
    where r.organisation_id = (select platform.organisation()) and r.person_id = ${personId} and r.category <> 'self'
    order by a.closes_at, p.full_name, r.id`
  return { own, asked, choices: await choices(tx) }
}

export interface RaterLine {
  id: string
  name: string
  category: Category
}
export interface AroundView {
  id: string
  instrument: Instrument
  minimum: number
  closesAt: Temporal.Instant
  /** Nobody can answer any more; the result comes the night after. */
  over: boolean
  closed: boolean
  /** Nobody but the person concerned is asked yet. */
  raters: RaterLine[]
  /** The sheet of the person concerned. */
  self: { raterId: string; handedIn: boolean }
  result: ResultView | null
  shares: Shared[]
}

/** A 360° as the person concerned sees it: who was asked, by name, and never who answered. Null for anybody else. */
export async function aroundView(tx: Sql, personId: string, aroundId: string): Promise<AroundView | null> {
  const [row] = await tx<(Omit<AroundView, 'raters' | 'self' | 'result' | 'shares'> & { selfId: string; selfHandedIn: boolean })[]>`
    select a.id, v.document as instrument, a.minimum, a.closes_at, a.closes_at <= now() as over, a.closed_at is not null as closed,
      s.id as self_id, coalesce((select d.handed_in from scans.around_draft d where d.organisation_id = s.organisation_id and d.rater_id = s.id), false) as self_handed_in
    from scans.around a
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    join scans.around_rater s on s.organisation_id = a.organisation_id and s.around_id = a.id and s.category = 'self'
    where a.organisation_id = (select platform.organisation()) and a.id = ${aroundId} and a.person_id = ${personId}`
  if (!row) return null
  const raters = await tx<RaterLine[]>`
    select r.id, r.category, coalesce(p.full_name, r.name) as name
    from scans.around_rater r left join people.person p on p.id = r.person_id
    where r.organisation_id = (select platform.organisation()) and r.around_id = ${aroundId} and r.category <> 'self'
`
  const { selfId, selfHandedIn, ...around } = row
  return {
    ...around,
    raters: raters.toSorted((a, b) => a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id)),
    self: { raterId: selfId, handedIn: selfHandedIn },
    result: row.closed ? await resultView(tx, aroundId) : null,
    shares: (await sharedNow(tx)).filter((one) => one.kind === 'scan' && one.objectId === aroundId && one.ownerId === personId),
  }
}

export interface ResultView {
  id: string
  ownerId: string
  owner: string
  title: string
  source: string
  closedOn: Temporal.Instant
  minimum: number
  outcome: 'shown' | 'too-few'
  /** Nobody is the manager here, or the manager did not answer. */
  domains: DomainSeen[]
  /** Open answers per question, each a set; only for the person concerned. */
  texts: { question: string; words: string[] }[]
}

/** The result, for the person concerned and for whom it is shared with: the database shows it to nobody else. */
export async function resultView(tx: Sql, aroundId: string): Promise<ResultView | null> {
  const [row] = await tx<(Omit<ResultView, 'domains' | 'texts' | 'title' | 'source'> & { document: Instrument })[]>`
    select a.id, a.person_id as owner_id, p.full_name as owner, v.document, a.closed_at as closed_on, a.minimum, a.outcome
    from scans.around a
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    join people.person p on p.id = a.person_id
    where a.organisation_id = (select platform.organisation()) and a.id = ${aroundId} and a.closed_at is not null
      and (a.person_id = (select platform.person()) or a.id in (select object_id from people.shares_with_me('scan')))`
  if (!row) return null
  const rows = await tx<Row[]>`
    select category, domain, question, number::float8 as number, words from scans.around_answer
    where organisation_id = (select platform.organisation()) and around_id = ${aroundId} order by id`
  const { document, ...rest } = row
  return { ...rest, title: document.title, source: document.source, domains: resultFrom(document, rows), texts: textsOf(document, rows) }
}

const textsOf = ({ questions }: Instrument, rows: readonly Row[]) =>
  questions.flatMap((question) => {
    const words = rows.flatMap((row) => (row.question === question.code && row.words !== null ? [row.words] : []))
    return words.length ? [{ question: question.text, words }] : []
  })

/** What somebody who is asked sees. */
export interface RaterView {
  raterId: string
  about: string
  aboutFirst: string
  category: Category
  minimum: number
  closesAt: Temporal.Instant
  over: boolean
  instrument: Instrument
  answers: Answers
  handedIn: boolean
}

/** For the rater, signed in or with the link; null for anybody else. */
export async function raterView(tx: Sql, raterId: string): Promise<RaterView | null> {
  const [row] = await tx<RaterView[]>`
    select r.id as rater_id, p.full_name as about, p.first_name as about_first, r.category, a.minimum, a.closes_at, a.closed_at is not null or a.closes_at <= now() as over,
      v.document as instrument, coalesce(d.answers, '{}') as answers, coalesce(d.handed_in, false) as handed_in
    from scans.around_rater r
    join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    join people.person p on p.id = r.about_id
    left join scans.around_draft d on d.organisation_id = r.organisation_id and d.rater_id = r.id
    where r.organisation_id = (select platform.organisation()) and r.id = ${raterId}
      and (r.person_id = (select platform.person()) or r.token_hash = (select platform.ticket()))`
  return row ?? null
}
