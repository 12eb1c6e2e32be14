import { beforeEach, describe, expect, test } from 'vitest'
import { openHouse, type Answer, type Browser } from '#test/house.ts'
import { startProvider } from '#test/identity-provider.ts'
import { addressOf, neighbours, organisation, people } from '#world/people.ts'

// The provider of the environment. Who signs in there, and what it says of them, is set by each test.
const back = 'http://localhost:8080/inloggen/organisatie/terug'
const provider = await startProvider(back)

const world = openHouse({
  oidc: { issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, organisation: organisation.slug },
})
const { fatima, mees, henk, lotte } = people

beforeEach(() => {
  provider.denies = false
})

const throughProvider = (start: Answer) => provider.walk(start)

async function signIn(browser: Browser = world.visitor(), goesTo = '/mijn/gegevens') {
  const start = await browser.get('/inloggen/organisatie?naar=' + encodeURIComponent(goesTo))
  const way = await throughProvider(start)
  return { browser, start, way, answer: await browser.get(way) }
}

describe('signing in at the organisation’s own provider', () => {
  test('asks with code, PKCE, state and nonce', async () => {
    const start = await world.visitor().get('/inloggen/organisatie')
    const query = new URL(start.location!).searchParams
    expect(query.get('response_type')).toBe('code')
    expect(query.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce']) expect(query.get(name)!.length).toBeGreaterThan(20)
  })

  test('links the person with the verified work address the first time', async () => {
    provider.account = { sub: 'fatima-1', email: addressOf(fatima).toUpperCase(), email_verified: true }
    const { browser, answer } = await signIn()
    expect(answer).toMatchObject({ status: 303, location: '/mijn/gegevens' })
    expect((await browser.get('/mijn/gegevens')).text).toContain('met je werkaccount')
    expect(
      await world.read(
        (tx) => tx`select 1 from people.account where person_id = ${fatima.id} and subject = 'fatima-1' and last_sign_in_at is not null`,
      ),
    ).toHaveLength(1)
  })

  test('after that the subject counts, not the address', async () => {
    provider.account = { sub: 'fatima-1', email: addressOf(mees), email_verified: true }
    const { browser } = await signIn()
    expect((await browser.get('/mijn/gegevens')).text).toContain('Fatima Bennani')
  })

  test('another subject with the same address does not get in', async () => {
    provider.account = { sub: 'impostor', email: addressOf(fatima), email_verified: true }
    const { answer } = await signIn()
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('hoort hier al bij een ander account')
  })

  test('an address that an administrator put in the place of another opens nothing until it is confirmed; the old one still does', async () => {
    const stranger = 'iemand.anders@voorbeeldstad.example'
    await world.arrange((tx) => tx`update people.employment set email = ${stranger} where person_id = ${lotte.id}`)
    provider.account = { sub: 'stranger', email: stranger, email_verified: true }
    const { answer } = await signIn()
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Je e-mailadres is net veranderd')
    provider.account = { sub: 'lotte', email: addressOf(lotte), email_verified: true }
    expect((await signIn()).answer.status).toBe(303)
  })

  test('an address that is not verified is refused with a sentence', async () => {
    provider.account = { sub: 'mees-1', email: addressOf(mees), email_verified: false }
    const { answer, browser } = await signIn()
    expect(answer.text).toContain('nog niet bevestigd')
    expect((await browser.get('/mijn/gegevens')).status).toBe(303)
  })

  test('somebody without an employment here is refused, also an employee of the neighbour', async () => {
    for (const email of ['vreemd@elders.example', addressOf(neighbours.hannah, 'buurmeer.example')]) {
      provider.account = { sub: 'x-' + email, email, email_verified: true }
      expect((await signIn()).answer.text).toContain('je staat hier niet als medewerker')
    }
  })

  test('whoever left does not get in with an account from before', async () => {
    provider.account = { sub: 'mees-2', email: addressOf(mees), email_verified: true }
    const { browser } = await signIn()
    expect((await browser.get('/mijn/gegevens')).status).toBe(200)
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 2 where person_id = ${mees.id}`)
    expect((await browser.get('/mijn/gegevens')).status).toBe(303)
    expect((await signIn()).answer.text).toContain('je staat hier niet als medewerker')
    await world.arrange((tx) => tx`update people.employment set ends_on = null where person_id = ${mees.id}`)
  })

  test('an answer with another state is refused', async () => {
    provider.account = { sub: 'fatima-1', email: addressOf(fatima), email_verified: true }
    const browser = world.visitor()
    const way = await throughProvider(await browser.get('/inloggen/organisatie'))
    const answer = await browser.get(way.replace(/state=[^&]+/, 'state=somebody-elses'))
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('begon in een ander venster')
  })

  test('an answer in a browser that did not ask is refused', async () => {
    const way = await throughProvider(await world.visitor().get('/inloggen/organisatie'))
    expect((await world.visitor().get(way)).status).toBe(400)
  })

  test('the same answer a second time is refused', async () => {
    const { browser, way } = await signIn()
    expect((await browser.get(way)).status).toBe(400)
  })

  test('a code of another sign-in does not fit', async () => {
    provider.account = { sub: 'fatima-1', email: addressOf(fatima), email_verified: true }
    const theirs = new URL(await throughProvider(await world.visitor().get('/inloggen/organisatie')), back).searchParams.get('code')!
    const browser = world.visitor()
    const way = await throughProvider(await browser.get('/inloggen/organisatie'))
    const answer = await browser.get(way.replace(/code=[^&]+/, 'code=' + theirs))
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('We konden niet nagaan wie je bent')
  })

  test('somebody who breaks off comes back to a sentence', async () => {
    provider.denies = true
    const { answer } = await signIn()
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('is afgebroken')
  })

  test('a link by mail does not open an employee’s session here', async () => {
    const visitor = world.visitor()
    await visitor.get('/inloggen')
    await visitor.post('/inloggen/link', { email: addressOf(fatima) })
    expect(await world.read((tx) => tx`select 1 from people.sign_in_link where person_id = ${fatima.id}`)).toHaveLength(0)
  })

  test('signing in again for a role asks the provider to check anew', async () => {
    const start = await world.visitor().get('/inloggen/organisatie?opnieuw=ja')
    expect(new URL(start.location!).searchParams.get('prompt')).toBe('login')
  })

  test('a way to another site is not followed', async () => {
    provider.account = { sub: 'fatima-1' }
    for (const goesTo of ['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example'])
      expect((await signIn(world.visitor(), goesTo)).answer.location).toBe('/')
  })
})

test('henk, without an address, is nobody’s verified address', async () => {
  provider.account = { sub: 'leeg', email: '', email_verified: true }
  expect((await signIn()).answer.status).toBe(403)
  expect(await world.read((tx) => tx`select 1 from people.account where person_id = ${henk.id}`)).toHaveLength(0)
})
