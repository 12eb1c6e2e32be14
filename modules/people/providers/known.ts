import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { unseal } from '#platform/sealed.ts'
import { settingsOf } from '../settings.ts'

/** Where the people of one organisation sign in. */
export interface IdentityProvider {
  organisationId: string
  /** What the organisation is called, and how it stands in an address. */
  organisation: string
  slug: string
  issuer: string
  clientId: string
  /** Null: it can't be read any more, because the secret of the server is another one. */
  clientSecret: string | null
  /** Whose work address leads here. */
  domains: string[]
  /** By the administrator, or by whoever owns the machine (OIDC_ISSUER). */
  from: 'table' | 'environment'
}

/** What may be known of providers. */
export type Desk = Pick<Config, 'secret' | 'oidc'>

type Row = Omit<IdentityProvider, 'clientSecret' | 'from'> & { sealedSecret: string | null; settings: unknown }

/**
 * All providers, one for each organisation that has one. What the administrator filled in goes before the environment. The environment
 * is of the organisation in OIDC_ORGANISATION (slug or id) or, without it, of the only organisation there is.
 */
export async function allProviders(tx: Sql, desk: Desk): Promise<IdentityProvider[]> {
  const { oidc } = desk
  await tx`select set_config('app.listing', 'organisations', true)`
  const rows = await tx<Row[]>`
    select o.id as organisation_id, o.name as organisation, o.slug, o.settings, p.issuer, p.client_id, p.sealed_secret,
      array(select d.domain from people.provider_domain d where d.organisation_id = o.id order by 1) as domains
    from people.organisation o left join people.identity_provider p on p.organisation_id = o.id
    where p.organisation_id is not null
       or (${oidc !== null} and case when ${oidc?.organisation ?? ''} = '' then (select count(*) from people.organisation) = 1
           else o.slug = ${oidc?.organisation ?? ''} or o.id::text = ${oidc?.organisation ?? ''} end)
    order by o.name`
  await tx`select set_config('app.listing', '', true)`
  return rows.map((row) => readProvider(desk, row))
}

function readProvider({ secret, oidc }: Desk, { sealedSecret, settings, ...row }: Row): IdentityProvider {
  if (sealedSecret) return { ...row, clientSecret: unseal(secret, row.organisationId, sealedSecret), from: 'table' }
  const { issuer, clientId, clientSecret } = oidc!
  return { ...row, issuer, clientId, clientSecret, domains: settingsOf(settings).ownDomains, from: 'environment' }
}

/** The provider of one organisation, or null where it has none of its own. */
export async function providerOf(tx: Sql, desk: Desk, organisationId: string | null): Promise<IdentityProvider | null> {
  return (await allProviders(tx, desk)).find((one) => one.organisationId === organisationId) ?? null
}
