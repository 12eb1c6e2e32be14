import type { Sql } from '#platform/db/pool.ts'
import { organisation } from '#world/people.ts'
import { atOnce, type Ask, type Client } from './client.ts'
import { cpuOf } from './cpu.ts'
import type { Figure } from './figures.ts'
import { editionOf, profileId, teamSize } from './fill.ts'
import type { Product } from './product.ts'

/** A page of which the cost is measured. Limits are those of the promise: milliseconds of CPU, and pages a second where it names them. */
export interface Measured {
  what: string
  url: string
  /** How many times something must stand on the page for it to be whole. */
  holds: [sample: string, atLeast: number][]
  cpuLimit: number
  perSecondLimit?: number
  /** Whether the page is one for learning advisers. */
  staff?: boolean
}

/** Only where the part that takes in the frameworks went before. */
const skillPages: Measured[] = [
  { what: 'vaardigheid zoeken: een woord', url: '/vaardigheden?zoek=bakken', holds: [['/vaardigheden/', 1]], cpuLimit: 10 },
  {
    what: 'vaardigheid zoeken: een typefout',
    url: '/vaardigheden?zoek=administratief+medeweker',
    holds: [['/beroepen/', 1]],
    cpuLimit: 10,
  },
]

/** Which pages are measured; the ids are those of a full edition of a much used activity. */
export async function pagesOf(tx: Sql): Promise<Measured[]> {
  const edition = editionOf(4)
  const [activity] = await tx<{ id: string; title: string }[]>`
    select a.id, a.title from catalogue.activity a join editions.edition e on e.activity_id = a.id and e.organisation_id = a.organisation_id
    where a.organisation_id = ${organisation.id} and e.id = ${editionOf(5)}`
  const [taken] = await tx<{ in: boolean }[]>`select exists (select from skills.framework_version) as in`
  return [
    { what: 'aanbod: 50 activiteiten met filters', url: '/aanbod', holds: [['<article', 50]], cpuLimit: 6, perSecondLimit: 250 },
    { what: 'zoeken: een woord', url: '/aanbod?zoek=water', holds: [['<article', 1]], cpuLimit: 10 },
    { what: 'zoeken: een typefout', url: '/aanbod?zoek=omgevigswet', holds: [['<article', 1]], cpuLimit: 10 },
    ...(taken!.in ? skillPages : []),
    { what: 'startpagina', url: '/', holds: [['href="/aanbod"', 1]], cpuLimit: 8 },
    { what: 'activiteit', url: `/aanbod/${activity!.id}`, holds: [[escaped(activity!.title), 1]], cpuLimit: 8 },
    { what: 'editie', url: `/edities/${editionOf(5)}`, holds: [['Benchzaal', 2]], cpuLimit: 8 },
    {
      what: `mijn team: ${teamSize} mensen, met wat niet past`,
      url: '/mijn/team',
      holds: [
        ['Voorbeeld ', teamSize],
        ['Dit past niet', 1],
        ['blijven er', 1],
        ['twee dingen tegelijk', 1],
      ],
      cpuLimit: 8,
    },
    {
      what: 'mijn vaardigheden: 30, met vijf inschattingen elk en een rolprofiel',
      url: '/mijn/vaardigheden',
      holds: [
        ['Benchcompetentie ', 60],
        ['Benchprofiel', 20],
      ],
      cpuLimit: 8,
    },
    { what: 'rolprofiel: 20 vaardigheden', url: `/rolprofielen/${profileId()}`, holds: [['Benchcompetentie ', 20]], cpuLimit: 8 },
    { what: 'mijn opleidingen', url: '/mijn/opleidingen', holds: [['<main', 1]], cpuLimit: 8 },
    { what: 'mijn ontwikkeling: 5 doelen', url: '/mijn/ontwikkeling', holds: [['Benchdoel', 5]], cpuLimit: 8 },
    {
      what: 'ontwikkelplan: 5 doelen, 15 stappen',
      url: '/mijn/ontwikkelplan',
      holds: [
        ['Benchdoel', 5],
        ['Benchstap', 15],
      ],
      cpuLimit: 8,
    },
    { what: 'startpagina van een leeradviseur, 400 edities', url: '/', holds: [['regelen', 6]], cpuLimit: 12, staff: true },
    { what: 'overzicht van de academie: 50 edities', url: '/academie', holds: [['/academie/edities/', 50]], cpuLimit: 8, staff: true },
    { what: 'dekking van 130 afdelingen', url: '/academie/dekking', holds: [['<tr', 100]], cpuLimit: 16, staff: true },
    { what: 'medewerkers: 50 van 5.000', url: '/medewerkers', holds: [['/medewerkers/', 50]], cpuLimit: 8, staff: true },
    {
      what: 'edities van de academie: 50, met botsingen',
      url: '/academie/edities',
      holds: [
        ['name="editie"', 50],
        ['docent dubbel', 5],
      ],
      cpuLimit: 8,
      staff: true,
    },
    {
      what: 'kalender van 12 zalen: een week',
      url: `/academie/kalender?week=${inThreeWeeks()}`,
      holds: [
        ['Benchzaal', 12],
        ['docent dubbel', 5],
      ],
      cpuLimit: 8,
      staff: true,
    },
    { what: 'deelnemerslijst: 50 mensen', url: `/academie/edities/${edition}`, holds: [['Voorbeeld ', 50]], cpuLimit: 8, staff: true },
  ]
}

