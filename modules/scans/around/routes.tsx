import { z } from 'zod'
import { stopSharing } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { done } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { InviteColleague, inviteColleague, InviteOutsider, inviteOutsider, OfAround } from './invite.ts'
import { inviteTellings, shareResultTellings, startTellings, withdrawTellings } from './messages.ts'
import { MinePage } from './pages/mine.tsx'
import { AroundPage, type AroundForms } from './pages/around.tsx'
import { SharedResultPage } from './pages/result.tsx'
import { paths } from './paths.ts'
import { raterRoutes } from './rater-routes.tsx'
import { openDays } from './rules.ts'
import { ShareResult, shareResult } from './share.ts'
import { Start, startAround } from './start.ts'
import { aroundView, mineView, resultView } from './views.ts'
import { OfRater, withdrawOutsider } from './withdraw.ts'

const who = 'employee'
const nothing: Filled = { values: {} }

/** The 360°: asking around about oneself, and the result. */
export function aroundRoutes(doors: Doors): void {
  const mine = async ({ look, caller }: Visit<unknown, unknown>, filled = nothing) => {
    const usual = dateOf(Temporal.Now.instant()).add({ days: openDays.usual })
    return <MinePage view={await look((tx) => mineView(tx, caller.person!.id))} usual={usual} filled={filled} />
  }
  doors.page(paths.mine, { who, see: (visit) => mine(visit) })
  doors.form(paths.mine, {
    who,
    action: 'start-around',
    body: Start,
    input: (body) => body,
    perform: startAround,
    refusals: startTellings,
    then: ({ aroundId }, _, t) => ({ to: paths.around(aroundId), notice: t('Begonnen. Vraag nu mensen.', 'Started. Now ask people.') }),
    again: (visit, back) => mine(visit, filledAgain(back)),
  })
  doors.page('/mijn/360/:aroundId', { who, params: OfAround, see: (visit) => aroundPage(visit) })
  inviteDoors(doors)
  shareDoors(doors)
  raterRoutes(doors)
}

async function aroundPage({ look, caller, params }: Visit<{ aroundId: string }, unknown>, forms: AroundForms = {}) {
  const view = await look((tx) => aroundView(tx, caller.person!.id, params.aroundId))
  return view && <AroundPage view={view} forms={forms} />
}

/** No sentence names who was asked: the answer to a form is kept for a day, and it may not tell. */
function inviteDoors(doors: Doors): void {
  doors.form('/mijn/360/:aroundId/collega', {
    who,
    action: 'ask-around',
    params: OfAround,
    body: InviteColleague,
    input: (body, params) => ({ ...body, ...params }),
    perform: inviteColleague,
    refusals: inviteTellings,
    then: ({ category }, { aroundId }, t) => ({
      to: paths.around(aroundId),
      notice:
        category === 'manager'
          ? t(
              'Je leidinggevende krijgt bericht, en leest daarin dat je die antwoorden kunt zien.',
              'Your manager is told, and also that you can see those answers.',
            )
          : t('Je collega krijgt bericht.', 'Your colleague is told.'),
    }),
    again: (visit, back) => aroundPage(visit, { colleague: filledAgain(back) }),
  })
  doors.form('/mijn/360/:aroundId/buiten', {
    who,
    action: 'ask-around',
    params: OfAround,
    body: InviteOutsider,
    input: (body, params) => ({ ...body, ...params }),
    perform: inviteOutsider,
    refusals: inviteTellings,
    then: (_, { aroundId }, t) => ({
      to: paths.around(aroundId),
      notice: t('Er gaat een mail met een link.', 'A mail with a link is sent.'),
    }),
    again: (visit, back) => aroundPage(visit, { outsider: filledAgain(back) }),
  })
  doors.form('/mijn/360/:aroundId/mensen/:raterId/weghalen', {
    who,
    action: 'ask-around-no-more',
    params: OfRater,
    body: z.object({}),
    input: (_, params) => params,
    perform: withdrawOutsider,
    refusals: withdrawTellings,
    then: ({ aroundId }, _, t) => ({
      to: paths.around(aroundId),
      notice: t('De vraag is ingetrokken.', 'The question has been taken back.'),
    }),
    again: (visit, back) => aroundPage(visit, { outsider: filledAgain(back) }),
  })
}

function shareDoors(doors: Doors): void {
  doors.form('/mijn/360/:aroundId/delen', {
    who,
    action: 'share-around',
    params: OfAround,
    body: ShareResult,
    input: (body, params) => ({ ...body, ...params }),
    perform: shareResult,
    refusals: shareResultTellings,
    then: (_, { aroundId }, t) => ({
      to: paths.around(aroundId),
      notice: t('Gedeeld. Terugnemen kan altijd.', 'Shared. You can always take it back.'),
    }),
    again: (visit, back) => aroundPage(visit, { share: filledAgain(back) }),
  })
  doors.form('/mijn/360/:aroundId/delen/:shareId/stoppen', {
    who,
    action: 'stop-sharing-around',
    params: z.object({ aroundId: id(), shareId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: stopSharing,
    refusals: shareResultTellings,
    then: (_, { aroundId }, t) => ({ to: paths.around(aroundId), notice: t('Je deelt dit niet meer.', 'You do not share this any more.') }),
    again: (visit, back) => aroundPage(visit, { share: filledAgain(back) }),
  })
  doors.page('/360/uitslag/:aroundId', {
    who,
    params: OfAround,
    see: async (visit) => {
      const result = await visit.look((tx) => resultView(tx, visit.params.aroundId))
      if (!result) return null
      if (result.ownerId === visit.caller.person!.id) return { to: paths.around(result.id) }
      await visit.perform(noteResult, { personId: result.ownerId })
      return <SharedResultPage result={result} />
    },
  })
}

async function noteResult({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'scan-result', { subjectId: personId })
  return done(null)
}
