import { both } from '#platform/http/fields.ts'

/** A file by its name, as it lay in the folder or archive. */
export type Files = Map<string, Uint8Array>

/** Names of a concept, per language; where a language is missing the concept has none. */
export interface Named {
  uri: string
  kind: string
  /** The code of the framework: of a group of ISCO-08 for an occupation. */
  code: string | null
  nameNl: string | null
  nameEn: string | null
  alsoNl: string[]
  alsoEn: string[]
  aboutNl: string
  aboutEn: string
}

/** A row that was passed over, or something about a whole file (line 0), in a sentence of both languages. */
export interface Problem {
  file: string
  line: number
  sentence: string
}

/**
 * What a framework delivers, whatever its files look like. A list that is `whole` tells by what is absent that it was withdrawn or no longer holds;
 * null: it was not delivered at all, so what is known stays.
 */
export interface Delivery {
  skills: Map<string, Named>
  occupations: Map<string, Named>
  wholeSkills: boolean
  wholeOccupations: boolean
  /** Essential or optional, by the addresses of occupation and skill. */
  relations: [occupation: string, skill: string, essential: boolean][] | null
  broaderSkills: [uri: string, broader: string][] | null
  broaderOccupations: [uri: string, broader: string][] | null
  /** What replaces what was withdrawn, where that was told. */
  replacements: [uri: string, by: string][]
  problems: Problem[]
}

export const emptyDelivery = (): Delivery => ({
  skills: new Map(),
  occupations: new Map(),
  wholeSkills: false,
  wholeOccupations: false,
  relations: null,
  broaderSkills: null,
  broaderOccupations: null,
  replacements: [],
  problems: [],
})

/** The concept of this address, made on first sight: the languages come in files of their own. */
export function conceptIn(list: Map<string, Named>, uri: string, kind: string, code: string | null = null): Named {
  const known = list.get(uri)
  if (known) return known
  const made = nameless(uri, kind, code)
  list.set(uri, made)
  return made
}

const nameless = (uri: string, kind: string, code: string | null): Named => ({
  uri,
  kind,
  code,
  nameNl: null,
  nameEn: null,
  alsoNl: [],
  alsoEn: [],
  aboutNl: '',
  aboutEn: '',
})

/** In characters: of an address or name. The longest name of ESCO 1.1.1 has 137. */
export const longestName = 500
/** Other names of one concept that are kept. The most of ESCO 1.1.1 are 90. */
const mostNames = 300

/** Puts a name in a language; the first file that gives one wins, later ones add what it lacked. */
export function nameIt(concept: Named, lang: 'nl' | 'en', name: string, also: string[], about: string): void {
  const others = also.map((one) => one.trim()).filter((one) => one && one.length <= longestName && one.toLowerCase() !== name.toLowerCase())
  if (lang === 'nl') {
    concept.nameNl ??= name
    concept.alsoNl = [...new Set([...concept.alsoNl, ...others])].slice(0, mostNames)
    concept.aboutNl ||= about
  } else {
    concept.nameEn ??= name
    concept.alsoEn = [...new Set([...concept.alsoEn, ...others])].slice(0, mostNames)
    concept.aboutEn ||= about
  }
}

export const noUri = both('Er staat geen adres (URI) in deze regel.', 'There is no address (URI) in this line.')
export const noName = both('Er staat geen naam in deze regel.', 'There is no name in this line.')
/** Told, but tried all the same: what the list lacks can be known from before. */
export const unknownEnd = both(
  'Deze regel noemt een vaardigheid of beroep dat niet in de lijsten staat.',
  'This line names a skill or occupation that is not in the lists.',
)

export const relationFiles = {
  asked: 'occupationSkillRelations.csv',
  broaderSkills: 'broaderRelationsSkillPillar.csv',
  broaderOccupations: 'broaderRelationsOccPillar.csv',
}
