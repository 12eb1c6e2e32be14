import { isOfProvider, takesCare } from '#modules/catalogue/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, type HeldEdition } from '../facts.ts'
import { decideList, type ListRefusal } from '../results/rules.ts'

export type SessionRefusal = ListRefusal | 'no-such-session'

/**
 * The learning adviser looks after every edition and the coordinator after those of own activities; the system does so when nobody does. Nobody
 * of them looks into a confidential edition: who takes part is between the person and the guide (rule 3).
 */
export async function looksAfter(tx: Sql, actor: Actor, edition: { activityId: string; confidential: boolean }): Promise<boolean> {
  return (!edition.confidential || actor.kind === 'system') && takesCare(tx, actor, edition.activityId)
}

/** Holds the edition of a session for somebody who fills in its list: completion and marks never cross. */
export async function holdSession(
  act: Act,
  sessionId: string,
): Promise<Outcome<{ edition: HeldEdition; doing: 'mark' | 'correct' }, SessionRefusal>> {
  const [session] = await act.tx<{ editionId: string; startsAt: Temporal.Instant; trainerId: string | null }[]>`
    select edition_id, starts_at, trainer_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  const edition = session ? await holdEdition(act.tx, session.editionId) : null
  if (!session || !edition) return refuse('no-such-session')
  const trainer =
    (session.trainerId !== null && session.trainerId === act.actor.personId) || (await isOfProvider(act.tx, act.actor, edition.activityId))
  const decision = decideList(
    { ...edition, startsAt: session.startsAt, trainer, staff: await looksAfter(act.tx, act.actor, edition) },
    act.now,
  )
  return decision.ok ? done({ edition, doing: decision.value }) : decision
}
