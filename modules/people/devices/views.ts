import type { Sql } from '#platform/db/pool.ts'

export interface SharedDevice {
  id: string
  name: string
  madeAt: Temporal.Instant
  madeBy: string | null
}

/** The devices that people share here, by name. Who used them is nobody's business. */
export async function sharedDevices(tx: Sql): Promise<SharedDevice[]> {
  return tx<SharedDevice[]>`
    select d.id, d.name, d.made_at, p.full_name as made_by from people.shared_device d left join people.person p on p.id = d.made_by
    where d.organisation_id = (select platform.organisation()) and d.revoked_at is null order by d.name, d.made_at`
}

/** The shared device of this cookie, of whatever organisation. */
export async function deviceOf(tx: Sql, hash: string | null): Promise<{ id: string; name: string } | null> {
  if (!hash) return null
  const [device] = await tx<{ id: string; name: string }[]>`select id, name from people.shared_device_of(${hash})`
  return device ?? null
}
