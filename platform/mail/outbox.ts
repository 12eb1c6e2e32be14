import { later } from '../later.ts'
import type { Sql } from '../db/pool.ts'
import type { Lang } from '../words.ts'

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
  const [made] = await tx<{ id: string; organisationId: string }[]>`
    insert into platform.outbox (organisation_id, event, kind, person_id, channel, to_address, lang, sender, subject, body, attachments, confidential, secret_id)
    values (platform.organisation(), ${message.event}, ${message.kind}, ${message.personId}, ${message.to ? 'mail' : 'none'}, ${message.to}, ${message.lang},
            ${message.sender}, ${message.subject}, ${message.body}, ${tx.json((message.attachments ?? []) as never)}, ${message.confidential ?? false},
            ${message.secretId ?? null})
    on conflict (organisation_id, event) do nothing returning id, organisation_id`
  if (!made) return false
  if (message.to) await later(tx, 'mail/send', { organisationId: made.organisationId, outboxId: made.id }, { key: `mail/${made.id}` })
  return true
}
