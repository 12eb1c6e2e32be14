import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { unitsNow } from './facts.ts'
import { toldOf, type Block, type UnitNode } from './hiding-rules.ts'

export const figureMeasures = ['gap', 'coming', 'part', 'wanted-skill', 'wanted-activity'] as const
export type FigureMeasure = (typeof figureMeasures)[number]

export interface Batch {
  id: string
  takenAt: Temporal.Instant
}
/** A number of a batch. people null: counted in steps, at least so many. */
export interface FigureRow extends Omit<Block, 'people'> {
  measure: FigureMeasure
  subjectId: string
  people: number | null
}
export interface Unit extends UnitNode {
  name: string
  /** How many units it stands under. */
  depth: number
}
/** A line of the page: a subject, or a unit. Null numbers: they may not be told. */
export interface Line {
  id: string
  name: string
  /** Of a unit: how many units it stands under. */
  depth: number
  counted: number | null
  people: number | null
  /** The latest day on which a part of it was counted. */
  takenAt: Temporal.Instant | null
}
export interface DevelopmentFigures {
  batches: Batch[]
  batch: Batch | null
  units: Unit[]
  subjects: { id: string; name: string }[]
  /** Per subject in the unit that is asked for, or per unit when one subject is asked for. */
  lines: Line[]
}
export interface Wanted {
  measure: FigureMeasure
  batchId: string | null
  unitId: string | null
  subjectId: string | null
}

export async function latestBatch(tx: Sql): Promise<Batch | null> {
  return (await batchesView(tx, 1))[0] ?? null
}

const batchesView = (tx: Sql, most: number) => tx<Batch[]>`
  select id, taken_at from insight.batch where organisation_id = (select platform.organisation()) order by taken_at desc, id limit ${most}`

export async function figuresOf(tx: Sql, batchId: string | null): Promise<FigureRow[]> {
  if (!batchId) return []
  return tx<FigureRow[]>`
    select measure, topic_id as subject_id, unit_ids, counted, people, taken_at from insight.figure
    where organisation_id = (select platform.organisation()) and batch_id = ${batchId} order by measure, topic_id, id`
}

/** The figures of one batch. Null: no such batch or unit here. */
export async function developmentFigures(tx: Sql, actor: Actor, wanted: Wanted): Promise<DevelopmentFigures | null> {
  const batches = await batchesView(tx, 26)
  const batch = wanted.batchId ? batches.find(({ id }) => id === wanted.batchId) : (batches[0] ?? null)
  const units = inTree(await unitsNow(tx))
  if (batch === undefined || (wanted.unitId && !units.some(({ id }) => id === wanted.unitId))) return null
  const rows = (await figuresOf(tx, batch?.id ?? null)).filter(({ measure }) => measure === wanted.measure)
  const subjects = await namesOf(tx, actor, wanted.measure, [...new Set(rows.map(({ subjectId }) => subjectId))])
  const of = (subjectId: string, unitId: string | null) =>
    lineOf(
      rows.filter((row) => row.subjectId === subjectId),
      units,
      unitId,
    )
  const lines = wanted.subjectId
    ? [null, ...units].map((unit) => ({
        id: unit?.id ?? '',
        name: unit?.name ?? '',
        depth: unit?.depth ?? 0,
        ...of(wanted.subjectId!, unit?.id ?? null),
      }))
    : subjects.map((one) => ({ ...one, depth: 0, ...of(one.id, wanted.unitId) }))
  return { batches, batch, units, subjects, lines }
}

type Told = Pick<Line, 'counted' | 'people' | 'takenAt'>
const hidden: Told = { counted: null, people: null, takenAt: null }

/** What may be told of a unit with all below it; null: of the whole organisation. */
function lineOf(rows: readonly FigureRow[], units: readonly Unit[], unitId: string | null): Told {
  const ids = unitId ? belowOf(units, unitId) : units.map(({ id }) => id)
  const touching = rows.filter((row) => row.unitIds.some((id) => ids.includes(id)))
  const takenAt =
    touching
      .map((row) => row.takenAt)
      .sort(Temporal.Instant.compare)
      .at(-1) ?? null
  // In steps: of one unit alone, because sums of steps say less than they seem to.
  if (rows[0]?.people === null) {
    const [own] = rows.filter((row) => row.unitIds[0] === unitId)
    return own ? { counted: own.counted, people: null, takenAt: own.takenAt } : hidden
  }
  const told = toldOf(rows as unknown as Block[], ids)
  return told ? { ...told, takenAt } : hidden
}

const belowOf = (units: readonly Unit[], id: string): string[] => [
  id,
  ...units.filter(({ parentId }) => parentId === id).flatMap((one) => belowOf(units, one.id)),
]

/** The units in the order of the tree, with their depth. */
function inTree(units: readonly (UnitNode & { name: string })[]): Unit[] {
  const ids = new Set(units.map(({ id }) => id))
  const under = (parentId: string | null, depth: number): Unit[] =>
    units
      .filter((one) => (one.parentId && ids.has(one.parentId) ? one.parentId : null) === parentId)
      .flatMap((one) => [{ ...one, depth }, ...under(one.id, depth + 1)])
  return under(null, 0)
}

async function namesOf(tx: Sql, actor: Actor, measure: FigureMeasure, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (measure === 'part')
    return tx<{ id: string; name: string }[]>`
      select i.id, (select v.document ->> 'title' from scans.instrument_version v where v.organisation_id = i.organisation_id and v.instrument_id = i.id
        order by v.published_at is null, v.number desc limit 1) as name
      from scans.instrument i where i.organisation_id = (select platform.organisation()) and i.id = any(${[...ids]}::uuid[]) order by name, id`
  if (measure === 'wanted-activity')
    return tx<{ id: string; name: string }[]>`
      select id, title as name from catalogue.activity where organisation_id = (select platform.organisation()) and id = any(${[...ids]}::uuid[]) order by title, id`
  // Only what a change asks that whoever looks may know.
  const asked =
    measure === 'coming'
      ? tx`and id in (select s.skill_id from skills.change_skill s join skills.expected_change x on x.organisation_id = s.organisation_id and x.id = s.change_id
          where s.organisation_id = (select platform.organisation()))`
      : tx``
  return tx<{ id: string; name: string }[]>`
    select id, case when ${actor.lang === 'en'} then coalesce(name_en, name_nl) else coalesce(name_nl, name_en) end as name
    from skills.skill where id = any(${[...ids]}::uuid[]) ${asked} order by name, id`
}

/** What changed in a group that answered the same twice, as its round worked it out at its end: a domain with too few people has no row. */
export interface EffectLine {
  roundId: string
  round: string
  domain: string
  people: number
  before: number
  after: number
  change: number
  spread: number
}

export async function effectsView(tx: Sql): Promise<EffectLine[]> {
  return tx<EffectLine[]>`
    select r.id as round_id, r.name as round, coalesce(d ->> 'name', e.domain) as domain, e.people, e.before::float, e.after::float, e.change::float, e.spread::float
    from scans.effect e join scans.round r on r.organisation_id = e.organisation_id and r.id = e.round_id
    join scans.instrument_version v on v.organisation_id = r.organisation_id and v.id = r.version_id
    left join lateral (select d from jsonb_array_elements(v.document -> 'domains') d where d ->> 'code' = e.domain limit 1) d on true
    where e.organisation_id = (select platform.organisation()) and r.closed_at is not null order by r.closed_at desc, r.name, e.domain limit 200`
}
