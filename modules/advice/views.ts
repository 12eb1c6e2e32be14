import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { factsSql, readFacts } from './facts.ts'
import type { Source, Why } from './rules.ts'
import { best, forGoal, recommend, type Recommendation } from './signals.ts'

export interface ForYou {
  recommendations: Recommendation[]
  /** The goal of the own plan for which it was asked; null: for everything. */
  goal: { id: string; what: string } | null
  /** What this person put aside, the latest first. */
  dismissed: { activityId: string; title: string; why: Why }[]
  off: Source[]
}

/**
 * The page of one person: never of anybody else, because it reads who is signed in. For one goal of the own plan only what answers to that, whatever is
 * switched off: it was asked for. Null: no open goal of this person.
 */
export async function forYouView(tx: Sql, actor: Actor, goalId: string | null = null): Promise<ForYou | null> {
  const asked = tx<{ facts: unknown }[]>`
    with mine as materialized (
      select n.activity_id, n.state from editions.enrolment_brief n
      where n.organisation_id = (select platform.organisation()) and n.person_id = ${actor.personId} and n.state in ('requested', 'seated', 'waiting', 'completed'))
    select ${factsSql(tx, actor)} as facts`
  const dismissed = tx<ForYou['dismissed']>`
    select d.activity_id, a.title, d.why from advice.dismissal d
    join catalogue.activity a on a.organisation_id = d.organisation_id and a.id = d.activity_id
    where d.organisation_id = (select platform.organisation()) and d.person_id = ${actor.personId} and d.undone_at is null order by d.dismissed_at desc, d.id`
  const [[row], aside] = await Promise.all([asked, dismissed])
  const facts = await readFacts(tx, actor, row!.facts)
  const goal = facts.goals.find(({ id }) => id === goalId) ?? null
  if (goalId && !goal) return null
  return {
    recommendations: goal ? best(facts, forGoal(facts, goal, 12), actor.lang, 12) : recommend(facts, actor.lang, 12),
    goal: goal && { id: goal.id, what: goal.what },
    dismissed: [...aside],
    off: facts.off,
  }
}

/** For a page of a room above: reads what the column of factsSql gave. */
export async function recommendations(tx: Sql, actor: Actor, column: unknown, most: number): Promise<Recommendation[]> {
  return recommend(await readFacts(tx, actor, column), actor.lang, most)
}
