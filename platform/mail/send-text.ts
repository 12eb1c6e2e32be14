import type { Sql } from '../db/pool.ts'
import type { TextGateway } from '../http/house.ts'
import type { Job } from '../jobs.ts'
import { unfolded } from './secret.ts'
import { noteFailure, noteSent } from './send.ts'

interface Waiting {
  id: string
  toAddress: string
  text: string
  secretId: string | null
}

/**
 * Sends one text message of the outbox through the gateway, at least once: when the process dies after the gateway took it and before that is
 * written down, it goes again with the same Idempotency-Key, by which the gateway recognises it. Throwing means: try again later.
 */
export const sendText: Job = async (work, payload) => {
  const id = String(payload['outboxId'])
  const message = await work.look((tx) => waiting(tx, id))
  if (!message) return
  const { textGateway, mode, secret } = work.config
  if (!textGateway) {
    if (mode === 'production') await work.perform(noteFailure, { id, failure: 'no text gateway (TEXT_GATEWAY_URL)', final: true })
    return // in a demo nothing leaves the house: the outbox page shows it
  }
  const refused = await deliver(textGateway, { ...message, text: unfolded(message.text, secret, message.secretId) })
  if (refused) {
    await work.perform(noteFailure, { id, failure: refused.reason, final: refused.final })
    if (refused.final) return
    throw new Error(`text ${id}: ${refused.reason}`)
  }
  await work.perform(noteSent, { id })
}

async function waiting(tx: Sql, id: string): Promise<Waiting | null> {
  const [message] = await tx<Waiting[]>`
    select id, to_address, text, secret_id from platform.outbox
    where organisation_id = (select platform.organisation()) and id = ${id} and channel = 'text' and sent_at is null`
  return message ?? null
}

/** Milliseconds after which a gateway that says nothing is given up. */
const patience = 10_000

/** Null: the gateway took it. Reasons hold no number and no words of the message. */
async function deliver(gateway: TextGateway, message: Waiting): Promise<null | { reason: string; final: boolean }> {
  try {
    const answer = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.secret}`, 'idempotency-key': message.id },
      body: bodyOf(gateway, message),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    await answer.body?.cancel()
    if (answer.ok) return null
    return { reason: `gateway ${answer.status}`, final: answer.status < 500 && ![401, 403, 408, 409, 425, 429].includes(answer.status) }
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    return { reason: `gateway ${cause?.code ?? name}`, final: false }
  }
}

/** The JSON that this gateway wants: the fields of the template, with what they stand for put in. */
export function bodyOf({ body, from }: Pick<TextGateway, 'body' | 'from'>, message: Omit<Waiting, 'secretId'>): string {
  const values: Record<string, string> = { to: message.toAddress, from, text: message.text, id: message.id }
  return JSON.stringify(JSON.parse(body), (_, value) =>
    typeof value === 'string' ? value.replace(/\{(to|from|text|id)\}/g, (_, name: string) => values[name]!) : value,
  )
}
