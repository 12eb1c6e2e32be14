import type { Sql } from '#platform/db/pool.ts'
import type { Hit, OpenEdition } from '../../offer/views/offer.ts'
import type { ShelfItem } from '../../offer/shelf.ts'

type SharedRow = Omit<ShelfItem, 'place' | 'confidential' | 'standsAlone' | 'mark'> & {
  ownerId: string
  owner: string
  dates: OpenEdition[] | null
}

/** What other organisations share with ours now: activities, and the editions that are open to us. Asked each time, so that an end is an end. */
export async function sharedOffer(tx: Sql): Promise<{ items: ShelfItem[]; dates: OpenEdition[] }> {
  const rows = await tx<SharedRow[]>`select * from editions.shared_offer() order by title, id`
  return {
    items: rows.map(({ dates: _, ownerId: __, ...row }) => ({ ...row, place: 0, confidential: false, standsAlone: false, mark: null })),
    dates: rows.flatMap((row) => row.dates ?? []),
  }
}

/** What they share that answers to a search. */
export function sharedHits(tx: Sql, typed: string, literal: boolean): Promise<Hit[]> {
  return tx<
    { hit: Hit }[]
  >`select json_build_array(nth, word, activity_id, score) as hit from editions.search_shared(${typed}, ${literal})`.then((rows) =>
    rows.map((row) => row.hit),
  )
}

export interface SharedActivity {
  id: string
  ownerId: string
  owner: string
  title: string
  summary: string
  youLearn: string
  nl: string
  en: string
  provider: string
  theme: string
  hours: number | null
  editions: { id: string; startsOn: string | null; capacity: number | null; taken: number; waiting: number }[]
}

/** One activity that another organisation shares with us. */
export async function sharedActivity(tx: Sql, activityId: string): Promise<SharedActivity | null> {
  const [row] = await tx<(SharedRow & { nl: string; en: string })[]>`select * from editions.shared_offer() where id = ${activityId}`
  if (!row) return null
  const editions = (row.dates ?? []).map(([, id, startsOn, , capacity, taken, waiting]) => ({ id, startsOn, capacity, taken, waiting }))
  return { ...row, youLearn: '', editions }
}

/** The longer words of it, within the walls of its owner; only after sharedActivity() said that it is shared. */
export async function wordsOfActivity(tx: Sql, activityId: string): Promise<{ summary: string; youLearn: string } | null> {
  const [row] = await tx<{ summary: string; youLearn: string }[]>`
    select summary, you_learn from catalogue.activity where organisation_id = (select platform.organisation()) and id = ${activityId} and state = 'published' and not confidential`
  return row ?? null
}
