import type { Fragment, Sql } from '#platform/db/pool.ts'
import type { TeamClashes } from '../clash-rules.ts'
import type { Followed } from './followed.ts'
import { clashesSql, staffWith } from './team-clashes.ts'
import { readTeam, type RawTeam } from './team-read.ts'

export interface Enrolled {
  enrolmentId: string
  editionId: string
  title: string
  state: 'requested' | 'seated' | 'waiting'
  position: number | null
  /** In the Netherlands; null while a date is to follow. */
  startsOn: Temporal.PlainDate | null
  priceCents: number | null
  /** The other organisation where this is; null: here. */
  owner: string | null
  /** Whoever looks is asked to approve it. */
  yours: boolean
}
export interface TeamMember {
  id: string
  name: string
  /** What the name is sorted by: the last name without its infix, as in a Dutch telephone book. */
  sortBy: string
  function: string
  unit: string
  unitIds: string[]
  contractHours: number | null
  since: Temporal.PlainDate
  enrolled: Enrolled[]
  followed: Followed[]
}
export interface Team {
  /** Whose team it is; null: people without a manager, for whom the learning adviser stands in. */
  manager: { id: string; name: string } | null
  people: TeamMember[]
  /** Null where it is not asked. */
  clashes: TeamClashes | null
  /** Whether each of their units has a look of today by the acting person. */
  noted: boolean
  /** How often the manager gets the overview by mail. */
  mail: 'week' | 'month' | 'quarter' | null
}

/** Which team: of a manager, or of nobody; with the teams below when asked for. */
export interface WhichTeam {
  managerId: string | null
  below: boolean
}
export interface TeamQuery extends WhichTeam {
  /** The manager, where the caller knows who that is. */
  manager?: Team['manager']
  /** One person of the team only. */
  only?: string
  /** Also what each followed before. */
  followed: boolean
  /** Also what does not fit in the days to come. */
  clashes?: boolean
}

/** The persons of a team. A manager whose chain turns round is met once: union takes the double ones out. */
export function membersSql(tx: Sql, { managerId, below }: WhichTeam): Fragment {
  const direct = managerId ? tx`c.manager_id = ${managerId}` : tx`c.manager_id is null`
  if (!below || !managerId)
    return tx`select c.person_id from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and ${direct}`
  return tx`
    with recursive chain as (
      select c.person_id from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and ${direct}
      union
      select c.person_id from chain join people.colleague_brief c on c.organisation_id = (select platform.organisation()) and c.manager_id = chain.person_id)
    select person_id from chain where person_id <> ${managerId}`
}

/** A team of its own is found by the manager at once; only a chain has to be walked first. */
const inTeam = (tx: Sql, which: WhichTeam): Fragment =>
  which.below && which.managerId
    ? tx`c.person_id in (${membersSql(tx, which)})`
    : which.managerId
      ? tx`c.manager_id = ${which.managerId}`
      : tx`c.manager_id is null`

/** The states of an enrolment in something that is not over. */
const ahead = ['requested', 'seated', 'waiting']

/**
 * The whole team page in one query, a RawTeam: who, where enrolled, and all that each followed before (P05). Nothing confidential (rule 3). Lists are
 * Columns: a name beside every value and a list for every person cost more than the reading.
 */
export function teamSql(tx: Sql, which: TeamQuery): Fragment {
  const { followed, clashes } = which
  const of = clashes ? tx`crowd` : tx`members`
  return tx`
    with jobs as materialized (
      select c.person_id, c.full_name as name, c.last_name || ' ' || c.first_name as sort_by, c.function_name as function, c.unit_name as unit, c.unit_id,
             c.hours_per_week, c.starts_on
      from people.colleague c
      where c.organisation_id = (select platform.organisation()) and ${inTeam(tx, which)} ${which.only ? tx`and c.person_id = ${which.only}` : tx``}),
    members as (select distinct person_id from jobs),
    ${clashes ? tx`${staffWith(tx)},` : tx``}
    theirs as materialized (
      select n.id, n.person_id, n.edition_id, n.title, n.state, n.position, n.starts_at, n.price_cents, n.cancelled, n.over,
             n.ends_at, n.state_since, n.hours
      from editions.enrolment_brief n
      where n.organisation_id = (select platform.organisation()) and n.person_id = any(array(select person_id from ${of}))
        and n.state = any(${followed ? [...ahead, 'completed'] : ahead}) and not n.confidential),
    elsewhere as materialized (
      select w.* from members m join editions.away w on w.organisation_id = (select platform.organisation()) and w.person_id = m.person_id
      where w.state = any(${followed ? [...ahead, 'completed'] : ahead})),
    followed as (${followed ? followedByAll(tx) : tx`select null::uuid as person_id, '[]'::json as list where false`})
    select json_build_object(
      'manager', ${which.manager ? tx`null::json` : tx`(select json_build_object('id', p.id, 'name', p.full_name) from people.person p where p.id = ${which.managerId})`},
      'noted', ${notedSql(tx)},
      'clashes', ${clashes ? clashesSql(tx) : tx`null::json`},
      'mail', (select m.every from people.team_mail m where m.organisation_id = (select platform.organisation()) and m.person_id = ${which.managerId}),
      'enrolled', (${enrolledSql(tx, which)}),
      'followed', (select coalesce(json_object_agg(f.person_id, f.list), '{}') from followed f),
      'jobs', (select json_build_array(array_agg(j.person_id), array_agg(j.name), array_agg(j.sort_by), array_agg(j.function), array_agg(j.unit), array_agg(j.unit_id),
        array_agg(j.hours_per_week), array_agg(j.starts_on)) from jobs j)) as team`
}

