import type { VNode } from 'preact'
import type { Visit } from '#platform/http/doors.ts'

/**
 * What of the offer may help, drawn by the room that recommends and that stands above this one: with one goal, or (null) with the plan as a whole. For
 * the pages of the owner only.
 */
export type MayHelp = (visit: Pick<Visit<unknown, unknown>, 'look' | 'caller'>, goalId: string | null) => Promise<VNode | null>
