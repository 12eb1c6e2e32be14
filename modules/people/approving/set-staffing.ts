import { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, maybeWhole } from '#platform/http/fields.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** d1 is Monday. Empty or 0: nobody has to stay. */
export const SetStaffing = z.object(
  Object.fromEntries(weekdays.map((day) => [`d${day}`, maybeWhole(0, 1000)])) as Record<
    `d${1 | 2 | 3 | 4 | 5 | 6 | 7}`,
    ReturnType<typeof maybeWhole>
  >,
)
export type SetStaffing = z.infer<typeof SetStaffing> & { unitId: string }
export const ofUnit = z.object({ unitId: id() })

/** Says how many people of a unit must stay at work on each weekday: by whoever manages people in it, and by the learning adviser. */
export async function setStaffing(
  act: Act,
  { unitId, ...days }: SetStaffing,
): Promise<Outcome<{ unit: string }, 'no-such-unit' | 'not-your-unit'>> {
  const { tx, actor } = act
  const [unit] = await tx<{ name: string; mine: boolean }[]>`
    select u.name, ${minesUnit(tx, actor)} as mine from people.unit u
    where u.organisation_id = platform.organisation() and u.id = ${unitId} and u.ended_on is null for update of u`
  if (!unit) return refuse('no-such-unit')
  if (!unit.mine) return refuse('not-your-unit')
  const rows = weekdays.flatMap((weekday) => {
    const people = days[`d${weekday}`]
    return people ? [{ weekday, people }] : []
  })
  await tx`delete from people.minimum_staffing where organisation_id = platform.organisation() and unit_id = ${unitId}`
  await tx`
    insert into people.minimum_staffing (organisation_id, unit_id, weekday, people)
    select platform.organisation(), ${unitId}, x.weekday, x.people from jsonb_to_recordset(${tx.json(rows)}) as x (weekday smallint, people smallint)`
  await record(act, 'set-staffing', `unit/${unitId}`, Object.fromEntries(rows.map((row) => [row.weekday, row.people])))
  return done({ unit: unit.name })
}

/** Whether whoever acts says this about unit u. */
export const minesUnit = (tx: Sql, actor: Actor) =>
  actor.roles.includes('learning_adviser')
    ? tx`true`
    : tx`exists (select from people.colleague_brief c where c.organisation_id = u.organisation_id and c.unit_id = u.id and c.manager_id = ${actor.personId})`
