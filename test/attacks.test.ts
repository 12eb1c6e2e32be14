import { describe, expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { addPerson } from '#modules/people/employees/add.ts'
import { perform, system } from '#platform/act.ts'
import { carryOut, decideToApply, plan, takeIn } from '#platform/imports/index.ts'
import { addClient, clientSecret } from '#platform/http/clients.ts'
import { secretOf } from '#platform/mail/index.ts'
import { linkLimits } from '#modules/people/mail-link-ask.ts'
import { accountOf } from '#platform/http/limits.ts'
import { openServer } from '#platform/http/server.ts'
import { unitId } from '#world/build.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people } from '#world/people.ts'
import { openHouse } from './house.ts'

/** Attacks that worked once. Each test is what somebody would try; docs of the reasons stand in the commits. */
const house = openHouse()

const pageWith = async (visitor: string, url = '/inloggen') => {
  const page = await house.house.app.inject({ url, headers: { cookie: `bezoek=${visitor}` } })
  return /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!
}

describe('the secret of the house', () => {
  test('signs nothing that a visitor chose: the token of a form is no secret of a mailed link', async () => {
    const link = crypto.randomUUID()
    expect(await pageWith(`link/${link}`)).not.toBe(secretOf(house.house.config.secret, link))
    expect(await pageWith(`api-client/${link}`)).not.toBe(clientSecret(house.house.config.secret, link))
  })

  test('the random value of a browser is taken only as it was given: anything else gets a new one', async () => {
    for (const chosen of ['system', idOf('x'), 'a'.repeat(43), 'link/x', 'x'.repeat(4000)]) {
      const page = await house.house.app.inject({ url: '/inloggen', headers: { cookie: `bezoek=${chosen}` } })
      expect([chosen, String(page.headers['set-cookie'])]).toEqual([chosen, expect.stringMatching(/bezoek=[\w-]{32};/)])
    }
  })
})

describe('limits', () => {
  const server = async () => {
    const app = await openServer({ assetsFolder: '/tmp', secure: false, trustProxy: false })
    app.post('/inloggen/link', async () => 'x')
    app.post('/open/:editionId', async () => 'x')
    app.get('/certificaten/:code', async () => 'x')
    app.get('/certificaten', async () => 'x')
    return app
  }
  test.each([
    ['POST', '/inloggen/link'],
    ['POST', '/%69nloggen/link'],
    ['POST', '/inloggen%2Flink'],
    ['POST', '/open/abc'],
    ['POST', '/op%65n/abc'],
    ['GET', '/certificaten/AAAA'],
    ['GET', '/certificaten/AAAA?/pdf'],
    ['GET', '/certificaten?code=AAAA&x=/pdf'],
    ['GET', '/c%65rtificaten/AAAA'],
  ] as const)('%s %s: guessing is stopped per address, however the address is written', async (method, url) => {
    const app = await server()
    let reached = 0
    for (let n = 0; n < 620; n++) reached += (await app.inject({ method, url })).statusCode === 200 ? 1 : 0
    expect(reached).toBeLessThanOrEqual(600) // 300 a minute, and one minute may end in between
    await app.close()
  })

  test('what is remembered of a browser stays small, however large its cookie is', () => {
    expect(accountOf({ cookies: { ambacht: 'x'.repeat(12_000) }, headers: {} })).toHaveLength(22)
    expect(accountOf({ cookies: {}, headers: { authorization: 'Bearer ' + 'x'.repeat(12_000) } })).toHaveLength(22)
  })
})

describe('links by mail', () => {
  test('ten requests at the same moment give no more links than one after the other', async () => {
    const guest = idOf('attacks/guest')
    await house.arrange(async (tx) => {
      await tx`insert into people.person (id, first_name, last_name) values (${guest}, 'Gerda', 'Gast')`
      await tx`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${guest}, 'gerda@elders.example', 'Elders')`
    })
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const visitor = house.visitor()
        await visitor.get('/inloggen')
        await visitor.post('/inloggen/link', { email: 'gerda@elders.example' })
      }),
    )
    const [made] = await house.read((tx) => tx`select count(*)::int as n from people.sign_in_link where person_id = ${guest}`)
    expect(made!['n']).toBe(linkLimits.atOnce)
  })
})

