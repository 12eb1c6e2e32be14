import { hashOf } from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { commentsOf, inForceOf, versionsOf, type CommentView, type VersionLine, type VersionView } from '../profiles/views.ts'

export interface LinkedPartner {
  organisationId: string
  profileId: string
}

/** What a link opens: one profile of one organisation. Read by who brings the ticket; null for a link that has ended or never was. */
export async function linkedPartner(tx: Sql, secret: string): Promise<LinkedPartner | null> {
  const [row] = await tx<LinkedPartner[]>`
    select organisation_id, profile_id from skills.partner
    where token_hash = ${hashOf(secret)} and ended_at is null and until_day >= (now() at time zone 'Europe/Amsterdam')::date`
  return row ?? null
}

/** A version as somebody outside reads it: without the name of who proposed it. */
export interface AlongVersion extends Omit<VersionView, 'proposedBy' | 'proposedById' | 'partnerId'> {
  by: 'me' | 'team' | { employer: string }
}

export interface AlongView {
  partnerId: string
  name: string
  employer: string
  until: Temporal.PlainDate
  organisation: string
  /** Who invited: the one name of an employee that is told. */
  invitedBy: string | null
  profile: { id: string; name: string; kind: 'role' | 'growth-matrix'; unit: string | null }
  inForce: AlongVersion | null
  /** Open proposals, newest first. */
  proposals: VersionLine[]
}

type Row = Pick<AlongView, 'partnerId' | 'name' | 'employer' | 'until' | 'organisation' | 'invitedBy'> & {
  id: string
  profile: string
  kind: 'role' | 'growth-matrix'
  unit: string | null
}

/** The profile of a link, read in its organisation with the ticket; null when the link has ended. */
export async function alongView(tx: Sql, lang: Lang): Promise<AlongView | null> {
  const [row] = await tx<Row[]>`
    select k.id as partner_id, k.name, k.employer, k.until_day as until, o.name as organisation, b.full_name as invited_by,
      p.id, p.name as profile, p.kind, u.name as unit
    from skills.partner k
    join skills.profile p on p.organisation_id = k.organisation_id and p.id = k.profile_id and p.ended_on is null
    join people.organisation o on o.id = k.organisation_id
    left join people.unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join people.person b on b.id = k.invited_by and b.erased_at is null
    where k.organisation_id = (select platform.organisation()) and k.token_hash = (select platform.ticket())
      and k.ended_at is null and k.until_day >= (now() at time zone 'Europe/Amsterdam')::date`
  if (!row) return null
  const { id, profile, kind, unit, ...partner } = row
  const versions = await tx<VersionLine[]>`
    select id, number, state, proposed_at, adopted_at from skills.profile_version
    where organisation_id = (select platform.organisation()) and profile_id = ${id} order by number desc`
  const newest = inForceOf(versions)
  const [inForce] = newest ? await versionsFor(tx, partner.partnerId, id, lang, [newest.id]) : []
  return {
    ...partner,
    profile: { id, name: profile, kind, unit },
    inForce: inForce ?? null,
    proposals: versions.filter((one) => one.state === 'proposal'),
  }
}

/** Versions without a name. */
async function versionsFor(tx: Sql, partnerId: string, profileId: string, lang: Lang, ids: readonly string[]): Promise<AlongVersion[]> {
  const versions = await versionsOf(tx, profileId, lang, ids)
  const employers = await tx<{ id: string; employer: string }[]>`
    select id, employer from skills.partner where organisation_id = (select platform.organisation()) and profile_id = ${profileId}`
  return versions.map(({ proposedBy: _, proposedById: __, partnerId: from, ...version }) => ({
    ...version,
    by: !from ? 'team' : from === partnerId ? 'me' : { employer: employers.find((one) => one.id === from)?.employer ?? '' },
  }))
}

export interface AlongProposal extends AlongView {
  version: AlongVersion
  /** What it changes. */
  base: AlongVersion | null
  comments: CommentView[]
}

/** An open proposal of the profile of the link, with what was said about it; null for any other version. */
export async function alongProposal(tx: Sql, lang: Lang, versionId: string): Promise<AlongProposal | null> {
  const along = await alongView(tx, lang)
  if (!along?.proposals.some((one) => one.id === versionId)) return null
  const { partnerId, profile } = along
  const [known] = await tx<{ basedOnId: string | null }[]>`
    select based_on_id from skills.profile_version where organisation_id = (select platform.organisation()) and id = ${versionId}`
  const versions = await versionsFor(
    tx,
    partnerId,
    profile.id,
    lang,
    [versionId, known?.basedOnId].flatMap((id) => id ?? []),
  )
  const find = (id: string | null | undefined) => versions.find((one) => one.id === id) ?? null
  return { ...along, version: find(versionId)!, base: find(known?.basedOnId), comments: await commentsOf(tx, versionId, { partnerId }) }
}

export interface PartnerLine {
  id: string
  /** Empty: nobody's name is kept any more. */
  name: string
  employer: string
  until: Temporal.PlainDate
  open: boolean
}

/** Who of outside was invited to a profile; their names are for whoever leads it. Those who left nothing behind are not told. */
export async function partnersOf(tx: Sql, profileId: string): Promise<PartnerLine[]> {
  return tx<PartnerLine[]>`
    select id, name, employer, until_day as until, ended_at is null and until_day >= (now() at time zone 'Europe/Amsterdam')::date as open
    from skills.partner where organisation_id = (select platform.organisation()) and profile_id = ${profileId} and (ended_at is null or name <> '')
    order by ended_at is not null, employer, name, id`
}

/** Where people come from who write along now: told to everybody who writes. */
export const employersAlong = (partners: readonly PartnerLine[]): string[] => [
  ...new Set(partners.filter((one) => one.open).map((one) => one.employer)),
]
