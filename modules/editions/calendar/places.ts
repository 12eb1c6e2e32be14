import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { sayTimes, type Translate } from '#platform/words.ts'
import type { Clash } from './views.ts'

// A place that was typed is words: “Werf Zuid” can hold three groups. So two sessions there at once are told, never refused; a room is refused.

/** SQL: the words of a typed place as one key; null for a room, online and nothing. */
const placeKey = (tx: Sql, session: ReturnType<Sql>) =>
  tx`case when ${session}.room_id is null then nullif(lower(regexp_replace(btrim(${session}.place), '\\s+', ' ', 'g')), '') end`

/** Sessions of another edition in the same typed place at the same time, of one edition (all its sessions to come) or of everything that the actor plans. */
function sharedPlaces(
  tx: Sql,
  actor: Actor,
  editionId: string | null,
): Promise<(Omit<Clash, 'kind'> & { otherStarts: Temporal.Instant; otherEnds: Temporal.Instant })[]> {
  return tx`
    select s.id as session_id, s.edition_id, a.title, s.starts_at, s.ends_at, s.place as what, '' as reason, o.starts_at as other_starts, o.ends_at as other_ends,
      case when not oa.confidential and ${inCareSql(tx, actor, tx`oa.id`)} then oa.title else '…' end as other
    from editions.session s
    join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null and e.completed_at is null
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id and not a.confidential
    join editions.session o on o.organisation_id = s.organisation_id and o.edition_id <> s.edition_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
      and ${placeKey(tx, tx`o`)} = ${placeKey(tx, tx`s`)}
    join editions.edition oe on oe.organisation_id = o.organisation_id and oe.id = o.edition_id and oe.cancelled_at is null
    join catalogue.activity oa on oa.organisation_id = oe.organisation_id and oa.id = oe.activity_id
    where s.organisation_id = (select platform.organisation()) and s.ends_at > now() and s.starts_at < now() + interval '1 year'
      and (${editionId}::uuid is null or s.edition_id = ${editionId}::uuid) and ${inCareSql(tx, actor, tx`a.id`)}
    order by s.starts_at, s.id, o.starts_at, o.id limit 500`
}

/** For the list of what does not fit: each session once, with all that is there too. */
export async function placeClashes(tx: Sql, actor: Actor): Promise<Clash[]> {
  const found = new Map<string, Clash>()
  for (const { otherStarts: _, otherEnds: __, ...row } of await sharedPlaces(tx, actor, null)) {
    const before = found.get(row.sessionId)
    if (before) before.other += `, ${row.other}`
    else found.set(row.sessionId, { ...row, kind: 'place' })
  }
  return [...found.values()]
}

export interface PlaceShared {
  place: string
  /** '…': what somebody else coordinates is not named. */
  other: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}

/** What else is in the places of these sessions, then. */
export async function alsoThere(tx: Sql, actor: Actor, editionId: string, sessionIds: readonly string[]): Promise<PlaceShared[]> {
  const rows = await sharedPlaces(tx, actor, editionId)
  return rows
    .filter((row) => sessionIds.includes(row.sessionId))
    .map((row) => ({ place: row.what, other: row.other, startsAt: row.otherStarts, endsAt: row.otherEnds }))
}

/** As a sentence behind what was saved; '' when there is nothing. */
export function sayShared([first, ...more]: readonly PlaceShared[], t: Translate): string {
  if (!first) return ''
  const what = first.other === '…' ? t('iets anders', 'something else') : first.other
  const beside = more.length ? t(` en nog ${more.length} keer iets`, ` and something else ${more.length} times more`) : ''
  const times = t(sayTimes(first.startsAt, first.endsAt, 'nl'), sayTimes(first.startsAt, first.endsAt, 'en'))
  return (
    ' ' +
    t(
      `Let op: in ${first.place} is dan ook ${what} (${times})${beside}.`,
      `Note: ${what} is in ${first.place} then too (${times})${beside}.`,
    )
  )
}
