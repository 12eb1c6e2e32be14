import type { Tellings } from '#platform/outcome.ts'
import type { AnswerWishRefusal, AskRefusal, StopAskingRefusal } from './ask.ts'
import type { SaveRefusal, SetStateRefusal } from './manage.ts'

export const askTellings: Tellings<AskRefusal> = {
  'no-such-activity': { status: 404, nl: 'Dit staat niet (meer) in het aanbod.', en: 'This is not in the catalogue (any more).' },
  'asked-already': { status: 409, nl: 'Je hebt hier al om gevraagd.', en: 'You have asked for this already.' },
}

export const stopAskingTellings: Tellings<StopAskingRefusal> = {
  'not-asked': {
    status: 409,
    nl: 'Je hebt hier niet om gevraagd, of er is intussen een editie gepland.',
    en: 'You did not ask for this, or an edition has been planned by now.',
  },
}

export const answerWishTellings: Tellings<AnswerWishRefusal> = {
  'no-such-wish': {
    status: 404,
    nl: 'Deze vraag is er niet, of is al beantwoord.',
    en: 'This question does not exist, or has been answered.',
  },
}

export const saveTellings: Tellings<SaveRefusal> = {
  'no-such-activity': { status: 404, nl: 'Deze activiteit bestaat niet (meer).', en: 'This activity does not exist (any more).' },
  'stays-confidential': {
    status: 409,
    nl: 'Dit is als vertrouwelijk gepubliceerd. Mensen meldden zich aan omdat niemand meekijkt, dus het blijft vertrouwelijk. Maak een nieuwe activiteit als dat anders moet.',
    en: 'This was published as confidential. People enrolled because nobody looks on, so it stays confidential. Make a new activity if that has to change.',
  },
  'no-such-coordinator': { status: 422, nl: 'Kies een coördinator uit de lijst.', en: 'Choose a coordinator from the list.' },
  'no-such-form': { status: 422, nl: 'Kies een leervorm uit de lijst.', en: 'Choose a learning form from the list.' },
}

export const stateTellings: Tellings<SetStateRefusal> = {
  'no-such-activity': saveTellings['no-such-activity'],
  'without-description': {
    status: 409,
    nl: 'Schrijf eerst een korte samenvatting. Zonder samenvatting weet niemand wat dit is.',
    en: 'Write a short summary first. Without it nobody knows what this is.',
  },
}

export const addSynonymTellings: Tellings<'same-word' | 'known-synonym'> = {
  'same-word': {
    status: 422,
    nl: 'Dit zijn twee keer dezelfde woorden. Kies een ander woord.',
    en: 'These are the same words twice. Choose another word.',
  },
  'known-synonym': { status: 409, nl: 'Dit staat er al bij.', en: 'This is in the list already.' },
}

export const removeSynonymTellings: Tellings<'no-such-synonym'> = {
  'no-such-synonym': { status: 404, nl: 'Dit stond er niet (meer) bij.', en: 'This was not in the list (any more).' },
}
