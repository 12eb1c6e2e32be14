import { sharedNow, type Shared } from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Instrument } from '../instruments/format.ts'
import { resultOf, type Answers, type DomainResult } from '../instruments/score.ts'
import { withoutAnswers } from './rules.ts'

export interface TestChoice {
  versionId: string
  title: string
  about: string
  minutes: number | null
}
export interface SittingBrief {
  id: string
  title: string
  startedAt: Temporal.Instant
  handedIn: boolean
}
export interface TestsView {
  own: SittingBrief[]
  choices: TestChoice[]
}

export async function testsView(tx: Sql, personId: string): Promise<TestsView> {
  const own = await tx<SittingBrief[]>`
    select s.id, v.document ->> 'title' as title, s.started_at, s.handed_in_at is not null or s.ends_at <= now() as handed_in
    from scans.sitting s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    where s.organisation_id = (select platform.organisation()) and s.person_id = ${personId} order by s.started_at desc, s.id`
  const choices = await tx<TestChoice[]>`
    select distinct on (i.id) v.id as version_id, v.document ->> 'title' as title, v.document ->> 'about' as about, (v.document -> 'test' ->> 'minutes')::int as minutes
    from scans.instrument i join scans.instrument_version v on v.organisation_id = i.organisation_id and v.instrument_id = i.id
    where i.organisation_id = (select platform.organisation()) and i.withdrawn_at is null and v.published_at is not null and v.document ->> 'purpose' = 'test'
      and not exists (select from scans.sitting s where s.organisation_id = v.organisation_id and s.version_id = v.id and s.person_id = ${personId}
        and s.handed_in_at is null and coalesce(s.ends_at > now(), true)) -- that one goes on
    order by i.id, v.number desc`
  return { own, choices: choices.toSorted((a, b) => a.title.localeCompare(b.title, 'nl')) }
}

export interface SittingView {
  id: string
  endsAt: Temporal.Instant | null
  /** The time is over and nobody handed it in yet. */
  over: boolean
  handedIn: boolean
  /** Before handing in without the right answers. */
  instrument: Instrument
  drawn: string[]
  answers: Answers
  /** Of outcomes; null before handing in. */
  result: DomainResult[] | null
  shares: Shared[]
}

/** A test of the acting person; null for anybody else. */
export async function sittingView(tx: Sql, personId: string, sittingId: string): Promise<SittingView | null> {
  const [row] = await tx<Omit<SittingView, 'result' | 'shares'>[]>`
    select s.id, s.ends_at, coalesce(s.ends_at <= now(), false) as over, s.handed_in_at is not null as handed_in, v.document as instrument, s.drawn, s.answers
    from scans.sitting s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${sittingId} and s.person_id = ${personId}`
  if (!row) return null
  const shares = (await sharedNow(tx)).filter((one) => one.kind === 'scan' && one.objectId === sittingId && one.ownerId === personId)
  if (!row.handedIn) return { ...row, instrument: withoutAnswers(row.instrument), result: null, shares }
  return { ...row, result: resultOf(row.instrument, row.answers, row.drawn).filter((one) => one.passed !== null), shares }
}

export interface SharedOutcomes {
  ownerId: string
  owner: string
  title: string
  onDay: Temporal.PlainDate
  outcomes: { name: string; passed: boolean }[]
}

/** What was passed, for whom it is shared with: the database shows it to nobody else. */
export async function sharedOutcomes(tx: Sql, sittingId: string): Promise<SharedOutcomes | null> {
  const rows = await tx<
    { personId: string; owner: string; code: string; title: string | null; onDay: Temporal.PlainDate; name: string; passed: boolean }[]
  >`
    select o.person_id, p.full_name as owner, o.code, o.on_day, o.name, o.passed,
      (select v.document ->> 'title' from scans.instrument i join scans.instrument_version v on v.organisation_id = i.organisation_id and v.instrument_id = i.id
       where i.organisation_id = o.organisation_id and i.code = o.code and v.published_at is not null order by v.number desc limit 1) as title
    from scans.test_outcome o join people.person p on p.id = o.person_id
    where o.organisation_id = (select platform.organisation()) and o.sitting_id = ${sittingId} order by o.name`
  const [first] = rows
  if (!first) return null
  return {
    ownerId: first.personId,
    owner: first.owner,
    title: first.title ?? first.code,
    onDay: first.onDay,
    outcomes: rows.map(({ name, passed }) => ({ name, passed })),
  }
}
