import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { takesCare } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, seatFacts, type HeldEdition } from '../facts.ts'
import { isPlanner } from '../hold.ts'
import { decideSeat, isBefore } from '../rules.ts'
import { moveTo, promote, recordEnrolment } from '../seats.ts'
import { hindranceOf, type Hindrance } from './by-hand.ts'
import { chairsOf, onChairs } from './chairs.ts'
import { factsOf } from './facts.ts'
import type { Plan } from './solve/problem.ts'

export const Swap = z.object({
  enrolmentId: id(),
  editionId: id(),
  /** Who of that edition comes in this person's place; empty: nobody, there is a free seat. */
  withId: z.preprocess((value) => (value === '' || value === undefined ? null : value), id().nullable()).default(null),
})
export type Swap = z.infer<typeof Swap>
export type SwapRefusal =
  | 'not-a-planner'
  | 'no-such-enrolment'
  | 'not-seated'
  | 'already-started'
  | 'no-such-edition'
  | 'other-moved'
  | 'somebody-waits'
  | Hindrance

interface Seat {
  enrolmentId: string
  personId: string
  editionId: string
  state: string
  seriesId: string | null
}

/**
 * Somebody who can't come on a day goes to another edition of the series, on a free seat or in exchange with one person there. One step, and
 * everybody else keeps their place: both editions are held, and every condition of the series holds for who moves.
 */
export async function swap(act: Act, { enrolmentId, editionId, withId }: Swap): Promise<Outcome<{ seriesId: string }, SwapRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const found = await seatOf(act, enrolmentId)
  if (!found?.seriesId) return refuse('no-such-enrolment')
  const editions = new Map<string, HeldEdition | null>()
  for (const one of [...new Set([found.editionId, editionId])].sort()) editions.set(one, await holdEdition(act.tx, one))
  const [from, to] = [editions.get(found.editionId), editions.get(editionId)]
  if (!from || !(await takesCare(act.tx, act.actor, from.activityId))) return refuse('no-such-enrolment')
  if (!to || to.id === from.id || to.seriesId !== found.seriesId || to.cancelled) return refuse('no-such-edition')
  const seat = (await seatOf(act, enrolmentId))!
  const other = withId ? await seatOf(act, withId) : null
  if (seat.state !== 'seated') return refuse('not-seated')
  if (withId && (other?.state !== 'seated' || other.editionId !== to.id)) return refuse('other-moved')
  if ([from, to].some((edition) => edition.startsAt && !isBefore(act.now, edition.startsAt))) return refuse('already-started')
  if (!other && to.waiting > 0) return refuse('somebody-waits')
  const hindrance = await whatHinders(act, found.seriesId, seat, to.id, other)
  if (hindrance) return refuse(hindrance)

  await moveTo(act, from, [seat.enrolmentId], 'withdrawn')
  if (other) await moveTo(act, to, [other.enrolmentId], 'withdrawn')
  const moved = await sit(act, to.id, seat.personId, other !== null)
  if (!moved) return refuse('no-seats')
  if (other && !(await sit(act, from.id, other.personId, true))) return refuse('no-seats')
  if (!other) await promote(act, (await holdEdition(act.tx, from.id))!)
  await record(act, 'swap', `enrolment/${enrolmentId}`, { editionId, with: other?.personId ?? null })
  return done({ seriesId: found.seriesId })
}

async function seatOf({ tx }: Act, enrolmentId: string): Promise<Seat | null> {
  const [seat] = await tx<Seat[]>`select id as enrolment_id, person_id, edition_id, state, series_id from editions.enrolment
    where organisation_id = (select platform.organisation()) and id = ${enrolmentId}`
  return seat ?? null
}

/** Everybody where they sit, and the one or two who move where they would go. */
async function whatHinders(act: Act, seriesId: string, seat: Seat, editionId: string, other: Seat | null): Promise<Hindrance | null> {
  const { problem } = await factsOf(act.tx, seriesId, 1)
  const plan: Plan = new Map(problem.people.flatMap((person) => (person.seated ? [[person.id, person.fixed!] as const] : [])))
  if (!plan.has(seat.personId) || (other && !plan.has(other.personId))) return null // not of the target group: only the seats count
  plan.delete(seat.personId)
  if (other) plan.delete(other.personId)
  const first = hindranceOf(problem, plan, seat.personId, editionId)
  if (first || !other) return first
  return hindranceOf(problem, plan.set(seat.personId, editionId), other.personId, seat.editionId)
}

/** In an exchange nobody passes the waiting list: as many seats are taken as before. */
async function sit(act: Act, editionId: string, personId: string, exchanged: boolean): Promise<boolean> {
  const edition = (await holdEdition(act.tx, editionId))!
  const facts = await seatFacts(act.tx, act.actor, edition, personId)
  const seats = exchanged ? { ...facts, waiting: 0 } : onChairs(facts, await chairsOf(act, editionId))
  const decision = decideSeat({ ...seats, asks: [], closesAt: null }, act.now)
  if (!decision.ok || decision.value !== 'seat') return false
  await recordEnrolment(act, edition, { personId, state: 'seated' })
  return true
}
