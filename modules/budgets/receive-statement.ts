import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { speaksForMember } from './rules.ts'

export type ReceiveRefusal = 'no-such-statement' | 'not-for-the-member'

/** Notes that a statement for us was dealt with; from then on it waits for nobody. Twice is once. */
export async function receiveStatement(
  act: Act,
  { statementId }: { statementId: string },
): Promise<Outcome<{ statementId: string }, ReceiveRefusal>> {
  const { tx, actor, now } = act
  if (!speaksForMember(actor)) return refuse('not-for-the-member')
  const [statement] = await tx`select 1 from budgets.statement where id = ${statementId} and member_id = (select platform.organisation())`
  if (!statement) return refuse('no-such-statement')
  const [made] = await tx`
    insert into budgets.receipt (organisation_id, statement_id, received_at, received_by) values (platform.organisation(), ${statementId}, ${now}, ${actor.personId})
    on conflict do nothing returning 1`
  if (made) await record(act, 'receive-statement', `statement/${statementId}`)
  return done({ statementId })
}
