import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { criteria, keepsRounds, markOf, speaksForMember, type Criterion, type Weights } from './rules.ts'

export interface RoundBrief {
  id: string
  name: string
  network: string
  networkId: string
  closesOn: Temporal.PlainDate
  closed: boolean
  settledAt: Temporal.Instant | null
  ours: boolean
}

const roundSql = (tx: Sql) => tx`
  select r.id, r.name, n.name as network, r.network_id, r.closes_on, r.closes_on < (now() at time zone 'Europe/Amsterdam')::date as closed, r.settled_at,
    r.organisation_id = (select platform.organisation()) as ours, r.weight_fit, r.weight_tailoring, r.weight_schedulable
  from catalogue.round r join people.network n on n.id = r.network_id`

export interface RoundsView {
  rounds: RoundBrief[]
  coordinates: { id: string; name: string }[]
}

/** The rounds of our networks, and the networks in which one can be opened. */
export async function roundsView(tx: Sql, actor: Actor): Promise<RoundsView> {
  const rounds = await tx<RoundBrief[]>`${roundSql(tx)} order by r.closes_on desc, r.name`
  const coordinates = keepsRounds(actor)
    ? await tx<{ id: string; name: string }[]>`
        select n.id, n.name from people.network_of o join people.network n on n.id = o.network_id
        where o.organisation_id = (select platform.organisation()) and o.coordinating order by n.name`
    : []
  return { rounds, coordinates }
}

export interface Offer {
  id: string
  provider: string
  title: string
  priceCents: number | null
  /** Of everybody who scored; for who keeps the round. */
  means: Partial<Record<Criterion, number | null>>
  scorers: number
  mark: number | null
  /** Of the one who asks. */
  mine: Partial<Record<Criterion, number>>
}

export interface ThemeRow {
  id: string
  name: string
  groupSize: number
  /** Of all members, for who keeps the round; otherwise of the own organisation. */
  seats: number
  answered: number
  members: { member: string; seats: number; wishes: string }[]
  own: { seats: number; wishes: string } | null
  offers: Offer[]
}

export interface Choice {
  themeId: string
  theme: string
  seats: number
  groupSize: number
  editions: number
  provider: string
  title: string
  priceCents: number | null
  mark: number | null
  reason: string
}

export interface RoundView extends RoundBrief {
  weights: Weights
  themes: ThemeRow[]
  choices: Choice[]
  mayKeep: boolean
  mayAnswer: boolean
  mayScore: boolean
  /** May plan the editions that follow, here. */
  mayPlan: boolean
}

/**
 * A round: whoever keeps it reads what each member asked, a member only its own; offers are for all members. The plan, once settled, is for all.
 * Null: there is none such here.
 */
export async function roundView(tx: Sql, actor: Actor, id: string): Promise<RoundView | null> {
  type Found = RoundBrief & { weightFit: number; weightTailoring: number; weightSchedulable: number }
  const [found] = await tx<Found[]>`${roundSql(tx)} where r.id = ${id}`
  if (!found) return null
  const { weightFit, weightTailoring, weightSchedulable, ...brief } = found
  const weights = { fit: weightFit, tailoring: weightTailoring, schedulable: weightSchedulable }
  const themes = await themesOf(tx, id)
  const offers = await offersOf(tx, actor, id, weights)
  const choices = await tx<Choice[]>`
    select c.theme_id, c.theme, c.seats, c.group_size, c.editions, c.provider, c.title, c.price_cents, c.mark, c.reason from catalogue.round_choice c
    join catalogue.round_theme t on t.id = c.theme_id where c.round_id = ${id} order by t.position`
  return {
    ...brief,
    weights,
    themes: themes.map((theme) => ({ ...theme, offers: offers.filter((offer) => offer.themeId === theme.id) })),
    choices,
    mayKeep: brief.ours && keepsRounds(actor),
    mayAnswer: speaksForMember(actor) && !brief.closed && !brief.settledAt,
    mayScore: speaksForMember(actor) && !brief.settledAt,
    mayPlan: brief.ours && actor.roles.some((role) => role === 'coordinator' || role === 'learning_adviser'),
  }
}

/** The answers that row-level security lets this organisation read: all of them for who keeps the round, else its own. */
async function themesOf(tx: Sql, roundId: string): Promise<Omit<ThemeRow, 'offers'>[]> {
  return tx<Omit<ThemeRow, 'offers'>[]>`
    select t.id, t.name, t.group_size, coalesce(sum(a.seats), 0)::int as seats, count(a.theme_id)::int as answered,
      coalesce(json_agg(json_build_object('member', coalesce(o.name, '–'), 'seats', a.seats, 'wishes', a.wishes) order by o.name) filter (where a.theme_id is not null), '[]') as members,
      (json_agg(json_build_object('seats', a.seats, 'wishes', a.wishes)) filter (where a.organisation_id = (select platform.organisation()))) -> 0 as own
    from catalogue.round_theme t
    left join catalogue.round_answer a on a.theme_id = t.id
    left join people.organisation_name o on o.organisation_id = a.organisation_id
    where t.round_id = ${roundId} group by t.id, t.name, t.group_size, t.position order by t.position`
}

/** Offers alphabetically by provider; their marks follow from the scores that this organisation may read. */
async function offersOf(tx: Sql, actor: Actor, roundId: string, weights: Weights): Promise<(Offer & { themeId: string })[]> {
  const offers = await tx<(Omit<Offer, 'means' | 'mine' | 'mark' | 'scorers'> & { themeId: string })[]>`
    select id, theme_id, provider, title, price_cents from catalogue.round_offer where round_id = ${roundId} order by provider, title`
  const scores = await tx<{ offerId: string; criterion: Criterion; mean: number; n: number; mine: number | null }[]>`
    select offer_id, criterion, avg(score) as mean, count(*)::int as n, max(score) filter (where person_id = ${actor.personId}) as mine
    from catalogue.round_score where round_id = ${roundId} group by 1, 2`
  return offers.map((offer) => {
    const own = scores.filter((one) => one.offerId === offer.id)
    const means = Object.fromEntries(criteria.map((one) => [one, own.find((score) => score.criterion === one)?.mean ?? null]))
    const mine = Object.fromEntries(own.filter((one) => one.mine !== null).map((one) => [one.criterion, one.mine!]))
    return { ...offer, means, mine, scorers: Math.max(0, ...own.map((one) => one.n)), mark: markOf(means, weights) }
  })
}
