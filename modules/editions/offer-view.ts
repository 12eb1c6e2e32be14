import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { bitOf, filterNames, perPage, type FilterName, type OfferQuery } from './offer-query.ts'

export interface OfferCard {
  id: string
  title: string
  summary: string
  form: string
  provider: string
  halfDays: number | null
  hours: number | null
  confidential: boolean
  /** The first edition that one can still enrol for; null when there is none. */
  editionId: string | null
  /** Local date of its first session; null while it collects interest. */
  startsOn: string | null
  capacity: number | null
  taken: number
  waiting: number
  mark: number | null
  /** One can begin without an edition. */
  anytime: boolean
}

export interface Facet {
  value: string
  label: string
  count: number
}

export interface Offer {
  cards: OfferCard[]
  total: number
  facets: Record<FilterName, Facet[]>
  /** What the search was understood as; null without a search. */
  asked: null | { also: string[]; words: { word: string; also: string[] }[] }
}

/** One count: which group of columns (see `groups`), the value, its label, the mask of missed filters, how many, and three flags. */
type Count = [group: number, value: string, label: string, missed: number, n: number, soon: boolean, free: boolean, anytime: boolean]

interface Row {
  asked: Offer['asked']
  counts: Count[] | null
  cards: OfferCard[] | null
}

/**
 * The offer as a person asks for it: one page of cards, and for every filter how many would be left, in one query.
 * Every row carries a mask of the filters it misses: a card misses none, and the counts of a filter look away from that filter only.
 */
export async function offer(tx: Sql, lang: Lang, query: OfferQuery): Promise<Offer> {
  const searching = query.zoek.trim() !== ''
  const [row] = await tx<[Row]>`
    with asked as materialized (${searching ? tx`select catalogue.understand(${query.zoek}, ${query.precies !== undefined}) as words` : tx`select null::jsonb as words`}),
    ${upcoming(tx)},
    base as materialized (
      select a.id, a.title, a.learning_form, a.theme, a.provider_id, a.lang, a.mix, ${searching ? tx`found.rank` : tx`0::real as rank`},
        u.starts_at, coalesce(u.soon, false) as soon, coalesce(u.free, false) or ${anytime(tx)} as free, ${anytime(tx)} as anytime,
        ${missed(tx, query)} as missed
      from ${searching ? tx`asked cross join lateral catalogue.search(asked.words) found join catalogue.activity a on a.id = found.activity_id` : tx`catalogue.activity a`}
      left join upcoming u on u.activity_id = a.id
      where a.organisation_id = (select platform.organisation()) and a.state = 'published'),
    shown as (
      select base.*, row_number() over (order by ${query.sorteer === 'datum' || !searching ? tx`starts_at nulls last, anytime desc` : tx`rank desc, starts_at nulls last`}, title, id) as place
      from base where missed = 0 order by place limit ${perPage} offset ${(query.pagina - 1) * perPage})
    select (select words from asked) as asked, (${counts(tx, lang)}) as counts, (${cards(tx, lang)}) as cards`
  return { cards: row.cards ?? [], asked: row.asked, ...addUp(row.counts ?? []) }
}

/** Per activity the first edition one can still enrol for, whether it is soon, and whether any edition has a seat. */
const upcoming = (tx: Sql) => tx`upcoming as materialized (
  select distinct on (e.activity_id) e.activity_id, e.id as edition_id, e.capacity, t.starts_at, t.taken, t.waiting,
    coalesce(t.starts_at < now() + interval '1 month', false) as soon,
    bool_or(e.capacity is null or (e.capacity > t.taken and t.waiting = 0)) over (partition by e.activity_id) as free
  from editions.edition e
  join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
  where e.organisation_id = (select platform.organisation()) and t.organisation_id = (select platform.organisation())
    and e.published_at is not null and e.cancelled_at is null and e.completed_at is null
    and (t.starts_at is null or t.starts_at > now()) and (e.closes_at is null or e.closes_at > now())
  order by e.activity_id, t.starts_at nulls last)`

export const anytime = (tx: Sql) => tx`(u.edition_id is null and (a.start_url is not null or a.learning_form in ('e-learning', 'podcast', 'article')))`

