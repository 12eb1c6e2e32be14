import type { Kind } from '#platform/mail/index.ts'
import { kind } from './kind.ts'

const field = (name: string, means: [string, string], example: [string, string]) => ({ name, means, example })

/** The messages to whoever plans, and the one about many changes at once. */
export const plannerKinds = {
  freeCancelling: kind(
    'free-cancelling',
    [
      'Te weinig deelnemers, en annuleren kost bijna geld (aan wie plant)',
      'Too few participants, and cancelling is about to cost money (to who plans)',
    ],
    [
      'Beslis over {titel}: kosteloos annuleren kan tot en met {kosteloos}',
      '{titel} op {datum} heeft {aantal} deelnemers; er zijn er {minimum} nodig. Kosteloos annuleren kan tot en met {kosteloos}. {kosten}\n\nBekijk de editie: {link}',
    ],
    [
      'Decide about {titel}: cancelling is free until {kosteloos}',
      '{titel} on {datum} has {aantal} participants; {minimum} are needed. Cancelling is free until {kosteloos}. {kosten}\n\nSee the edition: {link}',
    ],
    [
      field('aantal', ['hoeveel deelnemers er zijn', 'how many participants there are'], ['3', '3']),
      field('minimum', ['hoeveel er nodig zijn', 'how many are needed'], ['6', '6']),
      field(
        'kosteloos',
        ['de laatste dag waarop annuleren niets kost', 'the last day on which cancelling costs nothing'],
        ['1 december 2026', '1 December 2026'],
      ),
      field(
        'kosten',
        ['wat het daarna kost, als zin', 'what it costs afterwards, as a sentence'],
        ['Daarna kost het € 950.', 'Afterwards it costs € 950.'],
      ),
    ],
  ),
  editionChanged: kind(
    'edition-changed',
    ['De bijeenkomsten van een editie veranderen samen', 'The sessions of an edition change together'],
    [
      'Gewijzigd: {titel}',
      'Er is iets veranderd in {titel}. Zo is het nu:\n\n{bijeenkomsten}\n\nDe bestanden bij dit bericht passen je agenda aan. Kun je dan niet? Meld je af op de pagina.\n\nBekijk je inschrijving: {link}',
    ],
    [
      'Changed: {titel}',
      'Something has changed in {titel}. This is how it is now:\n\n{bijeenkomsten}\n\nThe files with this message update your calendar. Can you not make it then? Withdraw on the page.\n\nSee your enrolment: {link}',
    ],
  ),
} satisfies Record<string, Kind>
