import { beforeEach, describe, expect, test } from 'vitest'
import { digitsOf } from '#platform/mail/index.ts'
import { openHouse, testConfig, type Answer, type Browser } from '#test/house.ts'
import { aliPhone } from '#world/desk.ts'
import { addressOf, neighbour, people, type Somebody } from '#world/people.ts'
import { codeLimits, contactOf, masked, mayHaveAnother, mayUseCode, networkOf, phoneOf } from './rules.ts'

const world = openHouse()
const { ali, henk, fatima, mees, stef, bram, zoe } = people
beforeEach(() =>
  world.arrange(
    (tx) => tx`update people.sign_in_code set made_at = made_at - interval '2 days', expires_at = expires_at - interval '2 days'`,
  ),
)

/** Asks a code in a browser; the ids of codes that came, newest last. */
async function ask(
  contact: string,
  browser = world.visitor(),
  more: Record<string, string> = {},
): Promise<{ browser: Browser; answer: Answer; ids: string[] }> {
  const codes = () => world.read((tx) => tx<{ id: string }[]>`select id from people.sign_in_code order by made_at, id`)
  const before = (await codes()).map(({ id }) => id)
  await browser.get('/inloggen/code')
  const answer = await browser.post('/inloggen/code', { contact, ...more })
  return { browser, answer, ids: (await codes()).map(({ id }) => id).filter((id) => !before.includes(id)) }
}
const digits = (id: string) => digitsOf(testConfig.secret, id)
const wrong = (id: string) => String((Number(digits(id)) + 1) % 1_000_000).padStart(6, '0')
async function fill(browser: Browser, code: string): Promise<Answer> {
  await browser.get('/inloggen/code/invullen')
  return browser.post('/inloggen/code/invullen', { code })
}
const nameOn = async (browser: Browser) => /class="me-name">([^<]+)</.exec((await browser.get('/')).body)?.[1]

