import { scopeWords, switches, type SwitchKind } from '#modules/people/index.ts'
import { said, type Personal, type Said } from '#platform/privacy/words.ts'
import { personalColumns } from '#platform/privacy/classification.ts'
import { sayDay, type Lang } from '#platform/words.ts'
import { dateOf } from '#platform/words.ts'
import type { Heard } from './council-rules.ts'
import type { Reach, Viewer } from './sights.ts'
import { subjectOf, subjects, tablesAboutPeople, type Subject } from './subjects.ts'

/** What a viewer is called in the head of the matrix. */
export const viewerWords: Record<Viewer, Said> = {
  colleague: said('Collega', 'Colleague'),
  manager: said('Leidinggevende', 'Manager'),
  crew_leader: said('Voorman', 'Crew leader'),
  learning_adviser: said('Leeradviseur', 'Learning adviser'),
  coordinator: said('Coördinator', 'Coordinator'),
  network_coordinator: said('Netwerkcoördinator', 'Network coordinator'),
  trainer: said('Docent', 'Trainer'),
  provider: said('Aanbieder', 'Provider'),
  administrator: said('Beheerder', 'Administrator'),
  auditor: said('Auditor', 'Auditor'),
  board: said('Bestuur', 'Board'),
  public: said('Iedereen', 'Everyone'),
  client: said('Koppelingen', 'Connections'),
}

/** The same, to somebody whose data it is. */
export const yourViewer: Record<Viewer, Said> = {
  ...viewerWords,
  colleague: said('Je collega’s', 'Your colleagues'),
  manager: said('Je leidinggevende', 'Your manager'),
  crew_leader: said('Je voorman', 'Your crew leader'),
  learning_adviser: said('De leeradviseur', 'The learning adviser'),
  coordinator: said('De coördinator', 'The coordinator'),
  network_coordinator: said('De coördinator van het samenwerkingsverband', 'The coordinator of the network'),
  trainer: said('De docent', 'The trainer'),
  provider: said('De aanbieder van een training', 'The provider of a training'),
  administrator: said('De beheerder', 'The administrator'),
  auditor: said('De auditor', 'The auditor'),
  board: said('Het bestuur', 'The board'),
  public: said('Iedereen, zonder inloggen', 'Everyone, without signing in'),
  client: said('Andere systemen van je organisatie', 'Other systems of your organisation'),
}

export const reachWords: Record<Reach, Said> = {
  counts: said('aantallen', 'counts'),
  code: said('met de code', 'with the code'),
  given: said('wat met hen wordt gedeeld', 'what is shared with them'),
  unled: said('wie geen leidinggevende heeft', 'who has no manager'),
  lessons: said('eigen lessen', 'own lessons'),
  provided: said('eigen edities', 'own editions'),
  shared: said('gedeelde edities', 'shared editions'),
  crew: said('eigen ploeg', 'own crew'),
  activities: said('eigen activiteiten', 'own activities'),
  team: said('eigen team', 'own team'),
  all: said('alle medewerkers', 'all employees'),
}

/** When a viewer sees it, to somebody whose data it is. Empty: always. */
export const whenSeen: Record<Reach, Said> = {
  counts: said('alleen aantallen, zonder namen', 'counts only, without names'),
  code: said('alleen wie van jou de code van een certificaat kreeg', 'only who got the code of a certificate from you'),
  given: said('alleen wat jij met diegene deelt, zo lang jij wilt', 'only what you share with that person, as long as you want'),
  unled: said('als je geen leidinggevende hebt', 'when you have no manager'),
  lessons: said('als je meedoet aan een les van die docent', 'when you take part in a lesson of that trainer'),
  activities: said(
    'als je meedoet aan een activiteit die deze coördinator regelt',
    'when you take part in an activity of that coordinator',
  ),
  provided: said('als je meedoet aan een training van die aanbieder', 'when you take part in a training of that provider'),
  shared: said(
    'als je meedoet aan een training die jullie delen met het samenwerkingsverband',
    'when you take part in a training that is shared with the network',
  ),
  crew: said('', ''),
  team: said('', ''),
  all: said('', ''),
}

