import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { dateOf } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import {
  answerRelationTellings,
  answerTalkTellings,
  askRelationTellings,
  askTalkTellings,
  cancelTalkTellings,
  endRelationTellings,
  takeHourTellings,
} from './messages.ts'
import { GuidancePage } from './pages/guidance.tsx'
import { GuidePage, type GuideFilled } from './pages/guide.tsx'
import { paths } from './paths.ts'
import { OfGuide } from './pool/offer.ts'
import { poolRoutes } from './pool-routes.tsx'
import { AnswerRelation, answerRelation, EndRelation, endRelation, OfRelation } from './relations/answer.ts'
import { AskRelation, askRelation } from './relations/ask.ts'
import { caresForPool, guideKinds, type GuideKind } from './rules.ts'
import { AnswerTalk, answerTalk, CancelTalk, cancelTalk } from './talks/answer.ts'
import { AskTalk, askTalk, OfTalk, TakeHour, takeHour } from './talks/ask.ts'
import { mineView } from './views/mine.ts'
import { guideView, poolView } from './views/pool.ts'

const who = 'employee'

export function routes(doors: Doors): void {
  doors.page(paths.guidance, {
    who,
    query: z.object({ soort: z.enum(guideKinds).optional().catch(undefined) }),
    see: (visit) => guidancePage(visit, visit.query.soort ?? null),
  })
  doors.page('/begeleiding/begeleiders/:guideId', { who, params: OfGuide, see: (visit) => guidePage(visit) })
  askDoors(doors)
  talkDoors(doors)
  relationDoors(doors)
  poolRoutes(doors)
}

async function guidancePage({ look, caller }: Visit<unknown, unknown>, kind: GuideKind | null = null, filled: Filled = { values: {} }) {
  const { pool, mine } = await look(async (tx) => ({ pool: await poolView(tx, kind), mine: await mineView(tx, caller.person!.id) }))
  return <GuidancePage pool={pool} kind={kind} mine={mine} cares={caresForPool(caller.actor)} filled={filled} />
}

async function guidePage({ look, caller, params }: Visit<{ guideId: string }, unknown>, filled: GuideFilled = {}) {
  const guide = await look((tx) => guideView(tx, params.guideId, caller.person!.id))
  return guide && <GuidePage guide={guide} filled={filled} today={dateOf(Temporal.Now.instant())} />
}

function askDoors(doors: Doors): void {
  const { config } = doors.house
  doors.form('/begeleiding/begeleiders/:guideId/uur', {
    who,
    action: 'take-hour',
    params: OfGuide,
    body: TakeHour,
    input: (body, params) => ({ ...body, ...params }),
    perform: takeHour(config),
    refusals: takeHourTellings,
    then: (_value, _input, t) => ({
      to: paths.guidance,
      notice: t('Het staat vast. Jullie krijgen allebei een bericht.', 'It is set. Both of you get a message.'),
    }),
    again: (visit, back) => guidePage(visit, { hour: filledAgain(back) }),
  })
  doors.form('/begeleiding/begeleiders/:guideId/gesprek', {
    who,
    action: 'ask-talk',
    params: OfGuide,
    body: AskTalk,
    input: (body, params) => ({ ...body, ...params }),
    perform: askTalk(config),
    refusals: askTalkTellings,
    then: (_value, _input, t) => ({
      to: paths.guidance,
      notice: t('Gevraagd. Je krijgt bericht als er antwoord is.', 'Asked. You hear when there is an answer.'),
    }),
    again: (visit, back) => guidePage(visit, { talk: filledAgain(back) }),
  })
  doors.form('/begeleiding/begeleiders/:guideId/vragen', {
    who,
    action: 'ask-guidance',
    params: OfGuide,
    body: AskRelation,
    input: (body, params) => ({ ...body, ...params }),
    perform: askRelation(config),
    refusals: askRelationTellings,
    then: (_value, _input, t) => ({
      to: paths.guidance,
      notice: t('Gevraagd. Je krijgt bericht als er antwoord is.', 'Asked. You hear when there is an answer.'),
    }),
    again: (visit, back) => guidePage(visit, { relation: filledAgain(back) }),
  })
}

function talkDoors(doors: Doors): void {
  const { config } = doors.house
  doors.form('/begeleiding/gesprekken/:talkId/antwoord', {
    who,
    action: 'answer-talk',
    params: OfTalk,
    body: AnswerTalk,
    input: (body, params) => ({ ...body, ...params }),
    perform: answerTalk(config),
    refusals: answerTalkTellings,
    then: ({ answer }, _, t) => ({
      to: paths.guidance,
      notice:
        answer === 'ja'
          ? t('Het gesprek staat vast.', 'The talk is agreed.')
          : t('Je zei nee. De ander krijgt bericht.', 'You said no. The other is told.'),
    }),
    again: (visit, back) => guidancePage(visit, null, filledAgain(back)),
  })
  doors.form('/begeleiding/gesprekken/:talkId/afzeggen', {
    who,
    action: 'cancel-talk',
    params: OfTalk,
    body: CancelTalk,
    input: (body, params) => ({ ...body, ...params }),
    perform: cancelTalk(config),
    refusals: cancelTalkTellings,
    then: (_value, _input, t) => ({ to: paths.guidance, notice: t('Afgezegd. De ander krijgt bericht.', 'Cancelled. The other is told.') }),
    again: (visit, back) => guidancePage(visit, null, filledAgain(back)),
  })
}

function relationDoors(doors: Doors): void {
  const { config } = doors.house
  doors.form('/begeleiding/relaties/:relationId/antwoord', {
    who,
    action: 'answer-guidance',
    params: OfRelation,
    body: AnswerRelation,
    input: (body, params) => ({ ...body, ...params }),
    perform: answerRelation(config),
    refusals: answerRelationTellings,
    then: (_value, _input, t) => ({ to: paths.guidance, notice: t('Bewaard. De ander krijgt bericht.', 'Saved. The other is told.') }),
    again: (visit, back) => guidancePage(visit, null, filledAgain(back)),
  })
  doors.form('/begeleiding/relaties/:relationId/stoppen', {
    who,
    action: 'end-guidance',
    params: OfRelation,
    body: EndRelation,
    input: (body, params) => ({ ...body, ...params }),
    perform: endRelation(config),
    refusals: endRelationTellings,
    then: (_value, _input, t) => ({ to: paths.guidance, notice: t('Gestopt. De ander krijgt bericht.', 'Ended. The other is told.') }),
    again: (visit, back) => guidancePage(visit, null, filledAgain(back)),
  })
}
