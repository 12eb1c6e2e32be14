import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root.ts'
import { wordsOf } from '../finding/rules.ts'

/** Something people say, with the concepts of ESCO it stands for. Of our own writing. */
export interface Phrase {
  /** The phrase itself, and other ways to say it. */
  says: string[]
  uris: string[]
  /** Why, in a sentence; a job title has none. */
  why: { nl: string; en: string } | null
  /** The words of all ways to say it. */
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

const phraseOf = (says: string[], uris: string[], why: Phrase['why']): Phrase => ({ says, uris, why, words: says.map(wordsOf) })

const saysOf = (phrase: string, also: string) => [phrase, ...also.split(',').map((one) => one.trim())].filter(Boolean)

const privateLife: Phrase[] = linesOf('private-life.csv').map(([phrase, also, skills, nl, en]) =>
  phraseOf(
    saysOf(phrase!, also!),
    skills!.split(' ').map((id) => `${esco}skill/${id}`),
    { nl: nl!, en: en! },
  ),
)

/** How many phrases are never used by the product: they measure how well the others do. */
const aside = 40
/** The examples that practice C19 and our pages name are always used. */
const promised = ['brood bakken', 'verf mengen', 'kasboek van de club']
const byHash = privateLife.toSorted((a, b) => (hash(a.says[0]!) < hash(b.says[0]!) ? -1 : 1))
function hash(text: string): string {
  return promised.includes(text) ? 'g' : createHash('sha256').update(text).digest('hex')
}

export const setAside: readonly Phrase[] = byHash.slice(0, aside)
/** What somebody does at home, and the skills that takes (C19). */
export const phrases: readonly Phrase[] = byHash.slice(aside)
/** What a municipality calls its jobs, and the occupations of ESCO that those are. */
export const titles: readonly Phrase[] = linesOf('titles.csv').map(([title, also, occupations]) =>
  phraseOf(
    saysOf(title!, also!),
    occupations!.split(' ').map((id) => `${esco}occupation/${id}`),
    null,
  ),
)
