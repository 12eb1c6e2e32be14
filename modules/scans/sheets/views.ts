import type { Sql } from '#platform/db/pool.ts'
import type { Instrument } from '../instruments/format.ts'
import type { Answers } from '../instruments/score.ts'

/** A sheet with what it asks. */
export interface Sheet {
  id: string
  personId: string
  name: string
  versionId: string
  instrument: Instrument
  answers: Answers
  drawn: string[] | null
  startedAt: Temporal.Instant
  handedInAt: Temporal.Instant | null
  untilDay: Temporal.PlainDate | null
  /** The day until which it could be answered is over, or nobody asks any more. */
  closed: boolean
  /** Asked of a group: as a survey, or before and after. */
  round: 'survey' | 'effect' | null
}

/** A sheet of the acting person, or one that was shared with that person: the database shows no other. */
export async function sheetView(tx: Sql, sheetId: string): Promise<Sheet | null> {
  const [sheet] = await tx<Sheet[]>`
    select s.id, s.person_id, p.full_name as name, s.version_id, v.document as instrument, s.answers, s.drawn, s.started_at, s.handed_in_at, a.until_day,
      coalesce(a.withdrawn_at is not null or a.until_day < (now() at time zone 'Europe/Amsterdam')::date, false) as closed,
      r.kind as round
    from scans.sheet s
    join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    join people.person p on p.id = s.person_id
    left join scans.assignment a on a.organisation_id = s.organisation_id and a.id = s.assignment_id
    left join scans.round r on r.organisation_id = a.organisation_id and r.id = a.round_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${sheetId}`
  return sheet ?? null
}

export interface Offered {
  versionId: string
  title: string
  about: string
  minutes: number
  purpose: string
}

export interface Waiting {
  assignmentId: string
  title: string
  minutes: number
  untilDay: Temporal.PlainDate | null
  /** Filling in can go on. */
  begun: boolean
}

export interface OwnSheet {
  id: string
  title: string
  startedAt: Temporal.Instant
  handedInAt: Temporal.Instant | null
}

export interface Scans {
  waiting: Waiting[]
  begun: OwnSheet[]
  results: OwnSheet[]
  /** Results of others that they share with the acting person. */
  shared: (OwnSheet & { name: string })[]
  offered: Offered[]
}

/** What somebody can fill in, filled in, and was shown by others. */
export async function scansView(tx: Sql, personId: string): Promise<Scans> {
  const [waiting, sheets, outside, offered] = await Promise.all([
    tx<(Waiting & { instrumentId: string })[]>`
      select w.assignment_id, w.title, w.minutes, w.until_day, v.instrument_id from scans.scan_waiting w
      join scans.assignment a on a.organisation_id = w.organisation_id and a.id = w.assignment_id
      join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
      order by w.until_day nulls last, w.title`,
    tx<(OwnSheet & { personId: string; name: string; assignmentId: string | null; versionId: string; survey: boolean })[]>`
      select s.id, s.person_id, p.full_name as name, v.document ->> 'title' as title, s.started_at, s.handed_in_at, s.assignment_id, s.version_id, v.document ->> 'purpose' = 'survey' as survey
      from scans.sheet s
      join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
      join people.person p on p.id = s.person_id
      where s.organisation_id = (select platform.organisation()) order by s.started_at desc, s.id`,
    tx<(OwnSheet & { personId: string; name: string })[]>`
      select o.id, o.person_id, p.full_name as name, o.test as title, o.recorded_at as started_at, o.recorded_at as handed_in_at
      from scans.outside_result o join people.person p on p.id = o.person_id
      where o.organisation_id = (select platform.organisation()) order by o.taken_on desc, o.id`,
    tx<(Offered & { instrumentId: string })[]>`
      select distinct on (i.id) i.id as instrument_id, v.id as version_id, v.document ->> 'title' as title, v.document ->> 'about' as about, (v.document ->> 'minutes')::int as minutes,
        v.document ->> 'purpose' as purpose
      from scans.instrument i join scans.instrument_version v on v.organisation_id = i.organisation_id and v.instrument_id = i.id
      where i.organisation_id = (select platform.organisation()) and i.withdrawn_at is null and v.published_at is not null
        and v.document ->> 'purpose' in ('self', 'preference')
      order by i.id, v.number desc`,
  ])
  const own = sheets.filter((sheet) => sheet.personId === personId)
  const open = own.filter((sheet) => !sheet.handedInAt)
  const begun = open.filter((sheet) => !sheet.assignmentId)
  return {
    waiting: waiting.map((one) => ({ ...one, begun: open.some(({ assignmentId }) => assignmentId === one.assignmentId) })),
    begun,
    results: [...own.filter((sheet) => sheet.handedInAt && !sheet.survey), ...outside.filter((one) => one.personId === personId)],
    shared: [...sheets, ...outside].filter((sheet) => sheet.personId !== personId),
    // What waits is filled in there: begun beside it, it would not count for who asked. What was begun goes on there.
    offered: offered
      .filter(
        (one) =>
          !waiting.some(({ instrumentId }) => instrumentId === one.instrumentId) &&
          !begun.some(({ versionId }) => versionId === one.versionId),
      )
      .toSorted((a, b) => a.title.localeCompare(b.title, 'nl')),
  }
}
