import type { Sql } from '#platform/db/pool.ts'
import { dateOf, type Lang } from '#platform/words.ts'
import { countingOf, gapOf, mapped, scaleOf, type Gap, type Source } from './rules.ts'

/** A skill that a profile of somebody asks for, beside where that person stands. */
export interface SkillGap {
  skillId: string
  skill: string
  profile: string
  gap: Gap
}

interface Row {
  skillId: string
  skill: string
  profile: string
  from: number
  to: number
  levels: number
  ratings: [source: Source, level: number, from: number, to: number, ratedOn: string, recordedAt: number][]
}

/** What the profiles of the acting person ask, by the same rule as the page of the skill; without words and notes, so that a start page can afford it. */
export async function ownGaps(tx: Sql, personId: string, lang: Lang): Promise<SkillGap[]> {
  const rows = await tx<Row[]>`
    with asked as materialized (
      select t.skill_id, t.profile, t.level_from, t.level_to from skills.target t
      where t.organisation_id = (select platform.organisation()) and t.person_id = ${personId}),
    said as materialized (
      select r.skill_id, json_agg(json_build_array(r.source, r.level, r.scale_from, r.scale_to, r.rated_on,
        (extract(epoch from r.recorded_at) * 1000)::bigint)) as ratings
      from skills.rating r
      where r.organisation_id = (select platform.organisation()) and r.person_id = ${personId} and r.id not in (
        select b.rating_id from skills.rating_taken_back b where b.organisation_id = (select platform.organisation()) and b.person_id = ${personId})
      group by 1)
    select a.skill_id, s.skill, a.profile, a.level_from as from, a.level_to as to, coalesce(said.ratings, '[]') as ratings,
      (select count(*)::int from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = a.skill_id) as levels
    from asked a left join said on said.skill_id = a.skill_id
    cross join lateral (select case when ${lang === 'en'} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as skill
      from skills.skill s where s.id = a.skill_id and s.withdrawn_version_id is null limit 1) s
    order by 2, 3`
  const today = dateOf(Temporal.Now.instant())
  return rows.map(({ skillId, skill, profile, from, to, levels, ratings }) => {
    const counting = countingOf(ratings.map(weighable), today)
    return { skillId, skill, profile, gap: gapOf(counting && mapped(counting.level, counting.scale, scaleOf(levels)), { from, to }) }
  })
}

const weighable = ([source, level, from, to, ratedOn, recordedAt]: Row['ratings'][number]) => ({
  source,
  level,
  scale: { from, to },
  ratedOn,
  recordedAt,
  takenBackAt: null,
})
