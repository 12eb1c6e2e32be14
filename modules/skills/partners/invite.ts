import { z } from 'zod'
import { mailboxOf, mailboxSql, worksHereAt } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { email, nameToGreet } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { holdProfile, standingOf } from '../profiles/standing.ts'
import { decideInvite, linkDays, type InviteRefusal } from './rules.ts'

export const Invite = z.object({
  name: nameToGreet('Vul de naam in.', 'Fill in the name.'),
  employer: nameToGreet('Vul in waar die persoon werkt.', 'Fill in where that person works.'),
  email: email(),
})
export type Invite = z.infer<typeof Invite> & { profileId: string }
export type InvitingRefusal = InviteRefusal | 'no-such-profile'

/** Invites somebody of a chain partner to read and write along with one profile, by a link without account (L31). */
export async function invitePartner(act: Act, asked: Invite): Promise<Outcome<{ profileId: string; partnerId: string }, InvitingRefusal>> {
  const { tx, actor, now } = act
  const { profileId, name, employer, email: typed } = asked
  const profile = await holdProfile(tx, profileId)
  if (!profile) return refuse('no-such-profile')
  const mailbox = mailboxOf(typed)
  const [one] = await tx<{ known: boolean; asked: number }[]>`
    select coalesce(bool_or(ended_at is null and ${mailboxSql(tx, 'address')} = ${mailbox}), false) as known,
      (count(*) filter (where ended_at is null or invited_at > ${now.subtract({ hours: 24 * linkDays })}))::int as asked
    from skills.partner where organisation_id = (select platform.organisation()) and profile_id = ${profileId}`
  const standing = await standingOf(tx, actor, profile.unitId)
  const decision = decideInvite({ ...one!, standing, employee: await worksHereAt(tx, mailbox) })
  if (!decision.ok) return decision

  const [partner] = await tx<{ id: string }[]>`
    insert into skills.partner (organisation_id, profile_id, name, employer, address, invited_by, invited_at, until_day)
    values (platform.organisation(), ${profileId}, ${name}, ${employer}, ${typed}, ${actor.personId}, ${now}, ${dateOf(now).add({ days: linkDays })}) returning id`
  const partnerId = partner!.id
  await record(act, 'invite-partner', `profile/${profileId}`, { partner: partnerId })
  await later(tx, 'skills/tell-partner', { organisationId: actor.organisationId!, partnerId }, { key: `skills/tell-partner/${partnerId}` })
  return done({ profileId, partnerId })
}
