import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { levelsOf, type SkillLevel } from '../levels.ts'
import type { ConceptLine } from '../views.ts'
import type { Range } from './rules.ts'

/** A skill of a version: what it asks, on which levels, and whether the skill itself is still there. */
export interface AskedView extends Range {
  name: string
  english: boolean
  note: string
  gone: boolean
  replacedBy: ConceptLine | null
  levels: SkillLevel[]
}

/** The skills that rows of (of_id, skill_id, level_from, level_to, note) ask for, with their names and levels, in the order of their names. */
export async function askedIn(tx: Sql, lang: Lang, rows: ReturnType<Sql>): Promise<(AskedView & { ofId: string })[]> {
  const english = lang === 'en'
  const asked = await tx<(Omit<AskedView, 'levels'> & { ofId: string })[]>`
    select a.of_id, a.skill_id, a.level_from as "from", a.level_to as "to", a.note,
      case when ${english} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name, s.name_nl is null as english,
      s.withdrawn_version_id is not null or s.ended_at is not null as gone,
      (select jsonb_build_object('id', r.id, 'name', coalesce(r.name_nl, r.name_en), 'english', r.name_nl is null) from skills.skill r where r.id = s.replaced_by_id) as replaced_by
    from (${rows}) a join skills.skill s on s.id = a.skill_id order by name`
  const levels = await levelsOf(tx, [...new Set(asked.map((one) => one.skillId))], lang)
  return asked.map((one) => ({ ...one, levels: levels.get(one.skillId)! }))
}
