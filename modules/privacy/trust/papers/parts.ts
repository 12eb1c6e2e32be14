import { switches } from '#modules/people/index.ts'
import type { Block, Document } from '#platform/files/index.ts'
import { heading, list, table, text } from '#platform/files/document.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { viewersOf } from '../matrix-rules.ts'
import { logged } from '../logged.ts'
import { subjects } from '../subjects.ts'
import type { Trust } from '../view.ts'
import { keptRows, kindWords, reachWords, sayScopes, viewerWords } from '../words.ts'

// The law is Dutch and so are its papers. What stands here is said in more than one of them.

/** Sources of the law, so that whoever reads can look it up. */
export const sources = {
  wor: 'Wet op de ondernemingsraden, artikel 27 (wetten.overheid.nl, BWBR0002747).',
  avg: 'Algemene verordening gegevensbescherming, Verordening (EU) 2016/679 (eur-lex.europa.eu, CELEX 32016R0679).',
  bio: 'Baseline Informatiebeveiliging Overheid 2 (bio-overheid.nl).',
}

/** A draft of now: everything but the blocks. */
export function draft(trust: Trust, title: string, blocks: Block[]): Document {
  return {
    lang: 'nl',
    title,
    organisation: trust.organisation,
    note: `Concept van ${sayDay(dateOf(trust.at), 'nl')}, gemaakt uit de instellingen zoals ze toen waren. Vul aan wat tussen haken staat. Laat het controleren door jullie jurist of functionaris gegevensbescherming: dit is geen juridisch advies.`,
    at: trust.at,
    blocks,
  }
}

/** Which switches there are and how they stand, those that say something about people first. */
export function switchesTable({ switches: states }: Trust): Block {
  const order = Object.keys(kindWords)
  const rows = states
    .map((state) => ({ state, one: switches[state.name] }))
    .sort((a, b) => order.indexOf(a.one.kind) - order.indexOf(b.one.kind))
    .map(({ state, one }) => [one.title.nl, one.say(state.value).nl, sayDay(dateOf(state.since), 'nl'), one.does.nl])
  return table('Schakelaars en hoe ze nu staan', ['Schakelaar', 'Staat op', 'Sinds', 'Wat het doet'], rows, [3, 2, 2, 5])
}

export function keptTable(): Block {
  const rows = keptRows().map((row) => [row.what.nl, row.why.nl, row.howLong.nl, row.erased.nl])
  return table('Gegevens, doel en bewaartermijn (‘je’ is de medewerker)', ['Wat', 'Waarvoor', 'Hoe lang', 'Bij wissen'], rows, [3, 4, 3, 3])
}

export function groundsTable(): Block {
  const rows = keptRows().map((row) => [row.what.nl, row.why.nl, row.ground.nl])
  return table('Doel en grondslag', ['Wat', 'Waarvoor', 'Grondslag'], rows, [3, 4, 5])
}

/** Who sees what, in columns of those who see anything. A hyphen: nothing. */
export function matrixTable({ matrix }: Trust): Block {
  const viewers = viewersOf(matrix)
  const rows = matrix.map(({ subject, cells }) => [
    subjects[subject].nl,
    ...viewers.map((viewer) => (cells[viewer] ? reachWords[cells[viewer]].nl : '–')),
  ])
  return table('Wie ziet wat', ['Gegeven', ...viewers.map((viewer) => viewerWords[viewer].nl)], rows)
}

export const loggedList = (): Block => list(logged.map(({ nl }) => nl))

/** Systems that read or write over the API, and the own sign-in service. */
export function connectionsBlocks({ connections, signInService }: Trust): Block[] {
  const lines = connections.map(({ name, scopes }) => `${name}: ${sayScopes(scopes, 'nl')}.`)
  if (signInService) lines.push(`Inlogdienst ${signInService}: krijgt te zien dat iemand inlogt, en geeft naam en adres door.`)
  return lines.length ? [list(lines)] : [text('Er zijn geen koppelingen met andere systemen en er is geen eigen inlogdienst.')]
}

export const rightsList = (): Block =>
  list([
    'Zien en meenemen: alles wat over iemand wordt bewaard staat bij ‘Mijn gegevens’, ook als bestand (AVG art. 15 en 20).',
    'Zien wie keek: bij ‘Wie keek in mijn gegevens’.',
    'Verbeteren: gegevens van het dienstverband worden verbeterd in het personeelssysteem (AVG art. 16).',
    'Wissen: vanzelf na de bewaartermijn, en op verzoek na het vertrek (AVG art. 17).',
    'Zien wat aan staat en wie wat ziet: op de pagina ‘Vertrouwen’, voor elke medewerker.',
  ])

export const sourcesBlocks = (...list: string[]): Block[] => [heading('Bronnen'), ...list.map((one) => text(one))]
