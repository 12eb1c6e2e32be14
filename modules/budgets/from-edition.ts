import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { partiesOn } from './hold.ts'
import { paths } from './paths.ts'
import { keepsBurdens, quarterOf } from './rules.ts'

export interface BurdenLink {
  name: string
  href: string
}

export interface Held {
  networkIds: string[]
  editionId: string
  description: string
  happenedOn: Temporal.PlainDate
  /** Per member how many took part. */
  participants: ReadonlyMap<string, number>
}

/** Agreements of these networks, kept here by whoever asks, that cover the day: each with the address of its form, filled in for this edition. */
export async function burdensFor(tx: Sql, actor: Actor, held: Held): Promise<BurdenLink[]> {
  if (!keepsBurdens(actor) || held.networkIds.length === 0) return []
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from budgets.arrangement where organisation_id = (select platform.organisation()) and network_id = any(${held.networkIds}::uuid[])
      and ${held.happenedOn} between starts_on and ends_on order by name`
  const links: BurdenLink[] = []
  for (const { id, name } of rows) {
    const parties = await partiesOn(tx, id, held.happenedOn)
    const { year, quarter } = quarterOf(held.happenedOn)
    const values = new URLSearchParams({
      kwartaal: `${year}-${quarter}`,
      description: held.description,
      happenedOn: held.happenedOn.toString(),
      editionId: held.editionId,
    })
    for (const party of parties) values.append('participants', String(held.participants.get(party.id) ?? 0))
    links.push({ name, href: `${paths.arrangement(id)}?${values}#last` })
  }
  return links
}