describe('guests', () => {
  const guest = { ...people.fatima, id: idOf('attacks/guest-2') }
  test('see editions that are open to everyone and their own, and no other', async () => {
    await house.arrange(async (tx) => {
      await tx`insert into people.person (id, first_name, last_name) values (${guest.id}, 'Gijs', 'Gast')`
      await tx`insert into people.guest (organisation_id, person_id, email, organisation_name) values (${organisation.id}, ${guest.id}, 'gijs@elders.example', 'Elders')`
    })
    const browser = await house.browser(guest)
    expect((await browser.get(`/edities/${editionId('web')}`)).status).toBe(200)
    expect((await browser.get(`/edities/${editionId('bbl')}`)).status).toBe(404)
    const answer = await browser.post(`/edities/${editionId('bbl')}/inschrijvingen`, { personId: guest.id })
    expect([answer.status, answer.text.includes('Dit is een andere groep')]).toEqual([403, false])
  })

  test('nobody finds out whether an address belongs to an employee: the answer, the page and the seats look the same afterwards', async () => {
    await house.arrange((tx) => tx`update editions.edition set capacity = 40 where id = ${editionId('web')}`)
    const open = `/open/${editionId('web')}`
    const visitor = house.visitor()
    const bare = (body: string) => body.replace(/(name="_(csrf|submission)" value|name="csp-nonce" content|nonce)="[^"]*"/g, '')
    const onlooker = await house.browser(guest) // a guest with a session of their own
    const see = async () => [bare((await visitor.get(open)).body), (await onlooker.get(`/edities/${editionId('web')}`)).text]
    const before = await see()
    const [seats] = await house.read((tx) => tx`select seats_left from editions.edition_now where id = ${editionId('web')}`)
    const seen: unknown[] = []
    for (const email of [
      'nobody.yet@elders.example',
      'fatima.bennani@voorbeeldstad.example',
      'gerda@elders.example',
      'nobody.yet@elders.example',
    ]) {
      const asked = performance.now()
      const answer = await visitor.post(open, { name: 'Iemand', email, organisationName: 'Elders' })
      expect(performance.now() - asked).toBeGreaterThan(295) // a new guest takes longer to write than an employee to find
      const thanks = await visitor.follow(answer)
      seen.push([
        answer.status,
        answer.location,
        answer.body,
        Object.keys(answer.headers).sort(),
        thanks.status,
        bare(thanks.body),
        await see(),
      ])
    }
    const [after] = await house.read((tx) => tx`select seats_left from editions.edition_now where id = ${editionId('web')}`)
    expect((after!['seatsLeft'] as number) < (seats!['seatsLeft'] as number)).toBe(true) // a seat went, and nobody outside sees it
    for (const one of seen) expect(one).toEqual(seen[0])
    expect((seen[0] as unknown[]).at(-1)).toEqual(before)
  })

  test('a name that a guest types is no address in a mail to somebody else', async () => {
    const visitor = house.visitor()
    const open = `/open/${editionId('web')}`
    await visitor.get(open)
    for (const name of ['https://kwaad.example/win', 'Klik www.kwaad.example', 'a\r\nBcc: b', 'Piet <b>', 'geld@kwaad.example']) {
      const answer = await visitor.post(open, { name, email: 'slachtoffer@elders.example', organisationName: 'Elders' })
      expect([name, answer.status]).toEqual([name, 422])
    }
    expect(
      (await visitor.post(open, { name: 'Jan-Peter van ’t Hof jr.', email: 'jp@elders.example', organisationName: 'Elders' })).status,
    ).toBe(303)
  })
})

