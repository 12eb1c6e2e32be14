import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { daysOpen } from './rules.ts'

/**
 * Asks the people who were there what they thought of an edition. With fewer people than the smallest group nobody is asked:
 * their answers could never be shown (rule 5).
 * @returns the evaluation, or null when nobody is asked; an edition that was asked about already keeps its evaluation
 */
export async function openEvaluation(
  act: Act,
  asked: { activityId: string; editionId: string; personIds: string[]; minimum?: number },
): Promise<string | null> {
  const minimum = Math.max(5, asked.minimum ?? 5)
  if (asked.personIds.length < minimum) return null
  const [made] = await act.tx<{ id: string }[]>`
    insert into scans.evaluation (organisation_id, activity_id, edition_id, opens_at, closes_at, minimum)
    values (platform.organisation(), ${asked.activityId}, ${asked.editionId}, ${act.now}, ${act.now.add({ hours: 24 * daysOpen })}, ${minimum})
    on conflict (organisation_id, edition_id) do nothing returning id`
  if (!made) return null
  await act.tx`insert into scans.invited (organisation_id, evaluation_id, person_id)
    select platform.organisation(), ${made.id}, p from unnest(${asked.personIds}::uuid[]) p`
  await record(act, 'open-evaluation', `evaluation/${made.id}`, { asked: asked.personIds.length })
  return made.id
}