describe('a telephone number', () => {
  test.each([
    ['06-12345678', '+31612345678'],
    ['06 1234 5678', '+31612345678'],
    ['0031 6 12345678', '+31612345678'],
    ['+31 (0)6 12.34.56.78', '+31612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['00 49 151 23456789', '+4915123456789'],
  ])('typed as %s is %s', (typed, value) => {
    expect(phoneOf(typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['020-1234567', 'not-mobile'],
    ['+31 20 1234567', 'not-mobile'],
    ['06-1234567', 'not-mobile'],
    ['12345678', 'not-a-number'],
    ['06-1234567a', 'not-a-number'],
    ['+1234567890123456', 'not-a-number'],
    ['', 'not-a-number'],
  ])('typed as %s is refused', (typed, reason) => {
    expect(phoneOf(typed)).toEqual({ ok: false, reason })
  })

  test('an address is kept in small letters, and letters that look like others are none', () => {
    expect(contactOf(' Ali@Thuis.Example ')).toEqual({ kind: 'mail', value: 'ali@thuis.example' })
    expect(contactOf('al\u0130@thuis.example')).toBeNull()
    expect(contactOf('ali at thuis')).toBeNull()
  })

  test('is shown half hidden to whoever is told about it', () => {
    expect(masked({ kind: 'phone', value: '+31612345678' })).toBe('06-••••••78')
    expect(masked({ kind: 'mail', value: 'ali@thuis.example' })).toBe('a•••@thuis.example')
  })
})

describe('signing in by a code', () => {
  test('the code that was sent to the telephone opens a session, once, and leads where the person was going', async () => {
    const { browser, answer, ids } = await ask('06-00000001', undefined, { naar: '/mijn/berichten' })
    expect(answer.location).toBe('/inloggen/code/invullen')
    const [message] = await world.read(
      (tx) => tx`select channel, to_address, text, parts from platform.outbox where event = ${'sign-in-code/' + ids[0]}`,
    )
    expect(message).toMatchObject({ channel: 'text', toAddress: aliPhone, parts: 1 })
    expect(message!['text']).not.toContain(digits(ids[0]!))
    expect((await fill(browser, digits(ids[0]!))).location).toBe('/mijn/berichten')
    expect(await nameOn(browser)).toBe('Ali Demir')
  })

  test('nobody reads it elsewhere: not in the own messages, and not who reads the database', async () => {
    const { ids } = await ask(aliPhone)
    const browser = await world.browser(ali)
    const [message] = await world.read(
      (tx) => tx<{ id: string }[]>`select id from platform.outbox where event = ${'sign-in-code/' + ids[0]}`,
    )
    const page = await browser.get('/mijn/berichten/' + message!.id)
    expect(page.text).toContain('Je code is ……')
    expect(page.body).not.toContain(digits(ids[0]!))
    const [row] = await world.read((tx) => tx`select body, text from platform.outbox where id = ${message!.id}`)
    expect(row!['text']).toBe('{{cijfers}} is je code voor localhost:8080. Geef hem aan niemand. Hij werkt tien minuten.')
    // In a demo without a gateway the administrator reads it, as nobody else can.
    const demo = await (await world.browser(bram)).get('/beheer/postvak/' + message!.id)
    expect(demo.text).toContain(`Je code is ${digits(ids[0]!)}.`)
    expect(demo.text).toContain(`${digits(ids[0]!)} is je code voor localhost:8080.`)
  })

  test('a code is used up: nobody comes in with it again, not in this browser and not in another', async () => {
    const { browser, ids } = await ask(aliPhone)
    const copy = browser['cookies'].get('code')!
    expect((await fill(browser, digits(ids[0]!))).status).toBe(303)
    const replay = world.visitor()
    await replay.get('/inloggen')
    replay['cookies'].set('code', copy)
    expect((await fill(replay, digits(ids[0]!))).status).toBe(422)
    expect(await nameOn(replay)).toBeUndefined()
  })

  test('of two who use it at the same moment one comes in', async () => {
    const { browser, ids } = await ask(aliPhone)
    const twin = world.visitor()
    await twin.get('/inloggen/code')
    twin['cookies'].set('code', browser['cookies'].get('code')!)
    const answers = await Promise.all([fill(browser, digits(ids[0]!)), fill(twin, digits(ids[0]!))])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('it works in the browser that asked and in no other', async () => {
    const { ids } = await ask(aliPhone)
    const other = await ask('06-99999999')
    expect((await fill(other.browser, digits(ids[0]!))).status).toBe(422)
    expect((await fill(world.visitor(), digits(ids[0]!))).status).toBe(422)
  })

  test('after five mistakes the right one works no more, nor after ten minutes', async () => {
    const first = await ask(aliPhone)
    for (let i = 0; i < codeLimits.tries; i++) expect((await fill(first.browser, wrong(first.ids[0]!))).status).toBe(422)
    expect((await fill(first.browser, digits(first.ids[0]!))).status).toBe(422)
    const second = await ask(aliPhone)
    await world.arrange((tx) => tx`update people.sign_in_code set expires_at = now() where id = ${second.ids[0]!}`)
    expect((await fill(second.browser, digits(second.ids[0]!))).status).toBe(422)
  })

  test('thirty guesses at the same moment are no more than five', async () => {
    const { browser, ids } = await ask(aliPhone)
    await browser.get('/inloggen/code/invullen')
    await Promise.all(Array.from({ length: 15 }, () => browser.post('/inloggen/code/invullen', { code: wrong(ids[0]!) })))
    const [row] = await world.read((tx) => tx`select tries from people.sign_in_code where id = ${ids[0]!}`)
    expect(row!['tries']).toBe(codeLimits.tries)
  })

  test('a session by a code is an employee’s, whatever roles the person has, and the address to go to stays within the site', async () => {
    await confirmed(bram, 'bram@thuis.example')
    const { browser, ids } = await ask('bram@thuis.example', undefined, { naar: '//kwaad.example' })
    expect((await fill(browser, digits(ids[0]!))).location).toBe('/')
    expect((await browser.get('/beheer')).status).toBe(403)
  })
})

async function confirmed(somebody: Somebody, email: string): Promise<void> {
  await world.arrange(
    (tx) => tx`insert into people.sign_in_contact (organisation_id, person_id, kind, value, confirmed_at)
      values (platform.organisation(), ${somebody.id}, 'mail', ${email}, now()) on conflict do nothing`,
  )
}

describe('who is known here', () => {
  test('can’t be seen: the same pages, statuses and cookies for a number that is known and one that is not', async () => {
    const [known, unknown] = [await ask(aliPhone), await ask('06-99999999')]
    expect(unknown.ids).toEqual([])
    const shape = ({ answer }: { answer: Answer }) => [
      answer.status,
      answer.location,
      answer.body,
      String(answer.headers['set-cookie']).replace(/code=[\w-]{43}/, 'code=…'),
    ]
    expect(shape(known)).toEqual(shape(unknown))
    const pages = [await fill(known.browser, wrong(known.ids[0]!)), await fill(unknown.browser, '123456')]
    expect(pages[0]!.text).toBe(pages[1]!.text)
    expect(pages[0]!.status).toBe(pages[1]!.status)
  })

  test('can’t be measured: no answer goes out before three tenths of a second', async () => {
    for (const contact of [aliPhone, '06-99999999']) {
      const browser = world.visitor()
      await browser.get('/inloggen/code')
      const began = performance.now()
      await browser.post('/inloggen/code', { contact })
      expect(performance.now() - began).toBeGreaterThan(295)
    }
  })

  test('three codes at once is the most for one person, and nobody else is held back by that', async () => {
    await confirmed(zoe, 'zoe@thuis.example')
    for (let i = 0; i < codeLimits.atOnce; i++) expect((await ask(aliPhone)).ids).toHaveLength(1)
    expect((await ask(aliPhone)).ids).toEqual([])
    expect((await ask('zoe@thuis.example')).ids).toHaveLength(1)
  })

  test('what was typed stays when it is neither an address nor a number', async () => {
    const { answer } = await ask('020-1234567')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('mobiel nummer zoals 06-12345678')
    expect(answer.body).toContain('value="020-1234567"')
  })
})

describe('whoever asks codes for somebody else', () => {
  const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
  const ago = (minutes: number, more = {}) => ({ madeAt: now.subtract({ minutes }), known: false, here: true, ...more })

  test('waits longer with every code, and gets no sixth on a day', () => {
    const three = [ago(70), ago(70), ago(19)]
    expect(mayHaveAnother(three.slice(0, 2), false, now)).toBe(true)
    expect([mayHaveAnother(three, false, now), mayHaveAnother(three, false, now.add({ minutes: 1 }))]).toEqual([false, true])
    const four = [...three, ago(1)]
    expect([mayHaveAnother(four, false, now.add({ minutes: 58 })), mayHaveAnother(four, false, now.add({ minutes: 59 }))]).toEqual([
      false,
      true,
    ])
    expect(mayHaveAnother([...four, ago(0)], false, now.add({ minutes: 600 }))).toBe(false)
  })

  test('takes nothing from another network, until ten on a day', () => {
    const theirs = Array.from({ length: 5 }, () => ago(1, { here: false }))
    expect(mayHaveAnother(theirs, false, now)).toBe(true)
    expect(mayHaveAnother([...theirs, ...theirs], false, now)).toBe(false)
  })

  test('a network is an address, or the first half of one of IPv6', () => {
    expect(['10.1.2.3', '::ffff:10.1.2.3'].map(networkOf)).toEqual(['10.1.2.3', '10.1.2.3'])
    const [one, two] = ['2001:db8:0:7::1', '2001:0DB8:0000:0007:a:b:c:d'].map(networkOf)
    expect([one, two, networkOf('2001:db8:0:8::1') === one]).toEqual(['2001:db8:0:7', '2001:db8:0:7', false])
  })

  test('never takes the codes of a person in a browser in which one was right before', async () => {
    const { browser, ids } = await ask(aliPhone)
    expect((await fill(browser, digits(ids[0]!))).status).toBe(303)
    await browser.post('/uitloggen')
    for (let i = 1; i < codeLimits.atOnce; i++) expect((await ask(aliPhone)).ids).toHaveLength(1)
    expect((await ask(aliPhone)).ids).toEqual([])
    await world.arrange((tx) => tx`update people.sign_in_code set asker = 'elsewhere'`)
    for (let i = 0; i < codeLimits.atOnce; i++) expect((await ask(aliPhone)).ids).toHaveLength(1)
    await world.arrange(
      (tx) => tx`insert into people.sign_in_code (organisation_id, person_id, contact_id, ask_hash, expires_at, asker)
        select organisation_id, person_id, contact_id, 'x' || n, now(), 'third' from people.sign_in_code, generate_series(1, 5) n where id = ${ids[0]!}`,
    )
    expect((await ask(aliPhone)).ids).toEqual([])
    const own = await ask(aliPhone, browser)
    expect(own.ids).toHaveLength(1)
    expect((await fill(browser, digits(own.ids[0]!))).status).toBe(303)
    expect(await nameOn(browser)).toBe('Ali Demir')
  })

  test('a shared device knows nobody', async () => {
    const { browser, ids } = await ask(aliPhone)
    browser['cookies'].set('toestel', 'x'.repeat(43))
    await fill(browser, digits(ids[0]!))
    expect(browser['cookies'].has('bekend')).toBe(false)
  })
})

describe('who may', () => {
  const facts = { employed: true, workEmail: null, hasProvider: true, settings: { codeSignIn: true } }
  test('with a sign-in service only who has no work address, and nobody where it is switched off', () => {
    expect(mayUseCode(facts)).toBe(true)
    expect(mayUseCode({ ...facts, workEmail: 'a@b.nl' })).toBe(false)
    expect(mayUseCode({ ...facts, workEmail: 'a@b.nl', hasProvider: false })).toBe(true)
    expect(mayUseCode({ ...facts, settings: { codeSignIn: false } })).toBe(false)
    expect(mayUseCode({ ...facts, employed: false })).toBe(false)
  })

  test('somebody who left gets no code, and one that was sent before opens nothing', async () => {
    await confirmed(stef, 'stef@thuis.example')
    const { browser, ids } = await ask('stef@thuis.example')
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 2 where person_id = ${stef.id}`)
    expect((await fill(browser, digits(ids[0]!))).status).toBe(403)
    expect((await ask('stef@thuis.example')).ids).toEqual([])
    await world.round('privacy/retention')
    expect(await world.read((tx) => tx`select 1 from people.sign_in_contact where person_id = ${stef.id}`)).toEqual([])
  })

  test('where the organisation switched codes off, none is sent', async () => {
    await world.arrange(
      (tx) => tx`update people.organisation set settings = settings || '{"codeSignIn": false}' where id = platform.organisation()`,
    )
    expect((await ask(aliPhone)).ids).toEqual([])
    await world.arrange((tx) => tx`update people.organisation set settings = settings - 'codeSignIn' where id = platform.organisation()`)
  })
})

describe('registering an address or number', () => {
  const contactsOf = (somebody: Somebody) =>
    world.read(
      (tx) =>
        tx<
          { id: string; value: string; confirmedAt: unknown }[]
        >`select id, value, confirmed_at from people.sign_in_contact where person_id = ${somebody.id} order by made_at`,
    )
  async function register(browser: Browser, contact: string): Promise<Answer> {
    await browser.get('/mijn/gegevens')
    return browser.post('/mijn/gegevens/contact', { contact })
  }
  const confirm = (browser: Browser, id: string, code: string) => browser.post(`/mijn/gegevens/contact/${id}/bevestigen`, { code })

  test('it counts when the code that was sent there is typed; the person is told along the way that was usual', async () => {
    const browser = await world.browser(henk)
    expect((await register(browser, '06 0000 0002')).location).toBe('/mijn/gegevens#inloggen')
    const page = await browser.get('/mijn/gegevens')
    expect(page.text).toContain('We stuurden een code naar +31600000002')
    const { id } = (await contactsOf(henk))[0]!
    const mistake = await confirm(browser, id, wrong(id))
    expect([mistake.status, mistake.text.includes('Deze code klopt niet')]).toEqual([422, true])
    expect((await confirm(browser, id, digits(id))).location).toBe('/mijn/gegevens#inloggen')
    const [told] = await world.read((tx) => tx`select channel, body from platform.outbox where event = ${'contact-told/' + id}`)
    expect(told!['channel']).toBe('sheet')
    expect(told!['body']).toContain('06-••••••02')
    expect((await ask('+31600000002')).ids).toHaveLength(1)
  })

  test('five mistakes, and it can’t be confirmed any more', async () => {
    const browser = await world.browser(mees)
    await register(browser, 'mees@thuis.example')
    const { id } = (await contactsOf(mees))[0]!
    for (let i = 0; i < codeLimits.tries; i++) await confirm(browser, id, wrong(id))
    expect((await confirm(browser, id, digits(id))).status).toBe(422)
  })

  test('a work address is refused, and so is a fourth code on one day', async () => {
    const browser = await world.browser(mees)
    expect((await register(browser, addressOf(fatima))).text).toContain('Dit is een werkadres')
    await register(browser, 'mees1@thuis.example')
    await register(browser, 'mees2@thuis.example')
    expect((await register(browser, 'mees3@thuis.example')).status).toBe(429)
  })

  test('one number is of one person: a second hears so only after showing to hold it', async () => {
    const browser = await world.browser(fatima)
    expect((await register(browser, aliPhone)).status).toBe(303)
    const { id } = (await contactsOf(fatima))[0]!
    const answer = await confirm(browser, id, digits(id))
    expect([answer.status, answer.text.includes('gebruikt een collega al')]).toEqual([409, true])
    const { browser: asked, ids } = await ask(aliPhone)
    await fill(asked, digits(ids[0]!))
    expect(await nameOn(asked)).toBe('Ali Demir')
  })

  test('somebody else’s contact can’t be confirmed or removed', async () => {
    const { id } = (await contactsOf(ali))[0]!
    const browser = await world.browser(fatima)
    await browser.get('/mijn/gegevens')
    expect((await confirm(browser, id, digits(id))).status).toBe(422)
    await browser.post(`/mijn/gegevens/contact/${id}/weghalen`)
    expect(await contactsOf(ali)).toHaveLength(1)
    expect(await world.read((tx) => tx`select 1 from people.sign_in_contact`, neighbour.id)).toHaveLength(0)
  })

  test('taken away it opens nothing', async () => {
    await confirmed(zoe, 'zoe@thuis.example')
    const { id } = (await contactsOf(zoe))[0]!
    const browser = await world.browser(zoe)
    await browser.get('/mijn/gegevens')
    await browser.post(`/mijn/gegevens/contact/${id}/weghalen`)
    expect((await ask('zoe@thuis.example')).ids).toEqual([])
  })
})