describe('a trainer', () => {
  const enrolments = (person: string) =>
    house.read((tx) => tx`select state from editions.enrolment where person_id = ${person} and edition_id = ${editionId('asb')}`)
  test('adds walk-ins on the list, and enrols or withdraws nobody else', async () => {
    const browser = await house.browser(people.sjaak)
    await browser.get(`/edities/${editionId('asb')}`)
    await browser.post(`/edities/${editionId('asb')}/inschrijvingen`, { personId: people.henk.id })
    expect(await enrolments(people.henk.id)).toEqual([])
    await browser.post(`/edities/${editionId('asb')}/team`, { personIds: people.henk.id })
    expect(await enrolments(people.henk.id)).toEqual([])
    await browser.post(`/inschrijvingen/${enrolmentId('bbl', 'fatima')}/afmelden`)
    const [row] = await house.read((tx) => tx`select state from editions.enrolment where id = ${enrolmentId('bbl', 'fatima')}`)
    expect(row!['state']).toBe('seated')
  })
})

describe('what is confidential', () => {
  const edition = editionId('bbl')
  const enrolment = enrolmentId('bbl', 'fatima')
  const confidential = (on: boolean) =>
    house.arrange((tx) => tx`update catalogue.activity set confidential = ${on} where id = ${activityId('OWN-BBL', organisation.id)}`)

  test('is between the person and the guide: nobody else reads who takes part', async () => {
    await confidential(true)
    const seen: string[] = []
    const names = ['Bennani', 'Boateng', 'Amrani', 'Haddad']
    const look = async (who: (typeof people)[keyof typeof people], url: string) => {
      const answer = await (await house.browser(who)).get(url)
      const found = names.filter((name) => answer.text.includes(name))
      if (found.length) seen.push(`${who.first} reads ${found[0]} at ${url}`)
    }
    for (const who of [people.marjan, people.ineke]) {
      await look(who, `/academie/edities/${edition}`)
      await look(who, `/academie/edities/${edition}/uitslag`)
      for (const n of [1, 2])
        for (const way of ['', '/lijst', '/inloper?naam=Bennani']) await look(who, `/bijeenkomsten/${sessionId('bbl', n)}${way}`)
      await look(who, `/inschrijvingen/${enrolment}/afmelden`)
    }
    await look(people.joost, `/inschrijvingen/${enrolment}/afmelden`)
    await look(people.joost, `/inschrijvingen/${enrolment}/beoordelen`)
    await look(people.joost, `/edities/${edition}/team`)
    expect(seen).toEqual([])
    await confidential(false)
  })

  test('a manager neither enrols nor withdraws, and is not told who takes part', async () => {
    await confidential(true)
    const browser = await house.browser(people.joost)
    await browser.get(`/edities/${edition}`)
    const enrolled = await browser.post(`/edities/${edition}/inschrijvingen`, { personId: people.fatima.id })
    expect(enrolled.text).not.toContain('Je bent al aangemeld')
    const team = await browser.post(`/edities/${edition}/team`, { personIds: people.fatima.id })
    expect(team.text).not.toContain('Bennani')
    await browser.post(`/edities/${edition}/inschrijvingen`, { personId: people.eva.id })
    await browser.post(`/inschrijvingen/${enrolment}/afmelden`)
    const rows = await house.read(
      (tx) =>
        tx`select person_id, state from editions.enrolment where edition_id = ${edition} and person_id in (${people.fatima.id}, ${people.eva.id})`,
    )
    expect(rows.map((row) => [row['personId'], row['state']])).toEqual([[people.fatima.id, 'seated']])
    await confidential(false)
  })

  test('the trainer sees who is there, and the person the own enrolment', async () => {
    await confidential(true)
    expect((await (await house.browser(people.sjaak)).get(`/bijeenkomsten/${sessionId('bbl', 1)}`)).text).toContain('Bennani')
    expect((await (await house.browser(people.fatima)).get(`/inschrijvingen/${enrolment}/afmelden`)).status).toBe(200)
    await confidential(false)
  })
})

