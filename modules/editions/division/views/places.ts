import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { type DivisionRow, type SeriesHead, headOf, lastDivision } from './head.ts'
import { editionLines, teamLines, whoSql } from './lines.ts'

export interface PlaceLine {
  personId: string
  name: string
  team: string
  byHand: boolean
  editionId: string
  startsAt: Temporal.Instant
  /** When they have the seat already. */
  enrolmentId: string | null
}

export interface PlacesView {
  series: SeriesHead
  state: DivisionRow['state']
  /** Of one edition, or of one team. */
  edition: { id: string; startsAt: Temporal.Instant; place: string; capacity: number | null } | null
  team: { id: string; name: string } | null
  people: PlaceLine[]
}

/** The people of a plan by name, of one edition or one team (rule 4: in the order of names). */
export async function placesView(
  tx: Sql,
  actor: Actor,
  seriesId: string,
  of: { editionId?: string; team?: string },
): Promise<PlacesView | null> {
  const series = await headOf(tx, actor, seriesId)
  const division = series && (await lastDivision(tx, seriesId))
  if (!series || !division || division.state === 'failed') return null
  const people = await tx<(PlaceLine & { teamId: string })[]>`${whoSql(tx, division.id)}
    select w.person_id, w.full_name as name, w.team as team_id, w.team_name as team, w.by_hand, w.edition_id, t.starts_at, n.id as enrolment_id
    from who w join editions.tally t on t.organisation_id = (select platform.organisation()) and t.edition_id = w.edition_id
    left join editions.enrolment n on n.organisation_id = t.organisation_id and n.edition_id = w.edition_id and n.person_id = w.person_id and n.state = 'seated'
    where w.edition_id is not distinct from coalesce(${of.editionId ?? null}::uuid, w.edition_id) and w.team = coalesce(${of.team ?? null}::uuid, w.team)
    order by w.last_name, w.first_name, w.person_id`
  const edition = of.editionId ? ((await editionLines(tx, division.id)).find((one) => one.id === of.editionId) ?? null) : null
  const team = of.team ? ((await teamLines(tx, division.id)).find((one) => one.team === of.team) ?? null) : null
  if (!edition && !team) return null
  return { series, state: division.state, edition, team: team && { id: team.team, name: team.name }, people: [...people] }
}
