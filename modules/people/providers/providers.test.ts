import { createServer } from 'node:http'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { perform, system } from '#platform/act.ts'
import { openHouse, testConfig, type Answer, type Browser } from '#test/house.ts'
import { startProvider, type TestProvider } from '#test/identity-provider.ts'
import { searchEverywhere } from '#test/planted.ts'
import { addressOf, neighbour, neighbours, organisation, people } from '#world/people.ts'
import { leadsTo, provedAt } from './rules.ts'
import { refuseWithoutAWayIn } from '../ways-in.ts'
import { removeProvider, setProvider } from './set.ts'

// Two municipalities, each with a real provider of its own.
const backTo = (slug: string) => `http://localhost:8080/inloggen/organisatie/terug/${slug}`
const ours = await startProvider(backTo('voorbeeldstad'))
const theirs = await startProvider(backTo('buurmeer'))
const world = openHouse()
const { fatima, bram, zoe, mees } = people
const atBuurmeer = (somebody: { first: string; infix: string; last: string }) => addressOf(somebody as never, 'buurmeer.example')
const moment = () => Temporal.Now.instant()
const secretOfClient = 'a secret of the client, long enough'
const asked = (provider: TestProvider, domains: string[], more: object = {}) => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  domains,
  signedInAt: moment(),
  ...more,
})

beforeAll(async () => {
  expect(await world.as(bram).perform(setProvider(testConfig), asked(ours, ['voorbeeldstad.example']))).toMatchObject({ ok: true })
  expect(await world.as(neighbours.els).perform(setProvider(testConfig), asked(theirs, ['buurmeer.example']))).toMatchObject({ ok: true })
})
beforeEach(() => {
  for (const provider of [ours, theirs]) Object.assign(provider, { account: { sub: 'nobody' }, denies: false, signedInAt: null })
})

async function signIn(
  provider: TestProvider,
  slug: string,
  browser: Browser = world.visitor(),
  cookies = new Map<string, string>(),
  query = '',
): Promise<{ browser: Browser; answer: Answer }> {
  const start = await browser.get(`/inloggen/organisatie?bij=${slug}&naar=%2Fmijn%2Fgegevens${query}`)
  return { browser, answer: await browser.get(await provider.walk(start, cookies)) }
}

