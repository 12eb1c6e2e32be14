import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from '../http/house.ts'
import type { Job } from '../jobs.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Act } from '../act.ts'
import type { Sql } from '../db/pool.ts'
import type { Lang } from '../words.ts'
import { htmlOf } from './html.ts'
import type { Attachment } from './outbox.ts'
import { unfolded } from './secret.ts'

interface Waiting {
  id: string
  toAddress: string
  lang: Lang
  sender: string
  subject: string
  body: string
  attachments: Attachment[]
  secretId: string | null
}

/**
 * Sends one message of the outbox over SMTP, at least once: when the process dies after the server took it and before that is
 * written down, it goes again with the same Message-ID, by which mail programs recognise it. Throwing means: try again later.
 */
export const send: Job = async (work, payload) => {
  const id = String(payload['outboxId'])
  const message = await work.look((tx) => waiting(tx, id))
  if (!message) return
  if (!work.config.smtpUrl) {
    if (work.config.mode === 'production') await work.perform(noteFailure, { id, failure: 'no mail server (SMTP_URL)', final: true })
    return // in a demo nothing leaves the house: the outbox page shows it
  }
  try {
    await transport(work.config.smtpUrl).sendMail(mailOf(message, work.config))
  } catch (error) {
    const final = isFinal(error)
    await work.perform(noteFailure, { id, failure: reasonOf(error), final })
    if (final) return
    throw new Error(`mail ${id}: ${reasonOf(error)}`)
  }
  await work.perform(noteSent, { id })
}

async function waiting(tx: Sql, id: string): Promise<Waiting | null> {
  const [message] = await tx<Waiting[]>`
    select id, to_address, lang, sender, subject, body, attachments, secret_id from platform.outbox
    where organisation_id = (select platform.organisation()) and id = ${id} and channel = 'mail' and sent_at is null`
  return message ?? null
}

export async function noteSent({ tx }: Act, { id }: { id: string }): Promise<Outcome<null, never>> {
  await tx`update platform.outbox set sent_at = now(), failure = null where organisation_id = platform.organisation() and id = ${id}`
  return done(null)
}

export async function noteFailure(
  { tx }: Act,
  { id, failure }: { id: string; failure: string; final: boolean },
): Promise<Outcome<null, never>> {
  await tx`update platform.outbox set failure = ${failure}, tries = tries + 1, tried_at = now() where organisation_id = platform.organisation() and id = ${id}`
  return done(null)
}

/** The mail as SMTP gets it. Its Message-ID follows from the row, so that a second sending is recognised as the same mail. */
export function mailOf(message: Waiting, config: Pick<Config, 'mailFrom' | 'baseUrl' | 'secret'>) {
  const body = unfolded(message.body, config.secret, message.secretId)
  const calendars = message.attachments.filter((file) => file.type.startsWith('text/calendar'))
  const [only] = calendars.length === 1 ? calendars : []
  return {
    messageId: `<${message.id}@${new URL(config.baseUrl).hostname}>`,
    from: config.mailFrom,
    to: { name: '', address: message.toAddress },
    subject: message.subject,
    text: body,
    html: htmlOf({ ...message, body }),
    // One invitation stands beside the text, where agendas look for it (RFC 6047); several can't, and go along as files.
    ...(only ? { icalEvent: { method: methodOf(only), filename: only.name, content: only.content } } : {}),
    attachments: message.attachments
      .filter((file) => file !== only)
      .map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': message.lang },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const methodOf = (file: Attachment) => (/method=(\w+)/i.exec(file.type)?.[1] ?? 'REQUEST').toUpperCase()

/** A refusal that another try won't change: the address does not exist (5xx), and no trouble of the connection. */
function isFinal(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500
}

/** Without addresses: a failure is read by an administrator and by logs. */
function reasonOf(error: unknown): string {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }
  return [
    code,
    responseCode,
    (message ?? '')
      .split('\n')[0]!
      .replace(/[^\s@<]+@[^\s@>]+/g, '…@…')
      .slice(0, 200),
  ]
    .filter(Boolean)
    .join(' ')
}

const transports = new Map<string, Transporter>()

function transport(url: string): Transporter {
  let found = transports.get(url)
  if (!found) transports.set(url, (found = createTransport(url)))
  return found
}
