import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Member, TeamView } from '../../enrolling/views/team.ts'
import { readEdition } from '../../facts.ts'
import { freeForNewcomers } from '../../quota-rules.ts'
import { elsewhereAll } from '../enrol.ts'
import type { HomeFacts } from '../facts.ts'
import { decideElsewhere } from '../rules.ts'

type AtHome = Omit<Member, 'reason' | 'clash'> & { unitId: string }

/** The team of a manager beside one edition elsewhere, as home knows it. Alphabetical (rule 4). */
export function teamAtHome(tx: Sql, actor: Actor, editionId: string): Promise<AtHome[]> {
  return tx<AtHome[]>`
    select distinct on (c.last_name, c.first_name, c.person_id) c.person_id, c.full_name as name, coalesce(c.function_name, '') as function, c.unit_id, w.state
    from people.colleague c
    left join editions.away w on w.organisation_id = c.organisation_id and w.edition_id = ${editionId} and w.person_id = c.person_id
      and w.state not in ('rejected', 'withdrawn', 'cancelled')
    where c.organisation_id = (select platform.organisation()) and c.manager_id = ${actor.personId}
    order by c.last_name, c.first_name, c.person_id, c.starts_on`
}

export type EditionForTeam = Omit<TeamView, 'members' | 'unitIds'> & { reasons: Map<string, string | null> }

/** The edition, and why somebody of the team can't be chosen, within the walls of its owner. Null: not shared with us. */
export async function editionForTeam(act: Act, editionId: string, team: ReadonlyMap<string, HomeFacts>): Promise<EditionForTeam | null> {
  const { tx, actor, now } = act
  const edition = await readEdition(tx, editionId)
  if (!edition?.published || edition.confidential) return null
  const all = await elsewhereAll(act, edition, team)
  const decisions = [...all].map(([id, { facts }]) => [id, decideElsewhere({ ...facts, asks: [] }, now)] as const)
  if (decisions.some(([, one]) => !one.ok && (one.reason === 'not-shared' || one.reason === 'not-offered-yet'))) return null
  const [words] = await tx<{ title: string; endsAt: Temporal.Instant | null }[]>`
    select a.title || ' (' || o.name || ')' as title, (select max(s.ends_at) from editions.session s where s.organisation_id = a.organisation_id and s.edition_id = ${editionId}) as ends_at
    from catalogue.activity a join people.organisation o on o.id = a.organisation_id
    where a.organisation_id = (select platform.organisation()) and a.id = ${edition.activityId}`
  const free = freeForNewcomers({ ...edition, home: actor.organisationId! })
  return {
    editionId,
    ...words!,
    startsAt: edition.startsAt,
    capacity: edition.capacity,
    free: Number.isFinite(free) ? free : null,
    waiting: edition.waiting,
    reasons: new Map(decisions.map(([id, one]) => [id, one.ok ? null : one.reason])),
  }
}

/** Who of these people has a session at the time of this edition; the title of a confidential one is not told (rule 3). */
export async function clashesAtHome(
  tx: Sql,
  personIds: readonly string[],
  at: Pick<TeamView, 'startsAt' | 'endsAt' | 'editionId'>,
): Promise<Map<string, string>> {
  const rows = await tx<{ personId: string; title: string }[]>`
    select distinct on (x.person_id) x.person_id, x.title from (
      select o.person_id, case when a.confidential then '' else a.title end as title from editions.session s
      join editions.enrolment o on o.organisation_id = s.organisation_id and o.edition_id = s.edition_id and o.state = 'seated'
      join catalogue.activity a on a.organisation_id = o.organisation_id and a.id = o.activity_id
      where s.organisation_id = (select platform.organisation()) and o.person_id = any (${[...personIds]}::uuid[]) and s.starts_at < ${at.endsAt} and s.ends_at > ${at.startsAt}
      union all
      select w.person_id, w.title from editions.away w cross join jsonb_array_elements(w.sessions) s
      where w.organisation_id = (select platform.organisation()) and w.person_id = any (${[...personIds]}::uuid[]) and w.state = 'seated' and not w.cancelled
        and w.edition_id <> ${at.editionId} and (s ->> 'startsAt')::timestamptz < ${at.endsAt} and (s ->> 'endsAt')::timestamptz > ${at.startsAt}) x
    order by x.person_id, x.title`
  return new Map(rows.map((row) => [row.personId, row.title]))
}
