import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { digitsOf, digitsPlace, secretOf, secretPlace, withCodes, type Attachment, type Channel } from '#platform/mail/index.ts'

export interface OutboxRow {
  id: string
  kind: string
  subject: string
  name: string | null
  toAddress: string | null
  channel: Channel
  /** What a telephone got, and in how many parts. */
  text: string | null
  parts: number | null
  madeAt: Temporal.Instant
  sentAt: Temporal.Instant | null
  failure: string | null
  confidential: boolean
  /** Stays in the house, because this demo has no mail server. */
  kept: boolean
}

export interface OutboxCounts {
  all: number
  failed: number
  none: number
  text: number
  sheet: number
}

export type Which = 'alle' | 'mislukt' | 'sms' | 'blad' | 'zonder-adres'

/** The messages of the organisation, newest first, 50 at a time. Of whom somebody asks in confidence and who has no account (360°) no address is shown. */
export async function outbox(tx: Sql, config: Config, which: Which, page: number): Promise<OutboxRow[]> {
  return tx<OutboxRow[]>`
    select m.id, m.kind, m.subject, p.full_name as name, case when m.confidential and m.person_id is null then null else m.to_address end as to_address, m.channel, m.text, m.parts, m.made_at, m.sent_at, m.failure, m.confidential, case m.channel when 'text' then ${keepsTexts(config)} else ${keepsMail(config)} end as kept
    from platform.outbox m left join people.person p on p.id = m.person_id
    where m.organisation_id = (select platform.organisation())
      and (${which} = 'alle' or (${which} = 'mislukt' and m.failure is not null and m.sent_at is null) or (${which} = 'zonder-adres' and m.channel = 'none')
        or (${which} = 'sms' and m.channel = 'text') or (${which} = 'blad' and m.channel = 'sheet'))
    order by m.made_at desc, m.id limit 50 offset ${(page - 1) * 50}`
}

export async function outboxCounts(tx: Sql): Promise<OutboxCounts> {
  const [counts] = await tx<OutboxCounts[]>`
    select count(*)::int as all, count(*) filter (where failure is not null and sent_at is null)::int as failed, count(*) filter (where channel = 'none')::int as none,
      count(*) filter (where channel = 'text')::int as text, count(*) filter (where channel = 'sheet')::int as sheet
    from platform.outbox where organisation_id = (select platform.organisation())`
  return counts!
}

/** The last hundred messages to one person. */
export async function messagesTo(tx: Sql, config: Config, personId: string): Promise<OutboxRow[]> {
  return tx<OutboxRow[]>`
    select m.id, m.kind, m.subject, null as name, m.to_address, m.channel, m.text, m.parts, m.made_at, m.sent_at, m.failure, m.confidential, case m.channel when 'text' then ${keepsTexts(config)} else ${keepsMail(config)} end as kept
    from platform.outbox m where m.organisation_id = (select platform.organisation()) and m.person_id = ${personId}
    order by m.made_at desc limit 100`
}

export interface ReadMessage extends Omit<OutboxRow, 'name'> {
  personId: string | null
  body: string
  attachments: { n: number; name: string }[]
  /** Its link to sign in is left out. */
  hidden: boolean
  base: string
}

/**
 * One message: the reader's own, or in a demo any that is not confidential. The secret link is shown only in a demo without a
 * mail server, to whoever may read all messages there; a code of something that is theirs, to the person only.
 */
export async function readMessage(
  tx: Sql,
  config: Config,
  id: string,
  reader: { own: string } | { all: true },
  base: string,
): Promise<ReadMessage | null> {
  const found = await find(tx, config, id, reader)
  if (!found) return null
  const { secretId, attachments, ...message } = found
  const shown = secretId !== null && 'all' in reader && config.demoDatabase && message.kept
  const secrets = { config, secretId, shown, own: 'own' in reader }
  return {
    ...message,
    body: readable(message.body, secrets),
    text: message.text && readable(message.text, secrets),
    hidden: [secretPlace, digitsPlace].some((place) => message.body.includes(place)) && !shown,
    attachments: attachments.map((file, n) => ({ n, name: file.name })),
    base,
  }
}

/** The words with what opens something left out, or put in where it is shown. */
function readable(
  words: string,
  { config, secretId, shown, own }: { config: Config; secretId: string | null; shown: boolean; own: boolean },
): string {
  const linked = words
    .replaceAll(secretPlace, shown ? secretOf(config.secret, secretId!) : '…')
    .replaceAll(digitsPlace, shown ? digitsOf(config.secret, secretId!) : '……')
  return secretId !== null && own ? withCodes(linked, config.secret, secretId) : linked.replace(/\{\{code:[a-z]+\}\}/g, '…')
}

/** A file that came with a message. */
export async function attachmentOf(
  tx: Sql,
  config: Config,
  id: string,
  n: number,
  reader: { own: string } | { all: true },
): Promise<Attachment | null> {
  return (await find(tx, config, id, reader))?.attachments[n] ?? null
}

type Found = Omit<ReadMessage, 'attachments' | 'hidden' | 'base'> & { secretId: string | null; attachments: Attachment[] }

async function find(tx: Sql, config: Config, id: string, reader: { own: string } | { all: true }): Promise<Found | null> {
  const own = 'own' in reader ? reader.own : null
  if (own === null && !config.demoDatabase) return null
  const [message] = await tx<Found[]>`
    select id, kind, subject, body, to_address, person_id, channel, text, parts, made_at, sent_at, failure, confidential, attachments, secret_id, case channel when 'text' then ${keepsTexts(config)} else ${keepsMail(config)} end as kept
    from platform.outbox
    where organisation_id = (select platform.organisation()) and id = ${id} and (person_id = ${own} or (${own}::uuid is null and not confidential))`
  return message ?? null
}

const keepsTexts = (config: Config): boolean => config.mode === 'demo' && config.textGateway === null
const keepsMail = (config: Config): boolean => config.mode === 'demo' && config.smtpUrl === null
