import type { Sql } from '#platform/db/pool.ts'
import { fill, post, shortText, textOf, type Attachment, type Channel, type Kind } from '#platform/mail/index.ts'
import type { Lang } from '#platform/words.ts'
import { channelOf, type Ways } from './channels/rules.ts'
import { settingsOf } from './settings.ts'

/** Whoever gets a message. Without any way to reach somebody there is still a row in the outbox, which says so. */
export interface Addressee {
  personId: string
  name: string
  firstName: string
  email: string | null
  /** Along which way messages go, and to which address or number. */
  channel: Channel
  to: string | null
  lang: Lang
  organisation: string
  academy: string
}

export interface Telling {
  /** What happened and to whom; the same event is told once. */
  event: string
  kind: Kind
  personId: string
  /** Fields beyond those of the person, in the language of the person. */
  values: (lang: Lang) => Record<string, string>
  activityId?: string
  /** Values that differ in the subject, which others may see over a shoulder. */
  inSubject?: (lang: Lang) => Record<string, string>
  /** Files that go along, made for this person. */
  attach?: (to: Addressee & { email: string }) => Attachment[]
  confidential?: boolean
  secretId?: string
  /** A language that is known better than the person's last session, such as that of the form just sent. */
  lang?: Lang
  /** An address given just now, instead of the one on file. */
  to?: string
  /** A telephone number given just now, or another way than the usual one. */
  along?: { channel: Channel; to: string }
}

/** Tells a person something, once per event, in the person's own language. Somebody who was erased is told nothing. */
export async function tell(tx: Sql, telling: Telling): Promise<boolean> {
  const to = await addressee(tx, telling.personId)
  if (!to) return false
  const lang = telling.lang ?? to.lang
  const { channel, to: address } = telling.along ?? (telling.to ? { channel: 'mail' as const, to: telling.to } : to)
  const words = await textOf(tx, telling.kind, lang, telling.activityId ?? null)
  const values = { voornaam: to.firstName, academie: to.academy, organisatie: to.organisation, ...telling.values(lang) }
  const { body } = fill(words, values)
  const { subject } = fill(words, { ...values, ...telling.inSubject?.(lang) })
  return post(tx, {
    event: telling.event,
    kind: telling.kind.name,
    personId: to.personId,
    to: address,
    channel,
    text: channel === 'text' ? textMessage({ telling, subject, values, lang, academy: to.academy }) : undefined,
    lang,
    sender: `${to.academy} · ${to.organisation}`,
    subject,
    body,
    attachments: channel === 'mail' && address && telling.attach ? telling.attach({ ...to, lang, email: address }) : [],
    confidential: telling.confidential,
    secretId: telling.secretId,
  })
}

interface Texting {
  telling: Telling
  subject: string
  values: Record<string, string>
  lang: Lang
  academy: string
}

/**
 * What a telephone gets: the words of the kind itself when it has any, else its subject and where the rest is. Of a confidential activity not even
 * the subject (rule 3): a telephone lies on a table.
 */
function textMessage({ telling, subject, values, lang, academy }: Texting): string {
  const own = telling.kind.text?.[lang]
  if (own) return shortText('', fill({ subject: '', body: own }, values).body, '')
  const more = lang === 'nl' ? ' Lees meer bij Mijn berichten.' : ' Read more under My messages.'
  const waits = lang === 'nl' ? 'er is een bericht voor je.' : 'there is a message for you.'
  return telling.confidential
    ? shortText(`${academy}: `, waits, more)
    : shortText(`${academy}: `, /[.?!]$/.test(subject) ? subject : `${subject}.`, more)
}

/** How a person is reached here, or null for whoever is not known here or was erased. */
export async function addressee(tx: Sql, personId: string): Promise<Addressee | null> {
  const [row] = await tx<(Omit<Addressee, 'academy' | 'channel' | 'to'> & Ways & { settings: unknown })[]>`
    select p.id as person_id, p.full_name as name, p.first_name, a.email, a.private_email, a.phone, a.crew_id, coalesce(a.lang, 'nl') as lang,
      o.name as organisation, o.settings, coalesce((select i.texts from platform.installation i), false) as texts
    from people.person p
    join people.organisation o on o.id = (select platform.organisation())
    left join people.reach a on a.organisation_id = o.id and a.person_id = p.id
    where p.id = ${personId} and p.erased_at is null`
  if (!row) return null
  const { settings, privateEmail, phone, crewId, texts, ...rest } = row
  return { ...rest, ...channelOf({ email: rest.email, privateEmail, phone, crewId, texts }), academy: settingsOf(settings).academyName }
}
