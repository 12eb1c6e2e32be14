import { describe, expect, test } from 'vitest'
import { later } from '#platform/later.ts'
import { secretOf } from '#platform/mail/index.ts'
import { openHouse, testConfig, type Browser } from '#test/house.ts'
import { idOf } from '#world/ids.ts'
import { addressOf, organisation, people } from '#world/people.ts'
import { askLink } from './mail-link-ask.ts'
import { mayUseMailLink } from './rules.ts'
import { hashOf } from './token.ts'

const world = openHouse()
const guest = { id: idOf('person/gast'), address: 'gast@elders.example' }

async function addGuest(id: string, address: string): Promise<void> {
  await world.arrange(async (tx) => {
    await tx`insert into people.person (id, first_name, last_name) values (${id}, 'Gerda', 'Gast')`
    await tx`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${id}, ${address}, 'Elders')`
  })
}

async function ask(address: string, goesTo = '/', visitor: Browser = world.visitor()) {
  await visitor.get('/inloggen')
  return visitor.post('/inloggen/link', { email: address, naar: goesTo })
}

const linksOf = (personId: string) =>
  world.read(
    (tx) =>
      tx<
        { id: string; tokenHash: string }[]
      >`select id, token_hash from people.sign_in_link where person_id = ${personId} order by made_at desc`,
  )
const secretTo = async (personId: string) => secretOf(testConfig.secret, (await linksOf(personId))[0]!.id)

async function use(secret: string, browser: Browser = world.visitor()) {
  await browser.get('/inloggen/link/' + secret)
  return { browser, answer: await browser.post('/inloggen/link/gebruik', { secret }) }
}

