import type { Sql } from '#platform/db/pool.ts'
import { clientSecret, secretShown } from '#platform/http/clients.ts'
import type { Config } from '#platform/http/house.ts'

export interface ClientView {
  id: string
  name: string
  scopes: string[]
  madeAt: Temporal.Instant
  /** Only for whoever made it, and only just after. */
  secret: string | null
}

/** The systems that may use the API. */
export async function clients(tx: Sql, config: Config, personId: string): Promise<ClientView[]> {
  const rows = await tx<{ id: string; name: string; scopes: string[]; madeAt: Temporal.Instant; madeBy: string | null }[]>`
    select id, name, scopes, made_at, made_by from platform.api_client
    where organisation_id = (select platform.organisation()) and revoked_at is null order by name, id`
  const since = Temporal.Now.instant().subtract(secretShown)
  return rows.map(({ madeBy, ...row }) => ({
    ...row,
    secret: madeBy === personId && Temporal.Instant.compare(row.madeAt, since) > 0 ? clientSecret(config.secret, row.id) : null,
  }))
}
