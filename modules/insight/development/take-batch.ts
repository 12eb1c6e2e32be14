import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { settingsOf } from '#modules/people/index.ts'
import { settings } from '../views/academy.ts'
import { factsToCount, unitsNow, type Counted, type Measure } from './facts.ts'
import { nextBlocks, type Block } from './hiding-rules.ts'
import { figuresOf, latestBatch, type FigureMeasure } from './view.ts'

interface Row extends Omit<Block, 'people'> {
  measure: FigureMeasure
  subjectId: string
  people: number | null
}

/** Counts what may be told of development, and keeps it as the batch that screens show until the next one (rule 5). Nothing new: no batch. */
export async function takeBatch({ tx, now }: Act): Promise<Outcome<{ figures: number } | null>> {
  await tx`select pg_advisory_xact_lock(hashtextextended('insight/' || platform.organisation()::text, 0))`
  const before = await figuresOf(tx, (await latestBatch(tx))?.id ?? null)
  const [units, facts, smallest] = [await unitsNow(tx), await factsToCount(tx, now), settingsOf(await settings(tx)).smallGroup]

  const subjects = new Set(
    [...facts, ...before.filter(({ people }) => people !== null)].map(({ measure, subjectId }) => `${measure} ${subjectId}`),
  )
  const of = <T extends { measure: string; subjectId: string }>(list: readonly T[], key: string) =>
    list.filter(({ measure, subjectId }) => `${measure} ${subjectId}` === key)
  const counted = [...subjects].flatMap((key) => {
    const [measure, subjectId] = key.split(' ') as [Measure, string]
    const was = of(before, key) as unknown as Block[]
    return nextBlocks(was, units, of(facts, key) as Counted[], smallest, now).map((block): Row => ({ ...block, measure, subjectId }))
  })
  const rows = [...counted, ...(await wantedNow(tx, now))]

  if (fingerprint(rows) === fingerprint(before)) return done(null)
  await keepRows(tx, rows, now)
  return done({ figures: rows.length })
}

/** What follows from goals, in steps of the small group as plans.demand tells it; never for units together. */
async function wantedNow(tx: Sql, now: Temporal.Instant): Promise<Row[]> {
  const rows = await tx<{ unitId: string; subject: string; subjectId: string; atLeast: number }[]>`
    select unit_id, subject, subject_id, at_least from plans.demand where organisation_id = (select platform.organisation())`
  return rows.map((row) => ({
    measure: row.subject === 'skill' ? 'wanted-skill' : 'wanted-activity',
    subjectId: row.subjectId,
    unitIds: [row.unitId],
    counted: row.atLeast,
    people: null,
    takenAt: now,
  }))
}

/** What two batches have in common when nothing changed: all but when it was counted. */
const fingerprint = (rows: readonly Pick<Row, 'measure' | 'subjectId' | 'unitIds' | 'counted' | 'people'>[]): string =>
  rows
    .map((row) => [row.measure, row.subjectId, [...row.unitIds].sort().join(), row.counted, row.people].join(' '))
    .sort()
    .join('\n')

async function keepRows(tx: Sql, rows: readonly Row[], now: Temporal.Instant): Promise<void> {
  const [batch] = await tx<
    { id: string }[]
  >`insert into insight.batch (organisation_id, taken_at) values (platform.organisation(), ${now}) returning id`
  const lines = rows.map(({ takenAt, ...row }) => ({ ...row, takenAt: takenAt.toString() }))
  await tx`insert into insight.figure (organisation_id, batch_id, measure, topic_id, unit_ids, counted, people, taken_at)
    select platform.organisation(), ${batch!.id}, f.measure, f."subjectId", array(select jsonb_array_elements_text(f."unitIds")::uuid), f.counted, f.people, f."takenAt"
    from jsonb_to_recordset(${tx.json(lines as never)}) as f (measure text, "subjectId" uuid, "unitIds" jsonb, counted int, people int, "takenAt" timestamptz)`
}
