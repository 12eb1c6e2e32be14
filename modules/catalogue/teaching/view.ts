import { levelWords, type LevelWord } from '#modules/skills/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { inCareSql } from '../coordinating.ts'

export interface Taught {
  skillId: string
  name: string
  level: number
  state: 'suggested' | 'confirmed' | 'refused'
  because: string
  withdrawn: boolean
  levels: LevelWord[]
}

export interface Teaching {
  activityId: string
  title: string
  confidential: boolean
  taught: Taught[]
}

/** The skills of one activity with what was decided, for who coordinates it; null for others. */
export async function teachingView(tx: Sql, actor: Actor, activityId: string, lang: Lang): Promise<Teaching | null> {
  const [row] = await tx<Teaching[]>`
    select a.id as activity_id, a.title, a.confidential, (
      select coalesce(jsonb_agg(jsonb_build_object('skillId', s.id, 'name', ${lang === 'en' ? tx`coalesce(s.name_en, s.name_nl)` : tx`coalesce(s.name_nl, s.name_en)`},
        'level', k.level, 'state', k.state, 'because', k.because, 'withdrawn', s.withdrawn_version_id is not null, 'levels', (
          select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'name', l.name, 'behaviour', l.behaviour) order by l.position), '[]')
          from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = s.id)) order by coalesce(s.name_nl, s.name_en)), '[]')
      from catalogue.taught_skill k join skills.skill s on s.id = k.skill_id where k.organisation_id = a.organisation_id and k.activity_id = a.id) as taught
    from catalogue.activity a where a.organisation_id = (select platform.organisation()) and a.id = ${activityId} and ${inCareSql(tx, actor, tx`a.id`)}`
  return row ? { ...row, taught: row.taught.map((one) => ({ ...one, levels: levelWords(one.levels, lang) })) } : null
}
