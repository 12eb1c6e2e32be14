import type { Sql } from '../db/pool.ts'
import { classification } from './classification.ts'
import { columnsOf, within } from './columns.ts'

/** Lets go of rows whose time is over, in the acting organisation. @returns how many rows went, per table. Doing it twice changes nothing more. */
export async function letGo(tx: Sql): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  const there = await columnsOf(tx)
  for (const [name, { retention }] of Object.entries(classification)) {
    const columns = there.get(name)
    if (!columns || !retention.expired) continue
    // A form of a visitor belongs to no organisation: whoever comes first takes it along.
    const here = name === 'platform.submission' ? '(organisation_id = platform.organisation() or organisation_id is null)' : within(columns)
    const { count } = await tx.unsafe(
      `${retention.empties ? `update ${name} set ${retention.empties}` : `delete from ${name}`} where ${here} and ${retention.expired}`,
    )
    if (count) gone[name] = count
  }
  return gone
}
