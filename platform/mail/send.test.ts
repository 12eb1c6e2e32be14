import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { later } from '../later.ts'
import { post, type Message } from './index.ts'

// A mail server of our own that takes what it is sent, and can be told to refuse.
const taken: string[] = []
let answer: null | { responseCode: number } = null
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, done) => done(answer ? Object.assign(new Error('no'), answer) : null),
  onData(stream, _session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      taken.push(Buffer.concat(parts).toString())
      done()
    })
  },
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

const world = openHouse({ smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` })

const message = (event: string, more: Partial<Message> = {}): Message => ({
  event,
  kind: 'enrolled',
  personId: people.fatima.id,
  to: 'fatima.bennani@voorbeeldstad.example',
  lang: 'nl',
  sender: 'Academie',
  subject: 'Je bent aangemeld',
  body: 'Hallo Fatima,\n\nTot dan.',
  ...more,
})
const rowOf = async (event: string) =>
  (await world.read((tx) => tx`select id, sent_at, failure, tries from platform.outbox where event = ${event}`))[0]!
const mailsAbout = (subject: string) => taken.filter((mail) => mail.includes(`Subject: ${subject}`))

describe('sending', () => {
  test('a message goes over SMTP as text and HTML with its invitation, and is noted as sent', async () => {
    const calendar = {
      name: 'bijeenkomst.ics',
      type: 'text/calendar; charset=utf-8; method=REQUEST',
      content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
    }
    await world.arrange((tx) => post(tx, message('t/1', { subject: 'Eerste', attachments: [calendar] })))
    await world.work()
    const [mail] = mailsAbout('Eerste')
    expect(mail).toContain('To: fatima.bennani@voorbeeldstad.example')
    expect(mail).toMatch(/Content-Type: text\/plain/)
    expect(mail).toMatch(/Content-Type: text\/html/)
    expect(mail).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/i)
    expect((await rowOf('t/1'))['sentAt']).not.toBeNull()
  })

  test('an event that is told twice is one row and one mail', async () => {
    expect(await world.arrange((tx) => post(tx, message('t/2', { subject: 'Tweede' })))).toBe(true)
    expect(await world.arrange((tx) => post(tx, message('t/2', { subject: 'Tweede' })))).toBe(false)
    await world.work()
    expect(mailsAbout('Tweede')).toHaveLength(1)
  })

  test('when the process dies before it noted the sending, the mail goes again with the same Message-ID', async () => {
    await world.arrange((tx) => post(tx, message('t/3', { subject: 'Derde' })))
    await world.work()
    const { id } = await rowOf('t/3')
    // As a crash leaves it: the server has the mail, the row does not know, and the job is still in the queue.
    await world.arrange(async (tx) => {
      await tx`update platform.outbox set sent_at = null where id = ${id}`
      await later(tx, 'mail/send', { organisationId: organisation.id, outboxId: id })
    })
    await world.work()
    const ids = mailsAbout('Derde').map((mail) => /^Message-ID: (.*)$/im.exec(mail)![1])
    expect(ids).toEqual([`<${id}@localhost>`, `<${id}@localhost>`])
  })

  test('a mail server that is full for a moment gets the mail later', async () => {
    answer = { responseCode: 451 }
    await world.arrange((tx) => post(tx, message('t/4', { subject: 'Vierde' })))
    await world.work()
    expect(await rowOf('t/4')).toMatchObject({ sentAt: null, tries: 1 })
    answer = null
    await retryNow()
    expect((await rowOf('t/4'))['sentAt']).not.toBeNull()
    expect(mailsAbout('Vierde')).toHaveLength(1)
  })

  test('an address that does not exist is noted and not tried for ever, without naming the address', async () => {
    answer = { responseCode: 550 }
    await world.arrange((tx) => post(tx, message('t/5', { subject: 'Vijfde' })))
    await world.work()
    answer = null
    await retryNow()
    const row = await rowOf('t/5')
    expect(row).toMatchObject({ sentAt: null, tries: 1 })
    expect(row['failure']).toContain('550')
    expect(row['failure']).not.toContain('fatima')
  })

  test('somebody without an address gets a row that says so, and no job', async () => {
    await world.arrange((tx) => post(tx, message('t/6', { to: null, personId: people.henk.id })))
    await world.work()
    const [row] = await world.read((tx) => tx`select channel, sent_at, failure from platform.outbox where event = 't/6'`)
    expect(row).toMatchObject({ channel: 'none', sentAt: null, failure: null })
  })

  test('a message that is refused afterwards never existed', async () => {
    await expect(
      world.arrange(async (tx) => {
        await post(tx, message('t/7'))
        throw new Error('crash before commit')
      }),
    ).rejects.toThrow('crash')
    await world.work()
    expect(await world.read((tx) => tx`select 1 from platform.outbox where event = 't/7'`)).toHaveLength(0)
  })
})

/** Makes jobs that wait for another try wait no longer. */
async function retryNow(): Promise<void> {
  const { openPool } = await import('#platform/db/pool.ts')
  const owner = openPool(world.logins.ownerUrl, 1)
  await owner`update graphile_worker._private_jobs set run_at = now()`
  await owner.end()
  await world.work()
}
