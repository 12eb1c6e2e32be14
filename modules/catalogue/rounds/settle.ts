import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, several } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { keepsRounds, propose } from './rules.ts'
import { roundView, type ThemeRow } from './views.ts'

export const SettleRound = z.object({
  themeId: several(id()),
  offerId: several(z.union([id(), z.literal('')])),
  reason: several(z.string().trim().max(500, both('Dit mag hooguit 500 tekens lang zijn.', 'This can be at most 500 characters long.'))),
})
export type SettleRound = z.infer<typeof SettleRound> & { roundId: string }
export type SettleRoundRefusal = 'no-such-round' | 'not-the-coordinator' | 'round-open' | 'round-settled' | 'no-such-offer'

/** Settles the purchase plan after the last day: per theme the totals, the editions they need, and the offer that was chosen with its mark. */
export async function settleRound(act: Act, asked: SettleRound): Promise<Outcome<{ roundId: string }, SettleRoundRefusal>> {
  const { tx, actor, now } = act
  if (!keepsRounds(actor)) return refuse('not-the-coordinator')
  await tx`select 1 from catalogue.round where organisation_id = (select platform.organisation()) and id = ${asked.roundId} for update`
  const view = await roundView(tx, actor, asked.roundId)
  if (!view?.ours) return refuse('no-such-round')
  if (view.settledAt) return refuse('round-settled')
  if (Temporal.PlainDate.compare(dateOf(now), view.closesOn) <= 0) return refuse('round-open')
  const chosen = (theme: ThemeRow) => asked.offerId[asked.themeId.indexOf(theme.id)] || null
  if (view.themes.some((theme) => chosen(theme) && !theme.offers.some((offer) => offer.id === chosen(theme))))
    return refuse('no-such-offer')

  for (const theme of view.themes) {
    const offer = theme.offers.find((one) => one.id === chosen(theme))
    await tx`insert into catalogue.round_choice (theme_id, organisation_id, network_id, round_id, theme, seats, group_size, editions, offer_id, provider, title, price_cents, mark, reason)
      values (${theme.id}, platform.organisation(), ${view.networkId}, ${view.id}, ${theme.name}, ${theme.seats}, ${theme.groupSize}, ${propose(theme.seats, theme.groupSize).editions},
        ${offer?.id ?? null}, ${offer?.provider ?? ''}, ${offer?.title ?? ''}, ${offer?.priceCents ?? null}, ${offer?.mark ?? null}, ${asked.reason[asked.themeId.indexOf(theme.id)] ?? ''})`
  }
  await tx`update catalogue.round set settled_at = ${now}, settled_by = ${actor.personId} where organisation_id = (select platform.organisation()) and id = ${view.id}`
  await record(act, 'settle-demand-round', `round/${view.id}`)
  return done({ roundId: view.id })
}
