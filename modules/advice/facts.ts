import { ownGaps } from '#modules/skills/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import { answersTo, type Answer, type Asked } from './matching.ts'
import type { Source } from './rules.ts'
import { adviceShelf, type AdviceShelf } from './shelf.ts'

/** An open goal of the own plan. */
export interface Goal {
  id: string
  what: string
  skillId: string | null
  asked: Asked[]
}

/** A skill of which a profile asks more than there is, or than anybody said there is. */
export interface Gap {
  skillId: string
  skill: string
  profile: string
  /** Nobody said anything of it yet. */
  unknown: boolean
  /** What has the words of its name. */
  answers: Answer[]
}

/** What recommendations of one person follow from, read at the moment they are asked for. Nothing of it is kept. */
export interface Facts {
  /** What the person asked for, follows or followed. */
  mine: [activityId: string, state: string][]
  achieved: string[]
  dismissed: string[]
  off: Source[]
  functions: (string | null)[]
  outdoors: boolean
  /** How this person likes to learn, by what the own preference tests said (L02). */
  preferred: { name: string; forms: string[] }[]
  /** What can still be joined, the first date of each. */
  room: Map<string, Temporal.Instant>
  goals: Goal[]
  gaps: Gap[]
  shelf: AdviceShelf
}

/** As one column of a query that has a CTE `mine` with the own enrolments (activity_id, state). */
export const factsSql = (tx: Sql, actor: Actor): Fragment => tx`
  (select json_build_object(
    'version', (select version from advice.shelf where organisation_id = (select platform.organisation())),
    'mine', (select coalesce(json_agg(json_build_array(m.activity_id, m.state)), '[]') from mine m),
    'achieved', array(select c.activity_id from credentials.achieved c
      where c.organisation_id = (select platform.organisation()) and c.person_id = ${actor.personId} and c.activity_id is not null),
    'dismissed', array(select activity_id from advice.dismissal
      where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and undone_at is null),
    'off', array(select source from advice.source_off
      where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and on_at is null),
    'work', (${workSql(tx, actor)}),
    'room', (${roomSql(tx)}),
    'goals', (${goalsSql(tx)}),
    'preferred', (select coalesce(json_agg(json_build_object('name', name, 'forms', forms)), '[]') from scans.preferred),
    'profiles', exists (select from skills.person_profile
      where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and until_day is null)))`

const workSql = (tx: Sql, actor: Actor): Fragment => tx`
  select coalesce(json_agg(json_build_array(w.function_id, w.crew_id is not null)), '[]') from people.employment w
  where w.organisation_id = (select platform.organisation()) and w.person_id = ${actor.personId}
    and w.starts_on <= (now() at time zone 'Europe/Amsterdam')::date and (w.ends_on is null or w.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)`

/** What can still be joined, of the thirty editions that come first. */
const roomSql = (tx: Sql): Fragment => tx`
  select coalesce(json_agg(json_build_array(e.activity_id, extract(epoch from s.starts_at)) order by s.starts_at desc), '[]')
  from (select s.edition_id, s.starts_at, s.taken + s.waiting as asked from editions.edition_tally s
        where s.organisation_id = (select platform.organisation()) and s.starts_at > now() order by s.starts_at limit 30) s
  join editions.edition_brief e on e.organisation_id = (select platform.organisation()) and e.id = s.edition_id
  where e.published_at is not null and e.cancelled_at is null and e.completed_at is null and e.audience <> 'units'
    and coalesce(e.opens_at, now()) <= now() and coalesce(e.closes_at, s.starts_at) > now() and (e.capacity is null or e.capacity > s.asked)`

const goalsSql = (tx: Sql): Fragment => tx`
  select coalesce(json_agg(json_build_object('id', g.goal_id, 'what', rtrim(left(g.what, 160), ' .'), 'skillId', g.skill_id,
    'asked', ${askedSql(tx, tx`case when g.words = '' then g.what else g.words end`)}) order by g.goal_id), '[]')
  from (select goal_id, what, skill_id, words from plans.open_goal order by by_day nulls last, goal_id limit 20) g`

/** The words of a text that say something, each with its stems in both languages. */
const askedSql = (tx: Sql, text: Fragment): Fragment => tx`
  (select coalesce(json_agg(ts_lexize('pg_catalog.dutch_stem', w) || ts_lexize('pg_catalog.english_stem', w)), '[]')
   from unnest((platform.words_of(left(${text}, 400)))[1:30]) w where length(w) > 2 and not platform.is_filler(w))`

interface Raw {
  version: string | null
  mine: Facts['mine']
  achieved: string[]
  dismissed: string[]
  off: Source[]
  work: [functionId: string | null, outdoors: boolean][]
  room: [activityId: string, seconds: number][]
  goals: Goal[]
  preferred: Facts['preferred']
  profiles: boolean
}

/** The facts as that column gave them, with what is kept of the organisation and, for who has a profile, what it asks more. */
export async function readFacts(tx: Sql, actor: Actor, column: unknown): Promise<Facts> {
  const raw = column as Raw
  const shelf = await adviceShelf(tx, actor.organisationId!, raw.version ?? 'empty')
  return {
    ...raw,
    functions: raw.work.map(([functionId]) => functionId),
    outdoors: raw.work.some(([, outdoors]) => outdoors),
    // The earliest comes last, and stays.
    room: new Map(raw.room.map(([activityId, at]) => [activityId, Temporal.Instant.fromEpochMilliseconds(Math.round(at * 1000))])),
    gaps: raw.profiles && !raw.off.includes('gap') ? await gapsOf(tx, actor, shelf) : [],
    shelf,
  }
}

/** What the own profiles ask and is not there yet. What answers to a skill is the same for everybody, so that is kept on the shelf. */
async function gapsOf(tx: Sql, actor: Actor, shelf: AdviceShelf): Promise<Gap[]> {
  const gaps = (await ownGaps(tx, actor.personId!, actor.lang)).filter(({ gap }) => gap === 'to-learn' || gap === 'unknown')
  const unheard = [...new Set(gaps.map(({ skill }) => skill))].filter((skill) => !shelf.bySkill.has(skill))
  if (unheard.length) {
    const heard = await tx<{ text: string; asked: Asked[] }[]>`
      select n.text, ${askedSql(tx, tx`n.text`)} as asked from unnest(${unheard}::text[]) as n (text)`
    for (const { text, asked } of heard) shelf.bySkill.set(text, answersTo(shelf.words, asked, 8))
  }
  return gaps.map(({ gap, ...one }) => ({ ...one, unknown: gap === 'unknown', answers: shelf.bySkill.get(one.skill) ?? [] }))
}