describe('a link by mail', () => {
  test('lets a guest in, to where the guest was going', async () => {
    await addGuest(guest.id, guest.address)
    expect((await ask('Gast@Elders.example', '/mijn/gegevens')).status).toBe(303)
    const { answer, browser } = await use(await secretTo(guest.id))
    expect(answer).toMatchObject({ status: 303, location: '/mijn/gegevens' })
    expect((await browser.get('/mijn/gegevens')).text).toContain('Gerda Gast')
  })

  test('goes to the address it was found by, and not to one that the database takes for the same', async () => {
    const asked = (address: string) => world.as(people.fatima).perform(askLink(testConfig), { email: address }) // past the field, which refuses such a letter
    const sent = () =>
      world.read(
        (tx) =>
          tx<{ to: string }[]>`select to_address as to from platform.outbox where person_id = ${people.mees.id} and kind = 'sign-in-link'`,
      )
    const address = addressOf(people.mees)
    const lookAlike = address.replace('i', '\u0130')
    expect(lookAlike).not.toBe(address)
    expect((await ask(lookAlike)).status).toBe(422)
    await asked(lookAlike)
    expect(await sent()).toHaveLength(0)
    await asked(address.toUpperCase())
    expect(await sent()).toEqual([{ to: address }])
  })

  test('works once', async () => {
    await ask(guest.address)
    const secret = await secretTo(guest.id)
    expect((await use(secret)).answer.status).toBe(303)
    const second = await use(secret)
    expect(second.answer.status).toBe(410)
    expect(second.answer.text).toContain('al gebruikt of ouder dan een kwartier')
  })

  test('opening it, as a mail scanner does, uses nothing up', async () => {
    await world.arrange((tx) => tx`update people.sign_in_link set made_at = made_at - interval '1 hour'`)
    await ask(guest.address)
    const secret = await secretTo(guest.id)
    const scanner = world.visitor()
    for (let i = 0; i < 3; i++) expect((await scanner.get('/inloggen/link/' + secret)).text).toContain('De link werkt één keer')
    expect((await use(secret)).answer.status).toBe(303)
  })

  test('is worth nothing after a quarter of an hour', async () => {
    await ask(guest.address)
    await world.arrange((tx) => tx`update people.sign_in_link set expires_at = now() - interval '1 second' where used_at is null`)
    expect((await use(await secretTo(guest.id))).answer.status).toBe(410)
  })

  test('the answer on screen is the same for a known and an unknown address', async () => {
    const pages = []
    for (const address of [guest.address, 'niemand@nergens.example']) {
      const visitor = world.visitor()
      const answer = await ask(address, '/', visitor)
      pages.push([answer.status, answer.location, (await visitor.follow(answer)).text])
    }
    expect(pages[0]).toEqual(pages[1])
  })

  test('neither the database nor the outbox holds the secret', async () => {
    const secret = await secretTo(guest.id)
    const [link] = await linksOf(guest.id)
    expect(link!.tokenHash).toBe(hashOf(secret))
    const [found] = await world.read(
      (tx) =>
        tx`select count(*) filter (where body like ${'%' + secret + '%'})::int as n, count(*)::int as all from platform.outbox where kind = 'sign-in-link'`,
    )
    expect(found).toMatchObject({ n: 0 })
    expect(found!['all']).toBeGreaterThan(0)
  })

  test('a mailbox gets no more than three links in a quarter of an hour', async () => {
    await world.arrange((tx) => tx`update people.sign_in_link set made_at = made_at - interval '1 hour'`)
    const before = (await linksOf(guest.id)).length
    for (let i = 0; i < 5; i++) await ask(guest.address)
    expect((await linksOf(guest.id)).length - before).toBe(3)
  })

  test('something that is no address gets a sentence and stays in the field', async () => {
    const visitor = world.visitor()
    const answer = await ask('geen adres', '/', visitor)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Dit is geen e-mailadres')
    expect(answer.body).toContain('value="geen adres"')
  })

  test('somebody who was hired after asking does not get in by it where there is an own sign-in', () => {
    const settings = { mailSignIn: true, ownDomains: [] }
    expect(mayUseMailLink({ employed: true, guest: true, email: 'x@y.example', hasProvider: true, settings })).toBe(false)
  })

  test('a guest who no longer is one does not get in by a link of before', async () => {
    const id = idOf('person/weg')
    await addGuest(id, 'weg@elders.example')
    await ask('weg@elders.example')
    await world.arrange((tx) => tx`delete from people.guest where person_id = ${id}`)
    expect((await use(await secretTo(id))).answer.status).toBe(403)
  })

  test('a new sign-in in the same browser ends the session that was there', async () => {
    const browser = await world.browser(people.fatima)
    await world.arrange((tx) => tx`update people.sign_in_link set made_at = made_at - interval '1 hour'`)
    await ask(guest.address)
    await use(await secretTo(guest.id), browser)
    expect(
      await world.read((tx) => tx`select 1 from people.session where person_id = ${people.fatima.id} and ended_at is null`),
    ).toHaveLength(0)
  })
})

describe('an employee and a link by mail', () => {
  const facts = {
    employed: true,
    guest: false,
    email: 'f@voorbeeldstad.example',
    hasProvider: false,
    settings: { mailSignIn: true, ownDomains: ['voorbeeldstad.example'] },
  }

  test('may use it where the organisation has no sign-in of its own', () => {
    expect(mayUseMailLink(facts)).toBe(true)
  })

  test('may not where it has one', () => {
    expect(mayUseMailLink({ ...facts, hasProvider: true })).toBe(false)
  })

  test('may not where the organisation turned it off', () => {
    expect(mayUseMailLink({ ...facts, settings: { ...facts.settings, mailSignIn: false } })).toBe(false)
  })

  test('an address of the own domain, or below it, is never a guest’s where there is an own sign-in', () => {
    for (const email of ['x@Voorbeeldstad.example', 'x@team.voorbeeldstad.example']) {
      expect(mayUseMailLink({ ...facts, employed: false, guest: true, email, hasProvider: true })).toBe(false)
    }
    expect(mayUseMailLink({ ...facts, employed: false, guest: true, email: 'x@nietvoorbeeldstad.example', hasProvider: true })).toBe(true)
  })
})

test('a job for a message that is gone does nothing', async () => {
  await world.arrange((tx) => later(tx, 'mail/send', { organisationId: organisation.id, outboxId: crypto.randomUUID() }))
  await world.work()
})
