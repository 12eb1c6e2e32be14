import { jobs } from '#app.ts'
import { enter, system } from '#platform/act.ts'
import type { Database, Sql } from '#platform/db/pool.ts'
import { goRound } from '#platform/jobs.ts'
import { organisation } from '#world/people.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './pages.ts'
import { within } from './storm.ts'

/** How many things each of the 5,000 people followed before. */
const each = 12

/** Seconds of the nightly job over 5,000 people and 1,500 activities; afterwards there is something to recommend. */
export async function relationFigures(db: Database): Promise<Figure[]> {
  await db.begin(async (tx) => {
    await enter(tx, system(organisation.id))
    await addHistories(tx)
  })
  const start = performance.now()
  await goRound({ ownerUrl: '', db, config: null as never }, jobs.rounds['advice/compute']!)
  const seconds = Math.round((performance.now() - start) / 10) / 100
  const [row] = await within(
    db,
    (tx) => tx<{ relations: number; weakest: number; people: number; items: number }[]>`
    select count(*)::int as relations, min(people) as weakest, (select count(distinct person_id)::int from advice.followed) as people,
           (select count(distinct activity_id)::int from advice.followed) as items
    from advice.item_relation where organisation_id = ${organisation.id}`,
  )
  if (row!.relations < 5000 || row!.weakest < 5 || row!.people < 4900 || row!.items < 1400)
    throw new Error(`relations: ${JSON.stringify(row)}`)
  return [{ what: 'aanbevelingen: 5.000 mensen × 1.500 activiteiten, in de nacht', value: seconds, unit: 's', limit: 60 }]
}

/** Pages with recommendations from relations between activities. */
export const recommendationPages: Measured[] = [
  {
    what: 'misschien iets voor jou: 12 aanbevelingen',
    url: '/voor-jou',
    holds: [
      ['class="why"', 12],
      ['Omdat je ', 1],
    ],
    cpuLimit: 8,
  },
  {
    what: 'startpagina, met aanbevelingen',
    url: '/',
    holds: [
      ['class="why"', 3],
      ['Omdat je ', 1],
    ],
    cpuLimit: 8,
  },
]

/** Each person follows things of one of twenty fields of seventy-five activities, the first ones of a field more often, and two of elsewhere. */
const addHistories = (tx: Sql) => tx`
  with offer as (select array_agg(id order by code) as ids from catalogue.activity where organisation_id = ${organisation.id} and state = 'published' and not confidential),
  staff as (select person_id, row_number() over (order by personnel_number) as n from people.employment where organisation_id = ${organisation.id} and personnel_number like 'B%')
  insert into credentials.credential (organisation_id, person_id, kind, title, activity_id, achieved_on, source)
  select distinct on (s.person_id, a.id) ${organisation.id}::uuid, s.person_id, 'training', a.title, a.id, date '2024-01-01', 'imported'
  from staff s cross join generate_series(1, ${each}::int) k cross join offer
  cross join lateral (select ('x' || substr(md5(s.n || '/' || k), 1, 7))::bit(28)::int as draw) d
  join catalogue.activity a on a.organisation_id = ${organisation.id} and a.id = offer.ids[
    case when k <= ${each - 2} then 1 + (s.n % 20) * 75 + floor(75 * power(d.draw / 268435456.0, 2))::int else 1 + d.draw % cardinality(offer.ids) end]`
