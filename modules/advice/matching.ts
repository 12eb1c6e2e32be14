/** The words of one activity, stemmed. */
export interface Spoken {
  id: string
  inTitle: readonly string[]
  inText: readonly string[]
}

/** A word that was asked for, as its stems in Dutch and in English. */
export type Asked = readonly string[]

/** An activity with how much it answers to, from 0 to 1. */
export type Answer = [id: string, cover: number]

/** Which activity has which word, and how telling each word is. */
export interface Index {
  /** All stems, in order, so that those that begin alike stand together. */
  stems: string[]
  /** Per stem which activities have it, and how much it says there: 1 in the title or theme, less in the text. */
  uses: Map<string, [id: string, place: number][]>
  many: number
}

const inText = 0.4

export function indexOf(list: readonly Spoken[]): Index {
  const uses = new Map<string, [string, number][]>()
  const use = (stem: string, id: string, place: number) => {
    const group = uses.get(stem)
    if (group) group.push([id, place])
    else uses.set(stem, [[id, place]])
  }
  for (const { id, inTitle, inText: said } of list) {
    for (const stem of inTitle) use(stem, id, 1)
    for (const stem of said) if (!inTitle.includes(stem)) use(stem, id, inText)
  }
  return { stems: [...uses.keys()].sort(), uses, many: list.length }
}

/** A word with fewer letters stands for itself only; a longer one also for compounds that begin with it. */
const longEnough = 5
/** How much of what was asked an activity must answer to. */
const leastCover = 0.2
/** What answers to much less than the best does shares a word by chance. */
const besideBest = 0.8
/** A word that more of the offer has in its title or theme than this says nothing about what somebody wants. */
const tellingPart = 0.08

/**
 * The activities that answer to words, with how much of them from 0 to 1, the best first. At least one telling word must be in the title or theme; a word
 * weighs more when few activities have it (inverse document frequency).
 */
export function answersTo(index: Index, asked: readonly Asked[], most: number): Answer[] {
  const found = new Map<string, { sum: number; telling: boolean }>()
  let whole = 0
  for (const word of asked) {
    const hits = hitsOf(index, word)
    const weight = Math.log(1 + index.many / (1 + hits.size))
    // What the offer does not know says little about whether the rest fits.
    whole += hits.size ? weight : weight / 4
    const titled = [...hits.values()].filter((place) => place > inText).length
    const telling = titled <= Math.max(3, index.many * tellingPart)
    for (const [id, place] of hits) {
      const one = found.get(id) ?? { sum: 0, telling: false }
      found.set(id, { sum: one.sum + weight * place, telling: one.telling || (telling && place > inText) })
    }
  }
  const best = Math.max(...[...found.values()].map(({ sum, telling }) => (telling ? sum : 0)))
  return [...found]
    .filter(([, { sum, telling }]) => telling && sum >= whole * leastCover && sum >= best * besideBest)
    .map(([id, { sum }]): Answer => [id, Math.min(1, sum / whole)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
}

function hitsOf({ stems, uses }: Index, word: Asked): Map<string, number> {
  const hits = new Map<string, number>()
  const hit = (stem: string, worth: number) => {
    for (const [id, place] of uses.get(stem) ?? []) hits.set(id, Math.max(hits.get(id) ?? 0, place * worth))
  }
  for (const stem of new Set(word)) {
    hit(stem, 1)
    if (stem.length < longEnough) continue
    for (let n = firstFrom(stems, stem); n < stems.length && stems[n]!.startsWith(stem); n++) if (stems[n] !== stem) hit(stems[n]!, 0.7)
  }
  return hits
}

/** The place of the first that is not before a word. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}
