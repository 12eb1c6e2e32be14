import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { CatchUp } from '../solve/catch-up.ts'
import type { Family, Hindrances } from '../solve/hindrances.ts'
import type { Measure } from '../solve/problem.ts'

export interface SeriesHead {
  id: string
  title: string
  drafts: number
}

/** The series, for whoever plans it; confidential ones have no plan. */
export async function headOf(tx: Sql, actor: Actor, seriesId: string): Promise<SeriesHead | null> {
  const [series] = await tx<SeriesHead[]>`
    select s.id, coalesce(nullif(s.name, ''), a.title) as title, s.drafts
    from editions.series_now s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id and not a.confidential
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId} and ${inCareSql(tx, actor, tx`s.activity_id`)}`
  return series ?? null
}

export interface DivisionRow {
  id: string
  state: 'solving' | 'ready' | 'failed' | 'taken-over'
  seed: number
  seconds: number
  goal: keyof Measure | 'reasons'
  people: number
  wishers: number
  placed: number
  wishes: number
  pairs: number
  mostPlaced: number | null
  mostWishes: number | null
  fewestPairs: number | null
  pairsByLot: number | null
  placedByLot: number | null
  took: number | null
  stopAsked: boolean
  stopped: boolean
  explanation: { units?: Hindrances['units']; helps?: { family: Family; more: number }[]; catchUp?: CatchUp }
  madeAt: Temporal.Instant
}

export async function lastDivision(tx: Sql, seriesId: string): Promise<DivisionRow | null> {
  const [row] = await tx<DivisionRow[]>`
    select id, state, seed, seconds, goal, people, wishers, placed, wishes, pairs, most_placed, most_wishes, fewest_pairs, pairs_by_lot, placed_by_lot,
      took::float8 as took, stop_asked, stopped, explanation, made_at
    from editions.division where organisation_id = (select platform.organisation()) and series_id = ${seriesId} order by made_at desc limit 1`
  return row ?? null
}
