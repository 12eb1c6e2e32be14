import type { Document } from '#platform/files/index.ts'
import { fill, heading, table, text, type Block } from '#platform/files/document.ts'
import { sayDay } from '#platform/words.ts'
import type { Trust } from '../view.ts'
import { sayAgreed, sayHeard, sayOn } from '../words.ts'
import { draft, sources, sourcesBlocks } from './parts.ts'

/** What the works council must hear: each change since it agreed last, and the text to send. */
export function changesToTell(trust: Trust): Document {
  const [last] = trust.consents
  const since = last
    ? `sinds jullie instemming van ${sayDay(last.decidedOn, 'nl')} (${last.reference})`
    : 'sinds het begin; er is nog geen instemming vastgelegd'
  return draft(trust, 'Wijzigingen in het leer- en ontwikkelplatform Ambacht', [
    text('Aan de ondernemingsraad'),
    text(`Hieronder staat wat er in de instellingen van Ambacht veranderde, ${since}.`),
    ...changed(trust),
    ...asked(trust),
    fill('naam en functie van wie dit stuurt'),
    ...sourcesBlocks(sources.wor),
  ])
}

function changed({ heard }: Trust): Block[] {
  if (!heard.length) return [text('Er veranderde niets dat over persoonsgegevens of over het volgen van mensen gaat.')]
  return [
    table(
      'Wat er veranderde',
      ['Wanneer', 'Wat', 'Instemming'],
      heard.map((one) => [sayOn(one.at, 'nl'), sayHeard(one, 'nl'), sayAgreed(one, 'nl')]),
    ),
  ]
}

/** What is on without recorded consent is asked for. */
function asked({ heard }: Trust): Block[] {
  const open = heard.filter((one) => one.open)
  if (!open.length)
    return [text('Er staat niets open: waar instemming voor nodig was, is die vastgelegd. Heb je vragen, dan horen we die graag.')]
  return [
    heading('Waarvoor we alsnog instemming vragen'),
    text(
      `Voor ${open.map((one) => `‘${sayHeard(one, 'nl')}’`).join(' en ')} is geen instemming vastgelegd. We vragen jullie daar alsnog mee in te stemmen (WOR art. 27 lid 1 onder k en l). Stemmen jullie niet in, dan zetten we het terug.`,
    ),
    fill('waarom het veranderde, en wat het betekent voor medewerkers'),
  ]
}
