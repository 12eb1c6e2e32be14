import type { Tellings } from '#platform/outcome.ts'
import type { AnswerWishRefusal, AskRefusal, StopAskingRefusal } from './ask.ts'

export const askTellings: Tellings<AskRefusal> = {
  'no-such-activity': { status: 404, nl: 'Dit staat niet (meer) in het aanbod.', en: 'This is not in the offer (any more).' },
  'asked-already': { status: 409, nl: 'Je hebt hier al om gevraagd.', en: 'You have asked for this already.' },
}

export const stopAskingTellings: Tellings<StopAskingRefusal> = {
  'not-asked': { status: 409, nl: 'Je hebt hier niet om gevraagd, of er is intussen een editie gepland.', en: 'You did not ask for this, or an edition has been planned by now.' },
}

export const answerWishTellings: Tellings<AnswerWishRefusal> = {
  'no-such-wish': { status: 404, nl: 'Deze vraag is er niet, of is al beantwoord.', en: 'This question does not exist, or has been answered.' },
}
