import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface WishView {
  seriesId: string
  title: string
  likes: number[]
  ratherNot: number[]
  cannot: string[]
  /** Days of the series still to come, and the weekdays among them. */
  days: Temporal.PlainDate[]
}

/** What somebody said about the days of a series. */
export async function wishView(
  tx: Sql,
  actor: Actor,
  series: { id: string; title: string; editions: { startsAt: Temporal.Instant }[] },
): Promise<WishView> {
  const [said] = await tx<
    Pick<WishView, 'likes' | 'ratherNot' | 'cannot'>[]
  >`select likes, rather_not, cannot::text[] as cannot from editions.day_wish
    where organisation_id = (select platform.organisation()) and series_id = ${series.id} and person_id = ${actor.personId}`
  const days = [
    ...new Set(series.editions.map((one) => one.startsAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())),
  ].sort()
  const empty: Pick<WishView, 'likes' | 'ratherNot' | 'cannot'> = { likes: [], ratherNot: [], cannot: [] }
  return { seriesId: series.id, title: series.title, ...(said ?? empty), days: days.map((day) => Temporal.PlainDate.from(day)) }
}
