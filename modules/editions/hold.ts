import type { Act, Actor } from '#platform/act.ts'
import { overseesAll, takesCare } from '#modules/catalogue/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, type HeldEdition } from './facts.ts'

export type PlanRefusal = 'not-a-planner' | 'no-such-edition' | 'edition-cancelled' | 'edition-over'

/**
 * Editions are planned by the coordinator of their activity and by the learning adviser; the system and an API client with the right scope may
 * too. What a coordinator does not coordinate does not exist for them: takesCare() of the catalogue says so.
 */
export function isPlanner(actor: Actor): boolean {
  return overseesAll(actor) || actor.roles.includes('coordinator')
}

/** Holds an edition that somebody wants to plan: it must be there, and neither cancelled nor over. */
export async function holdForPlanning(act: Act, editionId: string): Promise<Outcome<HeldEdition, PlanRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const edition = await holdEdition(act.tx, editionId)
  if (!edition || !(await takesCare(act.tx, act.actor, edition.activityId))) return refuse('no-such-edition')
  if (edition.cancelled) return refuse('edition-cancelled')
  if (edition.completed) return refuse('edition-over')
  return done(edition)
}
