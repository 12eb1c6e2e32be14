import { switches } from '#modules/people/index.ts'
import type { Document } from '#platform/files/index.ts'
import { fill, heading, list, table, text, type Block } from '#platform/files/document.ts'
import type { Trust } from '../view.ts'
import {
  connectionsBlocks,
  draft,
  groundsTable,
  keptTable,
  loggedList,
  matrixTable,
  rightsList,
  sources,
  sourcesBlocks,
  switchesTable,
} from './parts.ts'

/** A draft data protection impact assessment, in the order of GDPR art. 35(7). What only the organisation can judge is left to fill in. */
export function assessment(trust: Trust): Document {
  return draft(trust, 'DPIA: Ambacht', [
    heading('1. Waarom deze beoordeling'),
    text(
      'Een DPIA (gegevensbeschermingseffectbeoordeling) is nodig als een verwerking waarschijnlijk een hoog risico inhoudt voor mensen (AVG art. 35 lid 1). Of dat zo is, beoordeelt de organisatie. De Autoriteit Persoonsgegevens noemt grootschalige of stelselmatige controle van werknemers op haar lijst van verwerkingen waarvoor een DPIA verplicht is (Staatscourant 2019, 64418).',
    ),
    fill('waarom de organisatie deze DPIA doet, wie eraan meewerkten en wanneer'),
    heading('2. Beschrijving van de verwerking (lid 7 onder a)'),
    text(
      `${trust.organisation} gebruikt Ambacht om leren aan te bieden en te plannen, en om te bewaren wat mensen behaalden. Betrokkenen zijn medewerkers, ingehuurde mensen, stagiairs en gasten.`,
    ),
    switchesTable(trust),
    keptTable(),
    text('Wie ontvangt gegevens van buiten het platform of naar buiten toe:'),
    ...connectionsBlocks(trust),
    fill('waar het platform draait (hosting, land), en met wie een verwerkersovereenkomst is gesloten (AVG art. 28)'),
    heading('3. Noodzaak en evenredigheid (lid 7 onder b)'),
    groundsTable(),
    list([
      'Minimale gegevens: aanmelden vraagt niets wat al bekend is. Geen BSN, geboortedatum, gezondheid of reden van afwezigheid.',
      'Het minst ingrijpend: wat mensen volgt staat uit totdat de organisatie het aanzet, met instemming van de ondernemingsraad.',
      'Geen besluiten door een systeem: niemand wordt gerangschikt of automatisch beoordeeld (AVG art. 22).',
    ]),
    fill('waarom het doel niet met minder gegevens te bereiken is'),
    heading('4. Wie ziet wat'),
    matrixTable(trust),
    heading('5. Risico’s voor mensen (lid 7 onder c)'),
    risksTable(trust),
    fill('kans en ernst van elk risico in deze organisatie, en welke risico’s hier nog bij komen'),
    heading('6. Maatregelen (lid 7 onder d)'),
    list([
      'Muren tussen organisaties in de database zelf; elke rol heeft eigen deuren, en een test opent ze allemaal als elke rol.',
      'Rollen geeft een ander, na opnieuw inloggen; niemand geeft zichzelf een rol.',
      'Bewaartermijnen die vanzelf werken, en wissen dat ook na het terugzetten van een kopie geldt.',
      'Antwoorden in evaluaties zijn na het sluiten van niemand meer, en blijven verborgen bij te weinig mensen.',
    ]),
    loggedList(),
    fill('maatregelen van de organisatie zelf, zoals afspraken met leidinggevenden, en het risico dat overblijft'),
    heading('7. Rechten van betrokkenen'),
    rightsList(),
    heading('8. Advies en mening'),
    fill('het advies van de functionaris gegevensbescherming (AVG art. 35 lid 2)'),
    fill('de mening van betrokkenen of hun vertegenwoordigers, zoals de ondernemingsraad (lid 9)'),
    heading('9. Besluit en herziening'),
    fill('of het risico dat overblijft aanvaardbaar is. Zo niet: eerst raadpleging van de Autoriteit Persoonsgegevens (AVG art. 36)'),
    fill('wanneer de DPIA opnieuw bekeken wordt (lid 11), in elk geval als een schakelaar meer gaat laten zien'),
    ...sourcesBlocks(
      sources.avg,
      'Besluit lijst verwerkingen persoonsgegevens waarvoor een DPIA verplicht is, Staatscourant 2019, 64418.',
      sources.bio,
    ),
  ])
}

/** Risks that follow from what the platform keeps and from what is on, with what the platform does about each. */
function risksTable(trust: Trust): Block {
  const on = trust.switches.flatMap(({ name, value }) =>
    switches[name].kind === 'monitoring' && value === true ? [switches[name].title.nl] : [],
  )
  const rows = [
    ['Iemand wordt beoordeeld op wat hij of zij leert', 'Geen rangorde, lijsten op alfabet, geen scores van mensen voor leidinggevenden'],
    ...on.map((title) => [
      `Mensen voelen zich gevolgd: ‘${title}’ staat aan`,
      'Alleen het eigen team, in groepen en op alfabet; de inzage wordt genoteerd en de medewerker ziet die',
    ]),
    [
      'Een leidinggevende ziet iets vertrouwelijks',
      'Vertrouwelijke activiteiten staan niet bij het team en hebben een neutrale titel in de agenda',
    ],
    [
      `Uit aantallen is één persoon te lezen`,
      `Groepen kleiner dan ${trust.settings.smallGroup} blijven verborgen; vraag wordt in stappen geteld`,
    ],
    ['Wie er niet bij mag, kijkt toch', 'Deuren per rol, muren in de database, elke blik genoteerd en te zien voor wie het aangaat'],
    ['Gegevens blijven te lang', 'Bewaartermijn per soort, elke nacht toegepast'],
    ...(trust.connections.length
      ? [['Een gekoppeld systeem neemt te veel mee', 'Per koppeling staat vast wat mag; de beheerder kan de toegang weghalen']]
      : []),
  ]
  return table('Risico’s en wat het platform eraan doet', ['Risico', 'Wat het platform doet'], rows)
}
