import { inCareSql, ofProviderSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface PaperList {
  editionId: string
  title: string
  people: { enrolmentId: string; name: string; papers: { id: string; on: string; confirmed: boolean }[] }[]
}

/** The participants of an edition with the certificates that were brought, for its provider; null for any other. */
export async function paperList(tx: Sql, actor: Actor, editionId: string): Promise<PaperList | null> {
  const [row] = await tx<PaperList[]>`
    select e.id as edition_id, a.title,
      coalesce((select json_agg(json_build_object('enrolmentId', n.id, 'name', p.full_name, 'papers',
          coalesce((select json_agg(json_build_object('id', c.id, 'on', c.brought_at, 'confirmed', c.confirmed_at is not null) order by c.brought_at) from credentials.paper c
            where c.organisation_id = n.organisation_id and c.enrolment_id = n.id), '[]')) order by p.last_name, p.first_name, n.id)
        from editions.enrolment n join people.person p on p.id = n.person_id
        where n.organisation_id = e.organisation_id and n.edition_id = e.id and n.state in ('seated', 'completed', 'not_completed', 'no_show')), '[]') as people
    from editions.edition e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and e.published_at is not null and ${ofProviderSql(tx, actor, tx`a.id`)}`
  return row ?? null
}

/** The bytes of a paper and whose it is, for that person, for the provider that brought it and for whoever plans the activity. */
export async function paperBytes(tx: Sql, actor: Actor, paperId: string): Promise<{ bytes: Buffer; personId: string } | null> {
  const [row] = await tx<{ bytes: Buffer; personId: string }[]>`
    select c.bytes, c.person_id from credentials.paper c
    join editions.enrolment n on n.organisation_id = c.organisation_id and n.id = c.enrolment_id
    join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
    where c.organisation_id = (select platform.organisation()) and c.id = ${paperId}
      and (c.person_id = ${actor.personId} or ${ofProviderSql(tx, actor, tx`n.activity_id`)}
           or not a.confidential and ${inCareSql(tx, actor, tx`n.activity_id`)})`
  return row ?? null
}

export interface PaperToConfirm {
  id: string
  name: string
  broughtAt: Temporal.Instant
  confirmed: boolean
  state: string
  /** Has a certificate of our own. */
  has: boolean
}

/** What the provider brought for an edition, by name, for whoever plans it; nothing of a confidential activity. */
export function papersToConfirm(tx: Sql, actor: Actor, editionId: string): Promise<PaperToConfirm[]> {
  return tx<PaperToConfirm[]>`
    select c.id, p.full_name as name, c.brought_at, c.confirmed_at is not null as confirmed, n.state,
      exists (select from credentials.credential d where d.organisation_id = n.organisation_id and d.enrolment_id = n.id and d.revoked_at is null) as has
    from credentials.paper c
    join editions.enrolment n on n.organisation_id = c.organisation_id and n.id = c.enrolment_id
    join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
    join people.person p on p.id = c.person_id
    where c.organisation_id = (select platform.organisation()) and n.edition_id = ${editionId} and ${inCareSql(tx, actor, tx`n.activity_id`)}
    order by p.last_name, p.first_name, c.brought_at, c.id`
}

export interface MyPaper {
  id: string
  title: string
  on: Temporal.Instant
}

/** The certificates that providers brought for a person, newest first. */
export function myPapers(tx: Sql, personId: string): Promise<MyPaper[]> {
  return tx<MyPaper[]>`
    select c.id, a.title, c.brought_at as "on" from credentials.paper c
    join editions.enrolment n on n.organisation_id = c.organisation_id and n.id = c.enrolment_id
    join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
    where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId} order by c.brought_at desc, c.id`
}
