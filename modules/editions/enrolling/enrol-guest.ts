import { z } from 'zod'
import { welcomeGuest } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { email, id, nameToGreet, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { holdEdition, seatFacts, type HeldEdition } from '../facts.ts'
import { layDown } from '../approving/steps.ts'
import { decideSeat, type SeatRefusal } from '../rules.ts'
import { recordEnrolment } from '../seats.ts'

/** Exactly three fields (B06). */
export const guestFields = {
  name: nameToGreet('Vul je naam in.', 'Fill in your name.'),
  email: email(),
  organisationName: words(120, 'Vul in bij welke organisatie je werkt.', 'Fill in the organisation you work for.'),
}
export const EnrolGuest = z.object({ editionId: id(), ...guestFields })
export type EnrolGuest = z.infer<typeof EnrolGuest>
export type EnrolGuestRefusal =
  'no-such-edition' | Extract<SeatRefusal, 'edition-cancelled' | 'edition-over' | 'not-open-yet' | 'enrolment-closed'>

/**
 * Somebody without an account comes to an edition that is open to everyone. The answer is the same for a known and an unknown address:
 * a guest who was enrolled stays enrolled once, and an employee gets a mail that says to sign in. Runs in the organisation of the edition.
 */
export async function enrolGuest(
  act: Act,
  { editionId, ...guest }: EnrolGuest,
): Promise<Outcome<{ editionId: string }, EnrolGuestRefusal>> {
  const edition = await holdEdition(act.tx, editionId)
  if (!edition || !edition.published || edition.audience !== 'everyone') return refuse('no-such-edition')
  const open = decideSeat({ ...edition, relation: 'self', invited: true, enrolled: 'no' }, act.now)
  if (!open.ok) return refuse(open.reason as EnrolGuestRefusal)

  const { kind, personId } = await welcomeGuest(act, guest)
  const { organisationId } = edition
  if (kind === 'employee') {
    await later(act.tx, 'editions/tell-sign-in', { organisationId, editionId, personId, day: dateOf(act.now).toString() }) // at most one a day
    return done({ editionId })
  }
  const asGuest: Act = { ...act, actor: { ...act.actor, kind: 'guest', personId } }
  const decision = decideSeat(await seatFacts(act.tx, asGuest.actor, edition, personId), act.now)
  if (!decision.ok) return done({ editionId }) // enrolled before: the same answer
  const state = ({ seat: 'seated', waiting: 'waiting', request: 'requested' } as const)[decision.value]
  const enrolmentId = await recordEnrolment(asGuest, edition, { personId, state, priceCents: await guestPrice(act, edition) })
  if (state === 'requested') await layDown(asGuest, { enrolmentId, personId, asks: edition.asks })
  await record(asGuest, 'enrol-guest', `enrolment/${enrolmentId}`, { state })
  return done({ editionId })
}

/** A guest pays what the terms of the region say for others, when they say something. */
async function guestPrice({ tx }: Act, edition: HeldEdition): Promise<number | null> {
  const [terms] = await tx<{ otherCents: number | null }[]>`
    select other_cents from editions.region_terms where organisation_id = ${edition.organisationId} and edition_id = ${edition.id}`
  return terms?.otherCents ?? edition.priceCents
}
