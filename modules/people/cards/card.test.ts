import { beforeEach, describe, expect, test } from 'vitest'
import { cardsPdf } from '#platform/files/cards.ts'
import { openHouse, testConfig, type Answer, type Browser } from '#test/house.ts'
import { drawingOf, wordsOf } from '#test/paper.ts'
import { neighbour, neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { guessing, isWeakPin, problemOf, triesAllowed } from './rules.ts'
import { cardCode, cardOf, hashPin, isPin, startCode } from './secrets.ts'

const world = openHouse()
const { secret } = testConfig
const { henk, kees, ali, wilma, bram, fatima, mees, chris, yara, stef, dina, zoe, imane } = people
const pin = '7391'

// What was guessed in one test is not held against the next.
beforeEach(() => world.arrange((tx) => tx`update people.card set tries = 0, blocked_at = null`))

interface Card {
  id: string
  code: string
}

/** A card for somebody, who chose a PIN with the start code of the slip. */
async function cardFor(somebody: Somebody, chosen: string | null = pin): Promise<Card> {
  const id = crypto.randomUUID()
  await world.arrange(async (tx) => {
    await tx`update people.card set ended_at = now(), ended_because = 'revoked' where person_id = ${somebody.id} and ended_at is null`
    await tx`insert into people.card (id, organisation_id, person_id) values (${id}, platform.organisation(), ${somebody.id})`
  })
  const card = { id, code: cardCode(secret, id) }
  if (chosen) expect((await choose(card, startCode(secret, id, 1), chosen)).location).toBe('/')
  return card
}

async function scan(card: Card, browser = world.visitor()): Promise<{ browser: Browser; page: Answer }> {
  return { browser, page: await browser.get('/inloggen/kaart/' + card.code) }
}
async function choose(card: Card, start: string, chosen: string, again = chosen): Promise<Answer> {
  const { browser } = await scan(card)
  return browser.post('/inloggen/kaart/pincode', { kaart: card.code, start, pin: chosen, again })
}
async function signIn(card: Card, typed = pin, browser = world.visitor()): Promise<{ browser: Browser; answer: Answer }> {
  await browser.get('/inloggen')
  return { browser, answer: await browser.post('/inloggen/kaart', { kaart: card.code, pin: typed }) }
}
const nameOn = async (browser: Browser) => /class="me-name">([^<]+)</.exec((await browser.get('/')).body)?.[1]
const rowOf = async (card: Card) => (await world.read((tx) => tx`select * from people.card where id = ${card.id}`))[0]!

describe('the first time', () => {
  test('scanning opens a page and no session, and names nobody', async () => {
    const { browser, page } = await scan(await cardFor(henk, null))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Kies je pincode')
    expect(page.body).not.toContain('Henk')
    expect((await browser.get('/')).location).toMatch(/^\/inloggen/)
  })

  test('the person chooses a PIN with the start code of the slip, once', async () => {
    const card = await cardFor(henk, null)
    const start = startCode(secret, card.id, 1)
    expect((await choose(card, start, pin)).location).toBe('/')
    expect((await scan(card)).page.text).toContain('Typ je pincode')
    const second = await choose(card, start, '8264')
    expect(second.status).toBe(409)
    expect((await signIn(card, pin)).answer.location).toBe('/')
  })

  test('a PIN that is easy to guess, too short, or typed differently is refused at its field, and the start code stays typed', async () => {
    const card = await cardFor(henk, null)
    const start = startCode(secret, card.id, 1)
    for (const [chosen, again, words] of [
      ['1234', '1234', 'te makkelijk te raden'],
      ['19', '19', 'vier tot acht cijfers'],
      [pin, '7392', 'andere pincode dan hierboven'],
    ] as const) {
      const answer = await choose(card, start, chosen, again)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(words)
      expect(answer.body).toContain(`value="${start}"`)
      expect(answer.body).not.toContain(`value="${chosen}"`)
    }
    expect((await rowOf(card))['tries']).toBe(0)
  })

  test('a wrong start code costs a try, and one of fifteen days ago works no more', async () => {
    const card = await cardFor(henk, null)
    const wrong = await choose(card, '000000', pin)
    expect(wrong.text).toContain('De startcode klopt niet. Je hebt nog 4 pogingen.')
    await world.arrange((tx) => tx`update people.card set start_made_at = now() - interval '15 days' where id = ${card.id}`)
    expect((await scan(card)).page.text).toContain('ouder dan veertien dagen')
  })

  test('what many people choose is weak', () => {
    for (const weak of ['0000', '1234', '4321', '987654', '1212', '121212', '1985', '2001', '55555'])
      expect(isWeakPin(weak), weak).toBe(true)
    for (const fine of ['7391', '2580', '80413', '1357902']) expect(isWeakPin(fine), fine).toBe(false)
  })
})

describe('another PIN', () => {
  const change = async (browser: Browser, old: string, chosen: string, again = chosen) => {
    await browser.get('/mijn/gegevens')
    return browser.post('/mijn/gegevens/kaart/pincode', { old, pin: chosen, again })
  }

  test('is chosen with the old one; the old one works no more, whoever else is in with the card is out, and the person is told', async () => {
    const card = await cardFor(henk)
    const [{ browser }, elsewhere] = [await signIn(card), await signIn(card)]
    expect((await browser.get('/mijn/gegevens')).text).toContain('Kies een andere pincode')
    expect((await browser.follow(await change(browser, pin, '8264'))).text).toContain('Je nieuwe pincode werkt vanaf nu.')
    expect((await elsewhere.browser.get('/')).location).toMatch(/^\/inloggen/)
    expect((await signIn(card, pin)).answer.text).toContain('De pincode klopt niet.')
    expect((await signIn(card, '8264')).answer.location).toBe('/')
    expect(
      await world.read((tx) => tx`select from platform.outbox where kind = 'card-pin-changed' and person_id = ${henk.id}`),
    ).toHaveLength(1)
    const [line] = await world.read(
      (tx) => tx`select actor_id, details from platform.audit_log where action = 'change-card-pin' and result = 'done'`,
    )
    expect(line).toEqual({ actorId: henk.id, details: { cardId: card.id } })
  })

  test('that is weak, the old one again, or typed differently is refused at its field, costs no try and comes back empty', async () => {
    const card = await cardFor(henk)
    const { browser } = await signIn(card)
    for (const [chosen, again, words] of [
      ['1234', '1234', 'te makkelijk te raden'],
      [pin, pin, 'Dit is je oude pincode'],
      ['8264', '8265', 'andere pincode dan hierboven'],
    ] as const) {
      const answer = await change(browser, pin, chosen, again)
      expect([answer.status, answer.body.split(words).length - 1]).toEqual([422, 2])
      expect(answer.body).not.toContain(`value="${chosen}"`)
    }
    expect((await rowOf(card))['tries']).toBe(0)
  })

  test('with a wrong old one costs a try, together with those at the door; after five the card is blocked, also for who types the right one', async () => {
    const card = await cardFor(henk)
    const { browser } = await signIn(card)
    expect((await change(browser, '1111', '8264')).text).toContain('De pincode klopt niet. Je hebt nog 4 pogingen.')
    await signIn(card, '2222')
    const answers = await Promise.all(['3333', '4444', '5555', '6666', '7777'].map((old) => change(browser, old, '8264')))
    expect(answers.map(({ status }) => status).every((status) => status === 422 || status === 403)).toBe(true)
    expect(answers.filter(({ text }) => text.includes('De pincode klopt niet.')).length).toBe(3)
    const late = await change(browser, pin, '8264')
    expect([late.status, late.text.includes('Deze kaart is geblokkeerd')]).toEqual([403, true])
    expect(await rowOf(card)).toMatchObject({ pinChosenAt: (await rowOf(card))['pinChosenAt'], blockedAt: expect.anything() })
    await world.arrange((tx) => tx`update people.card set tries = 0, blocked_at = null where id = ${card.id}`)
    expect((await signIn(card, pin)).answer.location).toBe('/')
  })

  test('is for a card of one’s own only', async () => {
    const card = await cardFor(henk)
    const { browser } = await signIn(await cardFor(kees, '8264'), '8264')
    expect((await change(browser, pin, '9137')).text).toContain('De pincode klopt niet.')
    expect((await rowOf(card))['tries']).toBe(0)
    expect((await change(await world.browser(fatima), pin, '9137')).status).toBe(404)
  })
})

describe('signing in with a card', () => {
  test('the PIN opens a session that is an employee’s, whatever roles the person has', async () => {
    const { browser, answer } = await signIn(await cardFor(bram))
    expect(answer.location).toBe('/')
    expect(await nameOn(browser)).toBe('Bram Verhoeven')
    const page = await browser.get('/beheer')
    expect(page.status).toBe(403)
    expect(page.text).toContain('Deze pagina is niet voor jou')
  })

  test('used twice at once it gives two sessions of their own; signing out of one leaves the other', async () => {
    const card = await cardFor(henk)
    const [one, two] = await Promise.all([signIn(card), signIn(card)])
    expect([one.answer.location, two.answer.location]).toEqual(['/', '/'])
    const sessions = await world.read((tx) => tx`select token_hash from people.session where card_id = ${card.id} and ended_at is null`)
    expect(sessions.length).toBeGreaterThanOrEqual(2)
    await one.browser.get('/')
    await one.browser.post('/uitloggen')
    expect(await nameOn(one.browser)).toBeUndefined()
    expect(await nameOn(two.browser)).toBe('Henk Jansen')
  })

  test('a wrong PIN says how many tries are left, and after five the card is blocked, also for the right one', async () => {
    const card = await cardFor(ali)
    const said: string[] = []
    for (let i = 0; i < 5; i++) said.push((await signIn(card, '0000')).answer.text)
    expect(said[0]).toContain('Je hebt nog 4 pogingen.')
    expect(said[3]).toContain('Je hebt nog één poging.')
    expect(said[4]).toContain('Je leidinggevende of de beheerder kan de blokkade opheffen.')
    const right = await signIn(card)
    expect(right.answer.status).toBe(403)
    expect(right.answer.text).toContain('Deze kaart is geblokkeerd')
    expect((await scan(card)).page.status).toBe(403)
  })

  test('the right PIN gives all tries back', async () => {
    const card = await cardFor(ali)
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) expect((await signIn(card, '0000')).answer.status).toBe(422)
      expect((await signIn(card)).answer.location).toBe('/')
    }
  })

  test('forty guesses at the same moment are no more than five', async () => {
    const card = await cardFor(ali, '0047')
    const browser = world.visitor()
    await browser.get('/inloggen')
    const guesses = Array.from({ length: 40 }, (_, i) => String(i + 10).padStart(4, '0'))
    const answers = await Promise.all(guesses.map((typed) => signIn(card, typed === '0047' ? '9999' : typed)))
    const wrong = answers.filter(({ answer }) => answer.text.includes('De pincode klopt niet'))
    expect(wrong.length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ answer }) => answer.status === 403).length).toBe(40 - wrong.length)
  })
})