describe('each organisation its own provider', () => {
  test('people of both come in by their own, and see their own organisation', async () => {
    ours.account = { sub: '1', email: addressOf(fatima), email_verified: true }
    theirs.account = { sub: '1', email: atBuurmeer(neighbours.hannah), email_verified: true }
    const here = await signIn(ours, 'voorbeeldstad')
    const there = await signIn(theirs, 'buurmeer')
    expect((await here.browser.get('/mijn/gegevens')).text).toContain('Fatima Bennani')
    expect((await there.browser.get('/mijn/gegevens')).text).toContain('Hannah van den Berg')
  })

  test('the provider of one can’t open an account of the other, whatever it says', async () => {
    theirs.account = { sub: '1-again', email: addressOf(fatima), email_verified: true }
    const { answer, browser } = await signIn(theirs, 'buurmeer')
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('je staat hier niet als medewerker')
    expect((await browser.get('/mijn/gegevens')).status).toBe(303)
    // The same subject at another issuer is somebody else.
    theirs.account = { sub: '1' }
    expect((await (await signIn(theirs, 'buurmeer')).browser.get('/mijn/gegevens')).text).not.toContain('Fatima')
  })

  test('the answer of one provider is refused where the other was asked (mix-up)', async () => {
    ours.account = { sub: '1', email: addressOf(fatima), email_verified: true }
    const victim = world.visitor()
    const startTheirs = await victim.get('/inloggen/organisatie?bij=buurmeer')
    const state = new URL(startTheirs.location!).searchParams.get('state')!
    // A code of our provider, brought with the state of theirs: at its own address, and at that of theirs.
    const other = await ours.walk(await world.visitor().get('/inloggen/organisatie?bij=voorbeeldstad'))
    for (const way of [other, other.replace('/terug/voorbeeldstad', '/terug/buurmeer')]) {
      await victim.get('/inloggen/organisatie?bij=buurmeer')
      const again = new URL((await victim.get('/inloggen/organisatie?bij=buurmeer')).location!).searchParams.get('state')!
      const answer = await victim.get(way.replace(/state=[^&]+/, `state=${again}`))
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('We konden niet nagaan wie je bent')
    }
    expect(state.length).toBeGreaterThan(20)
    expect((await victim.get('/mijn/gegevens')).status).toBe(303)
  })

  test('an answer that comes back at the address of another provider is refused, also without iss in it', async () => {
    ours.account = { sub: '1', email: addressOf(fatima), email_verified: true }
    const browser = world.visitor()
    const way = await ours.walk(await browser.get('/inloggen/organisatie?bij=voorbeeldstad'))
    const answer = await browser.get(way.replace(/&iss=[^&]+/, '').replace('/terug/voorbeeldstad', '/terug/buurmeer'))
    expect(answer.status).toBe(403)
  })

  test('when the provider changes while somebody is away, the answer of the old one is refused', async () => {
    theirs.account = { sub: '1', email: atBuurmeer(neighbours.hannah), email_verified: true }
    const browser = world.visitor()
    const way = await theirs.walk(await browser.get('/inloggen/organisatie?bij=buurmeer'))
    await world.arrange((tx) => tx`update people.identity_provider set issuer = ${ours.issuer}`, neighbour.id)
    expect((await browser.get(way)).status).toBe(403)
    await world.arrange((tx) => tx`update people.identity_provider set issuer = ${theirs.issuer}`, neighbour.id)
  })
})

describe('the sign-in page', () => {
  const ask = async (email: string) => {
    const visitor = world.visitor()
    await visitor.get('/inloggen')
    const answer = await visitor.post('/inloggen/link', { email, naar: '/aanbod' })
    return { answer, page: await visitor.follow(answer) }
  }

  test('leads a work address to the provider of its organisation', async () => {
    const { page } = await ask(addressOf(mees))
    expect(page.text).toContain('Je werkt bij Gemeente Voorbeeldstad')
    expect(page.body).toContain('href="/inloggen/organisatie?bij=voorbeeldstad&amp;naar=%2Faanbod"')
    expect((await ask('x@dienst.buurmeer.example')).page.text).toContain('Je werkt bij Gemeente Buurmeer')
  })

  test('says the same to a known and an unknown address, within a domain and outside it', async () => {
    await world.arrange(async (tx) => {
      const id = crypto.randomUUID()
      await tx`insert into people.person (id, first_name, last_name) values (${id}, 'Gerda', 'Gast')`
      await tx`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${id}, 'gerda@elders.example', 'Elders')`
    })
    for (const [known, unknown] of [
      [addressOf(mees), 'niemand@voorbeeldstad.example'],
      ['gerda@elders.example', 'niemand@elders.example'],
    ] as const) {
      const [one, other] = [await ask(known), await ask(unknown)]
      expect([one.answer.status, one.answer.location, one.page.text]).toEqual([other.answer.status, other.answer.location, other.page.text])
    }
  })

  test('mails no link to an employee of an organisation with a provider', async () => {
    await ask(addressOf(mees))
    expect(await world.read((tx) => tx`select 1 from people.sign_in_link where person_id = ${mees.id}`)).toHaveLength(0)
  })

  test('a name that is no organisation starts nothing', async () => {
    const answer = await world.visitor().get('/inloggen/organisatie?bij=nergens')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Vul je werkadres in')
  })

  test('the longest domain wins, and what looks alike does not count', () => {
    const list = [{ domains: ['stad.nl'] }, { domains: ['werk.stad.nl'] }]
    expect(leadsTo(list, 'a@werk.stad.nl')).toBe(list[1])
    expect(leadsTo(list, 'a@Stad.NL')).toBe(list[0])
    expect(leadsTo(list, 'a@nietstad.nl')).toBeNull()
    expect(leadsTo(list, 'stad.nl@elders.nl')).toBeNull()
  })
})

