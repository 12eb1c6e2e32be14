import { z } from 'zod'
import { sharingTellings, stopSharing } from '#modules/people/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { SharedPage } from './pages/sharing.tsx'
import { paths } from './paths.ts'
import { sharedView } from './views/sharing.ts'

/** What somebody shares and what others share with that person, of every room that has something to share. */
export function sharedRoutes(doors: Doors): void {
  const page = async ({ look, caller }: Visit<unknown, unknown>, refusal?: string) => (
    <SharedPage shared={await look((tx) => sharedView(tx, caller.actor))} refusal={refusal} />
  )
  doors.page(paths.shared, { who: 'employee', see: (visit) => page(visit) })
  doors.form(paths.takeBack(':sharingId'), {
    who: 'employee',
    action: 'take-back-sharing',
    params: z.object({ sharingId: id() }),
    body: z.object({}),
    input: (_, { sharingId }) => ({ shareId: sharingId }),
    perform: stopSharing,
    refusals: { 'not-shared': sharingTellings['not-shared'] },
    then: (_value, _input, t) => ({
      to: paths.shared,
      notice: t('Teruggehaald. Het is meteen niet meer te zien.', 'Taken back. It can’t be seen any more from this moment.'),
    }),
    again: (visit, back) => page(visit, back.refusal),
  })
}
