import { setTimeout } from 'node:timers/promises'
import type { Act } from '#platform/act.ts'
import type { Jobs, Work } from '#platform/jobs.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { factsOf } from './facts.ts'
import type { Measure, Plan, Problem } from './solve/problem.ts'
import { solve, type Course, type Solution } from './solve/solve.ts'

export const divisionJobs: Jobs = {
  jobs: { 'editions/divide': (work, { divisionId }) => divide(work, divisionId as string) },
  rounds: {},
}

/** Makes a plan, tells every second how far it is, and keeps each better plan: whatever ends it, the best so far is there. Safe to repeat. */
async function divide(work: Work, divisionId: string): Promise<void> {
  const start = await work.look((tx) => begin(tx, divisionId))
  if (!start) return
  const solving = solve(start.problem, start.seconds)
  try {
    let kept = ''
    let over = false
    const done = solving.done.finally(() => (over = true))
    while (!over) {
      await Promise.race([done, setTimeout(1000)])
      if (over) break
      const course = solving.course()
      const found = JSON.stringify(course.measure)
      const news = { divisionId, course, problem: start.problem, plan: found === kept ? null : solving.plan() }
      const told = await work.perform(noteCourse, news)
      kept = found
      if (!told.ok || told.value.stop) solving.stop()
    }
    await work.perform(keepDivision, { divisionId, problem: start.problem, solution: await done })
  } catch (error) {
    solving.stop()
    await work.perform(giveUp, { divisionId })
    throw error
  }
}

async function begin(tx: Sql, divisionId: string): Promise<{ problem: Problem; seconds: number } | null> {
  const [row] = await tx<{ seriesId: string; seed: number; seconds: number }[]>`select series_id, seed, seconds from editions.division
    where organisation_id = (select platform.organisation()) and id = ${divisionId} and state = 'solving'`
  return row ? { problem: (await factsOf(tx, row.seriesId, row.seed)).problem, seconds: row.seconds } : null
}

async function noteCourse(
  act: Act,
  { divisionId, course, problem, plan }: { divisionId: string; course: Course; problem: Problem; plan: Plan | null },
): Promise<Outcome<{ stop: boolean }, never>> {
  const { measure, bounds } = course
  const [row] = await act.tx<{ stopAsked: boolean }[]>`
    update editions.division set goal = ${course.goal}, seen_at = ${act.now}, ${figures(act.tx, measure, bounds)}
    where organisation_id = (select platform.organisation()) and id = ${divisionId} and state = 'solving' returning stop_asked`
  if (row && plan) await keepPlaces(act, divisionId, problem, plan, new Map())
  return done({ stop: row?.stopAsked ?? true })
}

const figures = (tx: Sql, measure: Measure, bounds: Measure) => tx`
  placed = ${measure.placed}, wishes = ${measure.wishes}, pairs = ${measure.pairs},
  most_placed = ${bounds.placed}, most_wishes = ${bounds.wishes}, fewest_pairs = ${bounds.pairs}`

async function keepDivision(
  act: Act,
  { divisionId, problem, solution }: { divisionId: string; problem: Problem; solution: Solution },
): Promise<Outcome<null, never>> {
  const { hindrances, helps, catchUp, lots } = solution
  const explanation = { units: hindrances.units, helps, catchUp }
  const kept = await act.tx`
    update editions.division set state = 'ready', goal = 'reasons', seen_at = ${act.now}, ended_at = ${act.now}, took = ${solution.seconds},
      stopped = ${solution.stopped}, explanation = ${act.tx.json(explanation as never)}, pairs_by_lot = ${lots?.pairs ?? null},
      placed_by_lot = ${lots?.placed ?? null}, ${figures(act.tx, solution.measure, solution.bounds)}
    where organisation_id = (select platform.organisation()) and id = ${divisionId} and state = 'solving' returning id`
  if (kept.length)
    await keepPlaces(act, divisionId, problem, solution.plan, new Map(hindrances.left.map((one) => [one.personId, one.reason])))
  return done(null)
}

/** Everybody of the plan, and everybody it leaves out. */
async function keepPlaces(
  { tx }: Act,
  divisionId: string,
  problem: Problem,
  plan: Plan,
  reasons: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = problem.people.map((person) => ({
    person: person.id,
    edition: plan.get(person.id) ?? null,
    reason: reasons.get(person.id) ?? null,
    hand: person.fixed !== null && !person.seated,
  }))
  await tx`delete from editions.division_place where organisation_id = (select platform.organisation()) and division_id = ${divisionId}`
  await tx`insert into editions.division_place (organisation_id, division_id, person_id, edition_id, reason, by_hand)
    select platform.organisation(), ${divisionId}, r.person, r.edition, r.reason, r.hand
    from jsonb_to_recordset(${tx.json(rows)}::jsonb) as r (person uuid, edition uuid, reason text, hand boolean)`
}

async function giveUp({ tx, now }: Act, { divisionId }: { divisionId: string }): Promise<Outcome<null, never>> {
  await tx`update editions.division set state = 'failed', ended_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${divisionId} and state = 'solving'`
  return done(null)
}
