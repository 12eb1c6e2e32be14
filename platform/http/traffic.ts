import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

let waiting = 0

/** Counts how many requests wait for their answer. */
export function countTraffic(app: FastifyInstance): void {
  app.addHook('onRequest', async () => void waiting++)
  app.addHook('onResponse', async () => void waiting--)
}

/** Comes back when few people wait for an answer, and after three seconds in any case: what is done later steps aside for them. */
export async function calm(): Promise<void> {
  for (let tries = 0; waiting > few && tries < 30; tries++) await pause(100)
}

/** As many as two processors have in hand without anybody noticing. */
const few = 8
