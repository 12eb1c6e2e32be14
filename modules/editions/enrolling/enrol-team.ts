import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, seatFactsOfAll, type HeldEdition } from '../facts.ts'
import { decideSeat, splitTeam, type SeatRefusal, type TeamRefusal } from '../rules.ts'
import { recordEnrolments } from '../seats.ts'

export const EnrolTeam = z.object({
  editionId: id(),
  personIds: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(id()).min(1, both('Kies minstens één persoon.', 'Choose at least one person.')).max(500),
  ),
  /** all: everyone or nobody. split: seats as far as they go, the rest waits. fit: only as many as there are seats. */
  how: z.enum(['all', 'split', 'fit']).default('all'),
})
export type EnrolTeam = z.infer<typeof EnrolTeam>
export type EnrolTeamRefusal =
  | TeamRefusal
  | 'no-such-edition'
  | 'not-one-of-them'
  | Exclude<SeatRefusal, 'already-enrolled' | 'already-in-series' | 'not-invited' | 'not-your-colleague'>
export interface TeamEnrolled {
  editionId: string
  seated: number
  waiting: number
  left: number
}

/**
 * A manager enrols people of the team, which is the approval: all or nothing, unless the manager chooses otherwise. Seats go in the order
 * given. One person who can't be enrolled stops all of it, by name, so that nobody is forgotten silently.
 */
export async function enrolTeam(act: Act, { editionId, personIds, how }: EnrolTeam): Promise<Outcome<TeamEnrolled, EnrolTeamRefusal>> {
  const edition = await holdEdition(act.tx, editionId)
  if (!edition) return refuse('no-such-edition')
  const people = [...new Set(personIds)]
  const stopped = await firstRefusal(act, edition, people)
  if (stopped) return stopped

  const split = splitTeam({ ...edition, home: edition.organisationId }, people, how)
  if (!split.ok) return split
  const together = crypto.randomUUID()
  const inState = (state: 'seated' | 'waiting') =>
    split.value[state].map((personId) => ({ id: crypto.randomUUID(), personId, state, together }))
  await recordEnrolments(act, edition, [...inState('seated'), ...inState('waiting')])
  const counts = { seated: split.value.seated.length, waiting: split.value.waiting.length, left: split.value.left.length }
  await record(act, 'enrol-team', `edition/${editionId}`, { together, ...counts })
  return done({ editionId, ...counts })
}

async function firstRefusal(act: Act, edition: HeldEdition, people: string[]) {
  const facts = await seatFactsOfAll(act.tx, act.actor, edition, people)
  for (const personId of people) {
    const relation = facts.get(personId)!.relation
    // What a manager chooses here is approved; somebody who only enrols the own self asks on the edition's own page.
    const decision = decideSeat({ ...facts.get(personId)!, approval: 'none' }, act.now)
    const reason = relation === 'self' && edition.approval === 'manager' ? 'not-your-colleague' : decision.ok ? null : decision.reason
    if (reason) return about(act, personId, reason)
  }
  return null
}

const ofAPerson = ['already-enrolled', 'already-in-series', 'not-invited', 'not-your-colleague'] as const

async function about({ tx }: Act, personId: string, reason: SeatRefusal) {
  if (!(ofAPerson as readonly string[]).includes(reason)) return refuse(reason as EnrolTeamRefusal)
  if (reason === 'not-your-colleague') return refuse('not-one-of-them' as const, { name: '', why: reason }) // no name of somebody who is not theirs
  const [person] = await tx<{ fullName: string }[]>`select full_name from people.person where id = ${personId}`
  return refuse('not-one-of-them' as const, { name: person?.fullName ?? '', why: reason })
}
