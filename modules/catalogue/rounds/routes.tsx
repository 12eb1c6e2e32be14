import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import type { Filled } from '#ui/index.ts'
import { enterNumbers, EnterNumbers } from './answer.ts'
import { planTable } from './files.ts'
import { makeRound, MakeRound } from './make-round.ts'
import { addOfferTellings, enterNumbersTellings, makeRoundTellings, scoreOfferTellings, settleRoundTellings } from './messages.ts'
import { addOffer, AddOffer, scoreOffer, ScoreOffer } from './offer.ts'
import { RoundPage } from './pages/round.tsx'
import { RoundsPage } from './pages/rounds.tsx'
import { roundPaths } from './paths.ts'
import { settleRound, SettleRound } from './settle.ts'
import { roundsView, roundView } from './views.ts'

const keepers = 'network_coordinator' as const
const members = ['network_coordinator', 'learning_adviser'] as const
const readers = ['network_coordinator', 'learning_adviser', 'coordinator'] as const
const ofRound = z.object({ roundId: id() })
const ofOffer = z.object({ roundId: id(), offerId: id() })
const nothing: Filled = { values: {} }

type OfRound = Visit<{ roundId: string }, unknown>
async function roundPage({ look, caller, params }: OfRound, filled = nothing) {
  const view = await look((tx) => roundView(tx, caller.actor, params.roundId))
  return view && <RoundPage view={view} filled={filled} />
}
const again = (visit: OfRound, back: Again) => roundPage(visit, filledAgain(back))

export function roundRoutes(doors: Doors): void {
  const roundsPage = async ({ look, caller }: Visit<unknown, unknown>, filled = nothing) => (
    <RoundsPage view={await look((tx) => roundsView(tx, caller.actor))} filled={filled} />
  )
  doors.page(roundPaths.rounds, { who: readers, see: (visit) => roundsPage(visit) })
  doors.form(roundPaths.rounds, {
    who: keepers,
    action: 'make-demand-round',
    body: MakeRound,
    input: (body) => body,
    perform: makeRound,
    refusals: makeRoundTellings,
    then: ({ roundId }, _, t) => ({ to: roundPaths.round(roundId), notice: t('De vraagronde is open.', 'The demand round is open.') }),
    again: (visit, back) => roundsPage(visit, filledAgain(back)),
  })
  doors.page('/vraagrondes/:roundId', { who: readers, params: ofRound, see: (visit) => roundPage(visit) })
  doors.page('/vraagrondes/:roundId/inkoopplan.:kind', {
    who: readers,
    params: z.object({ roundId: id(), kind: fileKind }),
    see: async ({ params, look, caller, reply }) => {
      const view = await look((tx) => roundView(tx, caller.actor, params.roundId))
      return view && takeAlong(reply, planTable(view, caller.lang), params.kind, `inkoopplan-${view.name}`, caller.lang)
    },
  })
  memberDoors(doors)
  keeperDoors(doors)
}

function memberDoors(doors: Doors): void {
  doors.form('/vraagrondes/:roundId/aantallen', {
    who: members,
    action: 'enter-demand',
    params: ofRound,
    body: EnterNumbers,
    input: (body, params) => ({ ...body, ...params }),
    perform: enterNumbers,
    refusals: enterNumbersTellings,
    then: ({ roundId }, _, t) => ({
      to: roundPaths.round(roundId),
      notice: t('Jullie aantallen zijn bewaard.', 'Your numbers were saved.'),
    }),
    again,
  })
  doors.form('/vraagrondes/:roundId/voorstellen/:offerId/oordeel', {
    who: members,
    action: 'score-offer',
    params: ofOffer,
    body: ScoreOffer,
    input: (body, params) => ({ ...body, ...params }),
    perform: scoreOffer,
    refusals: scoreOfferTellings,
    then: ({ roundId }, _, t) => ({ to: roundPaths.round(roundId), notice: t('Jouw oordeel is bewaard.', 'Your score was saved.') }),
    again,
  })
}

function keeperDoors(doors: Doors): void {
  doors.form('/vraagrondes/:roundId/voorstellen', {
    who: keepers,
    action: 'add-offer',
    params: ofRound,
    body: AddOffer,
    input: (body, params) => ({ ...body, ...params }),
    perform: addOffer,
    refusals: addOfferTellings,
    then: ({ roundId }, _, t) => ({ to: roundPaths.round(roundId), notice: t('Het voorstel staat erbij.', 'The offer was added.') }),
    again,
  })
  doors.form('/vraagrondes/:roundId/vaststellen', {
    who: keepers,
    action: 'settle-demand-round',
    params: ofRound,
    body: SettleRound,
    input: (body, params) => ({ ...body, ...params }),
    perform: settleRound,
    refusals: settleRoundTellings,
    then: ({ roundId }, _, t) => ({
      to: roundPaths.round(roundId),
      notice: t('Het inkoopplan is vastgesteld.', 'The purchase plan was settled.'),
    }),
    again,
  })
}
