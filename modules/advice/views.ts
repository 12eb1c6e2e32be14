import type { PendingQuery, Row } from 'postgres'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { weightOf, type Source, type Why } from './rules.ts'

type Fragment = PendingQuery<Row[]>

/** Something that may be for this person, with where it comes from. */
export interface Recommendation {
  activityId: string
  title: string
  form: string
  /** The first date that can still be joined; null: none yet. */
  startsAt: Temporal.Instant | null
  source: Source
  /** What the person follows or followed that leads here, for the sources alike and topic. */
  because: string | null
  /** Whether that is done, or still to come. */
  done: boolean
}

export interface ForYou {
  recommendations: Recommendation[]
  /** What this person put aside, the latest first. */
  dismissed: { activityId: string; title: string; why: Why }[]
  off: Source[]
}

/**
 * What may be for this person, the best first, worked out from the own history at this moment: nothing of it is kept. Needs a CTE `mine` with the
 * own enrolments (activity_id, title, theme, state, confidential). Every source is a part of `signal` that gives activity, strength and what leads
 * to it; a goal or gap of the own plan becomes such a part too.
 */
const recommendedSql = (tx: Sql, actor: Actor, limit: number): Fragment => tx`
  with off as materialized (
    select source from advice.source_off where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and on_at is null),
  past as materialized (
    select m.activity_id, m.title, m.theme, m.state = 'completed' as done from mine m where not m.confidential and m.state in ('seated', 'completed')
    union
    select a.id, a.title, a.theme, true from credentials.achieved c
    join catalogue.activity a on a.organisation_id = c.organisation_id and a.id = c.activity_id and not a.confidential
    where c.organisation_id = (select platform.organisation()) and c.person_id = ${actor.personId}),
  known as materialized (
    select activity_id from mine union select activity_id from past
    union select activity_id from advice.dismissal where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and undone_at is null),
  room as materialized (${roomSql(tx)}),
  signal as (${alikeSql(tx)} union all ${functionSql(tx, actor)} union all ${topicSql(tx)} union all ${soonSql(tx)}),
  best as (
    select g.activity_id, sum(g.strength) as score, (array_agg(g.source order by g.strength desc))[1] as source,
           (array_agg(g.because order by g.strength desc))[1] as because, (array_agg(g.done order by g.strength desc))[1] as done
    from signal g
    where g.source not in (select source from off) and g.activity_id not in (select activity_id from known) group by g.activity_id order by score desc limit 40)
  select a.id as "activityId", a.title, case ${actor.lang} when 'nl' then f.nl else f.en end as form, o.starts_at as "startsAt", b.source, b.because,
         coalesce(b.done, false) as done
  from best b
  join catalogue.activity a on a.organisation_id = (select platform.organisation()) and a.id = b.activity_id and a.state = 'published' and not a.confidential
  join catalogue.learning_form f on f.code = a.learning_form
  left join room o on o.activity_id = a.id
  order by b.score desc, o.starts_at, a.title limit ${limit}`

/** The first date of each activity that can still be joined, of the thirty that come first. */
const roomSql = (tx: Sql): Fragment => tx`
  select distinct on (e.activity_id) e.activity_id, s.starts_at
  from (select s.edition_id, s.starts_at, s.taken + s.waiting as asked from editions.edition_tally s
        where s.organisation_id = (select platform.organisation()) and s.starts_at > now() order by s.starts_at limit 30) s
  join editions.edition_brief e on e.organisation_id = (select platform.organisation()) and e.id = s.edition_id
  where e.published_at is not null and e.cancelled_at is null and e.completed_at is null and e.audience <> 'units'
    and coalesce(e.opens_at, now()) <= now() and coalesce(e.closes_at, s.starts_at) > now() and (e.capacity is null or e.capacity > s.asked)
  order by e.activity_id, s.starts_at`

// What colleagues with alike histories chose: the relations of everything in the own history, added up, of which the strongest counts as one.
const alikeSql = (tx: Sql): Fragment => tx`
  select r.to_activity_id as activity_id, 'alike' as source, sum(r.weight) / max(sum(r.weight)) over () * ${weightOf.alike}::real as strength,
         (array_agg(p.title order by r.weight desc))[1] as because, (array_agg(p.done order by r.weight desc))[1] as done
  from past p join advice.item_relation r on r.organisation_id = (select platform.organisation()) and r.from_activity_id = p.activity_id
  group by r.to_activity_id`

const functionSql = (tx: Sql, actor: Actor): Fragment => tx`
  select c.activity_id, 'function', max(c.share) * ${weightOf.function}::real, null, null
  from advice.function_choice c
  where c.organisation_id = (select platform.organisation()) and c.function_id in (
    select w.function_id from people.employment w where w.organisation_id = (select platform.organisation()) and w.person_id = ${actor.personId}
      and w.starts_on <= (now() at time zone 'Europe/Amsterdam')::date and (w.ends_on is null or w.ends_on >= (now() at time zone 'Europe/Amsterdam')::date))
  group by c.activity_id`

// New activities have no history: their theme speaks for them.
const topicSql = (tx: Sql): Fragment => tx`
  select o.activity_id, 'topic', ${weightOf.topic}::real, p.title, p.done
  from room o join catalogue.activity a on a.organisation_id = (select platform.organisation()) and a.id = o.activity_id and a.theme <> ''
  join lateral (select p.title, p.done from past p where p.theme = a.theme order by p.done desc, p.title limit 1) p on true`

const soonSql = (tx: Sql): Fragment => tx`select o.activity_id, 'soon', ${weightOf.soon}::real, null, null from room o`

/** The page of one person: never of anybody else, because it reads who is signed in. */
export async function forYouView(tx: Sql, actor: Actor): Promise<ForYou> {
  const recommendations = tx<Recommendation[]>`
    with mine as materialized (
      select n.activity_id, n.title, n.theme, n.state, n.confidential from editions.enrolment_brief n
      where n.organisation_id = (select platform.organisation()) and n.person_id = ${actor.personId} and n.state in ('requested', 'seated', 'waiting', 'completed'))
    select r.* from (${recommendedSql(tx, actor, 12)}) r`
  const dismissed = tx<ForYou['dismissed']>`
    select d.activity_id, a.title, d.why from advice.dismissal d
    join catalogue.activity a on a.organisation_id = d.organisation_id and a.id = d.activity_id
    where d.organisation_id = (select platform.organisation()) and d.person_id = ${actor.personId} and d.undone_at is null order by d.dismissed_at desc, d.id`
  const off = tx<{ source: Source }[]>`
    select source from advice.source_off where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and on_at is null`
  const [list, aside, switched] = await Promise.all([recommendations, dismissed, off])
  return { recommendations: [...list], dismissed: [...aside], off: switched.map(({ source }) => source) }
}
