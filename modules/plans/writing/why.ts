import type { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { ChangeWhy } from '../fields.ts'
import { decideWriting } from '../rules.ts'
import { holdPlan, keepBeside } from './hold.ts'

/** Writes what the plan is for. What it said before stays in its history; what was written in two places at once is both kept. */
export async function changeWhy(act: Act, { why, version }: z.infer<typeof ChangeWhy>): Promise<Outcome<{ beside: boolean }, never>> {
  const plan = await holdPlan(act)
  // Nobody saw a version of a plan that was not there yet.
  const seen = version === 0 && plan.version === 1 && plan.why === '' ? 1 : version
  const writing = decideWriting({ version: plan.version, same: plan.why === why }, seen)
  if (writing === 'beside') await keepBeside(act, plan, { why })
  if (writing === 'over')
    await act.tx`update plans.plan set why = ${why}, changed_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${plan.planId}`
  return done({ beside: writing === 'beside' })
}
