import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { AddGoal, ChangeWhy, Choose, Reflect } from '../fields.ts'
import { plannedOf, type MayHelp } from './may-help.ts'
import { chooseTellings, goalTellings } from '../messages.ts'
import { HistoryPage } from '../pages/history.tsx'
import { PaperPage } from '../pages/paper.tsx'
import { PlanPage, type PlanLook } from '../pages/plan.tsx'
import { ReflectionsPage } from '../pages/reflections.tsx'
import { bothKept } from '../pages/words.ts'
import { paths } from '../paths.ts'
import { undecided } from '../rules.ts'
import { historyView, whyEarlierView } from '../views/goal.ts'
import { planView } from '../views/plan.ts'
import { choose } from '../writing/choose.ts'
import { addGoal } from '../writing/goal.ts'
import { reflect } from '../writing/reflect.ts'
import { changeWhy } from '../writing/why.ts'
import { goalPageWith } from './goal.tsx'

const who = 'employee'
const all = 500

const pageWith =
  (mayHelp: MayHelp) =>
  async (visit: Visit<unknown, unknown>, form: PlanLook['form'] = null, back?: Again) => {
    const { look, caller } = visit
    const plan = await look((tx) => planView(tx, caller.actor))
    const open = plan.goals.filter(({ state }) => state === 'open')
    const help = open.length ? await mayHelp(visit, null, plannedOf(open.flatMap(({ steps }) => steps))) : null
    const whyToChoose = plan.toChoose.some(({ goalId }) => !goalId)
    const beside = whyToChoose ? undecided(await look((tx) => whyEarlierView(tx, caller.actor))) : []
    return <PlanPage plan={plan} mayHelp={help} beside={beside} filled={filledAgain(back)} form={form} />
  }

export function planRoutes(doors: Doors, mayHelp: MayHelp): void {
  const page = pageWith(mayHelp)
  doors.page(paths.plan, { who, see: (visit) => page(visit) })
  doors.form(paths.goals, {
    who,
    action: 'write-plan',
    body: AddGoal,
    input: (body) => body,
    perform: addGoal,
    refusals: {},
    then: ({ goalId }, _, t) => ({
      to: paths.goal(goalId),
      notice: t('Je doel staat in je plan. Alles hieronder mag, niets moet.', 'Your goal is in your plan. All below is optional.'),
    }),
    again: (visit, back) => page(visit, 'goal', back),
  })
  doors.form(paths.why, {
    who,
    action: 'write-plan',
    body: ChangeWhy,
    input: (body) => body,
    perform: changeWhy,
    refusals: {},
    then: ({ beside }, _, t) => ({ to: paths.plan, ...(beside ? bothKept(t) : { notice: t('Bewaard.', 'Saved.') }) }),
    again: (visit, back) => page(visit, 'why', back),
  })
  doors.form(paths.choose(':earlierId'), {
    who,
    action: 'write-plan',
    params: z.object({ earlierId: id() }),
    body: Choose,
    input: (body, params) => ({ ...body, ...params }),
    perform: choose,
    refusals: chooseTellings,
    then: ({ goalId, stepId }, _, t) => ({
      to: stepId ? paths.step(stepId) : goalId ? paths.goal(goalId) : paths.plan,
      notice: t('Bewaard. Het andere staat bij wat er eerder stond.', 'Saved. The other stands with what it said before.'),
    }),
  })
  reading(doors)
  reflecting(doors, goalPageWith(mayHelp))
}

function reading(doors: Doors): void {
  doors.page(paths.history, {
    who,
    see: async ({ look, caller }) => <HistoryPage earlier={await look((tx) => historyView(tx, caller.actor))} />,
  })
  doors.page(paths.paper, {
    who,
    see: async ({ look, caller }) => (
      <PaperPage plan={await look((tx) => planView(tx, caller.actor, all))} name={caller.person!.name} now={Temporal.Now.instant()} />
    ),
  })
}

function reflecting(doors: Doors, goalPage: ReturnType<typeof goalPageWith>): void {
  const list = async ({ look, caller }: Visit<unknown, unknown>, back?: Again) => {
    const { reflections } = await look((tx) => planView(tx, caller.actor, all))
    return <ReflectionsPage reflections={reflections} filled={filledAgain(back)} />
  }
  doors.page(paths.reflections, { who, see: (visit) => list(visit) })
  doors.form(paths.reflections, {
    who,
    action: 'write-plan',
    body: Reflect,
    input: (body) => body,
    perform: reflect,
    refusals: goalTellings,
    then: ({ goalId }, _, t) => ({ to: goalId ? paths.goal(goalId) : paths.reflections, notice: t('Opgeschreven.', 'Written down.') }),
    again: async (visit, back) => {
      const goalId = id().safeParse(back.typed['goalId'])
      return (goalId.success && (await goalPage(visit, goalId.data, 'reflection', back))) || list(visit, back)
    },
  })
}
