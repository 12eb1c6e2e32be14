import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { collisionsOf } from '#modules/editions/division/solve/collisions.ts'
import { drawLots } from '#modules/editions/division/solve/lots.ts'
import { measure, violations, type Measure } from '#modules/editions/division/solve/problem.ts'
import { solve } from '#modules/editions/division/solve/solve.ts'
import { root } from '#platform/root.ts'
import { b03 } from './b03.ts'
import type { Figure } from './figures.ts'

const published = path.join(root, 'bench/planning-bounds.json')
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const goals = ['placed', 'wishes', 'pairs'] as const

interface Result {
  seed: number
  seconds: number
  value: Measure
  bound: Measure
  /** The largest of the three, as a part of the bound. */
  gap: number
  lots: Measure
  broken: string[]
}

/** The ten instances of B03: how long, how good against what is proven, and how mixed against lots. Allowed: 60 seconds each. */
export async function planningFigures(seconds = 60): Promise<Figure[]> {
  const results: Result[] = []
  for (const seed of seeds) {
    results.push(await one(seed, seconds))
    console.log(JSON.stringify(results.at(-1)))
  }
  keepBounds(results)
  const pairs = (of: 'value' | 'lots') => results.reduce((sum, result) => sum + result[of].pairs, 0)
  return [
    { what: 'B03, tien keer: langste tijd tot het voorstel', value: Math.max(...results.map((one) => one.seconds)), unit: 's', limit: 60 },
    {
      what: 'B03, tien keer: grootste verschil met de bewezen grens',
      value: Math.max(...results.map((one) => one.gap * 100)),
      unit: '%',
      limit: 1,
    },
    { what: 'B03, tien keer: voorwaarden', value: results.flatMap((one) => one.broken).length, unit: 'gebroken beloften', limit: 0 },
    {
      what: 'B03: teamgenoten bij elkaar, deel van wat loten geven',
      value: Math.round((pairs('value') / pairs('lots')) * 1000) / 10,
      unit: '%',
      limit: 50,
    },
  ]
}

async function one(seed: number, seconds: number): Promise<Result> {
  const problem = b03(seed)
  if (collisionsOf(problem).length) throw new Error(`instance ${seed} has wishes that collide`)
  const solving = solve(problem, seconds)
  const solution = await solving.done
  const { measure: value, bounds: bound } = solution
  const short = (goal: (typeof goals)[number]) => Math.abs(bound[goal] - value[goal]) / Math.max(1, Math.abs(bound[goal]))
  return {
    seed,
    seconds: Math.round(solution.found * 10) / 10,
    value,
    bound,
    gap: Math.max(...goals.map(short)),
    lots: solution.lots ?? measure(problem, drawLots(problem, seed)),
    broken: violations(problem, solution.plan),
  }
}

/** What was proven stays published: a later run that finds something better than a bound has found an error. */
function keepBounds(results: Result[]): void {
  const before = JSON.parse(readFileSync(published, 'utf8')) as { instances: { seed: number; bound: Measure }[] }
  const instances = results.map(({ seed, value, bound, lots }) => {
    const known = before.instances.find((one) => one.seed === seed)?.bound ?? bound
    if (value.placed > known.placed) throw new Error(`instance ${seed}: ${value.placed} placed, above the published bound ${known.placed}`)
    return { seed, value, bound: bound.placed <= known.placed ? bound : known, lots }
  })
  writeFileSync(published, JSON.stringify({ what: 'bench/b03.ts, seeds 1 to 10', instances }, null, 2) + '\n')
}
