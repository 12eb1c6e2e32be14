import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Standing } from './rules.ts'

/** Where the actor stands with a profile of this unit (null: of everybody). */
export async function standingOf(tx: Sql, actor: Actor, unitId: string | null): Promise<Standing> {
  const adviser = actor.roles.includes('learning_adviser')
  if (!unitId) return { adviser, inTeam: true, leadsTeam: false, partner: false }
  const [found] = await tx<Pick<Standing, 'inTeam' | 'leadsTeam'>[]>`
    select coalesce(bool_or(c.person_id = ${actor.personId}), false) as in_team, coalesce(bool_or(c.manager_id = ${actor.personId}), false) as leads_team
    from people.colleague c where c.organisation_id = (select platform.organisation()) and (c.person_id = ${actor.personId} or c.manager_id = ${actor.personId})
      and c.unit_id in (select people.units_below(${unitId}))`
  return { adviser, ...found!, partner: false }
}

/** Who writes: a colleague, or somebody of a chain partner; never both. */
export interface Writer {
  standing: Standing
  personId: string | null
  partnerId: string | null
}

/** Who writes at a profile. Who brings a ticket is whom that link of this profile was sent to and nobody else, signed in or not. */
export async function writerOf(tx: Sql, actor: Actor, profile: { id: string; unitId: string | null }): Promise<Writer> {
  const [link] = await tx<{ brought: boolean; partnerId: string | null }[]>`
    select (select platform.ticket()) is not null as brought, (select k.id from skills.partner k
      where k.organisation_id = (select platform.organisation()) and k.profile_id = ${profile.id} and k.token_hash = (select platform.ticket())
        and k.ended_at is null and k.until_day >= (now() at time zone 'Europe/Amsterdam')::date) as partner_id`
  const { brought, partnerId } = link!
  if (!brought) return { standing: await standingOf(tx, actor, profile.unitId), personId: actor.personId, partnerId: null }
  return { standing: { adviser: false, inTeam: false, leadsTeam: false, partner: partnerId !== null }, personId: null, partnerId }
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

/** In SQL: whoever made comment c still has a say in it: works here, or has an open link. */
export const holdsSql = (
  tx: Sql,
) => tx`(exists (select from people.colleague_brief w where w.organisation_id = c.organisation_id and w.person_id = c.person_id)
  or exists (select from skills.partner l where l.organisation_id = c.organisation_id and l.id = c.partner_id and l.ended_at is null
    and l.until_day >= (now() at time zone 'Europe/Amsterdam')::date))`
