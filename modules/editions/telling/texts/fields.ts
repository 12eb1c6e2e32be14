import { personFields } from '#modules/people/index.ts'
import type { Field } from '#platform/mail/index.ts'

const field = (name: string, means: Field['means'], example: Field['example']): Field => ({ name, means, example })

/** What every message about an edition knows. */
export const editionFields: Field[] = [
  ...personFields,
  field('titel', ['naam van de training', 'name of the training'], ['Duidelijk schrijven op B1', 'Writing clearly']),
  field('datum', ['dag van de eerste bijeenkomst', 'day of the first session'], ['ma 23 november 2026', 'Mon 23 November 2026']),
  field('tijd', ['tijd van de eerste bijeenkomst', 'time of the first session'], ['09.00 – 12.30 uur', '09:00 – 12:30']),
  field(
    'plaats',
    ['plaats van de eerste bijeenkomst', 'place of the first session'],
    ['Stadhuis, zaal De Werf', 'Town hall, room De Werf'],
  ),
  field(
    'bijeenkomsten',
    ['alle bijeenkomsten, elk op een regel', 'all sessions, each on a line'],
    [
      '- ma 23 november 2026, 09.00 – 12.30 uur, Stadhuis, zaal De Werf\n- ma 30 november 2026, 09.00 – 12.30 uur, Stadhuis, zaal De Werf',
      '- Mon 23 November 2026, 09:00 – 12:30, Town hall, room De Werf\n- Mon 30 November 2026, 09:00 – 12:30, Town hall, room De Werf',
    ],
  ),
  field(
    'meenemen',
    ['wat je meeneemt, als zin', 'what to bring, as a sentence'],
    ['Neem mee: een brief uit je eigen werk.', 'Bring: a letter from your own work.'],
  ),
  field(
    'link',
    ['het adres van de pagina', 'the address of the page'],
    ['https://academie.voorbeeldstad.example/edities/…', 'https://academie.voorbeeldstad.example/edities/…'],
  ),
]

export const who = field('wie', ['wie het deed of vroeg', 'who did or asked it'], ['Joost de Wit', 'Joost de Wit'])
export const reason = field(
  'reden',
  ['de reden, als die er is', 'the reason, if there is one'],
  ['Er waren te weinig aanmeldingen.', 'There were too few enrolments.'],
)
export const position = field('plek', ['plek op de wachtlijst', 'place on the waiting list'], ['3', '3'])
export const code = field('code', ['de code van het certificaat', 'the code of the certificate'], ['7K2M-9XQD-3HVT', '7K2M-9XQD-3HVT'])
export const check = field(
  'controle',
  ['het adres waar iedereen het certificaat controleert', 'the address where anybody checks the certificate'],
  [
    'https://academie.voorbeeldstad.example/certificaten/7K2M-9XQD-3HVT',
    'https://academie.voorbeeldstad.example/certificaten/7K2M-9XQD-3HVT',
  ],
)
export const provider = field(
  'aanbieder',
  ['de naam van de aanbieder', 'the name of the provider'],
  ['Bureau Opleiding en Begeleiding', 'Bureau Opleiding en Begeleiding'],
)
