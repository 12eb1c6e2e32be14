import { z } from 'zod'
import type { Again, Doors } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { ofEdition, planners, type OfEdition } from '../planning/routes/planners.ts'
import { MeasureEdition, measureEdition } from './measure.ts'
import { measureTellings } from './messages.ts'
import { MeasurePage } from './pages.tsx'
import { measured } from './views.ts'

/** Before and after: asking the participants of an edition, and the effect for the group. */
export function measuringRoutes(doors: Doors): void {
  const page = async ({ look, caller, params }: OfEdition, back?: Again) => {
    const edition = await look((tx) => measured(tx, caller.actor, params.editionId))
    return edition && <MeasurePage edition={edition} today={dateOf(Temporal.Now.instant())} filled={filledAgain(back)} />
  }
  doors.page('/academie/edities/:editionId/meting', { who: planners, params: ofEdition, see: (visit) => page(visit) })
  doors.form('/academie/edities/:editionId/meting', {
    who: planners,
    action: 'measure-edition',
    params: ofEdition,
    body: MeasureEdition,
    input: (body, params: z.infer<typeof ofEdition>) => ({ ...body, ...params }),
    perform: measureEdition,
    refusals: measureTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.measure(editionId),
      notice: t('De deelnemers zijn gevraagd.', 'The participants were asked.'),
    }),
    again: page,
  })
}
