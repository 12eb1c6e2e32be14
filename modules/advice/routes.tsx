import { z } from 'zod'
import type { MayHelp } from '#modules/plans/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { ChooseSources, chooseSources } from './choose-sources.ts'
import { Dismiss, dismiss, OfActivity, takeBack } from './dismiss.ts'
import { dismissTellings, takeBackTellings } from './messages.ts'
import { ForGoalPage } from './pages/for-goal.tsx'
import { ForYouPage } from './pages/for-you.tsx'
import { MayHelpCard } from './pages/in-plan.tsx'
import { paths } from './paths.ts'
import { forYouView } from './views.ts'

const nothing: Filled = { values: {} }

export function routes(doors: Doors): void {
  const page = async ({ look, caller }: Visit<unknown, unknown>, asking: string | null = null, filled = nothing) => (
    <ForYouPage view={(await look((tx) => forYouView(tx, caller.actor)))!} asking={asking} filled={filled} />
  )
  doors.page(paths.forYou, {
    who: 'employee',
    query: z.object({ niet: id().optional(), doel: id().optional() }),
    see: async (visit) => {
      if (!visit.query.doel) return page(visit, visit.query.niet ?? null)
      const view = await visit.look((tx) => forYouView(tx, visit.caller.actor, visit.query.doel))
      return view ? <ForGoalPage view={view} /> : { to: paths.forYou } // ended meanwhile, or no goal of this person
    },
  })
  doors.form('/voor-jou/:activityId/niet', {
    who: 'employee',
    action: 'dismiss-recommendation',
    params: OfActivity,
    body: Dismiss,
    input: (body, params) => ({ ...body, ...params }),
    perform: dismiss,
    refusals: dismissTellings,
    then: ({ title }, _, t) => ({ to: paths.forYou, notice: t(`We laten ‘${title}’ weg.`, `We leave ‘${title}’ out.`) }),
    again: (visit, back) => page(visit, visit.params.activityId, filledAgain(back)),
  })
  doors.form('/voor-jou/:activityId/terug', {
    who: 'employee',
    action: 'take-back-dismissal',
    params: OfActivity,
    body: z.object({}),
    input: (_, params) => params,
    perform: takeBack,
    refusals: takeBackTellings,
    then: (_value, _input, t) => ({ to: paths.forYou, notice: t('Dit kan weer bij je verschijnen.', 'This can be shown to you again.') }),
    again: (visit, back) => page(visit, null, filledAgain(back)),
  })
  doors.form(paths.sources, {
    who: 'employee',
    action: 'choose-sources',
    body: ChooseSources,
    input: (body) => body,
    perform: chooseSources,
    refusals: {},
    then: (_value, _input, t) => ({ to: paths.forYou, notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => page(visit, null, filledAgain(back)),
  })
}

/** How many stand in the plan; the rest is one step further. */
const most = 3

/** For the pages of the plan. Nothing of a source that is switched off: there nobody asked for it. Null: nothing answers to it. */
export const mayHelp: MayHelp = async ({ look, caller }, goalId, planned) => {
  const view = await look((tx) => forYouView(tx, caller.actor, goalId))
  if (!view || (goalId && view.off.includes('goal'))) return null
  const wanted = view.recommendations
    .filter(({ source, activityId }) => (source === 'goal' || source === 'gap') && !planned.includes(activityId))
    .slice(0, most)
  return wanted.length ? <MayHelpCard recommendations={wanted} goalId={goalId} /> : null
}
