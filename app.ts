import * as editions from '#modules/editions/index.ts'
import * as people from '#modules/people/index.ts'
import * as privacy from '#modules/privacy/index.ts'
import type { Database } from '#platform/db/pool.ts'
import type { Caller } from '#platform/http/caller.ts'
import { apiDoors } from '#platform/http/api.ts'
import { doors, type NavItem } from '#platform/http/doors.ts'
import type { Config, House } from '#platform/http/house.ts'
import type { Jobs } from '#platform/jobs.ts'
import { meetBugs, openServer } from '#platform/http/server.ts'
import { neighbour, neighbours, organisation, people as world, type Somebody } from '#world/people.ts'

/** The whole house on one screen: which room answers which doors. */
export async function buildHouse(options: { db: Database; config: Config; assets: Record<string, string>; assetsFolder: string }): Promise<House> {
  const { db, config, assets, assetsFolder } = options
  const app = await openServer({ assetsFolder, secure: config.baseUrl.startsWith('https:'), trustProxy: config.trustProxy })
  const house: House = { app, db, config, assets, identify: people.identifier(db), menu }
  const entrance = doors(house)
  app.get('/healthz', async () => ({ status: 'ok' }))
  people.routes(entrance, config.demoDatabase ? demoPeople() : [])
  editions.routes(entrance)
  privacy.routes(entrance)
  const api = apiDoors(house)
  people.api(api)
  editions.api(api)
  api.finish()
  meetBugs(house)
  return house
}

/** What the rooms do later, and what comes round by itself. */
export const jobs: Jobs = {
  jobs: { ...privacy.jobs.jobs },
  rounds: { ...privacy.jobs.rounds },
}

function menu(caller: Caller): NavItem[] {
  if (!caller.person) return []
  const items: NavItem[] = [
    { href: '/', nl: 'Start', en: 'Start' },
    { href: '/aanbod', nl: 'Aanbod', en: 'Offer' },
    { href: '/mijn/opleidingen', nl: 'Mijn opleidingen', en: 'My learning' },
  ]
  if (caller.manages) items.push({ href: '/mijn/team', nl: 'Mijn team', en: 'My team' })
  return items
}

function demoPeople(): people.DemoPerson[] {
  const shown = (list: Somebody[], employer: { id: string; name: string }) =>
    list
      .filter((somebody) => somebody.shows)
      .map((somebody) => ({
        id: somebody.id,
        organisationId: employer.id,
        organisation: employer.name,
        name: [somebody.first, somebody.infix, somebody.last].filter(Boolean).join(' '),
        function: somebody.function,
        shows: somebody.shows!,
      }))
  return [...shown(Object.values(world), organisation), ...shown(Object.values(neighbours), neighbour)]
}
