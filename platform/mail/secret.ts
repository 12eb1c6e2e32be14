import { createHmac } from 'node:crypto'

/**
 * The secret part of a link in a message. It follows from the id in the database and the secret of the server, so that neither
 * the database nor the outbox holds it: whoever reads both tables can't open the link.
 */
export function secretOf(serverSecret: string, id: string): string {
  return createHmac('sha256', serverSecret).update(`link/${id}`).digest('base64url')
}

/** Where the secret part stands in the text of a message that is kept. */
export const secretPlace = '{{geheim}}'
