import { beforeAll, describe, expect, test } from 'vitest'
import { joinNetwork } from '#modules/people/networks/answer.ts'
import { inviteMember } from '#modules/people/networks/invite.ts'
import { makeNetwork } from '#modules/people/networks/make.ts'
import { offer } from '#modules/editions/offer/views/offer.ts'
import { OfferQuery } from '#modules/editions/offer/query.ts'
import { enrol, withdraw } from '#modules/editions/index.ts'
import { look, perform } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbour, neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { enrolElsewhere } from './enrol.ts'
import { approveElsewhere, withdrawElsewhere } from './judge.ts'
import { keepTerms, KeepTerms, release } from './keep-terms.ts'
import { leaveRegion } from './leave.ts'
import { endShare, shareThing } from './share.ts'

const house = openHouse()
const { bram, marjan, fatima, mees, aylin, daan, ineke } = people
const { els, hannah, rob } = neighbours
let networkId = ''

const good = <T>(outcome: { ok: boolean; value?: T; reason?: string }): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.value as T
}
/** Does something of the neighbour within the walls of Voorbeeldstad, as the door does. */
const there = <I, V, R extends string>(who: Somebody, useCase: import('#platform/act.ts').UseCase<I, V, R>, input: I) =>
  perform(house.db, actorOf(who), useCase, input, { organisationId: organisation.id })

beforeAll(async () => {
  networkId = good(await house.as(bram).perform(makeNetwork, { name: 'Leren in Rivierenland', purpose: '' })).networkId
  good(await house.as(bram).perform(inviteMember, { networkId, organisationId: neighbour.id }))
  good(await house.as(els).perform(joinNetwork, { networkId }))
})

async function edition(capacity: number, more: { startsIn?: number } = {}): Promise<string> {
  const id = crypto.randomUUID()
  await house.arrange(async (tx) => {
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at, price_cents)
      values (${id}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, ${capacity}, now(), 10000)`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      values (${organisation.id}, ${id}, now() + ${more.startsIn ?? 30} * interval '1 day', now() + ${more.startsIn ?? 30} * interval '1 day' + interval '3 hours', 'Zaal')`
  })
  return id
}
const shared = async (editionId: string, restOnly = false) =>
  good(await house.as(marjan).perform(shareThing, { what: `edition/${editionId}`, networkId, restOnly })).shareId
const asksNobody = () =>
  house.arrange((tx) => tx`update people.network_member set asks_manager = false where organisation_id = ${neighbour.id}`, neighbour.id)
const terms = (editionId: string, more: Record<string, unknown> = {}, seats: Record<string, number> = {}) =>
  house.as(marjan).perform(keepTerms, KeepTerms.parse({ editionId, seats, ...more }))
const nextWeek = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 7 }).toString()
const states = (editionId: string) =>
  house
    .read((tx) => tx<{ personId: string; state: string }[]>`select person_id, state from editions.enrolment where edition_id = ${editionId} order by made_at, id`)
    .then((rows) => Object.fromEntries(rows.map((row) => [row.personId, row.state])))

describe('sharing', () => {
  test('what is shared stands in the offer of the other member, with the name of its owner; ending it takes it away', async () => {
    const editionId = await edition(5)
    const theirs = () =>
      look(house.db, actorOf(hannah), (tx) => offer(tx, neighbour.id, 'nl', OfferQuery.parse({})))
    expect((await theirs()).cards.filter((card) => card.item.owner)).toEqual([])
    const shareId = await shared(editionId)
    const found = (await theirs()).cards.filter((card) => card.item.owner)
    expect(found.map((card) => [card.item.owner, card.dates?.editionId])).toEqual([['Gemeente Voorbeeldstad', editionId]])
    const searched = await look(house.db, actorOf(hannah), (tx) =>
      offer(tx, neighbour.id, 'nl', OfferQuery.parse({ zoek: found[0]!.item.title })),
    )
    expect(searched.cards.map((card) => card.item.id)).toContain(found[0]!.item.id)
    good(await house.as(marjan).perform(endShare, { shareId }))
    expect((await theirs()).cards.filter((card) => card.item.owner)).toEqual([])
  })

  test('somebody of another member asks the own manager first, who agrees at home; the seat is counted at the owner', async () => {
    const editionId = await edition(5)
    await shared(editionId)
    const asked = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    expect(asked.state).toBe('requested')
    const judged = good(await there(rob, approveElsewhere, { enrolmentId: asked.enrolmentId }))
    expect(judged.state).toBe('seated')
    const [away] = await house.read((tx) => tx`select title, owner, state, price_cents from editions.away where person_id = ${hannah.id} and enrolment_id = ${asked.enrolmentId}`, neighbour.id)
    expect(away).toMatchObject({ owner: 'Gemeente Voorbeeldstad', state: 'seated', priceCents: 10000 })
    good(await there(hannah, withdrawElsewhere, { enrolmentId: asked.enrolmentId }))
    expect(await states(editionId)).toEqual({ [hannah.id]: 'withdrawn' })
  })

  test('without sharing, and after it ended, nobody of another organisation enrols', async () => {
    const editionId = await edition(5)
    expect(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id })).toMatchObject({ ok: false, reason: 'not-shared' })
    const shareId = await shared(editionId)
    good(await house.as(marjan).perform(endShare, { shareId }))
    expect(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id })).toMatchObject({ ok: false, reason: 'not-shared' })
  })

  test('what is confidential is never shared', async () => {
    const [confidential] = await house.read((tx) => tx`select id from catalogue.activity where confidential limit 1`)
    const outcome = await house.as(ineke).perform(shareThing, { what: `activity/${confidential!['id']}`, networkId, restOnly: false })
    expect(outcome).toMatchObject({ ok: false, reason: 'confidential-stays' })
  })
})
