import { layDown } from '#modules/editions/index.ts'
import { system } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, type Somebody } from '#world/people.ts'

interface Wanted {
  activity: string
  seats: number
  /** Days from now of the one session; a negative number lies behind us. */
  days: number
  trainer?: Somebody
  /** How many, a week apart. */
  sessions?: number
  seated?: Somebody[]
  requested?: Somebody[]
  approval?: 'none' | 'manager'
}

export interface Arranged {
  editionId: string
  sessionId: string
}

/** One more edition of Voorbeeldstad, with one session of an hour or more of them, so that two runs of a journey do not meet each other. */
export async function addEdition(
  tx: Sql,
  { activity, seats, days, trainer, sessions = 1, seated = [], requested = [], approval = 'none' }: Wanted,
): Promise<Arranged> {
  const [editionId, sessionId] = [crypto.randomUUID(), crypto.randomUUID()]
  const activity_id = activityId(activity, organisation.id)
  const starts = Temporal.Now.instant().add({ hours: 24 * days })
  const common = { organisation_id: organisation.id, edition_id: editionId }
  await tx`insert into editions.edition ${tx({ id: editionId, organisation_id: organisation.id, activity_id, capacity: seats, approval, published_at: Temporal.Now.instant() })}`
  for (let n = 0; n < sessions; n++) {
    const at = starts.add({ hours: 7 * 24 * n })
    await tx`insert into editions.session ${tx({ ...common, id: n ? crypto.randomUUID() : sessionId, starts_at: at, ends_at: at.add({ hours: 1 }), place: 'Stadhuis, zaal De Brug', trainer_id: trainer?.id ?? null })}`
  }
  const rows = [...seated.map((who) => [who, 'seated'] as const), ...requested.map((who) => [who, 'requested'] as const)]
  for (const [who, state] of rows) {
    const id = crypto.randomUUID()
    await tx`insert into editions.enrolment ${tx({ ...common, id, home_organisation_id: organisation.id, activity_id, person_id: who.id, state, made_at: Temporal.Now.instant(), made_by: who.id, state_since: Temporal.Now.instant() })}`
    const act = { tx, actor: system(organisation.id), now: Temporal.Now.instant() }
    if (state === 'requested') await layDown(act, { enrolmentId: id, personId: who.id, asks: ['manager'] })
  }
  return { editionId, sessionId }
}
