import { beforeAll, describe, expect, test } from 'vitest'
import { look, perform } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { readCsv } from '#platform/files/index.ts'
import { actorOf, openHouse, type Browser } from '#test/house.ts'
import { makeRegion, outsider, region, regional, third } from '#test/region.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { addOffer, enterNumbers, makeRound, scoreOffer, settleRound } from '../index.ts'
import { roundView } from './views.ts'

// M17: seven municipalities buy together; here three, and once seven.
const house = openHouse()
const [us, buurmeer, duinrand] = [organisation.id, neighbour.id, third.id]
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

beforeAll(() => makeRegion(house))
const marjan = () => house.as(regional)
const rob = () => house.as(neighbours.rob)

async function round(more: { themes?: string } = {}): Promise<{ roundId: string; themes: string[] }> {
  const made = await marjan().perform(makeRound, {
    networkId: region.id,
    name: 'Inkoop volgend jaar',
    closesOn: today.add({ days: 10 }),
    themes: more.themes ?? 'Omgevingswet\nBhv herhaling; 10',
    groupSize: 15,
    fit: 5,
    tailoring: 3,
    schedulable: 2,
  })
  if (!made.ok) throw new Error(made.reason)
  const rows = await house.read((tx) => tx`select id from catalogue.round_theme where round_id = ${made.value.roundId} order by position`)
  return { roundId: made.value.roundId, themes: rows.map((row) => row['id'] as string) }
}
const asSuper = async <T>(work: (sql: ReturnType<typeof connect>) => Promise<T>) => {
  const sql = connect(house.logins.superUrl, { max: 1 })
  return work(sql).finally(() => sql.end())
}
/** As if the last day was yesterday. */
const close = (roundId: string) => asSuper((sql) => sql`update catalogue.round set closes_on = current_date - 1 where id = ${roundId}`)

describe('a demand round', () => {
  test('is opened by the network coordinator of the coordinating organisation, and not for a day in the past', async () => {
    const asked = { networkId: region.id, name: 'x', closesOn: today, themes: 'y', groupSize: 15, fit: 1, tailoring: 1, schedulable: 1 }
    expect(await house.as(people.ineke).perform(makeRound, asked)).toMatchObject({ reason: 'not-the-coordinator' })
    expect(await rob().perform(makeRound, asked)).toMatchObject({ reason: 'not-the-coordinator' })
    expect(await marjan().perform(makeRound, { ...asked, closesOn: today.subtract({ days: 1 }) })).toMatchObject({
      reason: 'closes-in-the-past',
    })
  })

  test('gets the numbers of each adviser; a member reads its own and the coordinator all', async () => {
    const { roundId, themes } = await round()
    expect((await house.as(people.ineke).perform(enterNumbers, { roundId, themeId: themes, seats: [20, 0], wishes: ['', ''] })).ok).toBe(
      true,
    )
    expect((await rob().perform(enterNumbers, { roundId, themeId: themes, seats: [2, 9], wishes: ['in mei', ''] })).ok).toBe(true)
    const all = (await marjan().look((tx) => roundView(tx, marjan().actor, roundId)))!
    expect(all.themes.map(({ seats }) => seats)).toEqual([22, 9])
    const own = (await rob().look((tx) => roundView(tx, rob().actor, roundId)))!
    expect(own.themes.map(({ members }) => members)).toEqual([
      [{ member: neighbour.name, seats: 2, wishes: 'in mei' }],
      [{ member: neighbour.name, seats: 9, wishes: '' }],
    ])
    expect((await house.read((tx) => tx`select 1 from catalogue.round_answer where round_id = ${roundId}`, duinrand)).length).toBe(0)
    expect((await house.read((tx) => tx`select 1 from catalogue.round where id = ${roundId}`, outsider.id)).length).toBe(0)
  })

  test('seven members enter numbers (M17): the total is of all seven, and each reads its own', async () => {
    const four = ['Drieplassen', 'Koggenland-Zuid', 'Meerwijk', 'Stedebroek'].map((name) => ({ id: crypto.randomUUID(), name }))
    const since = '2020-01-01'
    await asSuper(async (sql) => {
      await sql`alter table people.network_member disable trigger joins_by_invitation`
      for (const [n, one] of four.entries()) {
        await sql`insert into people.organisation (id, name, slug) values (${one.id}, ${one.name}, ${one.name.toLowerCase()})`
        await sql`select set_config('app.organisation', ${one.id}, false)`
        await sql`insert into people.network_member (network_id, organisation_id, coordinating, starts_on, joined_at, inhabitants, inhabitants_on)
          values (${region.id}, ${one.id}, false, ${since}, ${`${since}T1${n}:00:00Z`}, 10000, ${since})`
      }
      await sql`alter table people.network_member enable trigger joins_by_invitation`
    })
    const { roundId, themes } = await round()
    const all = [us, buurmeer, duinrand, ...four.map((one) => one.id)]
    for (const [n, memberId] of all.entries()) {
      const adviser = { ...actorOf(people.ineke), organisationId: memberId }
      const entered = await perform(house.db, adviser, enterNumbers, { roundId, themeId: themes, seats: [n + 1, 10], wishes: ['', ''] })
      expect(entered).toMatchObject({ ok: true })
      const own = (await look(house.db, adviser, (tx) => roundView(tx, adviser, roundId)))!
      if (memberId !== us) expect(own.themes.map((theme) => theme.members.map((one) => one.seats))).toEqual([[n + 1], [10]])
    }
    const total = (await marjan().look((tx) => roundView(tx, marjan().actor, roundId)))!
    expect(total.themes.map(({ seats, members }) => [seats, members.length])).toEqual([
      [28, 7],
      [70, 7],
    ])
  })

  test('numbers can be changed until the last day, and not after it: not by the form and not in the database', async () => {
    const { roundId, themes } = await round()
    const enter = (seats: number) => rob().perform(enterNumbers, { roundId, themeId: themes, seats: [seats, null], wishes: [] })
    await enter(3)
    expect((await enter(4)).ok).toBe(true)
    await close(roundId)
    expect(await enter(5)).toMatchObject({ reason: 'round-closed' })
    const change = house.arrange((tx) => tx`update catalogue.round_answer set seats = 99 where round_id = ${roundId}`, buurmeer)
    await expect(change).rejects.toThrow('is closed')
  })

  test('an employee who is no adviser enters nothing', async () => {
    const { roundId, themes } = await round()
    expect(await house.as(people.fatima).perform(enterNumbers, { roundId, themeId: themes, seats: [1, 1], wishes: [] })).toMatchObject({
      reason: 'not-the-adviser',
    })
  })

  test('an organisation outside the network can not enter numbers, not even past the use case', async () => {
    const { roundId, themes } = await round()
    const insert = house.arrange(
      (tx) =>
        tx`insert into catalogue.round_answer (theme_id, organisation_id, owner_id, round_id, seats) values (${themes[0]!}, ${outsider.id}, ${us}, ${roundId}, 5)`,
      outsider.id,
    )
    await expect(insert).rejects.toThrow()
  })
})

