import type { Actor } from '#platform/act.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import type { Prompt, State, StepKind } from '../rules.ts'

/** What a step is linked to. */
export interface StepLink {
  to: 'activity' | 'edition' | 'person' | 'opportunity'
  id: string
  name: string
  /** Of an edition: its first day, when it has one. */
  on: Temporal.PlainDate | null
  /** Of an opportunity that one can't respond to any more: why. */
  gone?: 'over' | 'withdrawn'
}
export interface Step {
  id: string
  goalId: string
  what: string
  kind: StepKind | null
  state: State
  stateOn: Temporal.PlainDate
  version: number
  link: StepLink | null
}
export interface Goal {
  id: string
  what: string
  notice: string
  byDay: Temporal.PlainDate | null
  state: State
  stateOn: Temporal.PlainDate
  version: number
  steps: Step[]
}
export interface Reflection {
  id: string
  prompt: Prompt
  words: string
  writtenAt: Temporal.Instant
  goalId: string | null
  goal: string | null
}
/** The why of a plan. Version 0: there is no plan yet. */
export interface Why {
  planId: string | null
  why: string
  version: number
}
export interface Plan extends Why {
  goals: Goal[]
  reflections: Reflection[]
  /** How many reflections there are in all. */
  thoughts: number
  /** Something was written in two places at once, and its owner has not chosen yet: where. */
  toChoose: { goalId: string | null; stepId: string | null }[]
}

/** The plan of whoever looks, in three questions that each find it by its person. */
export async function planView(tx: Sql, actor: Actor, mostReflections = 3): Promise<Plan> {
  const [why, goals, reflections] = await Promise.all([
    planSql(tx, actor),
    goalsSql(tx, tx`g.person_id = ${actor.personId}`),
    reflectionsSql(tx, actor, mostReflections),
  ])
  const { planId = null, why: text = '', version = 0, toChoose = [] } = why[0] ?? {}
  return { planId, why: text, version, toChoose, goals: goals.map(readGoal), reflections, thoughts: reflections[0]?.thoughts ?? 0 }
}

export const planSql = (tx: Sql, actor: Actor) => tx<(Why & Pick<Plan, 'toChoose'>)[]>`
  select p.id as plan_id, p.why, p.version, (
    select coalesce(json_agg(json_build_object('goalId', e.goal_id, 'stepId', e.step_id)), '[]') from plans.earlier e
    where e.organisation_id = p.organisation_id and e.plan_id = p.id and e.beside and not exists (
      select from plans.earlier x where x.organisation_id = e.organisation_id and x.plan_id = e.plan_id and not x.beside
        and x.goal_id is not distinct from e.goal_id and x.step_id is not distinct from e.step_id and x.version >= e.version)) as to_choose
  from plans.plan p where p.organisation_id = (select platform.organisation()) and p.person_id = ${actor.personId}`

/** Goals with their steps, the open ones first, and of those what has a day first. `which` says whose, on g. */
export const goalsSql = (tx: Sql, which: Fragment) => tx<RawGoal[]>`
  select g.id, g.what, g.notice, g.by_day, g.state, g.state_on, g.version, coalesce(s.steps, '[]') as steps
  from plans.goal g
  left join lateral (select json_agg(json_build_object('id', s.id, 'goalId', s.goal_id, 'what', s.what, 'kind', s.kind, 'state', s.state, 'stateOn', s.state_on,
      'version', s.version, 'link', ${linkSql(tx)}) order by s.state <> 'open', s.made_at, s.id) as steps
    from plans.step s where s.organisation_id = g.organisation_id and s.goal_id = g.id) s on true
  where g.organisation_id = (select platform.organisation()) and ${which}
  order by g.state <> 'open', g.by_day, g.made_at, g.id`

// Of somebody else's step nothing confidential is named, though the step itself was shared (rule 3).
const linkSql = (tx: Sql): Fragment => tx`
  case
    when s.activity_id is not null then (select json_build_object('to', 'activity', 'id', a.id, 'name', a.title, 'on', null) from catalogue.activity a
      where a.organisation_id = s.organisation_id and a.id = s.activity_id and (not a.confidential or s.person_id = (select platform.person())))
    when s.edition_id is not null then (select json_build_object('to', 'edition', 'id', e.id, 'name', a.title, 'on', (t.starts_at at time zone 'Europe/Amsterdam')::date)
      from editions.edition_brief e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
      left join editions.edition_tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
      where e.organisation_id = s.organisation_id and e.id = s.edition_id and (not a.confidential or s.person_id = (select platform.person())))
    when s.opportunity_id is not null then (select json_build_object('to', 'opportunity', 'id', o.id, 'name', o.title, 'on', null, 'gone', nullif(o.state, 'open'))
      from plans.opportunity o where o.organisation_id = s.organisation_id and o.id = s.opportunity_id)
    when s.with_person_id is not null then (select json_build_object('to', 'person', 'id', p.id, 'name', p.full_name, 'on', null) from people.person p where p.id = s.with_person_id)
  end`

export const reflectionsSql = (tx: Sql, actor: Actor, most: number) => tx<(Reflection & { thoughts: number })[]>`
  select r.id, r.prompt, r.words, r.written_at, r.goal_id, g.what as goal, count(*) over ()::int as thoughts
  from plans.reflection r left join plans.goal g on g.organisation_id = r.organisation_id and g.id = r.goal_id
  where r.organisation_id = (select platform.organisation()) and r.person_id = ${actor.personId}
  order by r.written_at desc, r.id limit ${most}`

export interface RawGoal extends Omit<Goal, 'steps'> {
  steps: Record<string, unknown>[]
}
const day = (text: unknown) => (text ? Temporal.PlainDate.from(String(text)) : null)

/** Steps come as JSON: their dates are read here. */
export const readGoal = (raw: RawGoal): Goal => ({
  ...raw,
  steps: raw.steps.map((one) => {
    const link = one['link'] as (StepLink & { on: unknown }) | null
    return { ...(one as unknown as Step), stateOn: day(one['stateOn'])!, link: link && { ...link, on: day(link.on) } }
  }),
})
