import type { Field, Kind } from '#platform/mail/index.ts'
import { who } from './fields.ts'
import { kind } from './kind.ts'

const field = (name: string, means: Field['means'], example: Field['example']): Field => ({ name, means, example })

export const why = field(
  'waarom',
  ['waarom de aanvraag bij deze persoon komt, als zin', 'why the request comes to this person, as a sentence'],
  ['Je neemt waar voor Joost de Wit.', 'You stand in for Joost de Wit.'],
)
export const cost = field(
  'kosten',
  ['de prijs en de duur, als zin', 'the price and the length, as a sentence'],
  ['Het kost € 450 en duurt 2 dagdelen.', 'It costs € 450 and takes 2 half days.'],
)
export const page = field(
  'pagina',
  ['het adres van de aanvraag, voor wie inlogt', 'the address of the request, for whoever signs in'],
  [
    'https://academie.voorbeeldstad.example/inschrijvingen/…/beoordelen',
    'https://academie.voorbeeldstad.example/inschrijvingen/…/beoordelen',
  ],
)
export const asked = field('bijwie', ['aan wie akkoord is gevraagd', 'who was asked to agree'], ['je leidinggevende', 'your manager'])
const answer = field(
  'antwoord',
  ['wie wat antwoordde, als zin', 'who answered what, as a sentence'],
  ['Sanne Vos gaf akkoord.', 'Sanne Vos approved.'],
)

const button = {
  nl: 'Je hoeft niet in te loggen. De link is alleen voor jou en alleen voor deze aanvraag; stuur dit bericht dus niet door.\n\nLog in en zie er meer over: {pagina}',
  en: 'You need not sign in. The link is for you only and for this request only, so do not forward this message.\n\nSign in and see more about it: {pagina}',
}

/** What is said about requests after the first question: to whoever is asked, and to who asks. */
export const approvalKinds = {
  requestReminder: kind(
    'request-reminder',
    ['Een aanvraag wacht drie werkdagen', 'A request has waited for three working days'],
    [
      'Herinnering: {wie} wacht op je antwoord',
      `{wie} wil meedoen aan {titel} en wacht op jouw akkoord.\n\n{waarom}\n\n{kosten}\n\n{bijeenkomsten}\n\nKies wat je doet: {link}\n\n${button.nl}`,
    ],
    [
      'Reminder: {wie} waits for your answer',
      `{wie} wants to take part in {titel} and waits for you to agree.\n\n{waarom}\n\n{kosten}\n\n{bijeenkomsten}\n\nMake your choice: {link}\n\n${button.en}`,
    ],
    [who, why, cost, page],
  ),
  requestEscalated: kind(
    'request-escalated',
    ['Een aanvraag wacht zeven werkdagen en gaat een stap hoger', 'A request has waited for seven working days and goes a step higher'],
    [
      '{wie} wacht al zeven werkdagen op antwoord',
      `{wie} wil meedoen aan {titel} en kreeg nog geen antwoord. Daarom vragen we het nu ook aan jou.\n\n{waarom}\n\n{kosten}\n\n{bijeenkomsten}\n\nKies wat je doet: {link}\n\n${button.nl}`,
    ],
    [
      '{wie} has waited for an answer for seven working days',
      `{wie} wants to take part in {titel} and got no answer yet. That is why we now ask you too.\n\n{waarom}\n\n{kosten}\n\n{bijeenkomsten}\n\nMake your choice: {link}\n\n${button.en}`,
    ],
    [who, why, cost, page],
  ),
  requestAnswered: kind(
    'request-answered',
    ['Een aanvraag waar meer mensen over konden beslissen is beantwoord', 'A request that several people could decide was answered'],
    [
      'Er is een antwoord voor {wie}: {titel}',
      '{wie} vroeg akkoord voor {titel}.\n\n{antwoord}\n\nJe hoeft niets meer te doen.\n\nBekijk de aanvraag: {link}',
    ],
    [
      'There is an answer for {wie}: {titel}',
      '{wie} asked to take part in {titel}.\n\n{antwoord}\n\nNothing needs to be done any more.\n\nSee the request: {link}',
    ],
    [who, answer],
  ),
  approvedHalfway: kind(
    'approved-halfway',
    ['De leidinggevende geeft akkoord en de budgethouder moet nog', 'The manager agrees and the budget holder has yet to'],
    [
      'Eerste akkoord: {titel}',
      'Je leidinggevende gaf akkoord voor {titel}. Nu ligt je aanvraag bij de budgethouder. Je krijgt bericht zodra die heeft beslist.\n\nBekijk je aanvraag: {link}',
    ],
    [
      'First approval: {titel}',
      'Your manager agreed to {titel}. Now your request is with the budget holder. You are told as soon as that is decided.\n\nSee your request: {link}',
    ],
  ),
} satisfies Record<string, Kind>

export const linkNote = button