/** The mask of the filters that a row misses. Filters that were not asked for cost nothing. */
function missed(tx: Sql, query: OfferQuery) {
  const tests: Record<FilterName, () => ReturnType<Sql>> = {
    leervorm: () => tx`a.learning_form = any(${query.leervorm})`,
    thema: () => tx`a.theme = any(${query.thema})`,
    aanbieder: () => tx`a.provider_id::text = any(${query.aanbieder})`,
    wanneer: () => tx`((${query.wanneer.includes('maand')} and coalesce(u.soon, false)) or (${query.wanneer.includes('nu')} and ${anytime(tx)}))`,
    plaats: () => tx`(coalesce(u.free, false) or ${anytime(tx)})`,
    voertaal: () => tx`a.lang = any(${query.voertaal})`,
    mix: () => tx`a.mix = any(${query.mix})`,
  }
  const asked = filterNames.filter((name) => query[name].length > 0)
  return asked.reduce((sum, name) => tx`${sum} + case when ${tests[name]()} then 0 else ${bitOf(name)}::int end`, tx`0`)
}

/** Which group a count belongs to: the value of SQL's grouping() over the columns below. */
const groups: Record<number, FilterName> = { 0b011111: 'leervorm', 0b101111: 'thema', 0b110111: 'aanbieder', 0b111011: 'voertaal', 0b111101: 'mix' }

/** How many rows carry each value, apart for each mask: `addUp` adds the masks that count. */
const counts = (tx: Sql, lang: Lang) => tx`
  select json_agg(json_build_array(g, v, coalesce(p.name, ${lang === 'nl' ? tx`f.nl` : tx`f.en`}, v), missed, n, soon, free, anytime))
  from (
    select grouping(learning_form, theme, provider_id, lang, mix, soon) as g, learning_form, provider_id,
      coalesce(learning_form, theme, provider_id::text, lang, mix, '') as v, missed, count(*)::int as n, soon, free, anytime
    from base group by grouping sets ((learning_form, missed), (theme, missed), (provider_id, missed), (lang, missed), (mix, missed), (soon, free, anytime, missed))
  ) counted
  left join catalogue.provider p on p.organisation_id = (select platform.organisation()) and p.id = counted.provider_id
  left join catalogue.learning_form f on f.code = counted.learning_form`

const cards = (tx: Sql, lang: Lang) => tx`
  select json_agg(json_build_object('id', a.id, 'title', a.title, 'summary', left(a.summary, 240), 'form', ${lang === 'nl' ? tx`f.nl` : tx`f.en`}, 'provider', p.name,
      'halfDays', a.half_days, 'hours', a.hours, 'confidential', a.confidential, 'editionId', u.edition_id,
      'startsOn', (u.starts_at at time zone 'Europe/Amsterdam')::date, 'capacity', u.capacity, 'taken', u.taken, 'waiting', u.waiting,
      'mark', m.mark, 'anytime', s.anytime) order by s.place)
  from shown s
  join catalogue.activity a on a.organisation_id = (select platform.organisation()) and a.id = s.id
  join catalogue.learning_form f on f.code = a.learning_form
  join catalogue.provider p on p.organisation_id = (select platform.organisation()) and p.id = a.provider_id
  left join upcoming u on u.activity_id = a.id
  left join lateral (
    select m.mark from scans.activity_mark m where m.organisation_id = (select platform.organisation()) and m.activity_id = a.id) m on true`

function addUp(list: Count[]): Pick<Offer, 'total' | 'facets'> {
  const found = Object.fromEntries(filterNames.map((name) => [name, new Map<string, Facet>()])) as Record<FilterName, Map<string, Facet>>
  let total = 0
  const add = (name: FilterName, value: string, label: string, missed: number, n: number) => {
    const facet = found[name].get(value) ?? { value, label, count: 0 }
    if ((missed & ~bitOf(name)) === 0) facet.count += n
    found[name].set(value, facet)
  }
  for (const [group, value, label, missed, n, soon, free, anytime] of list) {
    const name = groups[group]
    if (name) {
      if (value !== '') add(name, value, label, missed, n)
      continue
    }
    if (missed === 0) total += n
    if (soon) add('wanneer', 'maand', '', missed, n)
    if (anytime) add('wanneer', 'nu', '', missed, n)
    if (free) add('plaats', 'vrij', '', missed, n)
  }
  return { total, facets: Object.fromEntries(filterNames.map((name) => [name, [...found[name].values()]])) as Record<FilterName, Facet[]> }
}
