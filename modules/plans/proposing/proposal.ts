import { z } from 'zod'
import { id, maybeWords, words } from '#platform/http/fields.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { most } from '../rules.ts'

/** A goal that something leads to: the result of a scan, a gap of a profile. */
export const Proposal = z.object({
  what: words(most.what, 'Schrijf in één zin wat je wilt.', 'Write in one sentence what you want.'),
  /** What to look for in the offer. Empty: the goal itself. */
  words: maybeWords(most.words),
  skillId: z.preprocess((value) => (value === '' || value === undefined ? null : value), id().nullable()),
  /** How somebody will notice it, such as the behaviour of a level. */
  notice: maybeWords(600),
  source: z.enum(['profile', 'advice', 'matrix']).default('advice'),
})
export type Proposal = z.infer<typeof Proposal>

const placeOf = (personId: string) => `plans/proposal/${personId}`

/** A proposal as it stands in an address: for this person only, and nobody else can make or read one. */
export const sealProposal = (secret: string, personId: string, proposal: z.input<typeof Proposal>): string =>
  seal(secret, placeOf(personId), JSON.stringify(proposal))

/** The proposal of an address; null when it was not made here for this person. */
export function openProposal(secret: string, personId: string, sealed: string): Proposal | null {
  const text = unseal(secret, placeOf(personId), sealed)
  const read = text === null ? null : Proposal.safeParse(JSON.parse(text))
  return read?.success ? read.data : null
}
