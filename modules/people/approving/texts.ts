import type { Field, Kind } from '#platform/mail/index.ts'
import { personFields } from '../texts.ts'

const field = (name: string, means: Field['means'], example: Field['example']): Field => ({ name, means, example })
const joost: Field['example'] = ['Joost de Wit', 'Joost de Wit']
const sanne: Field['example'] = ['Sanne Vos', 'Sanne Vos']
const standsInFor = field('wie', ['voor wie je waarneemt', 'for whom you stand in'], joost)
const from = field('vanaf', ['de eerste dag', 'the first day'], ['ma 23 november 2026', 'Mon 23 November 2026'])
const until = field('tot', ['de laatste dag', 'the last day'], ['vr 4 december 2026', 'Fri 4 December 2026'])
const by = field('door', ['wie dit regelde', 'who arranged this'], ['Ineke Bos', 'Ineke Bos'])
const link = (...means: Field['means']) =>
  field('link', means, ['https://academie.voorbeeldstad.example/', 'https://academie.voorbeeldstad.example/'])
const start = link('het adres van de startpagina', 'the address of the start page')

const kind = (name: string, when: Kind['when'], fields: Field[], words: { nl: [string, string]; en: [string, string] }): Kind => ({
  name,
  when,
  fields: [...personFields, ...fields],
  perActivity: false,
  nl: { subject: words.nl[0], body: `Hallo {voornaam},\n\n${words.nl[1]}\n\nGroet,\n{academie} van {organisatie}` },
  en: { subject: words.en[0], body: `Hello {voornaam},\n\n${words.en[1]}\n\nKind regards,\n{academie} of {organisatie}` },
})

/** Told about who stands in, to the deputy and to whoever is away. An organisation may have texts of its own for them. */
export const deputyKinds = {
  named: kind('deputy-named', ['Iemand wordt waarnemer', 'Somebody becomes a deputy'], [standsInFor, from, until, start], {
    nl: [
      'Je neemt waar voor {wie}',
      '{wie} vroeg je om waar te nemen, van {vanaf} tot en met {tot}. Aanvragen voor opleidingen komen in die tijd ook bij jou. Je krijgt er een bericht van en kunt meteen antwoorden.\n\nBekijk wat er wacht: {link}\n\nKan het niet? Laat het {wie} weten.',
    ],
    en: [
      'You stand in for {wie}',
      '{wie} asked you to stand in, from {vanaf} up to and including {tot}. Requests for training come to you too in that time. You get a message and can answer at once.\n\nSee what waits: {link}\n\nIs it not possible? Tell {wie}.',
    ],
  }),
  namedByOther: kind(
    'deputy-named-by-other',
    ['De leeradviseur of beheerder wijst een waarnemer aan', 'The learning adviser or administrator names a deputy'],
    [standsInFor, by, from, until, start],
    {
      nl: [
        'Je neemt waar voor {wie}',
        '{door} wees je aan als waarnemer van {wie}, van {vanaf} tot en met {tot}. Aanvragen voor opleidingen komen in die tijd ook bij jou. Je krijgt er een bericht van en kunt meteen antwoorden.\n\nBekijk wat er wacht: {link}\n\nKan het niet? Laat het {door} weten.',
      ],
      en: [
        'You stand in for {wie}',
        '{door} named you as deputy of {wie}, from {vanaf} up to and including {tot}. Requests for training come to you too in that time. You get a message and can answer at once.\n\nSee what waits: {link}\n\nIs it not possible? Tell {door}.',
      ],
    },
  ),
  hasDeputy: kind(
    'has-deputy',
    ['De leeradviseur of beheerder wijst een waarnemer voor jou aan', 'The learning adviser or administrator names a deputy for you'],
    [
      field('wie', ['wie waarneemt', 'who stands in'], sanne),
      by,
      from,
      until,
      link('het adres van de pagina over waarnemers', 'the address of the page about deputies'),
    ],
    {
      nl: [
        '{wie} neemt voor je waar',
        '{door} wees {wie} aan als je waarnemer, van {vanaf} tot en met {tot}. Aanvragen van je team komen in die tijd bij {wie}. Jij kunt zelf ook blijven antwoorden.\n\nBen je er weer? Je stopt het hier: {link}',
      ],
      en: [
        '{wie} stands in for you',
        '{door} named {wie} as your deputy, from {vanaf} up to and including {tot}. Requests of your team go to {wie} in that time. You can go on answering yourself.\n\nAre you back? You stop it here: {link}',
      ],
    },
  ),
  stopped: kind(
    'deputy-stopped',
    ['De leeradviseur of beheerder stopt een waarneming', 'The learning adviser or administrator stops a deputy'],
    [
      field('wie', ['voor wie werd waargenomen', 'for whom somebody stood in'], joost),
      field('waarnemer', ['wie waarnam', 'who stood in'], sanne),
      by,
      field('tot', ['wat de laatste dag zou zijn', 'what the last day would have been'], until.example),
    ],
    {
      nl: [
        '{waarnemer} neemt niet meer waar voor {wie}',
        '{waarnemer} zou tot en met {tot} waarnemen voor {wie}. {door} heeft dat nu gestopt. Aanvragen komen weer bij {wie}.',
      ],
      en: [
        '{waarnemer} no longer stands in for {wie}',
        '{waarnemer} would stand in for {wie} up to and including {tot}. {door} has now stopped that. Requests go to {wie} again.',
      ],
    },
  ),
} satisfies Record<string, Kind>
