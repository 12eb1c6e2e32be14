import { atHome, type Act, type Actor } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Answering } from '#modules/people/index.ts'
import { holdEnrolment, type HeldEdition } from '../facts.ts'
import { decideJudgement, type JudgeRefusal, type JudgedStep } from '../rules.ts'
import { answering, layDown, stepsOf, type ApprovalStep } from './steps.ts'

export type JudgementRefusal = JudgeRefusal | 'no-such-enrolment'

/** A request that is held, and the step that whoever acts decides now. */
export interface HeldRequest {
  edition: HeldEdition
  /** The organisation whose rule asks: of whoever wants to take part. */
  home: string
  personId: string
  step: ApprovalStep
  /** Steps after it that the same person may decide: they need not be asked twice. */
  alsoMine: ApprovalStep[]
  /** What is left to ask after that. */
  next: ApprovalStep | null
}

/**
 * Holds a request that this actor may judge now: two who judge at once come one after the other, and the second is told who was first. stepId: this step and no other.
 * In the walls of whoever owns the edition; its steps are at home.
 */
export async function holdRequest(
  act: Act,
  { enrolmentId, stepId }: { enrolmentId: string; stepId?: string | undefined },
): Promise<Outcome<HeldRequest, JudgementRefusal>> {
  const held = await holdEnrolment(act, enrolmentId)
  if (!held || held.enrolment.home !== act.actor.organisationId) return refuse('no-such-enrolment')
  return atHome(act, () => stepToDecide(act, held, stepId))
}

type Held = NonNullable<Awaited<ReturnType<typeof holdEnrolment>>>

async function stepToDecide(act: Act, { edition, enrolment }: Held, stepId?: string): Promise<Outcome<HeldRequest, JudgementRefusal>> {
  const steps = await stepsFor(act, enrolment)
  const judged = await judgedSteps(act, steps, enrolment.personId)
  const decision = decideJudgement({ ...edition, state: enrolment.state, steps: judged }, act.now)
  if (!decision.ok) return decision
  const wanted = stepId === undefined ? undefined : steps.find((step) => step.id === stepId)
  if (wanted && wanted.id !== decision.value) return refuse('already-judged', { by: wanted.by, state: wanted.decision ?? 'requested' })
  const at = steps.findIndex((step) => step.id === decision.value)
  const rest = steps.slice(at + 1)
  const stop = rest.findIndex((step) => !judged.find((one) => one.id === step.id)!.may)
  const alsoMine = stop < 0 ? rest : rest.slice(0, stop)
  const { personId, home } = enrolment
  return done({ edition, home, personId, step: steps[at]!, alsoMine, next: rest[alsoMine.length] ?? null })
}

/** A request that was made before there were steps asks the manager, as it did then. */
async function stepsFor(act: Act, enrolment: { id: string; personId: string; state: string }): Promise<ApprovalStep[]> {
  const steps = await stepsOf(act.tx, enrolment.id)
  if (steps.length || enrolment.state !== 'requested') return steps
  await layDown(act, { enrolmentId: enrolment.id, personId: enrolment.personId, asks: ['manager'] })
  return stepsOf(act.tx, enrolment.id)
}

/** For each step whether whoever acts may decide it: as it is today, whoever was asked before. */
export async function judgedSteps(
  act: Pick<Act, 'tx' | 'now' | 'actor'>,
  steps: readonly ApprovalStep[],
  personId: string,
): Promise<JudgedStep[]> {
  const judged: JudgedStep[] = []
  for (const step of steps) judged.push({ ...step, may: mayAnswer(act.actor, await answering(act, step, personId), personId) })
  return judged
}

/** Never the person concerned. */
export function mayAnswer(actor: Actor, { asked, may }: Answering, personId: string): boolean {
  if (actor.personId === null || actor.personId === personId) return false
  const asAdviser = asked.some((one) => one.personId === null) && actor.roles.includes('learning_adviser')
  return asAdviser || may.has(actor.personId)
}
