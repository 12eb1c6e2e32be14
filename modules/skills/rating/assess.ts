import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'

export const NameAssessor = z.object({ assessorId: id() })
export type NameAssessor = z.infer<typeof NameAssessor> & { personId: string }
export type NameAssessorRefusal = 'not-a-learning-adviser' | 'assessor-of-self' | 'assessor-not-here'

/** How long somebody stays assessor of a person after being named. */
const months = 3

/** Lets somebody who works here rate one person as assessor, for three months. A learning adviser names; nobody names for oneself (no role is taken). */
export async function nameAssessor(
  act: Act,
  { personId, assessorId }: NameAssessor,
): Promise<Outcome<{ until: Temporal.PlainDate }, NameAssessorRefusal>> {
  const { tx, actor, now } = act
  if (!actor.roles.includes('learning_adviser')) return refuse('not-a-learning-adviser')
  if (assessorId === personId || personId === actor.personId) return refuse('assessor-of-self')
  const [here] = await tx<{ both: boolean }[]>`
    select count(distinct person_id) = 2 as both from people.colleague
    where organisation_id = (select platform.organisation()) and person_id in (${personId}, ${assessorId})`
  if (!here!.both) return refuse('assessor-not-here')
  const until = dateOf(now).add({ months })
  await tx`insert into skills.assessor (organisation_id, person_id, assessor_id, named_by, named_at, until)
    values (platform.organisation(), ${personId}, ${assessorId}, ${actor.personId}, ${now}, ${until})`
  await record(act, 'name-assessor', `person/${personId}`, { assessorId })
  return done({ until })
}
