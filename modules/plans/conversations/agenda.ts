import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { id, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdOpen } from './facts.ts'
import { isFixed, type OpenRefusal } from './rules.ts'
import type { OfConversation } from './moments.ts'
import type { Topic } from './templates.ts'

export const AddItem = z.object({ point: words(200, 'Schrijf het punt op.', 'Write the point down.') })
export type AddItem = z.infer<typeof AddItem> & OfConversation
export type AddItemRefusal = OpenRefusal | 'agenda-full'

/** Either of the two puts a point on the agenda; thirty at most. */
export async function addItem(act: Act, { conversationId, point }: AddItem): Promise<Outcome<OfConversation, AddItemRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  const [points] = await tx<{ n: number; last: number }[]>`
    select count(*) filter (where dropped_at is null)::int as n, coalesce(max(position), 0)::int as last from plans.conversation_item
    where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId}`
  if (points!.n >= 30 || points!.last >= 1000) return refuse('agenda-full')
  await tx`insert into plans.conversation_item (organisation_id, conversation_id, position, title, added_by, added_at)
    values (platform.organisation(), ${conversationId}, ${points!.last + 1}, ${point}, ${actor.personId}, ${now})`
  return done({ conversationId })
}

export const OfItem = z.object({ conversationId: id(), agendaItemId: id() })
export type DropItemRefusal = OpenRefusal | 'no-such-item' | 'item-is-fixed'

/** Takes a point off the agenda. What a template fixed stays (P06). */
export async function dropItem(
  act: Act,
  { conversationId, agendaItemId }: z.infer<typeof OfItem>,
): Promise<Outcome<OfConversation, DropItemRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  const [item] = await tx<{ topic: Topic | null }[]>`
    select topic from plans.conversation_item
    where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId} and id = ${agendaItemId} and dropped_at is null`
  if (!item) return refuse('no-such-item')
  if (isFixed(held.value.template, item.topic)) return refuse('item-is-fixed')
  await tx`update plans.conversation_item set dropped_at = ${now}, dropped_by = ${actor.personId}
    where organisation_id = (select platform.organisation()) and id = ${agendaItemId}`
  return done({ conversationId })
}
