import { z } from 'zod'
import { noteLook } from '#platform/audit.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { AddItem, addItem, dropItem, OfItem } from './agenda.ts'
import { Invite, invite } from './invite.ts'
import {
  acceptTellings,
  addItemTellings,
  agreeTellings,
  dropItemTellings,
  dropTellings,
  inviteTellings,
  moveTellings,
  openTellings,
  proposeTellings,
  signTellings,
} from './messages.ts'
import { accept, Decline, decline, Move, move, OfConversation } from './moments.ts'
import { ConversationPage, type Part, type PartFilled } from './pages/conversation.tsx'
import { ConversationsPage } from './pages/list.tsx'
import { paths } from './paths.ts'
import { Prepare, prepare } from './prepare.ts'
import { dropProposal, OfProposal, ProposeTraining, proposeTraining } from './propose-training.ts'
import { Sign, sign } from './sign.ts'
import { listView } from './views/list.ts'
import { conversationView } from './views/one.ts'
import { Agree, agree, dropAgreement, OfAgreement, SaveNotes, saveNotes } from './write.ts'

const who = 'employee'
const nothing = z.object({})
type OfOne = { conversationId: string }

export function routes(doors: Doors): void {
  const { config } = doors.house
  doors.page(paths.conversations, {
    who,
    query: z.object({ met: z.string().max(36).default('') }),
    see: (visit) => listPage(visit, { values: { personId: visit.query.met } }),
  })
  doors.form(paths.conversations, {
    who,
    action: 'invite-to-conversation',
    body: Invite,
    input: (body) => body,
    perform: invite(config),
    refusals: inviteTellings,
    then: ({ conversationId }, _, t) => ({
      to: paths.conversation(conversationId),
      notice: t('Uitgenodigd. De ander krijgt bericht.', 'Invited. The other is told.'),
    }),
    again: (visit, back) => listPage(visit, filledAgain(back)),
  })
  doors.page('/gesprekken/:conversationId', {
    who,
    params: OfConversation,
    query: z.object({ zoek: z.string().max(100).default('') }),
    see: (visit) => onePage(visit, {}, visit.query.zoek),
  })
  momentDoors(doors)
  agendaDoors(doors)
  writingDoors(doors)
  trainingDoors(doors)
  doors.form('/gesprekken/:conversationId/ondertekenen', {
    ...about('sign-conversation', 'sign'),
    body: Sign,
    input: (body, params) => ({ ...body, ...params }),
    perform: sign(config),
    refusals: signTellings,
    then: ({ conversationId, complete }, _, t) => ({
      to: paths.conversation(conversationId),
      notice: complete
        ? t('Jullie hebben allebei ondertekend.', 'Both of you signed.')
        : t('Ondertekend. De ander krijgt bericht.', 'Signed. The other is told.'),
    }),
  })
}

async function listPage({ look, caller }: Visit<unknown, unknown>, filled: Filled = { values: {} }) {
  return <ConversationsPage view={await look((tx) => listView(tx, caller.person!.id))} filled={filled} />
}

/** The page of one conversation; that somebody looked at what is of another is noted for whom it is about. */
async function onePage({ look, perform, caller, params }: Visit<OfOne, unknown>, filled: PartFilled, query = '') {
  const view = await look((tx) => conversationView(tx, params.conversationId, caller.person!.id, query))
  if (view && !view.mine)
    await perform(
      async ({ tx, actor }) => ({ ok: true as const, value: await noteLook(tx, actor, 'conversation', { subjectId: view.personId }) }),
      null,
    )
  return view && <ConversationPage view={view} filled={filled} />
}

/** What all forms of the page of one conversation share. */
const about = (action: string, part: Part) => ({
  who: who as 'employee',
  action,
  params: OfConversation,
  again: (visit: Visit<OfOne, unknown>, back: Again) => onePage(visit, { [part]: filledAgain(back) }),
})
const at = (conversationId: string, part: string) => `${paths.conversation(conversationId)}#${part}`

