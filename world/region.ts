import { publicHoliday } from '#platform/holidays.ts'
import type { Sql } from '#platform/db/pool.ts'
import { instantOf } from '#platform/words.ts'
import { idOf } from './ids.ts'
import { organisation, person, people, type Somebody } from './people.ts'

/** Two neighbours that share, each with a few people; Voorbeeldstad knows Rivierdal, and only Rivierdal knows Polderland. */
export const rivierdal = { id: idOf('organisation/rivierdal'), name: 'Gemeente Rivierdal', slug: 'rivierdal' }
export const polderland = { id: idOf('organisation/polderland'), name: 'Gemeente Polderland', slug: 'polderland' }

export const rivierdalers = Object.fromEntries([
  person('mo', 'Mo Idrissi', 'RIV', 'Teamleider dienstverlening', { infix: 'El' }),
  person('tess', 'Tess Jonker', 'RIV', 'Coördinator leren', {
    manager: 'mo',
    roles: ['coordinator', 'learning_adviser', 'network_coordinator'],
    shows: [
      'Netwerkcoördinator: ziet wat drie gemeenten delen en wie er meedoet',
      'Network coordinator: sees what three municipalities share and who takes part',
    ],
  }),
  person('lien', 'Lien Vermeer', 'RIV', 'Medewerker burgerzaken', { manager: 'mo' }),
  person('koen', 'Koen Prins', 'RIV', 'Stagiair burgerzaken', { manager: 'mo', kind: 'stagiair', hours: 24 }),
  person('arie', 'Arie Smits', 'RIV', 'Beheerder', { manager: 'mo', roles: ['administrator'] }),
]) as Record<'mo' | 'tess' | 'lien' | 'koen' | 'arie', Somebody>

export const polderlanders = Object.fromEntries([
  person('wout', 'Wout Haan', 'POL', 'Coördinator en beheerder', {
    infix: 'de',
    roles: ['administrator', 'coordinator', 'learning_adviser'],
  }),
  person('jet', 'Jet Molenaar', 'POL', 'Medewerker publiekszaken', { manager: 'wout' }),
]) as Record<'wout' | 'jet', Somebody>

export const rivierland = { id: idOf('network/rivierland'), name: 'Leren in Rivierenland' }
export const oever = { id: idOf('network/oever'), name: 'Oever en Polder' }
export const sharedEdition = idOf('edition/region/weerbaar')
export const lentRoom = idOf('room/region/raadzaal')
export const sharedActivity = idOf('activity/region/weerbaar')

/** The networks, each membership made within the walls of its own organisation. */
export async function joinNetworks(within: (organisationId: string, work: (tx: Sql) => Promise<void>) => Promise<void>): Promise<void> {
  const inhabitants = new Map([
    [organisation.id, 68_400],
    [rivierdal.id, 27_150],
    [polderland.id, 19_820],
  ])
  const join = (tx: Sql, networkId: string, id: string, coordinating: boolean) =>
    tx`insert into people.network_member (network_id, organisation_id, coordinating, starts_on, joined_at, inhabitants, inhabitants_on)
      values (${networkId}, ${id}, ${coordinating}, '2026-01-01', '2026-01-01T08:00:00Z', ${inhabitants.get(id)!}, '2026-01-01')`
  for (const [network, members] of [
    [rivierland, [organisation.id]],
    [oever, [polderland.id]],
  ] as const) {
    await within(rivierdal.id, async (tx) => {
      await tx`insert into people.network (id, name, purpose, made_by_organisation_id) values (${network.id}, ${network.name}, 'Samen trainingen vullen en betalen.', ${rivierdal.id})`
      await join(tx, network.id, rivierdal.id, true)
      for (const id of members) await tx`insert into people.network_member (network_id, organisation_id) values (${network.id}, ${id})`
    })
    for (const id of members)
      await within(id, async (tx) => {
        await tx`update people.network_member set starts_on = '2026-01-01', joined_at = '2026-01-01T08:00:00Z', inhabitants = ${inhabitants.get(id)!}, inhabitants_on = '2026-01-01'
          where network_id = ${network.id} and organisation_id = ${id}`
      })
  }
}

