import type { Sql } from '#platform/db/pool.ts'
import type { Cover } from './rules.ts'

export interface RoleBrief {
  id: string
  name: string
  purpose: string
  minimum: number
  enough: number
  thin: number
  missing: number
}

/** The role networks of the organisation, with how their units are doing. */
export async function rolesView(tx: Sql): Promise<RoleBrief[]> {
  return tx<RoleBrief[]>`
    select r.id, r.name, r.purpose, r.minimum, count(*) filter (where c.cover = 'enough')::int as enough, count(*) filter (where c.cover = 'thin')::int as thin,
      count(*) filter (where c.cover = 'missing')::int as missing
    from circles.role_network r
    left join circles.cover c on c.organisation_id = r.organisation_id and c.role_network_id = r.id
    where r.organisation_id = (select platform.organisation()) and r.ended_at is null
    group by r.id order by r.name`
}

export interface UnitRow {
  unitId: string
  unit: string
  wanted: number
  present: number
  cover: Cover
}

export interface Holder {
  id: string
  name: string
  unit: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  counts: boolean
  elsewhere: string | null
}

export interface Candidate {
  personId: string
  name: string
  unitId: string
  unit: string
}

export interface RoleView extends RoleBrief {
  cover: UnitRow[]
  /** Alphabetical (rule 4). */
  holders: Holder[]
  units: { id: string; name: string }[]
  found: Candidate[]
  query: string
}

/** One role with its cover per unit, who has it, and the colleagues that were looked for. */
export async function roleView(tx: Sql, roleId: string, query = ''): Promise<RoleView | null> {
  const role = (await rolesView(tx)).find((one) => one.id === roleId)
  if (!role) return null
  const cover = await coverView(tx, roleId)
  const holders = await tx<Holder[]>`
    select id, name, unit, starts_on, ends_on, counts, elsewhere from circles.holder_now
    where organisation_id = (select platform.organisation()) and role_network_id = ${roleId} order by last_name, first_name, unit`
  const units = await tx<{ id: string; name: string }[]>`
    select id, name from people.unit where organisation_id = (select platform.organisation()) and (ended_on is null or ended_on >= (now() at time zone 'Europe/Amsterdam')::date) order by name`
  return { ...role, cover, holders, units, found: await candidates(tx, query), query }
}

export async function coverView(tx: Sql, roleId: string): Promise<UnitRow[]> {
  return tx<UnitRow[]>`
    select unit_id, unit, wanted, present, cover from circles.cover
    where organisation_id = (select platform.organisation()) and role_network_id = ${roleId} order by unit`
}

/** Colleagues whose name fits, once per unit where they work, alphabetically; at most ten. */
async function candidates(tx: Sql, query: string): Promise<Candidate[]> {
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const like = '%' + words.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<Candidate[]>`
    select distinct c.person_id, c.full_name as name, c.unit_id, c.unit_name as unit, c.last_name, c.first_name from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.full_name ilike ${like}
    order by c.last_name, c.first_name, c.unit_name limit 10`
}
