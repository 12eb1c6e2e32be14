import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

/** A certificate as anybody sees it who has its code. */
export interface Verified {
  name: string | null
  title: string
  issuer: string
  provider: string
  hours: number | null
  achievedOn: Temporal.PlainDate
  issuedAt: Temporal.Instant
  expiresOn: Temporal.PlainDate | null
  revokedAt: Temporal.Instant | null
  state: 'valid' | 'expired' | 'revoked'
}

/** The one certificate that the ticket of this transaction opens; null when there is none. */
export async function verified(tx: Sql): Promise<Verified | null> {
  const [row] = await tx<Verified[]>`
    select case when p.erased_at is null then p.full_name end as name, c.title, o.name as issuer, c.provider, c.hours, c.achieved_on, c.issued_at,
           c.expires_on, c.revoked_at,
           case when c.revoked_at is not null then 'revoked'
                when c.expires_on < (now() at time zone 'Europe/Amsterdam')::date then 'expired' else 'valid' end as state
    from credentials.credential c
    join people.person p on p.id = c.person_id
    join people.organisation_name o on o.organisation_id = c.organisation_id
    where c.verification_hash = (select platform.ticket())`
  return row ?? null
}

/** All that stands on the paper. */
export interface CertificateView {
  id: string
  personId: string
  person: string
  title: string
  provider: string
  form: string
  hours: number | null
  organisation: string
  theme: 'ambacht' | 'voorbeeld' | 'denhaag'
  achievedOn: Temporal.PlainDate
  issuedAt: Temporal.Instant
  expiresOn: Temporal.PlainDate | null
  revokedAt: Temporal.Instant | null
  revokedBecause: string | null
  editionId: string | null
  confidential: boolean
  /** The actor coordinates what it was given for. */
  mine: boolean
}

export async function certificateView(tx: Sql, actor: Actor, credentialId: string): Promise<CertificateView | null> {
  const [row] = await tx<CertificateView[]>`
    select c.id, c.person_id, p.full_name as person, c.title, c.provider, coalesce(case ${actor.lang} when 'nl' then f.nl else f.en end, '') as form, c.hours,
           o.name as organisation, o.theme, c.achieved_on, c.issued_at, c.expires_on, c.revoked_at, c.revoked_because, c.edition_id, coalesce(a.confidential, false) as confidential, ${inCareSql(tx, actor, tx`c.activity_id`)} as mine
    from credentials.credential c
    join people.person p on p.id = c.person_id
    join people.organisation o on o.id = c.organisation_id
    left join catalogue.activity a on a.organisation_id = c.organisation_id and a.id = c.activity_id
    left join catalogue.learning_form f on f.code = a.learning_form
    where c.organisation_id = (select platform.organisation()) and c.id = ${credentialId} and c.source = 'issued'`
  return row ?? null
}

/** The owner of a certificate that one of our people got elsewhere. Null: there is none. */
export async function issuerElsewhere(tx: Sql, actor: Actor, credentialId: string): Promise<string | null> {
  const [row] = await tx<{ ownerId: string }[]>`
    select owner_id from editions.away where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and state = 'completed'
      and credentials.of_place_elsewhere(enrolment_id) = ${credentialId}`
  return row?.ownerId ?? null
}

export interface ResultLine {
  /** Empty in a confidential activity: who took part is between the person and the guide (rule 3). */
  name: string
  state: 'seated' | 'completed' | 'not_completed' | 'no_show'
  attended: number
  credentialId: string | null
}
export interface EditionResults {
  editionId: string
  title: string
  startsAt: Temporal.Instant | null
  completed: boolean
  sessions: { id: string; startsAt: Temporal.Instant; marked: boolean }[]
  share: number
  certificate: boolean
  lines: ResultLine[]
}

/** What came of everybody with a seat in an edition, alphabetical (rule 4); for whoever plans it. */
export async function editionResults(tx: Sql, actor: Actor, editionId: string): Promise<EditionResults | null> {
  const [row] = await tx`
    select e.id as edition_id, a.title, e.starts_at, e.state = 'completed' as completed, a.completion_share as share, a.certificate,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'marked', exists (
           select from editions.attendance m where m.organisation_id = s.organisation_id and m.session_id = s.id and m.present is not null)) order by s.starts_at)
         from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('name', case when a.confidential then '' else p.full_name end, 'state', r.state, 'attended', r.attended,
           'credentialId', case when not a.confidential then c.id end)
           order by case when not a.confidential then p.last_name end, case when not a.confidential then p.first_name end, r.enrolment_id)
         from editions.result_now r join people.person p on p.id = r.person_id
         left join credentials.credential c on c.organisation_id = r.organisation_id and c.enrolment_id = r.enrolment_id and c.revoked_at is null
         where r.organisation_id = e.organisation_id and r.edition_id = e.id), '[]') as lines
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and ${inCareSql(tx, actor, tx`e.activity_id`)}`
  if (!row) return null
  const sessions = (row['sessions'] as { id: string; startsAt: string; marked: boolean }[]).map((s) => ({
    ...s,
    startsAt: Temporal.Instant.from(s.startsAt),
  }))
  return { ...(row as unknown as EditionResults), sessions }
}

/** My certificates, newest first: what was issued here and what was brought along. */
export interface MyCredential {
  id: string
  kind: 'certificate' | 'diploma' | 'training'
  title: string
  provider: string
  version: string
  hours: number | null
  achievedOn: Temporal.PlainDate
  expiresOn: Temporal.PlainDate | null
  state: 'valid' | 'expired' | 'revoked'
  revokedBecause: string | null
  source: 'issued' | 'imported'
}

export function myCredentials(tx: Sql, personId: string): Promise<MyCredential[]> {
  return tx<MyCredential[]>`
    select id, kind, title, provider, version, hours, achieved_on, expires_on, state, revoked_because, source
    from credentials.credential_now
    where organisation_id = (select platform.organisation()) and person_id = ${personId}
    order by achieved_on desc, title`
}
