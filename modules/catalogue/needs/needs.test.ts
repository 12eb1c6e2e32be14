import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { inventoryId, wendy } from '#world/everyday.ts'
import { neighbours, people, type Somebody } from '#world/people.ts'
import { decideRanking, mayPropose } from './rules.ts'

const world = openHouse()
const { ineke, marjan, joost, fatima } = people
const asWendy: Somebody = { ...fatima, id: wendy.id }
const proposal = (title: string) =>
  world.read(
    async (tx) =>
      (await tx<{ id: string; side: string; rank: number; half: number }[]>`select * from catalogue.proposal where title = ${title}`)[0]!,
  )

describe('an inventory of needs (P03)', () => {
  test('employer, employees and provider propose, each from their own side', async () => {
    for (const [who, url, title, side] of [
      [joost, '/behoeften', 'Leidinggeven op afstand', 'employer'],
      [fatima, '/behoeften', 'Bouwtekeningen lezen', 'employees'],
      [asWendy, '/aanbieder/behoeften', 'Wet kwaliteitsborging in de praktijk', 'provider'],
    ] as const) {
      const browser = await world.browser(who)
      await browser.get(`${url}/${inventoryId}`)
      expect((await browser.post(`${url}/${inventoryId}`, { title, kind: 'content', reason: 'Daarom.' })).status).toBe(303)
      expect((await proposal(title)).side).toBe(side)
    }
  })

  test('who proposes sees the top 10 and the own proposals; the learning adviser sees all, with names', async () => {
    const own = await (await world.browser(asWendy)).get(`/aanbieder/behoeften/${inventoryId}`)
    expect(own.text).toContain('1. Bouwbesluit: wat verandert er')
    expect(own.text).toContain('Wet kwaliteitsborging')
    expect(own.text).not.toContain('Bouwtekeningen lezen')
    expect(own.text).not.toContain('Zwart')
    const all = await (await world.browser(ineke)).get(`/academie/behoeften/${inventoryId}`)
    expect(all.text).toContain('Bouwtekeningen lezen')
    expect(all.text).toContain('medewerkers, Fatima Bennani')
    expect((await (await world.browser(marjan)).get(`/academie/behoeften/${inventoryId}`)).text).not.toContain('Fatima')
  })

  test('people rank to a top 10; the first five begin in the first half year unless chosen otherwise; no two on one place', async () => {
    const browser = await world.browser(ineke)
    await browser.get(`/academie/behoeften/${inventoryId}`)
    const [reading, leading] = [await proposal('Bouwtekeningen lezen'), await proposal('Leidinggeven op afstand')]
    const url = `/academie/behoeften/${inventoryId}/volgorde`
    const twice = await browser.post(url, { [`plaats.${reading.id}`]: '3', [`plaats.${leading.id}`]: '3' })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Twee voorstellen staan op plaats 3')
    expect((await browser.post(url, { [`plaats.${reading.id}`]: '3', [`plaats.${leading.id}`]: '7' })).status).toBe(303)
    expect(await proposal('Bouwtekeningen lezen')).toMatchObject({ rank: 3, half: 1 })
    expect(await proposal('Leidinggeven op afstand')).toMatchObject({ rank: 7, half: 2 })
  })

  test('what people asked for is taken over once, without names', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into catalogue.wish (organisation_id, person_id, title) select organisation_id, person_id, 'Drones besturen' from people.employment where person_id = ${fatima.id}`,
    )
    const browser = await world.browser(ineke)
    await browser.get(`/academie/behoeften/${inventoryId}`)
    for (const said of ['1 overgenomen', '0 overgenomen'])
      expect((await browser.follow(await browser.post(`/academie/behoeften/${inventoryId}/voorstellen`))).text).toContain(said)
    const [row] = await world.read((tx) => tx`select person_id, side from catalogue.proposal where title = 'Drones besturen'`)
    expect(row).toEqual({ personId: null, side: 'employees' })
  })

  test('after the closing day nobody proposes; on the day of review it waits for the learning adviser, until it was done', async () => {
    await world.arrange(
      (tx) => tx`update catalogue.inventory set closes_on = current_date - 2, review_on = current_date - 1 where id = ${inventoryId}`,
    )
    const browser = await world.browser(fatima)
    await browser.get(`/behoeften/${inventoryId}`)
    const late = await browser.post(`/behoeften/${inventoryId}`, { title: 'Te laat', kind: 'skills' })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Voorstellen kan niet meer')
    const waits = () => world.read((tx) => tx`select 1 from home.waiting_for where kind = 'needs-review' and about_id = ${inventoryId}`)
    expect(await waits()).toHaveLength(1)
    const adviser = await world.browser(ineke)
    await adviser.get(`/academie/behoeften/${inventoryId}`)
    expect((await adviser.post(`/academie/behoeften/${inventoryId}/terugblik`, { review: 'De andere vijf gaan door.' })).status).toBe(303)
    expect(await waits()).toHaveLength(0)
  })

  test('another provider, another organisation: it does not exist', async () => {
    await world.arrange((tx) => tx`update catalogue.inventory set provider_id = null where id = ${inventoryId}`)
    expect((await (await world.browser(asWendy)).get(`/aanbieder/behoeften/${inventoryId}`)).status).toBe(404)
    expect((await (await world.browser(neighbours.els)).get(`/behoeften/${inventoryId}`)).status).toBe(404)
  })

  test('the rules', () => {
    const today = Temporal.PlainDate.from('2027-03-01')
    expect(mayPropose({ closesOn: today }, today).ok).toBe(true)
    expect(mayPropose({ closesOn: today.subtract({ days: 1 }) }, today)).toMatchObject({ reason: 'inventory-closed' })
    expect(mayPropose(null, today)).toMatchObject({ reason: 'no-such-inventory' })
    expect(decideRanking([{ proposalId: 'x', rank: 1, half: null }], new Set())).toMatchObject({ reason: 'no-such-proposal' })
    expect(
      decideRanking(
        [
          { proposalId: 'a', rank: 1, half: 2 },
          { proposalId: 'b', rank: null, half: 1 },
        ],
        new Set(['a', 'b']),
      ),
    ).toMatchObject({
      value: [{ half: 2 }, { half: null }],
    })
  })
})
