import { beforeAll, describe, expect, test } from 'vitest'
import { joinNetwork } from '#modules/people/networks/answer.ts'
import { inviteMember } from '#modules/people/networks/invite.ts'
import { makeNetwork } from '#modules/people/networks/make.ts'
import { offer } from '#modules/editions/offer/views/offer.ts'
import { OfferQuery } from '#modules/editions/offer/query.ts'
import { approve, completeEdition, enrol, enrolGuest } from '#modules/editions/index.ts'
import { look, perform } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbour, neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { enrolElsewhere } from './enrol.ts'
import { keepTerms, KeepTerms, release } from './keep-terms.ts'
import { leaveRegion } from './leave.ts'
import { endShare, shareThing } from './share.ts'
import { withdrawElsewhere } from './withdraw.ts'

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

async function edition(capacity: number, more: { startsIn?: number; activity?: string } = {}): Promise<string> {
  const id = crypto.randomUUID()
  await house.arrange(async (tx) => {
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at, price_cents)
      values (${id}, ${organisation.id}, ${activityId(more.activity ?? 'OWN-TM', organisation.id)}, ${capacity}, now(), 10000)`
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
    .read(
      (tx) =>
        tx<
          { personId: string; state: string }[]
        >`select person_id, state from editions.enrolment where edition_id = ${editionId} order by made_at, id`,
    )
    .then((rows) => Object.fromEntries(rows.map((row) => [row.personId, row.state])))

describe('sharing', () => {
  test('what is shared stands in the offer of the other member, with the name of its owner; ending it takes it away', async () => {
    const editionId = await edition(5)
    const theirs = () => look(house.db, actorOf(hannah), (tx) => offer(tx, neighbour.id, 'nl', OfferQuery.parse({})))
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

  test('an activity alone is shared as part of the offer: who is a member finds and reads it, its editions stay at home, and ending it takes it away', async () => {
    const id = activityId('OWN-ASB', organisation.id)
    const editionId = await edition(5, { activity: 'OWN-ASB' })
    const [activity] = await house.read(
      (tx) => tx<{ title: string; summary: string }[]>`select title, summary from catalogue.activity where id = ${id}`,
    )
    const member = await house.browser(hannah)
    const address = `/samenwerking/aanbod/${id}`
    const found = async () => (await member.get('/aanbod?zoek=' + encodeURIComponent(activity!.title))).body.includes(address)
    expect([await found(), (await member.get(address)).status]).toEqual([false, 404])
    const { shareId } = good(await house.as(marjan).perform(shareThing, { what: `activity/${id}`, networkId, restOnly: false }))
    expect(await found()).toBe(true)
    const page = await member.get(address)
    for (const words of [activity!.title, activity!.summary, 'Gemeente Voorbeeldstad']) expect(page.text).toContain(words)
    expect(page.body).not.toContain(editionId)
    expect(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id })).toMatchObject({ ok: false, reason: 'not-shared' })
    good(await house.as(marjan).perform(endShare, { shareId }))
    expect([await found(), (await member.get(address)).status]).toEqual([false, 404])
  })

  test('somebody of another member asks the own manager first, who agrees at home; the seat is counted at the owner', async () => {
    const editionId = await edition(5)
    await shared(editionId)
    const asked = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    expect(asked.state).toBe('requested')
    const judged = good(await there(rob, approve, { enrolmentId: asked.enrolmentId }))
    expect(judged.state).toBe('seated')
    const [away] = await house.read(
      (tx) =>
        tx`select title, owner, state, price_cents from editions.away where person_id = ${hannah.id} and enrolment_id = ${asked.enrolmentId}`,
      neighbour.id,
    )
    expect(away).toMatchObject({ owner: 'Gemeente Voorbeeldstad', state: 'seated', priceCents: 10000 })
    good(await there(hannah, withdrawElsewhere, { enrolmentId: asked.enrolmentId }))
    expect(await states(editionId)).toEqual({ [hannah.id]: 'withdrawn' })
  })

  test('a new name of the activity is known at home at once, and from the moment it is confidential only the person sees it', async () => {
    const editionId = await edition(5, { activity: 'OWN-ASB' })
    await shared(editionId)
    await asksNobody()
    const { enrolmentId } = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    const activity = (change: (tx: Sql) => unknown) =>
      house.arrange((tx) => tx`update catalogue.activity set ${change(tx) as never} where id = ${activityId('OWN-ASB', organisation.id)}`)
    await activity((tx) => tx`title = 'Praten over werk'`)
    const [own, manager] = [await house.browser(hannah), await house.browser(rob)]
    expect((await own.get('/mijn/opleidingen')).text).toContain('Praten over werk')
    expect((await manager.get('/mijn/team')).text).toContain('Praten over werk')
    await activity((tx) => tx`confidential = true`)
    expect((await own.get('/mijn/opleidingen')).text).toContain('Praten over werk')
    expect((await manager.get('/mijn/team')).text).not.toContain('Praten over werk')
    expect((await manager.get(`/samenwerking/inschrijvingen/${enrolmentId}`)).status).toBe(404)
    const seen = await look(house.db, actorOf(rob), (tx) => tx`select title from editions.away where enrolment_id = ${enrolmentId}`)
    expect(seen).toEqual([])
    good(await there(hannah, withdrawElsewhere, { enrolmentId }))
    await house.arrange(
      (tx) => tx`update people.network_member set asks_manager = true where organisation_id = ${neighbour.id}`,
      neighbour.id,
    )
  })

  test('members know each other by name: the settings of another can not be read, also not in SQL', async () => {
    const asked = <T>(query: (tx: Sql) => Promise<T>) => look(house.db, actorOf(hannah), query)
    expect(await asked((tx) => tx`select name from people.organisation_name where organisation_id = ${organisation.id}`)).toEqual([
      { name: 'Gemeente Voorbeeldstad' },
    ])
    expect(await asked((tx) => tx`select settings from people.organisation where id = ${organisation.id}`)).toEqual([])
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

describe('kept seats', () => {
  test('a seat kept for a member is nobody else’s until the release; then one list moves up in order', async () => {
    const editionId = await edition(2)
    await asksNobody()
    await shared(editionId)
    good(await terms(editionId, { releaseOn: nextWeek }, { [neighbour.id]: 1 }))
    const own = async (who: Somebody) => good(await house.as(who).perform(enrol, { editionId, personId: who.id })).state
    expect(await own(fatima)).toBe('seated')
    expect(await own(mees)).toBe('waiting') // the second seat is kept
    expect(good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id })).state).toBe('seated')
    expect(good(await there(rob, enrolElsewhere, { editionId, personId: rob.id })).state).toBe('waiting')
    // Hannah gives hers up: it is kept for Buurmeer, so Rob gets it, though Mees came earlier.
    const [hers] = await house.read(
      (tx) => tx`select id from editions.enrolment where edition_id = ${editionId} and person_id = ${hannah.id}`,
    )
    good(await there(hannah, withdrawElsewhere, { enrolmentId: hers!['id'] }))
    expect(await states(editionId)).toMatchObject({ [rob.id]: 'seated', [mees.id]: 'waiting' })
    const [his] = await house.read((tx) => tx`select id from editions.enrolment where edition_id = ${editionId} and person_id = ${rob.id}`)
    good(await there(rob, withdrawElsewhere, { enrolmentId: his!['id'] }))
    expect(await states(editionId)).toMatchObject({ [mees.id]: 'waiting' })

    expect(good(await house.as(ineke).perform(release, { editionId }))).toEqual({ promoted: 0 }) // asked too early
    await house.arrange((tx) => tx`update editions.edition set reserved_until = now() - interval '1 minute' where id = ${editionId}`)
    expect(good(await house.as(ineke).perform(release, { editionId }))).toEqual({ promoted: 1 })
    expect(await states(editionId)).toMatchObject({ [fatima.id]: 'seated', [mees.id]: 'seated' })
  })

  test('more seats can’t be kept than there are beside who has one already', async () => {
    const editionId = await edition(2)
    await shared(editionId)
    good(await house.as(fatima).perform(enrol, { editionId, personId: fatima.id }))
    expect(await terms(editionId, { releaseOn: nextWeek }, { [neighbour.id]: 2 })).toMatchObject({
      reason: 'reserve-too-many',
      details: { needed: 3 },
    })
    expect(await terms(editionId, {}, { [neighbour.id]: 1 })).toMatchObject({ reason: 'release-needed' })
    const late = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 40 }).toString()
    expect(await terms(editionId, { releaseOn: late }, { [neighbour.id]: 1 })).toMatchObject({ reason: 'release-after-start' })
    expect(await terms(editionId, { releaseOn: nextWeek }, { [crypto.randomUUID()]: 1 })).toMatchObject({ reason: 'not-a-member' })
  })

  test('the database itself refuses somebody on a seat that is kept for another', async () => {
    const editionId = await edition(1)
    await shared(editionId)
    good(await terms(editionId, { releaseOn: nextWeek }, { [neighbour.id]: 1 }))
    const insert = house.arrange(
      (
        tx,
      ) => tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
        values (${organisation.id}, ${organisation.id}, ${editionId}, ${activityId('OWN-TM', organisation.id)}, ${daan.id}, 'seated', now(), now())`,
    )
    await expect(insert).rejects.toThrow(/kept for another member/)
  })

  test('when the sharing ends, kept seats go to who waits', async () => {
    const editionId = await edition(1)
    const shareId = await shared(editionId)
    good(await terms(editionId, { releaseOn: nextWeek }, { [neighbour.id]: 1 }))
    good(await house.as(aylin).perform(enrol, { editionId, personId: aylin.id }))
    expect(await states(editionId)).toEqual({ [aylin.id]: 'waiting' })
    good(await house.as(marjan).perform(endShare, { shareId }))
    expect(await states(editionId)).toEqual({ [aylin.id]: 'seated' })
  })
})

