import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { both, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { endLinksOf } from '../partners/end.ts'
import { holdProfile, type HeldProfile } from './standing.ts'

const Named = z.object({
  name: words(120, 'Geef het profiel een naam, zoals casemanager Omgevingswet.', 'Give the profile a name, such as casemanager.'),
  unitId: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
})
export const Make = Named.extend({
  kind: z.enum(['role', 'growth-matrix'], { error: both('Kies wat het wordt.', 'Choose what it will be.') }),
})
export type Make = z.infer<typeof Make>
type NamedRefusal = 'profile-name-in-use' | 'no-such-unit'
export type MakeRefusal = 'not-a-learning-adviser' | NamedRefusal

/** Whether a profile can have this name and be of this team. Two that want one name at the same moment wait for each other. */
async function checkNamed(tx: Sql, { name, unitId }: z.infer<typeof Named>, but: string | null): Promise<Outcome<null, NamedRefusal>> {
  await tx`select pg_advisory_xact_lock(hashtextextended('profile-name/' || platform.organisation()::text, 0))`
  const [facts] = await tx<{ taken: boolean; unit: boolean }[]>`
    select exists (select from skills.profile where organisation_id = (select platform.organisation()) and lower(name) = lower(${name}) and ended_on is null
        and id is distinct from ${but}::uuid) as taken,
      ${unitId}::uuid is null or exists (select from people.unit where organisation_id = (select platform.organisation()) and id = ${unitId}) as unit`
  if (!facts!.unit) return refuse('no-such-unit')
  return facts!.taken ? refuse('profile-name-in-use', { name }) : done(null)
}

/** Makes a profile without a version yet: the first one is a proposal like any other. */
export async function makeProfile(act: Act, asked: Make): Promise<Outcome<{ profileId: string }, MakeRefusal>> {
  const { tx, actor, now } = act
  if (!actor.roles.includes('learning_adviser')) return refuse('not-a-learning-adviser')
  const decision = await checkNamed(tx, asked, null)
  if (!decision.ok) return decision
  const { name, kind, unitId } = asked
  const [made] = await tx<{ id: string }[]>`
    insert into skills.profile (organisation_id, name, kind, unit_id, made_at) values (platform.organisation(), ${name}, ${kind}, ${unitId}, ${now}) returning id`
  await record(act, 'make-profile', `profile/${made!.id}`)
  return done({ profileId: made!.id })
}

/** A profile as a form showed it: changed since, it is shown again first. */
export const stateOf = ({ name, unitId }: Pick<HeldProfile, 'name' | 'unitId'>): string => `${unitId ?? '-'} ${name}`

export const Rename = Named.extend({ was: z.string().max(300).default('') })
export type Rename = z.infer<typeof Rename> & { profileId: string }
export type RenameRefusal = MakeRefusal | 'no-such-profile' | 'changed-meanwhile'

/** Changes the name of a profile, or whose it is. Its versions, proposals and whoever works with it stay; from now on the new team writes it. */
export async function renameProfile(act: Act, asked: Rename): Promise<Outcome<{ profileId: string }, RenameRefusal>> {
  const { tx, actor } = act
  const { profileId, name, unitId, was } = asked
  if (!actor.roles.includes('learning_adviser')) return refuse('not-a-learning-adviser')
  const profile = await holdProfile(tx, profileId)
  if (!profile) return refuse('no-such-profile')
  if (was !== stateOf(profile)) return refuse('changed-meanwhile', { name: profile.name })
  const decision = await checkNamed(tx, asked, profileId)
  if (!decision.ok) return decision
  await tx`update skills.profile set name = ${name}, unit_id = ${unitId} where organisation_id = (select platform.organisation()) and id = ${profileId}`
  await record(act, 'rename-profile', `profile/${profileId}`)
  return done({ profileId })
}

export type EndProfileRefusal = 'not-a-learning-adviser' | 'no-such-profile'

/** Ends a profile for everybody. Who works with it does no more, and nobody outside writes along; its versions stay readable. */
export async function endProfile(act: Act, { profileId }: { profileId: string }): Promise<Outcome<{ name: string }, EndProfileRefusal>> {
  const { tx, actor, now } = act
  if (!actor.roles.includes('learning_adviser')) return refuse('not-a-learning-adviser')
  const today = dateOf(now)
  const [ended] = await tx<{ name: string }[]>`
    update skills.profile set ended_on = ${today} where organisation_id = (select platform.organisation()) and id = ${profileId} and ended_on is null returning name`
  if (!ended) return refuse('no-such-profile')
  await tx`update skills.person_profile set until_day = ${today} where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and until_day is null`
  await endLinksOf(act, profileId)
  await record(act, 'end-profile', `profile/${profileId}`)
  return done(ended)
}
