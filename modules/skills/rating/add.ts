import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Scale, Source } from './rules.ts'

/** An inschatting that another room brings: of a scan, a test or a completion. */
export interface NewRating {
  personId: string
  skillId: string
  source: Source
  /** On the scale given, not on that of the skill: it is mapped where it is shown, and says so. */
  level: number
  scale: Scale
  /** Who rated; null for peers, test and completion, which are never of one person. Of self: the person. */
  ratedBy: string | null
  /** The scan, test or activity it comes from, in words. */
  origin: string | null
  note?: string
  /** Dutch date. */
  ratedOn: Temporal.PlainDate
  /** What it came from, such as `scan/<id>/skill/<id>`: told twice, it is added once. */
  event?: string
}

export type AddRatingRefusal = 'not-on-this-scale' | 'no-such-skill'

/**
 * Adds a rating, for rooms that bring one (360°, test, completion). Nothing that was said before changes (rule 8); null when this event was told
 * before. It does not ask whether the actor may: whoever calls decides that. A withdrawn skill, or somebody who left, is no reason to lose what was found.
 */
export async function addRating(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  { personId, skillId, source, level, scale, ratedBy, origin, note = '', ratedOn, event }: NewRating,
): Promise<Outcome<{ ratingId: string } | null, AddRatingRefusal>> {
  if (!(scale.from < scale.to) || !(level >= scale.from && level <= scale.to)) return refuse('not-on-this-scale')
  const ratingId = randomUUID() // not returned by the insert: who adds a rating need not be allowed to read it
  const added = await tx`
    insert into skills.rating (id, organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, origin, note, rated_on, recorded_at, event)
    select ${ratingId}, platform.organisation(), ${personId}, s.id, ${source}, ${level}, ${scale.from}, ${scale.to}, ${ratedBy}, ${origin}, ${note}, ${ratedOn}, ${now}, ${event ?? null}
    from skills.skill s where s.id = ${skillId} and s.kind <> 'group' on conflict do nothing`
  if (added.count) return done({ ratingId })
  const [skill] = await tx`select 1 from skills.skill where id = ${skillId} and kind <> 'group'`
  return skill ? done(null) : refuse('no-such-skill')
}
