import highsModule, { type Highs, type Model } from 'highs'
import type { Programme } from './model.ts'

// HiGHS (MIT) as WebAssembly: synchronous and single-threaded, so this runs in a thread of its own (worker.ts).

/** values: a solution better than the one before. bound: of no solution the goal can be higher. */
export type Report =
  | { kind: 'solution'; goal: string; values: ArrayLike<number> }
  | { kind: 'bound'; goal: string; bound: number }
  | { kind: 'solved'; goal: string; found: boolean; bound: number; proven: boolean }

export interface Demand {
  /** Maximised one after the other; what an earlier one reached is held. */
  goals: readonly { name: string; /** Part of the time that is left. */ share: number }[]
  seconds: number
  seed: number
  stopped: () => boolean
  report: (report: Report) => void
}

/** Good enough, as a part of the value: a tenth of what is promised. */
const closeEnough = 0.001

export async function maximise(programme: Programme, { goals, seconds, seed, stopped, report }: Demand): Promise<void> {
  const highs = await loadHighs()
  const model = highs.createModel({
    ...sides(programme),
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(programme.columns),
    integrality: programme.whole,
  })
  const ends = performance.now() + seconds * 1000
  let best: Float64Array | null = null
  try {
    model.options.set({ output_flag: false, random_seed: seed & 0x7fffffff, mip_abs_gap: 0.999, mip_rel_gap: closeEnough })
    for (const { name, share } of goals) {
      const left = (ends - performance.now()) / 1000
      if (left < 0.05 || stopped()) break
      best = climb(highs, model, programme, name, left * share, best, { stopped, report })
      if (!best) break
    }
  } finally {
    model.dispose()
  }
}

// Its types are those of the CommonJS form, in which the loader lies one step deeper.
const loadHighs = highsModule as unknown as typeof highsModule.default

const sides = (programme: Programme) => ({
  numCols: programme.columns,
  numRows: programme.rowLower.length,
  colLower: programme.lower,
  colUpper: programme.upper,
  rowLower: programme.rowLower,
  rowUpper: programme.rowUpper,
  matrix: {
    format: 'csr' as const,
    numRows: programme.rowLower.length,
    numCols: programme.columns,
    starts: programme.starts,
    indices: programme.indices,
    values: programme.values,
  },
})

/** The best found for one goal, and a row so that nothing later falls below it; null when nothing was found. */
function climb(
  highs: Highs,
  model: Model,
  programme: Programme,
  goal: string,
  seconds: number,
  start: Float64Array | null,
  { stopped, report }: Pick<Demand, 'stopped' | 'report'>,
): Float64Array | null {
  const cost = programme.goals[goal]!
  cost.forEach((value, column) => model.changeColCost(column, value))
  model.zeroAllClocks()
  model.options.set('time_limit', seconds)
  if (start) model.setSolution({ colValue: start })
  const { callbackType, modelStatus } = highs.constants
  const look = (event: { interrupt(): void }): undefined => void (stopped() && event.interrupt())
  model.run({
    [callbackType.mipImprovingSolution]: ({ data }): undefined =>
      void (data.mip_solution && report({ kind: 'solution', goal, values: data.mip_solution })),
    [callbackType.mipLogging]: ({ data }): undefined =>
      void (Number.isFinite(data.mip_dual_bound) && report({ kind: 'bound', goal, bound: data.mip_dual_bound! })),
    [callbackType.mipInterrupt]: look,
    [callbackType.simplexInterrupt]: look,
  })
  const found = Number(model.info.get('primal_solution_status')) === 2
  const linear = !programme.whole.some((one) => one === 1)
  const bound = linear ? model.getObjectiveValue() : Number(model.info.get('mip_dual_bound'))
  const proven = model.getModelStatus() === modelStatus.optimal
  const values = found ? model.getSolution().colValue.map((value, column) => (programme.whole[column] ? Math.round(value) : value)) : null
  if (values) report({ kind: 'solution', goal, values })
  report({ kind: 'solved', goal, found, bound, proven })
  if (values) hold(highs, model, cost, values)
  return values
}

function hold(highs: Highs, model: Model, cost: Float64Array, values: Float64Array): void {
  const used = [...cost.keys()].filter((column) => cost[column] !== 0)
  const reached = used.reduce((sum, column) => sum + cost[column]! * values[column]!, 0)
  if (used.length) model.addRow(Math.round(reached), highs.infinity, { indices: used, values: used.map((column) => cost[column]!) })
}