function momentDoors(doors: Doors): void {
  const { config } = doors.house
  doors.form('/gesprekken/:conversationId/ja', {
    ...about('accept-conversation', 'moment'),
    body: nothing,
    input: (_, params) => params,
    perform: accept(config),
    refusals: acceptTellings,
    then: ({ conversationId }, _, t) => ({
      to: paths.conversation(conversationId),
      notice: t('Het staat vast, ook in jullie agenda.', 'It is agreed, also in your calendars.'),
    }),
  })
  doors.form('/gesprekken/:conversationId/nee', {
    ...about('decline-conversation', 'moment'),
    body: Decline,
    input: (body, params) => ({ ...body, ...params }),
    perform: decline(config),
    refusals: openTellings,
    then: ({ conversationId }, _, t) => ({
      to: paths.conversation(conversationId),
      notice: t('Afgezegd. De ander krijgt bericht.', 'Called off. The other is told.'),
    }),
  })
  doors.form('/gesprekken/:conversationId/verzetten', {
    ...about('move-conversation', 'moment'),
    body: Move,
    input: (body, params) => ({ ...body, ...params }),
    perform: move(config),
    refusals: moveTellings,
    then: ({ conversationId }, _, t) => ({
      to: paths.conversation(conversationId),
      notice: t('Voorgesteld. De ander krijgt bericht.', 'Proposed. The other is told.'),
    }),
  })
}

function agendaDoors(doors: Doors): void {
  doors.form('/gesprekken/:conversationId/agenda', {
    ...about('add-agenda-item', 'agenda'),
    body: AddItem,
    input: (body, params) => ({ ...body, ...params }),
    perform: addItem,
    refusals: addItemTellings,
    then: ({ conversationId }) => ({ to: at(conversationId, 'agenda') }),
  })
  doors.form('/gesprekken/:conversationId/agenda/:agendaItemId/weghalen', {
    ...about('drop-agenda-item', 'agenda'),
    params: OfItem,
    body: nothing,
    input: (_, params) => params,
    perform: dropItem,
    refusals: dropItemTellings,
    then: ({ conversationId }) => ({ to: at(conversationId, 'agenda') }),
  })
  doors.form('/gesprekken/:conversationId/voorbereiding', {
    ...about('prepare-conversation', 'preparation'),
    body: Prepare,
    input: (body, params) => ({ ...body, ...params }),
    perform: prepare,
    refusals: openTellings,
    then: ({ conversationId }, _, t) => ({ to: at(conversationId, 'voorbereiding'), notice: t('Bewaard.', 'Saved.') }),
  })
}

function writingDoors(doors: Doors): void {
  doors.form('/gesprekken/:conversationId/notities', {
    ...about('save-conversation-notes', 'notes'),
    body: SaveNotes,
    input: (body, params) => ({ ...body, ...params }),
    perform: saveNotes,
    refusals: openTellings,
    then: ({ conversationId, beside }, _, t) => ({
      to: at(conversationId, 'notities'),
      notice: beside
        ? t('Bewaard, naast wat de ander intussen schreef.', 'Saved, beside what the other wrote meanwhile.')
        : t('Bewaard.', 'Saved.'),
    }),
  })
  doors.form('/gesprekken/:conversationId/afspraken', {
    ...about('add-agreement', 'agreement'),
    body: Agree,
    input: (body, params) => ({ ...body, ...params }),
    perform: agree,
    refusals: agreeTellings,
    then: ({ conversationId }) => ({ to: at(conversationId, 'afspraken') }),
  })
  doors.form('/gesprekken/:conversationId/afspraken/:agreementId/weghalen', {
    ...about('drop-agreement', 'agreement'),
    params: OfAgreement,
    body: nothing,
    input: (_, params) => params,
    perform: dropAgreement,
    refusals: dropTellings,
    then: ({ conversationId }) => ({ to: at(conversationId, 'afspraken') }),
  })
}

function trainingDoors(doors: Doors): void {
  doors.form('/gesprekken/:conversationId/trainingen', {
    ...about('propose-training', 'training'),
    body: ProposeTraining,
    input: (body, params) => ({ ...body, ...params }),
    perform: proposeTraining,
    refusals: proposeTellings,
    then: ({ conversationId }) => ({ to: at(conversationId, 'training') }),
  })
  doors.form('/gesprekken/:conversationId/trainingen/:proposalId/weghalen', {
    ...about('drop-training-proposal', 'training'),
    params: OfProposal,
    body: nothing,
    input: (_, params) => params,
    perform: dropProposal,
    refusals: dropTellings,
    then: ({ conversationId }) => ({ to: at(conversationId, 'training') }),
  })
}
