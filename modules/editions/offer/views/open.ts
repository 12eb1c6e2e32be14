import type { Sql } from '#platform/db/pool.ts'
import { sessionLine, sessionsSql, type SessionLine } from '../../enrolling/views/edition.ts'
import { readEdition } from '../../facts.ts'
import { decideSeat, type SeatRefusal } from '../../rules.ts'

export interface OpenEdition {
  id: string
  title: string
  summary: string
  youLearn: string
  form: string
  organisation: string
  /** It can be full. How full is not told: a number that moves for a guest and not for an employee tells whose address was typed. */
  limited: boolean
  priceCents: number | null
  sessions: SessionLine[]
  /** Null: somebody can enrol now. */
  closed: SeatRefusal | null
}

/** The organisation of an edition that is open to everyone, for a visitor who brings its id (as a ticket). Null: there is no such page. */
export async function organisationOf(tx: Sql): Promise<string | null> {
  const [row] = await tx<
    { organisationId: string }[]
  >`select organisation_id from editions.edition where id::text = (select platform.ticket()) and id = (select platform.ticket())::uuid`
  return row?.organisationId ?? null
}

/** The public page of an edition, read in its own organisation. The video link is not on it. */
export async function openEdition(tx: Sql, editionId: string, lang: 'nl' | 'en'): Promise<OpenEdition | null> {
  const [row] = await tx<(Omit<OpenEdition, 'sessions' | 'closed'> & { sessions: Record<string, string | null>[] })[]>`
    select e.id, a.title, a.summary, a.you_learn, case ${lang} when 'nl' then f.nl else f.en end as form, o.name as organisation, e.capacity is not null as limited,
           coalesce((select r.other_cents from editions.region_terms r where r.organisation_id = e.organisation_id and r.edition_id = e.id), e.price_cents, a.price_cents) as price_cents, ${sessionsSql(tx)} as sessions
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    join catalogue.learning_form f on f.code = a.learning_form
    join people.organisation o on o.id = e.organisation_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and e.audience = 'everyone' and e.published_at is not null`
  if (!row) return null
  const facts = { ...(await readEdition(tx, editionId))!, relation: 'self', invited: true, enrolled: 'no' } as const
  const decision = decideSeat(facts, Temporal.Now.instant())
  return { ...row, sessions: row.sessions.map((session) => sessionLine(session, false)), closed: decision.ok ? null : decision.reason }
}
