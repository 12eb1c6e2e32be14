import { setImmediate as turn } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { calm, countTraffic } from './traffic.ts'

test('what is done later waits while many people wait for an answer, and goes on when they have it', async () => {
  const app = Fastify()
  countTraffic(app)
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  app.get('/', async () => (await answered, 'done'))
  const asked = Array.from({ length: 20 }, () => app.inject('/').then((reply) => reply.body))
  await app.ready()
  for (let n = 0; n < 20; n++) await turn()
  let gone = false
  const later = calm().then(() => void (gone = true))
  for (let n = 0; n < 20; n++) await turn()
  expect(gone).toBe(false)
  answer()
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']))
  await later
  gone = false
  await calm().then(() => void (gone = true))
  expect(gone).toBe(true)
  await app.close()
})
