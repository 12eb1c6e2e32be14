import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { both, id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { ofEdition, planners, type OfEdition } from '../planning/routes/planners.ts'
import { paths } from '../paths.ts'
import {
  addPoint,
  AddPoint,
  arrange,
  arrangeTellings,
  endPoint,
  FreeCancelling,
  maybeMore,
  pointTellings,
  setFreeCancelling,
} from './arrange.ts'
import { ArrangePage, ChecklistPage } from './pages.tsx'
import { arranging, points } from './views.ts'

/** What must be arranged: per edition, and the list of the organisation. */
export function arrangingRoutes(doors: Doors): void {
  editionDoors(doors)
  listDoors(doors)
}

/** Per row whether it is done and a note; and something more to arrange. */
const ArrangeForm = z
  .record(z.string(), z.unknown())
  .transform((body) => ({
    items: Object.keys(body)
      .filter((name) => name.startsWith('notitie.') && id().safeParse(name.slice(8)).success)
      .map((name) => ({ id: name.slice(8), note: String(body[name]).trim(), done: body[`klaar.${name.slice(8)}`] === 'ja' })),
    more: maybeMore.safeParse(body['more'] ?? ''),
  }))
  .refine(({ more }) => more.success, {
    path: ['more'],
    message: both('Dit mag hooguit 100 tekens lang zijn.', 'This can be at most 100 characters long.'),
  })
  .refine(({ items }) => items.every((item) => item.note.length <= 200), {
    path: ['form'],
    message: both('Een notitie mag hooguit 200 tekens lang zijn.', 'A note can be at most 200 characters long.'),
  })

function editionDoors(doors: Doors): void {
  const page = async ({ look, caller, params }: OfEdition, back?: Again, which: 'list' | 'free' = 'list') => {
    const edition = await look((tx) => arranging(tx, caller.actor, params.editionId))
    const filled = filledAgain(back)
    return (
      edition && (
        <ArrangePage
          edition={edition}
          filled={which === 'list' ? filled : { values: {} }}
          free={which === 'free' ? filled : { values: {} }}
        />
      )
    )
  }
  doors.page('/academie/edities/:editionId/regelen', { who: planners, params: ofEdition, see: (visit) => page(visit) })
  doors.form('/academie/edities/:editionId/regelen', {
    who: planners,
    action: 'arrange',
    params: ofEdition,
    body: ArrangeForm,
    input: ({ items, more }, { editionId }) => ({ editionId, items, more: more.data ?? '' }),
    perform: arrange,
    refusals: arrangeTellings,
    then: ({ editionId }, _, t) => ({ to: paths.arrange(editionId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => page(visit, back),
  })
  doors.form('/academie/edities/:editionId/regelen/kosteloos', {
    who: planners,
    action: 'set-free-cancelling',
    params: ofEdition,
    body: FreeCancelling,
    input: (body, params) => ({ ...body, ...params }),
    perform: setFreeCancelling,
    refusals: arrangeTellings,
    then: ({ editionId }, _, t) => ({ to: paths.arrange(editionId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => page(visit, back, 'free'),
  })
}

function listDoors(doors: Doors): void {
  const page = async ({ look }: Visit<unknown, unknown>, back?: Again) => (
    <ChecklistPage points={await look(points)} filled={filledAgain(back)} />
  )
  doors.page('/academie/regellijst', { who: planners, see: (visit) => page(visit) })
  doors.form('/academie/regellijst', {
    who: planners,
    action: 'add-checklist-point',
    body: AddPoint,
    input: (body) => body,
    perform: addPoint,
    refusals: pointTellings,
    then: ({ name }, _, t) => ({ to: paths.checklist, notice: t(`${name} staat op de lijst.`, `${name} is on the list.`) }),
    again: page,
  })
  doors.form('/academie/regellijst/:pointId/weghalen', {
    who: planners,
    action: 'end-checklist-point',
    params: z.object({ pointId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: endPoint,
    refusals: pointTellings,
    then: (_, __, t) => ({ to: paths.checklist, notice: t('Van de lijst gehaald.', 'Taken off the list.') }),
  })
}
