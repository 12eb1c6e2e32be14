import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { dateOf, type Lang } from '#platform/words.ts'
import { visibleTo } from '../changes/views.ts'
import { askedIn, type AskedView } from './asked.ts'
import { employersAlong, partnersOf, type PartnerLine } from '../partners/view.ts'
import { decideAdoption, mayDecide, type AdoptRefusal, type ProposalState, type Standing } from './rules.ts'
import { holdsSql, standingOf } from './standing.ts'

export interface ProfileLine {
  id: string
  name: string
  kind: 'role' | 'growth-matrix'
  unit: string | null
  unitId: string | null
  ended: boolean
  about: string
  /** Whether there is a version in force. */
  inForce: boolean
  proposals: number
  /** The actor works with it. */
  mine: boolean
  /** Suggested to the actor, by whom. */
  suggestedBy: string | null
}

/** The profiles of the organisation, with those of the actor marked. */
export async function profilesView(tx: Sql, actor: Actor, only: string | null = null): Promise<ProfileLine[]> {
  return tx<ProfileLine[]>`
    select p.id, p.name, p.kind, u.name as unit, p.unit_id, p.ended_on is not null as ended, coalesce(v.about, '') as about, v.id is not null as in_force,
      (select count(*)::int from skills.profile_version o where o.organisation_id = p.organisation_id and o.profile_id = p.id and o.state = 'proposal') as proposals,
      exists (select from skills.person_profile h where h.organisation_id = p.organisation_id and h.profile_id = p.id and h.person_id = ${actor.personId}
        and h.until_day is null) as mine,
      (select b.full_name from skills.profile_suggestion s join people.person b on b.id = s.suggested_by where s.organisation_id = p.organisation_id
        and s.profile_id = p.id and s.person_id = ${actor.personId} and s.decision is null) as suggested_by
    from skills.profile p left join people.unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join lateral (select v.id, v.about from skills.profile_version v where v.organisation_id = p.organisation_id and v.profile_id = p.id and v.state = 'adopted'
      order by v.adopted_at desc, v.number desc limit 1) v on true
    where p.organisation_id = (select platform.organisation()) and (${only}::uuid is null or p.id = ${only}) and (p.ended_on is null or p.id = ${only})
    order by p.kind desc, p.name`
}

export interface VersionView {
  id: string
  number: number
  state: ProposalState
  about: string
  tasks: string[]
  basedOnId: string | null
  proposedBy: string | null
  proposedById: string | null
  /** Somebody of a chain partner proposed it. */
  partnerId: string | null
  proposedAt: Temporal.Instant
  adoptedAt: Temporal.Instant | null
  skills: AskedView[]
}

/** Versions of a profile with their skills, newest first: all of them, or only these. */
export async function versionsOf(tx: Sql, profileId: string, lang: Lang, ids: readonly string[]): Promise<VersionView[]> {
  const versions = await tx<Omit<VersionView, 'skills'>[]>`
    select v.id, v.number, v.state, v.about, v.tasks, v.based_on_id, coalesce(b.full_name, ${partnerSql(tx)}) as proposed_by,
      v.proposed_by as proposed_by_id, v.partner_id, v.proposed_at, v.adopted_at
    from skills.profile_version v left join people.person b on b.id = v.proposed_by
    left join skills.partner k on k.organisation_id = v.organisation_id and k.id = v.partner_id
    where v.organisation_id = (select platform.organisation()) and v.profile_id = ${profileId} and v.id = any(${[...ids]}::uuid[])
    order by v.number desc`
  const skills = await askedIn(
    tx,
    lang,
    tx`select version_id as of_id, skill_id, level_from, level_to, note from skills.profile_skill
       where organisation_id = (select platform.organisation()) and version_id = any(${versions.map((one) => one.id)}::uuid[])`,
  )
  return versions.map((version) => ({ ...version, skills: skills.filter((one) => one.ofId === version.id) }))
}

