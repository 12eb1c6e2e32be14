import { sharingTellings, type SharingRefusal } from '#modules/people/index.ts'
import type { Tellings } from '#platform/outcome.ts'
import type { KeepRefusal } from './instruments/keep.ts'
import type { TakeRefusal } from './instruments/take.ts'
import type { RoundRefusal } from './rounds/rules.ts'
import type { RateRefusal } from './rules.ts'
import type { TakeBackRefusal } from './sheets/take-back.ts'
import type { AskRefusal } from './sheets/ask.ts'
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

const keepers = {
  'not-a-keeper': {
    status: 403,
    nl: 'Instrumenten houdt de leeradviseur bij.',
    en: 'Instruments are kept by the learning adviser.',
  },
  'no-such-instrument': { status: 404, nl: 'Dit instrument bestaat niet (meer).', en: 'This instrument does not exist (any more).' },
} as const

export const takeTellings: Tellings<TakeRefusal> = {
  ...keepers,
  'in-use-already': { status: 409, nl: 'Dit instrument is al in gebruik.', en: 'This instrument is in use already.' },
  'file-has-flaws': {
    status: 422,
    nl: 'Dit bestand kunnen we zo niet gebruiken. Hieronder staat wat er mist.',
    en: 'We can’t use this file like this. Below is what is missing.',
  },
}

export const keepTellings: Tellings<KeepRefusal> = {
  ...keepers,
  'no-draft': { status: 409, nl: 'Er is geen concept om te publiceren.', en: 'There is no draft to publish.' },
  'draft-has-flaws': {
    status: 422,
    nl: ({ count }) => (count === 1 ? 'Er is nog één ding niet goed.' : `Er zijn nog ${count} dingen niet goed.`),
    en: ({ count }) => (count === 1 ? 'One thing is not right yet.' : `${count} things are not right yet.`),
  },
  'not-published': { status: 409, nl: 'Publiceer het instrument eerst.', en: 'Publish the instrument first.' },
  'not-in-network': { status: 409, nl: 'Jullie zijn geen lid van dit samenwerkingsverband.', en: 'You are no member of this network.' },
  'shared-already': { status: 409, nl: 'Dit is al gedeeld met dit samenwerkingsverband.', en: 'This is shared with this network already.' },
  'last-one-stays': { status: 409, nl: 'De laatste vraag blijft staan. Pas hem aan.', en: 'The last question stays. Change it.' },
  'last-outcome-stays': {
    status: 409,
    nl: 'Een kennistoets heeft ten minste één toetsterm. Pas deze aan.',
    en: 'A knowledge test has at least one outcome. Change this one.',
  },
  'scale-in-use': {
    status: 409,
    nl: ({ count }) =>
      count === 1
        ? 'Eén vraag gebruikt deze schaal nog. Kies daar eerst een andere.'
        : `${count} vragen gebruiken deze schaal nog. Kies daar eerst een andere.`,
    en: ({ count }) =>
      count === 1
        ? 'One question still uses this scale. Choose another one there first.'
        : `${count} questions still use this scale. Choose another one there first.`,
  },
}

export const askTellings: Tellings<AskRefusal> = {
  'not-a-keeper': keepers['not-a-keeper'],
  'nothing-to-ask': {
    status: 409,
    nl: 'Dit instrument kun je zo niet aan mensen vragen: het is niet gepubliceerd, of het is geen scan over jezelf.',
    en: 'You can’t ask this of people: it is not published, or no scan about oneself.',
  },
  'nobody-to-ask': {
    status: 422,
    nl: 'Er is niemand om te vragen. Misschien is iedereen al gevraagd.',
    en: 'There is nobody to ask. Perhaps everybody was asked already.',
  },
}

export const takeBackTellings: Tellings<TakeBackRefusal> = {
  'not-a-keeper': keepers['not-a-keeper'],
  'not-asked': {
    status: 404,
    nl: 'Deze collega is niet (meer) gevraagd, of hoort bij een meting van een groep.',
    en: 'This colleague is not asked (any more), or belongs to a measurement of a group.',
  },
}

export const roundTellings: Tellings<RoundRefusal> = {
  'not-a-keeper': keepers['not-a-keeper'],
  'nothing-to-ask': {
    status: 422,
    nl: 'Dit past niet bij elkaar. Een vragenlijst vraag je één keer; een scan over jezelf twee keer, met een tweede moment.',
    en: 'This does not fit together. A survey is asked once; a scan about oneself twice, with a second moment.',
  },
  'group-too-small': {
    status: 422,
    nl: ({ minimum }) => `Deze groep is te klein: er zijn ten minste ${minimum} mensen nodig.`,
    en: ({ minimum }) => `This group is too small: at least ${minimum} people are needed.`,
  },
  'round-is-running': {
    status: 409,
    nl: 'Iemand van deze groep zit al in een meting met dit instrument die nog loopt. Wacht tot die klaar is.',
    en: 'Somebody of this group is in a running measurement with this instrument. Wait until that one is done.',
  },
  'round-was-lately': {
    status: 409,
    nl: ({ days }) =>
      `Iemand van deze groep kreeg dit instrument korter dan ${days} dagen geleden. Het verschil zou te veel zeggen: wacht even.`,
    en: ({ days }) =>
      `Somebody of this group had this instrument less than ${days} days ago. The difference would tell too much: wait a little.`,
  },
}

export const outsideTellings: Tellings<'not-yet-taken'> = {
  'not-yet-taken': {
    status: 422,
    nl: 'Deze dag moet nog komen. Vul de dag in waarop je de test deed.',
    en: 'This day is still to come. Fill in the day you took the test.',
  },
}
export const removeOutsideTellings: Tellings<'no-such-sheet'> = { 'no-such-sheet': sheetTellings['no-such-sheet'] }