/** Whether no unit of the members lacks today's look of whoever asks. */
const notedSql = (tx: Sql): Fragment => tx`
  not exists (select from (select distinct unit_id as id from jobs) u where not exists (select from platform.look l
    where l.organisation_id = (select platform.organisation()) and l.viewer_id = (select platform.person()) and l.page = 'team'
      and l.day = (now() at time zone 'Europe/Amsterdam')::date and coalesce(l.subject_id, l.unit_id) = u.id))`

/** People without a manager are those whom everyone with the role is asked about. A job reads a team for its manager. */
const enrolledSql = (tx: Sql, { managerId }: TeamQuery): Fragment => tx`
  select json_build_array(array_agg(n.person_id), array_agg(n.id), array_agg(n.edition_id), array_agg(n.title), array_agg(n.state), array_agg(n.position),
    array_agg((n.starts_at at time zone 'Europe/Amsterdam')::date), array_agg(n.price_cents), array_agg(n.owner),
    array_agg(n.state = 'requested' and exists (select from editions.approval_asked w where w.organisation_id = (select platform.organisation())
      and w.enrolment_id = n.id and (w.person_id = coalesce((select platform.person()), ${managerId}::uuid) or (${managerId === null}::boolean and w.role = 'learning_adviser')))))
  from (
    select id, person_id, edition_id, title, state, position, starts_at, price_cents, null::text as owner from theirs
    where state <> 'completed' and not cancelled and not over
    union all
    select enrolment_id, person_id, edition_id, title, state, null, starts_at, price_cents, owner from elsewhere
    where state <> 'completed' and not cancelled and not over
    order by starts_at) n`

/** As followedSql, for all members together: forty times the same small query costs three times as much. */
const followedByAll = (tx: Sql): Fragment => tx`
  select f.person_id, json_agg(json_build_object('title', f.title, 'on', f."on", 'hours', f.hours, 'kind', f.kind, 'provider', f.provider, 'version', f.version,
         'expiresOn', f.expires_on, 'certificateId', f.certificate_id, 'enrolmentId', f.enrolment_id, 'confidential', false) order by f."on" desc, f.title) as list
  from (
    select x.person_id, x.title, x.achieved_on as "on", x.hours, x.kind, x.provider, x.version, x.expires_on,
           case when x.source = 'issued' then x.id end as certificate_id, x.enrolment_id
    from members m join credentials.achieved x on x.organisation_id = (select platform.organisation()) and x.person_id = m.person_id and not x.confidential
    union all
    select x.person_id, x.title, coalesce((x.ends_at at time zone 'Europe/Amsterdam')::date, (x.state_since at time zone 'Europe/Amsterdam')::date), x.hours, 'completed', '', '', null, null, x.id
    from theirs x
    where x.state = 'completed'
      and not exists (select from credentials.achieved c where c.organisation_id = (select platform.organisation()) and c.enrolment_id = x.id)
    union all
    select x.person_id, x.title, coalesce((x.ends_at at time zone 'Europe/Amsterdam')::date, (x.state_since at time zone 'Europe/Amsterdam')::date), x.hours, 'completed', x.owner, '', null, null, null
    from elsewhere x where x.state = 'completed') f
  group by f.person_id`

export async function teamView(tx: Sql, which: TeamQuery): Promise<Team> {
  const [row] = await teamSql(tx, which)
  const team = readTeam((row as Record<string, unknown>)['team'] as RawTeam)
  return { ...team, manager: which.manager ?? team.manager }
}

/** The managers of the organisation with a team today, and whether there are people without one: for the learning adviser. */
export async function teamsView(tx: Sql): Promise<{ id: string | null; name: string | null; people: number }[]> {
  return tx<{ id: string | null; name: string | null; people: number }[]>`
    select team.id, m.full_name as name, team.people
    from (select manager_id as id, count(distinct person_id)::int as people from people.colleague_brief
          where organisation_id = (select platform.organisation()) group by manager_id) team
    left join lateral (select full_name from people.colleague where organisation_id = (select platform.organisation()) and person_id = team.id limit 1) m on true
    order by m.full_name`
}
