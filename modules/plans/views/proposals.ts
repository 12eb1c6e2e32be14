import { goalsOfScans, type GoalsOfScan } from '#modules/scans/index.ts'
import { ownGaps, type SkillGap } from '#modules/skills/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

/** A skill that a profile of this person asks for. */
export interface AskedSkill {
  skillId: string
  skill: string
  profiles: string[]
}

/** … and where this person stands below it, or where nobody has said anything of yet. */
export interface Gap extends AskedSkill {
  gap: 'to-learn' | 'unknown'
}

/** Something of the offer that may help. */
export interface Offered {
  activityId: string
  title: string
  form: string
  /** It teaches the skill, as a person confirmed. */
  teaches: boolean
}

/** What the own profiles ask and is not there yet, or not known, without what is a goal already; at most thirty, what is to learn before what is unknown. */
export async function gapsView(tx: Sql, actor: Actor): Promise<Gap[]> {
  const goals = await tx<{ skillId: string }[]>`select skill_id from plans.open_goal where skill_id is not null`
  const wanted = new Set(goals.map(({ skillId }) => skillId))
  const open = (await ownGaps(tx, actor.personId!, actor.lang)).filter((one) => isOpen(one) && !wanted.has(one.skillId))
  const gaps = [...Map.groupBy(open, ({ skillId }) => skillId).values()].map((asked): Gap => ({
    skillId: asked[0]!.skillId,
    skill: asked[0]!.skill,
    profiles: [...new Set(asked.map(({ profile }) => profile))],
    gap: asked.some(({ gap }) => gap === 'to-learn') ? 'to-learn' : 'unknown',
  }))
  return [...gaps.filter(({ gap }) => gap === 'to-learn'), ...gaps.filter(({ gap }) => gap === 'unknown')].slice(0, 30)
}

const isOpen = ({ gap }: SkillGap) => gap === 'to-learn' || gap === 'unknown'

/** One skill that a profile of this person asks; null for what none asks. */
export async function gapView(tx: Sql, actor: Actor, skillId: string): Promise<AskedSkill | null> {
  const [asked] = await tx<AskedSkill[]>`
    select t.skill_id, ${nameSql(tx, actor)} as skill, array_agg(distinct t.profile order by t.profile) as profiles
    from skills.target t join skills.skill s on s.id = t.skill_id
    where t.organisation_id = (select platform.organisation()) and t.person_id = ${actor.personId} and t.skill_id = ${skillId}
      and s.withdrawn_version_id is null
    group by t.skill_id, s.id, s.name_nl, s.name_en`
  return asked ?? null
}

/** What the own results propose, without what stands in the plan in the same words already. */
export async function fromScans(tx: Sql): Promise<GoalsOfScan[]> {
  const [scans, open] = await Promise.all([goalsOfScans(tx), tx<{ what: string }[]>`select what from plans.open_goal`])
  const mine = new Set(open.map(({ what }) => what))
  return scans.map((scan) => ({ ...scan, goals: scan.goals.filter(({ goal }) => !mine.has(goal)) })).filter(({ goals }) => goals.length)
}

const nameSql = (tx: Sql, actor: Actor) =>
  actor.lang === 'en' ? tx`coalesce(nullif(s.name_en, ''), s.name_nl)` : tx`coalesce(nullif(s.name_nl, ''), s.name_en)`

/** What the offer has for a goal, the best first: what teaches its skill, as a person confirmed, then what has most of its words. Nothing confidential. */
export async function offeredView(tx: Sql, actor: Actor, { typed, skillId }: Wanted, most = 8): Promise<Offered[]> {
  if (!typed.trim() && !skillId) return []
  return tx<Offered[]>`
    with said as (
      select h.activity_id, count(distinct h.nth) as covers, sum(h.score) as score from catalogue.search(${typed}, false) h
      where h.activity_id is not null group by h.activity_id),
    hit as (
      select coalesce(t.activity_id, s.activity_id) as activity_id, t.activity_id is not null as teaches, s.covers, s.score
      from said s full join (select distinct activity_id from catalogue.teaches
        where organisation_id = (select platform.organisation()) and skill_id = ${skillId}::uuid) t on t.activity_id = s.activity_id)
    select a.id as activity_id, a.title, case ${actor.lang} when 'nl' then f.nl else f.en end as form, h.teaches
    from hit h
    join catalogue.activity a on a.organisation_id = (select platform.organisation()) and a.id = h.activity_id and a.state = 'published' and not a.confidential
    join catalogue.learning_form f on f.code = a.learning_form
    order by h.teaches desc, h.covers desc nulls last, h.score desc nulls last, a.title limit ${most}`
}

export interface Wanted {
  /** Words to look for. */
  typed: string
  skillId: string | null
}
