import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { holdProfile } from './standing.ts'

export interface OfProfile {
  profileId: string
}
export type WorkRefusal = 'no-such-profile' | 'nothing-in-force'

/** Works with a profile from today: one's own choice, and the answer to a suggestion where there was one. Nobody else does this (L31, rule 3). */
export async function workWith({ tx, actor, now }: Act, { profileId }: OfProfile): Promise<Outcome<OfProfile, WorkRefusal>> {
  const profile = await holdProfile(tx, profileId)
  if (!profile) return refuse('no-such-profile')
  if (!profile.inForceId) return refuse('nothing-in-force')
  await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day)
    values (platform.organisation(), ${actor.personId}, ${profileId}, ${dateOf(now)}) on conflict do nothing`
  await answer({ tx, actor, now }, profileId, 'taken')
  return done({ profileId })
}

export type StopRefusal = 'not-working-with-it'

/** Works with a profile no more: yesterday was the last day. Who began today never did. */
export async function stopWorking({ tx, actor, now }: Act, { profileId }: OfProfile): Promise<Outcome<OfProfile, StopRefusal>> {
  const today = dateOf(now)
  const mine = tx`organisation_id = (select platform.organisation()) and profile_id = ${profileId} and person_id = ${actor.personId} and until_day is null`
  const undone = await tx<{ id: string }[]>`delete from skills.person_profile where ${mine} and from_day >= ${today} returning id`
  const ended = await tx<
    { id: string }[]
  >`update skills.person_profile set until_day = ${today.subtract({ days: 1 })} where ${mine} and from_day < ${today} returning id`
  return undone.length + ended.length ? done({ profileId }) : refuse('not-working-with-it')
}

export type PassRefusal = 'no-such-suggestion'

/** Says that a suggested profile does not fit; nobody asks why. */
export async function passSuggestion(act: Act, { profileId }: OfProfile): Promise<Outcome<OfProfile, PassRefusal>> {
  return (await answer(act, profileId, 'passed')) ? done({ profileId }) : refuse('no-such-suggestion')
}

async function answer({ tx, actor, now }: Act, profileId: string, said: 'taken' | 'passed'): Promise<boolean> {
  const answered = await tx<{ id: string }[]>`
    update skills.profile_suggestion set decision = ${said}, decided_at = ${now} where organisation_id = (select platform.organisation())
      and profile_id = ${profileId} and person_id = ${actor.personId} and decision is null returning id`
  return answered.length > 0
}