const inThreeWeeks = () => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 21 }).toString()

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Asks for a page in rounds, by several people in turn, and gives the median of the rounds. Every answer is checked. */
export async function measure(
  page: Measured,
  product: Product,
  ask: Ask,
  clients: Client[],
  { rounds = 5, times = 400, many = 8 } = {},
): Promise<Figure[]> {
  const first = await ask(clients[0]!, page.url)
  if (first.status === 404) return [{ what: page.what, absent: 'de pagina is er nog niet' }]
  const roots = await product.roots()
  const round = async (times: number) => {
    const [cpu, clock] = [cpuOf(...roots), performance.now()]
    await atOnce(Array.from({ length: times }), many, async (_, n) => {
      const client = clients[n % clients.length]!
      check(page, client, await ask(client, page.url))
    })
    return { cpu: (cpuOf(...roots) - cpu) / times, perSecond: (times / (performance.now() - clock)) * 1000 }
  }
  await round(Math.max(times, 600)) // the compiler and the plans of the database settle
  const done: Awaited<ReturnType<typeof round>>[] = []
  for (let n = 0; n < rounds; n++) done.push(await round(times))
  await differ(page, ask, clients)
  const perSecond = Math.round(median(done.map((one) => one.perSecond)))
  return [
    { what: page.what, value: median(done.map((one) => one.cpu)), unit: 'ms CPU', limit: page.cpuLimit },
    ...(page.perSecondLimit ? [{ what: page.what, value: perSecond, unit: 'per s' as const, limit: page.perSecondLimit, more: true }] : []),
  ]
}

/** A fast page that is wrong counts for nothing. @throws with what was missing */
export function check(page: Measured, client: Client, answer: { status: number; body: string }): void {
  if (answer.status !== 200) throw new Error(`${page.url}: ${answer.status}`)
  if (!answer.body.includes(client.name)) throw new Error(`${page.url}: not the page of ${client.name}`)
  for (const [sample, least] of page.holds) {
    const found = answer.body.split(sample).length - 1
    if (found < least) throw new Error(`${page.url}: “${sample}” ${found} times instead of ${least}`)
  }
}

/** Nothing of one person may be on the page of the other. */
async function differ(page: Measured, ask: Ask, clients: Client[]): Promise<void> {
  const [one, other] = [clients[0]!, clients[1]!]
  const [mine, theirs] = [await ask(one, page.url), await ask(other, page.url)]
  if (mine.body === theirs.body) throw new Error(`${page.url}: two people got the same page`)
  if (mine.headers['cache-control'] !== 'private, no-store') throw new Error(`${page.url}: may be kept by a cache`)
  for (const [client, answer] of [
    [one, theirs],
    [other, mine],
  ] as const)
    if (answer.body.includes(client.csrf)) throw new Error(`${page.url}: the form token of somebody else`)
}

export const median = (list: number[]): number => {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const value = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return Math.round(value * 100) / 100
}
