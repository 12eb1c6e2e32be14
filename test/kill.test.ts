import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connections, signIn, tokenIn, type Client } from '#bench/client.ts'
import { openProduct, type Product } from '#bench/product.ts'
import { invite } from '#modules/plans/conversations/invite.ts'
import { accept } from '#modules/plans/conversations/moments.ts'
import { saveNotes } from '#modules/plans/conversations/write.ts'
import { publish } from '#modules/scans/instruments/keep.ts'
import { bringFile } from '#modules/scans/instruments/take.ts'
import { start as startSheet } from '#modules/scans/sheets/start.ts'
import { look, perform, system } from '#platform/act.ts'
import { besideRunning } from '#platform/db/embedded.ts'
import type { Database } from '#platform/db/pool.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { ask, begin, letItPass, say, smallAround } from './around.ts'
import { actorOf, testConfig, type TestHouse } from './house.ts'

/** The real product, of which the web process is killed with -9 in the middle of a write: the data is whole, and what waited goes on, once. */
const { fatima, joost, mees, aylin, daan, sanne, bram, ineke } = people
const patience = 120_000
let product: Product
let db: Database

beforeAll(async () => {
  product = await openProduct()
  await product.start()
  db = await product.database()
}, patience)

afterAll(async () => {
  await db?.end({ timeout: 1 })
  await product?.remove()
}, patience)

/** What the tests of rooms ask of a house, of the product beside us. */
async function worldOf(): Promise<TestHouse> {
  const within = <T>(work: (tx: never) => Promise<T>) =>
    perform(db, system(organisation.id), async ({ tx }) => ({ ok: true as const, value: await work(tx as never) }), null).then(
      (outcome) => (outcome as { value: T }).value,
    )
  return {
    logins: (await besideRunning(product.folder))!,
    db,
    read: within,
    arrange: within,
    work: async () => {}, // the product does its own jobs
    as: (who: Somebody) => ({
      actor: actorOf(who),
      perform: (useCase: never, input: never) => perform(db, actorOf(who), useCase, input),
      look: (view: never) => look(db, actorOf(who), view),
    }),
  } as unknown as TestHouse
}

/** One answer of the superuser, who sees past the walls. */
async function count(query: string): Promise<number> {
  const sql = await product.superuser()
  try {
    const [row] = await sql.unsafe<{ n: number }[]>(`select (${query})::int as n`)
    return row!.n
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/**
 * Begins something, lets it come as far as `lock` (what it writes last), kills the web process there, and starts the product again. What was begun
 * stands still in the middle of its transaction at that moment.
 */
async function killHalfway(lock: string, begun: () => Promise<unknown>): Promise<void> {
  const sql = await product.superuser()
  await sql.unsafe(`begin; ${lock}`)
  const going = begun().catch(() => {})
  for (let waits = 0; !waits;)
    waits = (
      await sql<{ n: number }[]>`select count(*)::int as n from pg_stat_activity where usename = 'ambacht_app' and wait_event_type = 'Lock'`
    )[0]!.n
  await product.stop('SIGKILL')
  await sql.end({ timeout: 1 }).catch(() => {})
  await going
  await db.end({ timeout: 1 })
  await product.start()
  db = await product.database()
}

async function until(query: string): Promise<void> {
  const sql = await product.superuser()
  try {
    for (let there = 0; !there;) there = (await sql.unsafe<{ n: number }[]>(`select (${query})::int as n`))[0]!.n
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** A browser of somebody: signs in, and sends forms of a page with its token. */
async function browserOf(who: Somebody) {
  const { ask: send, close } = connections(product.port, 4)
  const client: Client = await signIn(send, { personId: who.id, name: who.first })
  return {
    client,
    close,
    get: (url: string) => send(client, url),
    post: async (page: string, url: string, fields: Record<string, string>) =>
      send(client, url, { _csrf: tokenIn((await send(client, page)).body), _submission: crypto.randomUUID(), ...fields }),
  }
}

const due = () =>
  product.superuser().then((sql) => sql`select graphile_worker.add_job('scans/close-around', '{}')`.finally(() => sql.end({ timeout: 1 })))

test('closing a 360°: no answer is lost or doubled, and the person is told once', { timeout: patience }, async () => {
  const world = await worldOf()
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, [joost, mees, aylin, daan, sanne])
  for (const [n, one] of [joost, mees, aylin, daan, sanne].entries())
    expect(await say(world, aroundId, one, { l1: (n % 5) + 1, tip: `woord${n}` })).toMatchObject({ ok: true })
  await letItPass(world, aroundId)
  await killHalfway('lock table scans.around_answer in exclusive mode', due)
  await until(`select count(*) from scans.around where id = '${aroundId}' and closed_at is not null`)
  await until(`select count(*) from platform.outbox where event = 'around/${aroundId}/closed'`)
  const rows = () => count(`select count(*) from scans.around_answer where around_id = '${aroundId}'`)
  expect(await rows()).toBe(5 + 5) // a number and a text of each
  expect(await count(`select count(distinct words) from scans.around_answer where around_id = '${aroundId}'`)).toBe(5)
  expect(await count(`select count(*) from scans.around_draft where around_id = '${aroundId}'`)).toBe(0)
  await due()
  await until(`select (count(*) = 0)::int from graphile_worker.jobs where task_identifier = 'scans/close-around'`)
  expect(await rows()).toBe(10)
  expect(await count(`select count(*) from platform.outbox where event like 'around/${aroundId}/%'`)).toBe(1)
})

test('answering a scan: the answer is there or not, never half, and the same form again goes on', { timeout: patience }, async () => {
  const world = await worldOf()
  const made = await world.as(ineke).perform(bringFile, { text: JSON.stringify({ ...smallAround, code: 'kill', purpose: 'self' }) })
  if (!made.ok) throw new Error(made.reason)
  await world.as(ineke).perform(publish, { instrumentId: made.value.instrumentId })
  const [version] = await world.read(
    (tx) => tx<{ id: string }[]>`select id from scans.instrument_version where instrument_id = ${made.value.instrumentId}`,
  )
  const started = await world.as(mees).perform(startSheet, { versionId: version!.id })
  if (!started.ok) throw new Error(started.reason)
  const url = `/scans/${started.value.sheetId}`
  const form = { vragen: 'l1,l2', deel: '0', 'v.l1': '4', 'v.l2': '2' }
  const answers = `select count(*) from scans.sheet where id = '${started.value.sheetId}' and answers ?& array['l1', 'l2']`
  const first = await browserOf(mees)
  await killHalfway(`select 1 from scans.sheet where id = '${started.value.sheetId}' for update`, () => first.post(url, url, form))
  expect(await count(answers)).toBe(0)
  first.close()
  const again = await browserOf(mees)
  expect((await again.post(url, url, form)).status).toBe(303)
  expect(await count(answers)).toBe(1)
  expect((await again.post(`${url}/nakijken`, `${url}/inleveren`, {})).status).toBe(303)
  again.close()
})

test('signing a talk: no version without a signature, and after it both sign the one version', { timeout: patience }, async () => {
  const world = await worldOf()
  const clock = (hour: number) => Temporal.PlainTime.from({ hour })
  const when = { day: Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 9 }), from: clock(10), until: clock(11) }
  const invited = await world.as(joost).perform(invite(testConfig), { personId: fatima.id, template: 'development', place: '', ...when })
  if (!invited.ok) throw new Error(invited.reason)
  const { conversationId } = invited.value
  await world.as(fatima).perform(accept(testConfig), { conversationId })
  await world.as(fatima).perform(saveNotes, { conversationId, notes: 'Wat we bespraken', basedOn: [] })
  const sql = await product.superuser()
  await sql.unsafe(
    `set session_replication_role = replica; update plans.conversation_step set starts_at = now() - interval '1 hour', ends_at = now() where conversation_id = '${conversationId}' and step = 'proposed'`,
  )
  await sql.end({ timeout: 1 })
  const url = `/gesprekken/${conversationId}`
  const signs = async (who: Somebody) => {
    const browser = await browserOf(who)
    const seen = /name="seen" value="([^"]+)"/.exec((await browser.get(url)).body)?.[1] ?? ''
    return browser.post(url, `${url}/ondertekenen`, { seen }).finally(browser.close)
  }
  const of = (table: string) => count(`select count(*) from plans.${table} where conversation_id = '${conversationId}'`)
  const told = () => count(`select count(*) from platform.outbox where event like 'conversation/${conversationId}/to-sign/%'`)
  await killHalfway('lock table plans.signature in exclusive mode', () => signs(joost))
  expect([await of('conversation_version'), await of('signature'), await told()]).toEqual([0, 0, 0])
  expect((await signs(joost)).status).toBe(303)
  expect((await signs(fatima)).status).toBe(303)
  expect([await of('conversation_version'), await of('signature'), await told()]).toEqual([1, 2, 1])
})

