import type { Sql } from '#platform/db/pool.ts'

/** What stands on the shelf of one organisation: the published activities, without their dates and seats. */
export interface Shelf {
  version: string
  items: ShelfItem[]
  byId: Map<string, ShelfItem>
}

export interface ShelfItem {
  id: string
  /** Its place among all, by title. */
  place: number
  title: string
  summary: string
  /** Code of the learning form; `nl` and `en` are its names. */
  form: string
  nl: string
  en: string
  providerId: string
  provider: string
  theme: string
  lang: string
  mix: string
  halfDays: number | null
  hours: number | null
  confidential: boolean
  /** One can begin without an edition. */
  standsAlone: boolean
  /** What colleagues thought of it; null below five answers (rule 5). */
  mark: number | null
  /** The name of the organisation that shares it; absent: our own. */
  owner?: string
}

// The same for everybody in an organisation, read within its walls and kept under the organisation and a version that the
// database changes with every change. A page asks for the version first, in its own transaction.
const shelves = new Map<string, Shelf>()
const most = 40

/**
 * The shelf of the organisation whose walls the transaction is in; from memory when it still has this version. What others share stands between
 * the own activities, by title; what it is made of is part of the version.
 */
export async function shelfOf(tx: Sql, organisationId: string, of: string, shared: readonly ShelfItem[] = []): Promise<Shelf> {
  const version = shared.length ? `${of} ${shared.map((item) => item.id).join()}` : of
  const kept = shelves.get(organisationId)
  if (kept?.version === version) return kept
  const items = withShared(await readShelf(tx), shared)
  const shelf = { version, items, byId: new Map(items.map((item) => [item.id, item])) }
  shelves.delete(organisationId)
  shelves.set(organisationId, shelf)
  if (shelves.size > most) shelves.delete(shelves.keys().next().value!)
  return shelf
}

const alphabet = new Intl.Collator('nl')

function withShared(own: ShelfItem[], shared: readonly ShelfItem[]): ShelfItem[] {
  if (!shared.length) return own
  const all = [...own, ...shared].sort((a, b) => alphabet.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
  return all.map((item, n) => ({ ...item, place: n + 1 }))
}

async function readShelf(tx: Sql): Promise<ShelfItem[]> {
  return tx<ShelfItem[]>`
    select a.id, row_number() over (order by a.title, a.id)::int as place, a.title, left(a.summary, 240) as summary, a.learning_form as form, f.nl, f.en, a.provider_id, p.name as provider, a.theme, a.lang, a.mix,
      a.half_days, a.hours, a.confidential, m.mark,
      a.start_url is not null or a.learning_form in ('e-learning', 'podcast', 'article') as stands_alone
    from catalogue.activity a
    join catalogue.learning_form f on f.code = a.learning_form
    join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    left join scans.activity_mark m on m.organisation_id = a.organisation_id and m.activity_id = a.id
    where a.organisation_id = (select platform.organisation()) and a.state = 'published'
    order by a.title, a.id`
}
