import { personFields } from '#modules/people/index.ts'
import type { Field, Kind } from '#platform/mail/index.ts'

const who: Field = { name: 'wie', means: ['over wie het gaat', 'whom it is about'], example: ['Fatima Bennani', 'Fatima Bennani'] }
const until: Field = { name: 'tot', means: ['de laatste dag', 'the last day'], example: ['1 december 2026', '1 December 2026'] }
const link: Field = {
  name: 'link',
  means: ['het adres van de vragen', 'the address of the questions'],
  example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'],
}
const minutes: Field = { name: 'minuten', means: ['hoe lang het duurt', 'how long it takes'], example: ['15', '15'] }
const minimum: Field = { name: 'minimum', means: ['het minste aantal antwoorden', 'the fewest answers'], example: ['3', '3'] }
const asking = [...personFields, who, until, link, minutes, minimum]

const anonymousNl = '{wie} ziet niet wie wat antwoordde. Antwoorden van minder dan {minimum} mensen laten we niet zien: die vernietigen we.'
const anonymousEn = '{wie} does not see who answered what. Answers of fewer than {minimum} people are not shown: they are destroyed.'
const managerNl =
  'Let op: jij bent de leidinggevende. Jouw antwoorden staan apart, dus {wie} ziet wat jij antwoordt. Ook als {wie} de uitslag met iemand deelt.'
const managerEn =
  'Please note: you are the manager. Your answers stand apart, so {wie} sees what you answer. Also when {wie} shares the result with somebody.'
const ask = (last: string) =>
  `Hallo {voornaam},\n\n{wie} vraagt hoe jij het werk ziet. Het zijn korte vragen, het duurt ongeveer {minuten} minuten. Antwoorden kan tot en met {tot}.\n\n${last}\n\nNaar de vragen: {link}\n\nJe hoeft niet mee te doen, en hoeft niet te zeggen waarom niet.\n\nGroet,\n{academie} van {organisatie}`
const askEn = (last: string) =>
  `Hello {voornaam},\n\n{wie} asks how you see the work. The questions are short and take about {minuten} minutes. You can answer until {tot}.\n\n${last}\n\nTo the questions: {link}\n\nYou need not take part, and need not say why.\n\nKind regards,\n{academie} of {organisatie}`

/** No subject names the person concerned: a list of messages must not tell who asked whom. */
const subjects = { nl: 'Je mening is gevraagd', en: 'You are asked for your view' }

export const aroundAsked: Kind = {
  name: 'around-asked',
  when: [
    'Iemand vraagt een collega of iemand van buiten om feedback (360°)',
    'Somebody asks a colleague or somebody outside for feedback (360°)',
  ],
  fields: asking,
  perActivity: false,
  nl: { subject: subjects.nl, body: ask(anonymousNl) },
  en: { subject: subjects.en, body: askEn(anonymousEn) },
}

export const aroundAskedManager: Kind = {
  name: 'around-asked-manager',
  when: ['Iemand vraagt de leidinggevende om feedback (360°)', 'Somebody asks the manager for feedback (360°)'],
  fields: asking,
  perActivity: false,
  nl: { subject: subjects.nl, body: ask(managerNl) },
  en: { subject: subjects.en, body: askEn(managerEn) },
}

export const aroundReminder: Kind = {
  name: 'around-reminder',
  when: ['Een 360° sluit bijna: iedereen die is gevraagd', 'A 360° closes soon: everybody who was asked'],
  fields: asking,
  perActivity: false,
  nl: {
    subject: 'Antwoorden kan nog even',
    body: 'Hallo {voornaam},\n\n{wie} vroeg hoe jij het werk ziet. Antwoorden kan nog tot en met {tot}. Heb je dat al gedaan? Dan hoef je niets te doen. Iedereen die is gevraagd, krijgt dit bericht: we kijken niet wie al antwoordde.\n\nNaar de vragen: {link}\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'You can still answer',
    body: 'Hello {voornaam},\n\n{wie} asked how you see the work. You can answer until {tot}. Did you do so already? Then there is nothing to do. Everybody who was asked gets this message: we do not look who answered.\n\nTo the questions: {link}\n\nKind regards,\n{academie} of {organisatie}',
  },
}

export const aroundClosed: Kind = {
  name: 'around-closed',
  when: ['Een 360° is gesloten en de uitslag staat klaar', 'A 360° has closed and its result is there'],
  fields: [...personFields, link],
  perActivity: false,
  nl: {
    subject: 'De uitslag van je 360° staat klaar',
    body: 'Hallo {voornaam},\n\nJe 360° is gesloten. De uitslag is voor jou: niemand anders ziet die, tot jij hem deelt.\n\nNaar de uitslag: {link}\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'The result of your 360° is there',
    body: 'Hello {voornaam},\n\nYour 360° has closed. The result is yours: nobody else sees it, until you share it.\n\nTo the result: {link}\n\nKind regards,\n{academie} of {organisatie}',
  },
}

export const aroundTooFew: Kind = {
  name: 'around-too-few',
  when: ['Een 360° is gesloten met te weinig antwoorden', 'A 360° has closed with too few answers'],
  fields: [...personFields, minimum, link],
  perActivity: false,
  nl: {
    subject: 'Je 360° is gesloten',
    body: 'Hallo {voornaam},\n\nJe 360° is gesloten. Er waren minder dan {minimum} antwoorden van collega’s en mensen van buiten. Die zijn vernietigd: niemand heeft ze gezien.\n\nNaar je 360°: {link}\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Your 360° has closed',
    body: 'Hello {voornaam},\n\nYour 360° has closed. There were fewer than {minimum} answers of colleagues and people outside. They were destroyed: nobody has seen them.\n\nTo your 360°: {link}\n\nKind regards,\n{academie} of {organisatie}',
  },
}

export const aroundKinds: Kind[] = [aroundAsked, aroundAskedManager, aroundReminder, aroundClosed, aroundTooFew]
