import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { findView } from '../finding/view.ts'
import { levelsOf, type SkillLevel } from '../levels.ts'
import type { ConceptLine } from '../views.ts'
import type { AskedView } from './asked.ts'
import { mostSkills } from './rules.ts'
import type { VersionView } from './views.ts'

/** A skill on the list of a form, with what was typed about it. */
export interface SkillRow {
  skillId: string
  name: string
  english: boolean
  gone: boolean
  levels: SkillLevel[]
  from: string
  to: string
  note: string
  goes: boolean
}

/** The part of a form where skills are chosen: those on the list, what was looked for, and what was found. */
export interface SkillForm {
  rows: SkillRow[]
  query: string
  found: (ConceptLine & { framework: string })[]
  searched: boolean
}

type Typed = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const listOf = (value: unknown) => [value ?? []].flat().map(String)
const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

/** What is in the form of skills: those typed before, those that are put on the list now, and what a search finds (without JavaScript too). */
export async function skillForm(tx: Sql, typed: Typed, lang: Lang): Promise<SkillForm> {
  const added = text(typed['erbij'])
  const ids = [...new Set([...listOf(typed['skill']), added].filter(isId))].slice(0, mostSkills + 1)
  const gone = listOf(typed['weg'])
  const query = text(typed['zoek']).trim().slice(0, 200)
  const found = query && !added ? await findSkills(tx, query, lang, ids) : []
  return { rows: await rowsOf(tx, ids, typed, gone, lang), query: added ? '' : query, found, searched: query !== '' && !added }
}

async function findSkills(tx: Sql, query: string, lang: Lang, but: readonly string[]): Promise<SkillForm['found']> {
  const { found } = await findView(tx, query, lang, 'skill')
  return found.filter((one) => one.kind !== 'group' && !but.includes(one.id)).slice(0, 8)
}

async function rowsOf(tx: Sql, ids: readonly string[], typed: Typed, gone: readonly string[], lang: Lang): Promise<SkillRow[]> {
  if (!ids.length) return []
  const english = lang === 'en'
  const skills = await tx<Pick<SkillRow, 'skillId' | 'name' | 'english' | 'gone'>[]>`
    select s.id as skill_id, case when ${english} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name,
      s.name_nl is null as english, s.withdrawn_version_id is not null or s.ended_at is not null as gone
    from skills.skill s where s.id = any(${[...ids]}::uuid[])`
  const levels = await levelsOf(tx, ids, lang)
  return ids.flatMap((id) => {
    const skill = skills.find((one) => one.skillId === id)
    if (!skill) return []
    const steps = levels.get(id)!
    const said = (field: string, otherwise: string) => (typed[`${field}_${id}`] === undefined ? otherwise : text(typed[`${field}_${id}`]))
    return {
      ...skill,
      levels: steps,
      from: said('from', '1'),
      to: said('to', String(steps.length)),
      note: said('note', ''),
      goes: gone.includes(id),
    }
  })
}

/** Skills as a form would have typed them. */
export const asTyped = (skills: readonly AskedView[]): Typed => ({
  skill: skills.map((one) => one.skillId),
  ...Object.fromEntries(
    skills.flatMap((one) => [
      [`from_${one.skillId}`, String(one.from)],
      [`to_${one.skillId}`, String(one.to)],
      [`note_${one.skillId}`, one.note],
    ]),
  ),
})

/** A version as a form would have typed it. */
export const versionAsTyped = (version: Pick<VersionView, 'about' | 'tasks' | 'skills'>): Typed => ({
  about: version.about,
  tasks: version.tasks.join('\n'),
  ...asTyped(version.skills),
})
