import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Lang } from '#platform/words.ts'
import { ratedSkillsView, type RatedSkill } from './view.ts'

export interface SeenRatings {
  personId: string
  name: string
  worksHere: boolean
  /** As who the acting person would rate; null: not at all. */
  managed: boolean
  assesses: boolean
  skills: RatedSkill[]
}

/**
 * Shows what the acting person may read of somebody's ratings: formal ones of the own team, what is shared, and what one said oneself; the look is noted.
 * Somebody of whom there is nothing to see or to rate does not exist here.
 */
export async function seeRatings(
  act: Act,
  { personId, lang }: { personId: string; lang: Lang },
): Promise<Outcome<SeenRatings, 'nothing-to-see'>> {
  const { tx, actor } = act
  if (personId === actor.personId) return refuse('nothing-to-see') // one's own have a page of their own
  const [who] = await tx<Omit<SeenRatings, 'skills'>[]>`
    select p.id as person_id, p.full_name as name, ${personId} in (select people.my_team()) as managed,
      exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = p.id) as works_here,
      ${actor.roles.includes('learning_adviser')} or exists (select from skills.assessor a where a.organisation_id = (select platform.organisation())
        and a.person_id = p.id and a.assessor_id = ${actor.personId} and a.until >= (now() at time zone 'Europe/Amsterdam')::date) as assesses
    from people.person p where p.id = ${personId}
      and exists (select from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = p.id)`
  if (!who) return refuse('nothing-to-see')
  const skills = await ratedSkillsView(tx, personId, lang)
  const mayRate = who.worksHere && (who.managed || who.assesses)
  if (!skills.length && !mayRate) return refuse('nothing-to-see')
  if (skills.length) await noteLook(tx, actor, 'ratings', { subjectId: personId })
  return done({ ...who, skills })
}
