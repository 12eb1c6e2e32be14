import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { addRating } from './add.ts'
import { decideRating, scaleOf, type RateRefusal, type RatingFacts, type Source } from './rules.ts'

export const Rate = z.object({
  level: z.coerce
    .number({ error: both('Kies een niveau.', 'Choose a level.') })
    .int(both('Kies een niveau.', 'Choose a level.'))
    .min(1, both('Kies een niveau.', 'Choose a level.')),
  note: maybeWords(4000),
})
export const OfSkill = z.object({ personId: id(), skillId: id() })
export type Rate = z.infer<typeof Rate> & z.infer<typeof OfSkill>

/**
 * Says how well somebody can do something, on the levels of the skill: oneself, somebody of the own team, or somebody one is the assessor of.
 * What was said before stays (rule 8).
 */
export async function rate(
  act: Act,
  { personId, skillId, level, note }: Rate,
): Promise<Outcome<{ ratingId: string; source: Source }, RateRefusal>> {
  const facts = await ratingFacts(act, personId, skillId)
  const decision = decideRating(facts, level)
  if (!decision.ok) return decision
  const source = decision.value
  const added = await addRating(act, {
    personId,
    skillId,
    source,
    level,
    scale: scaleOf(facts!.levels),
    ratedBy: act.actor.personId,
    origin: null,
    note,
    ratedOn: dateOf(act.now),
  })
  if (!added.ok || !added.value) return refuse('no-such-skill')
  await record(act, 'rate-skill', `person/${personId}`, { source })
  return done({ ratingId: added.value.ratingId, source })
}

/** What is asked before somebody rates; also for the page that shows the form or not. */
export async function ratingFacts(
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  personId: string,
  skillId: string,
): Promise<RatingFacts | null> {
  const [facts] = await tx<RatingFacts[]>`
    select s.withdrawn_version_id is not null as withdrawn, s.kind = 'group' as group, ${personId}::uuid = ${actor.personId}::uuid as self,
      (select count(*)::int from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = s.id) as levels,
      exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId}) as works_here,
      ${personId} in (select people.my_team()) as managed,
      ${actor.roles.includes('learning_adviser')} or exists (select from skills.assessor a where a.organisation_id = (select platform.organisation())
        and a.person_id = ${personId} and a.assessor_id = ${actor.personId} and a.until >= (now() at time zone 'Europe/Amsterdam')::date) as assesses
    from skills.skill s where s.id = ${skillId}`
  return facts ?? null
}
