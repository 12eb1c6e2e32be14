import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbours, organisation, people } from '#world/people.ts'

const world = openHouse()
const { fatima, ineke, marjan } = people

const good = {
  title: 'Leren solderen',
  summary: 'Met je handen.',
  youLearn: 'je soldeert\nje meet',
  learningForm: 'workshop',
  provider: 'De Werkplaats',
  price: '12,50',
  halfDays: '1,5',
  hours: '5',
  minGroup: '4',
  maxGroup: '12',
  theme: 'techniek',
  targetGroup: 'iedereen',
  mix: '',
  lang: 'nl',
  startUrl: '',
  completionShare: '80',
  certificate: 'ja',
}

describe('making the offer', () => {
  test('a new activity is a draft, with a new provider in passing; published, everybody finds it', async () => {
    const browser = await world.browser(marjan)
    await browser.get('/academie/aanbod/nieuw')
    const made = await browser.post('/academie/aanbod/nieuw', good)
    expect(made.status).toBe(303)
    const [row] = await world.read(
      (tx) =>
        tx`select a.state, a.price_cents, a.half_days, a.mix, p.name from catalogue.activity a join catalogue.provider p on p.id = a.provider_id where title = 'Leren solderen'`,
    )
    expect(row).toMatchObject({ state: 'draft', priceCents: 1250, halfDays: 1.5, mix: 'formal', name: 'De Werkplaats' })
    const employee = await world.browser(fatima)
    expect((await employee.get('/aanbod?zoek=solderen')).text).toContain('Hier vonden we niets')
    const id = made.location!.split('/')[3]!
    await browser.post(`/academie/aanbod/${id}/staat`, { state: 'published' })
    expect((await employee.get('/aanbod?zoek=werkplaats')).text).toContain('Leren solderen')
    await browser.post(`/academie/aanbod/${id}/staat`, { state: 'archived' })
    expect((await employee.get('/aanbod?zoek=solderen')).text).not.toContain('Leren solderen')
  })

  test('what is wrong is said in sentences, what was typed stays, and nothing is made', async () => {
    const browser = await world.browser(ineke)
    await browser.get('/academie/aanbod/nieuw')
    const answer = await browser.post('/academie/aanbod/nieuw', { ...good, title: '', price: 'veel', minGroup: '12', maxGroup: '4' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Geef de activiteit een titel.')
    expect(answer.text).toContain('Schrijf de prijs in euro’s')
    expect(answer.body).toContain('value="De Werkplaats"')
    const swapped = await browser.post('/academie/aanbod/nieuw', { ...good, minGroup: '12', maxGroup: '4' })
    expect(swapped.text).toContain('Het grootste aantal is kleiner dan het kleinste (12).')
    expect((await browser.post('/academie/aanbod/nieuw', { ...good, learningForm: 'toveren' })).text).toContain(
      'Kies een leervorm uit de lijst.',
    )
  })

  test('the form shows what is kept, and keeps it when it is sent again', async () => {
    const browser = await world.browser(marjan)
    const url = `/academie/aanbod/${activityId('OWN-TM', organisation.id)}/bewerken`
    const page = await browser.get(url)
    expect(page.body).toContain('value="Time management"')
    expect(page.body).toContain('value="295"')
    expect((await browser.post(url, { ...good, title: 'Tijd over', price: '' })).status).toBe(303)
    expect((await (await world.browser(fatima)).get('/aanbod?zoek=tijd')).text).toContain('Tijd over')
  })

  test('provider and theme offer what exists already, and take anything new', async () => {
    const { body } = await (await world.browser(marjan)).get('/academie/aanbod/nieuw')
    for (const [name, known] of [
      ['provider', 'Eigen organisatie'],
      ['theme', 'digitaal'],
    ]) {
      expect(body).toMatch(new RegExp(`name="${name}"[^>]*list="${name}-voorstellen"`))
      expect(new RegExp(`<datalist id="${name}-voorstellen">(.*?)</datalist>`, 's').exec(body)![1]).toContain(`<option value="${known}`)
    }
  })

  test('what was published as confidential stays so, also by way of a draft', async () => {
    const browser = await world.browser(marjan)
    await browser.get('/academie/aanbod/nieuw')
    const id = (await browser.post('/academie/aanbod/nieuw', { ...good, title: 'Loopbaancoach', confidential: 'ja' })).location!.split(
      '/',
    )[3]!
    for (const state of ['published', 'draft']) await browser.post(`/academie/aanbod/${id}/staat`, { state })
    const answer = await browser.post(`/academie/aanbod/${id}/bewerken`, { ...good, title: 'Loopbaancoach' })
    expect(answer.text).toContain('dus het blijft vertrouwelijk')
    const [row] = await world.read((tx) => tx`select confidential from catalogue.activity where id = ${id}`)
    expect(row!['confidential']).toBe(true)
  })

  test('an employee does not make the offer, and the neighbour does not touch ours', async () => {
    for (const way of ['', '/nieuw', '/synoniemen', '/lijst.csv', '/lijst.xlsx'])
      expect((await (await world.browser(fatima)).get('/academie/aanbod' + way)).status, way).toBe(403)
    const rob = await world.browser(neighbours.rob)
    const theirs = `/academie/aanbod/${activityId('B1', organisation.id)}`
    expect((await rob.get(theirs + '/bewerken')).status).toBe(404)
    expect((await rob.post(theirs + '/bewerken', good)).status).toBe(404)
    expect((await rob.post(theirs + '/staat', { state: 'archived' })).status).toBe(404)
    const [row] = await world.read((tx) => tx`select title, state from catalogue.activity where id = ${activityId('B1', organisation.id)}`)
    expect(row).toMatchObject({ title: 'Schrijven op taalniveau B1', state: 'published' })
  })

  test('the list is narrowed down to what is standard, tailored or given in-company, and its file with it (P04, P05)', async () => {
    const browser = await world.browser(ineke)
    const titles = (which: string) =>
      world.read(async (tx) =>
        (
          await tx<{ title: string }[]>`select title from catalogue.activity where organisation_id = ${organisation.id} and ${
            which === 'in-company' ? tx`in_company` : tx`tailored = ${which === 'tailored'}`
          } order by 1`
        ).map(({ title }) => title),
      )
    const told = async (query: string) =>
      (await browser.get(`/academie/aanbod/lijst.csv?${query}`)).body
        .split('\r\n')
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split(';')[1]!.replaceAll('"', ''))
    for (const which of ['standard', 'tailored', 'in-company']) {
      const listed = await told(`soort=${which}`)
      expect(listed.length).toBeGreaterThan(0)
      expect(listed.toSorted()).toEqual((await titles(which)).toSorted())
      expect((await browser.get(`/academie/aanbod?soort=${which}`)).text).toContain(`${listed.length} activiteiten`)
    }
    expect((await told('')).length).toBe((await told('soort=standard')).length + (await told('soort=tailored')).length)
  })

  test('the list is taken along as CSV and XLSX', async () => {
    const browser = await world.browser(marjan)
    expect((await browser.get('/academie/aanbod?zoek=taalniveau')).text).toContain('Schrijven op taalniveau B1')
    const csv = await browser.get('/academie/aanbod/lijst.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('Schrijven op taalniveau B1')
    expect((await browser.get('/academie/aanbod/lijst.xlsx')).body.slice(0, 2)).toBe('PK')
  })

  test('a synonym is found at once, and no longer after it was taken away', async () => {
    const browser = await world.browser(ineke)
    await browser.get('/academie/aanbod/synoniemen')
    expect((await browser.post('/academie/aanbod/synoniemen', { term: 'EHBO', means: 'bedrijfshulpverlening' })).status).toBe(303)
    const employee = await world.browser(fatima)
    expect((await employee.get('/aanbod?zoek=ehbo')).text).toContain('Bedrijfshulpverlening herhaling')
    expect((await browser.post('/academie/aanbod/synoniemen', { term: 'ehbo', means: 'ehbo' })).text).toContain(
      'twee keer dezelfde woorden',
    )
    await browser.post('/academie/aanbod/synoniemen/verwijderen', { term: 'ehbo', means: 'bedrijfshulpverlening' })
    expect((await employee.get('/aanbod?zoek=ehbo')).text).not.toContain('Bedrijfshulpverlening herhaling')
  })
})

test('a wish reaches the learning adviser and its answer comes back', async () => {
  const employee = await world.browser(fatima)
  expect((await employee.get('/aanbod/vraag?titel=lassen')).body).toContain('value="lassen"')
  expect((await employee.post('/aanbod/vraag', { title: '' })).text).toContain('Schrijf op wat je wilt leren.')
  await employee.post('/aanbod/vraag', { title: 'Lassen voor beginners', reason: 'Voor de brug.' })
  const adviser = await world.browser(ineke)
  expect((await adviser.get('/academie/vraag')).text).toContain('Lassen voor beginners')
  const [wish] = await world.read((tx) => tx`select object_id, nl from catalogue.waiting_for where kind = 'wish'`)
  expect(wish!['nl']).toContain('Lassen voor beginners')
  await adviser.post(`/academie/vraag/${wish!['objectId']}/antwoord`, { answer: 'In maart.' })
  expect((await employee.get('/aanbod/vraag')).text).toContain('In maart.')
  expect(await world.read((tx) => tx`select 1 from catalogue.waiting_for where kind = 'wish'`)).toHaveLength(0)
})
