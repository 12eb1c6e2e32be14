import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { buildHouse, jobs } from '#app.ts'
import { look, perform, system, type Actor, type Role, type UseCase } from '#platform/act.ts'
import { openPool, type Database, type Sql } from '#platform/db/pool.ts'
import type { Logins } from '#platform/db/embedded.ts'
import { doJobs, goRound } from '#platform/jobs.ts'
import type { Config, House } from '#platform/http/house.ts'
import { root } from '#platform/root.ts'
import { neighbour, neighbours, organisation, type Somebody } from '#world/people.ts'
import { polderland, polderlanders, rivierdal, rivierdalers } from '#world/region.ts'
import { worldDatabase } from './database.ts'

export const testConfig: Config = {
  mode: 'demo',
  demoDatabase: true,
  baseUrl: 'http://localhost:8080',
  host: '127.0.0.1',
  port: 8080,
  secret: 'a secret of thirty-two characters or more',
  dataFolder: path.join(root, 'build/test/data'),
  demoFromAnywhere: false,
  securityContact: 'mailto:veilig@voorbeeldstad.example',
  smtpUrl: null,
  mailFrom: 'Ambacht <ambacht@voorbeeldstad.example>',
  oidc: null,
  trustProxy: false,
  textGateway: null,
}

/** The whole house on a database of its own with the voorbeeldgemeente in it, for one test file. */
export interface TestHouse {
  house: House
  db: Database
  logins: Logins
  /** A browser in which this person is signed in. */
  browser: (somebody: Somebody, organisationId?: string) => Promise<Browser>
  /** A browser in which nobody is signed in. */
  visitor: () => Browser
  /** Performs a use case as somebody of the voorbeeldgemeente (or of the neighbour). */
  as: (somebody: Somebody) => Performer
  /** Reads the tables of the voorbeeldgemeente (or another organisation) as the system. */
  read: <T>(query: (tx: Sql) => Promise<T>, organisationId?: string) => Promise<T>
  /** Does all jobs that wait now. */
  work: () => Promise<void>
  /** Runs one round ('room/what') for every organisation now. */
  round: (name: string) => Promise<void>
  /** Changes the tables directly, to arrange what a test is about. */
  arrange: <T>(change: (tx: Sql) => Promise<T>, organisationId?: string) => Promise<T>
}

export interface Performer {
  actor: Actor
  perform: <I, V, R extends string>(useCase: UseCase<I, V, R>, input: I) => ReturnType<typeof perform<I, V, R>>
  look: <V>(view: (tx: Sql) => Promise<V>) => Promise<V>
}

/** Opens a house before the tests of a file and closes it afterwards. */
export function openHouse(change: Partial<Config> = {}): TestHouse {
  const opened = {} as TestHouse
  beforeAll(async () => {
    process.env['AMBACHT_LOG'] = 'error'
    const logins = await worldDatabase()
    const db = openPool(logins.appUrl, 10)
    const config = { ...testConfig, ...change }
    const house = await buildHouse({ db, config, assets: {}, assetsFolder: '/tmp' })
    const desk = { ownerUrl: logins.ownerUrl, db, config }
    const within = <T>(work: (tx: Sql) => Promise<T>, id = organisation.id) =>
      perform(db, system(id), async ({ tx }) => ({ ok: true as const, value: await work(tx) }), null).then(
        (outcome) => (outcome as { value: T }).value,
      )
    Object.assign(opened, {
      house,
      db,
      logins,
      visitor: () => new Browser(house),
      browser: async (somebody: Somebody, organisationId?: string) => new Browser(house).signIn(somebody, organisationId),
      as: (somebody: Somebody) => performer(db, somebody),
      work: () => doJobs(desk, jobs),
      round: (name) => goRound(desk, jobs.rounds[name]!),
      read: within,
      arrange: within,
    } satisfies TestHouse)
  })
  afterAll(async () => {
    await opened.house?.app.close()
    await opened.db?.end()
  })
  return opened
}

export const employerOf = (somebody: Somebody): string =>
  (
    [
      [neighbour, neighbours],
      [rivierdal, rivierdalers],
      [polderland, polderlanders],
    ] as const
  ).find(([, list]) => (Object.values(list) as Somebody[]).includes(somebody))?.[0].id ?? organisation.id

export function actorOf(somebody: Somebody): Actor {
  return {
    kind: 'person',
    personId: somebody.id,
    organisationId: employerOf(somebody),
    roles: somebody.roles as Role[],
    lang: 'nl',
    repeater: 'test/' + somebody.id,
    origin: '127.0.0.1',
  }
}

function performer(db: Database, somebody: Somebody): Performer {
  const actor = actorOf(somebody)
  return { actor, perform: (useCase, input) => perform(db, actor, useCase, input), look: (view) => look(db, actor, view) }
}

export interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
  /** The text of the page without tags, white space folded. */
  text: string
  /** As it came, for whoever reads a file. */
  bytes: Buffer
  location: string | undefined
}

/** A browser without JavaScript: keeps cookies, knows the token of the last page, sends forms. */
export class Browser {
  private cookies = new Map<string, string>()
  private token = ''

  constructor(private house: House) {}

  async signIn(somebody: Somebody, organisationId = employerOf(somebody)): Promise<this> {
    await this.get('/inloggen')
    const answer = await this.post('/inloggen/demo', { personId: somebody.id, organisationId })
    if (answer.status !== 303) throw new Error(`could not sign in as ${somebody.first}: ${answer.status} ${answer.text}`)
    await this.get('/inloggen')
    return this
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.take(await this.house.app.inject({ method: 'GET', url, headers: { ...headers, cookie: this.cookie() } }))
  }

  /** Sends a form; hidden fields for the token and a fresh submission are added as the page would have them. */
  async post(url: string, fields: Record<string, string | string[]> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries({ _csrf: this.token, _submission: crypto.randomUUID(), ...fields })) {
      for (const one of [value].flat()) body.append(name, one)
    }
    return this.take(
      await this.house.app.inject({
        method: 'POST',
        url,
        payload: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers, cookie: this.cookie() },
      }),
    )
  }

  /** Sends JSON as our own script does, or whatever else as a text. */
  async send(url: string, body: object | string): Promise<Answer> {
    const payload = typeof body === 'string' ? body : JSON.stringify(body)
    const headers = { 'content-type': 'application/json', cookie: this.cookie() }
    return this.take(await this.house.app.inject({ method: 'POST', url, payload, headers }))
  }

  /** Sends a form with a file. */
  async upload(url: string, fields: Record<string, string>, file: { field: string; name: string; bytes: Uint8Array }): Promise<Answer> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ _csrf: this.token, _submission: crypto.randomUUID(), ...fields })) form.append(name, value)
    form.append(file.field, new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
    const request = new Request('http://localhost' + url, { method: 'POST', body: form })
    const payload = Buffer.from(await request.arrayBuffer())
    return this.take(
      await this.house.app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': request.headers.get('content-type')!, cookie: this.cookie() },
      }),
    )
  }

  async follow(answer: Answer): Promise<Answer> {
    if (!answer.location) throw new Error(`no redirect: ${answer.status} ${answer.text.slice(0, 300)}`)
    return this.get(answer.location)
  }

  private cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private take(response: {
    statusCode: number
    headers: Record<string, unknown>
    body: string
    rawPayload: Buffer
    cookies: { name: string; value: string }[]
  }): Answer {
    for (const { name, value } of response.cookies) value ? this.cookies.set(name, value) : this.cookies.delete(name)
    this.token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? this.token
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      text: response.body
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      bytes: response.rawPayload,
      location: response.headers['location'] as string | undefined,
    }
  }
}
