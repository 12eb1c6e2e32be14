import { z } from 'zod'
import { inCareSql } from '#modules/catalogue/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

export const Revoke = z.object({
  credentialId: id(),
  because: words(
    300,
    'Schrijf waarom je het certificaat intrekt. De deelnemer krijgt dit te zien.',
    'Write why you revoke the certificate. The participant will see this.',
  ),
})
export type Revoke = z.infer<typeof Revoke>
export type RevokeRefusal = 'not-a-coordinator' | 'no-such-certificate' | 'already-revoked'

/** Revokes a certificate with a reason. The row stays: nothing is overwritten (rule 8), and the public page says that it was revoked. */
export async function revoke(act: Act, { credentialId, because }: Revoke): Promise<Outcome<{ credentialId: string }, RevokeRefusal>> {
  if (!act.actor.roles.includes('coordinator')) return refuse('not-a-coordinator')
  const [held] = await act.tx<{ revoked: boolean }[]>`
    select revoked_at is not null as revoked from credentials.credential c
    where organisation_id = (select platform.organisation()) and id = ${credentialId} and source = 'issued' and ${inCareSql(act.tx, act.actor, act.tx`c.activity_id`)} for update`
  if (!held) return refuse('no-such-certificate')
  if (held.revoked) return refuse('already-revoked')
  await act.tx`update credentials.credential set revoked_at = ${act.now}, revoked_because = ${because}
    where organisation_id = (select platform.organisation()) and id = ${credentialId}`
  await record(act, 'revoke-certificate', `credential/${credentialId}`)
  return done({ credentialId })
}
