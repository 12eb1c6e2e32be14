import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

/**
 * Recognises a colleague by e-mail address or full name, so that the list of the session comes on that person's phone; any other name stays
 * a name. Two colleagues of one name: the e-mail address decides.
 */
export async function trainerOf(
  { tx }: Pick<Act, 'tx'>,
  typed: string,
): Promise<Outcome<{ trainerId: string | null; trainerName: string }, 'which-trainer'>> {
  if (typed === '') return done({ trainerId: null, trainerName: '' })
  const found = await tx<{ personId: string }[]>`
    select distinct person_id from people.colleague
    where organisation_id = (select platform.organisation()) and (lower(email) = lower(${typed}) or lower(full_name) = lower(${typed})) limit 2`
  if (found.length > 1) return refuse('which-trainer', { name: typed })
  return done(found[0] ? { trainerId: found[0].personId, trainerName: '' } : { trainerId: null, trainerName: typed })
}

/** SQL: whether the person of a session (JSON) is trainer of a coming or recent bijeenkomst. Asked with every request: one look in an index. */
export const teachesSql = (sql: Sql, session: ReturnType<Sql>): ReturnType<Sql> =>
  sql`editions.teaches((${session} ->> 'organisationId')::uuid, (${session} ->> 'personId')::uuid)`
