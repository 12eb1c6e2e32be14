import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isPlanner } from '../hold.ts'
import { factsOf, holdSeries } from './facts.ts'

export const KeepPair = z.object({
  seriesId: id(),
  personId: z.uuid(both('Kies de eerste persoon.', 'Choose the first person.')),
  otherId: z.uuid(both('Kies de tweede persoon.', 'Choose the second person.')),
  kind: z.enum(['together', 'apart'], both('Kies samen of apart.', 'Choose together or apart.')),
})
export type KeepPair = z.infer<typeof KeepPair>
export type PairRefusal = 'not-a-planner' | 'no-such-series' | 'not-for-them' | 'one-person'

/** Two people who go to one edition, or to different ones. A pair has one wish: the last one said. */
export async function keepPair(
  act: Act,
  { seriesId, personId, otherId, kind }: KeepPair,
): Promise<Outcome<{ seriesId: string }, PairRefusal>> {
  const { tx, actor, now } = act
  if (!isPlanner(actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  if (personId === otherId) return refuse('one-person')
  const { problem } = await factsOf(tx, seriesId, 1)
  if (![personId, otherId].every((one) => problem.people.some((person) => person.id === one))) return refuse('not-for-them')
  const [first, second] = [personId, otherId].sort() as [string, string]
  await tx`insert into editions.pair (organisation_id, series_id, person_id, other_id, kind, made_by, made_at)
    values (platform.organisation(), ${seriesId}, ${first}, ${second}, ${kind}, ${actor.personId}, ${now})
    on conflict (organisation_id, series_id, person_id, other_id) do update set kind = excluded.kind, made_by = excluded.made_by, made_at = excluded.made_at`
  await record(act, 'keep-pair', `series/${seriesId}`, { personId: first, otherId: second, kind })
  return done({ seriesId })
}

export const DropPair = z.object({ seriesId: id(), personId: id(), otherId: id() })
export type DropPair = z.infer<typeof DropPair>

export async function dropPair(
  act: Act,
  { seriesId, personId, otherId }: DropPair,
): Promise<Outcome<{ seriesId: string }, 'not-a-planner' | 'no-such-series'>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  await act.tx`delete from editions.pair where organisation_id = (select platform.organisation()) and series_id = ${seriesId}
    and (person_id, other_id) in ((${personId}, ${otherId}), (${otherId}, ${personId}))`
  await record(act, 'drop-pair', `series/${seriesId}`, { personId, otherId })
  return done({ seriesId })
}
