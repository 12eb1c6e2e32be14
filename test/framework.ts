import { strToU8 } from 'fflate'
import { perform, system } from '#platform/act.ts'
import type { Database } from '#platform/db/pool.ts'
import { readEsco } from '#modules/skills/frameworks/esco.ts'
import { takeIn } from '#modules/skills/index.ts'

const head = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description\n'
const skill = (uri: string, name: string) =>
  `KnowledgeSkillCompetence,${uri},skill/competence,cross-sector,${name},,,released,About ${name}\n`
const esco = (id: string) => `http://data.europa.eu/esco/skill/${id}`

/** Skills with the addresses that our lexicon names for three hobbies (C19), and one that nobody has at home. */
export const hobbies = {
  weigh: esco('5626b3b1-5415-47f6-acf1-b573d457d180'),
  mix: esco('9714490e-b162-4bd3-af1f-0031f111581e'),
  accounts: esco('e2e15494-65b9-4af5-8b86-53fb51e7e022'),
  prescribe: 'urn:s:prescribe',
}
export const pharmacy = 'urn:o:pharmacy'

const skillNames = {
  [hobbies.weigh]: ['weigh materials', 'materialen afwegen'],
  [hobbies.mix]: ['mix paint', 'verf mengen volgens recept'],
  [hobbies.accounts]: ['keep accounts', 'een kasboek bijhouden'],
  [hobbies.prescribe]: ['read prescriptions', 'recepten van een arts lezen'],
}
const relations: [string, 'essential' | 'optional'][] = [
  [hobbies.weigh, 'essential'],
  [hobbies.prescribe, 'essential'],
  [hobbies.mix, 'optional'],
]

/**
 * Takes in a framework of four skills and one occupation, of our own writing: enough for a walk from hobbies to an occupation.
 * A later version may leave out one of the skills.
 */
export async function takeInHobbies(db: Database, version = '1.0', leftOut?: string): Promise<void> {
  const list = (lang: 0 | 1) =>
    head +
    Object.entries(skillNames)
      .filter(([uri]) => uri !== leftOut)
      .map(([uri, names]) => skill(uri, names[lang]!))
      .join('')
  const occupations = (name: string) =>
    `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description\nOccupation,${pharmacy},3213,${name},,released,Makes medicine\n`
  const files = {
    'skills_en.csv': list(0),
    'skills_nl.csv': list(1),
    'occupations_en.csv': occupations('pharmacy technician'),
    'occupations_nl.csv': occupations('apothekersassistent'),
    'occupationSkillRelations.csv':
      'occupationUri,relationType,skillType,skillUri\n' +
      relations
        .filter(([uri]) => uri !== leftOut)
        .map(([uri, kind]) => `${pharmacy},${kind},s,${uri}\n`)
        .join(''),
  }
  const delivery = await readEsco(new Map(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const input = { framework: 'esco' as const, version, delivery, confirmed: false, tell: async () => {} }
  const taken = await perform(db, system(null), takeIn, input)
  if (!taken.ok) throw new Error(taken.reason)
}
