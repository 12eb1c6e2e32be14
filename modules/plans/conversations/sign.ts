import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { contentOf, fingerprintOf, holdOpen, isEmpty, writtenIn, type Content } from './facts.ts'
import type { OfConversation } from './moments.ts'
import { decideSign, type Facts, type SignRefusal } from './rules.ts'
import { tellToSign } from './tell.ts'

export const Sign = z.object({ seen: z.string({ error: both('Open het gesprek opnieuw.', 'Open the talk again.') }).max(100) })
export type Sign = z.infer<typeof Sign> & OfConversation

interface Version {
  id: string
  number: number
  fingerprint: string
  signed: boolean
}

/**
 * Signs the notes and agreements as the actor saw them. The conversation is held, so that nobody changes it in between: it is a version that never
 * changes again. What is written later makes a next version, that both sign again.
 */
export const sign =
  (config: Config) =>
  async (act: Act, { conversationId, seen }: Sign): Promise<Outcome<OfConversation & { complete: boolean }, SignRefusal>> => {
    const { tx, now } = act
    const held = await holdOpen(act, conversationId)
    if (!held.ok) return held
    const content = contentOf(await writtenIn(tx, conversationId))
    const last = await lastVersion(act, conversationId)
    const { state, startsAt } = held.value
    const began = state === 'agreed' && Temporal.Instant.compare(startsAt, now) <= 0
    const decision = decideSign({ began, empty: isEmpty(content), now: fingerprintOf(content), seen, last })
    if (!decision.ok) return decision
    const complete = decision.value === 'same-version'
    const version = complete ? last! : await addVersion(act, conversationId, (last?.number ?? 0) + 1, content)
    await tx`insert into plans.signature (organisation_id, conversation_id, version_id, person_id, signed_at)
      values (platform.organisation(), ${conversationId}, ${version.id}, ${act.actor.personId}, ${now})`
    if (!complete) await tellToSign(act, config, held.value, otherOf(act, held.value), version.number)
    return done({ conversationId, complete })
  }

const otherOf = ({ actor }: Act, { personId, otherId }: Facts) => (actor.personId === personId ? otherId : personId)

async function lastVersion({ tx, actor }: Act, conversationId: string): Promise<Version | null> {
  const [version] = await tx<Version[]>`
    select v.id, v.number, v.fingerprint, exists (select from plans.signature s where s.version_id = v.id and s.person_id = ${actor.personId}) as signed
    from plans.conversation_version v where v.organisation_id = (select platform.organisation()) and v.conversation_id = ${conversationId}
    order by v.number desc limit 1`
  return version ?? null
}

async function addVersion(
  { tx, now }: Act,
  conversationId: string,
  number: number,
  content: Content,
): Promise<{ id: string; number: number }> {
  const [made] = await tx<{ id: string }[]>`
    insert into plans.conversation_version (organisation_id, conversation_id, number, content, fingerprint, made_at)
    values (platform.organisation(), ${conversationId}, ${number}, ${tx.json(content as never)}, ${fingerprintOf(content)}, ${now}) returning id`
  return { id: made!.id, number }
}
