import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, maybeWords, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'
import { byHandTellings } from '../messages.ts'
import { holdForPlanning, isPlanner, type PlanRefusal } from '../hold.ts'
import { editionFields, maybeDay, whole } from '../planning/fields.ts'
import { planTellings } from '../planning/messages.ts'

export interface Arrange {
  editionId: string
  items: { id: string; done: boolean; note: string }[]
  /** Another thing to arrange, only here. */
  more: string
}

/** Saves the checklist of an edition: what is done, with a note such as an order number. Who did it first, stays. */
export async function arrange(act: Act, { editionId, items, more }: Arrange): Promise<Outcome<{ editionId: string }, PlanRefusal>> {
  const held = await holdForArranging(act, editionId)
  if (!held.ok) return held
  await act.tx`
    update editions.checklist_item i set note = x.note, done_at = case when x.done then coalesce(i.done_at, ${act.now}) end,
      done_by = case when x.done then coalesce(i.done_by, ${act.actor.personId}) end
    from jsonb_to_recordset(${act.tx.json(items as never)}) as x (id uuid, done boolean, note text)
    where i.organisation_id = (select platform.organisation()) and i.edition_id = ${editionId} and i.id = x.id`
  if (more)
    await act.tx`
      insert into editions.checklist_item (organisation_id, edition_id, name, days_before, position)
      select platform.organisation(), ${editionId}, ${more}, 14, coalesce(max(position) + 1, 0) from editions.checklist_item
      where organisation_id = (select platform.organisation()) and edition_id = ${editionId}`
  await record(act, 'arrange', `edition/${editionId}`, {
    done: items.filter((one) => one.done).length,
    open: items.filter((one) => !one.done).length,
  })
  return done({ editionId })
}

/** An invoice comes after the last session: what is over can still be arranged. */
async function holdForArranging(act: Act, editionId: string): Promise<Outcome<null, PlanRefusal>> {
  const held = await holdForPlanning(act, editionId)
  return held.ok || held.reason === 'edition-over' ? done(null) : held
}

export const FreeCancelling = z
  .object({ freeUntil: maybeDay().default(null), cancelCost: editionFields.priceCents })
  .superRefine(({ freeUntil, cancelCost }, context) => {
    if (cancelCost !== null && freeUntil === null)
      context.addIssue({
        code: 'custom',
        path: ['freeUntil'],
        message: both('Vul in tot en met welke dag annuleren niets kost.', 'Fill in until which day cancelling costs nothing.'),
      })
  })
export type FreeCancelling = z.infer<typeof FreeCancelling> & { editionId: string }

/** Until when cancelling costs nothing, and what it costs afterwards. A week before, too few people are a reminder. */
export async function setFreeCancelling(act: Act, input: FreeCancelling): Promise<Outcome<{ editionId: string }, PlanRefusal>> {
  const held = await holdForPlanning(act, input.editionId)
  if (!held.ok) return held
  await act.tx`
    update editions.edition set free_until = ${input.freeUntil}, cancel_cost_cents = ${input.cancelCost}
    where organisation_id = (select platform.organisation()) and id = ${input.editionId}`
  await record(act, 'set-free-cancelling', `edition/${input.editionId}`)
  return done({ editionId: input.editionId })
}

export const AddPoint = z.object({
  name: words(100, 'Schrijf op wat er geregeld moet worden.', 'Write what must be arranged.'),
  daysBefore: whole(
    -180,
    365,
    'Vul in hoeveel dagen van tevoren, zoals 14. Na afloop is een getal onder nul, zoals -30.',
    'Fill in how many days before, such as 14. Afterwards is below zero, such as -30.',
  ),
})
export type AddPoint = z.infer<typeof AddPoint>
export type PointRefusal = 'not-a-planner' | 'point-already' | 'no-such-point'

/** Adds a point to the list of the organisation. Editions that are made from now on get it. */
export async function addPoint(act: Act, { name, daysBefore }: AddPoint): Promise<Outcome<{ name: string }, PointRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [made] = await act.tx<{ id: string }[]>`
    insert into editions.checklist_point (organisation_id, name, days_before, position)
    select platform.organisation(), ${name}, ${daysBefore}, coalesce(max(position) + 1, 0) from editions.checklist_point where organisation_id = (select platform.organisation())
    on conflict do nothing returning id`
  if (!made) return refuse('point-already', { name })
  await record(act, 'add-checklist-point', `point/${made.id}`)
  return done({ name })
}

/** Takes a point off the list. Editions that have it keep it. */
export async function endPoint(act: Act, { pointId }: { pointId: string }): Promise<Outcome<{ pointId: string }, PointRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const ended = await act.tx`
    update editions.checklist_point set ended_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${pointId} and ended_at is null returning id`
  if (ended.length === 0) return refuse('no-such-point')
  await record(act, 'end-checklist-point', `point/${pointId}`)
  return done({ pointId })
}

export const maybeMore = maybeWords(100)
export const arrangeTellings: Tellings<PlanRefusal> = planTellings
export const pointTellings: Tellings<PointRefusal> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'point-already': { status: 409, nl: ({ name }) => `${name} staat al op de lijst.`, en: ({ name }) => `${name} is on the list already.` },
  'no-such-point': { status: 404, nl: 'Dit punt staat niet (meer) op de lijst.', en: 'This point is not on the list (any more).' },
}
