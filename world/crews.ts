import type { Sql } from '#platform/db/pool.ts'
import { idOf } from './ids.ts'
import { organisation, people, type Somebody } from './people.ts'

const unit = (code: string) => idOf(`unit/${organisation.id}/${code}`)
const names: [first: string, infix: string, last: string][] = [
  ['Bert', '', 'Schouten'],
  ['Dirk', 'van', 'Loon'],
  ['Marga', '', 'Evers'],
  ['Rachid', '', 'Ouali'],
  ['Rik', '', 'Timmer'],
  ['Sem', 'de', 'Haan'],
  ['Tonnie', '', 'Blom'],
]

/** The rest of Ploeg Oost: with Henk and Ali nine people without e-mail, led by Kees. They have no account and need none. */
export const crewPeople: Pick<Somebody, 'id' | 'number' | 'first' | 'infix' | 'last'>[] = names.map(([first, infix, last], n) => ({
  id: idOf(`person/oost-${n + 1}`),
  number: String(900101 + n),
  first,
  infix,
  last,
}))
export const crewId = unit('GRO-P1')
export const delegationId = idOf('delegation/kees')
export const topicId = (code: string) => idOf(`activity/${organisation.id}/${code}`)

const topics: [code: string, title: string, words: string, media: [string, 'podcast' | 'film'] | null][] = [
  [
    'TB-BOOM',
    'Veilig werken met de kettingzaag',
    'Kijk eerst om je heen.\nIs er niemand binnen twee bomen afstand?\nDraag je helm, je zaagbroek en je handschoenen.\nZaag nooit boven je schouder.\nTwijfel je? Stop en overleg.',
    ['https://film.voorbeeldstad.example/kettingzaag', 'film'],
  ],
  [
    'TB-GLAD',
    'Gladde wegen',
    'Het kan vannacht vriezen.\nRijd rustig en houd afstand.\nStrooi eerst de stoep bij de werf.\nLoop met korte stappen.\nMeld een val altijd.',
    ['https://podcast.voorbeeldstad.example/gladheid', 'podcast'],
  ],
  [
    'TB-EPR',
    'Eikenprocessierups',
    'De haren van de rups geven jeuk.\nRaak een nest niet aan.\nZie je een nest? Zet een lint om de boom.\nBel de meldkamer.',
    null,
  ],
  ['TB-TIL', 'Goed tillen', 'Buig je knieën.\nHoud je rug recht.\nTil zware dingen met twee mensen.\nGebruik het steekwagentje.', null],
]

/** A crew with its voorman, and what it can talk about: without these the toolbox of the demo would be empty. */
export async function buildCrews(tx: Sql): Promise<void> {
  await tx`insert into people.person ${tx(crewPeople.map((one) => ({ id: one.id, first_name: one.first, infix: one.infix, last_name: one.last })))}`
  await tx`insert into people.employment ${tx(
    crewPeople.map((one) => ({
      id: idOf(`employment/${one.number}`),
      organisation_id: organisation.id,
      person_id: one.id,
      personnel_number: one.number,
      unit_id: unit('GRO'),
      crew_id: crewId,
      function_id: idOf(`function/${organisation.id}/Hovenier`),
      kind: 'in dienst',
      hours_per_week: 36,
      manager_id: people.wilma.id,
      email: null,
      starts_on: '2018-04-01',
    })),
  )}`
  await tx`insert into people.crew_delegation (id, organisation_id, crew_id, person_id, given_by, from_on, without_approval)
    values (${delegationId}, ${organisation.id}, ${crewId}, ${people.kees.id}, ${people.wilma.id}, '2026-01-05', false)`
  await addTopics(tx)
}

async function addTopics(tx: Sql): Promise<void> {
  const [provider] = await tx<
    { id: string }[]
  >`select id from catalogue.provider where organisation_id = ${organisation.id} and name = 'Eigen organisatie'`
  for (const [code, title, words, media] of topics) {
    await tx`insert into catalogue.activity ${tx({
      id: topicId(code),
      organisation_id: organisation.id,
      code,
      title,
      summary: words.split('\n')[0]!,
      learning_form: 'toolbox',
      provider_id: provider!.id,
      in_company: true,
      hours: 0.3,
      target_group: 'buitendienst',
      theme: 'veiligheid',
      mix: 'work',
      certificate: false,
      evaluated: false,
      state: 'published',
      source: 'world',
    })}`
    await tx`insert into content.short_version (organisation_id, activity_id, words, media_url, media_kind)
      values (${organisation.id}, ${topicId(code)}, ${words}, ${media?.[0] ?? null}, ${media?.[1] ?? null})`
  }
}