describe('an evaluation', () => {
  test('leaves nothing behind that says who sent what, or when', async () => {
    const edition = editionId('past')
    const evaluation = crypto.randomUUID()
    await house.arrange(async (tx) => {
      await tx`insert into scans.evaluation (id, organisation_id, activity_id, edition_id, opens_at, closes_at)
        select ${evaluation}, organisation_id, activity_id, id, now() - interval '1 hour', now() + interval '1 day' from editions.edition where id = ${edition}
        on conflict (organisation_id, edition_id) do nothing`
    })
    const [row] = await house.read((tx) => tx`select id from scans.evaluation where edition_id = ${edition}`)
    const id = row!['id'] as string
    await house.arrange(async (tx) => {
      await tx`update scans.evaluation set closes_at = now() + interval '1 day', closed_at = null where id = ${id}`
      await tx`delete from scans.rated where evaluation_id = ${id} and person_id = ${people.piet.id}`
      await tx`insert into scans.invited (organisation_id, evaluation_id, person_id) values (${organisation.id}, ${id}, ${people.piet.id}) on conflict do nothing`
    })
    const browser = await house.browser(people.piet)
    await browser.get(`/evaluaties/${id}`)
    const answer = await browser.post(`/evaluaties/${id}`, { mark: '7', learned: '', better: '', newColleagues: '3' })
    expect(answer.status).toBe(303)
    const submissions = await house.read((tx) => tx`select 1 from platform.submission where answer::text like ${'%' + id + '%'}`)
    expect(submissions.length).toBe(0)
  })
})

describe('two imports', () => {
  const head = 'personeelsnummer;voornaam;achternaam;afdelingscode;datum_in_dienst'
  const desk = {
    perform: (useCase: never, input: never) => perform(house.db, system(organisation.id), useCase, input),
  } as unknown as Parameters<typeof carryOut>[0]
  const ready = async (...lines: string[]) => {
    const taken = await desk.perform(takeIn(importKinds), {
      kind: 'employees',
      fileName: 'x.csv',
      bytes: Buffer.from([head, ...lines].join('\n')),
      full: false,
      referenceDate: null,
      choices: {},
    })
    if (!taken.ok) throw new Error(taken.reason)
    await desk.perform(plan(importKinds), taken.value)
    const decided = await desk.perform(decideToApply(importKinds), { runId: taken.value.runId, confirmed: false })
    if (!decided.ok) throw new Error(decided.reason)
    return taken.value.runId
  }

  test('of overlapping files that are applied at the same moment make nobody twice, and each is applied or shown again', async () => {
    const shared = ['970001;Aad;Samen;VER;01-01-2026', '970002;Bea;Samen;VER;01-01-2026']
    const runs = [await ready(...shared, '970003;Cor;Eerste;VER;01-01-2026'), await ready(...shared, '970004;Dee;Tweede;VER;01-01-2026')]
    await Promise.all(runs.map((runId) => carryOut(desk, importKinds, runId)))
    const states = await house.read((tx) => tx`select state from platform.import_run where id = any(${runs}::uuid[])`)
    expect(states.map((row) => row['state']).filter((state) => !['applied', 'planned'].includes(state as string))).toEqual([])
    const rows = await house.read(
      (tx) =>
        tx`select personnel_number as number, count(*)::int as employments, count(distinct person_id)::int as people from people.employment where personnel_number like '9700%' group by 1 order by 1`,
    )
    expect(rows.filter((row) => ['970001', '970002'].includes(row['number'] as string))).toEqual([
      { number: '970001', employments: 1, people: 1 },
      { number: '970002', employments: 1, people: 1 },
    ])
    const [persons] = await house.read((tx) => tx`select count(*)::int as n from people.person where last_name = 'Samen'`)
    expect(persons!['n']).toBe(2)
  })

  test('and an employment that is added by hand at that moment is not made twice', async () => {
    const run = await ready('970010;Eef;Hand;VER;01-01-2026')
    const byHand = house.as(people.bram).perform(addPerson, {
      firstName: 'Eef',
      lastName: 'Hand',
      personnelNumber: '970010',
      startsOn: Temporal.PlainDate.from('2026-01-01'),
      kind: 'in dienst',
      unitId: unitId(organisation.id, 'VER'),
      workingDays: [1],
    })
    await Promise.all([carryOut(desk, importKinds, run), byHand])
    const [row] = await house.read(
      (tx) =>
        tx`select count(*)::int as employments, count(distinct person_id)::int as people from people.employment where personnel_number = '970010'`,
    )
    expect(row).toEqual({ employments: 1, people: 1 })
  })
})

