import type { Sql } from '#platform/db/pool.ts'
import type { GuideKind } from '../rules.ts'

export interface PoolRow {
  id: string
  personId: string
  name: string
  unit: string
  kind: GuideKind
  topics: string[]
  about: string
  free: number
}

const free = (
  tx: Sql,
) => tx`(select count(*)::int from guidance.hour h where h.organisation_id = g.organisation_id and h.person_id = g.person_id
  and h.offered and h.taken_at is null and h.withdrawn_at is null and h.starts_at > now())`

/** Who can be asked, alphabetically (rule 4), with how many free moments there are. */
export async function poolView(tx: Sql, kind: GuideKind | null): Promise<PoolRow[]> {
  return tx<PoolRow[]>`
    select g.id, g.person_id, g.name, g.unit, g.kind, g.topics, g.about, ${free(tx)} as free from guidance.pool g
    where g.organisation_id = (select platform.organisation()) and (${kind}::text is null or g.kind = ${kind}) order by g.last_name, g.first_name, g.kind`
}

export interface FreeHour {
  id: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}

export interface GuideView extends PoolRow {
  hours: FreeHour[]
  self: boolean
}

/** One guide, with the moments that are free. */
export async function guideView(tx: Sql, guideId: string, personId: string | null): Promise<GuideView | null> {
  const [guide] = await tx<PoolRow[]>`
    select g.id, g.person_id, g.name, g.unit, g.kind, g.topics, g.about, ${free(tx)} as free from guidance.pool g
    where g.organisation_id = (select platform.organisation()) and g.id = ${guideId}`
  if (!guide) return null
  const hours = await tx<FreeHour[]>`
    select id, starts_at, ends_at from guidance.hour
    where organisation_id = (select platform.organisation()) and person_id = ${guide.personId} and offered and taken_at is null and withdrawn_at is null
      and starts_at > now() order by starts_at limit 40`
  return { ...guide, hours, self: guide.personId === personId }
}