describe('prices and restplaatsen', () => {
  const price = async (editionId: string, who: Somebody) =>
    (
      await house.read((tx) => tx`select price_cents from editions.enrolment where edition_id = ${editionId} and person_id = ${who.id}`)
    )[0]!['priceCents']

  test('who is in keeps the price of that moment, whatever it costs later', async () => {
    const editionId = await edition(5)
    await asksNobody()
    await shared(editionId)
    good(await terms(editionId, { memberCents: '150' }))
    good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    good(await house.as(fatima).perform(enrol, { editionId, personId: fatima.id }))
    good(await terms(editionId, { memberCents: '200' }))
    good(await there(rob, enrolElsewhere, { editionId, personId: rob.id }))
    expect([await price(editionId, hannah), await price(editionId, rob), await price(editionId, fatima)]).toEqual([15000, 20000, 10000])
  })

  test('a guest pays what others pay, and a student what students pay', async () => {
    const editionId = await edition(5)
    await asksNobody()
    await shared(editionId)
    await house.arrange((tx) => tx`update editions.edition set audience = 'everyone' where id = ${editionId}`)
    good(await terms(editionId, { memberCents: '150', studentCents: '20', otherCents: '300' }))
    good(
      await house
        .as(ineke)
        .perform(enrolGuest, { editionId, name: 'Gerda Gast', email: 'gerda@elders.example', organisationName: 'Elders' }),
    )
    await house.arrange((tx) => tx`update people.employment set kind = 'stagiair' where person_id = ${hannah.id}`, neighbour.id)
    good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    await house.arrange((tx) => tx`update people.employment set kind = 'in dienst' where person_id = ${hannah.id}`, neighbour.id)
    const prices = await house.read(
      (tx) => tx`select price_cents from editions.enrolment where edition_id = ${editionId} order by price_cents`,
    )
    expect(prices.map((row) => row['priceCents'])).toEqual([2000, 30000])
  })

  test('remaining seats are there for neighbours from the day on, at their price, in order of request', async () => {
    const editionId = await edition(1, { startsIn: 20 })
    await asksNobody()
    await shared(editionId, true)
    good(await terms(editionId, { restDays: '10', restCents: '50' }))
    expect(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id })).toMatchObject({ ok: false, reason: 'not-offered-yet' })
    await house.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() + interval '9 days', ends_at = now() + interval '9 days 3 hours' where edition_id = ${editionId}`,
    )
    expect(good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id })).state).toBe('seated')
    expect(good(await there(rob, enrolElsewhere, { editionId, personId: rob.id })).state).toBe('waiting')
    expect(await price(editionId, hannah)).toBe(5000)
  })
})

describe('afterwards', () => {
  test('who completes it elsewhere finds it and its certificate at home; nobody else opens that', async () => {
    const editionId = await edition(5)
    await asksNobody()
    await shared(editionId)
    const { enrolmentId } = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    await house.arrange(async (tx) => {
      await tx`update editions.session set starts_at = now() - interval '2 days', ends_at = now() - interval '47 hours' where edition_id = ${editionId}`
      await tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present) select organisation_id, id, ${enrolmentId}, true from editions.session where edition_id = ${editionId}`
    })
    good(await house.as(ineke).perform(completeEdition, { editionId }))
    await house.work()
    const page = await (await house.browser(hannah)).get('/mijn/opleidingen')
    const pdf = /\/certificaten\/[0-9a-f-]{36}\/pdf/.exec(page.body)?.[0]
    expect(pdf).toBeDefined()
    expect((await (await house.browser(hannah)).get(pdf!)).headers['content-type']).toContain('pdf')
    expect((await (await house.browser(rob)).get(pdf!)).status).toBe(404)
    expect((await (await house.browser(fatima)).get(pdf!)).status).toBe(404)
    const told = await house.read(
      (tx) => tx`select 1 from platform.outbox where person_id = ${hannah.id} and event like 'certificate/%'`,
      neighbour.id,
    )
    expect(told).toHaveLength(1)
  })
})

