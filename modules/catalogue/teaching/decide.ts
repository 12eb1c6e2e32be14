import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { takesCare } from '../coordinating.ts'

const level = both('Kies een niveau.', 'Choose a level.')

export const DecideTaught = z.object({
  skillId: id(),
  level: z.coerce.number({ error: level }).int(level).min(1, level).max(9, level).default(2),
  state: z.enum(['confirmed', 'refused']),
})
export type DecideTaught = z.infer<typeof DecideTaught> & { activityId: string }
export type DecideTaughtRefusal = 'not-in-your-care' | 'no-such-skill' | 'level-too-high'

/**
 * Says that an activity teaches a skill, up to which level, or that it does not; also of a skill that nobody suggested. Whoever completes the activity from
 * now on gets a rating of it; what was given before stays.
 */
export async function decideTaught(
  act: Act,
  { activityId, skillId, level, state }: DecideTaught,
): Promise<Outcome<null, DecideTaughtRefusal>> {
  const { tx, actor, now } = act
  if (!(await takesCare(tx, actor, activityId))) return refuse('not-in-your-care')
  const [known] = await tx<{ levels: number }[]>`
    select (select count(*)::int from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = s.id) as levels
    from skills.skill s join catalogue.activity a on a.organisation_id = (select platform.organisation()) and a.id = ${activityId}
    where s.id = ${skillId} and s.kind <> 'group' and (s.withdrawn_version_id is null or ${state === 'refused'})`
  if (!known) return refuse('no-such-skill')
  const highest = known.levels > 1 ? known.levels : 4
  if (level > highest) return refuse('level-too-high', { highest })
  await tx`insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, level, state, decided_by, decided_at)
    values (platform.organisation(), ${activityId}, ${skillId}, ${level}, ${state}, ${actor.personId}, ${now})
    on conflict (activity_id, skill_id) do update set level = excluded.level, state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at`
  await record(act, 'decide-taught-skill', `activity/${activityId}`, { skillId, level, state })
  return done(null)
}
