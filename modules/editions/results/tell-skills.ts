import { settleTaught } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'

/** Somebody who completed an activity, or no longer did. */
export interface Concerned {
  enrolmentId: string
  personId: string
  /** Of the activity, in words. */
  title: string
  /** The last day of it. */
  endedOn: Temporal.PlainDate | null
}

/**
 * A completion is an inschatting of what the activity teaches; a correction takes it back. Not for what is confidential (rule 3), nor for who works
 * elsewhere: what they can is kept there.
 */
export async function tellSkills(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  activityId: string,
  concerned: readonly Concerned[],
  completed: boolean,
): Promise<void> {
  if (!concerned.length) return
  const taught = await tx<{ skillId: string; level: number }[]>`
    select t.skill_id, t.level from catalogue.teaches t join catalogue.activity a on a.organisation_id = t.organisation_id and a.id = t.activity_id
    where t.organisation_id = (select platform.organisation()) and t.activity_id = ${activityId} and not a.confidential`
  if (completed && !taught.length) return
  const here = await tx<{ id: string }[]>`
    select n.id from editions.enrolment n where n.organisation_id = (select platform.organisation())
      and n.id = any(${concerned.map((row) => row.enrolmentId)}::uuid[]) and n.home_organisation_id = n.organisation_id
      and exists (select from people.employment e where e.organisation_id = n.organisation_id and e.person_id = n.person_id)`
  for (const { personId, enrolmentId, title: origin, endedOn } of concerned.filter((one) => here.some(({ id }) => id === one.enrolmentId)))
    await settleTaught({ tx, now }, { personId, enrolmentId, origin, completed, taught, ...(endedOn && { on: endedOn }) })
}
