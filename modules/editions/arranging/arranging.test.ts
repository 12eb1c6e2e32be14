import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { cancelEdition, makeEdition, MakeEdition } from '../index.ts'

const world = openHouse()
const { ineke, marjan, fatima } = people
const url = `/academie/edities/${editionId('tm1')}/regelen`

describe('the checklist', () => {
  test('begins with the room, lunch, the confirmation of the provider, the order number and the invoice', async () => {
    const names = (
      await world.read((tx) => tx<{ name: string }[]>`select name from editions.checklist_point where ended_at is null order by position`)
    ).map((one) => one.name.toLowerCase())
    for (const point of [/zaal/, /lunch/, /aanbieder/, /ordernummer/, /factuur/])
      expect(
        names.some((name) => point.test(name)),
        String(point),
      ).toBe(true)
  })

  test('a point is ticked with a note, and something more is added; who did it first stays', async () => {
    const browser = await world.browser(marjan)
    expect((await browser.get(url)).text).toContain('Ordernummer')
    const items = await world.read(
      (tx) => tx<{ id: string; name: string }[]>`select id, name from editions.checklist_item where edition_id = ${editionId('tm1')}`,
    )
    const of = (name: string) => items.find((item) => item.name === name)!.id
    const saved = await browser.post(url, {
      [`notitie.${of('Ordernummer')}`]: 'PO-2027-114',
      [`klaar.${of('Ordernummer')}`]: 'ja',
      more: 'Naambordjes',
    })
    expect(saved.status).toBe(303)
    const again = await (await world.browser(ineke)).get(url)
    expect(again.body).toContain('PO-2027-114')
    expect(again.text).toContain('Naambordjes')
    await world.as(ineke).look(async () => null)
    const [row] = await world.read((tx) => tx`select done_by from editions.checklist_item where id = ${of('Ordernummer')}`)
    expect(row!['doneBy']).toBe(marjan.id)
  })

  test('what is too long comes back with what was typed', async () => {
    const browser = await world.browser(marjan)
    await browser.get(url)
    const answer = await browser.post(url, { more: 'x'.repeat(101) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('hooguit 100 tekens')
  })

  test('a new edition gets the list of the organisation; a point that was taken off is not on it, and stays where it was', async () => {
    const browser = await world.browser(ineke)
    await browser.get('/academie/regellijst')
    expect((await browser.post('/academie/regellijst', { name: 'Parkeerkaarten', daysBefore: '3' })).status).toBe(303)
    expect((await browser.post('/academie/regellijst', { name: 'parkeerkaarten', daysBefore: '3' })).text).toContain('staat al op de lijst')
    const [lunch] = await world.read((tx) => tx`select id from editions.checklist_point where name = 'Lunch'`)
    expect((await browser.post(`/academie/regellijst/${lunch!['id']}/weghalen`)).status).toBe(303)
    const made = await world.as(ineke).perform(makeEdition, MakeEdition.parse({ activityId: activityId('B1', organisation.id) }))
    if (!made.ok) throw new Error(made.reason)
    const names = await world.read(
      (tx) => tx<{ name: string }[]>`select name from editions.checklist_item where edition_id = ${made.value.editionId}`,
    )
    expect(names.map((one) => one.name)).toContain('Parkeerkaarten')
    expect(names.map((one) => one.name)).not.toContain('Lunch')
    expect((await browser.get(url)).text).toContain('Lunch')
  })

  test('what should have been done stands in the list of editions and waits for the coordinator, and no longer once it is done', async () => {
    const waits = () =>
      world.read((tx) => tx`select kind from home.waiting_of(${marjan.id}) where kind = 'arrange' and about_id = ${editionId('tm1')}`)
    expect(await waits()).toHaveLength(1)
    const list = await (await world.browser(marjan)).get('/academie/edities?zoek=time')
    expect(list.text).toMatch(/\d te regelen/)
    const toArrange = async () => (await (await world.browser(marjan)).get('/academie/edities?toon=te-regelen')).body
    expect(await toArrange()).toContain(`href="/academie/edities/${editionId('tm1')}"`)
    await world.arrange((tx) => tx`update editions.checklist_item set done_at = now() where edition_id = ${editionId('tm1')}`)
    expect(await waits()).toHaveLength(0)
    expect(await toArrange()).not.toContain(`href="/academie/edities/${editionId('tm1')}"`)
  })

  test('an employee has no business there', async () => {
    expect((await (await world.browser(fatima)).get(url)).status).toBe(403)
  })
})

describe('free cancelling', () => {
  test('a cost without a day is refused at its field', async () => {
    const browser = await world.browser(marjan)
    await browser.get(url)
    const answer = await browser.post(`${url}/kosteloos`, { freeUntil: '', cancelCost: '950' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('tot en met welke dag')
    expect(answer.body).toContain('value="950"')
  })

  test('with too few people the coordinator hears once, in the week before, and it waits on the start page', async () => {
    await world.round('editions/remind-free-cancelling')
    await world.round('editions/remind-free-cancelling')
    const mails = await world.read(
      (tx) => tx`select subject, body from platform.outbox where person_id = ${marjan.id} and event like 'free-cancelling/%'`,
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]!['body']).toContain('heeft 3 deelnemers; er zijn er 4 nodig')
    expect(mails[0]!['body']).toContain('Daarna kost het €\u00a0950.')
    expect((await (await world.browser(marjan)).get('/')).text).toContain('annuleren kost bijna geld')
  })

  test('with enough people nobody hears', async () => {
    await world.arrange(
      (tx) => tx`update editions.edition set free_until = current_date + 3, min_participants = 1 where id = ${editionId('b1')}`,
    )
    await world.round('editions/remind-free-cancelling')
    expect(
      await world.read((tx) => tx`select 1 from platform.outbox where event like ${'free-cancelling/' + editionId('b1') + '%'}`),
    ).toHaveLength(0)
  })

  test('who cancels sees what it costs, before and after the day', async () => {
    const browser = await world.browser(marjan)
    const page = () => browser.get(`/academie/edities/${editionId('tm1')}/annuleren`)
    expect((await page()).text).toContain('Kosteloos annuleren kan tot en met')
    await world.arrange((tx) => tx`update editions.edition set free_until = current_date - 2 where id = ${editionId('tm1')}`)
    expect((await page()).text).toMatch(/Kosteloos annuleren kon tot en met .* Nu kost het €.950/)
    expect((await world.as(marjan).perform(cancelEdition, { editionId: editionId('tm1'), reason: 'Te weinig mensen.' })).ok).toBe(true)
    expect((await browser.post(`${url}/kosteloos`, { freeUntil: '2027-01-01' })).status).toBe(409)
  })
})
