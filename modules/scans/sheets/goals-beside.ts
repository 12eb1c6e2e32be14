import type { Sql } from '#platform/db/pool.ts'
import { resultFrom } from '../around/result.ts'
import type { Row } from '../around/rules.ts'
import type { Instrument } from '../instruments/format.ts'
import { proposedGoals } from '../instruments/lines.ts'
import type { Answers } from '../instruments/score.ts'
import type { GoalsOfScan } from './goals.ts'

/** What the own 360°s propose, from the averages that are shown and nothing else. */
export async function goalsAround(tx: Sql, aroundId: string | null): Promise<GoalsOfScan[]> {
  const rows = await tx<{ id: string; document: Instrument; closedAt: Temporal.Instant; answers: Row[] }[]>`
    select a.id, v.document, a.closed_at, coalesce((
      select json_agg(json_build_object('category', w.category, 'domain', w.domain, 'number', w.number::float8, 'question', null, 'words', null))
      from scans.around_answer w where w.organisation_id = a.organisation_id and w.around_id = a.id and w.number is not null), '[]') as answers
    from scans.around a join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    where a.organisation_id = (select platform.organisation()) and a.person_id = (select platform.person()) and a.closed_at is not null
      and (${aroundId}::uuid is null or a.id = ${aroundId}::uuid)`
  return rows.map(({ id, document, closedAt, answers }) => ({
    sheetId: id,
    title: document.title,
    handedInAt: closedAt,
    goals: resultFrom(document, answers).flatMap(({ code, name, skill, all, self, scale, advice }) => {
      const level = all ?? self
      const gap = scale && level !== null ? Math.round((scale.to - level) * 10) / 10 : null
      return advice.map(({ text, goal, search }) => ({ domain: code, about: name, goal, advice: text, search: search ?? null, gap, skill }))
    }),
  }))
}

/** What the own tests propose: the outcomes that were not passed. */
export async function goalsOfTests(tx: Sql, sittingId: string | null): Promise<GoalsOfScan[]> {
  const rows = await tx<{ id: string; document: Instrument; answers: Answers; drawn: string[]; handedInAt: Temporal.Instant }[]>`
    select distinct on (v.instrument_id) s.id, v.document, s.answers, s.drawn, s.handed_in_at
    from scans.sitting s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    where s.organisation_id = (select platform.organisation()) and s.person_id = (select platform.person()) and s.handed_in_at is not null
      and (${sittingId}::uuid is null or s.id = ${sittingId}::uuid)
    order by v.instrument_id, s.handed_in_at desc`
  return rows.map(({ id, document, answers, drawn, handedInAt }) => ({
    sheetId: id,
    title: document.title,
    handedInAt,
    goals: proposedGoals(document, answers, drawn),
  }))
}
