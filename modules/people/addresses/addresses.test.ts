import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { perform, system } from '#platform/act.ts'
import { addClient } from '#platform/http/clients.ts'
import { carryOut, decideToApply, plan, takeIn } from '#platform/imports/index.ts'
import { secretOf } from '#platform/mail/index.ts'
import { openHouse, testConfig, type Browser, type TestHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { addressOf, organisation, people, type Somebody } from '#world/people.ts'
import { changePerson } from '../employees/change-person.ts'
import { confirmBatch } from './confirm.ts'

const world = openHouse()
const { fatima, bram, zoe, mees, henk, aylin, daan, lotte } = people
const stranger = 'iemand.anders@voorbeeldstad.example'

beforeAll(() =>
  world.arrange(
    (tx) => tx`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${zoe.id}, 'administrator')`,
  ),
)
beforeEach(() => world.arrange((tx) => tx`update people.sign_in_link set made_at = made_at - interval '1 hour'`))

const head = 'personeelsnummer;voornaam;tussenvoegsel;achternaam;email;afdelingscode;datum_in_dienst'
/** The row of somebody as the HR system has it, with another address or first day. */
async function rowOf(house: TestHouse, somebody: Somebody, email: string, starts?: string): Promise<string> {
  const [row] = await house.read(
    (tx) => tx`select e.personnel_number, e.starts_on::text as starts, u.code, p.first_name, p.infix, p.last_name from people.employment e
    join people.unit u on u.id = e.unit_id join people.person p on p.id = e.person_id where e.person_id = ${somebody.id} order by e.starts_on limit 1`,
  )
  return [row!['personnelNumber'], row!['firstName'], row!['infix'], row!['lastName'], email, row!['code'], starts ?? row!['starts']].join(
    ';',
  )
}

/** An import as an administrator does it: upload, dry run, apply; the job is the system's. */
async function importRows(
  rows: string[],
  by: { uploads: Somebody; applies: Somebody } = { uploads: bram, applies: bram },
  house: TestHouse = world,
): Promise<string> {
  const upload = {
    kind: 'employees',
    fileName: 'hr.csv',
    bytes: Buffer.from([head, ...rows].join('\n')),
    full: false,
    referenceDate: null,
    choices: {},
  }
  const desk = {
    perform: (useCase: never, input: never) => perform(house.db, system(organisation.id), useCase, input),
  } as unknown as Parameters<typeof carryOut>[0]
  const taken = await house.as(by.uploads).perform(takeIn(importKinds), upload)
  if (!taken.ok) throw new Error(taken.reason)
  await desk.perform(plan(importKinds), taken.value)
  const decided = await house.as(by.applies).perform(decideToApply(importKinds), { ...taken.value, confirmed: true })
  if (!decided.ok) throw new Error(decided.reason)
  await carryOut(desk, importKinds, taken.value.runId)
  const [run] = await house.read((tx) => tx`select state from platform.import_run where id = ${taken.value.runId}`)
  expect(run!['state']).toBe('applied')
  await house.work()
  return taken.value.runId
}

/** Asks a link at an address and uses it. Null: no link came for this person. */
async function signInAt(email: string, somebody: { id: string }): Promise<Browser | null> {
  const browser = world.visitor()
  await browser.get('/inloggen')
  const before = await linksOf(somebody)
  await browser.post('/inloggen/link', { email })
  const fresh = (await linksOf(somebody)).find((id) => !before.includes(id))
  if (!fresh) return null
  const secret = secretOf(testConfig.secret, fresh)
  await browser.get('/inloggen/link/' + secret)
  expect((await browser.post('/inloggen/link/gebruik', { secret })).status).toBe(303)
  return browser
}
const linksOf = async (somebody: { id: string }) =>
  (await world.read((tx) => tx<{ id: string }[]>`select id from people.sign_in_link where person_id = ${somebody.id}`)).map((row) => row.id)
const waitingOf = async (somebody: { id: string }) =>
  (
    await world.read(
      (tx) =>
        tx<
          { email: string | null; nextEmail: string | null; changeId: string | null }[]
        >`select email, next_email, change_id from people.sign_in_address where person_id = ${somebody.id}`,
    )
  )[0]
const confirm = (somebody: Somebody, batchId: string, minutes = 0) =>
  world.as(somebody).perform(confirmBatch, { batchId, signedInAt: Temporal.Now.instant().subtract({ minutes }) })
const restore = async (somebody: Somebody, email = addressOf(somebody)) => {
  await world.arrange((tx) => tx`update people.employment set email = ${email} where person_id = ${somebody.id}`)
}

describe('an administrator who changes a colleague’s address to become that colleague', () => {
  test('gets no link at the new address, while the colleague still comes in by the old one', async () => {
    await importRows([await rowOf(world, fatima, stranger)])
    expect((await world.read((tx) => tx`select email from people.employment where person_id = ${fatima.id}`))[0]!['email']).toBe(stranger)
    expect(await signInAt(stranger, fatima)).toBeNull()
    const browser = await signInAt(addressOf(fatima), fatima)
    expect((await browser!.get('/mijn/gegevens')).text).toContain('Fatima Bennani')
  })

  test('is found out: the old address is told, the log says it, the person and the other administrator see it', async () => {
    const told = await world.read(
      (tx) => tx`select to_address, subject, body from platform.outbox where kind = 'address-changed' and person_id = ${fatima.id}`,
    )
    expect(told).toMatchObject([{ toAddress: addressOf(fatima), subject: 'Je e-mailadres bij Gemeente Voorbeeldstad verandert' }])
    expect(told[0]!['body']).toContain(stranger)
    const [logged] = await world.read(
      (tx) => tx`select details from platform.audit_log where action = 'change-address' and object = ${'person/' + fatima.id}`,
    )
    expect(logged!['details']).toMatchObject({ by: bram.id })
    expect((await (await world.browser(fatima)).get('/mijn/gegevens')).text).toContain(
      `Je werkmail is veranderd in ${stranger}. Inloggen met een link gaat nog met ${addressOf(fatima)}`,
    )
    expect(await world.read((tx) => tx`select person_id from platform.outbox where kind = 'addresses-wait'`)).toEqual([
      { personId: zoe.id },
    ])
    expect((await (await world.browser(zoe)).get('/beheer/adressen')).text).toContain('Fatima Bennani')
  })

  test('can’t confirm it, on screen nor past it', async () => {
    const [row] = await world.read((tx) => tx`select batch_id from people.sign_in_address where person_id = ${fatima.id}`)
    const browser = await world.browser(bram)
    const page = await browser.get('/beheer/adressen')
    expect(page.text).toContain('Dit veranderde je zelf')
    expect(page.text).not.toContain('Bevestig deze adressen')
    const answer = await browser.post(`/beheer/adressen/${row!['batchId']}/bevestigen`)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Deze adressen heb je zelf veranderd')
    expect((await waitingOf(fatima))!.nextEmail).toBe(stranger)
  })

  test('does not get further by emptying the address first', async () => {
    await importRows([await rowOf(world, aylin, '')])
    expect(await signInAt(addressOf(aylin), aylin)).toBeNull()
    await importRows([await rowOf(world, aylin, 'x@voorbeeldstad.example')])
    expect(await signInAt('x@voorbeeldstad.example', aylin)).toBeNull()
    expect(await signInAt(addressOf(aylin), aylin)).not.toBeNull()
  })

  test('nor by a second employment with another address', async () => {
    await importRows([await rowOf(world, daan, 'y@voorbeeldstad.example', '2026-01-01')])
    expect(await signInAt('y@voorbeeldstad.example', daan)).toBeNull()
    expect(await signInAt(addressOf(daan), daan)).not.toBeNull()
  })

  test('nor by an address for somebody who had none', async () => {
    await importRows([await rowOf(world, henk, 'henk@voorbeeldstad.example')])
    expect(await signInAt('henk@voorbeeldstad.example', henk)).toBeNull()
    expect((await (await world.browser(henk)).get('/mijn/gegevens')).text).toContain('Je kreeg het adres henk@voorbeeldstad.example')
  })

  test('nor by a client of the API that is their own, while another administrator may confirm what it changed', async () => {
    const made = await world.as(bram).perform(addClient(testConfig.secret), { name: 'HR-systeem', scopes: ['people:write'] })
    const client = {
      ...system(organisation.id),
      kind: 'client' as const,
      repeater: (made as { value: { clientId: string } }).value.clientId,
    }
    expect(
      await perform(world.db, client, changePerson, { personId: people.karel.id, email: 'koppeling@voorbeeldstad.example' }),
    ).toMatchObject({ ok: true })
    const [batch] = await world.read(
      (tx) => tx<{ id: string }[]>`select batch_id as id from people.sign_in_address where person_id = ${people.karel.id}`,
    )
    expect(await confirm(bram, batch!.id)).toMatchObject({ ok: false, reason: 'own-change' })
    expect((await (await world.browser(bram)).get('/beheer/adressen')).text).toContain('Dit veranderde je zelf')
    expect(await confirm(zoe, batch!.id)).toMatchObject({ ok: true })
  })

  test('nor by letting somebody else upload the file, or apply it', async () => {
    const second: Somebody = { ...zoe, roles: ['administrator'] }
    for (const by of [
      { uploads: bram, applies: second },
      { uploads: second, applies: bram },
    ]) {
      const batch = await importRows([await rowOf(world, people.sanne, `${crypto.randomUUID()}@voorbeeldstad.example`)], by)
      for (const one of [bram, zoe]) expect(await confirm(one, batch)).toMatchObject({ ok: false, reason: 'own-change' })
    }
  })
})

describe('confirming a new address', () => {
  test('a second administrator does it, with a fresh sign-in; then the new address opens and the old one no longer', async () => {
    const batch = await importRows([await rowOf(world, mees, 'mees@nieuwestad.example')])
    expect(await confirm(zoe, batch, 11)).toMatchObject({ ok: false, reason: 'sign-in-again' })
    const browser = await world.browser(zoe)
    await browser.get('/beheer/adressen')
    expect((await browser.follow(await browser.post(`/beheer/adressen/${batch}/bevestigen`))).text).toContain('Het adres is bevestigd')
    expect(await signInAt(addressOf(mees), mees)).toBeNull()
    expect(await signInAt('mees@nieuwestad.example', mees)).not.toBeNull()
    expect(await confirm(zoe, batch)).toMatchObject({ ok: false, reason: 'no-such-batch' })
    expect(
      await world.read(
        (tx) =>
          tx`select 1 from platform.audit_log where action = 'confirm-address' and object = ${'person/' + mees.id} and actor_id = ${zoe.id}`,
      ),
    ).toHaveLength(1)
  })

  test('the person does it from the old address: opening the link changes nothing, the button does, once', async () => {
    await importRows([await rowOf(world, people.ruben, 'ruben@nieuwestad.example')])
    const secret = secretOf(testConfig.secret, (await waitingOf(people.ruben))!.changeId!)
    const visitor = world.visitor()
    for (let i = 0; i < 2; i++) expect((await visitor.get('/inloggen/adres/' + secret)).text).toContain('ruben@nieuwestad.example')
    expect(await signInAt('ruben@nieuwestad.example', people.ruben)).toBeNull()
    expect((await visitor.post('/inloggen/adres', { secret })).status).toBe(303)
    expect(await signInAt('ruben@nieuwestad.example', people.ruben)).not.toBeNull()
    await visitor.get('/inloggen')
    expect((await visitor.post('/inloggen/adres', { secret })).status).toBe(410)
    expect((await visitor.get('/inloggen/adres/' + secret)).text).toContain('werkt niet meer')
  })

  test('a guessed link, and one of a month ago, confirm nothing', async () => {
    await importRows([await rowOf(world, people.lotte, 'lotte@nieuwestad.example')])
    const visitor = world.visitor()
    await visitor.get('/inloggen')
    expect((await visitor.post('/inloggen/adres', { secret: 'geraden' })).status).toBe(410)
    const secret = secretOf(testConfig.secret, (await waitingOf(people.lotte))!.changeId!)
    await world.arrange(
      (tx) => tx`update people.sign_in_address set told_at = now() - interval '31 days' where person_id = ${people.lotte.id}`,
    )
    expect((await visitor.post('/inloggen/adres', { secret })).status).toBe(410)
    expect((await waitingOf(people.lotte))!.nextEmail).toBe('lotte@nieuwestad.example')
  })

  test('an address that is changed back waits no longer, and the link of before is worth nothing', async () => {
    await importRows([await rowOf(world, people.lotte, 'lotte@weer-anders.example')])
    const secret = secretOf(testConfig.secret, (await waitingOf(people.lotte))!.changeId!)
    await restore(people.lotte)
    expect(await waitingOf(people.lotte)).toMatchObject({ email: addressOf(people.lotte), nextEmail: null })
    const visitor = world.visitor()
    await visitor.get('/inloggen')
    expect((await visitor.post('/inloggen/adres', { secret })).status).toBe(410)
  })

  test('somebody new comes in by the address they came with', async () => {
    await importRows(['NIEUW-1;Nora;;Nieuw;nora@voorbeeldstad.example;VER;2026-01-01'])
    const [nora] = await world.read(
      (tx) => tx<{ id: string }[]>`select person_id as id from people.employment where personnel_number = 'NIEUW-1'`,
    )
    expect(await signInAt('nora@voorbeeldstad.example', nora!)).not.toBeNull()
  })

  test('a merger: five thousand new addresses wait together, and are confirmed in one go', async () => {
    const run = crypto.randomUUID()
    const unit = unitId(organisation.id, 'VER')
    await world.arrange(async (tx) => {
      await tx`create temp table merged on commit drop as select gen_random_uuid() as id, n from generate_series(1, 5000) n`
      await tx`insert into people.person (id, first_name, last_name) select id, 'Fusie', 'Nummer ' || n from merged`
      await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, email, starts_on)
        select ${organisation.id}, id, 'F' || n, ${unit}, 'f' || n || '@oud.example', '2020-01-01' from merged`
    })
    await world.arrange(async (tx) => {
      await tx`insert into platform.import_run (id, organisation_id, kind, file_name, state, made_by, applied_by) values (${run}, ${organisation.id}, 'employees', 'fusie.csv', 'applied', ${bram.id}, ${bram.id})`
      await tx`select set_config('app.import', ${run}, true)`
      await tx`update people.employment set email = replace(email, '@oud.', '@nieuw.') where email like '%@oud.example'`
    })
    const page = await (await world.browser(zoe)).get('/beheer/adressen')
    expect(page.text).toContain('5000 adressen')
    expect(page.text).toContain('En nog 4975')
    expect(await confirm(bram, run)).toMatchObject({ ok: false, reason: 'own-change' })
    expect(await confirm(zoe, run)).toMatchObject({ ok: true, value: { confirmed: 5000 } })
    const [left] = await world.read((tx) => tx`select count(*)::int as n from people.sign_in_address where email like '%@oud.example'`)
    expect(left!['n']).toBe(0)
  })
})

describe('where people sign in at their own provider', () => {
  const own = openHouse({
    oidc: { issuer: 'https://inloggen.voorbeeldstad.example', clientId: 'a', clientSecret: 'b', organisation: organisation.slug },
  })

  const issuer = 'https://inloggen.voorbeeldstad.example'
  const asked = () => own.read((tx) => tx`select 1 from platform.outbox where kind in ('address-changed', 'addresses-wait')`)

  test('the address of who signed in there before opens nothing, so nobody is asked anything', async () => {
    await own.arrange(
      (tx) =>
        tx`insert into people.account (organisation_id, person_id, issuer, subject) values (${organisation.id}, ${fatima.id}, ${issuer}, '1')`,
    )
    await importRows([await rowOf(own, fatima, stranger)], { uploads: bram, applies: bram }, own)
    expect(await asked()).toHaveLength(0)
    expect((await (await own.browser(fatima)).get('/mijn/gegevens')).text).not.toContain('Je werkmail is veranderd')
  })

  test('who never did is asked at the old address', async () => {
    await importRows([await rowOf(own, lotte, 'lotte.nieuw@voorbeeldstad.example')], { uploads: bram, applies: bram }, own)
    expect(await asked()).toHaveLength(1)
  })
})
