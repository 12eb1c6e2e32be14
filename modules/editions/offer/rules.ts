import type { Lang } from '#platform/words.ts'
import { bitOf, filterNames, type FilterName, type OfferQuery } from './query.ts'
import type { Shelf, ShelfItem } from './shelf.ts'

/** The first edition of an activity that one can still enrol for. */
export interface Dates {
  editionId: string
  /** Local date of the first session; null while the edition collects interest. */
  startsOn: string | null
  /** Seconds since 1970, to sort by; infinite without a date. */
  at: number
  /** Within a month. */
  soon: boolean
  capacity: number | null
  taken: number
  waiting: number
  /** Any open edition has a seat. */
  free: boolean
}

export interface Found {
  item: ShelfItem
  dates: Dates | null
  /** One can begin now, without an edition. */
  anytime: boolean
  score: number
}

export interface Facet {
  value: string
  label: string
  count: number
}

/**
 * Narrows the shelf down to what is asked and counts what each filter would leave. Every activity gets a mask of the filters it
 * misses: it is found when it misses none, and the counts of a filter look away from that filter only.
 */
export function narrow(shelf: Shelf, dates: Map<string, Dates>, scores: Map<string, number> | null, query: OfferQuery, lang: Lang) {
  const asked = filterNames.filter((name) => query[name].length > 0)
  const everything = asked.length === 0 && !scores
  // Nothing was asked: what hangs on no date is counted once for each version of the shelf.
  const counts = everything ? wholeShelf(shelf, lang) : emptyCounts()
  const counted = everything ? onDates : filterNames
  const cards: Found[] = []
  for (const item of shelf.items) {
    const score = scores ? scores.get(item.id) : 0
    if (score === undefined) continue
    const found = { item, dates: dates.get(item.id) ?? null, anytime: item.standsAlone && !dates.has(item.id), score }
    let missed = 0
    for (const name of asked) if (!valuesOf(name, found, lang).some(([value]) => query[name].includes(value))) missed |= bitOf(name)
    if (missed === 0) cards.push(found)
    if ((missed & (missed - 1)) === 0) count(counts, counted, found, missed, lang)
  }
  return { cards: inOrder(cards, scores !== null && query.sorteer === 'match'), total: cards.length, facets: listed(counts) }
}

type Counts = Record<FilterName, Map<string, Facet>>
const onDates: FilterName[] = ['wanneer', 'plaats']
const offDates = filterNames.filter((name) => !onDates.includes(name))
const emptyCounts = () => Object.fromEntries(filterNames.map((name) => [name, new Map<string, Facet>()])) as Counts
const whole = new WeakMap<Shelf, Partial<Record<Lang, Counts>>>()

function wholeShelf(shelf: Shelf, lang: Lang): Counts {
  const kept = whole.get(shelf) ?? whole.set(shelf, {}).get(shelf)!
  if (!kept[lang]) {
    kept[lang] = emptyCounts()
    for (const item of shelf.items) count(kept[lang], offDates, { item, dates: null, anytime: false, score: 0 }, 0, lang)
  }
  return { ...kept[lang], wanneer: new Map(), plaats: new Map() }
}

type Values = [value: string, label: string][]
const none: Values = []
const soon: Values = [['maand', '']]
const now: Values = [['nu', '']]
const free: Values = [['vrij', '']]

function valuesOf(name: FilterName, { item, dates, anytime }: Found, lang: Lang): Values {
  switch (name) {
    case 'leervorm':
      return [[item.form, item[lang]]]
    case 'thema':
      return item.theme ? [[item.theme, item.theme]] : none
    case 'aanbieder':
      return [[item.providerId, item.provider]]
    case 'wanneer':
      return anytime ? now : dates?.soon ? soon : none
    case 'plaats':
      return anytime || dates?.free ? free : none
    case 'voertaal':
      return [[item.lang, '']]
    case 'mix':
      return [[item.mix, '']]
  }
}

/** An activity that misses one filter counts for that filter only; one that misses none counts for all. */
function count(counts: Counts, names: readonly FilterName[], found: Found, missed: number, lang: Lang): void {
  for (const name of names) {
    if (missed !== 0 && missed !== bitOf(name)) continue
    for (const [value, label] of valuesOf(name, found, lang)) {
      const facet = counts[name].get(value)
      if (facet) facet.count++
      else counts[name].set(value, { value, label, count: 1 })
    }
  }
}

const listed = (counts: Record<FilterName, Map<string, Facet>>) =>
  Object.fromEntries(filterNames.map((name) => [name, [...counts[name].values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))])) as Record<FilterName, Facet[]>

/** First what has a date, then what you can begin now, then the rest; by title where that is the same (the shelf is in that order). */
const whenOf = (found: Found) => (found.dates ? Math.min(found.dates.at, 1e11) : found.anytime ? 2e11 : 3e11)
const byDate = (a: Found, b: Found) => whenOf(a) - whenOf(b)
const byMatch = (a: Found, b: Found) => b.score - a.score || byDate(a, b)

function inOrder(cards: Found[], bestFirst: boolean): Found[] {
  if (bestFirst) return cards.sort(byMatch)
  const dated = cards.filter((card) => card.dates).sort(byDate)
  return [...dated, ...cards.filter((card) => card.anytime), ...cards.filter((card) => !card.dates && !card.anytime)]
}
