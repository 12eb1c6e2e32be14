import type { Sql } from '#platform/db/pool.ts'
import { unitTree } from './views.ts'

export interface UnitChoice {
  value: string
  label: string
}

/** Units and crews to choose from, in the order of the tree, each a step further in than the one above it. */
export async function unitChoices(tx: Sql): Promise<UnitChoice[]> {
  return (await unitTree(tx)).map(({ id, name, code, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name} (${code})` }))
}

/** What the form of an employment begins with. */
export interface EmploymentForm {
  personId: string
  name: string
  values: Record<string, unknown>
}

/** An employment as its form shows it: the manager by personnel number. */
export async function employmentForm(tx: Sql, employmentId: string): Promise<EmploymentForm | null> {
  const [row] = await tx<(Record<string, unknown> & { personId: string; name: string })[]>`
    select e.person_id, p.full_name as name, e.personnel_number, e.starts_on::text as starts_on, e.ends_on::text as ends_on, e.kind, coalesce(e.crew_id, e.unit_id) as unit_id, f.name as function_name,
      coalesce((select m.personnel_number from people.employment m where m.organisation_id = e.organisation_id and m.person_id = e.manager_id order by m.starts_on desc limit 1), '') as manager,
      replace(trim_scale(e.hours_per_week)::text, '.', ',') as hours_per_week, e.working_days
    from people.employment e join people.person p on p.id = e.person_id and p.erased_at is null
    left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${employmentId}`
  return row
    ? { personId: row.personId, name: row.name, values: { ...row, workingDays: (row['workingDays'] as number[]).map(String) } }
    : null
}

/** What the form of a person begins with; email is null where nothing is in force any more. */
export async function personForm(
  tx: Sql,
  personId: string,
): Promise<{ name: string; values: Record<string, unknown>; works: boolean } | null> {
  const [row] = await tx<
    { name: string; firstName: string; infix: string; lastName: string; email: string | null; number: string; works: boolean }[]
  >`
    with mine as (select *, ends_on is null or ends_on >= (now() at time zone 'Europe/Amsterdam')::date as current from people.employment
      where organisation_id = (select platform.organisation()) and person_id = ${personId})
    select p.full_name as name, p.first_name, p.infix, p.last_name, (select max(email) from mine where current) as email,
      (select personnel_number from mine order by starts_on desc limit 1) as number, exists (select from mine where current) as works
    from people.person p where p.id = ${personId} and p.erased_at is null and exists (select from mine)`
  return row
    ? {
        name: row.name,
        works: row.works,
        values: { firstName: row.firstName, infix: row.infix, lastName: row.lastName, email: row.email ?? '', personnelNumber: row.number },
      }
    : null
}
