import { createHash } from 'node:crypto'
import { isEveryday, likeOccupations, topOf } from './matcher.ts'
import { pack, type Packed } from './pack.ts'
import { askedWords } from './stems.ts'

/** The files of a task of MELO (Retyk and others, RecSys in HR 2024; github.com/Avature/melo-benchmark), read as rows of cells. */
export interface TitleTask {
  queries: string[][]
  corpus: string[][]
  concepts: string[][]
  annotations: string[][]
}

export interface TitleFigures {
  queries: number
  map: number
  mrr: number
  recall: number
}

/** How many names are given for a query, as the benchmark has it. */
const depth = 100

/** How well job titles find names of the occupation they were matched to by hand: over the half of the queries that we chose by, and over the rest. */
export function measureTitles(task: TitleTask): Record<'chosen' | 'rest', TitleFigures> {
  const named = namesByConcept(task)
  const packed = packedOf(named)
  const wanted = new Map<string, Set<string>>()
  for (const [query, , name] of task.annotations) wanted.set(query!, (wanted.get(query!) ?? new Set()).add(name!))
  const halves = { chosen: [] as Score[], rest: [] as Score[] }
  for (const [id, title] of task.queries)
    if (wanted.has(id!)) halves[halfOf(title!)].push(scoreOf(namesFor(packed, named, title!), wanted.get(id!)!))
  return { chosen: meanOf(halves.chosen), rest: meanOf(halves.rest) }
}

const halfOf = (title: string) => (createHash('sha256').update(title).digest()[0]! % 2 ? 'rest' : 'chosen')

type Named = Map<string, { id: string; name: string }[]>

function namesByConcept({ corpus, concepts }: TitleTask): Named {
  const conceptOf = new Map(concepts.map(([id, concept]) => [id!, concept!]))
  const named: Named = new Map()
  for (const [id, name] of corpus) {
    const concept = conceptOf.get(id!) ?? id!
    named.set(concept, [...(named.get(concept) ?? []), { id: id!, name: name! }])
  }
  return named
}

const packedOf = (named: Named) =>
  pack(
    [],
    [...named].map(([id, [first, ...others]]) => ({
      id,
      nameNl: first!.name,
      nameEn: null,
      alsoNl: others.map(({ name }) => name),
      alsoEn: [],
      aboutNl: '',
    })),
    [],
  )

/** Names of the occupations that fit, best first: all names of an occupation stand together. */
function namesFor(packed: Packed, named: Named, title: string): string[] {
  const fit = likeOccupations(packed, title, askedWords(title, packed.vocabulary, isEveryday))
  return topOf(fit, depth, Number.MIN_VALUE)
    .flatMap((n) => named.get(packed.occupationIds[n]!)!.map(({ id }) => id))
    .slice(0, depth)
}

type Score = Omit<TitleFigures, 'queries'>

/** Average precision, the inverse of the first right place, and which share of what is right stands among the first ten. */
function scoreOf(given: readonly string[], wanted: ReadonlySet<string>): Score {
  let [right, precisions, early, first] = [0, 0, 0, 0]
  for (const [n, id] of given.entries()) {
    if (!wanted.has(id)) continue
    right++
    precisions += right / (n + 1)
    first ||= 1 / (n + 1)
    if (n < 10) early++
  }
  return { map: precisions / wanted.size, mrr: first, recall: early / wanted.size }
}

function meanOf(scores: readonly Score[]): TitleFigures {
  const mean = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / (scores.length || 1)
  return { queries: scores.length, map: mean(({ map }) => map), mrr: mean(({ mrr }) => mrr), recall: mean(({ recall }) => recall) }
}
