import type { Translate } from '#platform/words.ts'

/** What each page that shows somebody to another is called, for whoever reads who looked. The first part of the name decides. */
const pages: Record<string, [nl: string, en: string]> = {
  card: ['De stand van je kaart', 'The state of your card'],
  certificate: ['Een certificaat van jou', 'A certificate of yours'],
  choice: ['De vaardigheden die je zelf koos', 'The skills you chose yourself'],
  colleague: ['Jouw pagina met inschrijvingen en resultaten', 'Your page with enrolments and results'],
  conversation: ['Jullie gesprek', 'The talk of you both'],
  crew: ['Het overzicht van de ploeg', 'The overview of the crew'],
  'crew-sheet': ['Het blad van de ploeg', 'The sheet of the crew'],
  division: ['Jouw plaats in een indeling', 'Your place in a division'],
  'edition-crew': ['De ploeg bij een editie', 'The crew at an edition'],
  'edition-team': ['Het team bij een editie', 'The team at an edition'],
  medewerkers: ['Jouw gegevens als medewerker', 'Your data as an employee'],
  message: ['Een bericht aan jou', 'A message to you'],
  'network-participants': ['De deelnemers van een editie van een samenwerkingsverband', 'The participants of an edition of a network'],
  person: ['Jouw gegevens', 'Your data'],
  ratings: ['Inschattingen van je vaardigheden', 'Ratings of your skills'],
  request: ['Een aanvraag om mee te doen', 'A request to take part'],
  'request-by-mail': ['Jouw aanvraag, via de link in een bericht', 'Your request, by the link in a message'],
  'scan-result': ['De uitslag van een scan of toets die je deelde', 'The result of a scan or test that you shared'],
  'series-coverage': ['Wie van de afdeling in een reeks zit', 'Who of the unit is in a series'],
  'shared-goal': ['Een doel dat je deelde', 'A goal that you shared'],
  'shared-plan': ['Het ontwikkelplan dat je deelde', 'The development plan that you shared'],
  'shared-reflection': ['Een reflectie die je deelde', 'A reflection that you shared'],
  team: ['Teamoverzicht', 'Team overview'],
  'team-skills': ['Vaardigheden van het team', 'Skills of the team'],
}

const listed: [nl: string, en: string] = ['De lijst van medewerkers', 'The list of employees']

/** A page that has no name here is an address, or one of long ago. */
export function lookWords(page: string, aboutUnit: boolean, t: Translate): string {
  const words = aboutUnit && page === 'medewerkers' ? listed : pages[page.split('/')[0]!]
  return words ? t(...words) : aboutUnit ? t('Een lijst', 'A list') : t('Een pagina over jou', 'A page about you')
}
