import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { mayDecide, type Standing } from '../profiles/rules.ts'

/** For so many days a link can be used, when nothing ends it before. */
export const linkDays = 60
/** Whom one profile has asked in the last days of a link, taken back or not: nobody sends more messages than that. */
export const mostPartners = 20
/** What one link can put before a team, so that whoever it was forwarded to can't bury a page: proposals that are open, and responses to one proposal. */
export const mostProposals = 5
export const mostComments = 50

export type InviteRefusal = 'not-yours-to-invite' | 'partner-twice' | 'partner-works-here' | 'too-many-partners'

/** Whoever could adopt a proposal decides who writes along from outside (L31). */
export function decideInvite(facts: {
  standing: Standing
  known: boolean
  employee: boolean
  asked: number
}): Outcome<null, InviteRefusal> {
  if (!mayDecide(facts.standing)) return refuse('not-yours-to-invite')
  if (facts.employee) return refuse('partner-works-here')
  if (facts.known) return refuse('partner-twice')
  if (facts.asked >= mostPartners) return refuse('too-many-partners', { most: mostPartners, days: linkDays })
  return done(null)
}
