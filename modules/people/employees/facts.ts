import type { Sql } from '#platform/db/pool.ts'
import type { HandFacts, Standing } from './rules.ts'

/** The unit that was chosen; of a crew, the unit above it. Null: not of this organisation. */
export async function chosenUnit(
  tx: Sql,
  chosen: string,
): Promise<{ unitId: string; crewId: string | null; endedOn: Temporal.PlainDate | null } | null> {
  const [row] = await tx<{ unitId: string; crewId: string | null; endedOn: Temporal.PlainDate | null }[]>`
    select case when kind = 'crew' then parent_id else id end as unit_id, case when kind = 'crew' then id end as crew_id, ended_on from people.unit
    where organisation_id = (select platform.organisation()) and id = ${chosen} and (kind = 'unit' or parent_id is not null)`
  return row ?? null
}

/** The manager as somebody wrote them down: by personnel number, address, id or full name; of those who work here or will, and of whoever is the manager now. */
export async function chosenManager(tx: Sql, typed: string | null, now: string | null = null): Promise<HandFacts['manager']> {
  if (!typed) return 'none'
  const found = await tx<
    { personId: string }[]
  >`select distinct e.person_id from people.employment e join people.person p on p.id = e.person_id and p.erased_at is null
    where e.organisation_id = (select platform.organisation()) and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date or e.person_id = ${now})
      and (e.personnel_number = ${typed} or lower(e.email) = lower(${typed}) or lower(p.full_name) = lower(${typed}) or e.person_id::text = lower(${typed})) limit 2`
  return found.length > 1 ? 'several' : (found[0] ?? 'unknown')
}

/** The employments of this person, and those under this personnel number; former ones too, because an import knows people by them. */
export async function standing(tx: Sql, personId: string | null, number: string): Promise<Standing[]> {
  return tx<
    Standing[]
  >`select e.id, e.person_id, p.full_name as name, e.personnel_number as number, e.starts_on, e.ends_on, e.unit_id, f.name as function
    from people.employment e join people.person p on p.id = e.person_id
    left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
    where e.organisation_id = (select platform.organisation()) and (e.person_id = ${personId} or e.personnel_number = ${number})`
}

/** The function of this name, made in passing when it is new. */
export async function functionNamed(tx: Sql, name: string | null): Promise<string | null> {
  if (!name) return null
  const [known] = await tx<
    { id: string }[]
  >`select id from people.function where organisation_id = (select platform.organisation()) and lower(name) = lower(${name}) order by name = ${name} desc limit 1`
  if (known) return known.id
  const [made] = await tx<
    { id: string }[]
  >`insert into people.function (organisation_id, name) values (platform.organisation(), ${name}) returning id`
  return made!.id
}

/** Whether somebody else who works here, or will, has this address. */
export async function addressInUse(tx: Sql, email: string | null | undefined, personId: string | null): Promise<boolean> {
  if (!email) return false
  const [row] =
    await tx`select 1 from people.employment where organisation_id = (select platform.organisation()) and lower(email) = lower(${email})
    and person_id is distinct from ${personId} and (ends_on is null or ends_on >= (now() at time zone 'Europe/Amsterdam')::date) limit 1`
  return row !== undefined
}

/** Whether nobody would be administrator any more after this employment ended on this day. Hold the imports: two who end each other come one after the other. */
export async function leavesNoAdministrator(tx: Sql, employmentId: string, lastDay: Temporal.PlainDate): Promise<boolean> {
  const [row] = await tx<{ leaves: boolean }[]>`
    with administrators as (
      select e.id, e.starts_on, e.ends_on from people.role_grant g
      join people.employment e on e.organisation_id = g.organisation_id and e.person_id = g.person_id
      where g.organisation_id = (select platform.organisation()) and g.role = 'administrator' and g.ended_at is null)
    select exists (select from administrators where id = ${employmentId}) and not exists (
      select from administrators where id <> ${employmentId} and starts_on <= (now() at time zone 'Europe/Amsterdam')::date
        and (ends_on is null or ends_on > ${lastDay})) as leaves`
  return row!.leaves
}
