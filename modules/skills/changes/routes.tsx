import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { dateOf, type Translate } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { onlyShows } from '../profiles/fields.ts'
import { asTyped, skillForm } from '../profiles/form-view.ts'
import { profilesView, unitsView } from '../profiles/views.ts'
import { changeDraft, keepsChanges, MakeChange, makeChange } from './make.ts'
import { changeDraftTellings, enterDatesTellings, makeChangeTellings, toldTellings, withdrawTellings } from './messages.ts'
import { ChangePage } from './pages/change.tsx'
import { ChangesPage } from './pages/changes.tsx'
import { NewChangePage } from './pages/new.tsx'
import { EnterDates, enterDates, toldTeam, withdrawChange } from './release.ts'
import { changeView, draftView, visibleTo } from './views.ts'

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

/** The form of a draft: a new one, or one that is written anew. */
async function draftPage({ look, caller: { actor } }: Visit<unknown, unknown>, changeId: string | null, filled = nothing) {
  return (
    <NewChangePage
      profiles={await look((tx) => profilesView(tx, actor))}
      units={await look(unitsView)}
      form={await look((tx) => skillForm(tx, filled.values, actor.lang))}
      filled={filled}
      year={dateOf(Temporal.Now.instant()).year + 3}
      changeId={changeId}
    />
  )
}

function newDoors(doors: Doors): void {
  const draft = { who: 'learning_adviser', body: MakeChange, shows: onlyShows } as const
  const then = ({ changeId }: OfChange, _: unknown, t: Translate) => ({
    to: paths.change(changeId),
    notice: t('Bewaard als concept.', 'Saved as a draft.'),
  })
  doors.page(paths.newChange, { who: 'learning_adviser', see: (visit) => draftPage(visit, null) })
  doors.form(paths.newChange, {
    ...draft,
    action: 'make-expected-change',
    input: (body) => body,
    perform: makeChange,
    refusals: makeChangeTellings,
    then,
    again: (visit, back) => draftPage(visit, null, filledAgain(back)),
  })
  doors.page('/veranderingen/:changeId/wijzigen', {
    who: 'learning_adviser',
    params: ofChange,
    see: async (visit) => {
      const { look, caller, params } = visit
      const draft = await look((tx) => draftView(tx, caller.actor, params.changeId))
      return draft && draftPage(visit, params.changeId, { values: { ...draft, ...asTyped(draft.skills) } })
    },
  })
  doors.form('/veranderingen/:changeId/wijzigen', {
    ...draft,
    params: ofChange,
    action: 'change-expected-change',
    input: (body, params) => ({ ...body, ...params }),
    perform: changeDraft,
    refusals: changeDraftTellings,
    then,
    again: (visit, back) => draftPage(visit, visit.params.changeId, filledAgain(back)),
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
