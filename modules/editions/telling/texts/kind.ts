import type { Field, Kind } from '#platform/mail/index.ts'
import { editionFields } from './fields.ts'

const bye = { nl: '\n\nGroet,\n{academie} van {organisatie}', en: '\n\nKind regards,\n{academie} of {organisatie}' }

export function kind(
  name: string,
  when: Kind['when'],
  nl: [subject: string, body: string],
  en: [subject: string, body: string],
  more: Field[] = [],
): Kind {
  return {
    name,
    when,
    fields: [...editionFields, ...more],
    perActivity: true,
    nl: { subject: nl[0], body: `Hallo {voornaam},\n\n${nl[1]}${bye.nl}` },
    en: { subject: en[0], body: `Hello {voornaam},\n\n${en[1]}${bye.en}` },
  }
}

export const practical = {
  nl: '{bijeenkomsten}\n\n{meenemen}\n\nBekijk je inschrijving: {link}',
  en: '{bijeenkomsten}\n\n{meenemen}\n\nSee your enrolment: {link}',
}
export const agenda = {
  nl: 'De uitnodiging voor je agenda zit bij dit bericht. Kun je toch niet? Meld je dan af op dezelfde pagina, dan kan een collega je plaats krijgen.',
  en: 'The invitation for your calendar comes with this message. Can you not make it after all? Withdraw on the same page, so that a colleague can have your seat.',
}
