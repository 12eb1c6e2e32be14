import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { factsOf } from '../facts.ts'
import { type DivisionRow, type SeriesHead, headOf, lastDivision } from './head.ts'
import { type EditionLine, type LeftLine, type TeamLine, editionLines, leftLines, teamLines, unitNames } from './lines.ts'
import { type Counts, countsOf } from './counts.ts'

export interface DivisionView {
  series: SeriesHead
  division: DivisionRow | null
  /** Only where no plan is there yet. */
  conditions: Counts | null
  editions: EditionLine[]
  teams: TeamLine[]
  left: LeftLine[]
  units: Map<string, string>
}

export async function divisionView(tx: Sql, actor: Actor, seriesId: string): Promise<DivisionView | null> {
  const series = await headOf(tx, actor, seriesId)
  if (!series) return null
  const division = await lastDivision(tx, seriesId)
  const shown = division && division.state !== 'failed' ? division : null
  if (!shown) {
    const conditions = countsOf(await factsOf(tx, seriesId, 1))
    return { series, division, conditions, editions: [], teams: [], left: [], units: new Map() }
  }
  const units = await unitNames(tx, shown.explanation.units?.map((one) => one.unit) ?? [])
  const solving = shown.state === 'solving'
  return {
    series,
    division,
    conditions: null,
    editions: solving ? [] : await editionLines(tx, shown.id),
    teams: solving ? [] : await teamLines(tx, shown.id),
    left: solving ? [] : await leftLines(tx, shown.id),
    units,
  }
}
