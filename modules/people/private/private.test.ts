import { beforeEach, describe, expect, test } from 'vitest'
import { secretOf } from '#platform/mail/index.ts'
import { openHouse, testConfig, type Browser } from '#test/house.ts'
import { addressOf, people, type Somebody } from '#world/people.ts'

const world = openHouse()
const { fatima, mees, stef, daan, aylin, sanne, tim } = people
beforeEach(() => world.arrange((tx) => tx`update people.sign_in_link set made_at = made_at - interval '1 hour'`))

const addressesOf = (somebody: Somebody) =>
  world.read(
    (tx) =>
      tx<
        { id: string; email: string; confirmedAt: Temporal.Instant | null }[]
      >`select id, email, confirmed_at from people.private_address where person_id = ${somebody.id} order by made_at`,
  )

async function register(browser: Browser, email: string) {
  await browser.get('/mijn/gegevens')
  return browser.post('/mijn/gegevens/prive-adres', { email })
}

async function confirm(somebody: Somebody) {
  const secret = secretOf(testConfig.secret, (await addressesOf(somebody)).at(-1)!.id)
  const visitor = world.visitor()
  expect((await visitor.get('/inloggen/prive/' + secret)).text).toContain('Ja, dit is mijn privéadres')
  return visitor.post('/inloggen/prive', { secret })
}

const leave = (somebody: Somebody, daysAgo: number) =>
  world.arrange(
    (tx) =>
      tx`update people.employment set ends_on = (now() at time zone 'Europe/Amsterdam')::date - ${daysAgo}::int where person_id = ${somebody.id}`,
  )

/** Asks a link at an address and uses it. Null: no link came. */
async function signInAt(email: string, somebody: Somebody): Promise<Browser | null> {
  const links = () => world.read((tx) => tx<{ id: string }[]>`select id from people.sign_in_link where person_id = ${somebody.id}`)
  const before = (await links()).map((row) => row.id)
  const browser = world.visitor()
  await browser.get('/inloggen')
  await browser.post('/inloggen/link', { email, naar: '/aanbod' })
  const fresh = (await links()).find((row) => !before.includes(row.id))
  if (!fresh) return null
  const secret = secretOf(testConfig.secret, fresh.id)
  await browser.get('/inloggen/link/' + secret)
  expect((await browser.post('/inloggen/link/gebruik', { secret })).location).toBe('/mijn/opleidingen')
  return browser
}

describe('registering a private address', () => {
  test('it counts when it is confirmed from that address, and the work address is told', async () => {
    const browser = await world.browser(fatima)
    expect((await register(browser, 'Fatima@Thuis.example')).status).toBe(303)
    expect((await browser.get('/mijn/gegevens')).text).toContain('We stuurden een link naar fatima@thuis.example')
    expect(
      await world.read(
        (tx) => tx`select kind, to_address from platform.outbox where person_id = ${fatima.id} and kind like 'private%' order by kind`,
      ),
    ).toEqual([
      { kind: 'private-address', toAddress: 'fatima@thuis.example' },
      { kind: 'private-address-told', toAddress: addressOf(fatima) },
    ])
    expect((await confirm(fatima)).status).toBe(303)
    expect((await browser.get('/mijn/gegevens')).text).toContain('Je privéadres is fatima@thuis.example')
  })

  test('another one takes its place only when that is confirmed too', async () => {
    await register(await world.browser(fatima), 'f@elders.example')
    expect((await addressesOf(fatima)).map((one) => [one.email, one.confirmedAt !== null])).toEqual([
      ['fatima@thuis.example', true],
      ['f@elders.example', false],
    ])
    await confirm(fatima)
    expect((await addressesOf(fatima)).map((one) => one.email)).toEqual(['f@elders.example'])
    expect((await confirm(fatima)).status).toBe(410)
  })

  test('a work address is refused with a sentence, and what was typed stays', async () => {
    const browser = await world.browser(mees)
    for (const email of [addressOf(mees), addressOf(fatima)]) {
      const answer = await register(browser, email)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('Dit is een werkadres')
      expect(answer.body).toContain(`value="${email}"`)
    }
    expect((await register(browser, 'geen adres')).text).toContain('Dit is geen e-mailadres')
  })

  test('a link after a day is worth nothing, and three a day is the most', async () => {
    const browser = await world.browser(stef)
    await register(browser, 'stef@thuis.example')
    await world.arrange((tx) => tx`update people.private_address set made_at = now() - interval '25 hours' where person_id = ${stef.id}`)
    expect((await confirm(stef)).status).toBe(410)
    for (let i = 0; i < 2; i++) expect((await register(browser, 'stef@thuis.example')).status).toBe(303)
    expect((await register(browser, 'stef@thuis.example')).status).toBe(429)
  })

  test('it can be taken away', async () => {
    const browser = await world.browser(stef)
    await browser.get('/mijn/gegevens')
    await browser.post('/mijn/gegevens/prive-adres/weghalen')
    expect(await addressesOf(stef)).toEqual([])
  })
})