export const kindWords: Record<SwitchKind, Said> = {
  monitoring: said('Volgt wat mensen doen', 'Follows what people do'),
  sight: said('Wie ziet wat', 'Who sees what'),
  'sign-in': said('Inloggen', 'Signing in'),
  working: said('Werkwijze', 'Way of working'),
}

export interface KeptRow {
  subject: Subject
  what: Said
  why: Said
  ground: Said
  howLong: Said
  erased: Said
}

const erasedWords = {
  gone: said('verdwijnt', 'disappears'),
  name: said('de naam wordt ‘Verwijderd persoon’', 'the name becomes ‘Verwijderd persoon’'),
  blank: said('tekst wordt leeg, de telling blijft', 'text becomes empty, the count stays'),
  nobody: said('blijft, zonder dat te zien is van wie', 'stays, without showing whose it is'),
}

function erasing(columns: Personal[]): Said {
  const does = (what: Personal['erase']) => columns.some((one) => one.erase === what)
  return does('delete-row')
    ? erasedWords.gone
    : does('tombstone')
      ? erasedWords.name
      : does('blank')
        ? erasedWords.blank
        : erasedWords.nobody
}

/** What is kept, why, how long and what erasing does: from the classification that the code itself follows, in the order of the subjects. */
export function keptRows(): KeptRow[] {
  const order = Object.keys(subjects)
  return tablesAboutPeople
    .map(([name, table]) => ({
      subject: subjectOf(name) ?? 'log',
      what: table.title,
      why: table.purpose,
      ground: table.legal,
      howLong: table.retention,
      erased: erasing(personalColumns(table)),
    }))
    .sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject))
}

/** The same rows, together for each subject. */
export function keptBriefly(): { subject: Subject; rows: KeptRow[] }[] {
  const bySubject = Map.groupBy(keptRows(), (row) => row.subject)
  return [...bySubject].map(([subject, rows]) => ({ subject, rows }))
}

/** 'Kleinste groep: van 6 mensen naar 5 mensen' */
export function sayHeard({ change, connection }: Heard, lang: Lang): string {
  if (!change)
    return lang === 'nl' ? `De koppeling ‘${connection}’ kreeg toegang tot gegevens` : `The connection ‘${connection}’ got access to data`
  const one = switches[change.setting as keyof typeof switches]
  const [was, became] = [one.say(change.was)[lang], one.say(change.became)[lang]]
  return lang === 'nl' ? `${one.title.nl}: van ${was} naar ${became}` : `${one.title.en}: from ${was} to ${became}`
}

/** Whether the works council agreed with something it hears of. */
export function sayAgreed({ due, open, change }: Heard, lang: Lang): string {
  if (open) return lang === 'nl' ? 'nog geen instemming vastgelegd' : 'no consent recorded yet'
  const consent = change?.consent
  if (due === 'hears' || !consent) return lang === 'nl' ? 'om te weten' : 'to know'
  const day = sayDay(consent.decidedOn, lang)
  return lang === 'nl' ? `met instemming van ${day} (${consent.reference})` : `with consent of ${day} (${consent.reference})`
}

export const sayScopes = (scopes: readonly string[], lang: Lang): string =>
  scopes.map((one) => scopeWords[one as keyof typeof scopeWords]?.[lang === 'nl' ? 0 : 1] ?? one).join(', ')

export const sayOn = (at: Temporal.Instant, lang: Lang): string => sayDay(dateOf(at), lang)

/** A subject as somebody reads it of one viewer: who leads a team reads ratings, but never those of the person, of colleagues or from a test. */
export const wordsFor = (viewer: Viewer, subject: Subject): Said =>
  viewer === 'manager' && subject === 'ratings'
    ? said(
        'Inschattingen door leidinggevende of assessor; niet die van jezelf, van collega’s of uit een toets',
        'Ratings by manager or assessor; not those of yourself, of colleagues or from a test',
      )
    : subjects[subject]

/** What is shared with one colleague on the page of that colleague alone, and so stands in no list. */
export const alsoShared = said(
  'Ook een uitslag, inschatting of keuze van vaardigheden, als jij die met diegene deelt',
  'A result, rating or choice of skills too, when you share it with that person',
)
