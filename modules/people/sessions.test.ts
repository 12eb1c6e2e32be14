import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'

const world = openHouse()
const { fatima, stef, mees, bram, dina } = people
const liveSessions = (somebody: { id: string }) =>
  world.read(
    (tx) =>
      tx<
        { tokenHash: string; lang: string }[]
      >`select token_hash, lang from people.session where person_id = ${somebody.id} and ended_at is null order by made_at`,
  )

describe('sessions', () => {
  test('end after two hours without use, and after twelve in any case', async () => {
    for (const change of ['seen_at', 'made_at'] as const) {
      const browser = await world.browser(stef)
      expect((await browser.get('/mijn/gegevens')).status).toBe(200)
      await world.arrange(
        (tx) =>
          tx`update people.session set ${tx(change)} = now() - ${change === 'seen_at' ? '121 minutes' : '721 minutes'}::interval where person_id = ${stef.id}`,
      )
      expect((await browser.get('/mijn/gegevens')).location).toMatch(/^\/inloggen/)
    }
  })

  test('end at leaving: the last working day still works, the day after does not', async () => {
    const browser = await world.browser(mees)
    const ends = (days: number) =>
      world.arrange(
        (tx) =>
          tx`update people.employment set ends_on = (now() at time zone 'Europe/Amsterdam')::date + ${days}::int where person_id = ${mees.id}`,
      )
    await ends(0)
    expect((await browser.get('/mijn/gegevens')).status).toBe(200)
    await ends(-1)
    expect((await browser.get('/mijn/gegevens')).location).toMatch(/^\/inloggen/)
  })

  test('signing in again makes a new session and ends the old one of this browser', async () => {
    const browser = await world.browser(fatima)
    const [before] = await liveSessions(fatima)
    await browser.signIn(fatima)
    const after = await liveSessions(fatima)
    expect(after).toHaveLength(1)
    expect(after[0]!.tokenHash).not.toBe(before!.tokenHash)
  })

  test('signing in at another organisation ends the session here', async () => {
    const browser = await world.browser(dina)
    const { neighbours } = await import('#world/people.ts')
    await browser.signIn(neighbours.els)
    expect(await liveSessions(dina)).toHaveLength(0)
  })

  test('I see my browsers, and sign out in one or everywhere', async () => {
    const here = await world.browser(bram)
    const there = await world.browser(bram)
    const page = await here.get('/mijn/gegevens')
    expect(page.text).toContain('Deze browser')
    const other = /name="session" value="([^"]+)"/.exec(page.body)![1]!
    await here.post('/mijn/gegevens/sessies', { session: other })
    expect((await there.get('/mijn/gegevens')).status).toBe(303)
    expect((await here.get('/mijn/gegevens')).status).toBe(200)
    await here.post('/mijn/gegevens/sessies')
    expect(await liveSessions(bram)).toHaveLength(0)
  })

  test('nobody ends somebody else’s session', async () => {
    await world.browser(fatima)
    const [theirs] = await liveSessions(fatima)
    const browser = await world.browser(stef)
    await browser.get('/mijn/gegevens')
    expect((await browser.post('/mijn/gegevens/sessies', { session: theirs!.tokenHash })).status).toBe(409)
    expect((await liveSessions(fatima)).map((one) => one.tokenHash)).toContain(theirs!.tokenHash)
  })
})

describe('language', () => {
  test('?taal=en stays on the next page, in the session and after signing out', async () => {
    const browser = await world.browser(dina)
    expect((await browser.get('/mijn/gegevens?taal=en')).text).toContain('My data')
    expect((await browser.get('/mijn/gegevens')).text).toContain('My data')
    expect((await liveSessions(dina)).at(-1)!.lang).toBe('en')
    await browser.post('/uitloggen')
    expect((await browser.get('/privacy')).text).toContain('Your data')
  })

  test('another language than ours changes nothing', async () => {
    expect((await world.visitor().get('/privacy?taal=<script>')).text).toContain('Jouw gegevens')
  })
})

describe('demo sign-in', () => {
  const form = { personId: fatima.id, organisationId: '' }

  test('works only from this machine', async () => {
    const { organisation } = await import('#world/people.ts')
    const answer = await world.house.app.inject({ method: 'GET', url: '/inloggen', remoteAddress: '192.0.2.7' })
    expect(answer.body).not.toContain('Fatima')
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)![1]!
    const payload = new URLSearchParams({ ...form, organisationId: organisation.id, _csrf: csrf }).toString()
    const post = (remoteAddress: string) =>
      world.house.app.inject({
        method: 'POST',
        url: '/inloggen/demo',
        remoteAddress,
        payload,
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await post('192.0.2.7')).cookies.map((one) => one.name)).not.toContain('ambacht')
    expect((await post('127.0.0.1')).cookies.map((one) => one.name)).toContain('ambacht')
  })
})