describe('a card that is lost, or of somebody who left', () => {
  const page = async (card: Card) => {
    const bramHere = await world.browser(bram)
    await bramHere.get('/beheer/kaarten/' + card.id)
    return bramHere
  }

  test('a new card takes its place: the old one is dead at once, with whoever was signed in with it', async () => {
    const old = await cardFor(henk)
    const { browser } = await signIn(old)
    expect(await nameOn(browser)).toBe('Henk Jansen')
    const answer = await (await page(old)).post(`/beheer/kaarten/${old.id}/vervangen`)
    const fresh = answer.location!.split('/').at(-1)!
    expect(fresh).not.toBe(old.id)
    expect(await nameOn(browser)).toBeUndefined()
    const dead = await signIn(old)
    expect(dead.answer.status).toBe(410)
    expect(dead.answer.text).toContain('ingetrokken of vervangen')
    expect((await scan({ id: fresh, code: cardCode(secret, fresh) })).page.text).toContain('Kies je pincode')
  })

  test('taken back by an administrator it opens nothing any more, and whoever is in with it is out', async () => {
    const card = await cardFor(henk)
    const { browser } = await signIn(card)
    expect((await (await page(card)).post(`/beheer/kaarten/${card.id}/intrekken`)).status).toBe(303)
    expect(await nameOn(browser)).toBeUndefined()
    for (const answer of [(await scan(card)).page, (await signIn(card)).answer]) {
      expect(answer.status).toBe(410)
      expect(answer.text).toContain('ingetrokken of vervangen')
    }
  })

  test('two administrators who replace it at the same moment leave one card', async () => {
    const card = await cardFor(henk)
    const [one, two] = [await page(card), await page(card)]
    const answers = await Promise.all([one, two].map((browser) => browser.post(`/beheer/kaarten/${card.id}/vervangen`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await world.read((tx) => tx`select 1 from people.card where person_id = ${henk.id} and ended_at is null`)).toHaveLength(1)
  })

  test('who lost it says so on Mijn gegevens, and it works no more', async () => {
    const card = await cardFor(henk)
    const { browser } = await signIn(card)
    expect((await browser.get('/mijn/gegevens')).text).toContain('Ik ben mijn kaart kwijt')
    await browser.post('/mijn/gegevens/kaart/kwijt')
    expect(await nameOn(browser)).toBeUndefined() // this session came by that card
    expect((await signIn(card)).answer.status).toBe(410)
  })

  test('of somebody who left it is refused with a sentence, and an open session ends', async () => {
    const card = await cardFor(chris)
    const { browser } = await signIn(card)
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 2 where person_id = ${chris.id}`)
    expect(await nameOn(browser)).toBeUndefined()
    for (const answer of [(await scan(card)).page, (await signIn(card)).answer]) {
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('omdat je hier niet (meer) werkt')
    }
  })
})

describe('unblocking', () => {
  async function blocked(somebody: Somebody): Promise<Card> {
    const card = await cardFor(somebody)
    await world.arrange((tx) => tx`update people.card set tries = 5, blocked_at = now() where id = ${card.id}`)
    return card
  }

  test('the manager sees it on the page of the team and unblocks it; the PIN stays', async () => {
    const card = await blocked(henk)
    const browser = await world.browser(wilma)
    expect((await browser.get('/mijn/team/kaarten')).text).toContain('geblokkeerd')
    const answer = await browser.post(`/mijn/team/kaarten/${card.id}/deblokkeren`)
    expect(answer.location).toBe('/mijn/team/kaarten')
    expect((await signIn(card)).answer.location).toBe('/')
  })

  test('a manager of others can’t, and neither sees the card', async () => {
    const card = await blocked(henk)
    const browser = await world.browser(people.joost)
    expect((await browser.get('/mijn/team/kaarten')).text).not.toContain('Henk')
    expect((await browser.post(`/mijn/team/kaarten/${card.id}/deblokkeren`)).status).toBe(404)
    expect((await signIn(card)).answer.status).toBe(403)
  })

  test('a forgotten PIN: a new start code ends the old PIN and who is signed in with it', async () => {
    const card = await cardFor(henk)
    const { browser } = await signIn(card)
    const bramHere = await world.browser(bram)
    await bramHere.get('/beheer/kaarten/' + card.id)
    expect((await bramHere.post(`/beheer/kaarten/${card.id}/startcode`)).status).toBe(303)
    expect(await nameOn(browser)).toBeUndefined()
    expect((await choose(card, startCode(secret, card.id, 1), pin)).status).toBe(422)
    expect((await choose(card, startCode(secret, card.id, 2), '8264')).location).toBe('/')
  })
})

describe('attacks', () => {
  test('a code that was made up, cut off or changed by one sign is no card, and costs no card a try', async () => {
    const card = await cardFor(henk)
    const changed = card.code.slice(0, -1) + (card.code.endsWith('A') ? 'B' : 'A')
    const other = cardCode('another secret of thirty-two characters', card.id)
    for (const code of ['x', card.code.slice(0, 40), changed, other, card.code + 'A', crypto.randomUUID()]) {
      const answer = await world.visitor().get('/inloggen/kaart/' + code)
      expect([answer.status, answer.text.includes('Deze kaart kennen we niet')]).toEqual([404, true])
      expect((await signIn({ id: card.id, code })).answer.status).toBe(404)
    }
    expect((await rowOf(card))['tries']).toBe(0)
    expect(cardOf(secret, card.code)).toBe(card.id)
  })

  test('the code leads nowhere else: an address in it is not followed', async () => {
    const card = await cardFor(henk)
    const browser = world.visitor()
    await browser.get(`/inloggen/kaart/${card.code}?naar=https://kwaad.example`)
    const answer = await browser.post('/inloggen/kaart?naar=//kwaad.example', { kaart: card.code, pin, naar: 'https://kwaad.example' })
    expect(answer.location).toBe('/')
  })

  test('a cookie that somebody planted beforehand is worth nothing after signing in', async () => {
    const browser = await world.browser(fatima)
    const planted = browser['cookies'].get('ambacht')!
    await signIn(await cardFor(henk), pin, browser)
    expect(browser['cookies'].get('ambacht')).not.toBe(planted)
    const thief = world.visitor()
    thief['cookies'].set('ambacht', planted)
    expect((await thief.get('/')).location).toMatch(/^\/inloggen/)
  })

  test('who guesses at many cards from one address blocks them after two, and the administrators are told; a right PIN from there still works', async () => {
    const cards = []
    for (const somebody of [mees, yara, stef, dina, zoe, imane, kees]) cards.push(await cardFor(somebody))
    await world.arrange(
      (tx) => tx`insert into platform.audit_log (organisation_id, actor_kind, action, object, result, origin)
        select platform.organisation(), 'visitor', 'card-pin-wrong', 'person/x', 'done', '127.0.0.1' from generate_series(1, ${guessing.wrongAnHour - 1})`,
    )
    expect((await signIn(cards[0]!, '0000')).answer.text).toContain('Je hebt nog één poging.')
    expect((await signIn(cards[0]!, '0001')).answer.text).toContain('Je kaart is nu geblokkeerd')
    for (const card of cards.slice(1)) expect((await signIn(card)).answer.location).toBe('/') // nobody else is locked out
    const told = await world.read((tx) => tx`select person_id, body from platform.outbox where kind = 'cards-guessed'`)
    expect(told).toHaveLength(1)
    expect(told[0]!['personId']).toBe(bram.id)
    expect(triesAllowed(guessing.wrongAnHour)).toBe(2)
  })

  test('a card of Voorbeeldstad is none at the neighbour: its administrator can’t see, print, end or unblock it', async () => {
    const card = await cardFor(henk)
    const els = await world.browser(neighbours.els)
    await els.get('/beheer/kaarten')
    expect((await els.get('/beheer/kaarten')).text).not.toContain('Henk')
    expect((await els.get('/beheer/kaarten/' + card.id)).status).toBe(404)
    expect((await els.get('/beheer/kaarten/blad.pdf?kaart=' + card.id)).location).toBe('/beheer/kaarten')
    for (const deed of ['vervangen', 'intrekken', 'startcode', 'deblokkeren'])
      expect([404, 409]).toContain((await els.post(`/beheer/kaarten/${card.id}/${deed}`)).status)
    expect((await els.post('/beheer/kaarten', { persoon: henk.id })).status).toBe(409)
    expect((await signIn(card)).answer.location).toBe('/')
    expect(await world.read((tx) => tx`select 1 from people.card`, neighbour.id)).toHaveLength(0)
  })

  test('neither the PIN nor a hash of it is kept with the form, and the hash can’t be tried without the secret of the server', async () => {
    const card = await cardFor(henk)
    const kept = () => world.read((tx) => tx`select count(*)::int as n from platform.submission`)
    const before = await kept()
    await signIn(card)
    await signIn(card, '0000')
    expect(await kept()).toEqual(before)
    const hash = String((await rowOf(card))['pinHash'])
    expect(hash).toMatch(/^argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPin(secret, card.id, pin, hash)).toBe(true)
    expect(await isPin('another secret of thirty-two characters', card.id, pin, hash)).toBe(false)
    expect(await isPin(secret, crypto.randomUUID(), pin, hash)).toBe(false)
    expect(await hashPin(secret, card.id, pin)).not.toBe(hash) // salted
  })
})

describe('making and printing', () => {
  test('an administrator makes cards, and who gets one is told along the own way', async () => {
    await world.arrange((tx) => tx`update people.card set ended_at = now(), ended_because = 'revoked' where ended_at is null`)
    const browser = await world.browser(bram)
    await browser.get('/beheer/kaarten?zoek=')
    expect((await browser.post('/beheer/kaarten')).text).toContain('Kies eerst wie een kaart krijgt')
    const answer = await browser.post('/beheer/kaarten', { persoon: [henk.id, fatima.id, henk.id] })
    expect(answer.location).toBe('/beheer/kaarten')
    const told = await world.read(
      (tx) => tx`select person_id, channel from platform.outbox o where kind = 'card-made' and exists
      (select from people.card c where o.event = 'card/' || c.id || '/1' and c.ended_at is null)`,
    )
    expect(Object.fromEntries(told.map((row) => [row['personId'], row['channel']]))).toEqual({ [henk.id]: 'sheet', [fatima.id]: 'mail' })
    const pdf = await browser.get('/beheer/kaarten/blad.pdf?' + (await liveCards()).map((id) => 'kaart=' + id).join('&'))
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(pdf.body.slice(0, 5)).toBe('%PDF-')
    expect(
      await world.read((tx) => tx`select 1 from platform.audit_log where action = 'print-card' and object = ${'person/' + henk.id}`),
    ).toHaveLength(1)
    expect((await browser.get('/beheer/kaarten')).text).toContain('nog geen pincode')
  })

  const liveCards = async () =>
    (await world.read((tx) => tx<{ id: string }[]>`select id from people.card where ended_at is null`)).map(({ id }) => id)

  test('the sheet has the QR code of each card and the start code beside it, and none where a PIN was chosen', async () => {
    const [first, second] = [await cardFor(henk, null), await cardFor(ali)]
    const browser = await world.browser(bram)
    const { bytes } = await browser.get(`/beheer/kaarten/blad.pdf?kaart=${first.id}&kaart=${second.id}`)
    const said = wordsOf(bytes)
    expect(said).toContain('Henk Jansen')
    expect(said).toContain('Startcode ' + startCode(secret, first.id, 1).replace(/^(\d{3})/, '$1 '))
    expect(said).not.toContain(startCode(secret, second.id, 1).replace(/^(\d{3})/, '$1 '))
    expect(said).toContain('Je pincode blijft dezelfde.')
    // The sheet of one card is drawn as one with its own code, and not as one with another.
    const drawn = drawingOf((await browser.get('/beheer/kaarten/blad.pdf?kaart=' + second.id)).bytes)
    const drawnWith = async ({ code }: Card) => {
      const facts = { name: 'Ali Demir', unit: 'Ploeg Oost', url: testConfig.baseUrl + '/inloggen/kaart/' + code, startCode: null }
      return drawingOf(
        await cardsPdf([facts], { organisation: organisation.name, academy: 'Academie', lang: 'nl', at: Temporal.Now.instant() }),
      )
    }
    expect([drawn === (await drawnWith(second)), drawn === (await drawnWith(first))]).toEqual([true, false])
  })

  test('eleven minutes after signing in it asks to sign in again, and nothing is made or printed', async () => {
    const card = await cardFor(henk)
    const browser = await world.browser(bram)
    await world.arrange((tx) => tx`update people.session set signed_in_at = now() - interval '11 minutes' where person_id = ${bram.id}`)
    expect((await browser.get('/beheer/kaarten/blad.pdf?kaart=' + card.id)).location).toMatch(/^\/inloggen\?opnieuw=ja/)
    await browser.get('/beheer/kaarten')
    expect((await browser.post('/beheer/kaarten', { persoon: ali.id })).status).toBe(403)
    for (const deed of ['vervangen', 'startcode']) expect((await browser.post(`/beheer/kaarten/${card.id}/${deed}`)).status).toBe(403)
    expect((await signIn(card)).answer.location).toBe('/')
  })

  test('the page of one card says how it stands, and that it was opened is noted', async () => {
    const card = await cardFor(henk)
    const browser = await world.browser(bram)
    expect((await browser.get('/beheer/kaarten/' + card.id)).text).toContain('Kaart van Henk Jansen')
    expect(await world.read((tx) => tx`select 1 from platform.look where subject_id = ${henk.id} and page = 'card'`)).toHaveLength(1)
  })
})

test('which problem a card has is decided in one place', () => {
  const now = Temporal.Instant.from('2026-11-22T09:00Z')
  const fine = { endedBecause: null, employed: true, blocked: false, hasPin: true, startMadeAt: now.subtract({ hours: 24 * 20 }) }
  expect(problemOf(fine, now)).toBeNull()
  expect(problemOf({ ...fine, hasPin: false }, now)).toBe('start-code-over')
  expect(problemOf({ ...fine, blocked: true }, now)).toBe('card-blocked')
  expect(problemOf({ ...fine, blocked: true, employed: false }, now)).toBe('card-of-leaver')
  expect(problemOf({ ...fine, endedBecause: 'lost', employed: false }, now)).toBe('card-ended')
})
