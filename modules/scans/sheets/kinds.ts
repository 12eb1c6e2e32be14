import { personFields } from '#modules/people/index.ts'
import type { Field, Kind } from '#platform/mail/index.ts'

const link: Field = {
  name: 'link',
  means: ['het adres van je scans', 'the address of your scans'],
  example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'],
}

/** It says neither what is asked nor why: whoever reads along learns nothing. */
export const scanAsked: Kind = {
  name: 'scan-asked',
  when: ['Iemand is gevraagd een scan of vragenlijst in te vullen', 'Somebody is asked to fill in a scan or survey'],
  fields: [...personFields, link],
  perActivity: false,
  nl: {
    subject: 'Er staan vragen voor je klaar',
    body: 'Hallo {voornaam},\n\nEr staan vragen voor je klaar bij Scans. Daar lees je waar ze over gaan en tot wanneer je kunt antwoorden. Meedoen hoeft niet.\n\nNaar je scans: {link}\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'There are questions for you',
    body: 'Hello {voornaam},\n\nThere are questions for you under Scans. There you read what they are about and until when you can answer. You need not take part.\n\nTo your scans: {link}\n\nKind regards,\n{academie} of {organisatie}',
  },
}
