import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { roundTellings } from '../messages.ts'
import { RoundPage, RoundsPage } from '../pages/rounds.tsx'
import { paths } from '../paths.ts'
import { keepers as who } from '../instruments/show.tsx'
import { OpenRound, openRound } from './open.ts'
import { roundsView, roundView } from './views.ts'

/** Asking a group, once or before and after: only counts and means come of it. */
export function roundRoutes(doors: Doors): void {
  const page = async ({ look }: Visit<unknown, unknown>, back?: Again) => (
    <RoundsPage view={await look(roundsView)} filled={filledAgain(back)} />
  )
  doors.page(paths.rounds, { who, see: (visit) => page(visit) })
  doors.form(paths.rounds, {
    who,
    action: 'open-round',
    body: OpenRound,
    input: (body) => body,
    perform: openRound,
    refusals: roundTellings,
    then: ({ roundId }, _, t) => ({ to: paths.round(roundId), notice: t('De groep is gevraagd.', 'The group was asked.') }),
    again: page,
  })
  doors.page('/academie/metingen/:measurementId', {
    who,
    params: z.object({ measurementId: id() }),
    see: async ({ look, params }) => {
      const view = await look((tx) => roundView(tx, params.measurementId))
      return view && <RoundPage view={view} />
    },
  })
}
