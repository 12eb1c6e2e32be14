import { z } from 'zod'
import { colleaguesNear } from '#modules/people/index.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { ChangeStep, End, Link, OfStep } from '../fields.ts'
import { endStepTellings, linkTellings, stepTellings } from '../messages.ts'
import { StepPage, type StepLook } from '../pages/step.tsx'
import { bothKept } from '../pages/words.ts'
import { paths } from '../paths.ts'
import { findView, opportunitiesSql } from '../views/find.ts'
import { stepView } from '../views/goal.ts'
import { changeStep, endStep, linkStep } from '../writing/step.ts'

const who = 'employee'

async function page(
  { look, caller, params }: Visit<z.infer<typeof OfStep>, unknown>,
  form: StepLook['form'] = null,
  back?: Again,
  query = '',
) {
  const view = await look(async (tx) => {
    const step = await stepView(tx, caller.actor, params.planStepId)
    const near = step ? await colleaguesNear(tx, caller.person!.id) : []
    const opportunities = step && query ? await opportunitiesSql(tx, query) : []
    return step && { step, near, found: query ? await findView(tx, caller.actor, query) : [], opportunities }
  })
  return view && <StepPage {...view} query={query} filled={filledAgain(back)} form={form} />
}

export function stepRoutes(doors: Doors): void {
  const own = { who, params: OfStep } as const
  doors.page(paths.step(':planStepId'), {
    ...own,
    query: z.object({ zoek: z.string().max(500).default('') }),
    see: (visit) => page(visit, null, undefined, visit.query.zoek.trim()),
  })
  doors.form(paths.step(':planStepId'), {
    ...own,
    action: 'write-plan',
    body: ChangeStep,
    input: (body, { planStepId }) => ({ ...body, stepId: planStepId }),
    perform: changeStep,
    refusals: stepTellings,
    then: ({ stepId, goalId, beside }, _, t) =>
      beside ? { to: paths.step(stepId), ...bothKept(t) } : { to: paths.goal(goalId), notice: t('Bewaard.', 'Saved.') },
    again: (visit, back) => page(visit, 'step', back),
  })
  doors.form(paths.endStep(':planStepId'), {
    ...own,
    action: 'write-plan',
    body: End,
    input: (body, { planStepId }) => ({ ...body, stepId: planStepId }),
    perform: endStep,
    refusals: endStepTellings,
    then: ({ goalId }, { state }, t) => ({
      to: `${paths.goal(goalId)}#stappen`,
      notice: {
        open: t('Deze stap is weer open.', 'This step is open again.'),
        done: t('Deze stap is klaar.', 'This step is done.'),
        stopped: t('Je bent met deze stap gestopt.', 'You stopped with this step.'),
      }[state],
    }),
    again: (visit, back) => page(visit, 'end', back),
  })
  doors.form(paths.linkStep(':planStepId'), {
    ...own,
    action: 'write-plan',
    body: Link,
    input: (body, { planStepId }) => ({ ...body, stepId: planStepId }),
    perform: linkStep,
    refusals: linkTellings,
    then: ({ stepId }, { linkTo }, t) => ({
      to: paths.step(stepId),
      notice: linkTo === 'nothing' ? t('De koppeling is weg.', 'The link is gone.') : t('Gekoppeld.', 'Linked.'),
    }),
    again: (visit, back) => page(visit, 'link', back),
  })
}
