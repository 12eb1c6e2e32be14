import type { Sql } from '#platform/db/pool.ts'
import { editionId } from './editions.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

/** Acts for the provider of Time management; works nowhere in Voorbeeldstad, so she is no somebody of people.ts. */
export const wendy = {
  id: idOf('person/wendy'),
  first: 'Wendy',
  last: 'Kok',
  email: 'wendy.kok@bob.example',
  provider: 'BOB Opleiding, Training en Advies',
}
export const contactId = idOf('contact/wendy')
export const inventoryId = idOf('inventory/vergunningen')
const providerId = idOf(`provider/${organisation.id}/${wendy.provider}`)

/** What planners arrange day by day: rooms, a checklist, free cancelling, a provider and an inventory of needs. */
export async function buildEveryday(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  await addRooms(tx)
  await addChecklist(tx, today)
  await addProvider(tx)
  await addNeeds(tx, today)
}

async function addRooms(tx: Sql): Promise<void> {
  const rooms = [
    { name: 'zaal De Brug', seats: 12 },
    { name: 'zaal De Werf', seats: 16 },
  ]
  await tx`insert into editions.room ${tx(rooms.map((room) => ({ ...room, id: idOf(`room/${room.name}`), organisation_id: organisation.id, place: 'Stadhuis' })))}`
  // The place of a room comes from the room.
  await tx`update editions.session set room_id = ${idOf('room/zaal De Brug')}, place = '' where place = 'Stadhuis, zaal De Brug'`
}

async function addChecklist(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const points: [name: string, days: number][] = [
    ['Zaal', 30],
    ['Aanbieder bevestigd', 28],
    ['Ordernummer', 14],
    ['Lunch', 7],
    ['Factuur', -30],
  ]
  await tx`insert into editions.checklist_point ${tx(points.map(([name, days], n) => ({ organisation_id: organisation.id, name, days_before: days, position: n })))}`
  await tx`insert into editions.checklist_item ${tx(
    points.map(([name, days], n) => ({
      organisation_id: organisation.id,
      edition_id: editionId('tm1'),
      name,
      days_before: days,
      position: n,
      note: name === 'Ordernummer' ? '' : name === 'Zaal' ? 'zaal De Brug' : '',
      done_at: name === 'Zaal' ? Temporal.Now.instant() : null,
      done_by: name === 'Zaal' ? people.marjan.id : null,
    })),
  )}`
  await tx`update editions.edition set free_until = ${today.add({ days: 5 }).toString()}, cancel_cost_cents = 95000 where id = ${editionId('tm1')}`
}

async function addProvider(tx: Sql): Promise<void> {
  await tx`insert into people.person (id, first_name, last_name) values (${wendy.id}, ${wendy.first}, ${wendy.last})`
  await tx`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${wendy.id}, ${wendy.email}, ${wendy.provider})`
  await tx`insert into catalogue.provider_contact (id, organisation_id, provider_id, person_id, invited_by)
    values (${contactId}, ${organisation.id}, ${providerId}, ${wendy.id}, ${people.ineke.id})`
}

async function addNeeds(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  await tx`insert into catalogue.inventory (id, organisation_id, provider_id, name, closes_on, review_on, made_by)
    values (${inventoryId}, ${organisation.id}, ${providerId}, 'Vergunningen, komend jaar', ${today.add({ days: 30 }).toString()}, ${today.add({ days: 240 }).toString()}, ${people.ineke.id})`
  const proposals = [
    {
      title: 'Bouwbesluit: wat verandert er',
      kind: 'content',
      side: 'employees',
      person_id: people.piet.id,
      reason: 'De regels veranderen en we lezen ze elk anders.',
      rank: 1,
      half: 1,
    },
    {
      title: 'Vergaderen in de helft van de tijd',
      kind: 'skills',
      side: 'employer',
      person_id: people.joost.id,
      reason: '',
      rank: 2,
      half: 1,
    },
    {
      title: 'Kwaliteitsborging: de eerste dossiers',
      kind: 'content',
      side: 'provider',
      person_id: wendy.id,
      reason: 'Andere gemeenten lopen hier nu tegenaan.',
      rank: null,
      half: null,
    },
  ]
  await tx`insert into catalogue.proposal ${tx(proposals.map((one) => ({ ...one, organisation_id: organisation.id, inventory_id: inventoryId, id: idOf(`proposal/${one.title}`) })))}`
}
