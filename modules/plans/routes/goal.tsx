import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { AddStep, ChangeGoal, End, OfGoal } from '../fields.ts'
import { plannedOf, type MayHelp } from './may-help.ts'
import { endGoalTellings, goalTellings } from '../messages.ts'
import { GoalPage, type GoalLook } from '../pages/goal.tsx'
import { bothKept } from '../pages/words.ts'
import { paths } from '../paths.ts'
import { goalView } from '../views/goal.ts'
import { changeGoal, endGoal } from '../writing/goal.ts'
import { addStep } from '../writing/step.ts'

const who = 'employee'

/** The page of an own goal; null for one that is not. */
export const goalPageWith =
  (mayHelp: MayHelp) =>
  async (visit: Pick<Visit<unknown, unknown>, 'look' | 'caller'>, goalId: string, form: GoalLook['form'] = null, back?: Again) => {
    const goal = await visit.look((tx) => goalView(tx, visit.caller.actor, goalId))
    return (
      goal && <GoalPage goal={goal} mayHelp={await mayHelp(visit, goalId, plannedOf(goal.steps))} filled={filledAgain(back)} form={form} />
    )
  }

export function goalRoutes(doors: Doors, mayHelp: MayHelp): void {
  const goalPage = goalPageWith(mayHelp)
  const own = { who, params: OfGoal } as const
  doors.page(paths.goal(':goalId'), { ...own, see: (visit) => goalPage(visit, visit.params.goalId) })
  doors.form(paths.goal(':goalId'), {
    ...own,
    action: 'write-plan',
    body: ChangeGoal,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeGoal,
    refusals: goalTellings,
    then: ({ goalId, beside }, _, t) => ({ to: paths.goal(goalId), ...(beside ? bothKept(t) : { notice: t('Bewaard.', 'Saved.') }) }),
    again: (visit, back) => goalPage(visit, visit.params.goalId, 'goal', back),
  })
  doors.form(paths.endGoal(':goalId'), {
    ...own,
    action: 'write-plan',
    body: End,
    input: (body, params) => ({ ...body, ...params }),
    perform: endGoal,
    refusals: endGoalTellings,
    then: ({ goalId, state }, _, t) => ({
      to: state === 'open' ? paths.goal(goalId) : paths.plan,
      notice: {
        open: t('Je gaat hier weer mee verder.', 'You go on with this again.'),
        done: t('Dit doel is klaar.', 'This goal is done.'),
        stopped: t('Je bent hiermee gestopt.', 'You stopped with this.'),
      }[state],
    }),
    again: (visit, back) => goalPage(visit, visit.params.goalId, 'end', back),
  })
  doors.form(paths.addStep(':goalId'), {
    ...own,
    action: 'write-plan',
    body: AddStep,
    input: (body, params) => ({ ...body, ...params }),
    perform: addStep,
    refusals: goalTellings,
    then: ({ goalId }, _, t) => ({ to: `${paths.goal(goalId)}#stappen`, notice: t('De stap staat erbij.', 'The step was added.') }),
    again: (visit, back) => goalPage(visit, visit.params.goalId, 'step', back),
  })
}