test(
  'taking in a framework: nothing of it is there until all of it is, and the job goes on by itself, once',
  { timeout: patience },
  async () => {
    const many = 1500
    const skills = Array.from({ length: many }, (_, n) => `K,urn:kill:${n},skill,kunstje nummer ${n},,released,`)
    const zip = zipSync({
      'skills_nl.csv': strToU8('conceptType,conceptUri,skillType,preferredLabel,altLabels,status,description\n' + skills.join('\n') + '\n'),
      'occupations_nl.csv': strToU8(
        'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description\nO,urn:kill:o,8350,kunstenmaker,,released,\n',
      ),
      'occupationSkillRelations.csv': strToU8('occupationUri,relationType,skillUri\nurn:kill:o,essential,urn:kill:1\n'),
    })
    const browser = await browserOf(bram)
    const page = await browser.get('/beheer/raamwerken')
    const send = () => {
      const form = new FormData()
      for (const [name, value] of Object.entries({
        _csrf: tokenIn(page.body),
        _submission: crypto.randomUUID(),
        framework: 'esco',
        version: '77.1',
        confirmed: 'ja',
      }))
        form.append(name, value)
      form.append('file', new Blob([zip as Uint8Array<ArrayBuffer>]), 'esco.zip')
      return fetch(`${product.address}/beheer/raamwerken`, {
        method: 'POST',
        body: form,
        headers: { cookie: browser.client.cookie },
        redirect: 'manual',
      })
    }
    const there = `select count(*) from skills.skill where uri like 'urn:kill:%'`
    await killHalfway('lock table skills.occupation_skill in exclusive mode', async () => {
      expect((await send()).status).toBe(303)
    })
    expect([0, many]).toContain(await count(there)) // the job may have gone on already, never by halves
    await until(`select count(*) from skills.intake where version = '77.1' and state = 'done'`)
    expect(await count(there)).toBe(many)
    expect(await count(`select (counts -> 'skills' ->> 'new')::int from skills.intake where version = '77.1'`)).toBe(many)
    expect(await count(`select count(*) from skills.framework_version where version = '77.1'`)).toBe(1)
    expect(
      await count(
        `select count(*) from skills.occupation_skill r join skills.occupation o on o.id = r.occupation_id where o.uri = 'urn:kill:o'`,
      ),
    ).toBe(1)
    browser.close()
  },
)