/** Somebody of a chain partner, as colleagues read it; without a name when that is kept no more. */
const partnerSql = (tx: Sql) => tx`k.employer || case when k.name = '' then '' else ': ' || k.name end`

export interface VersionLine {
  id: string
  number: number
  state: ProposalState
  proposedAt: Temporal.Instant
  adoptedAt: Temporal.Instant | null
}

export interface Teammate {
  personId: string
  name: string
  /** What became of what this manager suggested; null: nothing was suggested. */
  suggested: 'open' | 'taken' | 'passed' | null
}

export interface ProfileView extends ProfileLine {
  standing: Standing
  version: VersionView | null
  /** All versions and proposals, newest first. */
  versions: VersionLine[]
  /** The people the actor leads, alphabetically; empty for who leads nobody. */
  team: Teammate[]
  /** What is expected to happen to this role, as far as it has reached the actor. */
  changes: { id: string; label: 'disappears' | 'changes' | 'appears'; neededIn: number }[]
  /** Where people outside come from who write along now (L31). */
  along: string[]
  /** Them, for whoever leads the profile; empty for anybody else. */
  partners: PartnerLine[]
}

/** One profile in the version that is in force, or null when there is none (here). */
export async function profileView(tx: Sql, actor: Actor, profileId: string): Promise<ProfileView | null> {
  const [line] = await profilesView(tx, actor, profileId)
  if (!line) return null
  const versions = await tx<VersionLine[]>`
    select id, number, state, proposed_at, adopted_at from skills.profile_version
    where organisation_id = (select platform.organisation()) and profile_id = ${profileId} order by number desc`
  const inForce = inForceOf(versions)
  const [version] = inForce ? await versionsOf(tx, profileId, actor.lang, [inForce.id]) : []
  const changes = await visibleTo(tx, actor, { profileId })
  const standing = await standingOf(tx, actor, line.unitId)
  const partners = await partnersOf(tx, profileId)
  return {
    ...line,
    standing,
    versions,
    version: version ?? null,
    team: inForce ? await teamOf(tx, actor, profileId) : [],
    changes,
    along: employersAlong(partners),
    partners: mayDecide(standing) ? partners : [],
  }
}

/** The version that was adopted last. */
export const inForceOf = <V extends VersionLine>(versions: readonly V[]): V | null =>
  versions.filter((one) => one.adoptedAt).sort((a, b) => Temporal.Instant.compare(b.adoptedAt!, a.adoptedAt!) || b.number - a.number)[0] ??
  null

async function teamOf(tx: Sql, actor: Actor, profileId: string): Promise<Teammate[]> {
  return tx<Teammate[]>`
    select c.person_id, c.full_name as name, (select coalesce(s.decision, 'open') from skills.profile_suggestion s where s.organisation_id = (select platform.organisation())
      and s.profile_id = ${profileId} and s.person_id = c.person_id and s.suggested_by = ${actor.personId} order by s.suggested_at desc limit 1) as suggested
    from (select distinct person_id, full_name, last_name, first_name from people.colleague
      where organisation_id = (select platform.organisation()) and manager_id = ${actor.personId} and person_id <> ${actor.personId}) c
    order by c.last_name, c.first_name`
}

export interface CommentView {
  id: string
  /** Null: for whom reads along by a link, somebody of whom only the employer is told, or of the team. */
  by: string | null
  /** The employer of somebody of a chain partner. */
  employer: string | null
  words: string
  objects: boolean
  takenBack: boolean
  /** An objection that keeps the proposal from being adopted: not taken back, of somebody who works here. */
  holds: boolean
  mine: boolean
  madeAt: Temporal.Instant
}

export interface ProposalView {
  profile: Pick<ProfileView, 'id' | 'name' | 'kind' | 'ended' | 'along'>
  standing: Standing
  version: VersionView
  /** What it changes, and what is in force now. */
  base: VersionView | null
  inForce: VersionView | null
  comments: CommentView[]
  /** What stands in the way of adopting it today, for whoever may. */
  obstacle: AdoptRefusal | null
  mine: boolean
  /** Other proposals that are open. */
  others: VersionLine[]
}

