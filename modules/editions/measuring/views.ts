import { inCareSql } from '#modules/catalogue/index.ts'
import { beforeAndAfter, roundView, type RoundView } from '#modules/scans/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { seatedHere } from './measure.ts'

export interface Measured {
  id: string
  title: string
  name: string
  confidential: boolean
  /** Neither cancelled nor completed: a measurement can begin. */
  open: boolean
  firstDay: Temporal.PlainDate | null
  lastDay: Temporal.PlainDate | null
  sessions: number
  /** How many would be asked. */
  people: number
  scans: { id: string; title: string }[]
  rounds: RoundView[]
}

/** What the participants of an edition were asked before and after, and what came of it; null for who does not plan it. */
export async function measured(tx: Sql, actor: Actor, editionId: string): Promise<Measured | null> {
  const [row] = await tx<Omit<Measured, 'people' | 'scans' | 'rounds'>[]>`
    select e.id, a.title, e.name, a.confidential, e.state not in ('cancelled', 'completed') as open, d.first_day, d.last_day, d.sessions
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    cross join lateral (
      select (min(s.starts_at) at time zone 'Europe/Amsterdam')::date as first_day, (max(s.ends_at) at time zone 'Europe/Amsterdam')::date as last_day, count(*)::int as sessions
      from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id) d
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and ${inCareSql(tx, actor, tx`e.activity_id`)}`
  if (!row) return null
  const made = await tx<{ roundId: string }[]>`
    select m.round_id from editions.measurement m join scans.round r on r.organisation_id = m.organisation_id and r.id = m.round_id
    where m.organisation_id = (select platform.organisation()) and m.edition_id = ${editionId} order by r.made_at desc`
  const rounds = await Promise.all(made.map(({ roundId }) => roundView(tx, roundId)))
  return {
    ...row,
    people: (await seatedHere(tx, editionId)).length,
    scans: await beforeAndAfter(tx),
    rounds: rounds.filter((one) => one !== null),
  }
}
