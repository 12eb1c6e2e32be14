import type { RatingSource } from '#modules/skills/index.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import { dateOf, type Lang } from '#platform/words.ts'
import { coverOfTeam, heldFrom, standingOf, type Cover, type Standing, type TeamSkill } from '../team-skills-rules.ts'
import { membersSql, type WhichTeam } from './team.ts'

export interface SkilledMember {
  id: string
  name: string
  function: string
  unitIds: string[]
  /** By skill: where this person stands, as far as it is formal or shared. */
  stands: Map<string, Standing>
}
export interface CoveredSkill extends TeamSkill {
  cover: Cover
  /** Who can do it, in alphabetical order. */
  holders: { id: string; name: string }[]
}
export interface TeamSkills {
  /** In alphabetical order, never by what they can (rule 4). */
  people: SkilledMember[]
  skills: CoveredSkill[]
}

interface MemberRow extends Omit<SkilledMember, 'stands'> {
  sortBy: string
  ratings: { skillId: string; source: RatingSource; level: number; from: number; to: number; ratedOn: string; recordedAt: number }[]
}

/** Who of a team can do what (M23), from what is formal or shared: skills.team_rating holds no more for whoever looks. */
export async function teamSkillsView(tx: Sql, which: WhichTeam, lang: Lang): Promise<TeamSkills> {
  const rows = await tx<MemberRow[]>`${membersAndRatings(tx, which)}`
  const skills = await skillsOf(tx, rows, lang)
  const today = dateOf(Temporal.Now.instant())
  const people = rows.sort((a, b) => alphabet.compare(a.sortBy, b.sortBy)).map((row) => memberOf(row, skills, today))
  return { people, skills: skills.map((skill) => covered(skill, people)) }
}

const alphabet = new Intl.Collator('nl')

const membersAndRatings = (tx: Sql, which: WhichTeam): Fragment => tx`
  with members as materialized (
    select c.person_id, min(c.full_name) as name, min(c.last_name || ' ' || c.first_name) as sort_by,
      coalesce(string_agg(distinct c.function_name, ', '), '') as function, array_agg(distinct c.unit_id) as unit_ids
    from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.person_id in (${membersSql(tx, which)}) group by 1),
  said as materialized (
    select r.person_id, json_agg(json_build_object('skillId', r.skill_id, 'source', r.source, 'level', r.level, 'from', r.scale_from, 'to', r.scale_to,
      'ratedOn', r.rated_on, 'recordedAt', (extract(epoch from r.recorded_at) * 1000)::bigint)) as ratings
    from skills.team_rating r where r.organisation_id = (select platform.organisation()) and r.person_id = any(array(select person_id from members)) group by 1)
  select m.person_id as id, m.name, m.sort_by, m.function, m.unit_ids, coalesce(s.ratings, '[]') as ratings
  from members m left join said s on s.person_id = m.person_id`

/** What was rated, and what the role profiles ask that the team wrote together, by name. */
async function skillsOf(tx: Sql, rows: readonly MemberRow[], lang: Lang): Promise<TeamSkill[]> {
  const rated = [...new Set(rows.flatMap((row) => row.ratings.map((one) => one.skillId)))]
  const units = [...new Set(rows.flatMap((row) => row.unitIds))]
  return tx<TeamSkill[]>`
    with asked as (
      select s.skill_id, min(s.level_from)::int as level from skills.profile p
      join lateral (select v.id from skills.profile_version v where v.organisation_id = p.organisation_id and v.profile_id = p.id and v.state = 'adopted'
        order by v.adopted_at desc, v.number desc limit 1) v on true
      join skills.profile_skill s on s.organisation_id = p.organisation_id and s.version_id = v.id
      where p.organisation_id = (select platform.organisation()) and p.unit_id = any(${units}::uuid[])
        and (p.ended_on is null or p.ended_on > (now() at time zone 'Europe/Amsterdam')::date)
      group by 1)
    select s.id, case when ${lang === 'en'} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name, a.level as asked,
      case when l.levels > 1 then l.levels else 4 end as levels
    from (select unnest(${rated}::uuid[]) as id union select skill_id from asked) k
    cross join lateral (select * from skills.skill x where x.id = k.id limit 1) s left join asked a on a.skill_id = k.id
    left join lateral (select count(*)::int as levels from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = k.id) l on true
    order by name, s.id`
}

function memberOf({ ratings, sortBy: _, ...who }: MemberRow, skills: readonly TeamSkill[], today: Temporal.PlainDate): SkilledMember {
  const told = Map.groupBy(ratings, (one) => one.skillId)
  const stands = skills.flatMap(({ id, levels }) => {
    const standing = standingOf((told.get(id) ?? []).map(weighable), levels, today)
    return standing ? [[id, standing] as const] : []
  })
  return { ...who, stands: new Map(stands) }
}

const weighable = ({ source, level, from, to, ratedOn, recordedAt }: MemberRow['ratings'][number]) => ({
  source,
  level,
  scale: { from, to },
  ratedOn,
  recordedAt,
  takenBackAt: null,
})

function covered(skill: TeamSkill, people: readonly SkilledMember[]): CoveredSkill {
  const holders = people.filter((who) => (who.stands.get(skill.id)?.level ?? 0) >= heldFrom(skill))
  return { ...skill, cover: coverOfTeam(holders.length), holders: holders.map(({ id, name }) => ({ id, name })) }
}
