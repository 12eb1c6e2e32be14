import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root.ts'
import { tellingWords } from '../finding/rules.ts'

/** Something people say, with the concepts of ESCO it stands for. Of our own writing. */
export interface Phrase {
  /** The phrase itself, and other ways to say it. */
  says: string[]
  uris: string[]
  /** Why, in a sentence; a job title has none. */
  why: { nl: string; en: string } | null
  /** The words of all ways to say it that say something. */
  words: string[][]
}

const esco = 'http://data.europa.eu/esco/'

/** A plain CSV of ours: semicolons, no quotes. */
const linesOf = (file: string): string[][] =>
  readFileSync(path.join(root, 'modules/skills/lexicon', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))

const phraseOf = (says: string[], uris: string[], why: Phrase['why']): Phrase => ({ says, uris, why, words: says.map(tellingWords) })

const skillsOf = (ids: string) => ids.split(' ').map((id) => `${esco}skill/${id}`)

const saysOf = (phrase: string, also: string) => [phrase, ...also.split(',').map((one) => one.trim())].filter(Boolean)

/** What somebody does at home, and the skills that takes (C19). */
export const phrases: readonly Phrase[] = linesOf('private-life.csv').map(([phrase, also, skills, nl, en]) =>
  phraseOf(saysOf(phrase!, also!), skillsOf(skills!), { nl: nl!, en: en! }),
)

/** Phrases the product never uses: they measure how well it finds. Written before the lexicon or the finder was looked at, and never tuned on. */
export const setAside = (): Phrase[] => linesOf('set-aside.csv').map(([phrase, skills]) => phraseOf([phrase!], skillsOf(skills!), null))

/** Everyday Dutch words for English words that ESCO uses in names of skills. */
export const everydayWords: readonly (readonly [english: string, dutch: string[]])[] = linesOf('words.csv').map(([english, dutch]) => [
  english!,
  saysOf('', dutch!),
])

/** What a municipality calls its jobs, and the occupations of ESCO that those are. */
export const titles: readonly Phrase[] = linesOf('titles.csv').map(([title, also, occupations]) =>
  phraseOf(
    saysOf(title!, also!),
    occupations!.split(' ').map((id) => `${esco}occupation/${id}`),
    null,
  ),
)
