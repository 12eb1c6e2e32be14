import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { backFrom } from '../oidc-start.ts'
import { providerOf } from './known.ts'

/** What the administrator sees of the own sign-in. Never the secret. */
export interface ProviderView {
  issuer: string
  clientId: string
  domains: string[]
  /** Null: none yet. */
  from: 'table' | 'environment' | null
  /** The secret can't be read any more and must be filled in again. */
  unreadable: boolean
  changedAt: Temporal.Instant | null
  changedBy: string | null
  /** The address to give to the provider. */
  back: string
}

export async function providerView(tx: Sql, config: Config, organisationId: string): Promise<ProviderView> {
  const provider = await providerOf(tx, config, organisationId)
  const [row] = await tx<{ slug: string; changedAt: Temporal.Instant | null; changedBy: string | null }[]>`
    select o.slug, p.changed_at, b.full_name as changed_by
    from people.organisation o left join people.identity_provider p on p.organisation_id = o.id left join people.person b on b.id = p.changed_by
    where o.id = (select platform.organisation())`
  return {
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    domains: provider?.domains ?? [],
    from: provider?.from ?? null,
    unreadable: provider?.clientSecret === null,
    changedAt: row!.changedAt,
    changedBy: row!.changedBy,
    back: config.baseUrl + backFrom({ from: 'table', slug: row!.slug }),
  }
}
