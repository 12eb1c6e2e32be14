import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { colleaguesNear } from './find-colleague.ts'
import type { ApprovalRule } from './rules.ts'
import { settingsOf } from '../settings.ts'
import { decidesForOthers } from './name-deputy.ts'
import { minesUnit } from './set-staffing.ts'

export interface DeputyLine {
  id: string
  name: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}
export interface DeputyView {
  mine: DeputyLine[]
  /** For whom I stand in. */
  forOthers: DeputyLine[]
  /** Names to choose from while typing: whoever is near. */
  near: string[]
}

/** Who stands in for somebody, now and later, and the other way round. */
export async function deputyView(tx: Sql, me: string): Promise<DeputyView> {
  const today = tx`(now() at time zone 'Europe/Amsterdam')::date`
  const [mine, forOthers, near] = await Promise.all([
    tx<DeputyLine[]>`
      select d.id, p.full_name as name, d.from_day as "from", d.until_day as until from people.deputy d join people.person p on p.id = d.deputy_id
      where d.organisation_id = (select platform.organisation()) and d.person_id = ${me} and d.ended_at is null and d.until_day >= ${today} order by d.from_day, p.last_name`,
    tx<DeputyLine[]>`
      select d.id, p.full_name as name, d.from_day as "from", d.until_day as until from people.deputy d join people.person p on p.id = d.person_id
      where d.organisation_id = (select platform.organisation()) and d.deputy_id = ${me} and d.ended_at is null and d.until_day >= ${today} order by d.from_day, p.last_name`,
    colleaguesNear(tx, me),
  ])
  return { mine, forOthers, near }
}

export interface DeputyOfView extends DeputyView {
  personId: string
  name: string
  /** Judges requests of others; otherwise there is nothing to stand in for. */
  decides: boolean
}

/** The same of a colleague who works here; null for anybody else. */
export async function deputyOfView(tx: Sql, personId: string): Promise<DeputyOfView | null> {
  const [person] = await tx<{ name: string }[]>`
    select full_name as name from people.colleague where organisation_id = (select platform.organisation()) and person_id = ${personId} limit 1`
  if (!person) return null
  return { ...(await deputyView(tx, personId)), personId, name: person.name, decides: await decidesForOthers(tx, personId) }
}

export interface BudgetHolderLine {
  id: string
  unit: string
  name: string
  works: boolean
}

/** The rule of the organisation, and who holds which budget. */
export async function approvalRuleView(tx: Sql): Promise<{ rule: ApprovalRule; holders: BudgetHolderLine[] }> {
  const [row] = await tx<{ settings: unknown }[]>`select settings from people.organisation where id = (select platform.organisation())`
  const holders = await tx<BudgetHolderLine[]>`
    select b.id, u.name as unit, p.full_name as name,
      exists (select from people.colleague_brief c where c.organisation_id = b.organisation_id and c.person_id = b.person_id) as works
    from people.budget_holder b
    join people.unit u on u.organisation_id = b.organisation_id and u.id = b.unit_id
    join people.person p on p.id = b.person_id
    where b.organisation_id = (select platform.organisation()) and b.ended_at is null order by u.name, p.last_name`
  return { rule: settingsOf(row!.settings), holders }
}

export interface StaffingLine {
  id: string
  name: string
  /** People in it and in the units below it. */
  people: number
  /** By ISO weekday. */
  minimum: Record<string, number>
}

/** The units about which whoever asks may say how many must stay at work. */
export function staffingView(tx: Sql, actor: Actor, only?: string): Promise<StaffingLine[]> {
  return tx<StaffingLine[]>`
    select u.id, u.name,
      (select count(distinct c.person_id)::int from people.unit_within w
       join people.colleague_brief c on c.organisation_id = w.organisation_id and c.unit_id = w.unit_id
       where w.organisation_id = u.organisation_id and w.within_id = u.id) as people,
      (select coalesce(json_object_agg(m.weekday, m.people), '{}') from people.minimum_staffing m
       where m.organisation_id = u.organisation_id and m.unit_id = u.id) as minimum
    from people.unit u
    where u.organisation_id = (select platform.organisation()) and u.ended_on is null and ${minesUnit(tx, actor)} ${only ? tx`and u.id = ${only}` : tx``}
    order by u.name`
}