describe('at home', () => {
  test('who came from elsewhere is asked what it was like, answers once among the others, and home learns nothing of it (rule 5)', async () => {
    const editionId = await edition(8)
    await asksNobody()
    await shared(editionId)
    const own = [fatima, mees, aylin, daan]
    for (const who of own) good(await house.as(who).perform(enrol, { editionId, personId: who.id }))
    const { enrolmentId } = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    await house.arrange(async (tx) => {
      await tx`update catalogue.activity set evaluated = true where id = ${activityId('OWN-TM', organisation.id)}`
      await tx`update editions.session set starts_at = now() - interval '2 days', ends_at = now() - interval '47 hours' where edition_id = ${editionId}`
      await tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present)
        select n.organisation_id, s.id, n.id, true from editions.session s join editions.enrolment n on n.edition_id = s.edition_id where s.edition_id = ${editionId}`
    })
    const { evaluationId } = good(await house.as(ineke).perform(completeEdition, { editionId }))
    await house.work()
    const told = await house.read(
      (tx) => tx`select body from platform.outbox where person_id = ${hannah.id} and event = ${`away/${enrolmentId}/evaluation//`}`,
      neighbour.id,
    )
    const address = `/samenwerking/inschrijvingen/${enrolmentId}/evaluatie`
    expect(told).toHaveLength(1)
    expect(told[0]!['body']).toContain(address)

    const hers = await house.browser(hannah)
    expect((await hers.get('/')).body).toContain(address)
    expect((await hers.get(address)).text).toContain('Je antwoord is anoniem')
    const others = [await house.browser(rob), await house.browser(fatima), await house.browser(els)]
    for (const one of others) {
      expect((await one.get(address)).status).toBe(404)
      expect((await one.post(address, { mark: '1', newColleagues: '0' })).status).toBeGreaterThanOrEqual(400)
    }
    expect((await hers.post(address, { mark: '', newColleagues: '0' })).text).toContain('Kies een cijfer')
    await hers.get(address)
    expect((await hers.post(address, { mark: '9', newColleagues: '4', learned: 'Plannen' })).status).toBe(303)
    expect((await hers.get('/')).body).not.toContain(address)
    for (const table of ['scans.evaluation', 'scans.rated', 'scans.invited', 'scans.answer'])
      expect(await house.read((tx) => tx`select 1 from ${tx(table)}`, neighbour.id)).toEqual([])

    for (const who of own) {
      const browser = await house.browser(who)
      await browser.get(`/evaluaties/${evaluationId}`)
      expect((await browser.post(`/evaluaties/${evaluationId}`, { mark: '7', newColleagues: '1' })).status).toBe(303)
    }
    await house.work()
    const results = (await (await house.browser(marjan)).get(`/academie/edities/${editionId}/evaluatie`)).text
    expect(results).toContain('Plannen')
    expect(results).not.toContain('Hannah')
    expect((await (await house.browser(rob)).get(`/academie/edities/${editionId}/evaluatie`)).status).toBe(404)
    expect((await hers.get(address)).text).toContain('Bedankt voor je antwoord')
  })

  test('the private calendar holds the sessions elsewhere, under the id that the invitation has; cancelled when somebody withdraws', async () => {
    const editionId = await edition(5)
    await asksNobody()
    await shared(editionId)
    const { enrolmentId } = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    const browser = await house.browser(hannah)
    const address = /\/agenda\/[\w-]{20,}\.ics/.exec((await browser.follow(await browser.post('/mijn/agenda'))).body)![0]
    const [session] = await house.read((tx) => tx`select id from editions.session where edition_id = ${editionId}`)
    const calendar = async () => (await house.visitor().get(address)).body.replaceAll('\r\n ', '')
    const events = async () => (await calendar()).split('BEGIN:VEVENT').filter((one) => one.includes(`UID:${session!['id']}@`))
    expect(await events()).toEqual([expect.stringContaining('(Gemeente Voorbeeldstad)')])
    expect((await events())[0]).toContain(`/samenwerking/inschrijvingen/${enrolmentId}`)
    good(await there(hannah, withdrawElsewhere, { enrolmentId }))
    expect(await events()).toEqual([expect.stringContaining('STATUS:CANCELLED')])
  })
})

test('ten lesson days in a year (M25): home reads all ten dates before and after somebody enrols, and the calendar holds them', async () => {
  const editionId = await edition(18)
  await house.arrange(
    (tx) => tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      select ${organisation.id}, ${editionId}, now() + (30 + 30 * n) * interval '1 day', now() + (30 + 30 * n) * interval '1 day' + interval '6 hours', 'Lesdag ' || n + 1
      from generate_series(1, 9) n`,
  )
  await asksNobody()
  await shared(editionId)
  const browser = await house.browser(hannah)
  const days = async (address: string) => (await browser.get(address)).text.match(/Lesdag \d+/g)
  expect(new Set(await days(`/samenwerking/edities/${editionId}`)).size).toBe(9)
  const { enrolmentId } = good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
  expect(new Set(await days(`/samenwerking/inschrijvingen/${enrolmentId}`)).size).toBe(9)
  const feed = /\/agenda\/[\w-]{20,}\.ics/.exec((await browser.follow(await browser.post('/mijn/agenda'))).body)![0]
  const calendar = (await house.visitor().get(feed)).body.replaceAll('\r\n ', '')
  expect(calendar.split('BEGIN:VEVENT').filter((one) => one.includes(`/samenwerking/inschrijvingen/${enrolmentId}`))).toHaveLength(10)
})

describe('leaving', () => {
  test('in the middle of an edition: who is in stays and is told, nobody new comes, kept seats come free', async () => {
    const editionId = await edition(2)
    await asksNobody()
    await shared(editionId)
    good(await there(hannah, enrolElsewhere, { editionId, personId: hannah.id }))
    good(await terms(editionId, { releaseOn: nextWeek }, { [neighbour.id]: 2 }))
    good(await house.as(fatima).perform(enrol, { editionId, personId: fatima.id }))
    expect(await states(editionId)).toEqual({ [hannah.id]: 'seated', [fatima.id]: 'waiting' })
    good(await house.as(els).perform(leaveRegion, { networkId }))
    await house.work()
    expect(await states(editionId)).toEqual({ [hannah.id]: 'seated', [fatima.id]: 'seated' })
    expect(await there(rob, enrolElsewhere, { editionId, personId: rob.id })).toMatchObject({ ok: false, reason: 'not-shared' })
    const told = await house.read(
      (tx) => tx`select subject from platform.outbox where person_id = ${hannah.id} and subject like 'Je plaats blijft%'`,
      neighbour.id,
    )
    expect(told.length).toBeGreaterThan(0)
    const administrators = await house.read(
      (tx) => tx`select subject from platform.outbox where person_id = ${bram.id} and subject like 'Gemeente Buurmeer verlaat%'`,
    )
    expect(administrators).toHaveLength(1)
    const page = await (await house.browser(hannah)).get('/mijn/opleidingen')
    expect(page.text).toContain('bij Gemeente Voorbeeldstad')
    const [hers] = await house.read(
      (tx) => tx`select enrolment_id from editions.away where person_id = ${hannah.id} and edition_id = ${editionId}`,
      neighbour.id,
    )
    const place = await (await house.browser(hannah)).get(`/samenwerking/inschrijvingen/${hers!['enrolmentId']}`)
    expect(place.text).toContain('wordt niet meer met jullie gedeeld')
  })
})
