import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { noteLook, record, recordAll } from '#platform/audit.ts'
import { both, id, several } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { isFresh } from '../rules.ts'
import { tell } from '../tell.ts'
import { cardKinds } from './texts.ts'

export const MakeCards = z.object({
  persoon: several(id()).refine((list) => list.length > 0, both('Kies eerst wie een kaart krijgt.', 'First choose who gets a card.')),
})
export type ManageRefusal = 'sign-in-again' | 'no-such-card' | 'nobody-without'

/** Who prints a card and its start code could use them: it needs a sign-in of just now, is written in the log, and the person is told. */
interface Fresh {
  signedInAt: Temporal.Instant
  baseUrl: string
}

/** Makes a card for each of these colleagues who has none. */
export async function makeCards(
  act: Act,
  { persoon, signedInAt, baseUrl }: { persoon: string[] } & Fresh,
): Promise<Outcome<{ made: number }, ManageRefusal>> {
  const { tx, actor, now } = act
  if (!isFresh(signedInAt, now)) return refuse('sign-in-again')
  const made = await tx<{ id: string; personId: string }[]>`
    insert into people.card (organisation_id, person_id, made_by, made_at, start_made_at)
    select distinct platform.organisation(), c.person_id, ${actor.personId}::uuid, ${now}::timestamptz, ${now}::timestamptz from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.person_id = any(${persoon}::uuid[])
    on conflict (organisation_id, person_id) where ended_at is null do nothing returning id, person_id`
  if (!made.length) return refuse('nobody-without')
  await recordAll(
    act,
    'make-card',
    made.map(({ personId }) => `person/${personId}`),
  )
  for (const card of made) await tellMade(act, { ...card, round: 1 }, baseUrl)
  return done({ made: made.length })
}

/** A new start code, for who forgot the PIN: the PIN and whoever is signed in with the card are gone at once. */
export async function newStart(
  act: Act,
  { cardId, signedInAt, baseUrl }: { cardId: string } & Fresh,
): Promise<Outcome<{ cardId: string }, ManageRefusal>> {
  const { tx, now } = act
  if (!isFresh(signedInAt, now)) return refuse('sign-in-again')
  const [card] = await tx<{ personId: string; startRound: number }[]>`
    update people.card set start_round = start_round + 1, start_made_at = ${now}, pin_hash = null, pin_chosen_at = null, tries = 0, blocked_at = null
    where organisation_id = (select platform.organisation()) and id = ${cardId} and ended_at is null returning person_id, start_round`
  if (!card) return refuse('no-such-card')
  await endSessionsOf(act, cardId)
  await record(act, 'new-start-code', `person/${card.personId}`, { cardId })
  await tellMade(act, { id: cardId, personId: card.personId, round: card.startRound }, baseUrl)
  return done({ cardId })
}

/** A new card in the place of one that was lost: the old one is dead at once, and so is whoever is signed in with it. */
export async function replaceCard(
  act: Act,
  { cardId, signedInAt, baseUrl }: { cardId: string } & Fresh,
): Promise<Outcome<{ cardId: string }, ManageRefusal>> {
  if (!isFresh(signedInAt, act.now)) return refuse('sign-in-again')
  const ended = await end(act, cardId, 'replaced')
  if (!ended) return refuse('no-such-card')
  const made = await makeCards(act, { persoon: [ended.personId], signedInAt, baseUrl })
  if (!made.ok) return refuse('no-such-card') // a leaver gets no new one; the old one stays as it was
  const [card] = await act.tx<{ id: string }[]>`
    select id from people.card where organisation_id = (select platform.organisation()) and person_id = ${ended.personId} and ended_at is null`
  return done({ cardId: card!.id })
}

/** Takes a card back. */
export async function revokeCard(act: Act, { cardId }: { cardId: string }): Promise<Outcome<null, 'no-such-card'>> {
  return (await end(act, cardId, 'revoked')) ? done(null) : refuse('no-such-card')
}

/** Somebody says that the own card is lost. */
export async function loseMyCard(act: Act, _: object): Promise<Outcome<null, 'no-such-card'>> {
  const [mine] = await act.tx<{ id: string }[]>`
    select id from people.card where organisation_id = (select platform.organisation()) and person_id = ${act.actor.personId} and ended_at is null`
  return mine && (await end(act, mine.id, 'lost')) ? done(null) : refuse('no-such-card')
}

/** Gives a blocked card its tries back; the PIN stays. For an administrator, and for the manager of whose card it is. */
export async function unblockCard(act: Act, { cardId }: { cardId: string }): Promise<Outcome<null, 'no-such-card'>> {
  const { tx, actor } = act
  const [card] = await tx<{ personId: string }[]>`
    update people.card k set tries = 0, blocked_at = null
    where k.organisation_id = (select platform.organisation()) and k.id = ${cardId} and k.ended_at is null
      and (${actor.roles.includes('administrator')} or exists (select from people.colleague_brief c
           where c.organisation_id = k.organisation_id and c.person_id = k.person_id and c.manager_id = ${actor.personId}))
    returning person_id`
  if (!card) return refuse('no-such-card')
  await record(act, 'unblock-card', `person/${card.personId}`, { cardId })
  return done(null)
}

async function end(act: Act, cardId: string, because: 'lost' | 'replaced' | 'revoked'): Promise<{ personId: string } | null> {
  const [card] = await act.tx<{ personId: string }[]>`
    update people.card set ended_at = ${act.now}, ended_by = ${act.actor.personId}, ended_because = ${because}
    where organisation_id = (select platform.organisation()) and id = ${cardId} and ended_at is null returning person_id`
  if (!card) return null
  await endSessionsOf(act, cardId)
  await record(act, 'end-card', `person/${card.personId}`, { cardId, because })
  return card
}

async function endSessionsOf({ tx, now }: Act, cardId: string): Promise<void> {
  await tx`update people.session set ended_at = ${now} where organisation_id = (select platform.organisation()) and card_id = ${cardId} and ended_at is null`
}

async function tellMade({ tx }: Act, card: { id: string; personId: string; round: number }, baseUrl: string): Promise<void> {
  await tell(tx, {
    event: `card/${card.id}/${card.round}`,
    kind: cardKinds.made,
    personId: card.personId,
    values: () => ({ link: baseUrl + paths.profile }),
  })
}

/** Notes that cards go on paper, and whose. */
export async function notePrinted(act: Act, { ids, people }: { ids: string[]; people: string[] }): Promise<Outcome<null, never>> {
  await act.tx`update people.card set printed_at = ${act.now} where organisation_id = (select platform.organisation()) and id = any(${ids}::uuid[])`
  await recordAll(
    act,
    'print-card',
    people.map((personId) => `person/${personId}`),
  )
  return done(null)
}

/** Notes that somebody opened the page of a card. */
export async function noteCard({ tx, actor }: Act, at: { subjectId: string }): Promise<Outcome<null, never>> {
  await noteLook(tx, actor, 'card', at)
  return done(null)
}