describe('the purchase plan', () => {
  test('weighs the scores of people about offers, and is settled after the last day with the offer that was chosen', async () => {
    const { roundId, themes } = await round()
    await rob().perform(enterNumbers, { roundId, themeId: themes, seats: [17, 4], wishes: [] })
    await house.as(people.ineke).perform(enterNumbers, { roundId, themeId: themes, seats: [20, 0], wishes: [] })
    const added = await marjan().perform(addOffer, {
      roundId,
      themeId: themes[0]!,
      provider: 'Academie Noord',
      title: 'Twee dagen',
      priceCents: 1_250_50,
    })
    const offerId = added.ok ? added.value.offerId : ''
    await rob().perform(scoreOffer, { roundId, offerId, fit: 5, tailoring: 4, schedulable: 3 })
    await house.as(people.ineke).perform(scoreOffer, { roundId, offerId, fit: 4, tailoring: 4, schedulable: 2 })
    const asked = { roundId, themeId: themes, offerId: [offerId, ''] as string[], reason: ['Beste maatwerk', ''] }
    expect(await marjan().perform(settleRound, asked)).toMatchObject({ reason: 'round-open' })
    await close(roundId)
    expect((await marjan().perform(settleRound, asked)).ok).toBe(true)
    expect(await marjan().perform(settleRound, asked)).toMatchObject({ reason: 'round-settled' })
    const plan = (await rob().look((tx) => roundView(tx, rob().actor, roundId)))!.choices
    // fit 4,5 x 5 + tailoring 4 x 3 + schedulable 2,5 x 2 = 39,5; over 10
    expect(plan).toMatchObject([
      {
        theme: 'Omgevingswet',
        seats: 37,
        groupSize: 15,
        editions: 3,
        provider: 'Academie Noord',
        priceCents: 1_250_50,
        mark: 3.95,
        reason: 'Beste maatwerk',
      },
      { theme: 'Bhv herhaling', seats: 4, groupSize: 10, editions: 1, provider: '', mark: null },
    ])
    expect(await rob().perform(scoreOffer, { roundId, offerId, fit: 1, tailoring: 1, schedulable: 1 })).toMatchObject({
      reason: 'round-settled',
    })
  })

  test('a later score of the same person takes the place of the earlier one', async () => {
    const { roundId, themes } = await round()
    const added = await marjan().perform(addOffer, { roundId, themeId: themes[0]!, provider: 'A', title: 'B', priceCents: null })
    const offerId = added.ok ? added.value.offerId : ''
    for (const fit of [1, 5]) await rob().perform(scoreOffer, { roundId, offerId, fit, tailoring: 5, schedulable: 5 })
    expect((await rob().look((tx) => roundView(tx, rob().actor, roundId)))!.themes[0]!.offers[0]).toMatchObject({
      mark: 5,
      scorers: 1,
      mine: { fit: 5 },
    })
  })

  test('an offer of another theme can not be chosen', async () => {
    const { roundId, themes } = await round()
    const added = await marjan().perform(addOffer, { roundId, themeId: themes[0]!, provider: 'A', title: 'B', priceCents: null })
    await close(roundId)
    const asked = { roundId, themeId: themes, offerId: ['', added.ok ? added.value.offerId : ''], reason: [] }
    expect(await marjan().perform(settleRound, asked)).toMatchObject({ reason: 'no-such-offer' })
  })
})

