import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Apart } from './rules.ts'

export interface Topic {
  id: string
  title: string
  words: string
  pictureId: string | null
  pictureWords: string
  mediaUrl: string | null
  mediaKind: 'podcast' | 'film' | null
}
export interface ToolboxCrew {
  id: string
  name: string
  /** The last day of the delegation; null: open. */
  until: Temporal.PlainDate | null
  people: { id: string; name: string }[]
}

/** What a crew can discuss: published activities of the form toolbox, by name. */
export function topics(tx: Sql, activityId: string | null = null): Promise<Topic[]> {
  return tx<Topic[]>`
    select a.id, a.title, coalesce(nullif(v.words, ''), a.summary) as words, v.picture_id, coalesce(v.picture_words, '') as picture_words, v.media_url, v.media_kind
    from catalogue.activity a
    left join content.short_version v on v.organisation_id = a.organisation_id and v.activity_id = a.id
    where a.organisation_id = (select platform.organisation()) and a.learning_form = 'toolbox' and a.state = 'published' and not a.confidential
      and (${activityId}::uuid is null or a.id = ${activityId})
    order by a.title`
}

/** The crews that somebody leads today, with the names that are needed to tick: nothing else of anybody. */
export async function toolboxCrews(tx: Sql, actor: Actor): Promise<ToolboxCrew[]> {
  const rows = await tx<{ crewId: string; crew: string; until: Temporal.PlainDate | null; id: string; name: string }[]>`
    select distinct on (m.crew_name, m.crew_id, m.last_name, m.first_name, m.person_id) m.crew_id, m.crew_name as crew, l.until_on as "until", m.person_id as id, m.full_name as name
    from people.crew_member_now m join people.crew_lead_now l on l.organisation_id = m.organisation_id and l.id = m.delegation_id
    where m.organisation_id = (select platform.organisation()) and m.lead_id = ${actor.personId}
    order by m.crew_name, m.crew_id, m.last_name, m.first_name, m.person_id, l.until_on desc nulls first`
  const crews = new Map<string, ToolboxCrew>()
  for (const { crewId, crew, until, id, name } of rows) {
    if (!crews.has(crewId)) crews.set(crewId, { id: crewId, name: crew, until, people: [] })
    crews.get(crewId)!.people.push({ id, name })
  }
  return [...crews.values()]
}

export interface Receipt {
  key: string
  title: string
  crew: string
  heldOn: Temporal.PlainDate
  receivedAt: Temporal.Instant
  verdict: 'new' | 'merged' | 'nobody'
  added: number
  known: number
  putAway: boolean
  /** Who was ticked and does not count. */
  refused: { name: string; reason: Apart }[]
}

/** What somebody sent: one, or the last thirty. */
export function receipts(tx: Sql, actor: Actor, key: string | null = null): Promise<Receipt[]> {
  return tx<Receipt[]>`
    select s.key, a.title, u.name as crew, s.held_on, s.received_at, s.verdict, s.added, s.known, s.put_away_at is not null as put_away,
      coalesce((select json_agg(json_build_object('name', p.full_name, 'reason', r.reason) order by p.last_name, p.first_name)
        from editions.toolbox_refused r join people.person p on p.id = r.person_id
        where r.organisation_id = s.organisation_id and r.key = s.key), '[]') as refused
    from editions.toolbox_sending s
    join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id
    join people.unit u on u.organisation_id = s.organisation_id and u.id = s.crew_id
    where s.organisation_id = (select platform.organisation()) and s.sent_by = ${actor.personId} and (${key}::uuid is null or s.key = ${key})
    order by s.received_at desc, s.key limit 30`
}
