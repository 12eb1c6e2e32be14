import { z } from 'zod'
import { findColleague, share, type FindRefusal, type SharingRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { words } from '#platform/http/fields.ts'
import { maybeWrittenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdPlan } from '../writing/hold.ts'

export const ShareItem = z.object({
  who: words(120, 'Vul in met wie je dit deelt.', 'Fill in with whom you share this.'),
  until: maybeWrittenDay(),
})

/** What of a plan can be shared. A whole plan is its why, goals and steps, also those to come; a reflection goes by itself. */
export type Item = { kind: 'goal' | 'reflection'; objectId: string } | { kind: 'plan'; objectId: null }
export type ShareItemRefusal = FindRefusal | SharingRefusal | 'not-yours'

/** Shows a goal, a reflection or the whole plan to one colleague, by name, as long as its owner wants (rule 3). */
export async function shareItem(
  act: Act,
  { item, who, until }: z.infer<typeof ShareItem> & { item: Item },
): Promise<Outcome<{ name: string; item: Item }, ShareItemRefusal>> {
  const objectId = await ownItem(act, item)
  if (!objectId) return refuse('not-yours')
  const found = await findColleague(act.tx, who)
  if (!found.ok) return found
  const shared = await share(act, { kind: item.kind, objectId, withPersonId: found.value.id, until })
  return shared.ok ? done({ name: found.value.name, item }) : shared
}

async function ownItem(act: Act, item: Item): Promise<string | null> {
  const { tx, actor } = act
  if (item.kind === 'plan') return (await holdPlan(act)).planId
  const table = item.kind === 'goal' ? tx`plans.goal` : tx`plans.reflection`
  const [own] = await tx<{ id: string }[]>`
    select id from ${table} where organisation_id = (select platform.organisation()) and id = ${item.objectId} and person_id = ${actor.personId}`
  return own?.id ?? null
}