describe('a fresh sign-in', () => {
  const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60
  const grant = async (browser: Browser) => {
    await browser.get('/beheer/rollen')
    return browser.post('/beheer/rollen', { personId: people.stef.id, role: 'auditor' })
  }
  /** Bram at his provider, where he signed in twenty minutes ago. */
  async function openSession(): Promise<{ browser: Browser; cookies: Map<string, string> }> {
    ours.account = { sub: 'bram', email: addressOf(bram), email_verified: true }
    ours.signedInAt = minutesAgo(20)
    const cookies = new Map<string, string>()
    await signIn(ours, 'voorbeeldstad', world.visitor(), cookies)
    const { browser } = await signIn(ours, 'voorbeeldstad', world.visitor(), cookies)
    return { browser, cookies }
  }
  afterEach(() =>
    world.arrange((tx) => tx`update people.role_grant set ended_at = now() where person_id = ${people.stef.id} and ended_at is null`),
  )

  test('is not what the provider’s open session gives', async () => {
    const { browser } = await openSession()
    expect((await browser.get('/mijn/gegevens')).text).toContain('Bram Verhoeven')
    const answer = await grant(browser)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Log eerst opnieuw in')
  })

  test('is asked of the provider with prompt and max_age, and then a role can be granted', async () => {
    const { browser, cookies } = await openSession()
    const again = await browser.get('/inloggen?opnieuw=ja&naar=%2Fbeheer%2Frollen')
    const way = /href="(\/inloggen\/organisatie\?[^"]*opnieuw=ja[^"]*)"/.exec(again.body)![1]!.replaceAll('&amp;', '&')
    const start = await browser.get(way)
    const query = new URL(start.location!).searchParams
    expect([query.get('prompt'), query.get('max_age')]).toEqual(['login', '0'])
    ours.signedInAt = null
    expect((await browser.get(await ours.walk(start, cookies))).location).toBe('/beheer/rollen')
    expect((await grant(browser)).status).toBe(303)
  })

  test('whoever takes prompt and max_age out of the address, or comes back with an old one, stays where they were', async () => {
    const { browser, cookies } = await openSession()
    const start = await browser.get('/inloggen/organisatie?bij=voorbeeldstad&opnieuw=ja&naar=%2Fbeheer%2Frollen')
    const stripped = new URL(start.location!)
    stripped.searchParams.delete('prompt')
    stripped.searchParams.set('max_age', '100000') // the provider says auth_time, and it is an old one
    const answer = await browser.get(await ours.walk(stripped.href, cookies))
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Je was bij de inlogdienst nog ingelogd')
    expect((await grant(browser)).status).toBe(403)
  })

  test('and without auth_time it is never fresh', async () => {
    const { browser, cookies } = await openSession()
    const start = await browser.get('/inloggen/organisatie?bij=voorbeeldstad&opnieuw=ja')
    const stripped = new URL(start.location!)
    for (const name of ['prompt', 'max_age']) stripped.searchParams.delete(name)
    expect((await browser.get(await ours.walk(stripped.href, cookies))).status).toBe(403)
    const [session] = await world.read(
      (tx) => tx`select signed_in_at from people.session where person_id = ${bram.id} and ended_at is null order by made_at desc limit 1`,
    )
    expect(session!['signedInAt']).toBeNull()
  })

  test('a provider can’t say that somebody will sign in next year', () => {
    expect(provedAt(Date.now() / 1000 + 1e7, moment())!.epochMilliseconds).toBeLessThanOrEqual(Date.now())
    for (const odd of [undefined, null, '1', Number.NaN, -1]) expect(provedAt(odd, moment())).toBeNull()
  })
})

