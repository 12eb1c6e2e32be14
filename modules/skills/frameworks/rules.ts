import { unknownEnd, type Delivery } from './delivery.ts'

export type FrameworkCode = 'esco' | 'competentnl'
export const frameworkCodes = ['esco', 'competentnl'] as const

/** What one taking in did to one list. */
export interface ListCounts {
  new: number
  changed: number
  same: number
  withdrawn: number
  returned: number
}

/** Above this share of what is known, withdrawing must be confirmed: a file that was cut off looks the same. */
const muchWithdrawn = 0.05

export const withdrawsMuch = (withdrawn: number, known: number): boolean => withdrawn > Math.max(20, known * muchWithdrawn)

/** A broken row of a list may be about anything, and so may a list that can't be read: as long as there is one, nothing is withdrawn because it is absent. */
export function maySayWithdrawn(delivery: Delivery, list: 'skills' | 'occupations'): boolean {
  const files = list === 'skills' ? /^(skills|skillGroups|human_capabilities)_/ : /^(occupations|ISCOGroups)_/
  const whole = list === 'skills' ? delivery.wholeSkills : delivery.wholeOccupations
  return whole && !delivery.problems.some((problem) => files.test(problem.file))
}

/** Whether a version number is lower than another: 1.1.1 before 1.2.0, and 1.9 before 1.10. */
export const isOlder = (version: string, than: string): boolean => version.localeCompare(than, 'en', { numeric: true }) < 0

/** Who may take in a public framework on screen: everybody on this installation reads it, so where there are more organisations only a command may. */
export const mayTakeInHere = (organisations: number, demo: boolean): boolean => demo || organisations <= 1

/** A broken row of relations may be one that is known: as long as there is one, no relation of that file is taken away because it is absent. */
export const saysAll = (delivery: Delivery, file: string): boolean =>
  !delivery.problems.some((problem) => problem.file === file && problem.sentence !== unknownEnd)
