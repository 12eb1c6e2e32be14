import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '#platform/root.ts'
import { enter, system } from '#platform/act.ts'
import type { Database, Sql } from '#platform/db/pool.ts'
import { history } from '#modules/credentials/index.ts'
import { readCsv } from '#platform/files/index.ts'
import { coordinated, readCatalogue } from './catalogue.ts'
import { buildApprovals } from './approvals.ts'
import { buildDesk } from './desk.ts'
import { buildDivision } from './division.ts'
import { buildEditions } from './editions.ts'
import { buildCrews } from './crews.ts'
import { buildEveryday } from './everyday.ts'
import { buildProfiles } from './profiles.ts'
import { buildOpportunities } from './mobility.ts'
import { buildPlans } from './plans.ts'
import { buildGrowth } from './growth.ts'
import { buildGuidance } from './guidance.ts'
import { buildMeasured } from './measured.ts'
import { buildResults } from './results.ts'
import { buildScans } from './scans.ts'
import { idOf } from './ids.ts'
import { appointDigicoaches, askDemand, shareBurdens } from './burdens.ts'
import { joinNetworks, polderland, polderlanders, rivierdal, rivierdalers, shareInRegion } from './region.ts'
import { addressOf, neighbour, neighbours, organisation, people, units, type Somebody } from './people.ts'

/** Builds the voorbeeldgemeente in an empty database that was made as a demo. Dates lie around today, so that it stays alive. */
export async function buildWorld(db: Database, today = Temporal.Now.plainDateISO('Europe/Amsterdam')): Promise<void> {
  await inOrganisation(db, organisation.id, async (tx) => {
    await addOrganisation(tx, organisation, 'ambacht')
    await addUnits(tx, organisation.id, units)
    await addPeople(tx, organisation.id, Object.values(people), people)
    await addActivities(tx, organisation.id)
    await buildCrews(tx)
    await buildEditions(tx, today)
    await buildApprovals(tx, today)
    await buildDivision(tx, today)
    await addHistory(tx, organisation.id)
    await buildResults(tx)
    await buildDesk(tx)
    await addConsent(tx, today)
    await buildEveryday(tx, today)
    await buildProfiles(tx, today)
    await buildOpportunities(tx, today)
    await buildPlans(tx, today)
    await buildGuidance(tx, today)
    await buildScans(tx, today)
    await buildMeasured(tx, today)
    await buildGrowth(tx, today)
  })
  await inOrganisation(db, neighbour.id, async (tx) => {
    await addOrganisation(tx, neighbour, 'voorbeeld')
    await addUnits(tx, neighbour.id, [['BUU', 'Gemeentehuis', null]])
    await addPeople(tx, neighbour.id, Object.values(neighbours), neighbours, 'buurmeer.example')
  })
  for (const [one, code, list] of [
    [rivierdal, 'RIV', rivierdalers],
    [polderland, 'POL', polderlanders],
  ] as const)
    await inOrganisation(db, one.id, async (tx) => {
      await addOrganisation(tx, one, 'voorbeeld')
      await addUnits(tx, one.id, [[code, 'Gemeentehuis', null]])
      await addPeople(tx, one.id, Object.values(list), list, `${one.slug}.example`)
    })
  await joinNetworks((id, work) => inOrganisation(db, id, work))
  await inOrganisation(db, rivierdal.id, (tx) => shareInRegion(tx, today))
  await inOrganisation(db, rivierdal.id, (tx) => shareBurdens(tx, today))
  await inOrganisation(db, rivierdal.id, (tx) => askDemand(tx, today))
  await inOrganisation(db, organisation.id, (tx) => appointDigicoaches(tx, today))
  await db`update platform.installation set seeded_at = now()`
}

async function inOrganisation(db: Database, organisationId: string, build: (tx: Sql) => Promise<void>): Promise<void> {
  await db.begin(async (tx) => {
    await enter(tx, system(organisationId))
    await build(tx)
  })
}

async function addOrganisation(tx: Sql, made: { id: string; name: string; slug: string }, theme: string) {
  await tx`insert into people.organisation (id, name, slug, theme) values (${made.id}, ${made.name}, ${made.slug}, ${theme})`
}

/** What the works council agreed to, and a change it has yet to hear of: the page about trust has something to tell. */
async function addConsent(tx: Sql, today: Temporal.PlainDate) {
  const [id, decided, later] = [idOf('consent/1'), today.subtract({ days: 250 }), today.subtract({ days: 40 })]
  const noon = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '12:00' }).toInstant()
  const common = { organisation_id: organisation.id, changed_by: people.bram!.id }
  await tx`insert into people.consent (id, organisation_id, decided_on, authority, reference, recorded_at, recorded_by)
    values (${id}, ${organisation.id}, ${decided}, 'works_council', ${`OR ${decided.year}-014`}, ${noon(decided)}, ${people.bram!.id})`
  const change = (setting: string, was: boolean | number, became: boolean | number, at: Temporal.Instant, consent: string | null) =>
    tx`insert into people.setting_change ${tx({ ...common, setting, was: tx.json(was), became: tx.json(became), changed_at: at, consent_id: consent } as never)}`
  await change('smallGroup', 8, 5, noon(decided), id)
  await change('mailSignIn', false, true, noon(later), null)
}

