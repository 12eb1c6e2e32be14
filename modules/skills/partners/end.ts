import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { forgetAddresses, forgetMessages } from '#platform/mail/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { mayDecide } from '../profiles/rules.ts'
import { holdProfile, standingOf } from '../profiles/standing.ts'

/** Ends links: nothing opens any more, and the address goes, also from the message. Who wrote nothing leaves no name either. */
async function endLinks({ tx, now }: Pick<Act, 'tx' | 'now'>, which: ReturnType<Sql>): Promise<string[]> {
  const ended = await tx<{ id: string; named: boolean }[]>`
    update skills.partner k set ended_at = ${now}, address = null, token_hash = null, name = case when
        exists (select from skills.profile_version v where v.organisation_id = k.organisation_id and v.partner_id = k.id)
        or exists (select from skills.profile_comment c where c.organisation_id = k.organisation_id and c.partner_id = k.id) then k.name else '' end
    where k.organisation_id = (select platform.organisation()) and k.ended_at is null and ${which} returning k.id, k.name <> '' as named`
  const about = (named: boolean) => ended.filter((one) => one.named === named).map(({ id }) => `profile-partner/${id}/`)
  if (ended.length) {
    await forgetAddresses(tx, about(true))
    await forgetMessages(tx, about(false))
  }
  return ended.map(({ id }) => id)
}

/** All links of a profile: after a version was adopted, or when the profile ends. The profile must be held. */
export const endLinksOf = (act: Act, profileId: string): Promise<string[]> => endLinks(act, act.tx`k.profile_id = ${profileId}`)

/** Links whose last day has passed. */
export async function endOldLinks(act: Act): Promise<Outcome<string[], never>> {
  return done(await endLinks(act, act.tx`k.until_day < ${dateOf(act.now)}`))
}

export interface OfPartner {
  profileId: string
  partnerId: string
}
export type EndLinkRefusal = 'no-such-profile' | 'not-yours-to-invite' | 'no-such-partner'

/** Takes a link back. What was written stays, with the name; an objection holds nothing up any more. */
export async function endLink(act: Act, { profileId, partnerId }: OfPartner): Promise<Outcome<{ profileId: string }, EndLinkRefusal>> {
  const allowed = await mayEnd(act, profileId)
  if (!allowed.ok) return allowed
  const [ended] = await endLinks(act, act.tx`k.profile_id = ${profileId} and k.id = ${partnerId}`)
  if (!ended) return refuse('no-such-partner')
  await record(act, 'end-partner-link', `profile/${profileId}`, { partner: partnerId })
  return done({ profileId })
}

/**
 * Lets go of the name of somebody whose link has ended, such as on request: what was written then stands there with the employer only. The database
 * takes the name out of the words.
 */
export async function forgetPartner(
  act: Act,
  { profileId, partnerId }: OfPartner,
): Promise<Outcome<{ profileId: string }, EndLinkRefusal>> {
  const allowed = await mayEnd(act, profileId)
  if (!allowed.ok) return allowed
  const forgotten = await act.tx<{ id: string }[]>`
    update skills.partner set name = '' where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and id = ${partnerId}
      and ended_at is not null and name <> '' returning id`
  if (!forgotten.length) return refuse('no-such-partner')
  await forgetMessages(act.tx, [`profile-partner/${partnerId}/`])
  await record(act, 'forget-partner', `profile/${profileId}`, { partner: partnerId })
  return done({ profileId })
}

/** Also of a profile that has ended: a name can be let go of then too. */
async function mayEnd({ tx, actor }: Act, profileId: string): Promise<Outcome<null, 'no-such-profile' | 'not-yours-to-invite'>> {
  await holdProfile(tx, profileId)
  const [profile] = await tx<{ unitId: string | null }[]>`
    select unit_id from skills.profile where organisation_id = (select platform.organisation()) and id = ${profileId}`
  if (!profile) return refuse('no-such-profile')
  return mayDecide(await standingOf(tx, actor, profile.unitId)) ? done(null) : refuse('not-yours-to-invite')
}
