import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'

export const Make = z.object({
  name: words(120, 'Geef het profiel een naam, zoals casemanager Omgevingswet.', 'Give the profile a name, such as casemanager.'),
  kind: z.enum(['role', 'growth-matrix'], { error: both('Kies wat het wordt.', 'Choose what it will be.') }),
  unitId: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
})
export type Make = z.infer<typeof Make>
export type MakeRefusal = 'not-a-learning-adviser' | 'profile-name-in-use' | 'no-such-unit'

/** Makes a profile without a version yet: the first one is a proposal like any other. */
export async function makeProfile(act: Act, { name, kind, unitId }: Make): Promise<Outcome<{ profileId: string }, MakeRefusal>> {
  const { tx, actor, now } = act
  if (!actor.roles.includes('learning_adviser')) return refuse('not-a-learning-adviser')
  if (unitId) {
    const [unit] = await tx`select 1 from people.unit where organisation_id = (select platform.organisation()) and id = ${unitId}`
    if (!unit) return refuse('no-such-unit')
  }
  const [made] = await tx<{ id: string }[]>`
    insert into skills.profile (organisation_id, name, kind, unit_id, made_at) values (platform.organisation(), ${name}, ${kind}, ${unitId}, ${now})
    on conflict do nothing returning id`
  if (!made) return refuse('profile-name-in-use', { name })
  await record(act, 'make-profile', `profile/${made.id}`)
  return done({ profileId: made.id })
}

export type EndProfileRefusal = 'not-a-learning-adviser' | 'no-such-profile'

/** Ends a profile for everybody. Who works with it does no more; its versions stay readable. */
export async function endProfile(act: Act, { profileId }: { profileId: string }): Promise<Outcome<{ name: string }, EndProfileRefusal>> {
  const { tx, actor, now } = act
  if (!actor.roles.includes('learning_adviser')) return refuse('not-a-learning-adviser')
  const today = dateOf(now)
  const [ended] = await tx<{ name: string }[]>`
    update skills.profile set ended_on = ${today} where organisation_id = (select platform.organisation()) and id = ${profileId} and ended_on is null returning name`
  if (!ended) return refuse('no-such-profile')
  await tx`update skills.person_profile set until_day = ${today} where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and until_day is null`
  await record(act, 'end-profile', `profile/${profileId}`)
  return done(ended)
}
