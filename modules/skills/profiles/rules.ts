import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** For so many days a proposal can be read and answered before it can be adopted (L31). */
export const daysOpen = 5
export const mostSkills = 40
export const mostTasks = 40
export const longestTask = 300

/** Who stands where with a profile. */
export interface Standing {
  adviser: boolean
  /** Works in the unit of the profile or below it. A profile without a unit is of everybody who works here. */
  inTeam: boolean
  /** Leads somebody of that unit. */
  leadsTeam: boolean
  /** Writes along by a link of this profile: somebody of a chain partner (L31). */
  partner: boolean
}

export const mayPropose = ({ adviser, inTeam, leadsTeam, partner }: Standing): boolean => adviser || inTeam || leadsTeam || partner
export const mayDecide = ({ adviser, leadsTeam }: Standing): boolean => adviser || leadsTeam

export type ProposalState = 'proposal' | 'adopted' | 'left'
export interface AdoptFacts {
  standing: Standing
  state: ProposalState
  /** The version the proposal changes; null when it was made before anything was in force. */
  basedOnId: string | null
  inForceId: string | null
  objections: number
  proposedOn: Temporal.PlainDate
}
export type AdoptRefusal = 'not-yours-to-adopt' | 'decided-already' | 'older-base' | 'objection-open' | 'too-early'

/** From which day a proposal can be adopted; the first version of a profile at once, because it takes the place of nothing. */
export const openUntil = (proposedOn: Temporal.PlainDate, first: boolean): Temporal.PlainDate =>
  first ? proposedOn : proposedOn.add({ days: daysOpen })

/**
 * Whether a proposal becomes the version in force. Never over an objection, never before everybody could read it, and never over a version that it
 * does not know: that would silently undo what somebody else proposed.
 */
export function decideAdoption(facts: AdoptFacts, today: Temporal.PlainDate): Outcome<null, AdoptRefusal> {
  if (!mayDecide(facts.standing)) return refuse('not-yours-to-adopt')
  if (facts.state !== 'proposal') return refuse('decided-already')
  if (facts.basedOnId !== facts.inForceId) return refuse('older-base')
  if (facts.objections > 0) return refuse('objection-open', { objections: facts.objections })
  const from = openUntil(facts.proposedOn, facts.inForceId === null)
  if (Temporal.PlainDate.compare(today, from) < 0) return refuse('too-early', { from: from.toString() })
  return done(null)
}

export interface Range {
  skillId: string
  from: number
  to: number
}

/** A skill beside each other in several versions: null where a version does not ask for it. */
export interface Beside<R extends Range> {
  skillId: string
  ranges: (R | null)[]
  differs: boolean
}

/** Every skill that one of the versions has, in the order in which they come up, with its range in each. */
export function besideEachOther<R extends Range>(versions: readonly (readonly R[])[]): Beside<R>[] {
  const ids = [...new Set(versions.flatMap((list) => list.map((one) => one.skillId)))]
  return ids.map((skillId) => {
    const ranges = versions.map((list) => list.find((one) => one.skillId === skillId) ?? null)
    const said = new Set(ranges.map((one) => (one ? `${one.from}-${one.to}` : '')))
    return { skillId, ranges, differs: said.size > 1 }
  })
}
