import { findSkills } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { inCareSql } from '../coordinating.ts'
import { piecesOf, suggestionsOf, type Candidate } from './rules.ts'

export type SuggestRefusal = 'not-in-your-care'

/** Looks in the title, the summary and what one learns for skills, and puts them up for somebody to decide. What was decided stays. */
export async function suggest(
  { tx, actor, now }: Act,
  { activityId }: { activityId: string },
): Promise<Outcome<{ suggested: number }, SuggestRefusal>> {
  const [activity] = await tx<{ title: string; summary: string; youLearn: string }[]>`
    select a.title, a.summary, a.you_learn from catalogue.activity a
    where a.organisation_id = (select platform.organisation()) and a.id = ${activityId} and ${inCareSql(tx, actor, tx`a.id`)} for update`
  if (!activity) return refuse('not-in-your-care')
  const decided = await tx<{ skillId: string }[]>`
    select skill_id from catalogue.taught_skill where organisation_id = (select platform.organisation()) and activity_id = ${activityId} and state <> 'suggested'`
  const found: Candidate[] = []
  for (const piece of piecesOf(activity)) {
    const view = await findSkills(tx, piece, 'nl', 'skill')
    found.push(...view.found.filter((one) => one.kind !== 'group').map((one) => ({ skillId: one.id, score: one.score, because: piece })))
  }
  const best = suggestionsOf(found, new Set(decided.map((one) => one.skillId)))
  await tx`delete from catalogue.taught_skill where organisation_id = (select platform.organisation()) and activity_id = ${activityId} and state = 'suggested'`
  await tx`insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, state, because, suggested_at)
    select platform.organisation(), ${activityId}, s.id, 'suggested', left(s.because, 200), ${now}
    from unnest(${best.map((one) => one.skillId)}::uuid[], ${best.map((one) => one.because)}::text[]) as s (id, because)`
  return done({ suggested: best.length })
}
