import { sharingTellings, type SharingRefusal } from '#modules/people/index.ts'
import type { Tellings } from '#platform/outcome.ts'
import type { RateRefusal } from './rules.ts'
import type { SheetRefusal, StartRefusal } from './sheets/rules.ts'
import type { RateFromScanRefusal } from './sheets/rate-from-scan.ts'
import type { HandInRefusal, SaveRefusal } from './sheets/save.ts'

export const rateTellings: Tellings<RateRefusal | 'no-such-evaluation'> = {
  'no-such-evaluation': { status: 404, nl: 'Deze evaluatie bestaat niet (meer).', en: 'This evaluation does not exist (any more).' },
  'not-asked': { status: 404, nl: 'Deze evaluatie is voor mensen die erbij waren.', en: 'This evaluation is for people who were there.' },
  'evaluation-closed': {
    status: 409,
    nl: 'De evaluatie is gesloten. Je antwoord kan er niet meer bij.',
    en: 'The evaluation has closed. Your answer can no longer be added.',
  },
  'already-rated': {
    status: 409,
    nl: 'Je antwoord is al anoniem gemaakt. Niemand weet nog welk antwoord van jou is, dus aanpassen kan niet meer.',
    en: 'Your answer has been made anonymous. Nobody knows which answer is yours, so it can no longer be changed.',
  },
}

const sheetTellings: Tellings<SheetRefusal | 'no-such-sheet'> = {
  'no-such-sheet': { status: 404, nl: 'Deze scan bestaat niet (meer).', en: 'This scan does not exist (any more).' },
  'handed-in': {
    status: 409,
    nl: 'Je hebt deze scan al ingeleverd. Je antwoorden veranderen niet meer.',
    en: 'You have handed in this scan. Your answers do not change any more.',
  },
  'scan-closed': {
    status: 409,
    nl: 'Deze scan is gesloten. Je antwoord kan er niet meer bij.',
    en: 'This scan has closed. Your answer can no longer be added.',
  },
}

export const saveTellings: Tellings<SaveRefusal> = {
  ...sheetTellings,
  'check-answers': { status: 422, nl: 'Kijk je antwoorden na.', en: 'Check your answers.' },
}

export const handInTellings: Tellings<HandInRefusal> = {
  ...sheetTellings,
  'not-all-answered': {
    status: 422,
    nl: ({ count }) => (count === 1 ? 'Eén vraag heeft nog een antwoord nodig.' : `${count} vragen hebben nog een antwoord nodig.`),
    en: ({ count }) => (count === 1 ? 'One question still needs an answer.' : `${count} questions still need an answer.`),
  },
  'nothing-answered': {
    status: 422,
    nl: 'Je hebt nog niets ingevuld. Beantwoord eerst een paar vragen.',
    en: 'You have not filled in anything. Answer a few questions first.',
  },
}

export const startTellings: Tellings<StartRefusal | 'no-such-scan'> = {
  'no-such-scan': { status: 404, nl: 'Deze scan bestaat niet (meer).', en: 'This scan does not exist (any more).' },
  'not-about-oneself': { status: 409, nl: 'Deze scan begin je niet zelf.', en: 'You do not begin this scan by yourself.' },
  'scan-not-yet': { status: 409, nl: 'Deze scan is nog niet open.', en: 'This scan is not open yet.' },
  'scan-closed': sheetTellings['scan-closed'],
}

export const shareResultTellings: Tellings<SharingRefusal | 'no-such-sheet'> = {
  ...sharingTellings,
  'no-such-sheet': sheetTellings['no-such-sheet'],
}

export const rateFromScanTellings: Tellings<RateFromScanRefusal> = {
  'no-such-sheet': sheetTellings['no-such-sheet'],
  'nothing-to-rate': {
    status: 422,
    nl: 'Bij dit onderwerp hoort geen vaardigheid die we kennen.',
    en: 'No skill that we know belongs to this subject.',
  },
  'rated-before': { status: 409, nl: 'Dit staat al bij je inschattingen.', en: 'This stands among your ratings already.' },
}
