import { momentTellings } from '#modules/guidance/index.ts'
import type { Telling, Tellings } from '#platform/outcome.ts'
import type { AddItemRefusal, DropItemRefusal } from './agenda.ts'
import type { InviteRefusal } from './invite.ts'
import type { ProposeRefusal } from './propose-training.ts'
import type { AcceptRefusal, OpenRefusal, SignRefusal } from './rules.ts'
import type { AgreeRefusal, DropRefusal } from './write.ts'

const said = (status: Telling['status'], nl: string, en: string): Telling => ({ status, nl, en })
const noSuchLine = said(404, 'Dit is intussen weggehaald.', 'This was removed meanwhile.')

export const openTellings: Tellings<OpenRefusal> = {
  'no-such-conversation': said(404, 'Dit gesprek is er niet.', 'This talk is not there.'),
  'they-left': said(
    409,
    'De ander werkt hier niet meer. Het gesprek is gestopt.',
    'The other does not work here any more. The talk has ended.',
  ),
  'is-declined': said(409, 'Dit gesprek gaat niet door. Nodig opnieuw uit.', 'This talk is off. Invite again.'),
}
export const inviteTellings: Tellings<InviteRefusal> = {
  ...momentTellings,
  'no-growth-matrix': said(
    409,
    'Voor dit team is er nog geen groeimatrix. Kies een ander soort gesprek.',
    'There is no growth matrix for this team yet. Choose another kind of talk.',
  ),
  'invite-oneself': said(422, 'Dit ben je zelf. Kies iemand anders.', 'This is you. Choose somebody else.'),
  'no-partner': said(
    422,
    'Met deze persoon kan dat hier niet. Kies je leidinggevende, iemand van je team, je begeleider of een leeradviseur.',
    'That can’t be with this person here. Choose your manager, somebody of your team, your guide or a learning adviser.',
  ),
}
export const acceptTellings: Tellings<AcceptRefusal> = {
  ...openTellings,
  ...momentTellings,
  'own-proposal': said(409, 'Jij stelde dit voor. De ander antwoordt.', 'You proposed this. The other answers.'),
  'agreed-already': said(409, 'Dit moment staat al vast.', 'This moment is agreed already.'),
}
export const moveTellings: Tellings<OpenRefusal | 'moment-was'> = { ...openTellings, ...momentTellings }
export const addItemTellings: Tellings<AddItemRefusal> = {
  ...openTellings,
  'agenda-full': said(409, 'Er staan al dertig punten. Haal er eerst een weg.', 'There are thirty points. Remove one first.'),
}
export const dropItemTellings: Tellings<DropItemRefusal> = {
  ...openTellings,
  'no-such-item': noSuchLine,
  'item-is-fixed': said(
    409,
    'Training hoort bij elk ontwikkelgesprek en blijft staan.',
    'Training belongs to every development talk and stays.',
  ),
}
export const agreeTellings: Tellings<AgreeRefusal> = {
  ...openTellings,
  'too-many': said(409, 'Er staan al vijftig afspraken. Haal er eerst een weg.', 'There are fifty agreements. Remove one first.'),
}
export const dropTellings: Tellings<DropRefusal> = { ...openTellings, 'no-such-line': noSuchLine }
export const proposeTellings: Tellings<ProposeRefusal> = {
  ...openTellings,
  'no-such-activity': said(409, 'Deze training staat niet (meer) in het aanbod.', 'This training is not in the catalogue (any more).'),
  'proposed-already': said(409, 'Deze training staat er al.', 'This training is there already.'),
}
export const signTellings: Tellings<SignRefusal> = {
  ...openTellings,
  'not-talked-yet': said(409, 'Je kunt ondertekenen als jullie elkaar hebben gesproken.', 'You can sign when you have talked.'),
  'nothing-to-sign': said(409, 'Er staat nog niets om te ondertekenen.', 'There is nothing to sign yet.'),
  'changed-meanwhile': said(
    409,
    'De ander heeft intussen iets veranderd. Lees het na, en onderteken dan.',
    'The other changed something meanwhile. Read it, and sign then.',
  ),
  'signed-already': said(409, 'Je hebt dit al ondertekend.', 'You signed this already.'),
}
