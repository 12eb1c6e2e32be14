import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { placeSql } from '../../planning/place.ts'
import { factsOf, type SeriesFacts } from '../facts.ts'
import { seatsOf } from '../solve/lots.ts'
import type { Plan } from '../solve/problem.ts'
import { type SeriesHead, headOf } from './head.ts'

export interface SwapChoice {
  editionId: string
  startsAt: Temporal.Instant
  place: string
  free: boolean
  /** Who could come in this person's place, in the order of names. */
  others: { enrolmentId: string; name: string }[]
}

export interface SwapView {
  series: SeriesHead
  enrolmentId: string
  personId: string
  name: string
  startsAt: Temporal.Instant
  choices: SwapChoice[]
}

/** Where somebody with a seat could go instead, alone or in exchange with one other; everybody else keeps their place. */
export async function swapView(tx: Sql, actor: Actor, enrolmentId: string): Promise<SwapView | null> {
  const [seat] = await tx<{ personId: string; name: string; editionId: string; seriesId: string; startsAt: Temporal.Instant }[]>`
    select n.person_id, p.full_name as name, n.edition_id, n.series_id, t.starts_at from editions.enrolment n
    join people.person p on p.id = n.person_id join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id
    where n.organisation_id = (select platform.organisation()) and n.id = ${enrolmentId} and n.state = 'seated' and n.series_id is not null and t.starts_at > now()`
  const series = seat && (await headOf(tx, actor, seat.seriesId))
  if (!seat || !series) return null
  const { problem } = await factsOf(tx, seat.seriesId, 1)
  const me = problem.people.find((one) => one.id === seat.personId)
  const rows = await tx<SeatedRow[]>`
    select e.id as edition_id, t.starts_at, t.waiting, e.capacity, t.taken, n.id as enrolment_id, n.person_id, p.full_name as name,
      ${placeSql(tx)} as place
    from editions.edition e join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    left join editions.enrolment n on n.organisation_id = e.organisation_id and n.edition_id = e.id and n.state = 'seated'
    left join people.person p on p.id = n.person_id
    where e.organisation_id = (select platform.organisation()) and e.series_id = ${seat.seriesId} and e.id <> ${seat.editionId}
      and e.published_at is not null and e.cancelled_at is null and t.starts_at > now()
    order by t.starts_at, e.id, p.last_name, p.first_name, p.id`
  const choices = me ? swapChoices(problem, me.id, seat.editionId, rows) : []
  return { series, enrolmentId, personId: seat.personId, name: seat.name, startsAt: seat.startsAt, choices }
}

interface SeatedRow {
  editionId: string
  startsAt: Temporal.Instant
  place: string
  waiting: number
  capacity: number | null
  taken: number
  enrolmentId: string | null
  personId: string | null
  name: string | null
}

function swapChoices(problem: SeriesFacts['problem'], personId: string, from: string, rows: SeatedRow[]): SwapChoice[] {
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const editions = new Map(problem.editions.map((edition) => [edition.id, edition]))
  const plan: Plan = new Map(problem.people.flatMap((person) => (person.seated ? [[person.id, person.fixed!] as const] : [])))
  const seats = seatsOf(problem, plan)
  const [me, origin] = [people.get(personId)!, editions.get(from)!]
  seats.leave([me], origin)
  return [...Map.groupBy(rows, (row) => row.editionId).values()].flatMap((here): SwapChoice[] => {
    const { editionId, startsAt, place, waiting, capacity, taken } = here[0]!
    const target = editions.get(editionId)
    if (!target) return []
    const free = waiting === 0 && (capacity === null || taken < capacity) && seats.fit([me], target)
    const others = here.flatMap((row) => {
      const other = people.get(row.personId ?? '')
      if (!other) return []
      seats.leave([other], target)
      let fits = seats.fit([me], target)
      if (fits) {
        seats.take([me], target)
        fits = seats.fit([other], origin)
        seats.leave([me], target)
      }
      seats.take([other], target)
      return fits ? [{ enrolmentId: row.enrolmentId!, name: row.name! }] : []
    })
    return free || others.length ? [{ editionId, startsAt, place, free, others }] : []
  })
}
