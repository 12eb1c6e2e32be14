import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { done, type Outcome } from '#platform/outcome.ts'

/** Notes that somebody opened the page of a person, or the list of a unit, before the answer goes out. */
export async function lookAt({ tx, actor }: Act, at: { subjectId: string } | { unitId: string }): Promise<Outcome<null, never>> {
  await noteLook(tx, actor, 'medewerkers', at)
  return done(null)
}
