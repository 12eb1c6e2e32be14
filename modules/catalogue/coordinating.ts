import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { overseesAll } from './rules.ts'

type Fragment = ReturnType<Sql>

/** SQL: the actor may plan this activity and see who takes part. A coordinator may with the own ones; whoever oversees all, always. */
export function inCareSql(tx: Sql, actor: Actor, activity: Fragment): Fragment {
  if (overseesAll(actor)) return tx`true`
  if (!actor.roles.includes('coordinator')) return tx`false`
  return tx`exists (select from catalogue.coordination k where k.organisation_id = (select platform.organisation()) and k.activity_id = ${activity} and k.person_id = ${actor.personId})`
}

/** The same for one activity. */
export async function takesCare(tx: Sql, actor: Actor, activityId: string): Promise<boolean> {
  const [row] = await tx<{ care: boolean }[]>`select ${inCareSql(tx, actor, tx`${activityId}::uuid`)} as care`
  return row!.care
}

export interface Coordinator {
  personId: string
  name: string
}

/** Everybody who holds the role of coordinator and works here today, by name. */
export function coordinators(tx: Sql): Promise<Coordinator[]> {
  return tx<Coordinator[]>`
    select distinct on (c.last_name, c.first_name, c.person_id) c.person_id, c.full_name as name
    from people.role_grant g join people.colleague c on c.organisation_id = g.organisation_id and c.person_id = g.person_id
    where g.organisation_id = (select platform.organisation()) and g.role = 'coordinator' and g.ended_at is null
    order by c.last_name, c.first_name, c.person_id`
}

/**
 * Says who coordinates an activity; absent: as it was. Whoever coordinates it stays with it, so that nobody locks the door behind themselves:
 * a coordinator who makes something is its coordinator.
 */
export async function assign(
  { tx, actor }: Act,
  activityId: string,
  asked: readonly string[] | undefined,
): Promise<Outcome<null, 'no-such-coordinator'>> {
  const self = !overseesAll(actor) && actor.personId ? [actor.personId] : []
  if (asked) {
    const known = new Set((await coordinators(tx)).map((one) => one.personId))
    if (asked.some((one) => !known.has(one))) return refuse('no-such-coordinator')
    await tx`delete from catalogue.coordination where organisation_id = (select platform.organisation()) and activity_id = ${activityId} and not person_id = any(${[...asked, ...self]}::uuid[])`
  }
  await tx`
    insert into catalogue.coordination (organisation_id, activity_id, person_id)
    select platform.organisation(), ${activityId}, x.id from unnest(${[...new Set([...(asked ?? []), ...self])]}::uuid[]) as x (id) on conflict do nothing`
  return done(null)
}
