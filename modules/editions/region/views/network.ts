import type { Sql } from '#platform/db/pool.ts'

export interface NetworkEditionRow {
  id: string
  owner: string
  title: string
  startsAt: Temporal.Instant | null
  /** Which organisation delivers the trainer; no name of a person. */
  teaches: string
  /** Where it is, each place once. */
  where: string
  capacity: number | null
  taken: number
  waiting: number
}

/** The editions that are shared with networks which our organisation coordinates, per owner. */
export async function coordinatedEditions(tx: Sql): Promise<{ ownerId: string; editionIds: string[] }[]> {
  return tx`
    select s.organisation_id as owner_id, array_agg(distinct s.edition_id) as edition_ids
    from editions.share s
    join people.network_of o on o.organisation_id = (select platform.organisation()) and o.network_id = s.network_id and o.coordinating
    where s.edition_id is not null and s.ended_at is null group by s.organisation_id`
}

/** These editions with their counts, within the walls of their owner. */
export function editionRows(tx: Sql, editionIds: string[]): Promise<NetworkEditionRow[]> {
  return tx<NetworkEditionRow[]>`
    select e.id, o.name as owner, a.title, e.starts_at, e.capacity, e.taken, e.waiting,
      case when a.in_company or exists (select from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id and s.trainer_id is not null)
        then o.name else p.name end as teaches,
      coalesce((select string_agg(distinct coalesce(nullif(concat_ws(', ', r.name, nullif(r.place, '')), ''), nullif(s.place, ''), 'online'), ' · ')
        from editions.session s left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
        where s.organisation_id = e.organisation_id and s.edition_id = e.id), '') as where
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id and not a.confidential
    join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    join people.organisation o on o.id = e.organisation_id
    where e.organisation_id = (select platform.organisation()) and e.id = any(${editionIds}) and e.state not in ('draft', 'cancelled')
    order by e.starts_at nulls last, a.title`
}

export interface NetworkParticipant {
  id: string
  personId: string
  homeId: string
  name: string
  unit: string
  organisation: string
  state: string
}

/** Who takes part, within the walls of the owner: name, unit and organisation, by name (rule 4). */
export function participantsOf(tx: Sql, editionId: string): Promise<NetworkParticipant[]> {
  return tx<NetworkParticipant[]>`
    select n.id, n.person_id, n.home_organisation_id as home_id, p.full_name as name, coalesce(n.home_unit, c.unit_name, '') as unit, coalesce(n.home_name, g.organisation_name, o.name) as organisation, n.state
    from editions.enrolment n
    join people.organisation o on o.id = n.organisation_id
    join people.person p on p.id = n.person_id
    left join lateral (select unit_name from people.colleague c where c.organisation_id = n.organisation_id and c.person_id = n.person_id limit 1) c on true
    left join people.guest g on g.organisation_id = n.organisation_id and g.person_id = n.person_id and c.unit_name is null
    where n.organisation_id = (select platform.organisation()) and n.edition_id = ${editionId} and n.state not in ('rejected', 'withdrawn', 'cancelled', 'requested')
    order by p.last_name, p.first_name, n.id`
}
