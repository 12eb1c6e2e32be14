import { menu } from '#menu.ts'
import * as budgets from '#modules/budgets/index.ts'
import * as catalogue from '#modules/catalogue/index.ts'
import * as content from '#modules/content/index.ts'
import * as circles from '#modules/circles/index.ts'
import * as credentials from '#modules/credentials/index.ts'
import * as editions from '#modules/editions/index.ts'
import * as guidance from '#modules/guidance/index.ts'
import * as home from '#modules/home/index.ts'
import * as insight from '#modules/insight/index.ts'
import * as mobility from '#modules/mobility/index.ts'
import * as people from '#modules/people/index.ts'
import * as plans from '#modules/plans/index.ts'
import * as privacy from '#modules/privacy/index.ts'
import * as advice from '#modules/advice/index.ts'
import * as scans from '#modules/scans/index.ts'
import * as skills from '#modules/skills/index.ts'
import type { Database } from '#platform/db/pool.ts'
import { apiDoors } from '#platform/http/api.ts'
import { doors } from '#platform/http/doors.ts'
import type { Config, House } from '#platform/http/house.ts'
import { securityText } from '#platform/http/security-text.ts'
import * as imports from '#platform/imports/index.ts'
import type { Jobs } from '#platform/jobs.ts'
import { meetBugs, openServer } from '#platform/http/server.ts'
import * as mail from '#platform/mail/index.ts'
import { wendy } from '#world/everyday.ts'
import { neighbour, neighbours, organisation, people as world, type Somebody } from '#world/people.ts'
import { rivierdal, rivierdalers } from '#world/region.ts'

/** The whole house on one screen: which room answers which doors. */
export async function buildHouse(options: {
  db: Database
  config: Config
  assets: Record<string, string>
  assetsFolder: string
}): Promise<House> {
  const { db, config, assets, assetsFolder } = options
  const app = await openServer({ assetsFolder, secure: config.baseUrl.startsWith('https:'), trustProxy: config.trustProxy })
  const identify = people.identifier(db, { teaches: editions.teachesSql, provides: catalogue.actsForProviderSql })
  const house: House = { app, db, config, assets, assetsFolder, identify, menu }
  const entrance = doors(house)
  app.get('/healthz', async () => ({ status: 'ok' }))
  securityText(house)
  people.routes(entrance, config.demoDatabase ? demoPeople() : [])
  skills.routes(entrance)
  guidance.routes(entrance)
  scans.routes(entrance)
  catalogue.routes(entrance)
  content.routes(entrance)
  budgets.routes(entrance)
  circles.routes(entrance)
  editions.routes(entrance)
  plans.routes(entrance, advice.mayHelp)
  mobility.routes(entrance)
  advice.routes(entrance)
  imports.routes(entrance, importKinds)
  home.routes(entrance)
  insight.routes(entrance)
  credentials.routes(entrance)
  plans.conversationRoutes(entrance)
  privacy.routes(entrance)
  const api = apiDoors(house)
  people.api(api)
  catalogue.api(api)
  editions.api(api)
  api.finish()
  meetBugs(house)
  return house
}

/** What can be imported, at /beheer/import and with npm run import. */
export const importKinds: imports.Kinds = [people.employees, people.units, credentials.history, catalogue.activities]
const importing = imports.jobs(importKinds)

/** What the rooms do later, and what comes round by itself. */
export const jobs: Jobs = {
  jobs: {
    'mail/send': mail.send,
    'mail/send-text': mail.sendText,
    ...people.addressJobs,
    ...people.networkJobs,
    ...skills.jobs,
    ...skills.partnerJobs.jobs,
    ...budgets.burdenJobs,
    ...catalogue.roundJobs.jobs,
    ...editions.tellJobs,
    ...editions.resultJobs.jobs,
    ...editions.regionJobs,
    ...editions.approvalJobs.jobs,
    ...editions.divisionJobs.jobs,
    ...scans.jobs.jobs,
    ...credentials.jobs.jobs,
    ...importing.jobs,
    ...privacy.jobs.jobs,
  },
  rounds: {
    ...importing.rounds,
    ...people.roleRounds,
    ...catalogue.roundJobs.rounds,
    ...skills.partnerJobs.rounds,
    ...scans.jobs.rounds,
    ...editions.tellRounds,
    ...editions.resultJobs.rounds,
    ...editions.approvalJobs.rounds,
    ...advice.jobs.rounds,
    ...insight.jobs.rounds,
    ...home.jobs.rounds,
    ...privacy.jobs.rounds,
  },
}

function demoPeople(): people.DemoPerson[] {
  const leads = new Set(Object.values(world).map((somebody) => somebody.manager))
  const groupOf = (key: string, somebody: Somebody) =>
    somebody.shown ?? (somebody.roles.length ? 'academy' : leads.has(key) ? 'managers' : 'employees')
  const shown = (list: Record<string, Somebody>, employer: { id: string; name: string }): people.DemoPerson[] =>
    Object.entries(list)
      .filter(([, somebody]) => somebody.shows)
      .map(([key, somebody]) => ({
        id: somebody.id,
        organisationId: employer.id,
        organisation: employer.name,
        name: [somebody.first, somebody.infix, somebody.last].filter(Boolean).join(' '),
        function: somebody.function,
        group: employer !== organisation ? 'neighbour' : groupOf(key, somebody),
        shows: somebody.shows!,
      }))
  const provider: people.DemoPerson = {
    id: wendy.id,
    organisationId: organisation.id,
    organisation: organisation.name,
    name: `${wendy.first} ${wendy.last}`,
    function: `Contactpersoon van ${wendy.provider}`,
    group: 'employees',
    shows: ['Aanbieder: houdt eigen edities bij, verder niets', 'Provider: keeps own editions, nothing else'],
  }
  return [...shown(world, organisation), provider, ...shown(neighbours, neighbour), ...shown(rivierdalers, rivierdal)]
}
