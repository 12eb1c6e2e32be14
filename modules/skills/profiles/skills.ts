import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { houseLevels } from '../levels.ts'
import type { AskedSkill } from './fields.ts'

export type SkillsRefusal = 'unknown-skill' | 'withdrawn-skill' | 'outside-levels'

/**
 * Whether these skills can be asked for: they exist here, their range lies within their levels, and none is withdrawn, but for those that were
 * there already (`before`): what people linked stays.
 */
export async function checkSkills(tx: Sql, asked: readonly AskedSkill[], before: readonly string[]): Promise<Outcome<null, SkillsRefusal>> {
  if (!asked.length) return done(null)
  const known = await tx<{ id: string; name: string; gone: boolean; levels: number }[]>`
    select s.id, coalesce(s.name_nl, s.name_en) as name, s.withdrawn_version_id is not null or s.ended_at is not null as gone,
      (select count(*)::int from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = s.id) as levels
    from skills.skill s where s.id = any(${asked.map((one) => one.skillId)}::uuid[]) and s.kind <> 'group'`
  for (const one of asked) {
    const skill = known.find(({ id }) => id === one.skillId)
    if (!skill) return refuse('unknown-skill')
    if (skill.gone && !before.includes(one.skillId)) return refuse('withdrawn-skill', { name: skill.name })
    const levels = skill.levels || houseLevels.length
    if (one.to > levels) return refuse('outside-levels', { name: skill.name, levels })
  }
  return done(null)
}
