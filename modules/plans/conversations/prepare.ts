import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { maybeWords, ticked } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdOpen } from './facts.ts'
import type { OfConversation } from './moments.ts'
import type { OpenRefusal } from './rules.ts'

export const Prepare = z.object({ preparation: maybeWords(20000), shared: ticked() })
export type Prepare = z.infer<typeof Prepare> & OfConversation

/** Keeps the own preparation. The other reads it from the beginning of the talk, or at once when it is shared. */
export async function prepare(act: Act, { conversationId, preparation, shared }: Prepare): Promise<Outcome<OfConversation, OpenRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  await tx`
    insert into plans.preparation as p (organisation_id, conversation_id, person_id, words, saved_at, shared_at)
    values (platform.organisation(), ${conversationId}, ${actor.personId}, ${preparation}, ${now}, case when ${shared} then ${now}::timestamptz end)
    on conflict (conversation_id, person_id) do update set words = excluded.words, saved_at = excluded.saved_at,
      shared_at = case when ${shared} then coalesce(p.shared_at, excluded.shared_at) end`
  return done({ conversationId })
}
