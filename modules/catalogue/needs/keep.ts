import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { dutchDate } from '#platform/files/index.ts'
import { both, id, maybeWords, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { overseesAll } from '../rules.ts'
import { decideRanking, mayPropose, type ProposalRefusal, type Ranked, type RankRefusal } from './rules.ts'

const day = (nl: string, en: string) =>
  z
    .string({ error: both(nl, en) })
    .trim()
    .min(1, { error: both(nl, en), abort: true })
    .transform((text, context) => {
      const read = dutchDate(text)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: both(read.nl, read.en) })
      return z.NEVER
    })

export const BeginInventory = z
  .object({
    name: words(120, 'Geef de inventarisatie een naam, zoals Vergunningen 2027.', 'Give the inventory a name, such as Permits 2027.'),
    providerId: z.preprocess((value) => (value === '' || value === undefined ? null : value), id().nullable()),
    closesOn: day('Vul in tot wanneer mensen kunnen voorstellen.', 'Fill in until when people can propose.'),
    reviewOn: day('Vul in wanneer je terugkijkt.', 'Fill in when you look back.'),
  })
  .superRefine(({ closesOn, reviewOn }, context) => {
    if (Temporal.PlainDate.compare(reviewOn, closesOn) <= 0)
      context.addIssue({
        code: 'custom',
        path: ['reviewOn'],
        message: both('Terugkijken komt na het sluiten. Kies een latere dag.', 'Looking back comes after closing. Choose a later day.'),
      })
  })
export type BeginInventory = z.infer<typeof BeginInventory>

/** Begins an inventory: until when, with which provider, and when the plan is looked at again. */
export async function beginInventory(
  act: Act,
  input: BeginInventory,
): Promise<Outcome<{ inventoryId: string }, 'not-the-adviser' | 'no-such-provider'>> {
  if (!overseesAll(act.actor)) return refuse('not-the-adviser')
  if (input.providerId) {
    const [provider] =
      await act.tx`select 1 from catalogue.provider where organisation_id = (select platform.organisation()) and id = ${input.providerId}`
    if (!provider) return refuse('no-such-provider')
  }
  const [made] = await act.tx<{ id: string }[]>`
    insert into catalogue.inventory (organisation_id, provider_id, name, closes_on, review_on, made_by, made_at)
    values (platform.organisation(), ${input.providerId}, ${input.name}, ${input.closesOn}, ${input.reviewOn}, ${act.actor.personId}, ${act.now}) returning id`
  await record(act, 'begin-inventory', `inventory/${made!.id}`)
  return done({ inventoryId: made!.id })
}

export const Propose = z.object({
  inventoryId: id(),
  title: words(200, 'Schrijf op wat er geleerd moet worden.', 'Write what should be learned.'),
  reason: maybeWords(2000),
  kind: z.enum(['content', 'skills'], { error: both('Kies vakinhoud of vaardigheden.', 'Choose content or skills.') }),
})
export type Propose = z.infer<typeof Propose>

/** Proposes something, for the own side. A provider does so only in an inventory with that provider. */
export const propose =
  (side: 'employer' | 'employees' | 'provider') =>
  async (act: Act, input: Propose): Promise<Outcome<{ inventoryId: string }, ProposalRefusal>> => {
    const [inventory] = await act.tx<{ closesOn: Temporal.PlainDate }[]>`
      select closes_on from catalogue.inventory i where organisation_id = (select platform.organisation()) and id = ${input.inventoryId}
        and (${side !== 'provider'} or exists (select from catalogue.provider_contact c where c.organisation_id = i.organisation_id and c.provider_id = i.provider_id
          and c.person_id = ${act.actor.personId} and c.ended_at is null))`
    const decision = mayPropose(inventory ?? null, dateOf(act.now))
    if (!decision.ok) return decision
    const [made] = await act.tx<{ id: string }[]>`
      insert into catalogue.proposal (organisation_id, inventory_id, title, reason, kind, side, person_id, made_at)
      values (platform.organisation(), ${input.inventoryId}, ${input.title}, ${input.reason}, ${input.kind}, ${side}, ${act.actor.personId}, ${act.now}) returning id`
    await record(act, 'propose-need', `proposal/${made!.id}`, { side })
    return done({ inventoryId: input.inventoryId })
  }