describe('after the last working day', () => {
  async function whoLeft(somebody: Somebody, email: string, daysAgo: number) {
    await register(await world.browser(somebody), email)
    await confirm(somebody)
    await leave(somebody, daysAgo)
  }

  test('while somebody works here, the private address opens nothing', async () => {
    await register(await world.browser(daan), 'daan@thuis.example')
    await confirm(daan)
    expect(await signInAt('daan@thuis.example', daan)).toBeNull()
  })

  test('it opens the own record: learning, files, who looked, and nothing else', async () => {
    await leave(daan, 1)
    const browser = (await signInAt('daan@thuis.example', daan))!
    const page = await browser.get('/mijn/opleidingen')
    expect(page.text).toContain('Je werkt hier niet meer')
    expect(page.text).not.toContain('Maak een agenda-adres')
    expect((await browser.get('/')).location).toBe('/mijn/opleidingen')
    for (const way of ['/mijn/opleidingen.csv', '/mijn/gegevens/bewaard', '/mijn/gegevens/download', '/mijn/inzage'])
      expect((await browser.get(way)).status).toBe(200)
    expect(JSON.parse((await browser.get('/mijn/gegevens/download')).body).bewaard.length).toBeGreaterThan(2)
    for (const way of ['/aanbod', '/mijn/gegevens', '/mijn/berichten', '/mijn/team', '/beheer']) {
      const answer = await browser.get(way)
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('Je werkt hier niet meer. Tot 90 dagen na je laatste dag')
    }
    expect((await browser.post('/mijn/agenda')).status).toBe(403)
  })

  test('the own certificate can be taken along, that of a colleague not', async () => {
    const id = { own: crypto.randomUUID(), other: crypto.randomUUID() }
    await world.arrange(async (tx) => {
      for (const [credential, person] of [
        [id.own, daan.id],
        [id.other, fatima.id],
      ] as const)
        await tx`insert into credentials.credential (id, organisation_id, person_id, kind, title, achieved_on, source, verification_hash) values (${credential}, platform.organisation(), ${person}, 'certificate', 'Schrijven', '2026-01-01', 'issued', ${credential})`
    })
    const browser = (await signInAt('daan@thuis.example', daan))!
    const pdf = await browser.get(`/certificaten/${id.own}/pdf`)
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect((await browser.get(`/certificaten/${id.other}/pdf`)).status).toBe(404)
  })

  test('the work address opens nothing any more, and a session of before has ended', async () => {
    const before = await world.browser(aylin)
    await whoLeft(aylin, 'aylin@thuis.example', 1)
    expect((await before.get('/mijn/opleidingen')).location).toMatch(/^\/inloggen/)
    expect(await signInAt(addressOf(aylin), aylin)).toBeNull()
    expect(await signInAt('aylin@thuis.example', aylin)).not.toBeNull()
  })

  test('on the ninetieth day it still works, the day after it does not, also not in a session that was open', async () => {
    await leave(aylin, 90)
    const browser = (await signInAt('aylin@thuis.example', aylin))!
    expect((await browser.get('/mijn/opleidingen')).status).toBe(200)
    await leave(aylin, 91)
    expect((await browser.get('/mijn/opleidingen')).location).toMatch(/^\/inloggen/)
    expect(await signInAt('aylin@thuis.example', aylin)).toBeNull()
  })

  test('a link of before coming back to work opens nothing', async () => {
    await whoLeft(sanne, 'sanne@thuis.example', 3)
    const browser = (await signInAt('sanne@thuis.example', sanne))!
    await world.arrange((tx) => tx`update people.employment set ends_on = null where person_id = ${sanne.id}`)
    expect((await browser.get('/mijn/opleidingen')).location).toMatch(/^\/inloggen/)
    expect(await signInAt('sanne@thuis.example', sanne)).toBeNull()
  })

  test('an address that was never confirmed opens nothing', async () => {
    await register(await world.browser(mees), 'mees@thuis.example')
    await leave(mees, 1)
    expect(await signInAt('mees@thuis.example', mees)).toBeNull()
    expect((await confirm(mees)).status).toBe(410)
  })

  test('who has no work mail reads no promise about it, and is led to the own messages', async () => {
    const { body, text } = await (await world.browser(people.henk)).get('/mijn/gegevens')
    expect(text).not.toContain('Je werkmail krijgt bericht')
    expect(body).toMatch(/berichten staan bij <a [^>]*href="\/mijn\/berichten"/)
    expect((await (await world.browser(tim)).get('/mijn/gegevens')).text).toContain('Je werkmail krijgt bericht')
  })

  test('the nightly round deletes the address after ninety days, and one that was not confirmed after a day', async () => {
    await world.arrange((tx) => tx`update people.private_address set made_at = now() - interval '2 days'`)
    await world.round('privacy/retention')
    expect(await addressesOf(aylin)).toEqual([]) // left 91 days ago
    expect(await addressesOf(mees)).toEqual([]) // not confirmed
    expect(await addressesOf(daan)).toHaveLength(1) // left yesterday
    expect(await addressesOf(fatima)).toHaveLength(1) // works here
  })
})
