import { z } from 'zod'
import type { Doors, Redirect, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { partnerDoors } from '../partners/routes.tsx'
import { paths } from '../paths.ts'
import { adopt, Comment, comment, leave, takeBack } from './discuss.ts'
import { onlyShows, Propose } from './fields.ts'
import { skillForm, versionAsTyped } from './form-view.ts'
import { endProfile, Make, makeProfile, Rename, renameProfile, stateOf } from './make.ts'
import {
  adoptTellings,
  commentTellings,
  endProfileTellings,
  leaveTellings,
  makeTellings,
  passTellings,
  proposeTellings,
  renameTellings,
  stopTellings,
  suggestTellings,
  takeBackTellings,
  workTellings,
} from './messages.ts'
import { ComparePage } from './pages/compare.tsx'
import { ProfilesPage } from './pages/list.tsx'
import { ProfilePage } from './pages/profile.tsx'
import { NewProfilePage, ProposePage, RenamePage } from './pages/propose.tsx'
import { VersionPage } from './pages/version.tsx'
import { propose } from './propose.ts'
import { mayPropose } from './rules.ts'
import { Suggest, suggest } from './suggest.ts'
import { compareView, inForceOf, profilesView, profileView, proposalView, unitsView, versionsOf } from './views.ts'
import { passSuggestion, stopWorking, workWith } from './work-with.ts'

const ofProfile = z.object({ profileId: id() })
const ofVersion = z.object({ profileId: id(), versionId: id() })
const empty = z.object({})
const nothing: Filled = { values: {} }
type OfProfile = z.infer<typeof ofProfile>
type OfVersion = z.infer<typeof ofVersion>

/** The doors of role profiles: reading and choosing, making, and writing them together. */
export function profileRoutes(doors: Doors): void {
  doors.page(paths.profiles, {
    who: 'employee',
    see: async ({ look, caller: { actor } }) => (
      <ProfilesPage profiles={await look((tx) => profilesView(tx, actor))} keeps={actor.roles.includes('learning_adviser')} />
    ),
  })
  makeDoors(doors)
  doors.page('/rolprofielen/:profileId', { who: 'employee', params: ofProfile, see: (visit) => profilePage(visit) })
  doors.page('/rolprofielen/:profileId/vergelijken', {
    who: 'employee',
    params: ofProfile,
    query: z.object({ een: id(), ander: id() }),
    see: async ({ look, caller, params, query }) => {
      const view = await look((tx) => compareView(tx, caller.actor, params.profileId, [query.een, query.ander]))
      return view && <ComparePage view={view} />
    },
  })
  renameDoors(doors)
  choiceDoors(doors)
  proposalDoors(doors)
  versionDoors(doors)
  partnerDoors(doors, profilePage)
}

async function profilePage({ look, caller, params }: Visit<OfProfile, unknown>, filled = nothing) {
  const view = await look((tx) => profileView(tx, caller.actor, params.profileId))
  return view && <ProfilePage view={view} filled={filled} />
}

function makeDoors(doors: Doors): void {
  const who = 'learning_adviser'
  const page = async ({ look }: Visit<unknown, unknown>, filled = nothing) => (
    <NewProfilePage units={await look(unitsView)} filled={filled} />
  )
  doors.page(paths.newProfile, { who, see: (visit) => page(visit) })
  doors.form(paths.newProfile, {
    who,
    action: 'make-profile',
    body: Make,
    input: (body) => body,
    perform: makeProfile,
    refusals: makeTellings,
    then: ({ profileId }) => ({ to: paths.propose(profileId) }),
    again: (visit, back) => page(visit, filledAgain(back)),
  })
  doors.form('/rolprofielen/:profileId/beeindigen', {
    who,
    action: 'end-profile',
    params: ofProfile,
    body: empty,
    input: (_, params) => params,
    perform: endProfile,
    refusals: endProfileTellings,
    then: ({ name }, _, t) => ({ to: paths.profiles, notice: t(`${name} is beëindigd.`, `${name} has ended.`) }),
  })
}

function renameDoors(doors: Doors): void {
  const who = 'learning_adviser'
  const path = '/rolprofielen/:profileId/wijzigen'
  const page = async ({ look, caller, params }: Visit<OfProfile, unknown>, filled?: Filled) => {
    const profile = await look((tx) => profileView(tx, caller.actor, params.profileId))
    if (!profile || profile.ended) return null
    const { name, unitId } = profile
    const values = { name, unitId: unitId ?? '' }
    return <RenamePage profile={profile} was={stateOf({ name, unitId })} units={await look(unitsView)} filled={filled ?? { values }} />
  }
  doors.page(path, { who, params: ofProfile, see: (visit) => page(visit) })
  doors.form(path, {
    who,
    action: 'rename-profile',
    params: ofProfile,
    body: Rename,
    input: (body, params) => ({ ...body, ...params }),
    perform: renameProfile,
    refusals: renameTellings,
    then: ({ profileId }, _, t) => ({ to: paths.profile(profileId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => page(visit, filledAgain(back)),
  })
}

function choiceDoors(doors: Doors): void {
  const own = { who: 'employee', params: ofProfile, body: empty } as const
  const again = (visit: Visit<OfProfile, unknown>, back: Parameters<typeof filledAgain>[0]) => profilePage(visit, filledAgain(back))
  doors.form('/rolprofielen/:profileId/mijn', {
    ...own,
    action: 'choose-profile',
    input: (_, params) => params,
    perform: workWith,
    refusals: workTellings,
    then: ({ profileId }, _, t) => ({
      to: paths.profile(profileId),
      notice: t(
        'Je werkt nu met dit profiel. Bij Mijn vaardigheden zie je waar je staat.',
        'You work with this profile now. At My skills you see where you stand.',
      ),
    }),
    again,
  })
  doors.form('/rolprofielen/:profileId/mijn/stoppen', {
    ...own,
    action: 'stop-profile',
    input: (_, params) => params,
    perform: stopWorking,
    refusals: stopTellings,
    then: ({ profileId }, _, t) => ({
      to: paths.profile(profileId),
      notice: t('Je werkt niet meer met dit profiel.', 'You work with this profile no more.'),
    }),
    again,
  })
  doors.form('/rolprofielen/:profileId/niet-voor-mij', {
    ...own,
    action: 'pass-profile',
    input: (_, params) => params,
    perform: passSuggestion,
    refusals: passTellings,
    then: (_, __, t) => ({ to: paths.profiles, notice: t('Goed. Je hoeft er niets mee.', 'Fine. You need not do anything with it.') }),
    again,
  })
  doors.form('/rolprofielen/:profileId/suggesties', {
    who: 'manager',
    params: ofProfile,
    action: 'suggest-profile',
    body: Suggest,
    input: (body, params) => ({ ...body, ...params }),
    perform: suggest,
    refusals: suggestTellings,
    then: ({ profileId, name }, _, t) => ({
      to: paths.profile(profileId),
      notice: t(`${name} krijgt bericht en beslist zelf.`, `${name} is told and decides.`),
    }),
    again,
  })
}

/** The form of a proposal: what was typed before, or the version it begins with. */
async function proposePage({ look, caller, params, t }: Visit<OfProfile, unknown>, from: string | null, filled: Filled | null) {
  const { actor } = caller
  const profile = await look((tx) => profileView(tx, actor, params.profileId))
  if (!profile || profile.ended) return null
  const turned: Redirect = {
    to: paths.profile(profile.id),
    notice: t(
      'Dit profiel is van een ander team. Dat team schrijft het samen.',
      'This profile belongs to another team, which writes it together.',
    ),
    kind: 'warning',
  }
  if (!mayPropose(profile.standing)) return turned
  const inForce = inForceOf(profile.versions)?.id ?? null
  const [start] = filled
    ? []
    : await look((tx) =>
        versionsOf(
          tx,
          profile.id,
          actor.lang,
          [from ?? inForce].flatMap((one) => one ?? []),
        ),
      )
  const values = filled?.values ?? (start ? versionAsTyped(start) : {})
  const form = await look((tx) => skillForm(tx, values, actor.lang))
  const basedOnId = filled ? String(values['basis'] ?? '') || null : inForce
  const breadcrumb = [
    { href: paths.profiles, label: t('Rolprofielen', 'Role profiles') },
    { href: paths.profile(profile.id), label: profile.name },
  ]
  const action = paths.propose(profile.id)
  return <ProposePage {...{ profile, action, breadcrumb, basedOnId, form }} filled={filled ?? { values }} />
}

function proposalDoors(doors: Doors): void {
  const path = '/rolprofielen/:profileId/voorstel'
  doors.page(path, {
    who: 'employee',
    params: ofProfile,
    query: z.object({ van: id().optional() }),
    see: (visit) => proposePage(visit, visit.query.van ?? null, null),
  })
  doors.form(path, {
    who: 'employee',
    params: ofProfile,
    action: 'propose-profile',
    body: Propose,
    shows: onlyShows,
    input: (body, params) => ({ ...body, ...params }),
    perform: propose,
    refusals: proposeTellings,
    then: ({ profileId, versionId }, _, t) => ({
      to: paths.version(profileId, versionId),
      notice: t('Je voorstel staat er. Iedereen van het team kan reageren.', 'Your proposal is there. Everybody of the team can respond.'),
    }),
    again: async (visit, back) => {
      const page = await proposePage(visit, null, filledAgain(back))
      return page && 'to' in page ? null : page
    },
  })
}

async function versionPage({ look, caller, params }: Visit<OfVersion, unknown>, filled = nothing) {
  const view = await look((tx) => proposalView(tx, caller.actor, params.profileId, params.versionId))
  return view && <VersionPage view={view} filled={filled} />
}

function versionDoors(doors: Doors): void {
  const path = '/rolprofielen/:profileId/versies/:versionId'
  const to = ({ profileId, versionId }: OfVersion, notice: string): Redirect => ({ to: paths.version(profileId, versionId), notice })
  const of = {
    who: 'employee',
    params: ofVersion,
    again: (visit: Visit<OfVersion, unknown>, back: Parameters<typeof filledAgain>[0]) => versionPage(visit, filledAgain(back)),
  } as const
  doors.page(path, { who: 'employee', params: ofVersion, see: (visit) => versionPage(visit) })
  doors.form(`${path}/reacties`, {
    ...of,
    action: 'comment-profile',
    body: Comment,
    input: (body, params) => ({ ...body, ...params }),
    perform: comment,
    refusals: commentTellings,
    then: (value, _, t) => to(value, t('Je reactie staat erbij.', 'Your response was added.')),
  })
  doors.form(`${path}/reacties/:commentId/terug`, {
    ...of,
    params: ofVersion.extend({ commentId: id() }),
    action: 'take-objection-back',
    body: empty,
    input: (_, params) => params,
    perform: takeBack,
    refusals: takeBackTellings,
    then: (value, _, t) => to(value, t('Je bezwaar is teruggenomen.', 'Your objection was taken back.')),
  })
  doors.form(`${path}/overnemen`, {
    ...of,
    action: 'adopt-profile',
    body: empty,
    input: (_, params) => params,
    perform: adopt,
    refusals: adoptTellings,
    then: ({ profileId }, _, t) => ({ to: paths.profile(profileId), notice: t('Dit geldt vanaf nu.', 'This is in force from now on.') }),
  })
  doors.form(`${path}/wegleggen`, {
    ...of,
    action: 'leave-profile-proposal',
    body: empty,
    input: (_, params) => params,
    perform: leave,
    refusals: leaveTellings,
    then: (value, _, t) =>
      to(value, t('Het voorstel is weggelegd. Het blijft te lezen.', 'The proposal was put aside. It can still be read.')),
  })
}
