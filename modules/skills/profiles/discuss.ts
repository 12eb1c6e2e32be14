import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { ticked, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { endLinksOf } from '../partners/end.ts'
import { checkComments, type ManyComments } from '../partners/many.ts'
import { decideAdoption, mayDecide, mayPropose, type AdoptRefusal, type ProposalState } from './rules.ts'
import { holdProfile, holdsSql, writerOf, type HeldProfile, type Writer } from './standing.ts'

export const Comment = z.object({
  words: words(2000, 'Schrijf wat je ervan vindt.', 'Write what you think of it.'),
  objects: ticked(),
})
export type Comment = z.infer<typeof Comment>
export interface OfVersion {
  profileId: string
  versionId: string
}

interface Proposal {
  profile: HeldProfile
  writer: Writer
  state: ProposalState
  basedOnId: string | null
  proposedBy: string | null
  partnerId: string | null
  proposedAt: Temporal.Instant
}

/** Holds a version with its profile, so that it is not decided while somebody objects. */
async function hold({ tx, actor }: Act, { profileId, versionId }: OfVersion): Promise<Proposal | null> {
  const profile = await holdProfile(tx, profileId)
  if (!profile) return null
  const [version] = await tx<Omit<Proposal, 'profile' | 'writer'>[]>`
    select state, based_on_id, proposed_by, partner_id, proposed_at from skills.profile_version
    where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and id = ${versionId} for update`
  return version ? { profile, writer: await writerOf(tx, actor, profile), ...version } : null
}

export type CommentRefusal = 'no-such-version' | 'not-of-this-team' | 'decided-already' | ManyComments

/** Says something about a proposal; an objection keeps it from being adopted. */
export async function comment(act: Act, asked: OfVersion & Comment): Promise<Outcome<OfVersion, CommentRefusal>> {
  const { tx, now } = act
  const proposal = await hold(act, asked)
  if (!proposal) return refuse('no-such-version')
  const { standing, personId, partnerId } = proposal.writer
  if (!mayPropose(standing)) return refuse('not-of-this-team')
  if (proposal.state !== 'proposal') return refuse('decided-already')
  const many = await checkComments(tx, partnerId, asked.versionId)
  if (!many.ok) return many
  await tx`insert into skills.profile_comment (organisation_id, version_id, person_id, partner_id, words, objects, made_at)
    values (platform.organisation(), ${asked.versionId}, ${personId}, ${partnerId}, ${asked.words}, ${asked.objects}, ${now})`
  return done({ profileId: asked.profileId, versionId: asked.versionId })
}

export type TakeBackRefusal = 'no-such-objection'

/** Takes an own objection back; what was said stays. */
export async function takeBack(
  { tx, actor, now }: Act,
  { profileId, versionId, commentId }: OfVersion & { commentId: string },
): Promise<Outcome<OfVersion, TakeBackRefusal>> {
  const { personId, partnerId } = await writerOf(tx, actor, { id: profileId, unitId: null })
  const taken = await tx<{ id: string }[]>`
    update skills.profile_comment set taken_back_at = ${now} where organisation_id = (select platform.organisation()) and version_id = ${versionId}
      and id = ${commentId} and (person_id = ${personId} or partner_id = ${partnerId}) and objects and taken_back_at is null returning id`
  return taken.length ? done({ profileId, versionId }) : refuse('no-such-objection')
}

/** Makes a proposal the version in force. From then on nobody outside writes along (L31). */
export async function adopt(act: Act, asked: OfVersion): Promise<Outcome<OfVersion, AdoptRefusal | 'no-such-version'>> {
  const { tx, actor, now } = act
  const proposal = await hold(act, asked)
  if (!proposal) return refuse('no-such-version')
  const facts = {
    ...proposal,
    standing: proposal.writer.standing,
    inForceId: proposal.profile.inForceId,
    proposedOn: dateOf(proposal.proposedAt),
  }
  const decision = decideAdoption({ ...facts, objections: await objections(act, asked.versionId) }, dateOf(now))
  if (!decision.ok) return decision
  await tx`update skills.profile_version set state = 'adopted', adopted_at = ${now}, decided_by = ${actor.personId}
    where organisation_id = (select platform.organisation()) and id = ${asked.versionId}`
  await endLinksOf(act, asked.profileId)
  await record(act, 'adopt-profile', `profile/${asked.profileId}`, { version: asked.versionId })
  return done({ profileId: asked.profileId, versionId: asked.versionId })
}

/** Objections that hold a proposal up: those of who works here no more don't, nor those of a chain partner whose link has ended. */
async function objections({ tx }: Act, versionId: string): Promise<number> {
  const [counted] = await tx<{ open: number }[]>`
    select count(*)::int as open from skills.profile_comment c where c.organisation_id = (select platform.organisation()) and c.version_id = ${versionId}
      and c.objects and c.taken_back_at is null and ${holdsSql(tx)}`
  return counted!.open
}

export type LeaveRefusal = 'no-such-version' | 'not-yours-to-leave' | 'decided-already'

/** Puts a proposal aside; it stays readable. Whoever made it does, or who could adopt it. */
export async function leave(act: Act, asked: OfVersion): Promise<Outcome<OfVersion, LeaveRefusal>> {
  const proposal = await hold(act, asked)
  if (!proposal) return refuse('no-such-version')
  const { standing, personId, partnerId } = proposal.writer
  const mine = partnerId ? proposal.partnerId === partnerId : personId !== null && proposal.proposedBy === personId
  if (!mayDecide(standing) && !mine) return refuse('not-yours-to-leave')
  if (proposal.state !== 'proposal') return refuse('decided-already')
  await act.tx`update skills.profile_version set state = 'left', decided_by = ${personId}
    where organisation_id = (select platform.organisation()) and id = ${asked.versionId}`
  await record(act, 'leave-profile-proposal', `profile/${asked.profileId}`, { version: asked.versionId })
  return done({ profileId: asked.profileId, versionId: asked.versionId })
}
