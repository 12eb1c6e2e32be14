import type { Sql } from '#platform/db/pool.ts'

export interface OfferCard {
  id: string
  title: string
  summary: string
  form: string
  provider: string
  halfDays: number | null
  hours: number | null
  editionId: string | null
  startsAt: Temporal.Instant | null
  capacity: number | null
  seatsLeft: number | null
  waiting: number
  mark: number | null
  answers: number | null
}

/** The offer: published activities with their first edition that is still open. */
export async function offer(tx: Sql, lang: 'nl' | 'en', limit = 50): Promise<OfferCard[]> {
  return tx<OfferCard[]>`
    select a.id, a.title, a.summary, case ${lang} when 'nl' then f.nl else f.en end as form, p.name as provider, a.half_days, a.hours,
           e.id as edition_id, e.starts_at, e.capacity, e.seats_left, coalesce(e.waiting, 0) as waiting, m.mark, m.answers
    from catalogue.activity a
    join catalogue.learning_form f on f.code = a.learning_form
    join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    left join lateral (
      select e.* from editions.edition_now e
      where e.organisation_id = a.organisation_id and e.activity_id = a.id and e.state in ('open', 'full', 'confirmed')
      order by e.starts_at nulls last limit 1) e on true
    left join scans.activity_mark m on m.organisation_id = a.organisation_id and m.activity_id = a.id
    where a.organisation_id = (select platform.organisation()) and a.state = 'published'
    order by e.starts_at nulls last, a.title limit ${limit}`
}