/** Nobody trains on a Saturday or a public holiday. */
const workingDay = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > 5 || publicHoliday(day) ? workingDay(day.add({ days: 1 })) : day

/** What Rivierdal shares with both networks: one edition, with seats kept for each of the three. */
export async function shareInRegion(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const at = (days: number, hour: string) => instantOf(workingDay(today.add({ days })), Temporal.PlainTime.from(hour))
  const own = { organisation_id: rivierdal.id }
  const provider = idOf('provider/region')
  await tx`insert into catalogue.provider ${tx({ ...own, id: provider, name: 'Academie Rivierdal' })}`
  await tx`insert into catalogue.activity ${tx({ ...own, id: sharedActivity, code: 'RIV-WEERBAAR', title: 'Weerbaar aan de balie', summary: 'Rustig blijven en grenzen stellen, met een acteur en collega’s van andere gemeenten.', you_learn: 'Je herkent spanning op tijd en weet wat je dan zegt.', learning_form: 'training', provider_id: provider, half_days: 2, hours: 7, price_cents: 29500, theme: 'Dienstverlening', mix: 'formal', state: 'published' })}`
  await tx`insert into catalogue.coordination ${tx({ ...own, activity_id: sharedActivity, person_id: rivierdalers.tess.id })}`
  await tx`insert into editions.edition ${tx({ ...own, id: sharedEdition, activity_id: sharedActivity, min_participants: 6, capacity: 12, published_at: at(-20, '09:00'), reserved_until: at(20, '00:00') })}`
  await tx`insert into editions.session ${tx({ ...own, edition_id: sharedEdition, starts_at: at(41, '09:30'), ends_at: at(41, '16:30'), place: 'Gemeentehuis Rivierdal' })}`
  await tx`insert into editions.room ${tx({ ...own, id: lentRoom, name: 'Raadzaal', place: 'Gemeentehuis Rivierdal', seats: 20 })}`
  for (const network of [rivierland, oever])
    await tx`insert into editions.share ${tx({ ...own, network_id: network.id, room_id: lentRoom, shared_by: rivierdalers.tess.id, shared_at: at(-20, '09:00') })}`
  for (const network of [rivierland, oever])
    await tx`insert into editions.share ${tx({ ...own, network_id: network.id, edition_id: sharedEdition, shared_by: rivierdalers.tess.id, shared_at: at(-20, '09:00') })}`
  await tx`insert into editions.region_terms ${tx({ ...own, edition_id: sharedEdition, member_cents: 32500, student_cents: 10000, rest_days: 7, rest_cents: 15000 })}`
  for (const [member_id, seats] of [
    [rivierdal.id, 4],
    [organisation.id, 4],
    [polderland.id, 2],
  ] as const)
    await tx`insert into editions.reservation ${tx({ ...own, edition_id: sharedEdition, member_id, seats })}`
  const enrolled: [Somebody, { id: string; name: string }, string, number][] = [
    [rivierdalers.lien, rivierdal, 'Dienstverlening', 29500],
    [polderlanders.jet, polderland, 'Publiekszaken', 32500],
    [people.dina, organisation, 'Straattoezicht', 32500],
  ]
  for (const [who, home, unit, price] of enrolled)
    await tx`insert into editions.enrolment ${tx({ ...own, home_organisation_id: home.id, edition_id: sharedEdition, activity_id: sharedActivity, person_id: who.id, state: 'seated', made_at: at(-10, '10:00'), made_by: who.id, state_since: at(-10, '10:00'), price_cents: price, home_name: home === rivierdal ? null : home.name, home_unit: home === rivierdal ? null : unit })}`
}
