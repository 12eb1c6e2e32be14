import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { dateOf } from '#platform/words.ts'
import { delegateCrew, DelegateCrew, takeBackCrew } from './delegate.ts'
import { delegationTellings, takeBackTellings } from './messages.ts'
import { CrewsPage, type Back } from './page.tsx'
import { crewPaths as paths } from './paths.ts'
import { myCrews } from './views.ts'

const show = async ({ look, caller }: Pick<Visit<unknown, unknown>, 'look' | 'caller'>, back?: Back) => (
  <CrewsPage mine={await look((tx) => myCrews(tx, caller.actor))} today={dateOf(Temporal.Now.instant())} back={back} />
)

/** Where a manager says who leads a crew, and takes it back. */
export function crewRoutes(doors: Doors): void {
  doors.page(paths.crews, { who: 'manager', see: (visit) => show(visit) })
  doors.form(paths.crews, {
    who: 'manager',
    action: 'delegate-crew',
    body: DelegateCrew,
    input: (body) => body,
    perform: delegateCrew,
    refusals: delegationTellings,
    then: (_, __, t) => ({
      to: paths.crews,
      notice: t('Geregeld. De voorman ziet de ploeg nu onder Mijn ploeg.', 'Done. The crew leader now sees the crew under My crew.'),
    }),
    again: (visit, back) => show(visit, back),
  })
  doors.form(paths.takeBack(':delegationId'), {
    who: 'manager',
    action: 'take-back-crew',
    params: z.object({ delegationId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: takeBackCrew,
    refusals: takeBackTellings,
    then: (_, __, t) => ({
      to: paths.crews,
      notice: t('Teruggenomen. Dat geldt meteen.', 'Taken back. That holds at once.'),
    }),
  })
}
