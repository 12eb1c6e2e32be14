import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openHouse, type Answer, type Browser } from '#test/house.ts'
import { addressOf, neighbours, organisation, people } from '#world/people.ts'

// A real identity provider. Who signs in there, and what it says of them, is set by each test.
const back = 'http://localhost:8080/inloggen/organisatie/terug'
let account: { sub: string; email?: string; email_verified?: boolean } = { sub: 'nobody' }
let denies = false
const server = createServer((request, response) => void serve(request, response))
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, {
  clients: [{ client_id: 'ambacht', client_secret: 'a secret of the client, long enough', redirect_uris: [back] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
  findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => account }),
  loadExistingGrant: async (context: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
    const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId })
    grant.addOIDCScope('openid email')
    await grant.save()
    return grant
  },
  cookies: { keys: ['only for a test'] },
  pkce: { required: () => true },
})
const answer = provider.callback()
async function serve(request: Parameters<typeof answer>[0], response: Parameters<typeof answer>[1]): Promise<void> {
  if (!request.url?.startsWith('/interaction/')) return answer(request, response)
  const result = denies ? { error: 'access_denied' } : { login: { accountId: account.sub } }
  await provider.interactionFinished(request, response, result)
}
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

const world = openHouse({ oidc: { issuer, clientId: 'ambacht', clientSecret: 'a secret of the client, long enough', organisation: organisation.slug } })
const { fatima, mees, henk } = people

beforeEach(() => {
  denies = false
})

/** Walks through the provider as a browser would, with its cookies, and answers where it sends us back to. */
async function throughProvider(start: Answer): Promise<string> {
  const cookies = new Map<string, string>()
  let url = start.location!
  for (let step = 0; step < 8 && !url.startsWith(back); step++) {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
      cookies.set(name, value)
    }
    url = new URL(response.headers.get('location') ?? `${issuer}/stuck/${response.status}`, url).href
  }
  return url.replace('http://localhost:8080', '')
}

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
    account = { sub: 'fatima-1', email: addressOf(fatima).toUpperCase(), email_verified: true }
    const { browser, answer } = await signIn()
    expect(answer).toMatchObject({ status: 303, location: '/mijn/gegevens' })
    expect((await browser.get('/mijn/gegevens')).text).toContain('met je werkaccount')
    expect(await world.read((tx) => tx`select 1 from people.account where person_id = ${fatima.id} and subject = 'fatima-1' and last_sign_in_at is not null`)).toHaveLength(1)
  })

  test('after that the subject counts, not the address', async () => {
    account = { sub: 'fatima-1', email: addressOf(mees), email_verified: true }
    const { browser } = await signIn()
    expect((await browser.get('/mijn/gegevens')).text).toContain('Fatima Bennani')
  })

  test('another subject with the same address does not get in', async () => {
    account = { sub: 'impostor', email: addressOf(fatima), email_verified: true }
    const { answer } = await signIn()
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('hoort hier al bij een ander account')
  })

  test('an address that is not verified is refused with a sentence', async () => {
    account = { sub: 'mees-1', email: addressOf(mees), email_verified: false }
    const { answer, browser } = await signIn()
    expect(answer.text).toContain('nog niet bevestigd')
    expect((await browser.get('/mijn/gegevens')).status).toBe(303)
  })

  test('somebody without an employment here is refused, also an employee of the neighbour', async () => {
    for (const email of ['vreemd@elders.example', addressOf(neighbours.hannah, 'buurmeer.example')]) {
      account = { sub: 'x-' + email, email, email_verified: true }
      expect((await signIn()).answer.text).toContain('je staat hier niet als medewerker')
    }
  })

  test('whoever left does not get in with an account from before', async () => {
    account = { sub: 'mees-2', email: addressOf(mees), email_verified: true }
    const { browser } = await signIn()
    expect((await browser.get('/mijn/gegevens')).status).toBe(200)
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 2 where person_id = ${mees.id}`)
    expect((await browser.get('/mijn/gegevens')).status).toBe(303)
    expect((await signIn()).answer.text).toContain('je staat hier niet als medewerker')
    await world.arrange((tx) => tx`update people.employment set ends_on = null where person_id = ${mees.id}`)
  })

  test('an answer with another state is refused', async () => {
    account = { sub: 'fatima-1', email: addressOf(fatima), email_verified: true }
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
    account = { sub: 'fatima-1', email: addressOf(fatima), email_verified: true }
    const theirs = new URL(await throughProvider(await world.visitor().get('/inloggen/organisatie')), back).searchParams.get('code')!
    const browser = world.visitor()
    const way = await throughProvider(await browser.get('/inloggen/organisatie'))
    const answer = await browser.get(way.replace(/code=[^&]+/, 'code=' + theirs))
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('We konden niet nagaan wie je bent')
  })

  test('somebody who breaks off comes back to a sentence', async () => {
    denies = true
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
    account = { sub: 'fatima-1' }
    for (const goesTo of ['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example']) expect((await signIn(world.visitor(), goesTo)).answer.location).toBe('/')
  })
})

test('henk, without an address, is nobody’s verified address', async () => {
  account = { sub: 'leeg', email: '', email_verified: true }
  expect((await signIn()).answer.status).toBe(403)
  expect(await world.read((tx) => tx`select 1 from people.account where person_id = ${henk.id}`)).toHaveLength(0)
})
