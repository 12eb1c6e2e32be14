import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'

/** The four levels of the house, for a skill without levels of its own. Described in what you do, not in a mark. */
export const houseLevels = [
  {
    position: 1,
    nl: 'Ik begin',
    en: 'I am starting',
    doesNl: 'Ik doe het met hulp van een ander.',
    doesEn: 'I do it with the help of somebody else.',
  },
  {
    position: 2,
    nl: 'Ik kan het',
    en: 'I can do it',
    doesNl: 'Gewoon werk doe ik zelf. Bij iets bijzonders vraag ik hulp.',
    doesEn: 'I do ordinary work by myself. When it is unusual I ask for help.',
  },
  {
    position: 3,
    nl: 'Ik kan het goed',
    en: 'I do it well',
    doesNl: 'Ook iets bijzonders los ik zelf op.',
    doesEn: 'I solve what is unusual by myself too.',
  },
  {
    position: 4,
    nl: 'Ik leer het anderen',
    en: 'I teach others',
    doesNl: 'Collega’s komen bij mij. Ik leer het ze en maak het beter.',
    doesEn: 'Colleagues come to me. I teach them and make it better.',
  },
] as const

/** A level as somebody reads it: its place from low to high, its name, and what you do. */
export interface SkillLevel {
  position: number
  name: string
  behaviour: string
}

/** The four levels of the house in one language. */
export const levelsOfTheHouse = (lang: Lang): SkillLevel[] =>
  houseLevels.map((one) => ({
    position: one.position,
    name: lang === 'en' ? one.en : one.nl,
    behaviour: lang === 'en' ? one.doesEn : one.doesNl,
  }))

/** The levels of each of these skills, from low to high: its own as they read now, else the four of the house. */
export async function levelsOf(tx: Sql, skillIds: readonly string[], lang: Lang): Promise<Map<string, SkillLevel[]>> {
  const rows = skillIds.length
    ? await tx<(SkillLevel & { skillId: string })[]>`
        select skill_id, position, name, behaviour from skills.level
        where organisation_id = (select platform.organisation()) and skill_id = any(${[...skillIds]}::uuid[]) order by position`
    : []
  const own = Map.groupBy(rows, (row) => row.skillId)
  return new Map(skillIds.map((id) => [id, own.get(id) ?? levelsOfTheHouse(lang)]))
}
/** A level of the house in a few words. */
export const houseLevel = (level: number, lang: Lang): string => houseLevels.find((one) => one.position === level)?.[lang] ?? ''