describe('setting the provider', () => {
  const form = { issuer: theirs.issuer, clientId: 'ambacht', clientSecret: '', domains: 'buurmeer.example' }

  test('the secret stands nowhere, and comes back on no page', async () => {
    expect(await searchEverywhere(world.logins.superUrl, secretOfClient)).toEqual([])
    const page = await (await world.browser(neighbours.els)).get('/beheer/inlogdienst')
    expect(page.text).toContain('http://localhost:8080/inloggen/organisatie/terug/buurmeer')
    expect(page.body).not.toContain(secretOfClient)
  })

  test('what was sealed for one organisation does not open at another', async () => {
    const sql = connect(world.logins.superUrl, { max: 1 })
    await sql`update people.identity_provider set sealed_secret = (select sealed_secret from people.identity_provider where organisation_id = ${organisation.id}) where organisation_id = ${neighbour.id}`
    expect((await world.visitor().get('/inloggen/organisatie?bij=buurmeer')).text).toContain('antwoordt niet')
    expect((await (await world.browser(neighbours.els)).get('/beheer/inlogdienst')).text).toContain('Het geheim is niet meer te lezen')
    await sql.end()
    expect(await world.as(neighbours.els).perform(setProvider(testConfig), asked(theirs, ['buurmeer.example']))).toMatchObject({ ok: true })
  })

  test('needs a sign-in of less than ten minutes ago', async () => {
    const browser = await world.browser(neighbours.els)
    await world.arrange(
      (tx) => tx`update people.session set signed_in_at = now() - interval '11 minutes' where person_id = ${neighbours.els.id}`,
      neighbour.id,
    )
    const page = await browser.get('/beheer/inlogdienst')
    expect(page.body).toContain('href="/inloggen?opnieuw=ja&amp;naar=%2Fbeheer%2Finlogdienst"')
    expect((await browser.post('/beheer/inlogdienst', form)).status).toBe(403)
    expect(
      await world.as(neighbours.els).perform(removeProvider(testConfig), { signedInAt: moment().subtract({ minutes: 11 }) }),
    ).toMatchObject({ ok: false, reason: 'sign-in-again' })
  })

  test('an empty secret keeps the old one, is written in the log, and is told to the other administrators', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into people.role_grant (organisation_id, person_id, role) values (${neighbour.id}, ${neighbours.hannah.id}, 'administrator')`,
      neighbour.id,
    )
    const browser = await world.browser(neighbours.els)
    await browser.get('/beheer/inlogdienst')
    expect((await browser.post('/beheer/inlogdienst', form)).status).toBe(303)
    theirs.account = { sub: '1' }
    expect((await signIn(theirs, 'buurmeer')).answer.location).toBe('/mijn/gegevens')
    const logged = await world.read(
      (tx) =>
        tx`select details from platform.audit_log where action = 'change-identity-provider' and actor_id = ${neighbours.els.id} order by id desc limit 1`,
      neighbour.id,
    )
    expect(logged[0]!['details']).toMatchObject({ is: { issuer: theirs.issuer, domains: ['buurmeer.example'] }, secret: 'kept' })
    const told = await world.read((tx) => tx`select person_id, subject from platform.outbox where kind = 'provider-changed'`, neighbour.id)
    expect(told).toEqual([{ personId: neighbours.hannah.id, subject: 'De inlogdienst van Gemeente Buurmeer is veranderd' }])
  })

  test('the old secret never goes to a new address', async () => {
    expect(await world.as(neighbours.els).perform(setProvider(testConfig), asked(ours, [], { clientSecret: '' }))).toMatchObject({
      ok: false,
      reason: 'secret-needed',
    })
  })

  test('a provider that does not answer is not kept, and what was typed stays, without the secret', async () => {
    const browser = await world.browser(neighbours.els)
    await browser.get('/beheer/inlogdienst')
    const answer = await browser.post('/beheer/inlogdienst', { ...form, issuer: 'http://127.0.0.1:1', clientSecret: 'getypt geheim' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('antwoordt niet')
    expect(answer.body).toContain('value="http://127.0.0.1:1"')
    expect(answer.body).not.toContain('getypt geheim')
    expect((await browser.post('/beheer/inlogdienst', { ...form, issuer: 'ftp://x', clientId: '' })).text).toContain(
      'Dit is geen adres van een inlogdienst',
    )
  })

  test('a provider that takes its time holds no connection to the database: that would be everybody’s', async () => {
    const browser = await world.browser(neighbours.els)
    await browser.get('/beheer/inlogdienst')
    let issuer = ''
    const [asked, hangUp] = await new Promise<[Promise<void>, () => void]>((ready) => {
      let reached = () => {}
      const asked = new Promise<void>((resolve) => void (reached = resolve))
      const slow = createServer(() => reached()).listen(0, '127.0.0.1', () => {
        issuer = `http://127.0.0.1:${(slow.address() as { port: number }).port}`
        ready([asked, () => (slow.closeAllConnections(), slow.close())])
      })
    })
    const answer = browser.post('/beheer/inlogdienst', { ...form, issuer, clientSecret: 'nieuw' })
    await asked
    const sql = connect(world.logins.superUrl, { max: 1 })
    const held = await sql`select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
    await sql.end()
    hangUp()
    expect((await answer).status).toBe(409)
    expect(held).toHaveLength(0)
  })

  test('plain http is for a demo on this machine only', async () => {
    const strict = setProvider({ ...testConfig, mode: 'production' })
    expect(await world.as(neighbours.els).perform(strict, asked(theirs, []))).toMatchObject({ ok: false, reason: 'not-over-http' })
  })

  test('a domain of another organisation is refused: nobody leads its people away', async () => {
    const browser = await world.browser(neighbours.els)
    await browser.get('/beheer/inlogdienst')
    const answer = await browser.post('/beheer/inlogdienst', { ...form, domains: 'buurmeer.example\nvoorbeeldstad.example' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('voorbeeldstad.example leidt al naar de inlogdienst van een andere organisatie')
  })

  test('only an administrator does this', async () => {
    const browser = await world.browser(zoe)
    await browser.get('/mijn/gegevens')
    expect((await browser.post('/beheer/inlogdienst', form)).status).toBe(403)
    expect((await browser.get('/beheer/inlogdienst')).status).toBe(403)
  })

  test('an organisation that takes it away has links by mail again', async () => {
    expect(await world.as(bram).perform(removeProvider(testConfig), { signedInAt: moment() })).toMatchObject({ ok: true })
    const visitor = world.visitor()
    await visitor.get('/inloggen')
    await visitor.post('/inloggen/link', { email: addressOf(mees) })
    expect(await world.read((tx) => tx`select 1 from people.sign_in_link where person_id = ${mees.id}`)).toHaveLength(1)
  })
})

describe('a production start', () => {
  const bare = { secret: testConfig.secret, oidc: null, smtpUrl: null }

  test('goes on with a provider in the database, in the environment, or with mail', async () => {
    await refuseWithoutAWayIn(world.db, bare)
    await refuseWithoutAWayIn(world.db, { ...bare, smtpUrl: 'smtp://localhost' })
  })

  test('refuses without any way to sign in', async () => {
    for (const id of [organisation.id, neighbour.id])
      await perform(
        world.db,
        system(id),
        async ({ tx }) => ({ ok: true as const, value: await tx`delete from people.identity_provider` }),
        null,
      )
    await expect(refuseWithoutAWayIn(world.db, bare)).rejects.toThrow('needs a way to sign in')
    await refuseWithoutAWayIn(world.db, {
      ...bare,
      oidc: { issuer: 'https://x.example', clientId: 'a', clientSecret: 'b', organisation: '' },
    })
  })
})
