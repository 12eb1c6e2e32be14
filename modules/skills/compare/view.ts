import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { phrases } from '../lexicon/read.ts'
import type { ConceptLine } from '../views.ts'
import type { OwnSkill } from './rules.ts'

export interface Chosen extends OwnSkill {
  english: boolean
  withdrawn: boolean
  /** What this skill is in words of home, from our lexicon. */
  why: string | null
}

const nameOf = (tx: Sql, lang: Lang, row: ReturnType<Sql>) =>
  lang === 'en' ? tx`coalesce(${row}.name_en, ${row}.name_nl)` : tx`coalesce(${row}.name_nl, ${row}.name_en)`

/** The skills that somebody chose; the database shows them to that person, and to with whom they are shared. */
export async function chosenView(tx: Sql, personId: string, lang: Lang): Promise<Chosen[]> {
  const rows = await tx<(Omit<Chosen, 'why'> & { uri: string })[]>`
    select s.id, s.uri, ${nameOf(tx, lang, tx`s`)} as name, s.name_nl is null as english, s.withdrawn_version_id is not null as withdrawn, c.said
    from skills.chosen c join skills.skill s on s.id = c.skill_id
    where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId} and c.removed_at is null order by c.chosen_at, name`
  return rows.map(({ uri, ...one }) => ({ ...one, why: whyOf(uri, one.said, lang) }))
}

/** The explanation of the phrase that was searched for, where our lexicon has one for this skill. */
function whyOf(uri: string, said: string, lang: Lang): string | null {
  const fitting = phrases.filter((phrase) => phrase.why && phrase.uris.includes(uri))
  const same = fitting.find((phrase) => phrase.says.includes(said.toLowerCase()))
  return (same ?? fitting[0])?.why?.[lang] ?? null
}

export interface FittingOccupation extends ConceptLine {
  /** The chosen skills that it asks for. */
  asks: string[]
}

/** Occupations that ask for what somebody chose: those that ask for most of it first; of as many the one that asks for least besides. */
export async function occupationsFor(tx: Sql, skillIds: readonly string[], lang: Lang): Promise<FittingOccupation[]> {
  if (!skillIds.length) return []
  return tx<FittingOccupation[]>`
    with fit as materialized (
      select r.occupation_id, count(*) as many, array_agg(r.skill_id) as skill_ids from skills.occupation_skill r
      where r.skill_id = any(${skillIds}::uuid[]) group by 1 order by many desc limit 40)
    select o.id, ${nameOf(tx, lang, tx`o`)} as name, o.name_nl is null as english,
      (select array_agg(${nameOf(tx, lang, tx`s`)} order by s.name_nl) from skills.skill s where s.id = any(fit.skill_ids)) as asks
    from fit join skills.occupation o on o.id = fit.occupation_id and o.withdrawn_version_id is null
    order by fit.many desc, (select count(*) from skills.occupation_skill a where a.occupation_id = o.id and a.essential), name limit 10`
}

export interface Compared extends ConceptLine {
  essential: boolean
  has: boolean
  /** A chosen skill of the same group, where the skill itself was not chosen. */
  near: string | null
}

export interface Comparison {
  id: string
  name: string
  about: string
  skills: Compared[]
}

/** The skills of an occupation beside those somebody chose; null when the occupation does not exist. */
export async function comparisonView(tx: Sql, occupationId: string, chosen: readonly Chosen[], lang: Lang): Promise<Comparison | null> {
  const [occupation] = await tx<Omit<Comparison, 'skills'>[]>`
    select o.id, ${nameOf(tx, lang, tx`o`)} as name, ${lang === 'en' ? tx`coalesce(nullif(o.about_en, ''), o.about_nl)` : tx`coalesce(nullif(o.about_nl, ''), o.about_en)`} as about
    from skills.occupation o where o.id = ${occupationId} and o.kind = 'occupation'`
  if (!occupation) return null
  const ids = chosen.map((one) => one.id)
  const skills = await tx<Compared[]>`
    select s.id, ${nameOf(tx, lang, tx`s`)} as name, s.name_nl is null as english, r.essential, s.id = any(${ids}::uuid[]) as has,
      case when s.id = any(${ids}::uuid[]) then null else (
        select min(${nameOf(tx, lang, tx`n`)}) from skills.broader_skill b join skills.broader_skill m on m.broader_id = b.broader_id and m.skill_id = any(${ids}::uuid[])
        join skills.skill n on n.id = m.skill_id where b.skill_id = s.id) end as near
    from skills.occupation_skill r join skills.skill s on s.id = r.skill_id and s.withdrawn_version_id is null
    where r.occupation_id = ${occupationId} order by r.essential desc, name`
  return { ...occupation, skills }
}
