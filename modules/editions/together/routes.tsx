import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id, several } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { planners } from '../planning/routes/planners.ts'
import { choices, editionsNamed } from '../planning/views.ts'
import { paths } from '../paths.ts'
import { atOnce, changeMany, ChangeMany, manyTellings } from './change-many.ts'
import { TogetherPage } from './pages.tsx'

/** Editions that are chosen in the list and changed together. */
export function togetherRoutes(doors: Doors): void {
  const page = async ({ look, caller }: Visit<unknown, unknown>, chosen: unknown, back?: Again) => {
    const ids = several(id()).catch([]).parse(chosen).slice(0, atOnce)
    const [editions, chosenFrom] = await look((tx) => Promise.all([editionsNamed(tx, caller.actor, ids), choices(tx, caller.actor)]))
    return <TogetherPage editions={editions} choices={chosenFrom} filled={filledAgain(back)} />
  }
  doors.page('/academie/edities/samen', {
    who: planners,
    query: z.object({ editie: z.union([z.string(), z.array(z.string())]).optional() }),
    see: (visit) => page(visit, visit.query.editie),
  })
  doors.form('/academie/edities/samen', {
    who: planners,
    action: 'change-many',
    body: ChangeMany,
    input: (body) => body,
    perform: changeMany,
    refusals: manyTellings,
    then: ({ editions, told }, _, t) => ({
      to: paths.editions,
      notice:
        t(`${editions} edities zijn gewijzigd.`, `${editions} editions were changed.`) +
        (told ? ' ' + t('De deelnemers krijgen één bericht per editie.', 'The participants get one message per edition.') : ''),
    }),
    again: (visit, back) => page(visit, back.typed['editie'], back),
  })
}
