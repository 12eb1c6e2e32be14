import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, seatFactsOfAll } from '../facts.ts'
import { layDown } from '../approving/steps.ts'
import { decideSeat, splitTeam, stillAsks, type SeatFacts, type SeatRefusal, type TeamRefusal } from '../rules.ts'
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
  /** Somebody else has to agree too. */
  requested: number
}

/**
 * A manager enrols people of the team, which is the approval: all or nothing, unless the manager chooses otherwise. Seats go in the order
 * given. One person who can't be enrolled stops all of it, by name, so that nobody is forgotten silently.
 */
export async function enrolTeam(act: Act, { editionId, personIds, how }: EnrolTeam): Promise<Outcome<TeamEnrolled, EnrolTeamRefusal>> {
  const edition = await holdEdition(act.tx, editionId)
  if (!edition) return refuse('no-such-edition')
  const people = [...new Set(personIds)]
  const facts = await seatFactsOfAll(act.tx, act.actor, edition, people)
  const stopped = await firstRefusal(act, facts, people)
  if (stopped) return stopped

  const together = crypto.randomUUID()
  const asks = stillAsks(facts.get(people[0]!)!) // the same for all: none of them is the actor then
  const split = asks.length
    ? done({ seated: [], waiting: [], left: [], requested: people })
    : splitTeam({ ...edition, home: edition.organisationId }, people, how)
  if (!split.ok) return split
  const groups = { requested: [] as string[], ...split.value }
  const rows = (['seated', 'waiting', 'requested'] as const).flatMap((state) =>
    groups[state].map((personId) => ({ id: crypto.randomUUID(), personId, state, together })),
  )
  await recordEnrolments(act, edition, rows)
  for (const one of rows) if (one.state === 'requested') await layDown(act, { enrolmentId: one.id, personId: one.personId, asks })
  const counts = {
    seated: groups.seated.length,
    waiting: groups.waiting.length,
    left: groups.left.length,
    requested: groups.requested.length,
  }
  await record(act, 'enrol-team', `edition/${editionId}`, { together, ...counts })
  return done({ editionId, ...counts })
}

async function firstRefusal(act: Act, facts: Map<string, SeatFacts>, people: string[]) {
  for (const personId of people) {
    const relation = facts.get(personId)!.relation
    // What a manager chooses here is approved; somebody who only enrols the own self asks on the edition's own page.
    const decision = decideSeat({ ...facts.get(personId)!, asks: [] }, act.now)
    const reason = relation === 'self' && facts.get(personId)!.asks.length > 0 ? 'not-your-colleague' : decision.ok ? null : decision.reason
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
