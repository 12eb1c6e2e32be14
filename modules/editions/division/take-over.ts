import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdWithFacts } from '../facts.ts'
import { isPlanner } from '../hold.ts'
import { decideSeats } from '../rules.ts'
import { recordEnrolments } from '../seats.ts'
import { chairsSql } from '../calendar/rooms.ts'
import { onChairs } from './chairs.ts'
import { holdSeries } from './facts.ts'

export const TakeOver = z.object({ seriesId: id() })
export type TakeOver = z.infer<typeof TakeOver>
export type TakeOverRefusal = 'not-a-planner' | 'no-such-series' | 'no-plan' | 'publish-first'

/**
 * Enrols everybody as the plan says, in one transaction: each edition is held, and the same rule decides as when people enrol themselves
 * (rule 6). Who can't be enrolled any more (left, chose a date meanwhile) is left out and named; nobody else moves.
 */
export async function takeOver(
  act: Act,
  { seriesId }: TakeOver,
): Promise<Outcome<{ seriesId: string; enrolled: number; refused: number }, TakeOverRefusal>> {
  const { tx, actor } = act
  if (!isPlanner(actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  const [division] = await tx<{ id: string; state: string }[]>`select id, state from editions.division
    where organisation_id = (select platform.organisation()) and series_id = ${seriesId} order by made_at desc limit 1 for update`
  if (division?.state !== 'ready') return refuse('no-plan')
  const places = await placesToTake(act, division.id)
  if (places.some((one) => !one.published)) return refuse('publish-first')

  const together = crypto.randomUUID()
  const refused: string[] = []
  let enrolled = 0
  for (const { editionId, chairs, people } of places) {
    const seats = await enrolAll(act, { editionId, chairs, people }, together)
    enrolled += seats.enrolled
    refused.push(...seats.refused)
  }
  await tx`update editions.division_place set edition_id = null, reason = 'refused', by_hand = false
    where organisation_id = (select platform.organisation()) and division_id = ${division.id} and person_id = any(${refused}::uuid[])`
  await tx`update editions.division set state = 'taken-over' where organisation_id = (select platform.organisation()) and id = ${division.id}`
  await tx`delete from editions.fixed_place where organisation_id = (select platform.organisation()) and series_id = ${seriesId}`
  await record(act, 'take-over-division', `series/${seriesId}`, { enrolled, refused: refused.length })
  return done({ seriesId, enrolled, refused: refused.length })
}

interface Place {
  editionId: string
  chairs: number | null
  people: string[]
}

/** In the order of the editions' ids, so that two who do this never wait for each other. Who has a seat already is not in it. */
function placesToTake({ tx }: Act, divisionId: string): Promise<(Place & { published: boolean })[]> {
  return tx`
    select p.edition_id, e.published_at is not null as published, ${chairsSql(tx)} as chairs, array_agg(p.person_id order by p.person_id) as people
    from editions.division_place p join editions.edition e on e.organisation_id = p.organisation_id and e.id = p.edition_id
    where p.organisation_id = (select platform.organisation()) and p.division_id = ${divisionId}
      and not exists (select from editions.enrolment n where n.organisation_id = p.organisation_id and n.edition_id = p.edition_id
                      and n.person_id = p.person_id and n.state = 'seated')
    group by p.edition_id, e.organisation_id, e.id order by p.edition_id`
}

/** On the chairs that there are: who chose the edition meanwhile has one of them. */
async function enrolAll(
  act: Act,
  { editionId, chairs, people }: Place,
  together: string,
): Promise<{ enrolled: number; refused: string[] }> {
  const held = await holdWithFacts(act.tx, act.actor, editionId, people)
  if (!held) return { enrolled: 0, refused: people }
  const asked = people.map((personId, n) => ({ personId, facts: onChairs(held.facts[n]!, chairs) }))
  const decisions = decideSeats(asked, act.now)
  const seated = people.filter((_, n) => decisions[n]!.ok && (decisions[n] as { value: string }).value === 'seat')
  await recordEnrolments(
    act,
    held.edition,
    seated.map((personId) => ({ id: crypto.randomUUID(), personId, state: 'seated', together })),
  )
  return { enrolled: seated.length, refused: people.filter((one) => !seated.includes(one)) }
}
