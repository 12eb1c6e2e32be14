import type { Role } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface RoleHolder {
  id: string
  personId: string
  name: string
  unit: string | null
  role: Role
  grantedAt: Temporal.Instant
  grantedBy: string | null
  employed: boolean
}

/** Who has which role, alphabetically. */
export async function roleHolders(tx: Sql): Promise<RoleHolder[]> {
  return tx<RoleHolder[]>`
    select g.id, g.person_id, p.full_name as name, c.unit_name as unit, g.role, g.granted_at, b.full_name as granted_by, c.person_id is not null as employed
    from people.role_grant g
    join people.person p on p.id = g.person_id
    left join people.person b on b.id = g.granted_by
    left join lateral (select person_id, unit_name from people.colleague c where c.organisation_id = g.organisation_id and c.person_id = g.person_id
                       order by c.starts_on limit 1) c on true
    where g.organisation_id = (select platform.organisation()) and g.ended_at is null
    order by p.last_name, p.first_name`
}

export interface Candidate {
  id: string
  name: string
  function: string | null
  unit: string
  roles: Role[]
}

/** Colleagues whose name or personnel number fits, alphabetically; at most ten. */
export async function candidates(tx: Sql, query: string): Promise<Candidate[]> {
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const like = '%' + words.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<Candidate[]>`
    select distinct on (c.last_name, c.first_name, c.person_id) c.person_id as id, c.full_name as name, c.function_name as function, c.unit_name as unit,
      coalesce((select array_agg(g.role) from people.role_grant g
        where g.organisation_id = c.organisation_id and g.person_id = c.person_id and g.ended_at is null), '{}') as roles
    from people.colleague c
    join people.employment e on e.organisation_id = c.organisation_id and e.id = c.employment_id
    where c.organisation_id = (select platform.organisation()) and (c.full_name ilike ${like} or e.personnel_number = ${words})
    order by c.last_name, c.first_name, c.person_id limit 10`
}
