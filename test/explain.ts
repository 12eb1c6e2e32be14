import type { PendingQuery, Row } from 'postgres'
import { look, type Actor } from '#platform/act.ts'
import type { Database, Sql } from '#platform/db/pool.ts'

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name']!] : []),
  ...(plan.Plans ?? []).flatMap(scans),
]

/** The tables that a query of somebody reads from beginning to end, by its plan under the application role. */
export const readWhole = (db: Database, actor: Actor, query: (tx: Sql) => unknown): Promise<string[]> =>
  look(db, actor, async (tx) => {
    const [row] = await tx`explain (format json) ${query(tx) as PendingQuery<Row[]>}`
    return scans((Object.values(row!)[0] as { Plan: Plan }[])[0]!.Plan)
  })