/** One version or proposal with what people said about it, or null when there is none (here). */
export async function proposalView(tx: Sql, actor: Actor, profileId: string, versionId: string): Promise<ProposalView | null> {
  const profile = await profileView(tx, actor, profileId)
  if (!profile?.versions.some((one) => one.id === versionId)) return null
  const inForce = inForceOf(profile.versions)
  const [known] = await tx<{ basedOnId: string | null }[]>`
    select based_on_id from skills.profile_version where organisation_id = (select platform.organisation()) and id = ${versionId}`
  const versions = await versionsOf(
    tx,
    profileId,
    actor.lang,
    [versionId, known?.basedOnId, inForce?.id].flatMap((id) => id ?? []),
  )
  const find = (id: string | null | undefined) => versions.find((one) => one.id === id) ?? null
  const version = find(versionId)!
  const comments = await commentsOf(tx, versionId, { personId: actor.personId! })
  return {
    profile,
    standing: profile.standing,
    version,
    base: find(version.basedOnId),
    inForce: find(inForce?.id),
    comments,
    obstacle: obstacleOf(version, inForce?.id ?? null, comments),
    mine: version.proposedById === actor.personId,
    others: profile.versions.filter((one) => one.state === 'proposal' && one.id !== versionId),
  }
}

/** What was said about a version. Whoever reads along by a link is told no name, also not by the database. */
export async function commentsOf(tx: Sql, versionId: string, reader: { personId: string } | { partnerId: string }): Promise<CommentView[]> {
  const [personId, partnerId] = 'personId' in reader ? [reader.personId, null] : [null, reader.partnerId]
  return tx<CommentView[]>`
    select c.id, case when ${partnerId}::uuid is null then coalesce(p.full_name, nullif(k.name, '')) end as by, k.employer, c.words, c.objects,
      c.taken_back_at is not null as taken_back, c.objects and c.taken_back_at is null and ${holdsSql(tx)} as holds,
      coalesce(c.person_id = ${personId}::uuid, c.partner_id = ${partnerId}::uuid, false) as mine, c.made_at
    from skills.profile_comment c
    left join people.person p on p.id = c.person_id
    left join skills.partner k on k.organisation_id = c.organisation_id and k.id = c.partner_id
    where c.organisation_id = (select platform.organisation()) and c.version_id = ${versionId} order by c.made_at, c.id`
}

function obstacleOf(version: VersionView, inForceId: string | null, comments: readonly CommentView[]): AdoptRefusal | null {
  const decision = decideAdoption(
    {
      standing: { adviser: true, inTeam: false, leadsTeam: false, partner: false },
      state: version.state,
      basedOnId: version.basedOnId,
      inForceId,
      objections: comments.filter((one) => one.holds).length,
      proposedOn: dateOf(version.proposedAt),
    },
    dateOf(Temporal.Now.instant()),
  )
  return decision.ok ? null : decision.reason
}

export interface CompareView {
  profile: { id: string; name: string }
  versions: VersionView[]
  inForceId: string | null
}

/** Versions beside each other: what is in force first, then the two that were asked for. Null when one of them is not of this profile. */
export async function compareView(tx: Sql, actor: Actor, profileId: string, ids: readonly string[]): Promise<CompareView | null> {
  const profile = await profileView(tx, actor, profileId)
  if (!profile || ids.some((id) => !profile.versions.some((one) => one.id === id))) return null
  const inForceId = inForceOf(profile.versions)?.id ?? null
  const shown = [...new Set([...(inForceId ? [inForceId] : []), ...ids])]
  const versions = await versionsOf(tx, profileId, actor.lang, shown)
  return { profile, versions: shown.map((id) => versions.find((one) => one.id === id)!), inForceId }
}

/** Units to choose from, by name. */
export async function unitsView(tx: Sql): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select id, name from people.unit where organisation_id = (select platform.organisation())
      and (ended_on is null or ended_on >= (now() at time zone 'Europe/Amsterdam')::date) order by name`
}
