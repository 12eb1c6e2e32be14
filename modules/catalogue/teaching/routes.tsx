import { z } from 'zod'
import { findSkills, notAsked } from '#modules/skills/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { makers } from '../routes/makers.ts'
import { DecideTaught, decideTaught } from './decide.ts'
import { decideTaughtTellings, suggestTellings } from './messages.ts'
import { TeachingPage } from './pages.tsx'
import { suggest } from './suggest.ts'
import { teachingView } from './view.ts'

const params = z.object({ activityId: id() })
const nothing: Filled = { values: {} }

/** What an activity teaches. */
export function teachingRoutes(doors: Doors): void {
  const page = async ({ look, caller, params }: Visit<{ activityId: string }, unknown>, query = '', filled = nothing) => {
    const view = await look((tx) => teachingView(tx, caller.actor, params.activityId, caller.lang))
    const find = query.trim() ? await look((tx) => findSkills(tx, query.trim(), caller.lang, 'skill')) : notAsked
    return view && <TeachingPage view={view} find={find} filled={filled} />
  }
  doors.page(paths.taught(':activityId'), {
    who: makers,
    params,
    query: z.object({ zoek: z.string().max(200).default('') }),
    see: (visit) => page(visit, visit.query.zoek),
  })
  doors.form(paths.taught(':activityId'), {
    who: makers,
    action: 'decide-taught-skill',
    params,
    body: DecideTaught,
    input: (body, { activityId }) => ({ ...body, activityId }),
    perform: decideTaught,
    refusals: decideTaughtTellings,
    then: (_value, { activityId }, t) => ({ to: paths.taught(activityId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
  doors.form(paths.suggestTaught(':activityId'), {
    who: makers,
    action: 'suggest-taught-skills',
    params,
    body: z.object({}),
    input: (_, { activityId }) => ({ activityId }),
    perform: suggest,
    refusals: suggestTellings,
    then: ({ suggested }, { activityId }, t) => ({
      to: paths.taught(activityId),
      notice: suggested
        ? t(`We vonden ${suggested} vaardigheden om naar te kijken.`, `We found ${suggested} skills to look at.`)
        : t('We vonden niets nieuws in de tekst.', 'We found nothing new in the text.'),
    }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
}
