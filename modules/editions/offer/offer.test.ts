import { describe, expect, test } from 'vitest'
import { ask, demandPlanned, stopAsking } from '#modules/catalogue/index.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId } from '#world/editions.ts'
import { neighbour, neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { OfferQuery } from './query.ts'
import { offer } from './views/offer.ts'
import { enrol } from '../enrolling/enrol.ts'

const world = openHouse()
const { fatima, ineke, chris } = people
const idOfActivity = (code: string) => activityId(code, organisation.id)

const find = async (query: Record<string, unknown>, somebody: Somebody = fatima) => {
  const actor = world.as(somebody).actor
  const found = await world.as(somebody).look((tx) => offer(tx, actor.organisationId!, 'nl', OfferQuery.parse(query)))
  return { ...found, titles: found.cards.map((card) => card.item.title) }
}

describe('a search that a person likes', () => {
  test.each([
    ['omgevingswet', 'Omgevingswet-game'],
    ['omgevingswt', 'Omgevingswet-game'],
    ['OMGEVINGSWET', 'E-learning Omgevingswet basis'],
    ['burger', 'Diplomalijn Basiskennis burgerzaken'],
    ['zaken', 'Diplomalijn Basiskennis burgerzaken'],
    ['asbset', 'Asbest herkennen'],
    ['bhv', 'Bedrijfshulpverlening herhaling'],
    ['bedrijfshulpverlenning', 'Bedrijfshulpverlening basis'],
    ['wabo', 'Houding en gedrag onder de Omgevingswet'],
    ['vergadering', 'Vergaderen met resultaat'],
    ['podcasts', 'Podcast Veilig langs de weg'],
    ['bob', 'Time management'],
    ['coaching', 'Loopbaancoaching'],
    ['leercafé', 'Leercafe'],
    ['boa’s', 'Boa: geweldsbeheersing en aanhouding'],
    ['training voor leidinggevenden', 'Jobcoaching voor leidinggevenden'],
    ['time managment', 'Time management'],
    ['grondwater', 'Module Grondwater begrijpen'],
    ['schrijven b1', 'Schrijven op taalniveau B1'],
    ['beroepseer', 'Webinar Nut en noodzaak van een ambtelijke beroepscode'],
    ['intervisei', 'Intervisiegroep'],
  ])('“%s” finds %s among the first five', async (zoek, title) => {
    expect((await find({ zoek })).titles.slice(0, 5)).toContain(title)
  })

  test('a word in the title weighs more than the same word elsewhere', async () => {
    expect((await find({ zoek: 'asbest' })).titles[0]).toBe('Asbest herkennen')
  })

  test('a typing error is told, with a way to only the word as it was typed', async () => {
    const page = await (await world.browser(fatima)).get('/aanbod?zoek=omgevingswt')
    expect(page.text).toContain('We zochten ook op omgevingswet')
    expect(page.body).toContain('/aanbod?zoek=omgevingswt&amp;precies=ja')
    expect((await find({ zoek: 'omgevingswt', precies: 'ja' })).total).toBe(0)
  })

  test('nothing found: says what to try', async () => {
    const page = await (await world.browser(fatima)).get('/aanbod?zoek=omgevigswt&precies=ja&leervorm=training')
    expect(page.text).toContain('Hier vonden we niets')
    expect(page.text).toMatch(/Bedoel je misschien [a-z, ]*omgevingswet/)
    expect(page.text).toContain('Zoek zonder filters')
    expect(page.text).toContain('Vraag iets aan')
  })

  test('what is typed is never taken for more than words', async () => {
    for (const zoek of ["'; drop table x", '%', '_', '& | !', '<script>', '((', ':*', '\u0000', 'a'.repeat(300), '   ']) {
      const page = await (await world.browser(fatima)).get('/aanbod?zoek=' + encodeURIComponent(zoek))
      // U+0000 can't be typed, and is refused at every door with a sentence.
      expect(page.status, zoek).toBe(zoek === '\u0000' ? 400 : 200)
      expect(page.body).not.toContain('<script>&')
    }
  })
})

describe('filters', () => {
  test('the counts of a filter add up to what is found, and follow the other filters', async () => {
    const all = await find({})
    const sum = (list: { count: number }[]) => list.reduce((n, facet) => n + facet.count, 0)
    expect(sum(all.facets.leervorm)).toBe(all.total)
    expect(sum(all.facets.mix)).toBe(all.total)
    const theme = await find({ thema: 'omgevingswet'.replace('o', 'O') })
    expect(sum(theme.facets.leervorm)).toBe(theme.total)
    expect(theme.facets.thema).toHaveLength(all.facets.thema.length)
  })

  test('each count is what ticking it gives', async () => {
    const before = await find({ mix: 'formal' })
    for (const facet of before.facets.leervorm)
      expect((await find({ mix: 'formal', leervorm: facet.value })).total, facet.label).toBe(facet.count)
    for (const facet of before.facets.wanneer) expect((await find({ mix: 'formal', wanneer: facet.value })).total).toBe(facet.count)
    for (const facet of before.facets.plaats) expect((await find({ mix: 'formal', plaats: facet.value })).total).toBe(facet.count)
  })

  test('two values of one filter find what has either', async () => {
    const one = await find({ leervorm: 'webinar' })
    const two = await find({ leervorm: ['webinar', 'podcast'] })
    expect(two.total).toBeGreaterThan(one.total)
  })

  test('a full edition is not “with a seat”, and a seat taken is seen at once', async () => {
    expect((await find({ plaats: 'vrij', zoek: 'game' })).titles).not.toContain('Omgevingswet-game')
    const before = (await find({ zoek: 'taalniveau' })).cards[0]!.dates!.taken
    await world.as(fatima).perform(enrol, { editionId: editionId('b1'), personId: fatima.id })
    expect((await find({ zoek: 'taalniveau' })).cards[0]!.dates!.taken).toBe(before + 1)
  })

  test('an address with nonsense in it is still a page', async () => {
    const page = await (await world.browser(fatima)).get('/aanbod?pagina=-3&sorteer=raar&leervorm=bestaat-niet&wanneer=ooit')
    expect(page.status).toBe(200)
  })
})

describe('walls', () => {
  test('the neighbour finds nothing of us, not by search, not by page, not by words to try', async () => {
    expect((await find({}, neighbours.hannah)).total).toBe(0)
    expect(await find({ zoek: 'omgevingswt' }, neighbours.hannah)).toMatchObject({ total: 0, also: [], near: [] })
    expect((await (await world.browser(neighbours.hannah)).get(`/aanbod/${idOfActivity('OMG-GAME')}`)).status).toBe(404)
  })

  test('the tables behind the search can’t be read by the application', async () => {
    for (const table of ['search_entry', 'search_word', 'search_use'])
      await expect(
        world.read((tx) => tx.unsafe(`select * from catalogue.${table}`)),
        table,
      ).rejects.toThrow(/permission denied/)
    await expect(world.read((tx) => tx.unsafe(`select * from catalogue.hits('water', 1)`))).rejects.toThrow(/permission denied/)
  })

  test('a draft is found by nobody and opened by its makers only', async () => {
    await world.arrange(
      (tx) => tx`update catalogue.activity set state = 'draft', title = 'Geheimschrift' where id = ${idOfActivity('BOEK-VO')}`,
    )
    expect(await find({ zoek: 'geheimschrift' })).toMatchObject({ total: 0 })
    expect((await find({ zoek: 'geheimschrit' })).also).toEqual([])
    expect((await (await world.browser(fatima)).get(`/aanbod/${idOfActivity('BOEK-VO')}`)).status).toBe(404)
    expect((await (await world.browser(ineke)).get(`/aanbod/${idOfActivity('BOEK-VO')}`)).text).toContain('Concept')
    await world.arrange((tx) => tx`update catalogue.activity set state = 'published' where id = ${idOfActivity('BOEK-VO')}`)
    expect((await find({ zoek: 'geheimschrit' })).also).toEqual(['geheimschrift'])
  })

  test('another organisation with the same words keeps its own shelf', async () => {
    await world.arrange(async (tx) => {
      const [provider] = await tx`insert into catalogue.provider (organisation_id, name) values (${neighbour.id}, 'Buur') returning id`
      await tx`insert into catalogue.activity (organisation_id, code, title, learning_form, provider_id, mix, state)
        values (${neighbour.id}, 'X', 'Buurtwerk', 'training', ${provider!['id']}, 'formal', 'published')`
    }, neighbour.id)
    expect((await find({}, neighbours.hannah)).titles).toEqual(['Buurtwerk'])
    expect((await find({ zoek: 'buurtwerk' })).titles).not.toContain('Buurtwerk')
  })
})

describe('asking for a new edition', () => {
  const url = `/aanbod/${idOfActivity('LEAN-G')}`
  const waiting = () =>
    world.read((tx) => tx`select nl, href, role from catalogue.waiting_for where kind = 'demand' and object_id = ${idOfActivity('LEAN-G')}`)

  test('the own request is seen and can be taken back', async () => {
    const browser = await world.browser(fatima)
    await browser.get(url)
    const after = await browser.follow(await browser.post(`${url}/vraag`))
    expect(after.text).toContain('Je hebt om een nieuwe editie gevraagd')
    expect(after.text).not.toContain('collega’s vragen')
    expect((await browser.post(`${url}/vraag`)).status).toBe(409)
    const back = await browser.follow(await browser.post(`${url}/vraag/intrekken`))
    expect(back.text).toContain('Vraag om een nieuwe editie')
  })

  const askers = Object.values(people).filter((one) => one.mail && one !== chris && one !== ineke)
  const askOf = (list: typeof askers) => Promise.all(list.map((one) => world.as(one).perform(ask, { activityId: idOfActivity('LEAN-G') })))
  const counter = async (who: (typeof askers)[number]) =>
    /(\S+ \S+ \d+) collega’s vragen/.exec((await (await world.browser(who)).get(url)).text)?.[1]

  test('the counter moves in steps of five: what one person does can’t be read off', async () => {
    await askOf(askers.slice(0, 4))
    expect(await counter(chris)).toBeUndefined()
    await askOf(askers.slice(4, 5))
    expect(await counter(chris)).toBe('Ten minste 5')
    await askOf(askers.slice(5, 9))
    expect(await counter(chris)).toBe('Ten minste 5')
    expect((await (await world.browser(ineke)).get('/academie/vraag')).text).toContain('ten minste 5')
  })

  test('asking and taking it back does not tell how far the next step is', async () => {
    await askOf([chris, ineke])
    expect(await counter(chris)).toBe('Ten minste 10') // the nine of before, and Ineke
    await world.as(chris).perform(stopAsking, { activityId: idOfActivity('LEAN-G') })
    expect(await counter(chris)).toBe('Ten minste 10')
    await world.as(ineke).perform(stopAsking, { activityId: idOfActivity('LEAN-G') })
    const before = await counter(chris)
    await askOf([chris])
    expect([before, await counter(chris)]).toEqual(['Ten minste 5', 'Ten minste 5'])
    await world.as(chris).perform(stopAsking, { activityId: idOfActivity('LEAN-G') })
  })

  test('when as many ask as the minimum group the learning adviser gets something to do; planning ends it', async () => {
    await world.arrange((tx) => tx`update catalogue.activity set min_group = 11 where id = ${idOfActivity('LEAN-G')}`)
    await askOf(askers.slice(9, 10))
    expect(await waiting()).toHaveLength(0)
    await askOf(askers.slice(10, 11))
    expect(await waiting()).toMatchObject([{ nl: 'Genoeg collega’s vragen om Greenbelt', role: 'learning_adviser' }])
    const told = await world
      .as(ineke)
      .perform(async (act, id: string) => ({ ok: true as const, value: await demandPlanned(act, id) }), idOfActivity('LEAN-G'))
    expect(told).toMatchObject({ ok: true })
    expect((told as { value: string[] }).value).toHaveLength(11)
    expect(await waiting()).toHaveLength(0)
    expect(await world.as(fatima).perform(stopAsking, { activityId: idOfActivity('LEAN-G') })).toMatchObject({
      ok: false,
      reason: 'not-asked',
    })
  })
})

describe('the activity page', () => {
  test('a confidential activity says who sees the enrolment', async () => {
    expect((await (await world.browser(fatima)).get(`/aanbod/${idOfActivity('COACH-L')}`)).text).toContain(
      'alleen jij en je begeleider zien je inschrijving',
    )
  })

  test('shows its editions with free seats', async () => {
    const page = await (await world.browser(chris)).get(`/aanbod/${idOfActivity('OWN-BBL')}`)
    expect(page.body).toContain(`/edities/${editionId('bbl')}`)
    expect(page.text).toContain('Nog 3 van de 15 plaatsen')
  })
})
