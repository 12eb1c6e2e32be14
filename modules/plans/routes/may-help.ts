import type { VNode } from 'preact'
import type { Visit } from '#platform/http/doors.ts'
import type { Step } from '../views/plan.ts'

/**
 * What of the offer may help, drawn by the room that recommends and that stands above this one: with one goal, or (null) with the plan as a whole. For
 * the pages of the owner only. planned: activities that are in it already.
 */
export type MayHelp = (
  visit: Pick<Visit<unknown, unknown>, 'look' | 'caller'>,
  goalId: string | null,
  planned: string[],
) => Promise<VNode | null>

/** The activities that the steps are linked to. */
export const plannedOf = (steps: readonly Step[]): string[] => steps.flatMap(({ link }) => (link?.to === 'activity' ? [link.id] : []))
