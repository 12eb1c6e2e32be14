import type { Document } from '#platform/files/index.ts'
import { fill, heading, list, text } from '#platform/files/document.ts'
import { viewersOf } from '../matrix-rules.ts'
import type { Trust } from '../view.ts'
import { viewerWords } from '../words.ts'
import { connectionsBlocks, draft, groundsTable, keptTable, loggedList, sources, sourcesBlocks } from './parts.ts'

/** A draft entry for the register of processing, in the order of GDPR art. 30(1) a to g. */
export function registerEntry(trust: Trust): Document {
  const viewers = viewersOf(trust.matrix).filter((viewer) => viewer !== 'client')
  return draft(trust, 'Verwerkingsregister: leren en ontwikkelen (Ambacht)', [
    heading('a. Verwerkingsverantwoordelijke'),
    text(trust.organisation),
    fill('contactgegevens van de organisatie en van de functionaris gegevensbescherming; gezamenlijk verantwoordelijken als die er zijn'),
    heading('b. Doelen'),
    text(
      'Leren aanbieden, plannen en vastleggen: medewerkers en gasten melden zich aan, de organisatie plant, en ieder houdt bij wat is behaald.',
    ),
    groundsTable(),
    heading('c. Betrokkenen en soorten gegevens'),
    list([
      'Betrokkenen: medewerkers, ingehuurde mensen, stagiairs, gedetacheerden, gasten, en wie tot twee jaar geleden vertrok.',
      'Soorten gegevens: zie de tabel bij f. Geen bijzondere persoonsgegevens, geen BSN, geen geboortedatum.',
    ]),
    heading('d. Ontvangers'),
    text(`Binnen de organisatie, elk voor een deel: ${viewers.map((viewer) => viewerWords[viewer].nl.toLowerCase()).join(', ')}.`),
    ...connectionsBlocks(trust),
    fill('verwerkers, zoals wie het platform host en wie de mail verstuurt'),
    heading('e. Doorgifte buiten de EU'),
    fill('geen, of naar welk land en met welke waarborg. Het platform zelf geeft niets door'),
    heading('f. Bewaartermijnen'),
    keptTable(),
    heading('g. Beveiliging'),
    list([
      'Inloggen met het account van de organisatie of met een link naar een bevestigd adres; gevoelige handelingen vragen om opnieuw inloggen.',
      'Muren tussen organisaties in de database; rollen met elk eigen deuren.',
    ]),
    loggedList(),
    fill('maatregelen van de organisatie en van de hoster (AVG art. 32)'),
    ...sourcesBlocks(sources.avg, sources.bio),
  ])
}
