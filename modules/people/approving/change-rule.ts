import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWhole, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isFresh } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import { findColleague, type FindRefusal } from './find-colleague.ts'

const euros = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
  z
    .string()
    .transform((text, context): number => {
      const found = /^€?\s*(\d{1,6})(?:,(\d{2}))?$/.exec(text.trim())
      if (found) return Number(found[1]) * 100 + Number(found[2] ?? 0)
      context.addIssue({ code: 'custom', message: both('Schrijf een bedrag als 500 of 12,50.', 'Write an amount like 500 or 12,50.') })
      return z.NEVER
    })
    .nullable()
    .default(null),
)

export const ChangeApprovalRule = z.object({
  approvalBy: z.enum(['none', 'manager', 'budget-holder', 'both'], { error: both('Kies wie akkoord geeft.', 'Choose who approves.') }),
  budgetAboveCents: euros,
  budgetAboveHalfDays: maybeWhole(0, 200),
})
export type ChangeApprovalRule = z.infer<typeof ChangeApprovalRule>

/** Changes who must agree. Requests that were made keep the steps they have. */
export async function changeApprovalRule(act: Act, input: ChangeApprovalRule): Promise<Outcome<{ changed: boolean }, never>> {
  const { tx } = act
  const [row] = await tx`select settings from people.organisation where id = platform.organisation() for update`
  const before = settingsOf(row!['settings'])
  const changed = (Object.keys(input) as (keyof ChangeApprovalRule)[]).filter((key) => before[key] !== input[key])
  if (!changed.length) return done({ changed: false })
  await tx`update people.organisation set settings = settings || ${tx.json(input as never)} where id = platform.organisation()`
  const details = Object.fromEntries(changed.map((key) => [key, { was: before[key], is: input[key] }]))
  await record(act, 'change-approval-rule', `organisation/${act.actor.organisationId}`, details)
  return done({ changed: true })
}

export const NameBudgetHolder = z.object({
  unitId: id(),
  who: words(120, 'Vul in wie de budgethouder is.', 'Fill in who the budget holder is.'),
})
export type NameBudgetHolder = z.infer<typeof NameBudgetHolder> & { signedInAt: Temporal.Instant }
export type NameBudgetHolderRefusal = FindRefusal | 'sign-in-again' | 'not-to-yourself' | 'no-such-unit' | 'holds-this-budget'

/** Names who decides about money for a unit and those below it. As hard to give as a role: it spends. */
export async function nameBudgetHolder(
  act: Act,
  { unitId, who, signedInAt }: NameBudgetHolder,
): Promise<Outcome<{ name: string; unit: string }, NameBudgetHolderRefusal>> {
  const { tx, actor, now } = act
  if (!isFresh(signedInAt, now)) return refuse('sign-in-again')
  const found = await findColleague(tx, who)
  if (!found.ok) return found
  if (found.value.id === actor.personId) return refuse('not-to-yourself')
  const [unit] = await tx<{ name: string }[]>`
    select name from people.unit where organisation_id = platform.organisation() and id = ${unitId} and ended_on is null`
  if (!unit) return refuse('no-such-unit')
  const [made] = await tx`
    insert into people.budget_holder (organisation_id, unit_id, person_id, named_by, named_at)
    values (platform.organisation(), ${unitId}, ${found.value.id}, ${actor.personId}, ${now})
    on conflict (organisation_id, unit_id, person_id) where ended_at is null do nothing returning 1`
  if (!made) return refuse('holds-this-budget', { name: found.value.name, unit: unit.name })
  await record(act, 'name-budget-holder', `person/${found.value.id}`, { unitId })
  return done({ name: found.value.name, unit: unit.name })
}

export const EndBudgetHolder = z.object({ budgetHolderId: id() })

/** Ends it. What waits for this person goes to the next one up the line with the next round. */
export async function endBudgetHolder(
  act: Act,
  { budgetHolderId }: { budgetHolderId: string },
): Promise<Outcome<null, 'no-such-budget-holder'>> {
  const { tx, actor, now } = act
  const [ended] = await tx<{ personId: string; unitId: string }[]>`
    update people.budget_holder set ended_at = ${now}, ended_by = ${actor.personId}
    where organisation_id = platform.organisation() and id = ${budgetHolderId} and ended_at is null returning person_id, unit_id`
  if (!ended) return refuse('no-such-budget-holder')
  await record(act, 'end-budget-holder', `person/${ended.personId}`, { unitId: ended.unitId })
  return done(null)
}
