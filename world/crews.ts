import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '#platform/root.ts'
import { mixOf } from '#modules/catalogue/rules.ts'
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

type Media = [url: string, kind: 'podcast' | 'film']
const topics: [code: string, title: string, picture: [file: string, words: string], words: string, media: Media | null][] = [
  [
    'TB-BOOM',
    'Veilig werken met de kettingzaag',
    ['kettingzaag', 'Een kettingzaag voor een boom'],
    'Kijk eerst om je heen.\nIs er niemand binnen twee bomen afstand?\nDraag je helm, je zaagbroek en je handschoenen.\nZaag nooit boven je schouder.\nTwijfel je? Stop en overleg.',
    ['https://film.voorbeeldstad.example/kettingzaag', 'film'],
  ],
  [
    'TB-GLAD',
    'Gladde wegen',
    ['glad', 'Een strooiwagen in de sneeuw'],
    'Het kan vannacht vriezen.\nRijd rustig en houd afstand.\nStrooi eerst de stoep bij de werf.\nLoop met korte stappen.\nMeld een val altijd.',
    ['https://podcast.voorbeeldstad.example/gladheid', 'podcast'],
  ],
  [
    'TB-EPR',
    'Eikenprocessierups',
    ['rups', 'Een boom met rupsen en een lint eromheen'],
    'De haren van de rups geven jeuk.\nRaak een nest niet aan.\nZie je een nest? Zet een lint om de boom.\nBel de meldkamer.',
    null,
  ],
  [
    'TB-TIL',
    'Goed tillen',
    ['tillen', 'Iemand tilt een doos dicht bij het lichaam'],
    'Buig je knieën.\nHoud je rug recht.\nTil zware dingen met twee mensen.\nGebruik het steekwagentje.',
    null,
  ],
]

/** What people who work outdoors learn besides. Made up for this world, like its prices. */
const outdoors: [
  code: string,
  title: string,
  summary: string,
  form: string,
  halfDays: number,
  euros: number,
  forWhom: string,
  theme: string,
][] = [
  [
    'BUI-WEG',
    'Veilig werken langs de weg',
    'Hoe zet je een werkvak af, en waar sta je zelf?',
    'training',
    1,
    185,
    'buitendienst',
    'veiligheid',
  ],
  ['BUI-ZAAG', 'Werken met de motorkettingzaag', 'Zagen, vellen en onderhoud. Je oefent buiten.', 'training', 4, 540, 'hoveniers', 'groen'],
  [
    'BUI-SNOEI',
    'Snoeien in de winter',
    'Wat snoei je wel, wat niet, en wanneer. Een ochtend in het park.',
    'workshop',
    1,
    0,
    'hoveniers',
    'groen',
  ],
  [
    'BUI-PLANT',
    'Planten herkennen',
    'Inheems, exoot of beschermd: lopend leer je het snelst.',
    'workshop',
    1,
    0,
    'hoveniers en toezichthouders',
    'groen',
  ],
  [
    'BUI-MACH',
    'Kleine machines onderhouden',
    'Smeren, slijpen en nakijken, samen met de monteur van de werf.',
    'practice',
    1,
    0,
    'buitendienst',
    'vakmanschap',
  ],
]

/** Activities in short, for whoever reads little. */
const short: [code: string, words: string][] = [
  [
    'BHV-H',
    'Je oefent wat je doet bij brand.\nJe oefent reanimatie met een pop.\nNeem makkelijke kleding mee.\nAan het eind krijg je een certificaat.',
  ],
  ['BUI-WEG', 'Je leert hoe je een werkvak afzet.\nJe oefent met pylonen en borden.\nJe weet waar je veilig staat.'],
  ['BUI-SNOEI', 'We snoeien samen in het park.\nNeem je eigen schaar mee.\nHet duurt een ochtend.'],
  ['OWN-ASB', 'Asbest is gevaarlijk stof.\nJe leert hoe het eruitziet.\nRaak het niet aan.\nBel altijd de leidinggevende.'],
]

/** What hangs on a pump and in the shed: one for everybody, one for employees. */
export const qrItems = { pomp: 'pomp234', strooier: 'straat2' } as const
const items: [code: string, title: string, words: string, picture: string | null, openTo: 'employees' | 'everyone'][] = [
  [
    qrItems.pomp,
    'Pomp gemaal Oost: wat doe je bij een storing',
    'Zet eerst de rode knop uit.\nKijk of de filter vol zit.\nMaak de filter schoon met water.\nZet de knop weer aan.\nDoet hij het niet? Bel de wachtdienst.',
    'pomp',
    'everyone',
  ],
  [
    qrItems.strooier,
    'Strooiwagen: elke ochtend controleren',
    'Kijk naar de banden.\nTest het zwaailicht.\nVul het zout bij tot de streep.',
    null,
    'employees',
  ],
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
  await addMaterial(tx)
}

async function addTopics(tx: Sql): Promise<void> {
  const [provider] = await tx<
    { id: string }[]
  >`select id from catalogue.provider where organisation_id = ${organisation.id} and name = 'Eigen organisatie'`
  await tx`insert into catalogue.activity ${tx(
    outdoors.map(([code, title, summary, form, halfDays, euros, forWhom, theme]) => ({
      id: topicId(code),
      organisation_id: organisation.id,
      code,
      title,
      summary,
      learning_form: form,
      provider_id: provider!.id,
      in_company: true,
      half_days: halfDays,
      hours: halfDays * 4,
      max_group: 10,
      price_cents: euros * 100,
      target_group: forWhom,
      theme,
      mix: mixOf(form),
      state: 'published',
      source: 'world',
    })),
  )}`
  for (const [code, title, [picture, pictureWords], words, media] of topics) {
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
    await tx`insert into content.short_version (organisation_id, activity_id, words, picture_id, picture_words, media_url, media_kind)
      values (${organisation.id}, ${topicId(code)}, ${words}, ${await addPicture(tx, picture)}, ${pictureWords}, ${media?.[0] ?? null}, ${media?.[1] ?? null})`
  }
}

async function addMaterial(tx: Sql): Promise<void> {
  for (const [code, words] of short)
    await tx`insert into content.short_version (organisation_id, activity_id, words) values (${organisation.id}, ${topicId(code)}, ${words})`
  for (const [code, title, words, picture, openTo] of items)
    await tx`insert into content.item (id, organisation_id, code, title, words, picture_id, picture_words, open_to, made_by)
      values (${idOf(`item/${code}`)}, ${organisation.id}, ${code}, ${title}, ${words}, ${picture && (await addPicture(tx, picture))},
              ${picture ? 'De pomp met de rode knop' : ''}, ${openTo}, ${people.marjan.id})`
}

/** Drawn for this world. */
async function addPicture(tx: Sql, name: string): Promise<string> {
  const id = idOf(`picture/${name}`)
  const bytes = await readFile(path.join(root, `world/pictures/${name}.png`))
  await tx`insert into content.picture (id, organisation_id, type, bytes) values (${id}, ${organisation.id}, 'image/png', ${bytes})`
  return id
}
