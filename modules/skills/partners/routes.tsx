import { z } from 'zod'
import type { VNode } from 'preact'
import { hashOf } from '#modules/people/index.ts'
import type { Where } from '#platform/act.ts'
import type { Again, Doors, Redirect, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { alongPaths, paths } from '../paths.ts'
import { Comment, comment, leave, takeBack } from '../profiles/discuss.ts'
import { onlyShows, Propose } from '../profiles/fields.ts'
import { skillForm, versionAsTyped } from '../profiles/form-view.ts'
import { commentTellings, leaveTellings, proposeTellings, takeBackTellings } from '../profiles/messages.ts'
import { ProposePage } from '../profiles/pages/propose.tsx'
import { propose } from '../profiles/propose.ts'
import { endLink, forgetPartner } from './end.ts'
import { Invite, invitePartner } from './invite.ts'
import { endLinkTellings, inviteTellings } from './messages.ts'
import { AlongOverPage, AlongPage, AlongProposalPage } from './pages/along.tsx'
import { alongProposal, alongView, linkedPartner } from './view.ts'

type OfProfile = { profileId: string }
const ofPartner = z.object({ profileId: id(), partnerId: id() })

/** The doors of writing along from outside (L31): inviting and taking back, and what a link opens. */
export function partnerDoors(
  doors: Doors,
  profilePage: (visit: Visit<OfProfile, unknown>, filled?: Filled) => Promise<VNode | null>,
): void {
  const again = (visit: Visit<OfProfile, unknown>, back: Again) => profilePage(visit, filledAgain(back))
  doors.form('/rolprofielen/:profileId/ketenpartners', {
    who: 'employee',
    params: z.object({ profileId: id() }),
    action: 'invite-partner',
    body: Invite,
    input: (body, params) => ({ ...body, ...params }),
    perform: invitePartner,
    refusals: inviteTellings,
    then: ({ profileId }, _, t) => ({
      to: paths.profile(profileId),
      notice: t('Er gaat een mail met een link.', 'A mail with a link is sent.'),
    }),
    again,
  })
  const ends = { who: 'employee', params: ofPartner, body: z.object({}), refusals: endLinkTellings, again } as const
  doors.form('/rolprofielen/:profileId/ketenpartners/:partnerId/intrekken', {
    ...ends,
    action: 'end-partner-link',
    input: (_, params) => params,
    perform: endLink,
    then: ({ profileId }, _, t) => ({
      to: paths.profile(profileId),
      notice: t('De link werkt niet meer. Wat er geschreven is, blijft.', 'The link does not work any more. What was written stays.'),
    }),
  })
  doors.form('/rolprofielen/:profileId/ketenpartners/:partnerId/naam-weg', {
    ...ends,
    action: 'forget-partner',
    input: (_, params) => params,
    perform: forgetPartner,
    then: ({ profileId }, _, t) => ({ to: paths.profile(profileId), notice: t('De naam is weg.', 'The name is gone.') }),
  })
  alongDoors(doors)
  alongProposalDoors(doors)
  alongVersionDoors(doors)
}

const ofLink = z.object({ secret: z.string().max(100) })
const ofLinkVersion = ofLink.extend({ versionId: id() })
type OfLink = z.infer<typeof ofLink>
type OfLinkVersion = z.infer<typeof ofLinkVersion>
type Looks = Pick<Visit<unknown, unknown>, 'look'>

const path = `${paths.along}/:secret`
const nobody = '00000000-0000-4000-8000-000000000000'
const linkOf = ({ secret }: OfLink, { look }: Looks) => look((tx) => linkedPartner(tx, secret), { ticket: hashOf(secret) })

/** Where a link leads. The ticket goes along also when it opens nothing, so that nobody who is signed in writes by it as somebody else. */
async function whereOf(params: OfLink, visit: Looks): Promise<Where> {
  const link = await linkOf(params, visit)
  return { ...(link && { organisationId: link.organisationId }), ticket: hashOf(params.secret) }
}
const profileOf = async (params: OfLink, visit: Looks) => (await linkOf(params, visit))?.profileId ?? nobody

/** What a link shows, read in its organisation; the page that says that it is over when it opens nothing. */
async function along<P extends OfLink, V>(
  { params, look }: Pick<Visit<P, unknown>, 'params' | 'look'>,
  view: Parameters<typeof look<V>>[0],
): Promise<V | null> {
  const link = await linkOf(params, { look })
  return link && look(view, { organisationId: link.organisationId, ticket: hashOf(params.secret) })
}

function alongDoors(doors: Doors): void {
  doors.page(path, {
    who: 'anyone',
    params: ofLink,
    see: async (visit) => {
      const view = await along(visit, (tx) => alongView(tx, visit.caller.lang))
      return view ? <AlongPage view={view} to={alongPaths(visit.params.secret)} /> : <AlongOverPage />
    },
  })
}

async function proposePage(visit: Visit<OfLink, unknown>, filled: Filled | null) {
  const { caller, params } = visit
  const to = alongPaths(params.secret)
  const view = await along(visit, async (tx) => {
    const seen = await alongView(tx, caller.lang)
    const values = filled?.values ?? (seen?.inForce ? versionAsTyped(seen.inForce) : {})
    return seen && { seen, values, form: await skillForm(tx, values, caller.lang) }
  })
  if (!view) return <AlongOverPage typed={filled?.values} />
  const { seen, values, form } = view
  const basedOnId = filled ? String(values['basis'] ?? '') || null : (seen.inForce?.id ?? null)
  const breadcrumb = [{ href: to.profile, label: seen.profile.name }]
  return <ProposePage profile={seen.profile} action={to.propose} {...{ breadcrumb, basedOnId, form }} filled={filled ?? { values }} />
}

function alongProposalDoors(doors: Doors): void {
  doors.page(`${path}/voorstel`, { who: 'anyone', params: ofLink, see: (visit) => proposePage(visit, null) })
  doors.form(`${path}/voorstel`, {
    who: 'anyone',
    params: ofLink,
    action: 'propose-profile',
    body: Propose,
    shows: onlyShows,
    where: whereOf,
    input: async (body, params, visit) => ({ ...body, secret: params.secret, profileId: await profileOf(params, visit) }),
    perform: propose,
    refusals: proposeTellings,
    then: ({ versionId }, { secret }, t) => ({
      to: alongPaths(secret).version(versionId),
      notice: t('Je voorstel staat er. Het team leest het.', 'Your proposal is there. The team reads it.'),
    }),
    again: (visit, back) => proposePage(visit, filledAgain(back)),
  })
}

async function versionPage(visit: Visit<OfLinkVersion, unknown>, filled: Filled = { values: {} }) {
  const { params, caller } = visit
  if (!(await linkOf(params, visit))) return <AlongOverPage typed={filled.values} />
  const view = await along(visit, (tx) => alongProposal(tx, caller.lang, params.versionId))
  return view && <AlongProposalPage view={view} to={alongPaths(params.secret)} filled={filled} />
}

function alongVersionDoors(doors: Doors): void {
  const of = `${path}/versies/:versionId`
  const door = {
    who: 'anyone',
    where: whereOf,
    again: (visit: Visit<OfLinkVersion, unknown>, back: Again) => versionPage(visit, filledAgain(back)),
  } as const
  const input = async ({ secret, versionId }: OfLinkVersion, visit: Looks) => ({
    secret,
    versionId,
    profileId: await profileOf({ secret }, visit),
  })
  const to = ({ secret, versionId }: OfLinkVersion, notice: string): Redirect => ({ to: alongPaths(secret).version(versionId), notice })
  doors.page(of, { who: 'anyone', params: ofLinkVersion, see: (visit) => versionPage(visit) })
  doors.form(`${of}/reacties`, {
    ...door,
    params: ofLinkVersion,
    action: 'comment-profile',
    body: Comment,
    input: async (body, params, visit) => ({ ...body, ...(await input(params, visit)) }),
    perform: comment,
    refusals: commentTellings,
    then: (_, asked, t) => to(asked, t('Je reactie staat erbij.', 'Your response was added.')),
  })
  doors.form(`${of}/reacties/:commentId/terug`, {
    ...door,
    params: ofLinkVersion.extend({ commentId: id() }),
    action: 'take-objection-back',
    body: z.object({}),
    input: async (_, params, visit) => ({ ...(await input(params, visit)), commentId: params.commentId }),
    perform: takeBack,
    refusals: takeBackTellings,
    then: (_, asked, t) => to(asked, t('Je bezwaar is teruggenomen.', 'Your objection was taken back.')),
  })
  doors.form(`${of}/wegleggen`, {
    ...door,
    params: ofLinkVersion,
    action: 'leave-profile-proposal',
    body: z.object({}),
    input: (_, params, visit) => input(params, visit),
    perform: leave,
    refusals: leaveTellings,
    then: (_, { secret }, t) => ({
      to: alongPaths(secret).profile,
      notice: t('Je voorstel is weggelegd.', 'Your proposal was put aside.'),
    }),
  })
}
