/** In which texts a term stands, and for how much: flat lists, so that it is stored and read as it is. */
export interface Postings {
  size: number
  terms: Map<string, number>
  /** Where the texts of each term begin; one more than there are terms. */
  from: Uint32Array
  texts: Uint32Array
  worth: Float32Array
  /** How rare each term is, from 0 to 1. */
  rare: Float32Array
}

export type Terms = Iterable<readonly [term: string, weight: number]>

function flat(
  all: readonly Map<string, number>[],
  worthOf: (rare: number, weight: number, text: number) => number,
  rareOf = rarity,
): Postings {
  const lists = new Map<string, number[]>()
  for (const [text, terms] of all.entries())
    for (const term of terms.keys()) {
      const list = lists.get(term)
      if (list) list.push(text)
      else lists.set(term, [text])
    }
  const total = [...lists.values()].reduce((sum, list) => sum + list.length, 0)
  const made: Postings = {
    size: all.length,
    terms: new Map(),
    from: new Uint32Array(lists.size + 1),
    texts: new Uint32Array(total),
    worth: new Float32Array(total),
    rare: new Float32Array(lists.size),
  }
  let at = 0
  for (const [term, list] of lists) {
    const n = made.terms.size
    made.terms.set(term, n)
    made.rare[n] = rareOf(all.length, list.length)
    for (const text of list) {
      made.texts[at] = text
      made.worth[at++] = worthOf(made.rare[n]!, all[text]!.get(term)!, text)
    }
    made.from[n + 1] = at
  }
  return made
}

const rarity = (texts: number, having: number) => (texts > 1 ? Math.log(texts / having) / Math.log(texts) : 1)

/** For words: a term counts for more where the text says little else (BM25, Robertson and Zaragoza 2009; k 1.2, b 0.75). */
export function byWords(all: readonly Map<string, number>[]): Postings {
  const long = all.map((terms) => sumOf(terms.values()))
  const usual = sumOf(long) / (long.filter(Boolean).length || 1)
  return flat(all, (rare, weight, text) => (rare * weight * 2.2) / (weight + 1.2 * (0.25 + (0.75 * long[text]!) / usual)))
}

/** For likeness: the cosine of what two texts are made of. */
export function byLikeness(all: readonly Map<string, number>[]): Postings {
  const having = new Map<string, number>()
  for (const terms of all) for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1)
  const long = all.map((terms) => Math.hypot(...[...terms].map(([term, weight]) => weight * rarity(all.length, having.get(term)!))))
  return flat(all, (rare, weight, text) => (rare * weight) / (long[text] || 1))
}

const sumOf = (list: Iterable<number>): number => {
  let sum = 0
  for (const one of list) sum += one
  return sum
}

/** Adds for every text the best that one of these terms is worth there: they are ways to say one word. */
export function addBest(postings: Postings, terms: Terms, times: number, sum: Float64Array): void {
  const best = new Float32Array(postings.size)
  const touched: number[] = []
  for (const [term, weight] of terms) {
    const n = postings.terms.get(term)
    if (n === undefined) continue
    for (let at = postings.from[n]!; at < postings.from[n + 1]!; at++) {
      const text = postings.texts[at]!
      const worth = weight * postings.worth[at]!
      if (!best[text]) touched.push(text)
      if (worth > best[text]!) best[text] = worth
    }
  }
  for (const text of touched) {
    sum[text]! += times * best[text]!
    best[text] = 0
  }
}

/** What a term is worth in one text, from 0. */
export function worthIn(postings: Postings, term: string, text: number): number {
  const n = postings.terms.get(term)
  if (n === undefined) return 0
  const at = postings.texts.subarray(postings.from[n], postings.from[n + 1]).indexOf(text)
  return at < 0 ? 0 : postings.worth[postings.from[n]! + at]!
}

/** How much every text is made of the same: its cosine with what was asked. Terms that no text has make all less like it. */
export function likenessTo(postings: Postings, asked: Terms): Float64Array {
  const out = new Float64Array(postings.size)
  let square = 0
  for (const [term, weight] of asked) {
    const n = postings.terms.get(term)
    const heavy = weight * (n === undefined ? 1 : postings.rare[n]!)
    square += heavy * heavy
    if (n === undefined) continue
    for (let at = postings.from[n]!; at < postings.from[n + 1]!; at++) out[postings.texts[at]!]! += heavy * postings.worth[at]!
  }
  const long = Math.sqrt(square) || 1
  for (let text = 0; text < out.length; text++) out[text]! /= long
  return out
}
