import type { Sql } from '#platform/db/pool.ts'
import { chairsSql } from '../../calendar/rooms.ts'
import { placeSql } from '../../planning/place.ts'
import type { Reason } from '../solve/hindrances.ts'

export interface EditionLine {
  id: string
  startsAt: Temporal.Instant
  place: string
  /** The smaller of its seats and the chairs of its room. */
  capacity: number | null
  seats: number | null
  chairs: number | null
  min: number
  people: number
  byHand: number
  teams: number
}

export interface TeamLine {
  team: string
  name: string
  people: number
  placed: number
  left: number
}

export interface LeftLine {
  personId: string
  name: string
  team: string
  reason: Reason | 'refused' | null
}

export async function unitNames(tx: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx<{ id: string; name: string }[]>`select id, name from people.unit
    where organisation_id = (select platform.organisation()) and id = any(${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Everybody of a plan once, with the team that is mixed. */
export const whoSql = (tx: Sql, divisionId: string) => tx`
  with who as (
    select distinct on (p.person_id) p.person_id, p.edition_id, p.reason, p.by_hand, c.full_name, c.last_name, c.first_name, u.id as team, u.name as team_name
    from editions.division_place p
    join people.colleague c on c.organisation_id = p.organisation_id and c.person_id = p.person_id
    join people.unit u on u.organisation_id = c.organisation_id and u.id = coalesce(c.crew_id, c.unit_id)
    where p.organisation_id = (select platform.organisation()) and p.division_id = ${divisionId}
    order by p.person_id, c.starts_on)`

export function editionLines(tx: Sql, divisionId: string): Promise<EditionLine[]> {
  return tx<EditionLine[]>`${whoSql(tx, divisionId)}
    select e.id, t.starts_at, least(e.capacity, ${chairsSql(tx)}) as capacity, e.capacity as seats, ${chairsSql(tx)} as chairs, e.min_participants as min, count(w.person_id)::int as people, count(*) filter (where w.by_hand)::int as by_hand,
      count(distinct w.team)::int as teams,
      ${placeSql(tx)} as place
    from editions.edition e
    join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    left join who w on w.edition_id = e.id
    where e.organisation_id = (select platform.organisation()) and e.cancelled_at is null and t.starts_at is not null
      and e.series_id = (select series_id from editions.division where organisation_id = (select platform.organisation()) and id = ${divisionId})
    group by e.organisation_id, e.id, t.starts_at, e.capacity, e.min_participants order by t.starts_at, e.id`
}

export function teamLines(tx: Sql, divisionId: string): Promise<TeamLine[]> {
  return tx<TeamLine[]>`${whoSql(tx, divisionId)}
    select team, team_name as name, count(*)::int as people, count(edition_id)::int as placed, count(*) filter (where edition_id is null)::int as left
    from who group by team, team_name order by team_name`
}

export function leftLines(tx: Sql, divisionId: string): Promise<LeftLine[]> {
  return tx<LeftLine[]>`${whoSql(tx, divisionId)}
    select person_id, full_name as name, team_name as team, reason from who where edition_id is null order by last_name, first_name, person_id`
}
