import type { Sql } from '#platform/db/pool.ts'

export interface ProviderRow {
  id: string
  name: string
  activities: number
  contacts: { id: string; name: string; email: string }[]
}

/** Every provider with its contacts. */
export function providers(tx: Sql): Promise<ProviderRow[]> {
  return tx<ProviderRow[]>`
    select v.id, v.name,
      (select count(*)::int from catalogue.activity a where a.organisation_id = v.organisation_id and a.provider_id = v.id and a.state <> 'archived') as activities,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', p.full_name, 'email', g.email) order by p.last_name, p.first_name)
        from catalogue.provider_contact c join people.person p on p.id = c.person_id
        join people.guest g on g.organisation_id = c.organisation_id and g.person_id = c.person_id
        where c.organisation_id = v.organisation_id and c.provider_id = v.id and c.ended_at is null), '[]') as contacts
    from catalogue.provider v where v.organisation_id = (select platform.organisation()) order by lower(v.name)`
}
