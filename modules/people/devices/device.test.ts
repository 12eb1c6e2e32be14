import { describe, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { neighbour, neighbours, people, type Somebody } from '#world/people.ts'
import { sharedSeconds } from '../identify.ts'

const world = openHouse()
const { bram, henk, fatima, ali } = people

/** A browser that an administrator made a shared device, with nobody signed in. */
async function tablet(name = 'Tablet werf West', administrator = bram): Promise<Browser> {
  const browser = await world.browser(administrator)
  await browser.get('/beheer/toestellen')
  expect((await browser.post('/beheer/toestellen', { name })).location).toBe('/inloggen')
  return browser
}
/** The last touch of somebody lies so many seconds behind us. */
const wait = (somebody: Somebody, seconds: number) =>
  world.arrange(
    (tx) =>
      tx`update people.session set seen_at = now() - ${seconds + ' seconds'}::interval where person_id = ${somebody.id} and ended_at is null`,
  )
const nameOn = async (browser: Browser) => /class="me-name">([^<]+)</.exec((await browser.get('/')).body)?.[1]
const idOf = async (name: string) =>
  (await world.read((tx) => tx<{ id: string }[]>`select id from people.shared_device where name = ${name}`))[0]!.id

describe('a shared device', () => {
  test('whoever marks it is signed out there at once, and the sign-in page says what it is', async () => {
    const browser = await tablet()
    expect(await nameOn(browser)).toBeUndefined()
    expect((await browser.get('/inloggen')).text).toContain('Tablet werf West')
    const manage = await world.browser(bram)
    expect((await manage.get('/beheer/toestellen')).text).toContain('Tablet werf West')
  })

  test('a session ends after two minutes without a request, and each request gives two minutes', async () => {
    const browser = await (await tablet()).signIn(henk)
    await wait(henk, sharedSeconds - 5)
    expect(await nameOn(browser)).toBe('Henk Jansen')
    await wait(henk, sharedSeconds - 5)
    expect((await browser.get('/inloggen/hier')).status).toBe(204)
    await wait(henk, sharedSeconds + 1)
    expect(await nameOn(browser)).toBeUndefined()
    expect((await browser.get('/inloggen/hier')).status).toBe(401)
    expect((await browser.get('/inloggen?klaar=ja')).text).toContain('twee minuten niets werd aangeraakt')
  })

  test('elsewhere the same two minutes end nothing', async () => {
    const browser = await world.browser(ali)
    await wait(ali, sharedSeconds + 60)
    expect(await nameOn(browser)).toBe('Ali Demir')
  })

  test('everybody there is an employee: an administrator can’t manage', async () => {
    const browser = await (await tablet()).signIn(bram)
    expect((await browser.get('/beheer')).status).toBe(403)
    expect((await browser.get('/')).text).not.toContain('Beheer')
  })

  test('no page is kept, and a page goes to the sign-in page by itself without JavaScript', async () => {
    const browser = await (await tablet()).signIn(henk)
    const page = await browser.get('/')
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(page.body).toContain('<meta name="turbo-cache-control" content="no-cache"')
    expect(page.body).toContain(`<noscript><meta http-equiv="refresh" content="${sharedSeconds + 1};url=/inloggen?klaar=ja"`)
    expect(page.text).toContain('Klaar, log uit')
    const elsewhere = await (await world.browser(henk)).get('/')
    expect(elsewhere.body).not.toContain('http-equiv="refresh"')
  })

  test('an own address or number can’t be registered there: a minute at somebody’s open page is not for ever', async () => {
    const browser = await (await tablet()).signIn(henk)
    expect((await browser.get('/mijn/gegevens')).text).toContain('scan daarmee je kaart')
    const answer = await browser.post('/mijn/gegevens/contact', { contact: '06-00000009' })
    expect([answer.status, answer.text.includes('Dit is een gedeeld toestel')]).toEqual([403, true])
  })

  test('a cookie of a session that is carried to another browser opens nothing there', async () => {
    const browser = await (await tablet()).signIn(henk)
    await browser.get('/')
    const thief = world.visitor()
    thief['cookies'].set('ambacht', browser['cookies'].get('ambacht')!)
    expect(await nameOn(thief)).toBeUndefined()
    expect(await nameOn(browser)).toBe('Henk Jansen')
  })

  test('no longer shared: who is signed in there is out, and the next who signs in has a usual session', async () => {
    const browser = await (await tablet('Tablet oud')).signIn(henk)
    await browser.get('/')
    const manage = await world.browser(bram)
    await manage.get('/beheer/toestellen')
    await manage.post(`/beheer/toestellen/${await idOf('Tablet oud')}/intrekken`)
    expect(await nameOn(browser)).toBeUndefined()
    await browser.signIn(fatima)
    await wait(fatima, sharedSeconds + 60)
    expect(await nameOn(browser)).toBe('Fatima Bennani')
    expect((await browser.get('/')).text).not.toContain('Klaar, log uit')
  })

  test('the neighbour’s administrator can’t end it; somebody of the neighbour who signs in there is out after two minutes too', async () => {
    const browser = await tablet('Tablet grens')
    const els = await world.browser(neighbours.els)
    await els.get('/beheer/toestellen')
    expect((await els.get('/beheer/toestellen')).text).not.toContain('Tablet grens')
    expect((await els.post(`/beheer/toestellen/${await idOf('Tablet grens')}/intrekken`)).status).toBe(404)
    await browser.signIn(neighbours.hannah)
    expect(await nameOn(browser)).toBe('Hannah van den Berg')
    await world.arrange(
      (tx) => tx`update people.session set seen_at = now() - interval '3 minutes' where person_id = ${neighbours.hannah.id}`,
      neighbour.id,
    )
    expect(await nameOn(browser)).toBeUndefined()
  })

  test('a name is asked for, and somebody without the role marks nothing', async () => {
    const browser = await world.browser(bram)
    await browser.get('/beheer/toestellen')
    expect((await browser.post('/beheer/toestellen', { name: ' ' })).text).toContain('Geef het toestel een naam')
    const other = await world.browser(fatima)
    expect((await other.post('/beheer/toestellen', { name: 'Van mij' })).status).toBe(403)
  })
})
