import type { Kind } from '#platform/mail/index.ts'
import { personFields } from '../texts.ts'

/** Told to who stands in. */
export const deputyNamed: Kind = {
  name: 'deputy-named',
  when: ['Iemand wordt waarnemer', 'Somebody becomes a deputy'],
  fields: [
    ...personFields,
    { name: 'wie', means: ['voor wie je waarneemt', 'for whom you stand in'], example: ['Joost de Wit', 'Joost de Wit'] },
    { name: 'vanaf', means: ['de eerste dag', 'the first day'], example: ['ma 23 november 2026', 'Mon 23 November 2026'] },
    { name: 'tot', means: ['de laatste dag', 'the last day'], example: ['vr 4 december 2026', 'Fri 4 December 2026'] },
    {
      name: 'link',
      means: ['het adres van de startpagina', 'the address of the start page'],
      example: ['https://academie.voorbeeldstad.example/', 'https://academie.voorbeeldstad.example/'],
    },
  ],
  perActivity: false,
  nl: {
    subject: 'Je neemt waar voor {wie}',
    body: 'Hallo {voornaam},\n\n{wie} vroeg je om waar te nemen, van {vanaf} tot en met {tot}. Aanvragen voor opleidingen komen in die tijd ook bij jou. Je krijgt er een bericht van en kunt meteen antwoorden.\n\nBekijk wat er wacht: {link}\n\nKan het niet? Laat het {wie} weten.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'You stand in for {wie}',
    body: 'Hello {voornaam},\n\n{wie} asked you to stand in, from {vanaf} up to and including {tot}. Requests for training come to you too in that time. You get a message and can answer at once.\n\nSee what waits: {link}\n\nIs it not possible? Tell {wie}.\n\nKind regards,\n{academie} of {organisatie}',
  },
}
