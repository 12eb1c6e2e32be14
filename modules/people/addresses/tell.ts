import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Job, Jobs } from '#platform/jobs.ts'
import { secretOf, secretPlace } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { providerOf } from '../providers/known.ts'
import { tell } from '../tell.ts'
import { tellAdministrators } from '../tell-administrators.ts'
import { kinds } from '../texts.ts'
import { hashOf } from '../token.ts'
import { changers } from './confirm.ts'
import { untold, waitingBatches } from './views.ts'

/** Tells each old address that another one came, with a link to confirm it. Once per change. */
const tellChange =
  (config: Config) =>
  async ({ tx, now }: Act, { personId }: { personId: string }): Promise<Outcome<null, never>> => {
    const [change] = await tx<{ id: string; email: string | null; next: string }[]>`
      select change_id as id, email, next_email as next from people.sign_in_address
      where organisation_id = (select platform.organisation()) and person_id = ${personId} and next_email is not null and told_at is null for update`
    if (!change) return done(null)
    const link = change.email === null ? null : hashOf(secretOf(config.secret, change.id))
    await tx`update people.sign_in_address set told_at = ${now}, token_hash = ${link}
      where organisation_id = (select platform.organisation()) and person_id = ${personId}`
    if (change.email !== null)
      await tell(tx, {
        event: `address/${change.id}`,
        kind: kinds.addressChanged,
        personId,
        values: () => ({ adres: change.next, link: config.baseUrl + paths.confirmAddress + '/' + secretPlace }),
        secretId: change.id,
        to: change.email,
      })
    return done(null)
  }

/** Tells the other administrators that addresses wait for one of them. Once per batch. */
const tellBatch =
  (config: Config) =>
  async (act: Act, { batchId, count }: { batchId: string; count: number }): Promise<Outcome<null, never>> => {
    await tellAdministrators(
      act,
      {
        event: `addresses/${batchId}`,
        kind: kinds.addressesWait,
        values: () => ({ aantal: String(count), link: config.baseUrl + paths.addresses }),
      },
      await changers(act.tx, batchId),
    )
    return done(null)
  }

/** Where people sign in at their organisation's own provider, an address opens something once: whoever has an account there is asked nothing. */
const tellAddresses: Job = async ({ look, perform, config }, { organisationId }) => {
  const issuer = (await look((tx) => providerOf(tx, config, organisationId)))?.issuer ?? null
  for (const personId of await look((tx) => untold(tx, issuer))) await perform(tellChange(config), { personId })
  for (const batch of await look((tx) => waitingBatches(tx, issuer)))
    await perform(tellBatch(config), { batchId: batch.id, count: batch.count })
}

export const addressJobs: Jobs['jobs'] = { 'people/tell-addresses': tellAddresses }