describe('who enters the numbers of a member', () => {
  const told = (kind: string, roundId: string, organisationId: string) =>
    house
      .read(
        (tx) =>
          tx<{ personId: string }[]>`select person_id from platform.outbox where kind = ${kind} and event like ${`round/${roundId}/%`}`,
        organisationId,
      )
      .then((rows) => rows.map((row) => row.personId))
  const waits = (roundId: string, organisationId: string) =>
    house
      .read(
        (tx) => tx<{ role: string; kind: string }[]>`select role, kind from home.waiting_for where about_id = ${roundId} order by role`,
        organisationId,
      )
      .then((rows) => rows.map((row) => `${row.kind} ${row.role}`))
  const sides = ['round learning_adviser', 'round network_coordinator']

  test('hears that a round opens, once, at every member and not outside the network; it waits until the own numbers are complete', async () => {
    const { roundId, themes } = await round()
    for (let i = 0; i < 2; i++) await house.work()
    expect(await told('round-opened', roundId, us)).toEqual([people.ineke.id]) // not Marjan, who opened it
    expect(await told('round-opened', roundId, buurmeer)).toEqual([neighbours.rob.id])
    expect(await told('round-opened', roundId, outsider.id)).toEqual([])
    await rob().perform(enterNumbers, { roundId, themeId: themes, seats: [3, null], wishes: [] })
    expect([await waits(roundId, us), await waits(roundId, buurmeer), await waits(roundId, outsider.id)]).toEqual([sides, sides, []])
    await rob().perform(enterNumbers, { roundId, themeId: themes, seats: [3, 0], wishes: [] })
    expect([await waits(roundId, us), await waits(roundId, buurmeer)]).toEqual([sides, []])
    expect((await (await house.browser(people.ineke)).get('/')).text).toContain('Vraagronde: jullie aantallen')
  })

  test('is reminded once in the last three days, only where numbers are missing; afterwards the plan waits for who opened it', async () => {
    const { roundId, themes } = await round()
    await rob().perform(enterNumbers, { roundId, themeId: themes, seats: [3, 0], wishes: [] })
    const remind = async () => {
      for (let i = 0; i < 2; i++) await house.round('catalogue/remind-of-rounds')
      return [await told('round-closes', roundId, us), await told('round-closes', roundId, buurmeer)]
    }
    const closesIn = (days: number) =>
      asSuper((sql) => sql`update catalogue.round set closes_on = ${today.add({ days }).toString()} where id = ${roundId}`)
    await closesIn(4)
    expect(await remind()).toEqual([[], []])
    await closesIn(3)
    expect(await remind()).toEqual([[people.ineke.id], []])
    await close(roundId)
    expect(await waits(roundId, us)).toEqual(['round-settle network_coordinator'])
    expect(await waits(roundId, buurmeer)).toEqual([])
  })
})

