import { settingsOf, type ApprovalRule } from '#modules/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { halfDaysSql } from '../facts.ts'
import type { Relation } from '../rules.ts'
import type { Terms } from './rules.ts'

export interface RegionFacts extends Terms {
  /** Shared, now, with a network that this home organisation is in too. */
  shared: boolean
  /** Every such network gets restplaatsen only. */
  restOnly: boolean
  /** The home organisation wants its rule for approval to hold here. */
  asksAtHome: boolean
  /** Half days of the edition, which that rule may count. */
  halfDays: number
}

/** What an edition means for people of another organisation. Asked within the walls of its owner: two organisations must be members now. */
export async function regionFacts(tx: Sql, editionId: string, homeId: string | null): Promise<RegionFacts> {
  const [row] = await tx<RegionFacts[]>`
    select s.shared, s.rest_only, s.asks_at_home, h.half_days, t.member_cents, t.student_cents, t.other_cents, t.rest_days, t.rest_cents
    from (select count(*) > 0 as shared, coalesce(bool_and(s.rest_only), false) as rest_only, coalesce(bool_or(m.asks_manager), true) as asks_at_home
          from editions.share s
          join people.network_of us on us.organisation_id = s.organisation_id and us.network_id = s.network_id
          join people.network_member m on m.network_id = s.network_id and m.organisation_id = ${homeId} and m.joined_at is not null and m.left_at is null
          where s.organisation_id = (select platform.organisation()) and s.edition_id = ${editionId} and s.ended_at is null) s
    left join lateral (select ${halfDaysSql(tx)} as half_days from editions.edition e
      join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
      where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}) h on true
    left join editions.region_terms t on t.organisation_id = (select platform.organisation()) and t.edition_id = ${editionId}`
  return row!
}

export interface HomeFacts {
  employed: boolean
  relation: Relation
  student: boolean
  homeName: string
  homeUnit: string
  /** Who must agree to what, by the rule of the home organisation. */
  rule: ApprovalRule
}

/** Who somebody is at home, and what the actor is to them there. Asked within the walls of the home organisation. */
export const homeFacts = async (tx: Sql, actor: Actor, personId: string): Promise<HomeFacts> =>
  (await homeFactsOfAll(tx, actor, [personId])).get(personId)!

/** The same for a whole team in one query. */
export async function homeFactsOfAll(tx: Sql, actor: Actor, personIds: readonly string[]): Promise<Map<string, HomeFacts>> {
  const rows = await tx<(Omit<HomeFacts, 'rule'> & { personId: string; settings: unknown })[]>`
    select x.id as person_id, count(c.person_id) > 0 as employed, coalesce(bool_or(c.kind = 'stagiair'), false) as student,
      coalesce((select o.name from people.organisation o where o.id = (select platform.organisation())), '') as home_name,
      (select o.settings from people.organisation o where o.id = (select platform.organisation())) as settings,
      coalesce(string_agg(distinct c.unit_name, ', '), '') as home_unit,
      case when x.id = ${actor.personId}::uuid then 'self' when bool_or(c.manager_id = ${actor.personId}::uuid) then 'manager' else 'stranger' end as relation
    from unnest(${[...personIds]}::uuid[]) as x (id)
    left join people.colleague c on c.organisation_id = (select platform.organisation()) and c.person_id = x.id group by x.id`
  return new Map(rows.map(({ personId, settings, ...facts }) => [personId, { ...facts, rule: settingsOf(settings) }]))
}
