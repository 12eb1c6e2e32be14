import { switches } from '#modules/people/index.ts'
import type { Document } from '#platform/files/index.ts'
import { fill, heading, list, text } from '#platform/files/document.ts'
import type { Trust } from '../view.ts'
import { connectionsBlocks, draft, keptTable, loggedList, matrixTable, rightsList, sources, sourcesBlocks, switchesTable } from './parts.ts'

/** A draft request for consent to the works council (WOR art. 27 lid 1 k and l, with the reasons and consequences that lid 2 asks for). */
export function consentRequest(trust: Trust): Document {
  return draft(trust, 'Verzoek om instemming: het leer- en ontwikkelplatform Ambacht', [
    text('Aan de ondernemingsraad'),
    heading('Wat we vragen'),
    text(
      `${trust.organisation} wil het leer- en ontwikkelplatform Ambacht gebruiken met de instellingen die hieronder staan. We vragen jullie om in te stemmen met dat voorgenomen besluit.`,
    ),
    fill('het voorgenomen besluit, de datum waarop het ingaat en wie het voor de organisatie neemt'),
    heading('Waarom jullie instemming nodig is'),
    list([
      'WOR art. 27 lid 1 onder k: een regeling over het verwerken en beschermen van persoonsgegevens van wie hier werken.',
      'WOR art. 27 lid 1 onder l: een regeling over voorzieningen die gericht zijn op of geschikt zijn voor waarneming van of controle op aanwezigheid, gedrag of prestaties van wie hier werken. Een platform dat vastlegt wie een training volgde, is daar geschikt voor.',
      'Legt de organisatie ook een regeling over opleiding vast? Dan geldt ook lid 1 onder f.',
    ]),
    heading('Beweegredenen (lid 2)'),
    text(
      'Het platform helpt medewerkers te zien wat er te leren is, zich aan te melden en te bewaren wat ze behaalden. De organisatie plant er haar aanbod mee en laat zien dat zij aan verplichte scholing voldoet.',
    ),
    fill('de eigen beweegredenen van de organisatie, en welke andere oplossingen zijn bekeken'),
    heading('Wat er aan staat'),
    switchesTable(trust),
    heading('Kan het platform mensen volgen?'),
    ...monitoring(trust),
    heading('Wie ziet wat'),
    text('Dit overzicht komt uit het platform zelf: uit de deuren die er zijn, en wie ze opent.'),
    matrixTable(trust),
    heading('Koppelingen'),
    ...connectionsBlocks(trust),
    heading('Welke gegevens, en hoe lang'),
    text('Het platform vraagt geen BSN, geen geboortedatum, geen gegevens over gezondheid en geen reden van afwezigheid.'),
    keptTable(),
    heading('Wat wordt vastgelegd'),
    loggedList(),
    heading('Gevolgen voor medewerkers (lid 2)'),
    list([
      'Medewerkers melden zich zelf aan, of worden aangemeld door hun leidinggevende. Ze krijgen daar bericht van.',
      'De leidinggevende ziet van het eigen team wie waaraan meedoet en wat is afgerond. Vertrouwelijke activiteiten, zoals coaching, ziet de leidinggevende niet.',
      'Lijsten van mensen staan op alfabet. Niemand krijgt een cijfer of een plaats in een rangorde.',
    ]),
    fill('gevolgen die de organisatie verder verwacht, zoals tijd om te leren of verplichte trainingen'),
    heading('Rechten van medewerkers'),
    rightsList(),
    heading('Als er later iets verandert'),
    text(
      'Een schakelaar die meer van mensen laat zien gaat pas aan als is vastgelegd waar jullie instemming staat: het platform vraagt daarom voordat het bewaart. Elke wijziging blijft bewaard, met wie haar deed en wat er stond. Jullie krijgen een lijst van wat er veranderde sinds jullie laatste besluit.',
    ),
    fill('hoe vaak jullie die lijst krijgen, en wanneer we dit samen opnieuw bekijken'),
    heading('Besluit van de ondernemingsraad'),
    fill(
      'datum, besluit, voorwaarden en ondertekening. De ondernemingsraad besluit na ten minste één keer overleg in een overlegvergadering (lid 2)',
    ),
    ...sourcesBlocks(sources.wor, sources.avg),
  ])
}

/** What follows people, and whether it is on: each such switch in a sentence. */
function monitoring({ switches: states }: Trust) {
  const lines = states.flatMap(({ name, value }) => {
    const one = switches[name]
    return one.kind === 'monitoring' ? [`${one.title.nl}: ${one.say(value).nl}. ${one.does.nl}`] : []
  })
  return [
    text('Wat mensen volgt, staat uit totdat de organisatie het aanzet. Zo staat het nu:'),
    list(lines),
    text(
      'Aanwezigheid bij een bijeenkomst wordt genoteerd, zonder reden als iemand er niet was. Hoe vaak of hoe lang iemand inlogt, wordt niet getoond.',
    ),
  ]
}
