import { connect } from '#platform/db/urls.ts'
import { idOf } from '#world/ids.ts'
import { neighbour, organisation, people, type Somebody } from '#world/people.ts'
import type { Logins } from '#platform/db/embedded.ts'

/** A third municipality and a network of three, coordinated by Voorbeeldstad: for tests of what is shared. */
export const third = { id: idOf('organisation/region-third'), name: 'Gemeente Duinrand', slug: 'region-third' }
export const outsider = { id: idOf('organisation/region-outsider'), name: 'Gemeente Verweg', slug: 'region-outsider' }
export const region = { id: idOf('network/region-test'), name: 'Academie Drie Gemeenten' }

/** Marjan as coordinator of the network. */
export const regional: Somebody = { ...people.marjan, roles: ['coordinator', 'network_coordinator'] }

export async function makeRegion(house: { logins: Logins }, since = '2020-01-01'): Promise<void> {
  const sql = connect(house.logins.superUrl, { max: 1 })
  for (const one of [third, outsider])
    await sql`insert into people.organisation (id, name, slug) values (${one.id}, ${one.name}, ${one.slug})`
  await sql`insert into people.network (id, name, made_by_organisation_id) values (${region.id}, ${region.name}, ${organisation.id})`
  const members = [
    { id: organisation.id, coordinating: true, inhabitants: 70_001 },
    { id: neighbour.id, coordinating: false, inhabitants: 20_002 },
    { id: third.id, coordinating: false, inhabitants: 9_997 },
  ]
  await sql`alter table people.network_member disable trigger joins_by_invitation`
  for (const [n, one] of members.entries()) {
    await sql`select set_config('app.organisation', ${one.id}, false)`
    await sql`insert into people.network_member (network_id, organisation_id, coordinating, starts_on, joined_at, inhabitants, inhabitants_on)
      values (${region.id}, ${one.id}, ${one.coordinating}, ${since}, ${`${since}T0${n}:00:00Z`}, ${one.inhabitants}, ${since})`
  }
  await sql`alter table people.network_member enable trigger joins_by_invitation`
  await sql`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${regional.id}, 'network_coordinator') on conflict do nothing`
  await sql.end()
}
