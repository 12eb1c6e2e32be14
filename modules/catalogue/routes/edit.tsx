import { z } from 'zod'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { ActivityFields, saveActivity, setState, SetState, type State } from '../manage.ts'
import { saveTellings, stateTellings } from '../messages.ts'
import { EditPage } from '../pages/edit.tsx'
import { paths } from '../paths.ts'
import { activityFields, choices } from '../views.ts'
import { makers, type Again, type Seen } from './makers.ts'

const ofActivity = z.object({ activityId: id() })
const fresh = { lang: 'nl', mix: '', completionShare: '100', certificate: 'ja', evaluated: 'ja' }

const show = async ({ look, caller }: Seen, activityId: string | null, back?: Again) => {
  const [kept, offered] = await look((tx) =>
    Promise.all([activityId ? activityFields(tx, caller.actor, activityId) : { ...fresh, coordinators: [caller.person!.id] }, choices(tx)]),
  )
  if (!kept) return null
  const state = (('state' in kept && kept['state']) || 'draft') as State
  return (
    <EditPage
      editing={{
        id: activityId,
        state,
        fields: back?.typed ?? kept,
        choices: offered,
        errors: back?.errors ?? {},
        refusal: back?.refusal,
      }}
    />
  )
}

/** The form as it is kept, with the sentence why its state stays what it is. */
const showKept = async (visit: Seen, activityId: string, refusal?: string) => {
  const kept = await visit.look((tx) => activityFields(tx, visit.caller.actor, activityId))
  return kept && show(visit, activityId, { errors: {}, typed: kept, ...(refusal && { refusal }) })
}

export function editing(doors: Doors): void {
  doors.page(paths.make, {
    who: makers,
    query: z.object({ titel: z.string().max(200).optional().catch(undefined) }),
    see: (visit) =>
      show(
        visit,
        null,
        visit.query.titel
          ? { errors: {}, typed: { ...fresh, coordinators: [visit.caller.person!.id], title: visit.query.titel } }
          : undefined,
      ),
  })
  doors.page(paths.edit(':activityId'), { who: makers, params: ofActivity, see: (visit) => show(visit, visit.params.activityId) })
  doors.form(paths.make, {
    who: makers,
    action: 'make-activity',
    body: ActivityFields,
    input: (fields) => ({ id: null, fields }),
    perform: saveActivity,
    refusals: saveTellings,
    then: (saved, _, t) => ({
      to: paths.edit(saved.id),
      notice: t('Het concept is bewaard. Publiceer het als het klaar is.', 'The draft is saved. Publish it when it is ready.'),
    }),
    again: (visit, back) => show(visit, null, back),
  })
  doors.form(paths.edit(':activityId'), {
    who: makers,
    action: 'change-activity',
    params: ofActivity,
    body: ActivityFields,
    input: (fields, params) => ({ id: params.activityId, fields }),
    perform: saveActivity,
    refusals: saveTellings,
    then: (saved, _, t) => ({ to: paths.edit(saved.id), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => show(visit, visit.params.activityId, back),
  })
}

export function stateDoor(doors: Doors): void {
  doors.form(paths.state(':activityId'), {
    who: makers,
    action: 'set-activity-state',
    params: ofActivity,
    body: SetState.pick({ state: true }),
    input: (body, params) => ({ ...params, ...body }),
    perform: setState,
    refusals: stateTellings,
    then: ({ activityId, state }, _, t) => ({
      to: paths.edit(activityId),
      notice: {
        published: t('Gepubliceerd: iedereen kan het vinden.', 'Published: everybody can find it.'),
        draft: t('Het is weer een concept.', 'It is a draft again.'),
        archived: t(
          'Het is uit het aanbod. Wat mensen volgden blijft bewaard.',
          'It is out of the catalogue. What people followed is kept.',
        ),
      }[state],
    }),
    again: (visit, { refusal }) => showKept(visit, visit.params.activityId, refusal),
  })
}
