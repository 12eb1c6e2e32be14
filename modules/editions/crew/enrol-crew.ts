import { z } from 'zod'
import type { ApprovalRole } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { layDown } from '../approving/steps.ts'
import { holdEdition, seatFactsOfAll, type HeldEdition } from '../facts.ts'
import { decideSeat, splitTeam, type SeatRefusal, type TeamRefusal } from '../rules.ts'
import { recordEnrolments } from '../seats.ts'

export const EnrolCrew = z.object({
  editionId: id(),
  personIds: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(id()).min(1, both('Kies minstens één persoon.', 'Choose at least one person.')).max(200),
  ),
})
export type EnrolCrew = z.infer<typeof EnrolCrew>
export type EnrolCrewRefusal =
  | TeamRefusal
  | 'no-such-edition'
  | 'not-your-crew'
  | 'not-one-of-crew'
  | Exclude<SeatRefusal, 'already-enrolled' | 'already-in-series' | 'not-invited' | 'not-your-colleague'>
export interface CrewEnrolled {
  editionId: string
  seated: number
  waiting: number
  requested: number
}

interface Led {
  personId: string
  name: string
  withoutApproval: boolean
}

/**
 * A voorman enrols people of the crew: everyone or nobody. It is a request to the manager, unless the manager allowed it in the delegation;
 * then it takes seats as a manager's own choice does, and whoever leads the crew is never the one who approves the own self.
 */
export async function enrolCrew(act: Act, { editionId, personIds }: EnrolCrew): Promise<Outcome<CrewEnrolled, EnrolCrewRefusal>> {
  const edition = await holdEdition(act.tx, editionId)
  if (!edition || !edition.published || edition.confidential) return refuse('no-such-edition')
  const people = [...new Set(personIds)]
  const led = await ledBy(act, people)
  if (people.some((one) => !led.has(one))) return refuse('not-your-crew')
  const stopped = await firstRefusal(act, edition, people, led)
  if (stopped) return stopped

  const seats = people.filter((one) => asksFor(act, edition, led.get(one)!).length === 0)
  const split = seats.length
    ? splitTeam({ ...edition, home: edition.organisationId }, seats, 'all')
    : done({ seated: [], waiting: [] as string[], left: [] })
  if (!split.ok) return split
  const states = { seated: split.value.seated, waiting: split.value.waiting, requested: people.filter((one) => !seats.includes(one)) }
  const together = crypto.randomUUID()
  const rows = (['seated', 'waiting', 'requested'] as const).flatMap((state) =>
    states[state].map((personId) => ({ id: crypto.randomUUID(), personId, state, together })),
  )
  await recordEnrolments(act, edition, rows)
  for (const { id, personId, state } of rows)
    if (state === 'requested') await layDown(act, { enrolmentId: id, personId, asks: asksFor(act, edition, led.get(personId)!) })
  const counts = { seated: states.seated.length, waiting: states.waiting.length, requested: states.requested.length }
  await record(act, 'enrol-crew', `edition/${editionId}`, { together, ...counts })
  return done({ editionId, ...counts })
}

/** Who must still agree: the manager unless the delegation says that was done, and whoever the rule of the organisation asks besides. */
function asksFor({ actor }: Act, edition: HeldEdition, one: Led): ApprovalRole[] {
  const besides = edition.asks.filter((role) => role !== 'manager')
  const self = one.personId === actor.personId && edition.asks.length > 0
  return one.withoutApproval && !self ? besides : ['manager', ...besides]
}

async function ledBy({ tx, actor }: Act, personIds: string[]): Promise<Map<string, Led>> {
  const rows = await tx<Led[]>`
    select m.person_id, max(m.full_name) as name, bool_or(m.without_approval) as without_approval from people.crew_member_now m
    where m.organisation_id = platform.organisation() and m.lead_id = ${actor.personId} and m.person_id = any(${personIds}) group by m.person_id`
  return new Map(rows.map((row) => [row.personId, row]))
}

const ofAPerson = ['already-enrolled', 'already-in-series', 'not-invited']

async function firstRefusal(act: Act, edition: HeldEdition, people: string[], led: Map<string, Led>) {
  const facts = await seatFactsOfAll(act.tx, act.actor, edition, people)
  for (const personId of people) {
    // To the seats a voorman is what the manager is: the delegation was asked above.
    const decision = decideSeat({ ...facts.get(personId)!, relation: 'manager', asks: [] }, act.now)
    if (decision.ok) continue
    if (!ofAPerson.includes(decision.reason)) return refuse(decision.reason as EnrolCrewRefusal)
    return refuse('not-one-of-crew' as const, { name: led.get(personId)!.name, why: decision.reason })
  }
  return null
}
