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
  if (asked.length === 0 && !scores) return everything(shelf, dates, lang)
  const counts = emptyCounts()
  const cards: Found[] = []
  for (const item of shelf.items) {
    const score = scores ? scores.get(item.id) : 0
    if (score === undefined) continue
    const found = { item, dates: dates.get(item.id) ?? null, anytime: item.standsAlone && !dates.has(item.id), score }
    let missed = 0
    for (const name of asked) if (!valuesOf(name, found, lang).some(([value]) => query[name].includes(value))) missed |= bitOf(name)
    if (missed === 0) cards.push(found)
    if ((missed & (missed - 1)) === 0) count(counts, filterNames, found, missed, lang)
  }
  return { cards: inOrder(cards, scores !== null && query.sorteer === 'match'), total: cards.length, facets: listed(counts) }
}

/** Nothing was asked: what hangs on no date is sorted and counted once for each version of the shelf. */
function everything(shelf: Shelf, dates: Map<string, Dates>, lang: Lang) {
  const { dateless, counts } = wholeShelf(shelf, lang)
  const dated: Found[] = []
  for (const [id, when] of dates) if (shelf.byId.has(id)) dated.push({ item: shelf.byId.get(id)!, dates: when, anytime: false, score: 0 })
  dated.sort((a, b) => byDate(a, b) || a.item.place - b.item.place)
  const rest = dateless.filter((found) => !dates.has(found.item.id))
  const all = { ...counts, wanneer: new Map(), plaats: new Map() }
  for (const found of dated) count(all, onDates, found, 0, lang)
  for (const found of rest) if (found.anytime) count(all, onDates, found, 0, lang)
  return { cards: [...dated, ...rest], total: shelf.items.length, facets: listed(all) }
}

type Counts = Record<FilterName, Map<string, Facet>>
const onDates: FilterName[] = ['wanneer', 'plaats']
const offDates = filterNames.filter((name) => !onDates.includes(name))
const emptyCounts = () => Object.fromEntries(filterNames.map((name) => [name, new Map<string, Facet>()])) as Counts
const whole = new WeakMap<Shelf, Partial<Record<Lang, Whole>>>()

/** A shelf as if nothing had a date: first what one can begin now. */
interface Whole {
  dateless: Found[]
  counts: Counts
}

function wholeShelf(shelf: Shelf, lang: Lang): Whole {
  const kept = whole.get(shelf) ?? whole.set(shelf, {}).get(shelf)!
  if (!kept[lang]) {
    const counts = emptyCounts()
    const dateless = inOrder(
      shelf.items.map((item) => ({ item, dates: null, anytime: item.standsAlone, score: 0 })),
      false,
    )
    for (const found of dateless) count(counts, offDates, found, 0, lang)
    kept[lang] = { dateless, counts }
  }
  return kept[lang]
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

const less = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byCount = (a: Facet, b: Facet) => b.count - a.count || less(a.label, b.label) || less(a.value, b.value)
const listed = (counts: Record<FilterName, Map<string, Facet>>) =>
  Object.fromEntries(filterNames.map((name) => [name, [...counts[name].values()].sort(byCount)])) as Record<FilterName, Facet[]>

/** First what has a date, then what you can begin now, then the rest; by title where that is the same (the shelf is in that order). */
const whenOf = (found: Found) => (found.dates ? Math.min(found.dates.at, 1e11) : found.anytime ? 2e11 : 3e11)
const byDate = (a: Found, b: Found) => whenOf(a) - whenOf(b)
const byMatch = (a: Found, b: Found) => b.score - a.score || byDate(a, b)

function inOrder(cards: Found[], bestFirst: boolean): Found[] {
  if (bestFirst) return cards.sort(byMatch)
  const dated = cards.filter((card) => card.dates).sort(byDate)
  return [...dated, ...cards.filter((card) => card.anytime), ...cards.filter((card) => !card.dates && !card.anytime)]
}
