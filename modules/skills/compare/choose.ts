import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id, maybeWords, several } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

const none = both('Kies minstens één vaardigheid.', 'Choose at least one skill.')

export const Choose = z.object({
  skillIds: several(id()).refine((list) => list.length > 0 && list.length <= 40, none),
  said: maybeWords(200),
})
export type Choose = z.infer<typeof Choose>
export type ChooseRefusal = 'no-such-skill' | 'chosen-many'

/** How many skills a choice holds; a letter compares each of them with a whole vacancy. */
const mostChosen = 200

/** Puts skills in the own choice (C19), with the words in which they were found. It is not in the log: what somebody does at home is nobody's business. */
export async function choose({ tx, actor, now }: Act, { skillIds, said }: Choose): Promise<Outcome<{ chosen: number }, ChooseRefusal>> {
  const known = await tx<{ id: string }[]>`
    select id from skills.skill where id = any(${skillIds}::uuid[]) and kind <> 'group' and withdrawn_version_id is null`
  if (!known.length) return refuse('no-such-skill')
  const [own] = await tx<{ chosen: number }[]>`
    select count(*)::int as chosen from skills.chosen
    where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and removed_at is null`
  if (own!.chosen + known.length > mostChosen) return refuse('chosen-many', { most: mostChosen })
  const added = await tx`
    insert into skills.chosen (organisation_id, person_id, skill_id, said, chosen_at)
    select platform.organisation(), ${actor.personId}, id, ${said}, ${now} from unnest(${known.map((one) => one.id)}::uuid[]) id
    on conflict (organisation_id, person_id, skill_id) where removed_at is null do nothing`
  return done({ chosen: added.count })
}

export const OfChosen = z.object({ skillId: id() })
export type UnchooseRefusal = 'not-chosen'

/** Takes a skill out of the own choice. That it was in it stays in the own record. */
export async function unchoose({ tx, actor, now }: Act, { skillId }: { skillId: string }): Promise<Outcome<null, UnchooseRefusal>> {
  const removed = await tx`
    update skills.chosen set removed_at = ${now} where organisation_id = (select platform.organisation())
      and person_id = ${actor.personId} and skill_id = ${skillId} and removed_at is null returning id`
  return removed.length ? done(null) : refuse('not-chosen')
}
