import { look, system } from '#platform/act.ts'
import type { Database } from '#platform/db/pool.ts'
import { Sentence } from '#platform/db/sentence.ts'
import type { Config } from '#platform/http/house.ts'
import { allProviders } from './providers/known.ts'

/** In production somebody must be able to come in. @throws Sentence when there is no provider in the environment or the database, and no mail for links */
export async function refuseWithoutAWayIn(db: Database, config: Pick<Config, 'secret' | 'oidc' | 'smtpUrl'>): Promise<void> {
  if (config.oidc || config.smtpUrl) return
  if ((await look(db, system(null), (tx) => allProviders(tx, config))).length > 0) return
  throw new Sentence(
    'In production Ambacht needs a way to sign in: SMTP_URL for links by mail; or a sign-in service, by npm run sign-in-service or by OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  )
}
