import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isPlanner } from '../hold.ts'
import { whole } from '../planning/fields.ts'
import { factsOf, holdSeries } from './facts.ts'
import { collisionsOf } from './solve/collisions.ts'
import { hasWish } from './solve/problem.ts'

export const makeFields = {
  /** How long it may look, in seconds. */
  seconds: whole(
    5,
    600,
    'Vul in hoeveel seconden het mag duren, van 5 tot 600.',
    'Fill in how many seconds it may take, from 5 to 600.',
  ).default(60),
  /** The same number gives the same plan. */
  seed: whole(1, 999_999, 'Vul een getal in van 1 tot 999999.', 'Fill in a number from 1 to 999999.').default(1),
}
export const MakeDivision = z.object({ seriesId: id(), ...makeFields })
export type MakeDivision = z.infer<typeof MakeDivision>
export type MakeDivisionRefusal = 'not-a-planner' | 'no-such-series' | 'no-editions' | 'nobody-left' | 'busy' | 'wishes-collide'

/** Seconds without a sign after which a job counts as lost: the program was stopped while it was at work. */
const lostAfter = 60

/** Starts to divide the people of a series over its editions; a job does it. Where wishes collide there is nothing to start: the page names them. */
export async function makeDivision(
  act: Act,
  { seriesId, seconds, seed }: MakeDivision,
): Promise<Outcome<{ divisionId: string; seriesId: string }, MakeDivisionRefusal>> {
  const { tx, actor, now } = act
  if (!isPlanner(actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  await forgetLost(act, seriesId)
  const [busy] =
    await tx`select from editions.division where organisation_id = (select platform.organisation()) and series_id = ${seriesId} and state = 'solving'`
  if (busy) return refuse('busy')
  const { problem } = await factsOf(tx, seriesId, seed)
  if (problem.editions.length === 0) return refuse('no-editions')
  if (!problem.people.some((person) => !person.seated)) return refuse('nobody-left')
  const collisions = collisionsOf(problem)
  if (collisions.length) return refuse('wishes-collide', { count: collisions.length })

  const divisionId = crypto.randomUUID()
  await tx`insert into editions.division (id, organisation_id, series_id, seed, seconds, people, wishers, made_by, made_at, seen_at)
    values (${divisionId}, platform.organisation(), ${seriesId}, ${seed}, ${seconds}, ${problem.people.length}, ${problem.people.filter(hasWish).length},
            ${actor.personId}, ${now}, ${now})`
  await later(tx, 'editions/divide', { organisationId: actor.organisationId!, divisionId })
  await record(act, 'make-division', `series/${seriesId}`, { divisionId, people: problem.people.length, seed, seconds })
  return done({ divisionId, seriesId })
}

async function forgetLost({ tx, now }: Act, seriesId: string): Promise<void> {
  await tx`update editions.division set state = 'failed', ended_at = ${now} where organisation_id = (select platform.organisation())
    and series_id = ${seriesId} and state = 'solving' and seen_at < ${now.subtract({ seconds: lostAfter })}`
}

export const StopDivision = z.object({ seriesId: id() })
export type StopDivision = z.infer<typeof StopDivision>

/** Asks the job to stop: it keeps the best plan so far. Nothing to stop is no error: it had ended by itself. */
export async function stopDivision(
  act: Act,
  { seriesId }: StopDivision,
): Promise<Outcome<{ seriesId: string }, 'not-a-planner' | 'no-such-series'>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  await act.tx`update editions.division set stop_asked = true
    where organisation_id = (select platform.organisation()) and series_id = ${seriesId} and state = 'solving'`
  await forgetLost(act, seriesId)
  await record(act, 'stop-division', `series/${seriesId}`)
  return done({ seriesId })
}
