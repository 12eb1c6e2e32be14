import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { filterNames, perPage, type FilterName, type OfferQuery } from '../query.ts'
import { narrow, type Dates, type Facet, type Found } from '../rules.ts'
import { sharedHits, sharedOffer } from '../../region/views/offer.ts'
import { shelfOf } from '../shelf.ts'

export interface Offer {
  cards: Found[]
  total: number
  facets: Record<FilterName, Facet[]>
  /** Words that were looked for besides those typed: synonyms, and what a typing error was taken for. */
  also: string[]
  /** Words of the offer that look like what was typed; only when nothing was found. */
  near: string[]
}

export type Hit = [nth: number, word: string, activityId: string | null, score: number]
export type OpenEdition = [
  activityId: string,
  editionId: string,
  startsOn: string | null,
  at: number | null,
  capacity: number | null,
  taken: number,
  waiting: number,
]

/** The offer as a person asks for it: one page of cards, and for every filter how many would be left. One query, and one more when nothing was found. */
export async function offer(tx: Sql, organisationId: string, lang: Lang, query: OfferQuery): Promise<Offer> {
  const searching = query.zoek.trim() !== ''
  const hits = searching
    ? tx`(select json_agg(json_build_array(nth, word, activity_id, score)) from catalogue.search(${query.zoek}, ${query.precies !== undefined}))`
    : tx`null::json`
  const [row] = await tx<[{ version: string | null; hits: Hit[] | null; dates: OpenEdition[] | null }]>`
    select (select string_agg(version::text, ' ' order by organisation_id) from editions.shelf) as version, ${hits} as hits, (${openEditions(tx)}) as dates`
  // The versions that can be seen are our own and those of who shares with us.
  const shared = row.version?.includes(' ') ? await sharedOffer(tx) : { items: [], dates: [] }
  const shelf = await shelfOf(tx, organisationId, row.version ?? 'empty', shared.items)
  const theirs = searching && shared.items.length ? await sharedHits(tx, query.zoek, query.precies !== undefined) : []
  const search = searching ? weigh([...(row.hits ?? []), ...theirs]) : null
  const found = narrow(shelf, datesOf([...(row.dates ?? []), ...shared.dates]), search?.scores ?? null, query, lang)
  const near = searching && found.total === 0 ? await tryInstead(tx, query.zoek) : []
  const from = (query.pagina - 1) * perPage
  return { ...found, cards: found.cards.slice(from, from + perPage), also: search?.also ?? [], near }
}

/** Editions one can still enrol for, the first of each activity first. */
const openEditions = (tx: Sql) => tx`
  select json_agg(json_build_array(e.activity_id, e.id, (t.starts_at at time zone 'Europe/Amsterdam')::date, floor(extract(epoch from t.starts_at)), e.capacity, t.taken, t.waiting)
                  order by t.starts_at nulls last)
  from editions.tally t
  join editions.edition e on e.organisation_id = t.organisation_id and e.id = t.edition_id
  where t.organisation_id = (select platform.organisation()) and e.published_at is not null and e.cancelled_at is null and e.completed_at is null
    and (t.starts_at is null or t.starts_at > now()) and (e.closes_at is null or e.closes_at > now())`

function datesOf(list: OpenEdition[]): Map<string, Dates> {
  const found = new Map<string, Dates>()
  const soonest = Date.now() / 1000 + 31 * 24 * 3600
  for (const [activityId, editionId, startsOn, at, capacity, taken, waiting] of list) {
    const free = capacity === null || (capacity > taken && waiting === 0)
    const before = found.get(activityId)
    if (before) before.free ||= free
    else
      found.set(activityId, { editionId, startsOn, at: at ?? Infinity, soon: at !== null && at < soonest, capacity, taken, waiting, free })
  }
  return found
}

/** Activities that answer to the most words, with the sum of their best scores per word. */
function weigh(hits: Hit[]): { scores: Map<string, number>; also: string[] } {
  const best = new Map<string, Map<number, number>>()
  const asked = new Map<number, string>()
  const also: string[] = []
  for (const [nth, word, activityId, score] of hits) {
    if (activityId === null) {
      if (asked.has(nth)) also.push(word)
      else asked.set(nth, word)
      continue
    }
    const words = best.get(activityId) ?? best.set(activityId, new Map()).get(activityId)!
    words.set(nth, Math.max(words.get(nth) ?? 0, score))
  }
  const most = Math.max(0, ...[...best.values()].map((words) => words.size))
  const scores = new Map(
    [...best].filter(([, words]) => words.size === most).map(([id, words]) => [id, [...words.values()].reduce((a, b) => a + b, 0)]),
  )
  return { scores, also }
}

async function tryInstead(tx: Sql, typed: string): Promise<string[]> {
  const [row] = await tx<[{ words: string[] }]>`select catalogue.try_instead(${typed}) as words`
  return row.words
}

export { filterNames }
