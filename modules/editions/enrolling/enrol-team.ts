import { z } from 'zod'
import { atHome, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, seatFactsOfAll, type HeldEdition } from '../facts.ts'
import { layDown } from '../approving/steps.ts'
import { decideSeat, splitTeam, stillAsks, type SeatFacts, type SeatRefusal, type TeamRefusal } from '../rules.ts'
import { recordEnrolments, type NewEnrolment } from '../seats.ts'

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
  return enrolTogether(act, edition, { people, how, facts: await seatFactsOfAll(act.tx, act.actor, edition, people), decide: decideSeat })
}

/** A team, with what decides about each, and where they come from when that is not the owner of the edition. */
export interface Team<Reason extends string, Facts extends SeatFacts> {
  people: string[]
  how: EnrolTeam['how']
  facts: ReadonlyMap<string, Facts>
  decide: (facts: Facts, now: Temporal.Instant) => Outcome<unknown, Reason>
  from?: ReadonlyMap<string, Pick<NewEnrolment, 'home' | 'homeName' | 'homeUnit' | 'priceCents'>>
}

/** Enrols a team in an edition that is held, here or at another organisation. Who must still be asked, is asked at home. */
export async function enrolTogether<Reason extends string, Facts extends SeatFacts>(
  act: Act,
  edition: HeldEdition,
  team: Team<Reason, Facts>,
): Promise<Outcome<TeamEnrolled, TeamRefusal | 'not-one-of-them' | Exclude<Reason, OfAPerson>>> {
  const stopped = await firstRefusal(act, team)
  if (stopped) return stopped

  const together = crypto.randomUUID()
  const asks = new Map(team.people.map((id) => [id, stillAsks(team.facts.get(id)!)]))
  const requested = team.people.filter((id) => asks.get(id)!.length > 0)
  const others = team.people.filter((id) => asks.get(id)!.length === 0)
  const split = others.length
    ? splitTeam({ ...edition, home: team.facts.get(others[0]!)!.home }, others, team.how)
    : done({ seated: [], waiting: [], left: [] })
  if (!split.ok) return split
  const groups = { ...split.value, requested }
  const rows = (['seated', 'waiting', 'requested'] as const).flatMap((state) =>
    groups[state].map((personId) => ({ id: crypto.randomUUID(), personId, state, together, ...team.from?.get(personId) })),
  )
  await recordEnrolments(act, edition, rows)
  await atHome(act, async () => {
    for (const { id, personId, state } of rows)
      if (state === 'requested') await layDown(act, { enrolmentId: id, personId, asks: asks.get(personId)! })
  })
  const counts = {
    seated: groups.seated.length,
    waiting: groups.waiting.length,
    left: groups.left.length,
    requested: groups.requested.length,
  }
  await record(act, 'enrol-team', `edition/${edition.id}`, { together, ...counts })
  return done({ editionId: edition.id, ...counts })
}

async function firstRefusal<Reason extends string, Facts extends SeatFacts>(act: Act, { people, facts, decide }: Team<Reason, Facts>) {
  for (const personId of people) {
    const one = facts.get(personId)!
    // What a manager chooses here is approved; somebody who only enrols the own self asks on the edition's own page.
    const decision = decide({ ...one, asks: [] }, act.now)
    const reason = one.relation === 'self' && one.asks.length > 0 ? 'not-your-colleague' : decision.ok ? null : decision.reason
    if (reason) return about(act, personId, reason)
  }
  return null
}

const ofAPerson = ['already-enrolled', 'already-in-series', 'not-invited', 'not-your-colleague'] as const
type OfAPerson = (typeof ofAPerson)[number]

async function about<Reason extends string>(act: Act, personId: string, reason: Reason | 'not-your-colleague') {
  if (!(ofAPerson as readonly string[]).includes(reason)) return refuse(reason as Exclude<Reason, OfAPerson>)
  if (reason === 'not-your-colleague') return refuse('not-one-of-them' as const, { name: '', why: reason }) // no name of somebody who is not theirs
  const [person] = await atHome(act, (tx) => tx<{ fullName: string }[]>`select full_name from people.person where id = ${personId}`)
  return refuse('not-one-of-them' as const, { name: person?.fullName ?? '', why: reason })
}
