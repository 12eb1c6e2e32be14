import type { Act } from '#platform/act.ts'
import { dateOf } from '#platform/words.ts'
import { houseLevels } from '../levels.ts'
import { addRating } from './add.ts'
import { scaleOf } from './rules.ts'

/** What somebody completed, or no longer did, and the skills that it teaches. */
export interface Settled {
  personId: string
  /** Of the enrolment: what the ratings came from. */
  enrolmentId: string
  completed: boolean
  /** The activity, in words. */
  origin: string
  taught: readonly { skillId: string; level: number }[]
  /** Dutch date. */
  on?: Temporal.PlainDate
}

/**
 * A completion adds a rating for each skill that was confirmed to be taught; a correction takes those back, and they stay readable. Told twice,
 * nothing changes. Whoever records a completion may not read ratings: they are looked up as the person they are about.
 */
export async function settleTaught(act: Pick<Act, 'tx' | 'now'>, settled: Settled): Promise<void> {
  const { tx, now } = act
  const { personId, enrolmentId } = settled
  const [was] = await tx<{ person: string }[]>`select coalesce(current_setting('app.person', true), '') as person`
  await tx`select set_config('app.person', ${personId}, true)`
  const before = await tx<{ id: string; skillId: string; takenBack: boolean }[]>`
    select r.id, r.skill_id, exists (select from skills.rating_taken_back b where b.organisation_id = r.organisation_id and b.rating_id = r.id) as taken_back
    from skills.rating r where r.organisation_id = (select platform.organisation()) and r.person_id = ${personId} and starts_with(r.event, ${eventOf(enrolmentId)})`
  const holds = before.filter((one) => !one.takenBack)
  if (settled.completed) await addTaught(act, settled, before.length, new Set(holds.map((one) => one.skillId)))
  else
    await tx`insert into skills.rating_taken_back (rating_id, organisation_id, person_id, taken_back_at)
      select id, platform.organisation(), ${personId}, ${now} from unnest(${holds.map((one) => one.id)}::uuid[]) id`
  await tx`select set_config('app.person', ${was!.person}, true)`
}

const eventOf = (enrolmentId: string) => `enrolment/${enrolmentId}/`

async function addTaught(
  act: Pick<Act, 'tx' | 'now'>,
  { personId, enrolmentId, origin, taught, on }: Settled,
  before: number,
  holds: ReadonlySet<string>,
): Promise<void> {
  const levels = await act.tx<{ skillId: string; levels: number }[]>`
    select l.skill_id, count(*)::int as levels from skills.level l where l.organisation_id = (select platform.organisation())
      and l.skill_id = any(${taught.map((one) => one.skillId)}::uuid[]) group by 1`
  for (const [n, { skillId, level }] of taught.entries()) {
    if (holds.has(skillId)) continue
    const scale = scaleOf(levels.find((one) => one.skillId === skillId)?.levels ?? houseLevels.length)
    await addRating(act, {
      personId,
      skillId,
      source: 'completion',
      level: Math.min(level, scale.to),
      scale,
      ratedBy: null,
      origin: origin.slice(0, 200),
      ratedOn: on ?? dateOf(act.now),
      event: `${eventOf(enrolmentId)}${before + n + 1}`,
    })
  }
}
