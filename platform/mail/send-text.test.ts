import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { openPool } from '#platform/db/pool.ts'
import { seal } from '#platform/sealed.ts'
import { openHouse, testConfig } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { readConfig } from '../config.ts'
import { later } from '../later.ts'
import { digitsOf, digitsPlace, post, type Message } from './index.ts'

// A gateway of our own that takes what it is sent, and can be told to refuse.
const taken: { headers: IncomingHttpHeaders; body: Record<string, string> }[] = []
let answer = 202
const server = createServer(async (request, reply) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  taken.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString()) as Record<string, string> })
  reply.writeHead(answer, { 'content-type': 'application/json' }).end('{}')
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

const world = openHouse({
  textGateway: {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    secret: 'a secret of the gateway',
    from: 'Academie',
    body: '{"recipients":["{to}"],"originator":"{from}","body":"{text}","reference":"{id}"}',
  },
})

const message = (event: string, more: Partial<Message> = {}): Message => ({
  event,
  kind: 'test',
  personId: people.ali.id,
  to: '+31600000001',
  channel: 'text',
  text: 'Academie: je bent ingeschreven. "Ja" \\ {to}',
  lang: 'nl',
  sender: 'Academie',
  subject: 'Je bent ingeschreven',
  body: 'Je bent ingeschreven',
  ...more,
})
const rowOf = async (event: string) => (await world.read((tx) => tx`select * from platform.outbox where event = ${event}`))[0]!
const about = (id: string) => taken.filter((one) => one.headers['idempotency-key'] === id)

describe('sending a text message', () => {
  test('it goes to the gateway in the shape that gateway wants, with its secret, and is noted as sent', async () => {
    await world.arrange((tx) => post(tx, message('s/1')))
    await world.work()
    const row = await rowOf('s/1')
    expect(row).toMatchObject({ channel: 'text', parts: 1, failure: null })
    expect(row['sentAt']).not.toBeNull()
    const [sent] = about(row['id'])
    expect(sent!.headers.authorization).toBe('Bearer a secret of the gateway')
    // What stands in a message is text: it fills no field of the gateway and ends no string.
    expect(sent!.body).toEqual({
      recipients: ['+31600000001'],
      originator: 'Academie',
      body: 'Academie: je bent ingeschreven. "Ja" \\ {to}',
      reference: row['id'],
    })
  })

  test('an event that is told twice is one row and one message', async () => {
    expect(await world.arrange((tx) => post(tx, message('s/2')))).toBe(true)
    expect(await world.arrange((tx) => post(tx, message('s/2')))).toBe(false)
    await world.work()
    expect(about((await rowOf('s/2'))['id'])).toHaveLength(1)
  })

  test('when the process dies before it noted the sending, it goes again with the same idempotency key', async () => {
    await world.arrange((tx) => post(tx, message('s/3')))
    await world.work()
    const { id } = await rowOf('s/3')
    // As a crash leaves it: the gateway has it, the row does not know, and the job is still in the queue.
    await world.arrange(async (tx) => {
      await tx`update platform.outbox set sent_at = null where id = ${id}`
      await later(tx, 'mail/send-text', { organisationId: organisation.id, outboxId: id })
    })
    await world.work()
    expect(about(id)).toHaveLength(2)
  })

  test('a gateway that is full for a moment, or whose secret is wrong today, gets it later', async () => {
    for (const [event, status] of [
      ['s/4', 503],
      ['s/5', 401],
    ] as const) {
      answer = status
      await world.arrange((tx) => post(tx, message(event)))
      await world.work()
      expect(await rowOf(event)).toMatchObject({ sentAt: null, tries: 1, failure: `gateway ${status}` })
      answer = 202
      await retryNow()
      expect((await rowOf(event))['sentAt']).not.toBeNull()
    }
  })

  test('a number that the gateway refuses is noted and not tried for ever, without naming the number', async () => {
    answer = 422
    await world.arrange((tx) => post(tx, message('s/6')))
    await world.work()
    answer = 202
    await retryNow()
    expect(await rowOf('s/6')).toMatchObject({ sentAt: null, tries: 1, failure: 'gateway 422' })
  })

  test('the digits of a code are made when it is sent, and the outbox never has them', async () => {
    const secretId = crypto.randomUUID()
    await world.arrange((tx) => post(tx, message('s/7', { text: `${digitsPlace} is je code`, secretId })))
    await world.work()
    const row = await rowOf('s/7')
    expect(about(row['id'])[0]!.body['body']).toBe(`${digitsOf(testConfig.secret, secretId)} is je code`)
    expect(JSON.stringify(row)).not.toContain(digitsOf(testConfig.secret, secretId))
  })

  test('a job of another organisation sends nothing', async () => {
    await world.arrange((tx) => post(tx, message('s/8')))
    const { id } = await rowOf('s/8')
    const before = taken.length
    await world.arrange((tx) => later(tx, 'mail/send-text', { organisationId: people.fatima.id, outboxId: id }))
    await world.work()
    expect(taken.slice(before).filter((one) => one.headers['idempotency-key'] === id)).toHaveLength(1) // its own job, and not the other
  })
})

async function retryNow(): Promise<void> {
  const owner = openPool(world.logins.ownerUrl, 1)
  await owner`update graphile_worker._private_jobs set run_at = now()`
  await owner.end()
  await world.work()
}

describe('the settings of the gateway', () => {
  const env = { AMBACHT_SECRET: testConfig.secret, TEXT_GATEWAY_URL: 'https://sms.example/send' }

  test('the secret may be sealed, and opens with the secret of this server only', async () => {
    const sealed = seal(testConfig.secret, 'text-gateway', 'geheim')
    expect((await readConfig({ ...env, TEXT_GATEWAY_SECRET: sealed })).textGateway).toMatchObject({ secret: 'geheim', from: 'Ambacht' })
    await expect(readConfig({ ...env, AMBACHT_SECRET: 'x'.repeat(32), TEXT_GATEWAY_SECRET: sealed })).rejects.toThrow('Seal it again')
  })

  test('without a secret, over http, or with a body that is no JSON it says so', async () => {
    await expect(readConfig(env)).rejects.toThrow('TEXT_GATEWAY_SECRET')
    await expect(readConfig({ ...env, TEXT_GATEWAY_URL: 'http://sms.example', TEXT_GATEWAY_SECRET: 'x' })).rejects.toThrow('https://')
    await expect(readConfig({ ...env, TEXT_GATEWAY_SECRET: 'x', TEXT_GATEWAY_BODY: '{to}' })).rejects.toThrow('no JSON')
    expect((await readConfig({ AMBACHT_SECRET: testConfig.secret })).textGateway).toBeNull()
  })
})
