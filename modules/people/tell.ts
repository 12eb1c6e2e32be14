import type { Sql } from '#platform/db/pool.ts'
import { fill, post, textOf, type Attachment, type Kind } from '#platform/mail/index.ts'
import type { Lang } from '#platform/words.ts'
import { settingsOf } from './settings.ts'

/** Whoever gets a message. Without an address there is still a row in the outbox, which says so. */
export interface Addressee {
  personId: string
  name: string
  firstName: string
  email: string | null
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
}

/** Tells a person something, once per event, in the person's own language. Somebody who was erased is told nothing. */
export async function tell(tx: Sql, telling: Telling): Promise<boolean> {
  const to = await addressee(tx, telling.personId)
  if (!to) return false
  const lang = telling.lang ?? to.lang
  const email = telling.to ?? to.email
  const words = await textOf(tx, telling.kind, lang, telling.activityId ?? null)
  const values = { voornaam: to.firstName, academie: to.academy, organisatie: to.organisation, ...telling.values(lang) }
  const { body } = fill(words, values)
  const { subject } = fill(words, { ...values, ...telling.inSubject?.(lang) })
  return post(tx, {
    event: telling.event,
    kind: telling.kind.name,
    personId: to.personId,
    to: email,
    lang,
    sender: `${to.academy} · ${to.organisation}`,
    subject,
    body,
    attachments: email && telling.attach ? telling.attach({ ...to, lang, email }) : [],
    confidential: telling.confidential,
    secretId: telling.secretId,
  })
}

/** How a person is reached here, or null for whoever is not known here or was erased. */
export async function addressee(tx: Sql, personId: string): Promise<Addressee | null> {
  const [row] = await tx<(Omit<Addressee, 'academy'> & { settings: unknown })[]>`
    select p.id as person_id, p.full_name as name, p.first_name, a.email, coalesce(a.lang, 'nl') as lang, o.name as organisation, o.settings
    from people.person p
    join people.organisation o on o.id = (select platform.organisation())
    left join people.addressee a on a.organisation_id = o.id and a.person_id = p.id
    where p.id = ${personId} and p.erased_at is null`
  if (!row) return null
  const { settings, ...rest } = row
  return { ...rest, academy: settingsOf(settings).academyName }
}