describe('on screen', () => {
  let coordinator: Browser
  let adviser: Browser
  let address = ''
  const seatsOf = (page: { body: string }) => [...page.body.matchAll(/name="themeId" value="([^"]+)"/g)].map((found) => found[1]!)

  test('a coordinator opens it, an adviser fills it in, and the totals show their arithmetic', async () => {
    coordinator = await house.browser(people.marjan)
    await coordinator.get('/vraagrondes')
    const made = await coordinator.post('/vraagrondes', {
      networkId: region.id,
      name: 'Ronde op het scherm',
      closesOn: today.add({ days: 3 }).toString(),
      themes: 'Omgevingswet',
      groupSize: '15',
      fit: '1',
      tailoring: '1',
      schedulable: '1',
    })
    expect(made.status).toBe(303)
    address = made.location!
    adviser = await house.browser(neighbours.rob)
    const page = await adviser.get(address)
    expect(page.text).toContain('Wie ziet wat')
    const [themeId] = seatsOf(page)
    const wrong = await adviser.post(`${address}/aantallen`, { themeId: themeId!, seats: 'veel', wishes: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('value="veel"')
    await adviser.post(`${address}/aantallen`, { themeId: themeId!, seats: '37', wishes: 'na de zomer' })
    const totals = await coordinator.get(address)
    expect(totals.text).toContain('37 / 15 = 2,5, dus 3; 8 plaatsen over; met 2 komen er 7 tekort')
    expect(totals.text).toContain('Gemeente Buurmeer: 37 (na de zomer)')
    const plan = /href="(\/academie\/reeksen\/nieuw[^"]*)"/.exec(totals.body)![1]!.replaceAll('&amp;', '&')
    const series = await coordinator.get(plan)
    for (const [name, value] of [
      ['name', 'Omgevingswet'],
      ['groupMax', '15'],
      ['editions', '3'],
    ])
      expect(series.body, name).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"|value="${value}"[^>]*name="${name}"`))
    const planned = /href="(\/academie\/reeksen\?thema=[^"]*)"/.exec(totals.body)![1]!
    expect((await coordinator.get(planned)).text).toContain('Nog geen reeksen')
    const hidden = /name="roundThemeId"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="roundThemeId"/.exec(series.body)!
    const [activity] = await house.read((tx) => tx`select id from catalogue.activity where state = 'published' order by code limit 1`)
    const year = today.year + 1
    const question = {
      ...{ activityId: activity!['id'], name: 'Omgevingswet', audience: 'employees', groupMin: '10', groupMax: '15', editions: '3' },
      ...{ from: `${year}-03-01`, until: `${year}-06-30`, weekdays: ['2', '4'], startsAt: '9.00', endsAt: '12.30', place: 'Stadhuis' },
      ...{ meetings: '1', daysApart: '7', approval: 'none', promotionDays: '2', trainers: '' },
    }
    const strange = await coordinator.post('/academie/reeksen/nieuw', { ...question, roundThemeId: crypto.randomUUID() })
    expect([strange.status, strange.text.includes('Dit thema van een vraagronde bestaat niet')]).toEqual([409, true])
    const seriesMade = await coordinator.post('/academie/reeksen/nieuw', { ...question, roundThemeId: hidden[1] ?? hidden[2]! })
    expect(seriesMade.status).toBe(303)
    expect((await coordinator.get(planned)).body).toContain(seriesMade.location!)
    expect((await adviser.get(address)).text).not.toContain('dus 3')
    expect((await adviser.get(address)).body).not.toContain('/academie/reeksen/nieuw')
  })

  test('the plan can be taken along as CSV, without formulas', async () => {
    const themeId = seatsOf(await coordinator.get(address))[0]!
    await coordinator.post(`${address}/voorstellen`, { themeId, provider: '=HYPERLINK("x")', title: 'Maatwerk', priceCents: '1.250,50' })
    const [offer] = await house.read((tx) => tx`select id from catalogue.round_offer where round_id = ${address.split('/').at(-1)!}`)
    await close(address.split('/').at(-1)!)
    const settled = await coordinator.post(`${address}/vaststellen`, { themeId, offerId: offer!['id'], reason: '' })
    expect(settled.status).toBe(303)
    const file = await adviser.get(`${address}/inkoopplan.csv`)
    const csv = await readCsv(Buffer.from(file.body))
    expect(csv.ok && csv.value.rows[0]!.cells).toMatchObject({
      Thema: 'Omgevingswet',
      Edities: '3',
      Aanbieder: `'=HYPERLINK("x")`,
      'Prijs per editie': '1250,50',
      Samen: '3751,50',
    })
  })
})
