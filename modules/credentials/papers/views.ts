import { ofProviderSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface PaperList {
  editionId: string
  title: string
  people: { enrolmentId: string; name: string; papers: { id: string; on: string }[] }[]
}

/** The participants of an edition with the certificates that were brought, for its provider; null for any other. */
export async function paperList(tx: Sql, actor: Actor, editionId: string): Promise<PaperList | null> {
  const [row] = await tx<PaperList[]>`
    select e.id as edition_id, a.title,
      coalesce((select json_agg(json_build_object('enrolmentId', n.id, 'name', p.full_name, 'papers',
          coalesce((select json_agg(json_build_object('id', c.id, 'on', c.brought_at) order by c.brought_at) from credentials.paper c
            where c.organisation_id = n.organisation_id and c.enrolment_id = n.id), '[]')) order by p.last_name, p.first_name, n.id)
        from editions.enrolment n join people.person p on p.id = n.person_id
        where n.organisation_id = e.organisation_id and n.edition_id = e.id and n.state in ('seated', 'completed', 'not_completed', 'no_show')), '[]') as people
    from editions.edition e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and e.published_at is not null and ${ofProviderSql(tx, actor, tx`a.id`)}`
  return row ?? null
}

/** The bytes of a paper, for whose it is and for the provider that brought it. */
export async function paperBytes(tx: Sql, actor: Actor, paperId: string): Promise<Buffer | null> {
  const [row] = await tx<{ bytes: Buffer }[]>`
    select c.bytes from credentials.paper c
    join editions.enrolment n on n.organisation_id = c.organisation_id and n.id = c.enrolment_id
    where c.organisation_id = (select platform.organisation()) and c.id = ${paperId}
      and (c.person_id = ${actor.personId} or ${ofProviderSql(tx, actor, tx`n.activity_id`)})`
  return row?.bytes ?? null
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
