import type { Fragment, Sql } from '#platform/db/pool.ts'

export const pageSize = 50

export interface EmployeeLine {
  personId: string
  name: string
  /** Units and functions of the employments that are in force, or of the last one. */
  units: string[]
  functions: string[]
  email: string | null
  employed: boolean
}
export interface EmployeeList {
  rows: EmployeeLine[]
  count: number
  unit: { id: string; name: string } | null
}
export interface Asked {
  search: string
  unitId: string | null
  former: boolean
  page: number
}

/** People by name or unit, alphabetical and never in another order (rule 4). A unit includes those below it. */
export async function employeeList(tx: Sql, { search, unitId, former, page }: Asked): Promise<EmployeeList> {
  const words = search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => '%' + word.replace(/[\\%_]/g, '\\$&') + '%')
  const below = tx`(select people.units_below(${unitId}::uuid))`
  const employment = tx`e.organisation_id = (select platform.organisation())
    ${former ? tx`` : tx`and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)`}
    ${unitId ? tx`and (e.unit_id in ${below} or e.crew_id in ${below})` : tx``}`
  const [rows, [unit]] = await Promise.all([
    tx<(EmployeeLine & { count: number })[]>`
      with found as (${words.length ? byWords(tx, employment, words) : byName(tx, employment, former)} limit ${pageSize} offset ${(page - 1) * pageSize})
      select found.person_id, found.full_name as name, now_or_last.*, found.count
      from found cross join lateral (
        select array_agg(distinct u.name) as units, array_remove(array_agg(distinct f.name), null) as functions, max(e.email) as email,
          bool_or(e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date) as employed
        from people.employment e
        join people.unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
        left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
        where ${employment} and e.person_id = found.person_id) now_or_last
      order by found.last_name, found.first_name, found.person_id`,
    tx<
      { id: string; name: string }[]
    >`select id, name from people.unit where organisation_id = (select platform.organisation()) and id = ${unitId}`,
  ])
  return { rows, count: rows[0]?.count ?? 0, unit: unit ?? null }
}

/** In the order of names, which is an index: the first pages read no more people than they show. Counting needs no names. */
const byName = (tx: Sql, employment: Fragment, former: boolean): Fragment => tx`
  select p.id as person_id, p.full_name, p.last_name, p.first_name,
    (select count(distinct e.person_id)::int from people.employment e where ${employment}
      ${former ? tx`and exists (select from people.person p where p.id = e.person_id and p.erased_at is null)` : tx``}) as count
  from people.person p
  where p.erased_at is null and exists (select from people.employment e where ${employment} and e.person_id = p.id)
  order by p.last_name, p.first_name, p.id`

const byWords = (tx: Sql, employment: Fragment, words: string[]): Fragment => tx`
  select p.id as person_id, p.full_name, p.last_name, p.first_name, count(*) over ()::int as count
  from people.person p
  where p.erased_at is null and exists (
    select from people.employment e
    join people.unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
    left join people.unit c on c.organisation_id = e.organisation_id and c.id = e.crew_id
    where ${employment} and e.person_id = p.id and concat_ws(' ', p.full_name, u.name, c.name, e.personnel_number) ilike all (${words}::text[]))
  order by p.last_name, p.first_name, p.id`

export interface EmploymentLine {
  id: string
  number: string
  unitId: string
  unit: string
  crew: string | null
  function: string | null
  kind: string
  hours: number | null
  days: number[]
  managerId: string | null
  manager: string | null
  email: string | null
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  changes: { until: string; was: Record<string, unknown> }[]
}
export interface EmployeeView {
  personId: string
  name: string
  employments: EmploymentLine[]
  roles: { role: string; since: Temporal.Instant }[]
}

/** One person with all employments here, former ones included, and what each was before. */
export async function employeeView(tx: Sql, personId: string): Promise<EmployeeView | null> {
  const [people, employments, roles] = await Promise.all([
    tx`select id, full_name from people.person where id = ${personId} and erased_at is null`,
    tx<
      EmploymentLine[]
    >`select e.id, e.personnel_number as number, e.unit_id, u.name as unit, c.name as crew, f.name as function, e.kind, e.hours_per_week as hours, e.working_days as days, e.manager_id, m.full_name as manager,
        e.email, e.starts_on, e.ends_on,
        (select coalesce(jsonb_agg(jsonb_build_object('until', h.until, 'was', h.was || jsonb_build_object('unit', hu.name, 'function', hf.name)) order by h.until desc), '[]')
          from people.employment_history h
          left join people.unit hu on hu.organisation_id = h.organisation_id and hu.id = (h.was->>'unit_id')::uuid
          left join people.function hf on hf.organisation_id = h.organisation_id and hf.id = (h.was->>'function_id')::uuid
          where h.organisation_id = e.organisation_id and h.employment_id = e.id) as changes
      from people.employment e
      join people.unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
      left join people.unit c on c.organisation_id = e.organisation_id and c.id = e.crew_id
      left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
      left join people.person m on m.id = e.manager_id
      where e.organisation_id = (select platform.organisation()) and e.person_id = ${personId} order by e.ends_on desc nulls first, e.starts_on desc`,
    tx<{ role: string; since: Temporal.Instant }[]>`select role, granted_at as since from people.role_grant
      where organisation_id = (select platform.organisation()) and person_id = ${personId} and ended_at is null order by role`,
  ])
  const person = people[0]
  return person && employments.length ? { personId, name: person['fullName'], employments, roles } : null
}

/** Whose employment it is, or nothing where it does not exist (here). */
export async function personOf(tx: Sql, employmentId: string): Promise<string | null> {
  const [row] = await tx<
    { personId: string }[]
  >`select person_id from people.employment where organisation_id = (select platform.organisation()) and id = ${employmentId}`
  return row?.personId ?? null
}

export interface UnitNode {
  id: string
  code: string
  name: string
  kind: 'unit' | 'crew'
  depth: number
  people: number
}

/** The tree of the organisation in reading order, with how many people work in each unit itself today. */
export async function unitTree(tx: Sql): Promise<UnitNode[]> {
  return tx<UnitNode[]>`with recursive tree as (
      select id, code, name, kind, 0 as depth, array[name || code] as path from people.unit
      where organisation_id = (select platform.organisation()) and parent_id is null and ended_on is null
      union all
      select u.id, u.code, u.name, u.kind, t.depth + 1, t.path || (u.name || u.code) from people.unit u join tree t on t.id = u.parent_id
      where u.organisation_id = (select platform.organisation()) and u.ended_on is null
    ), busy as (
      select coalesce(crew_id, unit_id) as id, count(distinct person_id)::int as people from people.employment
      where organisation_id = (select platform.organisation()) and starts_on <= (now() at time zone 'Europe/Amsterdam')::date
        and (ends_on is null or ends_on >= (now() at time zone 'Europe/Amsterdam')::date) group by 1
    )
    select t.id, t.code, t.name, t.kind, t.depth, coalesce(b.people, 0) as people from tree t left join busy b using (id) order by t.path`
}
