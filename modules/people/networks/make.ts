import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { maybeWords, words } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'

export const MakeNetwork = z.object({
  name: words(120, 'Vul in hoe het samenwerkingsverband heet.', 'Fill in what the network is called.'),
  purpose: maybeWords(1000),
})
export type MakeNetwork = z.infer<typeof MakeNetwork>

/** An administrator begins a network: the own organisation is its first member, and coordinates it. */
export async function makeNetwork(act: Act, { name, purpose }: MakeNetwork): Promise<Outcome<{ networkId: string }, never>> {
  const { tx, actor, now } = act
  const networkId = crypto.randomUUID()
  await tx`insert into people.network (id, name, purpose, made_by_organisation_id, made_by, made_at)
    values (${networkId}, ${name}, ${purpose}, platform.organisation(), ${actor.personId}, ${now})`
  await tx`insert into people.network_member (network_id, organisation_id, coordinating, invited_at, invited_by, starts_on, joined_at, joined_by)
    values (${networkId}, platform.organisation(), true, ${now}, ${actor.personId}, (${now}::timestamptz at time zone 'Europe/Amsterdam')::date, ${now}, ${actor.personId})`
  await record(act, 'make-network', `network/${networkId}`)
  return done({ networkId })
}
