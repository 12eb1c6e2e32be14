// The thread in which a plan is made. What it finds goes out at once, so that whoever stops it keeps the best so far.
import { parentPort, workerData } from 'node:worker_threads'
import { catchUpProgramme, type CatchUp } from './catch-up.ts'
import { familiesOf, hindrancesOf, without, type Family, type Hindrances } from './hindrances.ts'
import { maximise, type Report } from './highs.ts'
import { drawLots } from './lots.ts'
import { modelOf } from './model.ts'
import { conditionsOf, hasWish, isBetter, measure, violations, wishMet, type Measure, type Plan, type Problem } from './problem.ts'

export interface Task {
  problem: Problem
  seconds: number
  /** Its first number becomes 1 when it has to stop. */
  stop: Int32Array
}

/** goal: what is being worked on. bounds: no plan places more people or meets more wishes, or has fewer pairs. */
export type Message =
  | { kind: 'better'; plan: Plan; measure: Measure }
  | { kind: 'goal'; goal: keyof Measure | 'reasons' }
  | { kind: 'bounds'; bounds: Measure }
  | { kind: 'explained'; hindrances: Hindrances; helps: { family: Family; more: number }[]; catchUp: CatchUp; lots: Measure }

const { problem, seconds, stop } = workerData as Task
const say = (message: Message) => parentPort!.postMessage(message)
const stopped = () => Atomics.load(stop, 0) === 1
const { plan, found } = await plans()
await explain(plan, found)

async function plans(): Promise<{ plan: Plan; found: Measure }> {
  let plan = drawLots(problem, problem.seed)
  let found = measure(problem, plan)
  const bounds = plainBounds()
  say({ kind: 'better', plan, measure: found })
  say({ kind: 'bounds', bounds })
  const model = modelOf(problem)
  const report = (news: Report) => {
    if (news.kind === 'solution') {
      const next = model.read(news.values)
      const value = measure(problem, next)
      if (!isBetter(value, found) || violations(problem, next).length) return
      ;[plan, found] = [next, value]
      say({ kind: 'better', plan, measure: found })
    } else if (tighten(bounds, news.goal as keyof Measure, news.bound)) say({ kind: 'bounds', bounds: { ...bounds } })
    if (news.kind === 'solved') say({ kind: 'goal', goal: news.goal === 'placed' ? 'wishes' : 'pairs' })
  }
  say({ kind: 'goal', goal: 'placed' })
  const goals = [
    { name: 'placed', share: 0.4 },
    { name: 'wishes', share: 0.4 },
    { name: 'pairs', share: 1 },
  ]
  await maximise(model.programme, { goals, seconds, seed: problem.seed, stopped, report })
  return { plan, found }
}

/** What can be said without solving. */
function plainBounds(): Measure {
  const { obstacle } = conditionsOf(problem)
  const can = problem.people.filter((person) => person.fixed || problem.editions.some((edition) => !obstacle(person, edition)))
  const wishes = can.filter((person) => hasWish(person) && problem.editions.some((edition) => wishMet(person, edition)))
  const seats = problem.editions.reduce((sum, edition) => sum + edition.max, 0)
  return { placed: Math.min(can.length, seats), wishes: wishes.length, pairs: 0 }
}

/** Counts are whole, so that a bound may be rounded towards them. */
function tighten(bounds: Measure, goal: keyof Measure, bound: number): boolean {
  if (!Number.isFinite(bound)) return false
  const whole = goal === 'pairs' ? Math.max(bounds.pairs, Math.ceil(-bound - 1e-6)) : Math.min(bounds[goal], Math.floor(bound + 1e-6))
  const tighter = whole !== bounds[goal]
  bounds[goal] = whole
  bounds.wishes = Math.min(bounds.wishes, bounds.placed) // only of who has a place
  return tighter
}

async function explain(plan: Plan, found: Measure): Promise<void> {
  say({ kind: 'goal', goal: 'reasons' })
  const left = problem.people.filter((person) => !plan.has(person.id))
  const helps: { family: Family; more: number }[] = []
  for (const family of left.length ? familiesOf(problem) : []) {
    const more = (await mostPlaced(without(problem, family))) - found.placed
    if (more > 0) helps.push({ family, more })
  }
  say({
    kind: 'explained',
    hindrances: hindrancesOf(problem, plan),
    helps: helps.sort((a, b) => b.more - a.more),
    lots: byLot(),
    catchUp: await catchUp(left),
  })
}

/** What lots would give, on the average of nine draws: what the mixing is compared with (M03). */
function byLot(): Measure {
  const draws = Array.from({ length: 9 }, (_, n) => measure(problem, drawLots(problem, problem.seed * 9 + n)))
  const mean = (goal: keyof Measure) => Math.round(draws.reduce((sum, one) => sum + one[goal], 0) / draws.length)
  return { placed: mean('placed'), wishes: mean('wishes'), pairs: mean('pairs') }
}

/** By the linear relaxation, which is quick and hardly ever too high. */
async function mostPlaced(relaxed: Problem): Promise<number> {
  const { programme } = modelOf(relaxed, false)
  let bound = 0
  await maximise(
    { ...programme, whole: new Int32Array(programme.columns) },
    {
      goals: [{ name: 'placed', share: 1 }],
      seconds: 10,
      seed: problem.seed,
      stopped,
      report: (news) => news.kind === 'solved' && news.proven && (bound = news.bound),
    },
  )
  return Math.floor(bound + 1e-6)
}

async function catchUp(left: Problem['people']): Promise<CatchUp> {
  const { programme, read } = catchUpProgramme(problem, left)
  let best: CatchUp = { days: [], nobody: left.length }
  if (left.length === 0) return best
  const goals = [
    { name: 'placed', share: 0.5 },
    { name: 'editions', share: 1 },
  ]
  await maximise(programme, {
    goals,
    seconds: 5,
    seed: problem.seed,
    stopped: () => false,
    report: (news) => news.kind === 'solution' && (best = read(news.values)),
  })
  return best
}
