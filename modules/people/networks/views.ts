import type { Sql } from '#platform/db/pool.ts'
import { organisationNames } from './invite.ts'

export interface Member {
  id: string
  organisationId: string
  organisation: string
  coordinating: boolean
  startsOn: string | null
  endsOn: string | null
  inhabitants: number | null
  inhabitantsOn: string | null
  asksManager: boolean
  /** This organisation itself. */
  us: boolean
}

export interface NetworkView {
  id: string
  name: string
  purpose: string
  madeBy: string
  /** What we are in it. */
  we: 'invited' | 'member' | 'left'
  coordinating: boolean
  members: Member[]
}

/** The networks of this organisation: joined, invited to, and left. */
export async function networks(tx: Sql): Promise<NetworkView[]> {
  return tx<NetworkView[]>`
    select n.id, n.name, n.purpose, o.name as made_by,
      case when m.left_at is not null then 'left' when m.joined_at is null then 'invited' else 'member' end as we, m.coordinating,
      (select json_agg(json_build_object('id', x.id, 'organisationId', x.organisation_id, 'organisation', x.organisation, 'coordinating', x.coordinating,
         'startsOn', x.starts_on, 'endsOn', x.ends_on, 'inhabitants', x.inhabitants, 'inhabitantsOn', x.inhabitants_on, 'asksManager', y.asks_manager,
         'us', x.organisation_id = (select platform.organisation())) order by x.left_at is not null, x.organisation)
       from people.member_now x join people.network_member y on y.id = x.id where x.network_id = n.id and (x.left_at is null or x.joined_at is not null)) as members
    from people.network n
    join people.organisation_name o on o.organisation_id = n.made_by_organisation_id
    join lateral (select * from people.network_member m where m.network_id = n.id and m.organisation_id = (select platform.organisation())
                  order by m.invited_at desc limit 1) m on true
    where m.left_at is null or m.joined_at is not null
    order by m.left_at is not null, n.name`
}

export async function network(tx: Sql, networkId: string): Promise<(NetworkView & { others: { id: string; name: string }[] }) | null> {
  const found = (await networks(tx)).find((one) => one.id === networkId)
  if (!found) return null
  const known = new Set(found.members.filter((one) => !one.endsOn).map((one) => one.organisationId))
  const others = found.coordinating && found.we === 'member' ? (await organisationNames(tx)).filter((one) => !known.has(one.id)) : []
  return { ...found, others }
}

/** The networks this organisation is in now: for whoever shares something. */
export async function networksNow(tx: Sql): Promise<{ id: string; name: string; members: { id: string; name: string }[] }[]> {
  return tx`
    select n.id, n.name, (select json_agg(json_build_object('id', m.organisation_id, 'name', m.organisation) order by m.organisation)
                          from people.member_now m where m.network_id = n.id and m.joined_at is not null and m.left_at is null) as members
    from people.network_of o join people.network n on n.id = o.network_id
    where o.organisation_id = (select platform.organisation()) order by n.name`
}
