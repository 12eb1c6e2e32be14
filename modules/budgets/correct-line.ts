import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, several, words } from '#platform/http/fields.ts'
import { maybeWrittenCents, maybeWrittenNumber } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdArrangement, type Arrangement } from './hold.ts'
import { settledIn, sharesOf, vatOver, worth, type Share } from './rules.ts'
import { writeLine, type NewLine } from './write-line.ts'

export const CorrectLine = z.object({
  amountCents: maybeWrittenCents(),
  quantity: maybeWrittenNumber(),
  memberId: several(id()),
  participants: several(maybeWrittenNumber()),
  reason: words(500, 'Schrijf wat er niet klopte.', 'Write what was not right.'),
})
export type CorrectLine = z.infer<typeof CorrectLine> & { arrangementId: string; lineId: string }
export type CorrectLineRefusal = 'no-such-arrangement' | 'no-such-line' | 'corrected-before' | 'nothing-to-divide-by'

/**
 * Corrects a line with new ones: one takes it back exactly as it was divided, and one puts the right amount or numbers in its place. An empty
 * amount and quantity: it never was. What was issued stays; the new lines come in the first quarter that is still open, and name the old one.
 */
export async function correctLine(
  act: Act,
  asked: CorrectLine,
): Promise<Outcome<{ arrangementId: string; year: number; quarter: number }, CorrectLineRefusal>> {
  const arrangement = await holdArrangement(act, asked.arrangementId)
  if (!arrangement) return refuse('no-such-arrangement')
  const was = await lineOf(act, arrangement, asked.lineId)
  if (!was || was.reverses) return refuse('no-such-line')
  if (was.takenBack) return refuse('corrected-before')

  const right = rightLine(was, asked)
  if (right && !right.ok) return right
  const settled = settledIn(was.happenedOn, arrangement.lastIssued)
  const more = { ...settled, correctsLineId: was.id, reason: asked.reason }

  const shares = was.shares.map((share) => ({ ...share, amountCents: -share.amountCents || 0, vatCents: -share.vatCents || 0 }))
  await writeLine(act, arrangement, {
    ...was,
    ...more,
    reverses: true,
    amountCents: -was.amountCents,
    vatCents: -was.vatCents || 0,
    shares,
  })
  if (right) await writeLine(act, arrangement, { ...right.value, ...more, reverses: false })
  await record(act, 'correct-burden', `arrangement/${arrangement.id}`, { line: was.id, ...settled })
  return done({ arrangementId: arrangement.id, ...settled })
}

/** What should have stood there; null when nothing should. */
function rightLine(was: KnownLine, asked: CorrectLine): Outcome<NewLine, 'nothing-to-divide-by'> | null {
  const quantity = was.kind === 'money' ? null : asked.quantity
  const amountCents = was.kind === 'money' ? asked.amountCents : quantity && worth(quantity, was.rateCents!)
  if (!amountCents) return null
  const vatCents = vatOver(amountCents, was.vatPercent)
  const parts = was.shares.map(({ id, weight }) => ({ id, weight: asked.participants[asked.memberId.indexOf(id)] ?? weight }))
  const shares = sharesOf(amountCents, vatCents, was.key === 'participants' ? parts : was.shares)
  return shares.ok ? done({ ...was, quantity, amountCents, vatCents, shares: shares.value }) : shares
}

export interface KnownLine extends NewLine {
  id: string
  reverses: boolean
  takenBack: boolean
}

async function lineOf({ tx }: Act, arrangement: Arrangement, lineId: string): Promise<KnownLine | null> {
  const [line] = await tx<KnownLine[]>`
    select l.*, exists (select from budgets.line r where r.organisation_id = l.organisation_id and r.corrects_line_id = l.id and r.reverses) as taken_back
    from budgets.line l where l.organisation_id = (select platform.organisation()) and l.arrangement_id = ${arrangement.id} and l.id = ${lineId}`
  if (!line) return null
  const shares = await tx<Share[]>`
    select s.member_id as id, s.weight, s.amount_cents, s.vat_cents from budgets.share s
    join budgets.party p on p.arrangement_id = s.arrangement_id and p.member_id = s.member_id
    where s.organisation_id = (select platform.organisation()) and s.line_id = ${lineId} order by p.position`
  return { ...line, shares: [...shares] }
}