async function addUnits(tx: Sql, organisationId: string, list: typeof units) {
  for (const [code, name, above] of list) {
    await tx`insert into people.unit ${tx({
      id: unitId(organisationId, code),
      organisation_id: organisationId,
      code,
      name,
      parent_id: above ? unitId(organisationId, above) : null,
      kind: code.includes('-P') ? 'crew' : 'unit',
    })}`
  }
}

export const unitId = (organisationId: string, code: string) => idOf(`unit/${organisationId}/${code}`)

async function addPeople(tx: Sql, organisationId: string, list: Somebody[], byKey: Record<string, Somebody>, domain?: string) {
  await tx`insert into people.person ${tx(list.map((p) => ({ id: p.id, first_name: p.first, infix: p.infix, last_name: p.last })))}`
  const functions = [...new Set(list.map((p) => p.function))]
  await tx`insert into people.function ${tx(functions.map((name) => ({ id: idOf(`function/${organisationId}/${name}`), organisation_id: organisationId, name })))}`
  await tx`insert into people.employment ${tx(
    list.map((p) => ({
      id: idOf(`employment/${p.number}`),
      organisation_id: organisationId,
      person_id: p.id,
      personnel_number: p.number,
      unit_id: unitId(organisationId, p.unit),
      crew_id: p.crew ? unitId(organisationId, p.crew) : null,
      function_id: idOf(`function/${organisationId}/${p.function}`),
      kind: p.kind,
      hours_per_week: p.hours,
      manager_id: p.manager ? byKey[p.manager]!.id : null,
      email: p.mail ? addressOf(p, domain) : null,
      starts_on: p.since,
      ends_on: p.until ?? null,
    })),
  )}`
  for (const p of list)
    for (const role of p.roles)
      await tx`insert into people.role_grant (organisation_id, person_id, role) values (${organisationId}, ${p.id}, ${role})`
}

async function addActivities(tx: Sql, organisationId: string) {
  const { providers, activities } = await readCatalogue(organisationId)
  await tx`insert into catalogue.provider ${tx(providers)}`
  await tx`insert into catalogue.activity ${tx(activities)}`
  const coordinators = Object.values(people).filter((one) => one.roles.includes('coordinator'))
  await tx`insert into catalogue.coordination ${tx(coordinators.flatMap((one) => activities.filter(coordinated).map(({ id }) => ({ organisation_id: organisationId, activity_id: id, person_id: one.id }))))}`
  const synonyms = [
    ['wabo', 'omgevingswet'],
    ['ow', 'omgevingswet'],
    ['bhv', 'bedrijfshulpverlening'],
    ['nettiquette', 'digitaal'],
    ['it', 'digitaal'],
    ['asbest', 'veiligheid'],
  ]
  await tx`insert into catalogue.synonym ${tx(synonyms.map(([term = '', means = '']) => ({ organisation_id: organisationId, term, means })))}`
}

/** What everybody followed before (P05): the same file and the same import as an administrator would use. */
async function addHistory(tx: Sql, organisationId: string) {
  const csv = await readCsv(await readFile(path.join(root, 'world/hr/historie.csv')))
  if (!csv.ok) throw new Error(csv.en)
  const columns = {
    number: 'personeelsnummer',
    kind: 'soort',
    title: 'titel',
    provider: 'aanbieder',
    version: 'versie',
    hours: 'uren',
    achieved: 'behaald_op',
    expires: 'geldig_tot',
  }
  const rows = csv.value.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, cells[column]!])),
  }))
  const act = { tx, actor: system(organisationId), now: Temporal.Now.instant() }
  const plan = await history.plan(act, {
    rows,
    fields: new Set(Object.keys(columns)),
    full: false,
    referenceDate: null,
    choices: {},
    madeBy: null,
  })
  const wrong = plan.rows.find((row) => row.verdict === 'refused')
  if (wrong) throw new Error(`historie.csv, line ${wrong.line}: ${wrong.reason![1]}`)
  await history.apply(act, plan.work, async () => {})
}

/** The municipalities of the Netherlands, as reference data. Runs as the owner, who may write reference tables. */
export async function addMunicipalities(owner: Database): Promise<void> {
  const text = await readFile(path.join(root, 'world/gemeenten/gemeenten_2025.csv'), 'utf8')
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))
  await owner`insert into people.municipality ${owner(rows.map(([cbs_code = '', name = '', province = '']) => ({ cbs_code, name, province })))} on conflict do nothing`
}
