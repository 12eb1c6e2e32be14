import type { Sql } from '#platform/db/pool.ts'
import type { GuideKind, RelationState } from '../rules.ts'

export interface LoadRow {
  personId: string
  name: string
  unit: string
  kinds: GuideKind[]
  /** Hours of agreed talks, in the last four weeks and the coming four; and hours that are free then. */
  past: number
  coming: number
  free: number
}

export interface Declared {
  id: string
  name: string
  unit: string
  side: 'experienced' | 'learning'
  topic: string
}

export interface Match {
  id: string
  learning: string
  experienced: string
  topic: string
  state: RelationState
}

export interface CareView {
  load: LoadRow[]
  asked: { id: string; name: string; kind: GuideKind }[]
  declared: Declared[]
  matches: Match[]
  found: { personId: string; name: string; unit: string }[]
  query: string
}

/** What a learning adviser sees of the pool: who, and how busy. Not what is talked about, nor with whom. All alphabetical (rule 4). */
export async function careView(tx: Sql, personId: string, query: string): Promise<CareView> {
  const asked = await tx<CareView['asked']>`
    select g.id, p.full_name as name, g.kind from guidance.guide g join people.person p on p.id = g.person_id
    where g.organisation_id = (select platform.organisation()) and g.agreed_at is null and g.ended_at is null order by p.last_name, p.first_name`
  const declared = await tx<Declared[]>`
    select distinct on (d.topic, c.last_name, c.first_name, d.id) d.id, c.full_name as name, c.unit_name as unit, d.side, d.topic
    from guidance.declaration d join people.colleague c on c.organisation_id = d.organisation_id and c.person_id = d.person_id
    where d.organisation_id = (select platform.organisation()) and d.ended_at is null order by d.topic, c.last_name, c.first_name, d.id`
  const matches = await tx<Match[]>`
    select r.id, p.full_name as learning, g.full_name as experienced, r.topic, r.state from guidance.relation_now r
    join people.person p on p.id = r.person_id join people.person g on g.id = r.guide_id
    where r.organisation_id = (select platform.organisation()) and r.kind = 'buddy' and r.asked_by = ${personId} order by p.last_name, p.first_name, r.asked_at`
  return { load: await loadView(tx), asked, declared, matches, found: await colleagues(tx, query), query }
}

/** From the hours alone: those say that they are taken, not by whom. */
async function loadView(tx: Sql): Promise<LoadRow[]> {
  const hours = tx`round(extract(epoch from h.ends_at - h.starts_at) / 3600.0, 1)`
  return tx<LoadRow[]>`
    select g.person_id, g.name, g.unit, g.kinds,
      coalesce(sum(${hours}) filter (where h.taken_at is not null and h.starts_at between now() - interval '28 days' and now()), 0)::float as past,
      coalesce(sum(${hours}) filter (where h.taken_at is not null and h.starts_at between now() and now() + interval '28 days'), 0)::float as coming,
      coalesce(sum(${hours}) filter (where h.taken_at is null and h.starts_at between now() and now() + interval '28 days'), 0)::float as free
    from (select organisation_id, person_id, name, min(unit) as unit, last_name, first_name, array_agg(kind order by kind) as kinds from guidance.pool
          where organisation_id = (select platform.organisation()) group by organisation_id, person_id, name, last_name, first_name) g
    left join guidance.hour h on h.organisation_id = g.organisation_id and h.person_id = g.person_id and h.withdrawn_at is null
    group by g.person_id, g.name, g.unit, g.kinds, g.last_name, g.first_name order by g.last_name, g.first_name`
}

/** Colleagues whose name fits, alphabetically; at most ten. */
async function colleagues(tx: Sql, query: string): Promise<CareView['found']> {
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const like = '%' + words.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<CareView['found']>`
    select distinct on (c.last_name, c.first_name, c.person_id) c.person_id, c.full_name as name, c.unit_name as unit from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.full_name ilike ${like} order by c.last_name, c.first_name, c.person_id limit 10`
}
