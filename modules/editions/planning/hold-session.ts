import type { Act, Actor } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, type HeldEdition } from '../facts.ts'
import { decideList, type ListRefusal } from '../results/rules.ts'

export type SessionRefusal = ListRefusal | 'no-such-session'

/** Coordinator and learning adviser look after every edition; the system does so when nobody does. */
export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.kind === 'client' || actor.roles.some((role) => role === 'coordinator' || role === 'learning_adviser')

/** Staff does not look into a confidential edition: who takes part is between the person and the guide (rule 3). */
export const looksAfter = (actor: Actor, edition: { confidential: boolean }): boolean => isStaff(actor) && (!edition.confidential || actor.kind === 'system')

/** Holds the edition of a session for somebody who fills in its list: completion and marks never cross. */
export async function holdSession(act: Act, sessionId: string): Promise<Outcome<{ edition: HeldEdition; doing: 'mark' | 'correct' }, SessionRefusal>> {
  const [session] = await act.tx<{ editionId: string; startsAt: Temporal.Instant; trainerId: string | null }[]>`
    select edition_id, starts_at, trainer_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  const edition = session ? await holdEdition(act.tx, session.editionId) : null
  if (!session || !edition) return refuse('no-such-session')
  const trainer = session.trainerId !== null && session.trainerId === act.actor.personId
  const decision = decideList({ ...edition, startsAt: session.startsAt, trainer, staff: looksAfter(act.actor, edition) }, act.now)
  return decision.ok ? done({ edition, doing: decision.value }) : decision
}
