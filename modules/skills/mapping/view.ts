import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { findView } from '../finding/view.ts'
import type { SkillView } from '../views.ts'
import { inverse, leastAlike, type MappingKind } from './rules.ts'

export interface Mapped {
  mappingId: string
  id: string
  name: string
  english: boolean
  withdrawn: boolean
  /** Empty for a competence of the own organisation. */
  framework: string
  /** How the other lies beside the one whose page it is. */
  kind: MappingKind
}

/** What lies beside this skill in other frameworks, as the own organisation says. */
export async function mappedView(tx: Sql, skillId: string, lang: Lang): Promise<Mapped[]> {
  const rows = await tx<(Mapped & { turned: boolean })[]>`
    select m.id as mapping_id, m.kind, m.to_id = ${skillId} as turned, s.id, s.name_nl is null as english, s.withdrawn_version_id is not null as withdrawn,
      coalesce(f.name, '') as framework, ${lang === 'en' ? tx`coalesce(s.name_en, s.name_nl)` : tx`coalesce(s.name_nl, s.name_en)`} as name
    from skills.mapping m join skills.skill s on s.id = case when m.to_id = ${skillId} then m.from_id else m.to_id end
    left join skills.framework f on f.id = s.framework_id
    where m.organisation_id = (select platform.organisation()) and m.ended_at is null and (m.from_id = ${skillId} or m.to_id = ${skillId})
    order by framework, name`
  return rows.map(({ turned, ...one }) => ({ ...one, kind: turned ? inverse(one.kind) : one.kind }))
}

export interface MapSuggestion {
  id: string
  name: string
  framework: string
}
export interface Suggested {
  query: string
  list: MapSuggestion[]
}

/** Skills of other frameworks whose name looks like this one, or like the words typed, best first. For a person to judge. */
export async function mapSuggestions(
  tx: Sql,
  skill: Pick<SkillView, 'id' | 'name' | 'framework'>,
  mapped: Mapped[],
  query: string,
  lang: Lang,
): Promise<Suggested> {
  const { found } = await findView(tx, query || skill.name, lang, 'skill')
  const known = new Set([skill.id, ...mapped.map((one) => one.id)])
  const list = found.filter(
    (one) =>
      one.subject === 'skill' &&
      one.framework !== skill.framework &&
      !known.has(one.id) &&
      one.score >= leastAlike &&
      one.label.by !== 'occupation',
  )
  return { query, list: list.slice(0, 8).map(({ id, name, framework }) => ({ id, name, framework })) }
}
