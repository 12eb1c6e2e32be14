import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { dateOf } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { onlyShows } from '../profiles/fields.ts'
import { skillForm } from '../profiles/form-view.ts'
import { profilesView, unitsView } from '../profiles/views.ts'
import { keepsChanges, MakeChange, makeChange } from './make.ts'
import { enterDatesTellings, makeChangeTellings, toldTellings, withdrawTellings } from './messages.ts'
import { ChangePage, ChangesPage } from './pages/changes.tsx'
import { NewChangePage } from './pages/new.tsx'
import { EnterDates, enterDates, toldTeam, withdrawChange } from './release.ts'
import { changeView, visibleTo } from './views.ts'

const ofChange = z.object({ changeId: id() })
const nothing: Filled = { values: {} }
type OfChange = z.infer<typeof ofChange>

/** The doors of expected changes (C01). */
export function changeRoutes(doors: Doors): void {
  doors.page(paths.changes, {
    who: 'employee',
    see: async ({ look, caller: { actor } }) => (
      <ChangesPage changes={await look((tx) => visibleTo(tx, actor))} keeps={keepsChanges(actor)} />
    ),
  })
  newDoors(doors)
  doors.page('/veranderingen/:changeId', { who: 'employee', params: ofChange, see: (visit) => changePage(visit) })
  doors.form('/veranderingen/:changeId/verteld', {
    who: 'manager',
    params: ofChange,
    action: 'tell-expected-change',
    body: z.object({}),
    input: (_, params) => params,
    perform: toldTeam,
    refusals: toldTellings,
    then: ({ changeId }, _, t) => ({ to: paths.change(changeId), notice: t('Je team leest het nu ook.', 'Your team reads it now too.') }),
  })
  keepDoors(doors)
}

async function changePage({ look, caller, params }: Visit<OfChange, unknown>, filled = nothing) {
  const view = await look((tx) => changeView(tx, caller.actor, params.changeId))
  return view && <ChangePage view={view} keeps={keepsChanges(caller.actor)} filled={filled} />
}

function newDoors(doors: Doors): void {
  const who = 'learning_adviser'
  const page = async ({ look, caller: { actor } }: Visit<unknown, unknown>, filled = nothing) => (
    <NewChangePage
      profiles={await look((tx) => profilesView(tx, actor))}
      units={await look(unitsView)}
      form={await look((tx) => skillForm(tx, filled.values, actor.lang))}
      filled={filled}
      year={dateOf(Temporal.Now.instant()).year + 3}
    />
  )
  doors.page(paths.newChange, { who, see: (visit) => page(visit) })
  doors.form(paths.newChange, {
    who,
    action: 'make-expected-change',
    body: MakeChange,
    shows: onlyShows,
    input: (body) => body,
    perform: makeChange,
    refusals: makeChangeTellings,
    then: ({ changeId }, _, t) => ({ to: paths.change(changeId), notice: t('Bewaard als concept.', 'Saved as a draft.') }),
    again: (visit, back) => page(visit, filledAgain(back)),
  })
}

function keepDoors(doors: Doors): void {
  const who = 'learning_adviser'
  doors.form('/veranderingen/:changeId/datums', {
    who,
    params: ofChange,
    action: 'date-expected-change',
    body: EnterDates,
    input: (body, params) => ({ ...body, ...params }),
    perform: enterDates,
    refusals: enterDatesTellings,
    then: ({ released }, { changeId }, t) => ({
      to: paths.change(changeId),
      notice: released
        ? t('De leidinggevenden krijgen bericht.', 'The managers are told.')
        : t('Bewaard. Het blijft een concept.', 'Saved. It stays a draft.'),
    }),
    again: (visit, back) => changePage(visit, filledAgain(back)),
  })
  doors.form('/veranderingen/:changeId/intrekken', {
    who,
    params: ofChange,
    action: 'withdraw-expected-change',
    body: z.object({}),
    input: (_, params) => params,
    perform: withdrawChange,
    refusals: withdrawTellings,
    then: (_, __, t) => ({ to: paths.changes, notice: t('Ingetrokken.', 'Withdrawn.') }),
  })
}
