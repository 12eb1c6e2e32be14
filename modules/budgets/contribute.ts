import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { burdenFields, saysHowMuch } from './record-line.ts'
import { keepsBurdens, speaksForMember } from './rules.ts'

export const Contribute = z.object(burdenFields).superRefine(saysHowMuch)
export type Contribute = z.infer<typeof Contribute> & { arrangementId: string }
export type ContributeRefusal = 'not-for-the-member' | 'no-such-arrangement' | 'outside-the-period' | 'in-the-future'

/** A member tells what it bore for all (C26). It counts from when the organisation that keeps the agreement takes it over. */
export async function contribute(act: Act, asked: Contribute): Promise<Outcome<{ arrangementId: string }, ContributeRefusal>> {
  const { tx, actor, now } = act
  if (!speaksForMember(actor)) return refuse('not-for-the-member')
  const [arrangement] = await tx<{ ownerId: string; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }[]>`
    select organisation_id as owner_id, starts_on, ends_on from budgets.arrangement
    where id = ${asked.arrangementId} and organisation_id <> (select platform.organisation())`
  if (!arrangement) return refuse('no-such-arrangement')
  const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
  if (before(asked.happenedOn, arrangement.startsOn) || before(arrangement.endsOn, asked.happenedOn)) return refuse('outside-the-period')
  if (before(dateOf(now), asked.happenedOn)) return refuse('in-the-future')
  const money = asked.kind === 'money'
  await tx`
    insert into budgets.contribution (organisation_id, owner_id, arrangement_id, happened_on, description, kind, quantity, amount_cents, vat_code, order_number, proposed_at, proposed_by)
    values (platform.organisation(), ${arrangement.ownerId}, ${asked.arrangementId}, ${asked.happenedOn}, ${asked.description}, ${asked.kind},
      ${money ? null : asked.quantity}, ${money ? asked.amountCents : null}, ${asked.vatCode}, ${asked.orderNumber}, ${now}, ${actor.personId})`
  await record(act, 'contribute', `arrangement/${asked.arrangementId}`)
  return done({ arrangementId: asked.arrangementId })
}

export const RefuseContribution = z.object({
  contributionId: id(),
  reason: words(500, 'Schrijf waarom het niet meetelt.', 'Write why it does not count.'),
})
export type RefuseContribution = z.infer<typeof RefuseContribution> & { arrangementId: string }
export type DecideRefusal = 'no-such-arrangement' | 'contribution-decided'

/** Who keeps the agreement does not take it over, and says why. */
export async function refuseContribution(
  act: Act,
  { arrangementId, contributionId, reason }: RefuseContribution,
): Promise<Outcome<{ arrangementId: string }, DecideRefusal>> {
  if (!keepsBurdens(act.actor)) return refuse('no-such-arrangement')
  const [decided] = await act.tx<{ organisationId: string }[]>`
    update budgets.contribution set decided_at = ${act.now}, decided_by = ${act.actor.personId}, reason = ${reason}
    where owner_id = (select platform.organisation()) and arrangement_id = ${arrangementId} and id = ${contributionId} and decided_at is null
    returning organisation_id`
  if (!decided) return refuse('contribution-decided')
  await record(act, 'refuse-contribution', `arrangement/${arrangementId}`, { contribution: contributionId })
  await later(act.tx, 'budgets/tell-contribution', { organisationId: decided.organisationId, contributionId })
  return done({ arrangementId })
}

/** What a member told becomes the line it led to. False: it was decided before, or is of another member. */
export async function takeOver(
  act: Act,
  contributionId: string,
  line: { id: string; arrangementId: string; byMemberId: string },
): Promise<boolean> {
  const taken = await act.tx`
    update budgets.contribution set decided_at = ${act.now}, decided_by = ${act.actor.personId}, line_id = ${line.id}
    where owner_id = (select platform.organisation()) and arrangement_id = ${line.arrangementId} and id = ${contributionId}
      and organisation_id = ${line.byMemberId} and decided_at is null returning id`
  if (taken.length) await later(act.tx, 'budgets/tell-contribution', { organisationId: line.byMemberId, contributionId })
  return taken.length > 0
}