describe('requests that no browser sends', () => {
  test('a token is asked with odd values: a refusal, never a fault', async () => {
    const client = await house.as(people.bram).perform(addClient(house.house.config.secret), { name: 'HR', scopes: ['people:read'] })
    if (!client.ok) throw new Error('no client')
    const { clientId } = client.value
    const secret = clientSecret(house.house.config.secret, clientId)
    const wrong: unknown[] = []
    for (const payload of [
      { client_id: {}, client_secret: {} },
      { client_id: ['a'], client_secret: ['b'] },
      { client_id: clientId, client_secret: [secret] },
      { client_id: '\0', client_secret: 'x' },
      { client_id: clientId, client_secret: secret, scope: ['people:read'] },
      { client_id: clientId, client_secret: secret, scope: 5 },
      { client_id: 5, client_secret: 5 },
      null,
      'x',
      [],
    ]) {
      const asked =
        payload && typeof payload === 'object' && !Array.isArray(payload) ? { grant_type: 'client_credentials', ...payload } : payload
      const answer = await house.house.app.inject({
        method: 'POST',
        url: '/api/v1/token',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(asked),
      })
      if (answer.statusCode >= 500) wrong.push([asked, answer.statusCode])
    }
    expect(wrong).toEqual([])
  })
})

describe('at the same moment', () => {
  const seats = (edition: string) =>
    house.read(
      async (tx) =>
        (
          await tx`select count(*) filter (where state = 'seated')::int as taken, count(*) filter (where state = 'waiting')::int as waiting from editions.enrolment where edition_id = ${edition}`
        )[0]!,
    )

  test('capacity is lowered while people enrol: never more seats taken than there are', async () => {
    const edition = editionId('tm2')
    await house.arrange((tx) => tx`update editions.edition set capacity = 6, min_participants = 1 where id = ${edition}`)
    const { changeCapacity } = await import('#modules/editions/planning/change-capacity.ts')
    const { enrol } = await import('#modules/editions/enrolling/enrol.ts')
    const crowd = ['mees', 'daan', 'lotte', 'omar', 'piet', 'naomi', 'zoe', 'bas', 'yara', 'stef'] as const
    await Promise.all([
      ...crowd.map((who) => house.as(people[who]).perform(enrol, { editionId: edition, personId: people[who].id })),
      ...[3, 5, 2, 4].map((capacity) => house.as(people.marjan).perform(changeCapacity, { editionId: edition, capacity })),
    ])
    const [row] = await house.read((tx) => tx`select capacity from editions.edition where id = ${edition}`)
    const { taken, waiting } = await seats(edition)
    expect([taken <= (row!['capacity'] as number), waiting === 0 || taken === row!['capacity'], taken + waiting]).toEqual([
      true,
      true,
      crowd.length,
    ])
  })

  test('somebody withdraws twice, and one seat comes free for one person', async () => {
    const edition = editionId('game')
    const { withdraw } = await import('#modules/editions/enrolling/withdraw.ts')
    const before = await seats(edition)
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.as(people.aylin).perform(withdraw, { enrolmentId: enrolmentId('game', 'aylin') })),
    )
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await seats(edition)).toEqual({ taken: before['taken'], waiting: (before['waiting'] as number) - 1 })
  })

  test('an edition is cancelled while people enrol: nobody keeps a seat in it', async () => {
    const edition = editionId('lc')
    const { enrol } = await import('#modules/editions/enrolling/enrol.ts')
    const { cancelEdition } = await import('#modules/editions/planning/cancel-edition.ts')
    const crowd = ['fatima', 'mees', 'daan', 'sanne', 'lotte', 'omar'] as const
    await Promise.all([
      ...crowd.map((who) => house.as(people[who]).perform(enrol, { editionId: edition, personId: people[who].id })),
      house.as(people.ineke).perform(cancelEdition, { editionId: edition, reason: 'De docent is ziek.' }),
    ])
    expect(await seats(edition)).toEqual({ taken: 0, waiting: 0 })
  })

  test('two walk-ins for the last seat: one gets it', async () => {
    const { walkIn } = await import('#modules/editions/results/walk-in.ts')
    await house.arrange((tx) => tx`update editions.edition set capacity = 9, min_participants = 1 where id = ${editionId('today')}`)
    const answers = await Promise.all(
      [people.tim, people.lotte].map((one) =>
        house.as(people.sjaak).perform(walkIn, { sessionId: sessionId('today', 1), personId: one.id }),
      ),
    )
    expect(answers.map((one) => (one.ok ? 'seat' : one.reason)).sort()).toEqual(['seat', 'walk-in-full'])
  })

  test('one submission with two bodies does one thing', async () => {
    const browser = await house.browser(people.ruben)
    const way = `/edities/${editionId('b1')}/inschrijvingen`
    await browser.get(`/edities/${editionId('b1')}`)
    const key = crypto.randomUUID()
    const answers = await Promise.all(
      [people.ruben.id, people.henk.id].map((personId) => browser.post(way, { personId, _submission: key })),
    )
    expect(answers.filter((one) => one.status === 303).length).toBeLessThanOrEqual(1)
  })
})

