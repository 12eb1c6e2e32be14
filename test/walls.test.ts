import { beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '#app.ts'
import { look, perform, system } from '#platform/act.ts'
import type { Work } from '#platform/jobs.ts'
import { connect } from '#platform/db/urls.ts'
import { admit, type Caller, type Who } from '#platform/http/caller.ts'
import { addClient, clientSecret, scopes } from '#platform/http/clients.ts'
import { secretOf } from '#platform/mail/index.ts'
import { unitId } from '#world/build.ts'
import { enrolmentId } from '#world/editions.ts'
import { wendy } from '#world/everyday.ts'
import { idOf } from '#world/ids.ts'
import { neighbour, neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { cast, idsByPath, matrix, params, waysIn, waysOut } from './doors.ts'
import { endShare, shareThing } from '#modules/editions/region/share.ts'
import { enrolElsewhere } from '#modules/editions/region/enrol.ts'
import { oever, polderland, polderlanders, rivierdal, rivierdalers, rivierland, sharedEdition } from '#world/region.ts'
import { actorOf, openHouse, type Answer, type Browser, testConfig } from './house.ts'
import { plant } from './planted.ts'

const house = openHouse()
const ids = new Map<string, string>()
const nothing = '00000000-0000-4000-8000-000000000000'
const guest: Somebody = { ...people.fatima, id: idOf('person/walls-guest'), first: 'Guus', last: 'Gast' }
/** Acts for a provider: as a guest to the house, with doors of the own. */
const provider: Somebody = { ...people.fatima, id: wendy.id, first: wendy.first, last: wendy.last }
/** The same at the neighbour. */
const neighboursProvider: Somebody = { ...neighbours.hannah, id: idOf('person/walls-provider'), first: 'Pia', last: 'Post' }
/** Worked here until yesterday, and comes in by the private address. */
const leaver: Somebody = { ...people.fatima, id: idOf('person/walls-leaver'), first: 'Lies', last: 'Leeuwerik' }
/** Both lists of roles in one person, so that only the wall stands in the way. */
const everything: Somebody = neighbours.hannah
/** The same in Polderland, which shares a network with Rivierdal, and Rivierdal one with Voorbeeldstad. */
const beyond: Somebody = polderlanders.jet

async function asSuper<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(house.logins.superUrl, { max: 1 })
  return work(sql).finally(() => sql.end())
}

beforeAll(async () => {
  const [edition] = await house.read(
    (tx) =>
      tx`select e.id, e.activity_id, s.id as session_id from editions.edition e join editions.session s on s.edition_id = e.id order by e.id limit 1`,
  )
  await plant(house.logins.superUrl, {
    organisationId: organisation.id,
    personId: idOf('person/walls'),
    otherId: people.fatima.id,
    unitId: unitId(organisation.id, 'VER'),
    editionId: edition!['id'],
    activityId: edition!['activityId'],
    sessionId: edition!['sessionId'],
  })
  await asSuper(async (sql) => {
    await sql`insert into people.person (id, first_name, last_name) values (${guest.id}, ${guest.first}, ${guest.last})`
    await sql`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${guest.id}, 'guus@elders.example', 'Elders')`
    await sql`insert into people.person (id, first_name, last_name) values (${leaver.id}, ${leaver.first}, ${leaver.last})`
    await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, email, starts_on, ends_on)
      values (${organisation.id}, ${leaver.id}, 'walls-leaver', ${unitId(organisation.id, 'VER')}, 'lies@voorbeeldstad.example', '2020-01-01', current_date - 2)`
    await sql`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${leaver.id}, 'coordinator')`
    await sql`insert into people.private_address (id, organisation_id, person_id, email, token_hash, confirmed_at)
      values (${leaver.id}, ${organisation.id}, ${leaver.id}, 'lies@thuis.example', 'walls', now())`
    for (const role of ['learning_adviser', 'coordinator', 'network_coordinator', 'administrator', 'auditor', 'board'])
      for (const [id, one] of [
        [neighbour.id, everything],
        [polderland.id, beyond],
      ] as const)
        await sql`insert into people.role_grant (organisation_id, person_id, role) values (${id}, ${one.id}, ${role}) on conflict do nothing`
    await sql`insert into people.person (id, first_name, last_name) values (${neighboursProvider.id}, ${neighboursProvider.first}, ${neighboursProvider.last})`
    await sql`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${neighbour.id}, ${neighboursProvider.id}, 'pia@elders.example', 'Elders')`
    await sql`insert into catalogue.provider (id, organisation_id, name) values (${neighboursProvider.id}, ${neighbour.id}, 'Elders')`
    await sql`insert into catalogue.provider_contact (organisation_id, provider_id, person_id) values (${neighbour.id}, ${neighboursProvider.id}, ${neighboursProvider.id})`
    const { somebody: regional } = cast['network coordinator']!
    await sql`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${regional.id}, 'network_coordinator')`
    // The first grant of Voorbeeldstad is the one that the doors end: nobody's whose role is tried here.
    await sql`insert into people.role_grant (id, organisation_id, person_id, role) values ('00000000-0000-4000-8000-000000000001', ${organisation.id}, ${people.chris.id}, 'board')`
    const first = '00000000-0000-4000-8000-000000000001'
    await sql`insert into editions.series (id, organisation_id, activity_id, name) values (${first}, ${organisation.id}, ${edition!['activityId']}, 'Voor iedereen')`
    await sql`insert into credentials.credential (id, organisation_id, person_id, kind, title, activity_id, achieved_on, source, verification_hash)
      values (${first}, ${organisation.id}, ${people.mees.id}, 'certificate', 'Voor iedereen', ${edition!['activityId']}, current_date, 'issued', 'walls')`
    await sql`update people.employment set manager_id = ${everything.id} where person_id = ${neighbours.els.id}`
    await sql`update people.employment set manager_id = ${beyond.id} where person_id = ${polderlanders.wout.id}`
    // And the neighbour's somebody leads a crew too.
    await sql`insert into people.unit (id, organisation_id, code, name, kind) values (${idOf('unit/walls-crew')}, ${neighbour.id}, 'WAL', 'Ploeg Muur', 'crew')`
    await sql`update people.employment set crew_id = ${idOf('unit/walls-crew')} where person_id = ${neighbours.els.id}`
    await sql`insert into people.crew_delegation (organisation_id, crew_id, person_id, given_by, from_on) values (${neighbour.id}, ${idOf('unit/walls-crew')}, ${everything.id}, ${neighbours.rob.id}, '2026-01-01')`
    const tables = new Set([...Object.values(params).flatMap((one) => ('table' in one ? [one.table] : [])), ...Object.values(idsByPath)])
    for (const table of tables) ids.set(table, await firstOf(sql, table))
  })
})

async function firstOf(sql: ReturnType<typeof connect>, table: string): Promise<string> {
  if (table === 'people.person') return people.mees.id
  const owner = table === 'people.network' ? 'made_by_organisation_id' : 'organisation_id'
  const [row] = await sql.unsafe(`select id from ${table} where ${owner} = '${organisation.id}' order by id limit 1`)
  return (row?.['id'] as string) ?? nothing
}

/** A way of this route in Voorbeeldstad. @throws with a sentence when a parameter is not known */
function wayOf(url: string): string {
  return url.replace(/:(\w+)/g, (_, name: string) => {
    const byPath = Object.entries(idsByPath).find(([path]) => url.startsWith(path))?.[1]
    const known = name === 'id' && byPath ? { table: byPath } : params[name]
    if (!known) throw new Error(`${url} has a parameter :${name} that test/doors.ts does not know. Say there which table it names.`)
    return 'table' in known ? ids.get(known.table)! : known.word
  })
}

/** Every id of Voorbeeldstad under every name that a form may use. */
const foreignFields = () =>
  Object.fromEntries(Object.entries(params).map(([name, one]) => [name, 'table' in one ? ids.get(one.table)! : one.word]))

/** What a list of routes gives, without the doors of the API. */
const doorsOfPages = () =>
  house.house.app.declared
    .filter(({ url, config, method }) => !url.startsWith('/api/') && config.who !== undefined && !waysIn.includes(`${method} ${url}`))
    .sort((a, b) => waysOut.indexOf(nameOf(a)) - waysOut.indexOf(nameOf(b)))
const doorsOfApi = () => house.house.app.declared.filter(({ config }) => config.scope)
const nameOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`

const open = (browser: Browser, { method, url }: { method: string; url: string }, fields: Record<string, string> = {}): Promise<Answer> =>
  method === 'GET' ? browser.get(wayOf(url)) : browser.post(wayOf(url), fields)

const turnedAway = (answer: Answer) =>
  answer.text.includes('Deze pagina is niet voor jou') ||
  answer.text.includes('Deze pagina is niet meer voor jou') ||
  (answer.location ?? '').startsWith('/inloggen?naar=')
const expired = (answer: Answer) => answer.text.includes('Het formulier was verlopen')

/** Signs in as somebody who left does: by the link that goes to the private address. */
async function byPrivateAddress(email: string): Promise<Browser> {
  const browser = house.visitor()
  await browser.get('/inloggen')
  await browser.post('/inloggen/link', { email })
  const [link] = await house.read(
    (tx) => tx`select id from people.sign_in_link where person_id = ${leaver.id} order by made_at desc limit 1`,
  )
  const secret = secretOf(testConfig.secret, link!['id'])
  await browser.get('/inloggen/link/' + secret)
  const answer = await browser.post('/inloggen/link/gebruik', { secret })
  if (answer.location !== '/mijn/opleidingen')
    throw new Error(`the private address does not open the own record: ${answer.status} ${answer.text.slice(0, 200)}`)
  await browser.get('/mijn/opleidingen')
  return browser
}

/** All rows of Voorbeeldstad, as one number per table. */
async function checksums(organisationId: string): Promise<Record<string, string>> {
  return asSuper(async (sql) => {
    const tables = await sql<{ name: string; owned: boolean }[]>`
      select s.name, exists (select from pg_attribute a where a.attrelid = s.name::regclass and a.attname = 'organisation_id' and not a.attisdropped) as owned from platform.table_scope s`
    const sums: Record<string, string> = {}
    for (const { name, owned } of tables) {
      const mine = owned
        ? `where x.organisation_id = '${organisationId}'`
        : name === 'people.organisation'
          ? `where x.id = '${organisationId}'`
          : ''
      const [row] = await sql.unsafe(`select md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as sum from ${name} x ${mine}`)
      sums[name] = row!['sum'] as string
    }
    return sums
  })
}

describe('every door', () => {
  test('has a line in the matrix that says who may open it', () => {
    const declared = house.house.app.declared.map((route) => ({
      name: nameOf(route),
      who: route.config.scope ?? route.config.who ?? 'open',
    }))
    const wrong = declared.filter(({ name, who }) => JSON.stringify(matrix[name]) !== JSON.stringify(who))
    expect(
      wrong.map(
        ({ name, who }) => `test/doors.ts must say who may open this door:   '${name}': ${JSON.stringify(who).replaceAll('"', "'")},`,
      ),
    ).toEqual([])
    expect(
      Object.keys(matrix)
        .filter((name) => !declared.some((one) => one.name === name))
        .map((name) => `test/doors.ts names a door that is not there: ${name}`),
    ).toEqual([])
  })

  test('has parameters that are known', () => {
    const unknown = house.house.app.declared.flatMap(({ url }) => {
      try {
        wayOf(url)
        return []
      } catch (error) {
        return [(error as Error).message]
      }
    })
    expect([...new Set(unknown)]).toEqual([])
  })
})

/** Doors that one session opens: fewer than it may in a minute. */
const ofOneSession = 400

describe('roles', () => {
  const admitted = (
    who: Who,
    actor: Somebody | null,
    more: { employed: boolean; manages: boolean; leads: boolean; leaver: boolean; provides: boolean },
  ) => admit(who, { person: actor, actor: { roles: more.employed ? (actor?.roles ?? []) : [] }, ...more } as unknown as Caller) === 'in'

  test.each(['provider', ...Object.keys(cast), 'guest', 'leaver', 'visitor'])(
    '%s: every door answers as the matrix says, and none breaks',
    async (name) => {
      const part = cast[name]
      const somebody = part?.somebody ?? (name === 'guest' ? guest : name === 'provider' ? provider : name === 'leaver' ? leaver : null)
      const enter = async () => {
        if (name === 'leaver') return byPrivateAddress('lies@thuis.example')
        if (somebody) return house.browser(somebody)
        const visitor = house.visitor()
        await visitor.get('/inloggen')
        return visitor
      }
      const wrong: string[] = []
      let browser = await enter()
      for (const [n, door] of doorsOfPages().entries()) {
        if (n > 0 && n % ofOneSession === 0) browser = await enter()
        // What ends a session is opened in one of its own.
        const own = waysOut.includes(nameOf(door)) && somebody && name !== 'leaver'
        const answer = await open(own ? await house.browser(somebody) : browser, door)
        const may = admitted(matrix[nameOf(door)] as Who, somebody, {
          employed: Boolean(part),
          manages: part?.manages ?? false,
          leads: part?.leads ?? false,
          leaver: name === 'leaver',
          provides: name === 'provider',
        })
        if (answer.status >= 500) wrong.push(`${nameOf(door)}: ${answer.status}`)
        else if (expired(answer)) wrong.push(`${nameOf(door)}: the token of the form did not fit`)
        else if (may === turnedAway(answer))
          wrong.push(`${nameOf(door)}: ${may ? 'turned away' : 'let in'} (${answer.status} ${answer.location ?? ''})`)
      }
      expect(wrong).toEqual([])
    },
  )
})

describe('between coordinators', () => {
  const named = /:(editionId|enrolmentId|sessionId|seriesId|activityId|credentialId)\b/
  const planned = () => doorsOfPages().filter(({ url, config }) => named.test(url) && [config.who].flat().includes('coordinator'))
  /** Doors that everybody has, and behind which a coordinator may do more than another. */
  const others = [
    'GET /bijeenkomsten/:sessionId',
    'GET /bijeenkomsten/:sessionId/lijst',
    'GET /bijeenkomsten/:sessionId/lijst.pdf',
    'GET /bijeenkomsten/:sessionId/inloper',
    'POST /bijeenkomsten/:sessionId/aanwezigheid',
    'POST /bijeenkomsten/:sessionId/inloper',
    'POST /edities/:editionId/afronden',
    'GET /academie/edities/:editionId/evaluatie',
    'GET /inschrijvingen/:enrolmentId/afmelden',
    'POST /inschrijvingen/:enrolmentId/afmelden',
    'POST /edities/:editionId/inschrijvingen',
  ]
  const mine = (yes: boolean) =>
    asSuper(async (sql) => {
      await sql`delete from catalogue.coordination where person_id = ${people.marjan.id}`
      if (yes)
        await sql`insert into catalogue.coordination (organisation_id, activity_id, person_id) select organisation_id, id, ${people.marjan.id} from catalogue.activity where organisation_id = ${organisation.id}`
    })

  test('somebody else’s activity does not exist for a coordinator, at any door and with any id', async () => {
    await mine(true)
    await asSuper(async (sql) => ids.set('editions.session', await firstOf(sql, 'editions.session'))) // what is left of them after every role was here
    const browser = await house.browser(people.marjan)
    const tried = [...planned(), ...doorsOfPages().filter((door) => others.includes(nameOf(door)))]
    expect(tried.length).toBeGreaterThan(30)
    const pages = tried.filter(({ method }) => method === 'GET')
    const own = await Promise.all(pages.map(async (door) => (await open(browser, door)).status))
    expect(own.filter((status) => status === 200).length).toBeGreaterThan(14) // the control: as long as they are her own, they open

    await mine(false)
    const before = await checksums(organisation.id)
    const wrong: string[] = []
    for (const door of tried) {
      const { status } = await open(browser, door, { ...foreignFields(), personId: people.lotte.id, naam: 'Lotte' })
      const told = door.method === 'GET' ? [404] : others.includes(nameOf(door)) ? [403, 404, 409] : [404, 422]
      if (!told.includes(status)) wrong.push(`${nameOf(door)}: ${status}`)
    }
    for (const url of [
      `/academie/teksten/enrolled?activiteit=${ids.get('catalogue.activity')}`,
      `/academie/dekking?activiteit=${ids.get('catalogue.activity')}`,
    ])
      if ((await browser.get(url)).status !== 404) wrong.push(url)
    const after = await checksums(organisation.id)
    for (const table of ['platform.audit_log', 'platform.submission', 'people.session']) before[table] = after[table] = '' // that she tried is noted
    expect(wrong).toEqual([])
    expect(after).toEqual(before)
    await mine(true)
  })
})

describe('between organisations', () => {
  test.each([
    ['the neighbour', everything],
    ['who shares a network with a member of ours', beyond],
  ])('with the ids of Voorbeeldstad %s sees nothing and changes nothing, whatever the role', async (_, somebody) => {
    const before = await checksums(organisation.id)
    const ofAll = await house.browser(somebody)
    const ofProvider = somebody === everything ? await house.browser(neighboursProvider, neighbour.id) : ofAll
    const wrong: string[] = []
    const names = Object.values(people).map((one) => [one.first, one.infix, one.last].filter(Boolean).join(' '))
    for (const door of doorsOfPages()) {
      const answer = await open(['provider', 'keeps-lists'].includes(String(door.config.who)) ? ofProvider : ofAll, door, foreignFields())
      const carries =
        door.url.includes(':') && Object.keys(params).some((name) => 'table' in params[name]! && door.url.includes(`:${name}`))
      const seen = names.filter((one) => answer.text.includes(one))
      if (answer.status >= 500) wrong.push(`${nameOf(door)}: ${answer.status}`)
      if (seen.length && door.config.who !== 'anyone') wrong.push(`${nameOf(door)} shows ${seen[0]} of Voorbeeldstad`)
      // Nobody acts for a provider or leads a crew there, so those doors stay closed.
      const shut = somebody === beyond && ['provider', 'crew-leader'].includes(String(door.config.who))
      if (carries && !shut && door.config.who !== 'anyone' && (answer.status < 300 || turnedAway(answer)))
        wrong.push(`${nameOf(door)}: ${answer.status} for what does not exist here; it should be 404 or a refusal`)
    }
    expect(wrong).toEqual([])
    expect(await checksums(organisation.id)).toEqual(before)
  })

  test('an API client of the neighbour gets 404 for the ids of Voorbeeldstad, and changes nothing', async () => {
    const before = await checksums(organisation.id)
    const token = await tokenOf(neighbours.els)
    const wrong: string[] = []
    for (const door of doorsOfApi()) {
      const answer = await house.house.app.inject({
        method: door.method as 'GET',
        url: wayOf(door.url),
        headers: { authorization: `Bearer ${token}` },
        ...(door.method === 'GET' ? {} : { payload: foreignFields() }),
      })
      const named = door.url.includes(':')
      if (answer.statusCode >= 500 || (named && answer.statusCode < 400)) wrong.push(`${nameOf(door)}: ${answer.statusCode}`)
      const items = named ? [] : ((answer.json() as { items?: { id: string }[] }).items ?? [])
      if (items.some((item) => [...ids.values()].includes(item.id))) wrong.push(`${nameOf(door)} lists what belongs to Voorbeeldstad`)
    }
    expect(wrong).toEqual([])
    expect(await checksums(organisation.id)).toEqual(before)
  })

  test('an API client of Voorbeeldstad gets its own, and 401 or 403 without a token or scope', async () => {
    const token = await tokenOf(people.bram)
    const wrong: string[] = []
    for (const door of doorsOfApi()) {
      const ask = (authorization?: string) =>
        house.house.app.inject({
          method: door.method as 'GET',
          url: wayOf(door.url),
          headers: authorization ? { authorization } : {},
          ...(door.method === 'GET' ? {} : { payload: {} }),
        })
      const own = (await ask(`Bearer ${token}`)).statusCode
      if (door.method === 'GET' ? own !== 200 : own >= 500) wrong.push(`${nameOf(door)}: ${own} with its own ids`)
      if ((await ask()).statusCode !== 401) wrong.push(`${nameOf(door)}: open without a token`)
      const other = await tokenOf(
        people.bram,
        scopes.filter((scope) => scope !== door.config.scope),
      )
      if ((await ask(`Bearer ${other}`)).statusCode !== 403) wrong.push(`${nameOf(door)}: open without its scope`)
    }
    expect(wrong).toEqual([])
  })
})

describe('jobs', () => {
  /** Does a job as the worker would, with every id of Voorbeeldstad in its payload. */
  const doWith = async (name: string, organisationId: string, more: Record<string, string>) => {
    const actor = system(organisationId)
    const work: Work = {
      db: house.db,
      config: house.house.config,
      look: (view) => look(house.db, actor, view),
      perform: (useCase, input) => perform(house.db, actor, useCase, input),
    }
    const found = Object.fromEntries(Object.entries(params).flatMap(([key, one]) => ('table' in one ? [[key, ids.get(one.table)!]] : [])))
    await jobs.jobs[name]!(work, {
      ...found,
      outboxId: found['messageId']!,
      change: 'confirmed',
      day: '2027-01-04',
      since: Temporal.Now.instant().toString(),
      ...more,
      organisationId,
    })
  }

  test('a job of the neighbour with the ids of Voorbeeldstad does nothing, on either side', async () => {
    const before = [await checksums(organisation.id), await checksums(neighbour.id)]
    const wrong: string[] = []
    for (const name of Object.keys(jobs.jobs))
      for (const state of ['seated', 'waiting', 'cancelled'])
        await doWith(name, neighbour.id, { state }).catch((error: Error) => wrong.push(`${name}: ${error.message}`))
    expect(wrong).toEqual([])
    expect(Object.keys(jobs.jobs).length).toBeGreaterThan(10)
    expect([await checksums(organisation.id), await checksums(neighbour.id)]).toEqual(before)
  })

  test('the same payload in its own organisation does something: the test above has teeth', async () => {
    const before = await checksums(organisation.id)
    await doWith('editions/tell-enrolment', organisation.id, { state: 'seated', enrolmentId: enrolmentId('bbl', 'fatima') })
    expect((await checksums(organisation.id))['platform.outbox']).not.toBe(before['platform.outbox'])
  })
})

async function tokenOf(who: Somebody, allowed: readonly (typeof scopes)[number][] = scopes): Promise<string> {
  const client = await house.as(who).perform(addClient(testConfig.secret), { name: 'test', scopes: [...allowed] })
  if (!client.ok) throw new Error('no client')
  const answer = await house.house.app.inject({
    method: 'POST',
    url: '/api/v1/token',
    payload: {
      grant_type: 'client_credentials',
      client_id: client.value.clientId,
      client_secret: clientSecret(testConfig.secret, client.value.clientId),
    },
  })
  return answer.json().access_token
}

describe('the database itself', () => {
  test.each([neighbour, polderland])(
    'as the application in $name, no row of Voorbeeldstad can be seen, changed, removed or added',
    async (other) => {
      const wrong: string[] = []
      const tables = await asSuper(
        (sql) => sql<{ name: string; columns: string[] }[]>`
      select s.name, array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = s.name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from platform.table_scope s where s.scope in ('organisation', 'person', 'network') order by 1`,
      )
      let tried = 0
      for (const { name, columns } of tables) {
        const mine = columns.includes('organisation_id')
          ? `organisation_id = '${organisation.id}'`
          : name === 'people.organisation'
            ? `id = '${organisation.id}'`
            : `id = '${people.fatima.id}'`
        const [row] = await asSuper((sql) =>
          sql.unsafe<{ row: string }[]>(`select row_to_json(x)::text as row from ${name} x where ${mine} limit 1`),
        )
        if (!row) continue
        tried++
        const ask = (statement: string, values: string[] = []) =>
          house
            .arrange(async (tx) => (await tx.unsafe(statement, values)).count, other.id)
            .catch((error: { code?: string }) => (error.code === '42501' ? 0 : error.code!))
        const answers = {
          seen: await ask(`select 1 from ${name} where ${mine}`),
          changed: await ask(`update ${name} set ${columns.at(-1)} = ${columns.at(-1)} where ${mine}`),
          removed: await ask(`delete from ${name} where ${mine}`),
          // A person belongs to no organisation by itself: adding one is open to all, and this one exists.
          added:
            name === 'people.person'
              ? 0
              : await ask(
                  `insert into ${name} (${columns.join(', ')}) overriding system value select ${columns.map((column) => `r.${column}`).join(', ')} from json_populate_record(null::${name}, $1::text::json) r`,
                  [row.row],
                ),
        }
        for (const [what, count] of Object.entries(answers)) if (count !== 0) wrong.push(`${name} ${what}: ${count}`)
      }
      expect(wrong).toEqual([])
      expect(tried).toBeGreaterThan(24)
    },
  )

  test('without an organisation nothing can be seen at all', async () => {
    const wrong: string[] = []
    const tables = await asSuper(
      (sql) =>
        sql<
          { name: string }[]
        >`select name from platform.table_scope where scope in ('organisation', 'person', 'network') and rights like '%select%'`,
    )
    for (const { name } of tables) {
      const [row] = await house.db.unsafe(`select count(*)::int as count from ${name}`)
      if (row!['count'] !== 0) wrong.push(`${name}: ${row!['count']}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('three organisations and two networks, one of them in both', () => {
  const page = async (somebody: Somebody, editionId: string) =>
    (await (await house.browser(somebody)).get(`/samenwerking/edities/${editionId}`)).status
  const offered = async (somebody: Somebody) => (await (await house.browser(somebody)).get('/aanbod')).text
  const employee = polderlanders.wout

  test('what Rivierdal shares with both is seen by both; nothing of one is seen by the other through it', async () => {
    expect(await page(people.mees, sharedEdition)).toBe(200)
    expect(await page(employee, sharedEdition)).toBe(200)
    expect(await page(neighbours.els, sharedEdition)).toBe(404)
    // Dina of Voorbeeldstad and Jet of Polderland both take part: each home sees its own, and neither the other's.
    const seen = (organisationId: string) =>
      house.read(
        async (tx) =>
          (
            await tx<{ personId: string }[]>`select person_id from editions.enrolment where edition_id = ${sharedEdition}
        union all select person_id from editions.away where edition_id = ${sharedEdition}`
          ).map((row) => row.personId),
        organisationId,
      )
    expect(new Set(await seen(organisation.id))).toEqual(new Set([people.dina.id]))
    expect(new Set(await seen(polderland.id))).toEqual(new Set([polderlanders.jet.id]))
    const members = await house.read(
      (tx) =>
        tx`select 1 from people.network_member where organisation_id = ${organisation.id} union all select 1 from people.organisation where id = ${organisation.id}`,
      polderland.id,
    )
    expect(members).toHaveLength(0)
  })

  test('what Voorbeeldstad shares with one network is seen there only; the end of the sharing closes every way at once', async () => {
    const [edition] = await asSuper(
      (sql) => sql`select e.id, a.title from editions.edition_now e join catalogue.activity a on a.id = e.activity_id
        where e.organisation_id = ${organisation.id} and e.state = 'open' and e.starts_at > now() + interval '3 days' and e.series_id is null and not a.confidential and not a.promised
          and (e.closes_at is null or e.closes_at > now() + interval '1 day') order by e.starts_at limit 1`,
    )
    const { id: editionId, title } = edition as unknown as { id: string; title: string }
    await asSuper(
      (sql) =>
        sql`insert into catalogue.coordination (organisation_id, activity_id, person_id) select organisation_id, activity_id, ${people.marjan.id} from editions.edition where id = ${editionId} on conflict do nothing`,
    )
    const made = await house
      .as(people.marjan)
      .perform(shareThing, { what: `edition/${editionId}`, networkId: rivierland.id, restOnly: false })
    const shareId = made.ok ? made.value.shareId : ''
    const enrol = (who: Somebody) =>
      perform(house.db, actorOf(who), enrolElsewhere, { editionId, personId: who.id }, { organisationId: organisation.id })

    expect(await page(rivierdalers.lien, editionId)).toBe(200) // the control: the member sees it
    expect(await offered(rivierdalers.lien)).toContain(title)
    expect(await page(employee, editionId)).toBe(404)
    expect(await offered(employee)).not.toContain('bij Gemeente Voorbeeldstad')
    expect(await enrol(employee)).toMatchObject({ ok: false, reason: 'not-shared' })
    expect(
      await house.as(people.marjan).perform(shareThing, { what: `edition/${editionId}`, networkId: oever.id, restOnly: false }),
    ).toMatchObject({ reason: 'not-in-network' })
    const rows = (of: string) => house.read((tx) => tx`select 1 from editions.share where edition_id = ${editionId}`, of)
    expect([(await rows(rivierdal.id)).length, (await rows(polderland.id)).length, (await rows(neighbour.id)).length]).toEqual([1, 0, 0])

    await house.as(people.marjan).perform(endShare, { shareId })
    expect(await page(rivierdalers.lien, editionId)).toBe(404)
    expect(await offered(rivierdalers.lien)).not.toContain('bij Gemeente Voorbeeldstad')
    expect(await enrol(rivierdalers.lien)).toMatchObject({ ok: false, reason: 'not-shared' })
    expect(await rows(rivierdal.id)).toHaveLength(0)
    const participants = await (await house.browser(rivierdalers.tess)).get(`/samenwerking/edities/${editionId}/deelnemers`)
    expect(participants.status).toBe(404)
  })

  test('an organisation can not let itself into a network, nor another in', async () => {
    const insert = (organisationId: string, of: string) =>
      house
        .arrange(
          (tx) =>
            tx`insert into people.network_member (network_id, organisation_id, starts_on, joined_at) values (${rivierland.id}, ${organisationId}, current_date, now())`,
          of,
        )
        .then(
          () => 'in',
          (error: { code: string }) => error.code,
        )
    expect([
      await insert(polderland.id, polderland.id),
      await insert(neighbour.id, polderland.id),
      await insert(neighbour.id, organisation.id),
    ]).toEqual(['42501', '42501', '42501'])
  })
})
