import { ratedSkillsView, type RatedSkill } from '#modules/skills/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import { day } from './followed.ts'
import { readWaiting, type Waiting } from './waiting.ts'

export interface OpenGoal {
  id: string
  what: string
  byDay: Temporal.PlainDate | null
  /** The first step that is open; null: none is. */
  next: string | null
}
export interface SharedWithMe {
  kind: string
  owner: string
  title: string | null
  href: string
}
export interface NextTalk {
  with: string
  startsAt: Temporal.Instant
  place: string
  agreed: boolean
  href: string
}
export interface Development {
  skills: RatedSkill[]
  goals: OpenGoal[]
  waiting: Waiting[]
  shared: SharedWithMe[]
  /** Scans that were begun and not handed in, nor asked by somebody (those wait). */
  begun: { id: string; title: string }[]
  talk: NextTalk | null
}

/** Somebody's own development: one question for the skills and one for all the rest, asked together. */
export async function developmentView(tx: Sql, actor: Actor): Promise<Development> {
  const [skills, [row]] = await Promise.all([
    ratedSkillsView(tx, actor.personId!, actor.lang, 'brief'),
    tx<{ mine: Record<string, Record<string, unknown>[]> }[]>`
      select json_build_object('goals', ${list(tx, goalsSql(tx, actor))}, 'waiting', ${list(tx, waitsSql(tx, actor))}, 'shared', ${list(tx, sharedSql(tx, actor))},
        'begun', ${list(tx, begunSql(tx, actor))}, 'talk', ${list(tx, talkSql(tx, actor))}) as mine`,
  ])
  const { goals, waiting, shared, begun, talk } = row!.mine as Record<string, Record<string, unknown>[]>
  return {
    skills,
    goals: goals!.map((one) => ({ ...(one as unknown as OpenGoal), byDay: day(one['byDay']) })),
    waiting: readWaiting(waiting!),
    shared: shared as unknown as SharedWithMe[],
    begun: begun as unknown as Development['begun'],
    talk: talk!.map((one) => ({ ...(one as unknown as NextTalk), startsAt: Temporal.Instant.from(String(one['startsAt'])) }))[0] ?? null,
  }
}

const list = (tx: Sql, rows: Fragment): Fragment => tx`(select coalesce(json_agg(r), '[]') from (${rows}) r)`

const goalsSql = (tx: Sql, actor: Actor): Fragment => tx`
  select g.id, g.what, g.by_day as "byDay", (select s.what from plans.step s where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.state = 'open'
    order by s.made_at, s.id limit 1) as next
  from plans.goal g where g.organisation_id = (select platform.organisation()) and g.person_id = ${actor.personId} and g.state = 'open'
  order by g.by_day nulls last, g.made_at, g.id limit 20`

/** What waits in the rooms that this page is about; the rest stands on the start page. */
const waitsSql = (tx: Sql, actor: Actor): Fragment => tx`
  select kind, ${actor.lang === 'en' ? tx`coalesce(title_en, title)` : tx`title`} as title, since, due, href from home.waiting_of(${actor.personId})
  where kind in ('profile-suggestion', 'scan', 'guidance', 'talk', 'pool', 'conversation', 'to-sign')
  order by since limit 12`

const sharedSql = (tx: Sql, actor: Actor): Fragment => tx`
  select s.kind, o.full_name as owner, ${actor.lang === 'en' ? tx`t.title_en` : tx`t.title`} as title,
    coalesce(t.href, case s.kind when 'ratings' then '/inschattingen/' || s.owner_id else '/mijn/gedeeld' end) as href
  from people.shared s join people.person o on o.id = s.owner_id
  left join home.shared_thing t on t.organisation_id = s.organisation_id and t.kind = s.kind and t.object_id = s.object_id
  where s.organisation_id = (select platform.organisation()) and s.with_person_id = ${actor.personId} and s.ended_at is null
    and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)
    and exists (select from people.colleague_brief c where c.organisation_id = s.organisation_id and c.person_id = s.owner_id)
  order by s.shared_at desc, s.id limit 5`

const begunSql = (tx: Sql, actor: Actor): Fragment => tx`
  select s.id, v.document ->> 'title' as title from scans.sheet s
  join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
  where s.organisation_id = (select platform.organisation()) and s.person_id = ${actor.personId} and s.handed_in_at is null and s.assignment_id is null
  order by s.started_at desc, s.id limit 3`

/** The first talk to come: a conversation about either of the two, or one that was asked of a guide. */
const talkSql = (tx: Sql, actor: Actor): Fragment => tx`
  select * from (
    select o.full_name as with, c.starts_at as "startsAt", c.place, c.state = 'agreed' as agreed, '/gesprekken/' || c.id as href
    from plans.conversation_now c join people.person o on o.id = case when c.person_id = ${actor.personId} then c.other_id else c.person_id end
    where c.organisation_id = (select platform.organisation()) and ${actor.personId}::uuid in (c.person_id, c.other_id) and c.state in ('agreed', 'invited') and c.both_here and c.starts_at > now()
    union all
    select o.full_name, t.starts_at, t.place, t.agreed_at is not null, '/begeleiding'
    from guidance.talk t join people.person o on o.id = case when t.person_id = ${actor.personId} then t.guide_id else t.person_id end
    where t.organisation_id = (select platform.organisation()) and ${actor.personId}::uuid in (t.person_id, t.guide_id) and t.ended_at is null and t.starts_at > now()) t
  order by "startsAt" limit 1`
