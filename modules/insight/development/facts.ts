import { countingOf, mapped, type RatingSource } from '#modules/skills/index.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import { dateOf } from '#platform/words.ts'
import type { Fact, UnitNode } from './hiding-rules.ts'

export type Measure = 'gap' | 'coming' | 'part'
export interface Counted extends Fact {
  measure: Measure
  subjectId: string
}

interface RatingRow {
  source: RatingSource
  level: number
  from: number
  to: number
  ratedOn: string
  recordedAt: string
  backAt: string | null
}
interface GapRow {
  subjectId: string
  unitId: string
  wanted: number
  levels: number
  ratings: RatingRow[]
}

export const unitsNow = (tx: Sql) => tx<(UnitNode & { name: string })[]>`
  select u.id, u.parent_id, u.name from people.unit u where u.organisation_id = (select platform.organisation())
    and (u.ended_on is null or u.ended_on >= (now() at time zone 'Europe/Amsterdam')::date) order by u.name, u.id`

/** Everything that is counted, a row per person. Only within a transaction that counts: no screen reads this. */
export async function factsToCount(tx: Sql, now: Temporal.Instant): Promise<Counted[]> {
  await tx`select set_config('app.counting', 'development', true)`
  const today = dateOf(now)
  const gaps = await gapRows(tx)
  const coming = await comingRows(tx)
  const parts = await partRows(tx)
  await tx`select set_config('app.counting', '', true)`
  return [...gaps.flatMap((row) => gapFact('gap', row, today)), ...coming.flatMap((row) => gapFact('coming', row, today)), ...parts]
}

// Somebody with two employments stands in the unit of the first, so that units have nobody in common.
const homes = (tx: Sql) => tx`
  home as materialized (select distinct on (c.person_id) c.person_id, c.unit_id from people.colleague_brief c
    where c.organisation_id = (select platform.organisation()) order by c.person_id, c.starts_on, c.unit_id)`

const profilesAsk = (tx: Sql) => tx`
  select t.person_id, t.skill_id, max(t.level_from)::int as wanted from skills.target t where t.organisation_id = (select platform.organisation()) group by 1, 2`

const gapRows = (tx: Sql) => rated(tx, profilesAsk(tx), tx`true`)

/**
 * What released changes ask (C01), from formal ratings only. Where a profile asks as much of somebody already, that person is in the gap of now and not
 * here: counted in both, the two numbers would differ by a few people.
 */
const comingRows = (tx: Sql) =>
  rated(
    tx,
    tx`select k.person_id, s.skill_id, max(s.level_from)::int as wanted from skills.change_concerns k
      join skills.change_skill s on s.organisation_id = k.organisation_id and s.change_id = k.change_id
      where k.organisation_id = (select platform.organisation()) group by 1, 2
      having not exists (select from (${profilesAsk(tx)}) n where n.person_id = k.person_id and n.skill_id = s.skill_id and n.wanted >= max(s.level_from))`,
    tx`r.source in ('manager', 'assessor', 'completion')`,
  )

/** Of whom something is asked and who have a rating, with all those ratings. */
const rated = (tx: Sql, asked: Fragment, which: Fragment) => tx<GapRow[]>`
  with ${homes(tx)},
  asked as (${asked})
  select a.skill_id as subject_id, h.unit_id, a.wanted, case when l.levels > 1 then l.levels else 4 end as levels, r.ratings
  from asked a join home h on h.person_id = a.person_id
  join lateral (select json_agg(json_build_object('source', r.source, 'level', r.level, 'from', r.scale_from, 'to', r.scale_to, 'ratedOn', r.rated_on,
      'recordedAt', r.recorded_at, 'backAt', b.taken_back_at)) as ratings
    from skills.rating r left join skills.rating_taken_back b on b.organisation_id = r.organisation_id and b.rating_id = r.id
    where r.organisation_id = (select platform.organisation()) and r.person_id = a.person_id and r.skill_id = a.skill_id and ${which}) r on r.ratings is not null
  left join lateral (select count(*)::int as levels from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = a.skill_id) l on true`

/** Who is asked a scan in the last year, and handed it in. Of a survey the sheets are gone: its own page tells how many answered. */
const partRows = (tx: Sql) => tx<Counted[]>`
  with ${homes(tx)}
  select 'part' as measure, v.instrument_id as subject_id, min(h.unit_id::text)::uuid as unit_id, bool_or(s.handed_in_at is not null) as counts, max(s.handed_in_at) as said_at
  from scans.assignment a
  join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
  join home h on h.person_id = a.person_id
  left join scans.sheet s on s.organisation_id = a.organisation_id and s.assignment_id = a.id and s.handed_in_at is not null
  where a.organisation_id = (select platform.organisation()) and a.withdrawn_at is null
    and not exists (select from scans.round r where r.organisation_id = a.organisation_id and r.id = a.round_id and r.kind = 'survey')
    and a.from_day > (now() at time zone 'Europe/Amsterdam')::date - 365
  group by v.instrument_id, a.person_id`

/** Nobody whose ratings no longer count is counted. */
function gapFact(measure: 'gap' | 'coming', { subjectId, unitId, wanted, levels, ratings }: GapRow, today: Temporal.PlainDate): Counted[] {
  const said = ratings.map(({ from, to, ratedOn, recordedAt, backAt, ...one }) => ({
    ...one,
    scale: { from, to },
    ratedOn,
    recordedAt: Date.parse(recordedAt),
    takenBackAt: backAt,
  }))
  const counting = countingOf(said, today)
  if (!counting) return []
  const saidAt = ratings
    .map((one) => Temporal.Instant.from(one.recordedAt))
    .sort(Temporal.Instant.compare)
    .at(-1)!
  return [{ measure, subjectId, unitId, counts: mapped(counting.level, counting.scale, { from: 1, to: levels }) < wanted, saidAt }]
}
