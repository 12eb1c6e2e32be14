import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords, several, words } from '#platform/http/fields.ts'
import { maybeWrittenCents, maybeWrittenNumber, writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { takeOver } from './contribute.ts'
import { bringParties, holdArrangement, partiesOn, type Arrangement, type Party } from './hold.ts'
import { kinds, settledIn, sharesOf, vatCodes, vatOver, vatPercent, worth, type Kind, type Part } from './rules.ts'
import { writeLine, type NewLine } from './write-line.ts'

/** What a burden is, whoever tells it. */
export const burdenFields = {
  description: words(200, 'Schrijf waar het voor was.', 'Write what it was for.'),
  happenedOn: writtenDay('Vul de datum in.', 'Fill in the date.'),
  kind: z.enum(kinds, { error: both('Kies geld, lesuren, zaal of begeleiding.', 'Choose money, teaching hours, room or supervision.') }),
  amountCents: maybeWrittenCents(),
  quantity: maybeWrittenNumber(),
  vatCode: z.enum(vatCodes as ['high'], { error: both('Kies een btw-code.', 'Choose a VAT code.') }),
  orderNumber: maybeWords(60),
}

interface HowMuch {
  kind: Kind
  amountCents: number | null
  quantity: number | null
}

/** Money has an amount; what is given in kind has hours or half days. */
export function saysHowMuch({ kind, amountCents, quantity }: HowMuch, context: z.RefinementCtx): void {
  const wrong = (path: string, nl: string, en: string) => context.addIssue({ code: 'custom', path: [path], message: both(nl, en) })
  if (kind === 'money' && amountCents === null) wrong('amountCents', 'Vul het bedrag zonder btw in.', 'Fill in the amount without VAT.')
  if (kind !== 'money' && (quantity === null || quantity <= 0))
    wrong('quantity', 'Vul in hoeveel uren of dagdelen het waren.', 'Fill in how many hours or half days it was.')
}

const maybeId = () => z.preprocess((value) => (value === '' || value === undefined ? null : value), id().nullable())

export const RecordLine = z
  .object({
    ...burdenFields,
    byMemberId: z.uuid({ error: both('Kies wie dit droeg.', 'Choose who bore this.') }),
    editionId: maybeId(),
    /** What the member told of it, when it did. */
    contributionId: maybeId().default(null),
    memberId: several(id()),
    participants: several(maybeWrittenNumber()),
  })
  .superRefine(saysHowMuch)
export type RecordLine = Omit<z.infer<typeof RecordLine>, 'contributionId'> & { arrangementId: string; contributionId?: string | null }
export type RecordLineRefusal =
  | 'no-such-arrangement'
  | 'outside-the-period'
  | 'not-a-member-then'
  | 'no-rate'
  | 'no-inhabitants'
  | 'nothing-to-divide-by'
  | 'contribution-decided'

/** Records a burden that a member bore, divided by the key of the arrangement among who was a member on that day. */
export async function recordLine(
  act: Act,
  asked: RecordLine,
): Promise<Outcome<{ lineId: string; arrangementId: string; year: number; quarter: number }, RecordLineRefusal>> {
  const arrangement = await holdArrangement(act, asked.arrangementId)
  if (!arrangement) return refuse('no-such-arrangement')
  await bringParties(act.tx, arrangement)
  const parties = (await partiesOn(act.tx, arrangement.id, asked.happenedOn)).filter((party) => party.member)
  const rate = asked.kind === 'money' ? null : await rateOn(act, arrangement, asked)

  const decided = decideLine(arrangement, parties, rate, asked)
  if (!decided.ok) return decided

  const { year, quarter } = decided.value
  const lineId = await writeLine(act, arrangement, decided.value)
  const line = { id: lineId, arrangementId: arrangement.id, byMemberId: asked.byMemberId }
  if (asked.contributionId && !(await takeOver(act, asked.contributionId, line))) return refuse('contribution-decided')
  await record(act, 'record-burden', `arrangement/${arrangement.id}`, { line: lineId, year, quarter })
  return done({ lineId, arrangementId: arrangement.id, year, quarter })
}

function decideLine(
  arrangement: Arrangement,
  parties: Party[],
  rate: number | null,
  asked: RecordLine,
): Outcome<NewLine, RecordLineRefusal> {
  const { startsOn, endsOn, key, lastIssued } = arrangement
  const outside = Temporal.PlainDate.compare(asked.happenedOn, startsOn) < 0 || Temporal.PlainDate.compare(asked.happenedOn, endsOn) > 0
  if (outside) return refuse('outside-the-period')
  if (!parties.some(({ id }) => id === asked.byMemberId)) return refuse('not-a-member-then')
  if (asked.kind !== 'money' && rate === null) return refuse('no-rate')
  const unknown = key === 'inhabitants' ? parties.filter((party) => party.inhabitants === null) : []
  if (unknown.length) return refuse('no-inhabitants', { who: unknown.map(({ name }) => name).join(', ') })
  const amountCents = asked.kind === 'money' ? asked.amountCents! : worth(asked.quantity!, rate!)
  const vatCents = vatOver(amountCents, vatPercent[asked.vatCode])
  const shares = sharesOf(amountCents, vatCents, weightsOf(arrangement, parties, asked))
  if (!shares.ok) return shares
  return done({
    ...settledIn(asked.happenedOn, lastIssued),
    ...asked,
    key,
    quantity: asked.kind === 'money' ? null : asked.quantity,
    rateCents: rate,
    amountCents,
    vatPercent: vatPercent[asked.vatCode],
    vatCents,
    shares: shares.value,
  })
}

/** What each member weighs: the participants typed with the line, or the number that counts on its day. */
function weightsOf({ key }: Arrangement, parties: Party[], { memberId, participants }: RecordLine): Part[] {
  return parties.map((party) => ({
    id: party.id,
    weight: (key === 'participants' ? participants[memberId.indexOf(party.id)] : party[key]) ?? 0,
  }))
}

async function rateOn({ tx }: Act, { id }: Arrangement, { kind, happenedOn }: RecordLine): Promise<number | null> {
  const [row] = await tx<{ cents: number }[]>`
    select cents from budgets.rate where organisation_id = (select platform.organisation()) and arrangement_id = ${id} and kind = ${kind} and as_of <= ${happenedOn}
    order by as_of desc, id desc limit 1`
  return row?.cents ?? null
}
