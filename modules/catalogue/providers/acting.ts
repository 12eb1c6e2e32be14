import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

type Fragment = ReturnType<Sql>

/** SQL: whether the person of a session (JSON) acts for a provider. Asked with every request of a guest: one look in an index. */
export const actsForProviderSql = (sql: Sql, session: Fragment): Fragment =>
  sql`catalogue.provides((${session} ->> 'organisationId')::uuid, (${session} ->> 'personId')::uuid)`

/**
 * SQL: the actor is a contact of the provider of this activity. Never of a confidential one: coaching, EVC and career are between the person and
 * the guide (rule 3). An employee is none, whatever stands in the table: who is hired sees what colleagues see.
 */
export function ofProviderSql(tx: Sql, actor: Actor, activity: Fragment): Fragment {
  if (actor.kind !== 'guest' || !actor.personId) return tx`false`
  return tx`exists (
    select from catalogue.activity pa join catalogue.provider_contact pc on pc.organisation_id = pa.organisation_id and pc.provider_id = pa.provider_id
    where pa.organisation_id = (select platform.organisation()) and pa.id = ${activity} and not pa.confidential
      and pc.person_id = ${actor.personId} and pc.ended_at is null)`
}

/** The same for one activity. */
export async function isOfProvider(tx: Sql, actor: Actor, activityId: string): Promise<boolean> {
  if (actor.kind !== 'guest') return false
  const [row] = await tx<{ of: boolean }[]>`select ${ofProviderSql(tx, actor, tx`${activityId}::uuid`)} as of`
  return row!.of
}
