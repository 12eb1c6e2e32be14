import type { Sql } from '#platform/db/pool.ts'

/** An employment as it is now. Dates are ISO text: they are only compared. */
export interface Known {
  id: string
  personId: string
  number: string
  starts: string
  ends: string | null
  unit: string
  crew: string | null
  function: string | null
  kind: string
  scale: number | null
  hours: number | null
  days: number[]
  managerId: string | null
  email: string | null
  first: string
  infix: string
  last: string
}

export interface KnownUnit {
  id: string
  code: string
  name: string
  kind: 'unit' | 'crew'
  parentId: string | null
  endedOn: string | null
}

export interface Facts {
  employments: Known[]
  units: Map<string, KnownUnit>
  /** Function name → id. */
  functions: Map<string, string>
  /** Persons who hold the role administrator. */
  administrators: Set<string>
}

/** All employments of the organisation, also those that ended, with their units and functions. */
export async function importFacts(tx: Sql): Promise<Facts> {
  const [employments, units, functions, administrators] = await Promise.all([
    tx<
      Known[]
    >`select e.id, e.person_id, e.personnel_number as number, e.starts_on::text as starts, e.ends_on::text as ends, u.code as unit, c.code as crew,
        f.name as function, e.kind, e.scale, e.hours_per_week as hours, e.working_days as days, e.manager_id, e.email, p.first_name as first, p.infix, p.last_name as last
      from people.employment e
      join people.person p on p.id = e.person_id
      join people.unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
      left join people.unit c on c.organisation_id = e.organisation_id and c.id = e.crew_id
      left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
      where e.organisation_id = (select platform.organisation())`,
    allUnits(tx),
    tx<{ id: string; name: string }[]>`select id, name from people.function where organisation_id = (select platform.organisation())`,
    tx<{ personId: string }[]>`select person_id from people.role_grant
      where organisation_id = (select platform.organisation()) and role = 'administrator' and ended_at is null`,
  ])
  return {
    employments,
    units: new Map(units.map((unit) => [unit.code, unit])),
    functions: new Map(functions.map(({ id, name }) => [name, id])),
    administrators: new Set(administrators.map((one) => one.personId)),
  }
}

export const allUnits = (tx: Sql) =>
  tx<
    KnownUnit[]
  >`select id, code, name, kind, parent_id, ended_on::text as ended_on from people.unit where organisation_id = (select platform.organisation())`
