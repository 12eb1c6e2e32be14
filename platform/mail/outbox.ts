import { later } from '../later.ts'
import type { Sql } from '../db/pool.ts'
import type { Lang } from '../words.ts'
import { partsOf } from './gsm.ts'

/** Along which way a message goes. sheet: on the printed sheet of the crew; none: there is no way. */
export type Channel = 'mail' | 'text' | 'sheet' | 'none'

/** A file with a message; calendars are text. */
export interface Attachment {
  name: string
  type: string
  content: string
}

export interface Message {
  /** What happened and to whom: the same event is told once, however often the job runs. */
  event: string
  kind: string
  personId: string | null
  /** Null: the person has no address; the row says so, and somebody else has to tell. */
  to: string | null
  /** Absent: by mail when there is an address. */
  channel?: Channel
  /** What a telephone gets, for the channel text. */
  text?: string
  lang: Lang
  sender: string
  subject: string
  body: string
  attachments?: Attachment[]
  confidential?: boolean
  secretId?: string
}

/** Puts a message in the outbox, once per event, and a job to send it in the same transaction. Answers whether it was new. */
export async function post(tx: Sql, message: Message): Promise<boolean> {
  const channel = message.channel ?? (message.to ? 'mail' : 'none')
  const text = channel === 'text' ? (message.text ?? message.subject) : null
  const [made] = await tx<{ id: string; organisationId: string }[]>`
    insert into platform.outbox (organisation_id, event, kind, person_id, channel, to_address, lang, sender, subject, body, attachments, confidential, secret_id, text, parts)
    values (platform.organisation(), ${message.event}, ${message.kind}, ${message.personId}, ${channel}, ${message.to}, ${message.lang},
            ${message.sender}, ${message.subject}, ${message.body}, ${tx.json((message.attachments ?? []) as never)}, ${message.confidential ?? false},
            ${message.secretId ?? null}, ${text}, ${text === null ? null : partsOf(text).parts})
    on conflict (organisation_id, event) do nothing returning id, organisation_id`
  if (!made) return false
  const task = jobOf[channel]
  if (task && message.to) await later(tx, task, { organisationId: made.organisationId, outboxId: made.id }, { key: `mail/${made.id}` })
  return true
}

/** What sends it; the sheet of a crew is printed by a person. */
const jobOf: Record<Channel, string | null> = { mail: 'mail/send', text: 'mail/send-text', sheet: null, none: null }
