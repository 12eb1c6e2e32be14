import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPeople } from '#bench/fill.ts'
import { broken, lost } from '#bench/oaths.ts'
import { openProduct, type Product } from '#bench/product.ts'
import { acknowledged, clearRefusal, enrolmentsOf, gather, within, type Size } from '#bench/storm.ts'
import type { Database } from '#platform/db/pool.ts'

/** The real product in processes of its own, smaller than the storm of `npm run bench`. */
const size: Size = { people: 80, twice: 40, seats: 12, withdrawals: 25 }
const patience = 120_000
let product: Product
let db: Database

beforeAll(async () => {
  product = await openProduct()
  await product.start()
  db = await product.database()
  await within(db, (tx) => addPeople(tx, size.people + 100))
}, patience)

afterAll(async () => {
  await db?.end({ timeout: 1 })
  await product?.remove()
}, patience)

describe('a storm of enrolments', () => {
  test(
    'gives exactly twelve seats, a place on the waiting list to everyone else, and the same answer to a second click',
    { timeout: patience },
    async () => {
      const storm = await gather(product, db, size)
      const answers = await storm.enrolAll()
      expect(answers.filter(({ answer }) => !acknowledged(answer)).map(({ answer }) => answer.status)).toEqual([])
      expect(await broken(product, db, storm, size)).toEqual([])
      const enrolments = await enrolmentsOf(db, storm.editionId)
      expect(enrolments).toHaveLength(size.people)

      const clientOf = (id: string) => storm.forms.find(({ client }) => client.personId === id)!.client
      const leaving = enrolments.slice(0, size.withdrawals).map((one) => ({ client: clientOf(one.personId), enrolmentId: one.id }))
      expect((await storm.withdrawAll(leaving)).filter((answer) => !acknowledged(answer)).map((answer) => answer.status)).toEqual([])
      expect(await broken(product, db, storm, size)).toEqual([])
      storm.close()
    },
  )
})

describe('a process that is killed in the middle of a storm', () => {
  const kills: [string, () => Promise<void>][] = [
    ['the web process', () => product.stop('SIGKILL')],
    ['the database server', async () => void process.kill(await product.postmaster(), 'SIGKILL')],
    ['one process of the database', killOneBackend],
  ]
  test.each(kills)(
    '%s: who was enrolled stays enrolled, told once, and a second attempt finishes the rest',
    { timeout: patience },
    async (killed, kill) => {
      const storm = await gather(product, db, size)
      const answering = storm.enrolAll()
      await someAnswered(storm.editionId)
      await kill()
      const answers = await answering
      expect(product.dead()).toBe(killed === 'the web process')
      if (product.dead()) await product.start()
      else await product.ready()
      const unclear = answers
        .map(({ answer }) => answer)
        .filter((answer) => !acknowledged(answer) && !clearRefusal(answer) && answer.status !== 0)
      expect(unclear.map((answer) => `${answer.status} ${answer.body.slice(0, 200)}`)).toEqual([])
      expect(await lost(db, storm, answers)).toEqual([])
      expect(await broken(product, db, storm, size)).toEqual([])

      const again = await storm.enrolAll()
      expect(
        again.filter(({ answer }) => !acknowledged(answer)).map(({ answer }) => `${answer.status} ${answer.body.slice(0, 200)}`),
      ).toEqual([])
      expect(await enrolmentsOf(db, storm.editionId)).toHaveLength(size.people)
      expect(await broken(product, db, storm, size)).toEqual([])
      storm.close()
    },
  )
})

/** Waits until the storm is going on, so that the kill falls in the middle of it. */
async function someAnswered(editionId: string): Promise<void> {
  while ((await enrolmentsOf(db, editionId)).length < 5);
}

/** One that is at work for the application; between two lots of a crowd there may be none for a moment. */
async function killOneBackend(): Promise<void> {
  const sql = await product.superuser()
  let one: { pid: number } | undefined
  while (!one)
    [one] = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where usename = 'ambacht_app' and datname = current_database() and pid <> pg_backend_pid()
      order by state = 'idle', state_change desc limit 1`
  process.kill(one.pid, 'SIGKILL')
  await sql`select pg_sleep(60)`.catch(() => {}) // ends when the server notices, and ends all others too: what is asked sooner tells nothing
  await sql.end({ timeout: 1 }).catch(() => {})
}