describe('uploads', () => {
  const upload = async (cookie: string, form: FormData) => {
    const request = new Request('http://x/beheer/import/nieuw/medewerkers', { method: 'POST', body: form })
    return house.house.app.inject({
      method: 'POST',
      url: '/beheer/import/nieuw/medewerkers',
      payload: Buffer.from(await request.arrayBuffer()),
      headers: { 'content-type': request.headers.get('content-type')!, cookie },
    })
  }
  test('a thousand fields, a file in a field’s name and a name that is a way are refused with a sentence', async () => {
    const many = new FormData()
    for (let n = 0; n < 1000; n++) many.append(`f${n}`, 'x')
    const odd = new FormData()
    odd.append('__proto__', 'x')
    odd.append('_csrf', new Blob(['x']), '../../etc/passwd')
    for (const form of [many, odd]) expect((await upload('', form)).statusCode).toSatisfy((status: number) => status >= 300 && status < 500)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('a file is not read for who may not send one', async () => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(26_000_000)]), 'a.csv')
    expect((await upload('', form)).statusCode).not.toBe(413)
  })
})

describe('a browser that somebody left open', () => {
  test('makes no connection for another system', async () => {
    const browser = await house.browser(people.bram)
    await house.arrange((tx) => tx`update people.session set signed_in_at = now() - interval '1 hour' where person_id = ${people.bram.id}`)
    await browser.get('/beheer/koppelingen')
    const answer = await browser.post('/beheer/koppelingen', { name: 'Achterdeur', scopes: ['people:read', 'enrolments:read'] })
    expect(answer.text).toContain('Log eerst opnieuw in')
    expect(await house.read((tx) => tx`select 1 from platform.api_client where name = 'Achterdeur'`)).toHaveLength(0)
  })
})
