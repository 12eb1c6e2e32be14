import type { Document } from '#platform/files/index.ts'
import { fill, heading, list, table, text } from '#platform/files/document.ts'
import type { Trust } from '../view.ts'
import { draft, keptTable, rightsList, sources, sourcesBlocks } from './parts.ts'

/** An organisation that takes part in a network. */
export interface Member {
  name: string
  /** The network it is a member of, together with the others of that name. */
  network: string
}

/** A draft arrangement between joint controllers (GDPR art. 26). Without members their names are left to fill in. */
export function arrangement(trust: Trust, members: readonly Member[]): Document {
  const networks = [...new Set(members.map(({ network }) => network))]
  return draft(trust, 'Regeling van gezamenlijk verwerkingsverantwoordelijken: Ambacht', [
    heading('1. Partijen'),
    ...(members.length
      ? [list(members.map(({ name, network }) => (networks.length > 1 ? `${name} (${network})` : name)))]
      : [text(trust.organisation), fill('de andere organisaties van het samenwerkingsverband')]),
    fill('wie elke organisatie vertegenwoordigt'),
    heading('2. Waarover dit gaat'),
    text(
      `De partijen delen in Ambacht aanbod, edities en bijeenkomsten${networks.length ? ` (${networks.join(', ')})` : ''}. Voor die deelname bepalen zij samen doel en middelen (AVG art. 26 lid 1). Voor de rest blijft elke partij zelf verantwoordelijk: voor het dienstverband, het eigen team en wat alleen binnen de eigen organisatie gebeurt.`,
    ),
    heading('3. Wat gedeeld wordt'),
    list([
      'Van een deelnemer aan een gedeelde editie ziet de organisatie die de editie houdt: de naam, de werkgever, de inschrijving en de aanwezigheid.',
      'De eigen organisatie van de deelnemer ziet de inschrijving en het resultaat van haar eigen mensen.',
      'Verder ziet geen partij iets van een ander. De muren staan in de database. Delen is een daad van wie iets bezit, en kan stoppen.',
    ]),
    heading('4. Wie doet wat'),
    table(
      'Verdeling van taken',
      ['Taak', 'Wie'],
      [
        ['Vertellen wat er met gegevens gebeurt (AVG art. 13 en 14)', 'elke partij aan haar eigen mensen'],
        [
          'Verzoeken om inzage, verbetering of wissen (art. 15 tot en met 22)',
          'de werkgever van de betrokkene; wie houdt de editie helpt mee',
        ],
        ['Aanwezigheid en resultaat vastleggen', 'wie de editie houdt'],
        ['Bewaren en wissen', 'elke partij van haar eigen mensen; de telling van de editie blijft bij wie haar hield'],
        ['Rollen geven en intrekken', 'elke partij in haar eigen organisatie'],
        ['Een datalek melden (art. 33 en 34)', 'wie het ontdekt waarschuwt de anderen binnen 24 uur; de partij bij wie het gebeurde meldt'],
      ],
    ),
    fill('of deze verdeling klopt, en wie de verwerkersovereenkomst met de hoster sluit'),
    heading('5. Aanspreekpunt'),
    text('Een betrokkene kan bij elke partij terecht, wat hier ook staat (AVG art. 26 lid 3).'),
    fill('het gezamenlijke aanspreekpunt, met adres'),
    heading('6. Bewaartermijnen'),
    keptTable(),
    heading('7. Wat betrokkenen hiervan horen'),
    text(
      'De kern van deze regeling is voor betrokkenen te lezen (AVG art. 26 lid 2). Op de pagina ‘Vertrouwen’ zien zij wie wat van hen ziet.',
    ),
    rightsList(),
    heading('8. Begin, einde en wijziging'),
    text('Stopt een partij, dan blijft van een gedeelde editie alleen wat nodig is om haar af te ronden en te verrekenen.'),
    fill('begindatum, opzegtermijn en ondertekening per partij'),
    ...sourcesBlocks(sources.avg),
  ])
}
