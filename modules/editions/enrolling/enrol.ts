import { z } from 'zod'
import type { ApprovalRole } from '#modules/people/index.ts'
import type { Act, Actor, Asked, CrowdUseCase } from '#platform/act.ts'
import { recordEach } from '#platform/audit.ts'
import { together } from '#platform/db/together.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdWithFacts, type Enrollers } from '../facts.ts'
import { layDown } from '../approving/steps.ts'
import { decideSeats, stillAsks, type SeatRefusal } from '../rules.ts'
import { recordEnrolments } from '../seats.ts'

export const Enrol = z.object({ editionId: id(), personId: id() })
export type Enrol = z.infer<typeof Enrol>
export type EnrolRefusal = SeatRefusal | 'no-such-edition'
export interface Enrolled {
  enrolmentId: string
  editionId: string
  personId: string
  state: 'seated' | 'waiting' | 'requested'
  /** Who has to agree, in order; empty when nobody does. */
  asks: ApprovalRole[]
}

/** Gives a person a seat in an edition, or a place on its waiting list once all seats are taken; or asks whoever must agree (rule 6). */
export async function enrol(act: Act, input: Enrol): Promise<Outcome<Enrolled, EnrolRefusal>> {
  const [outcome] = await enrolAll(act, act.actor, [{ actor: act.actor, input }])
  return outcome!
}

/**
 * The same for people who each enrol themselves in one edition at the same moment: in the order they came, under one lock. Nothing is
 * written for whoever is refused.
 */
export const enrolThemselves: CrowdUseCase<Enrol, Enrolled, EnrolRefusal> = (act, asked) => enrolAll(act, 'themselves', asked)

/** Where these people meet: the edition, for who enrols themselves. Whoever enrols somebody else is decided alone. */
export const meetingPlace = ({ editionId, personId }: Enrol, actor: Actor): string | null =>
  personId === actor.personId ? editionId : null

async function enrolAll(act: Act, by: Enrollers, asked: readonly Asked<Enrol>[]): Promise<Outcome<Enrolled, EnrolRefusal>[]> {
  const { editionId } = asked[0]!.input
  const people = asked.map(({ input }) => input.personId)
  const held = await holdWithFacts(act.tx, by, editionId, people) // nobody else can fill its seats until we are done
  if (!held) return asked.map(() => refuse('no-such-edition'))

  const { edition, facts } = held
  const decisions = decideSeats(
    people.map((personId, n) => ({ personId, facts: facts[n]! })),
    act.now,
  )
  const outcomes = decisions.map((decision, n): Outcome<Enrolled, SeatRefusal> => {
    if (!decision.ok) return decision
    const state = ({ seat: 'seated', waiting: 'waiting', request: 'requested' } as const)[decision.value]
    return done({ enrolmentId: crypto.randomUUID(), editionId, personId: people[n]!, state, asks: stillAsks(facts[n]!) })
  })
  const enrolled = outcomes.flatMap((outcome, n) => (outcome.ok ? { ...outcome.value, actor: asked[n]!.actor } : []))
  // Sent together, because others wait for this edition meanwhile.
  await together(
    recordEnrolments(
      act,
      edition,
      enrolled.map(({ enrolmentId: id, personId, state, actor }) => ({ id, personId, state, by: actor.personId })),
    ),
    recordEach(
      act.tx,
      'enrol',
      enrolled.map(({ enrolmentId, state, actor }) => ({ actor, object: `enrolment/${enrolmentId}`, details: { state } })),
    ),
  )
  for (const one of enrolled) if (one.state === 'requested') await layDown({ ...act, actor: one.actor }, one)
  return outcomes
}
