import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, words } from '#platform/http/fields.ts'
import { maybeWrittenCents } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { criteria, keepsRounds, speaksForMember } from './rules.ts'

export const AddOffer = z.object({
  themeId: z.uuid({ error: both('Kies een thema.', 'Choose a theme.') }),
  provider: words(120, 'Vul de aanbieder in.', 'Fill in the provider.'),
  title: words(200, 'Schrijf wat de aanbieder voorstelt.', 'Write what the provider offers.'),
  priceCents: maybeWrittenCents(9_999_999),
})
export type AddOffer = z.infer<typeof AddOffer> & { roundId: string }
export type AddOfferRefusal = 'no-such-round' | 'not-the-coordinator' | 'round-settled'

/** Notes what a provider offers for a theme. */
export async function addOffer(act: Act, asked: AddOffer): Promise<Outcome<{ roundId: string; offerId: string }, AddOfferRefusal>> {
  const { tx, actor, now } = act
  if (!keepsRounds(actor)) return refuse('not-the-coordinator')
  const [theme] = await tx<{ networkId: string; settled: boolean }[]>`
    select r.network_id, r.settled_at is not null as settled from catalogue.round_theme t join catalogue.round r on r.organisation_id = t.organisation_id and r.id = t.round_id
    where t.organisation_id = (select platform.organisation()) and t.round_id = ${asked.roundId} and t.id = ${asked.themeId}`
  if (!theme) return refuse('no-such-round')
  if (theme.settled) return refuse('round-settled')
  const [made] = await tx<{ id: string }[]>`
    insert into catalogue.round_offer (organisation_id, network_id, round_id, theme_id, provider, title, price_cents, made_at, made_by)
    values (platform.organisation(), ${theme.networkId}, ${asked.roundId}, ${asked.themeId}, ${asked.provider}, ${asked.title}, ${asked.priceCents}, ${now}, ${actor.personId})
    returning id`
  await record(act, 'add-offer', `round/${asked.roundId}`, { offer: made!.id })
  return done({ roundId: asked.roundId, offerId: made!.id })
}

const score = () =>
  z.coerce
    .number({ error: both('Kies een cijfer van 1 tot en met 5.', 'Choose a mark from 1 to 5.') })
    .int()
    .min(1, both('Kies een cijfer van 1 tot en met 5.', 'Choose a mark from 1 to 5.'))
    .max(5, both('Kies een cijfer van 1 tot en met 5.', 'Choose a mark from 1 to 5.'))
export const ScoreOffer = z.object({ fit: score(), tailoring: score(), schedulable: score() })
export type ScoreOffer = z.infer<typeof ScoreOffer> & { roundId: string; offerId: string }
export type ScoreOfferRefusal = 'no-such-round' | 'not-the-adviser' | 'round-settled'

/** Scores an offer on each criterion; a later score of the same person takes the place of the earlier one, until the plan is settled. */
export async function scoreOffer(act: Act, asked: ScoreOffer): Promise<Outcome<{ roundId: string }, ScoreOfferRefusal>> {
  const { tx, actor, now } = act
  if (!speaksForMember(actor) || !actor.personId) return refuse('not-the-adviser')
  const [offer] = await tx<{ ownerId: string; settled: boolean }[]>`
    select o.organisation_id as owner_id, r.settled_at is not null as settled from catalogue.round_offer o
    join catalogue.round r on r.organisation_id = o.organisation_id and r.id = o.round_id where o.id = ${asked.offerId} and o.round_id = ${asked.roundId}`
  if (!offer) return refuse('no-such-round')
  if (offer.settled) return refuse('round-settled')
  for (const criterion of criteria)
    await tx`insert into catalogue.round_score (offer_id, organisation_id, owner_id, round_id, person_id, criterion, score, scored_at)
      values (${asked.offerId}, platform.organisation(), ${offer.ownerId}, ${asked.roundId}, ${actor.personId}, ${criterion}, ${asked[criterion]}, ${now})
      on conflict (offer_id, person_id, criterion) do update set score = excluded.score, scored_at = excluded.scored_at`
  await record(act, 'score-offer', `round/${asked.roundId}`, { offer: asked.offerId })
  return done({ roundId: asked.roundId })
}
