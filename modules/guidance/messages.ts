import type { Telling, Tellings } from '#platform/outcome.ts'
import type { GuideRefusal, NameRefusal, OfferRefusal } from './pool/offer.ts'
import type { AddHourRefusal, WithdrawHourRefusal } from './pool/hours.ts'
import type { AskRelationRefusal } from './relations/ask.ts'
import type { EndRelationRefusal } from './relations/answer.ts'
import type { DeclareRefusal, EndDeclarationRefusal, MatchRefusal } from './relations/buddies.ts'
import type { AnswerRelationRefusal, MomentRefusal } from './rules.ts'
import type { AskTalkRefusal, TakeHourRefusal } from './talks/ask.ts'
import type { AnswerTalkRefusal, CancelTalkRefusal } from './talks/answer.ts'

const said = (status: Telling['status'], nl: string, en: string): Telling => ({ status, nl, en })

const notAnAdviser = said(403, 'Dit doet een leeradviseur.', 'A learning adviser does this.')
const inThePool = said(
  409,
  'Hiervoor staat deze collega al in de lijst, of is al gevraagd.',
  'This colleague is in the list for this, or was asked, already.',
)
const noSuchGuide = said(404, 'Deze begeleider staat niet (meer) in de lijst.', 'This guide is not in the list (any more).')
const noSuchHour = said(404, 'Dit moment is er niet meer. Kies een ander.', 'This moment is not there any more. Choose another.')
const noSuchTalk = said(404, 'Dit gesprek is er niet (meer).', 'This talk is not there (any more).')
const noSuchRelation = said(404, 'Deze begeleiding is er niet (meer).', 'This guidance is not there (any more).')
const noSuchDeclaration = said(404, 'Dit is intussen weggehaald.', 'This was removed meanwhile.')
const answered = said(409, 'Hier is al op geantwoord.', 'This was answered already.')
const askedAlready = said(409, 'Dit is al gevraagd, of het loopt al.', 'This was asked already, or it goes on.')

export const momentTellings: Tellings<MomentRefusal> = {
  'moment-was': said(422, 'Dit moment is al geweest. Kies een later moment.', 'This moment has passed. Choose a later one.'),
}
export const offerTellings: Tellings<OfferRefusal> = {
  'no-adviser': said(
    403,
    'Leeradviseur is wie die rol heeft. Kies iets anders.',
    'A learning adviser is who has that role. Choose something else.',
  ),
  'in-the-pool': said(409, 'Hiervoor sta je al in de lijst.', 'You are in the list for this already.'),
}
export const nameTellings: Tellings<NameRefusal> = {
  'not-an-adviser': notAnAdviser,
  'no-colleague': said(422, 'Kies een collega die hier werkt.', 'Choose a colleague who works here.'),
  'in-the-pool': inThePool,
}
export const guideTellings: Tellings<GuideRefusal> = { 'not-in-the-pool': noSuchGuide }
export const addHourTellings: Tellings<AddHourRefusal> = {
  ...momentTellings,
  'not-in-the-pool': said(409, 'Zet eerst hierboven waarvoor mensen bij je komen.', 'First say above what people come to you for.'),
  'hour-overlaps': said(409, 'Dan heb je al een moment. Kies een andere tijd.', 'You have a moment then already. Choose another time.'),
}
export const withdrawHourTellings: Tellings<WithdrawHourRefusal> = { 'no-such-hour': noSuchHour }
export const takeHourTellings: Tellings<TakeHourRefusal> = {
  ...momentTellings,
  'no-such-guide': noSuchGuide,
  'no-such-hour': noSuchHour,
  'hour-taken': said(409, 'Iemand was je net voor. Kies een ander moment.', 'Somebody was just before you. Choose another moment.'),
  'own-hour': said(422, 'Dit ben je zelf. Kies iemand anders.', 'This is you. Choose somebody else.'),
}
export const askTalkTellings: Tellings<AskTalkRefusal> = {
  ...momentTellings,
  'no-such-guide': noSuchGuide,
  'own-hour': takeHourTellings['own-hour'],
}
export const answerTalkTellings: Tellings<AnswerTalkRefusal> = {
  ...momentTellings,
  'no-such-talk': noSuchTalk,
  'answered-already': answered,
  'you-are-taken': said(
    409,
    'Dan heb je al een ander gesprek. Zeg nee, met een ander voorstel erbij.',
    'You have another talk then. Say no, with another proposal.',
  ),
}
export const cancelTalkTellings: Tellings<CancelTalkRefusal> = {
  'no-such-talk': noSuchTalk,
  'talk-was': said(409, 'Dit gesprek is al geweest.', 'This talk is over.'),
}
export const askRelationTellings: Tellings<AskRelationRefusal> = {
  'no-such-guide': noSuchGuide,
  'guide-oneself': takeHourTellings['own-hour'],
  'asked-already': askedAlready,
}
export const answerRelationTellings: Tellings<AnswerRelationRefusal> = { 'no-such-relation': noSuchRelation, 'answered-already': answered }
export const endRelationTellings: Tellings<EndRelationRefusal> = {
  'no-such-relation': noSuchRelation,
  'not-going-on': said(409, 'Deze begeleiding loopt niet (meer).', 'This guidance does not go on (any more).'),
}
export const declareTellings: Tellings<DeclareRefusal> = {
  'declared-already': said(409, 'Dit heb je al gezegd.', 'You said this already.'),
}
export const endDeclarationTellings: Tellings<EndDeclarationRefusal> = { 'no-such-declaration': noSuchDeclaration }
export const matchTellings: Tellings<MatchRefusal> = {
  'not-an-adviser': notAnAdviser,
  'no-such-declaration': noSuchDeclaration,
  'guide-oneself': said(422, 'Kies twee verschillende mensen.', 'Choose two different people.'),
  'asked-already': said(409, 'Deze twee zijn al gevraagd, of zijn al buddy’s.', 'These two were asked already, or are buddies.'),
}
