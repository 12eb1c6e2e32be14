import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, several } from '#platform/http/fields.ts'
import { maybeWrittenCents, maybeWrittenNumber, writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { bringParties, holdArrangement, partiesOn } from './hold.ts'

// What the partners agreed: fte or fixed shares per member, order numbers, rates for what is given in kind. Each from a date; the earlier stays.

export const SetParties = z.object({
  asOf: writtenDay('Vul in vanaf wanneer dit geldt.', 'Fill in from when this counts.'),
  memberId: several(id()),
  value: several(maybeWrittenNumber()),
  orderNumber: several(
    z.string().trim().max(60, both('Een bestelnummer heeft hooguit 60 tekens.', 'An order number has 60 characters at most.')),
  ),
})
export type SetParties = z.infer<typeof SetParties> & { arrangementId: string }
export type AgreeRefusal = 'no-such-arrangement'

/** Notes the fte or fixed share and the order number of each member. */
export async function setParties(act: Act, asked: SetParties): Promise<Outcome<{ arrangementId: string }, AgreeRefusal>> {
  const arrangement = await holdArrangement(act, asked.arrangementId)
  if (!arrangement) return refuse('no-such-arrangement')
  await bringParties(act.tx, arrangement)
  const parties = await partiesOn(act.tx, arrangement.id, asked.asOf)
  const measured = arrangement.key === 'fte' || arrangement.key === 'fixed' ? arrangement.key : null
  for (const party of parties) {
    const n = asked.memberId.indexOf(party.id)
    if (n < 0) continue
    await act.tx`update budgets.party set order_number = ${asked.orderNumber[n] ?? party.orderNumber}
      where organisation_id = (select platform.organisation()) and arrangement_id = ${arrangement.id} and member_id = ${party.id}`
    const value = asked.value[n] ?? null
    if (measured && value !== null && value !== party[measured])
      await act.tx`insert into budgets.measure (organisation_id, network_id, arrangement_id, member_id, kind, value, as_of, recorded_at, recorded_by)
        values (platform.organisation(), ${arrangement.networkId}, ${arrangement.id}, ${party.id}, ${measured}, ${value}, ${asked.asOf}, ${act.now}, ${act.actor.personId})`
  }
  await record(act, 'set-key', `arrangement/${arrangement.id}`)
  return done({ arrangementId: arrangement.id })
}

/** In euros, for an hour or half a day: so that no quantity makes an amount that can't be counted to the cent any more. */
const mostPerUnit = 99_999

export const SetRates = z.object({
  asOf: writtenDay('Vul in vanaf wanneer dit geldt.', 'Fill in from when this counts.'),
  teaching: maybeWrittenCents(mostPerUnit),
  room: maybeWrittenCents(mostPerUnit),
  supervision: maybeWrittenCents(mostPerUnit),
})
export type SetRates = z.infer<typeof SetRates> & { arrangementId: string }

/** Agrees what is given in kind is worth, from a date. */
export async function setRates(act: Act, asked: SetRates): Promise<Outcome<{ arrangementId: string }, AgreeRefusal>> {
  const arrangement = await holdArrangement(act, asked.arrangementId)
  if (!arrangement) return refuse('no-such-arrangement')
  for (const kind of ['teaching', 'room', 'supervision'] as const)
    if (asked[kind] !== null)
      await act.tx`insert into budgets.rate (organisation_id, network_id, arrangement_id, kind, cents, as_of, recorded_at, recorded_by)
        values (platform.organisation(), ${arrangement.networkId}, ${arrangement.id}, ${kind}, ${asked[kind]}, ${asked.asOf}, ${act.now}, ${act.actor.personId})`
  await record(act, 'set-rates', `arrangement/${arrangement.id}`)
  return done({ arrangementId: arrangement.id })
}
