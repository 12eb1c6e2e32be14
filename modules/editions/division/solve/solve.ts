import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { root } from '#platform/root.ts'
import type { CatchUp } from './catch-up.ts'
import type { Family, Hindrances } from './hindrances.ts'
import type { Measure, Plan, Problem } from './problem.ts'
import type { Message, Task } from './worker.ts'

export interface Course {
  goal: keyof Measure | 'reasons'
  measure: Measure
  bounds: Measure
}

export interface Solution {
  plan: Plan
  measure: Measure
  /** No plan places more people; none that places as many meets more wishes; none that does both has fewer pairs. */
  bounds: Measure
  hindrances: Hindrances
  /** How many more could be placed without one kind of condition. */
  helps: { family: Family; more: number }[]
  catchUp: CatchUp
  /** What lots would give, on the average; null when it was ended before that. */
  lots: Measure | null
  seconds: number
  /** Seconds until the plan and its bounds were there; what follows explains them. */
  found: number
  stopped: boolean
}

export interface Solving {
  /** The best so far, whenever it is asked. */
  course: () => Course
  plan: () => Plan
  /** Ends soon, with the best so far. */
  stop: () => void
  done: Promise<Solution>
}

/** Milliseconds that a thread which was told to stop may still take. */
const patience = 20_000

/** Makes a plan in a thread of its own. The same problem and seed give the same plan, as long as the time was enough. */
export function solve(problem: Problem, seconds: number): Solving {
  const begun = performance.now()
  const stop = new Int32Array(new SharedArrayBuffer(4))
  // The thread runs the sources themselves: Node reads TypeScript, and the bundle has no file for it.
  const worker = new Worker(path.join(root, 'modules/editions/division/solve/worker.ts'), {
    workerData: { problem, seconds, stop } satisfies Task,
  })
  const state: Omit<Solution, 'seconds' | 'found' | 'stopped'> = {
    plan: new Map(),
    measure: { placed: 0, wishes: 0, pairs: 0 },
    bounds: { placed: problem.people.length, wishes: problem.people.length, pairs: 0 },
    hindrances: { left: [], units: [] },
    helps: [],
    catchUp: { days: [], nobody: 0 },
    lots: null,
  }
  let goal: Course['goal'] = 'placed'
  let found = 0
  const since = () => (performance.now() - begun) / 1000
  worker.on('message', (message: Message) => {
    if (message.kind === 'goal') {
      goal = message.goal
      if (goal === 'reasons') found = since()
    } else if (message.kind === 'bounds') state.bounds = message.bounds
    else if (message.kind === 'better') Object.assign(state, { plan: message.plan, measure: message.measure })
    else {
      const { kind: _, ...explained } = message
      Object.assign(state, explained)
    }
  })
  const done = new Promise<Solution>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => resolve({ ...state, seconds: since(), found: found || since(), stopped: Atomics.load(stop, 0) === 1 }))
  })
  return {
    course: () => ({ goal, measure: state.measure, bounds: state.bounds }),
    plan: () => state.plan,
    stop: () => {
      Atomics.store(stop, 0, 1)
      setTimeout(() => void worker.terminate(), patience).unref()
    },
    done,
  }
}
