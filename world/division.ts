import type { Sql } from '#platform/db/pool.ts'
import { publicHoliday } from '#platform/holidays.ts'
import { instantOf } from '#platform/words.ts'
import { unitId } from './build.ts'
import { activityId } from './catalogue.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

export const divisionSeries = idOf('series/dag-voor-iedereen')

/** One day for everybody, to be divided: five editions as drafts, what some people said, and what the organisation can't miss. */
export async function buildDivision(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const activity = activityId('BS-EB', organisation.id)
  const days = Array.from({ length: 60 }, (_, n) => today.add({ days: 63 + n }))
    .filter((day) => [2, 4].includes(day.dayOfWeek) && !publicHoliday(day))
    .slice(0, 5)
  await tx`insert into editions.series (id, organisation_id, activity_id, name) values (${divisionSeries}, ${organisation.id}, ${activity}, 'Een dag voor iedereen')`
  for (const [n, day] of days.entries()) {
    const id = idOf(`edition/dag-voor-iedereen/${n}`)
    await tx`insert into editions.edition (id, organisation_id, activity_id, series_id, min_participants, capacity)
      values (${id}, ${organisation.id}, ${activity}, ${divisionSeries}, 4, 7)`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      values (${organisation.id}, ${id}, ${instantOf(day, Temporal.PlainTime.from('09:00'))}, ${instantOf(day, Temporal.PlainTime.from('16:00'))}, 'Stadhuis, zaal De Brug')`
  }
  await tx`insert into people.closed_day (organisation_id, unit_id, day, name)
    values (${organisation.id}, ${unitId(organisation.id, 'BUR')}, ${days[1]!.toString()}, 'Verkiezingen'),
           (${organisation.id}, ${unitId(organisation.id, 'GRO')}, ${days[2]!.toString()}, 'Gladheidsdienst')`
  await tx`insert into people.minimum_staffing (organisation_id, unit_id, weekday, people)
    select ${organisation.id}, ${unitId(organisation.id, 'BUR')}, d, 1 from unnest(array[2, 4]) d on conflict do nothing`
  const wishes = [
    { who: people.fatima, likes: [2], ratherNot: [], cannot: [] },
    { who: people.lotte, likes: [], ratherNot: [4], cannot: [days[0]!.toString()] },
    { who: people.bas, likes: [4], ratherNot: [2], cannot: [] },
  ]
  for (const { who, likes, ratherNot, cannot } of wishes)
    await tx`insert into editions.day_wish (organisation_id, series_id, person_id, likes, rather_not, cannot, changed_at)
      values (${organisation.id}, ${divisionSeries}, ${who.id}, ${likes}::smallint[], ${ratherNot}::smallint[], ${cannot}::date[], now())`
  const [first, second] = [people.kees.id, people.henk.id].sort() as [string, string]
  await tx`insert into editions.pair (organisation_id, series_id, person_id, other_id, kind, made_by, made_at)
    values (${organisation.id}, ${divisionSeries}, ${first}, ${second}, 'together', ${people.marjan.id}, now())`
}