/** Takes over what many asked for and what single people wished: once each. Who asked is not taken along (rule 5). */
export async function takeOverAsked(
  act: Act,
  { inventoryId }: { inventoryId: string },
): Promise<Outcome<{ inventoryId: string; taken: number }, ProposalRefusal | 'not-the-adviser'>> {
  if (!overseesAll(act.actor)) return refuse('not-the-adviser')
  const [inventory] = await act.tx<{ closesOn: Temporal.PlainDate }[]>`
    select closes_on from catalogue.inventory where organisation_id = (select platform.organisation()) and id = ${inventoryId}`
  const decision = mayPropose(inventory ?? null, dateOf(act.now))
  if (!decision.ok) return decision
  const taken = await act.tx`
    insert into catalogue.proposal (organisation_id, inventory_id, title, kind, side, activity_id, made_at)
    select platform.organisation(), ${inventoryId}, x.title, 'content', 'employees', x.activity_id, ${act.now}
    from (select title, activity_id from catalogue.demand_now where organisation_id = (select platform.organisation())
          union select title, null from catalogue.wish where organisation_id = (select platform.organisation()) and answered_at is null) x
    where not exists (select from catalogue.proposal p where p.organisation_id = platform.organisation() and p.inventory_id = ${inventoryId} and lower(p.title) = lower(x.title))`
  await record(act, 'take-over-asked', `inventory/${inventoryId}`, { taken: taken.count })
  return done({ inventoryId, taken: taken.count })
}

/** Puts the proposals in order: people do, nothing counts them. */
export async function rank(
  act: Act,
  { inventoryId, ranked }: { inventoryId: string; ranked: Ranked[] },
): Promise<Outcome<{ inventoryId: string }, RankRefusal | 'not-the-adviser' | 'no-such-inventory'>> {
  if (!overseesAll(act.actor)) return refuse('not-the-adviser')
  const known = await act.tx<{ id: string }[]>`
    select p.id from catalogue.proposal p where p.organisation_id = (select platform.organisation()) and p.inventory_id = ${inventoryId} for update`
  const [inventory] =
    await act.tx`select 1 from catalogue.inventory where organisation_id = (select platform.organisation()) and id = ${inventoryId}`
  if (!inventory) return refuse('no-such-inventory')
  const decision = decideRanking(ranked, new Set(known.map((one) => one.id)))
  if (!decision.ok) return decision
  await act.tx`
    update catalogue.proposal p set rank = x.rank, half = x.half
    from jsonb_to_recordset(${act.tx.json(decision.value as never)}) as x ("proposalId" uuid, rank smallint, half smallint)
    where p.organisation_id = (select platform.organisation()) and p.inventory_id = ${inventoryId} and p.id = x."proposalId"`
  await record(act, 'rank-needs', `inventory/${inventoryId}`)
  return done({ inventoryId })
}

export const Review = z.object({
  inventoryId: id(),
  review: words(2000, 'Schrijf op wat jullie besluiten voor de rest van het jaar.', 'Write what you decide for the rest of the year.'),
})
export type Review = z.infer<typeof Review>

/** The review half way (P03: after summer it decides the rest of the year). */
export async function reviewInventory(
  act: Act,
  { inventoryId, review }: Review,
): Promise<Outcome<{ inventoryId: string }, 'not-the-adviser' | 'no-such-inventory'>> {
  if (!overseesAll(act.actor)) return refuse('not-the-adviser')
  const saved = await act.tx`
    update catalogue.inventory set review = ${review}, reviewed_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${inventoryId} returning id`
  if (saved.length === 0) return refuse('no-such-inventory')
  await record(act, 'review-inventory', `inventory/${inventoryId}`)
  return done({ inventoryId })
}

export const needsTellings: Tellings<ProposalRefusal | RankRefusal | 'not-the-adviser' | 'no-such-provider'> = {
  'no-such-inventory': { status: 404, nl: 'Deze inventarisatie bestaat niet (meer).', en: 'This inventory does not exist (any more).' },
  'inventory-closed': {
    status: 409,
    nl: 'Voorstellen kan niet meer: de inventarisatie is gesloten.',
    en: 'Proposing is over: the inventory has closed.',
  },
  'two-on-one-place': {
    status: 422,
    nl: ({ rank }) => `Twee voorstellen staan op plaats ${rank}. Geef er een een andere plaats.`,
    en: ({ rank }) => `Two proposals are in place ${rank}. Give one of them another place.`,
  },
  'no-such-proposal': {
    status: 422,
    nl: 'Een van de voorstellen hoort hier niet bij. Ververs de pagina.',
    en: 'One of the proposals does not belong here. Refresh the page.',
  },
  'not-the-adviser': { status: 403, nl: 'Alleen de leeradviseur doet dit.', en: 'Only the learning adviser does this.' },
  'no-such-provider': { status: 422, nl: 'Kies een aanbieder uit de lijst.', en: 'Choose a provider from the list.' },
}
