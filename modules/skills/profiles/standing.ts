import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Standing } from './rules.ts'

/** Where the actor stands with a profile of this unit (null: of everybody). */
export async function standingOf(tx: Sql, actor: Actor, unitId: string | null): Promise<Standing> {
  const adviser = actor.roles.includes('learning_adviser')
  if (!unitId) return { adviser, inTeam: true, leadsTeam: false }
  const [found] = await tx<Omit<Standing, 'adviser'>[]>`
    select coalesce(bool_or(c.person_id = ${actor.personId}), false) as in_team, coalesce(bool_or(c.manager_id = ${actor.personId}), false) as leads_team
    from people.colleague c where c.organisation_id = (select platform.organisation()) and (c.person_id = ${actor.personId} or c.manager_id = ${actor.personId})
      and c.unit_id in (select people.units_below(${unitId}))`
  return { adviser, ...found! }
}

export interface HeldProfile {
  id: string
  name: string
  unitId: string | null
  inForceId: string | null
}

/** Holds a profile that is in use, so that its versions come one after the other; null when there is none (any more). */
export async function holdProfile(tx: Sql, profileId: string): Promise<HeldProfile | null> {
  const [held] = await tx<Omit<HeldProfile, 'inForceId'>[]>`
    select id, name, unit_id from skills.profile
    where organisation_id = (select platform.organisation()) and id = ${profileId} and ended_on is null for update`
  if (!held) return null
  const [version] = await tx<{ id: string }[]>`
    select id from skills.profile_version where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and state = 'adopted'
    order by adopted_at desc, number desc limit 1`
  return { ...held, inForceId: version?.id ?? null }
}
