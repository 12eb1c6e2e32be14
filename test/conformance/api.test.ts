import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { addClient, clientSecret, revokeClient, scopes } from '#platform/http/clients.ts'
import { root } from '#platform/root.ts'
import { openHouse, testConfig } from '#test/house.ts'
import { describeWithShared } from '#test/shared-data.ts'
import { editionId } from '#world/editions.ts'
import { unitId } from '#world/build.ts'
import { crewPeople } from '#world/crews.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'

const world = openHouse()
let token = ''
let readOnly = ''

type Reply = { statusCode: number; headers: Record<string, unknown>; json: () => Record<string, any> }

async function tokenFor(who: (typeof people)['bram'], allowed: readonly (typeof scopes)[number][]): Promise<string> {
  const client = await world.as(who).perform(addClient(testConfig.secret), { name: 'HR-systeem', scopes: [...allowed] })
  if (!client.ok) throw new Error('no client')
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.value.clientId,
    client_secret: clientSecret(testConfig.secret, client.value.clientId),
  })
  const answer = await world.house.app.inject({
    method: 'POST',
    url: '/api/v1/token',
    payload: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return answer.json().access_token
}

const call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Reply> =>
  world.house.app.inject({
    method,
    url: '/api/v1' + url,
    payload: body,
    headers: { authorization: `Bearer ${token}`, ...headers },
  }) as Promise<Reply>

beforeAll(async () => {
  token = await tokenFor(people.bram, scopes)
  readOnly = await tokenFor(people.bram, ['people:read'])
})

describe('the API', () => {
  test('a client with a token reads the employees, a page at a time', async () => {
    const answer = await call('GET', '/medewerkers?pageSize=10&page=2')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['api-version']).toBe('1.0.0')
    expect(answer.json()).toMatchObject({ page: 2, pageSize: 10, total: Object.keys(people).length + crewPeople.length })
    expect(answer.json()['items']).toHaveLength(10)
  })

  test('enrolling goes through the same use case: a full edition gives the waiting list', async () => {
    const answer = await call('POST', `/edities/${editionId('game')}/inschrijvingen`, { personId: people.stef.id })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()['state']).toBe('waiting')
  })

  test('the same Idempotency-Key gives the first answer, another request with it is refused', async () => {
    const key = { 'idempotency-key': 'once-1' }
    const first = await call('POST', `/edities/${editionId('b1')}/inschrijvingen`, { personId: people.bas.id }, key)
    const again = await call('POST', `/edities/${editionId('b1')}/inschrijvingen`, { personId: people.bas.id }, key)
    const other = await call('POST', `/edities/${editionId('b1')}/inschrijvingen`, { personId: people.zoe.id }, key)
    expect(first.statusCode).toBe(201)
    expect(again.json()).toEqual(first.json())
    expect(other.statusCode).toBe(409)
  })

  test('a refusal is a problem with sentences in the language asked for', async () => {
    const dutch = await call('POST', `/edities/${editionId('bbl')}/inschrijvingen`, { personId: people.fatima.id })
    const english = await call(
      'POST',
      `/edities/${editionId('bbl')}/inschrijvingen`,
      { personId: people.fatima.id },
      { 'accept-language': 'en' },
    )
    expect(dutch.statusCode).toBe(409)
    expect(dutch.headers['content-type']).toContain('application/problem+json')
    expect(dutch.json()).toMatchObject({ status: 409, title: 'Dat kan nu niet.', detail: expect.stringContaining('al aangemeld') })
    expect(english.json()['detail']).toContain('already enrolled')
  })

  test('invalid input is a 400 with a sentence', async () => {
    const answer = await call('POST', `/edities/${editionId('bbl')}/inschrijvingen`, { personId: 'fatima' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ status: 400, title: 'De aanvraag klopt niet.' })
  })

  test('without a token, with a revoked scope, or for another organisation there is nothing', async () => {
    expect((await call('GET', '/medewerkers', undefined, { authorization: '' })).statusCode).toBe(401)
    expect((await call('GET', '/edities', undefined, { authorization: `Bearer ${readOnly}` })).statusCode).toBe(403)
    const theirs = await tokenFor(neighbours.els, scopes)
    const answer = await call('GET', `/edities/${editionId('bbl')}`, undefined, { authorization: `Bearer ${theirs}` })
    expect(answer.statusCode).toBe(404)
    expect((await call('GET', `/medewerkers/${people.fatima.id}`, undefined, { authorization: `Bearer ${theirs}` })).statusCode).toBe(404)
  })

  test('an HR system adds somebody, changes the work from a day on, corrects the rest, and what it leaves out stays', async () => {
    const lena = {
      firstName: 'Lena',
      lastName: 'Api',
      personnelNumber: '960001',
      startsOn: '2026-12-01',
      kind: 'in dienst',
      unitId: unitId(organisation.id, 'VER'),
      functionName: 'Casemanager',
      manager: people.joost.id,
      hoursPerWeek: 36,
      workingDays: [1, 2, 3, 4],
    }
    const added = await call('POST', '/medewerkers', lena)
    expect(added.statusCode).toBe(201)
    const { personId, employmentId } = added.json() as { personId: string; employmentId: string }
    expect((await call('PATCH', `/medewerkers/${personId}`, { email: 'lena.api@voorbeeldstad.example' })).statusCode).toBe(200)
    const next = await call('PATCH', `/arbeidsrelaties/${employmentId}`, { what: 'from', from: '2027-03-01', hoursPerWeek: 24.5 })
    expect(next.statusCode).toBe(200)
    expect(
      (await call('PATCH', `/arbeidsrelaties/${next.json()['employmentId']}`, { what: 'correction', functionName: null, workingDays: [1] }))
        .statusCode,
    ).toBe(200)
    const { items } = (await call('GET', `/medewerkers/${personId}/arbeidsrelaties`)).json()
    expect(items).toMatchObject([
      {
        startsOn: '2027-03-01',
        endsOn: null,
        hoursPerWeek: 24.5,
        functionName: null,
        managerId: people.joost.id,
        workingDays: [1],
        email: 'lena.api@voorbeeldstad.example',
        unitId: lena.unitId,
      },
      {
        startsOn: '2026-12-01',
        endsOn: '2027-02-28',
        hoursPerWeek: 36,
        functionName: 'Casemanager',
        workingDays: [1, 2, 3, 4],
        personnelNumber: '960001',
      },
    ])
    expect(await world.read((tx) => tx`select first_name, infix, last_name from people.person where id = ${personId}`)).toEqual([
      { firstName: 'Lena', infix: '', lastName: 'Api' },
    ])
  })

  test('people over the API: the refusals of the forms, and only with the scope for writing', async () => {
    const lena = {
      firstName: 'Lena',
      lastName: 'Api',
      personnelNumber: people.fatima.number,
      startsOn: '2026-12-01',
      kind: 'in dienst',
      unitId: unitId(organisation.id, 'VER'),
      workingDays: [1],
    }
    expect((await call('POST', '/medewerkers', lena)).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('is van Fatima Bennani'),
    })
    expect((await call('POST', '/medewerkers', { ...lena, startsOn: '2026-09-31' })).json()).toMatchObject({
      status: 400,
      detail: expect.stringContaining('september heeft 30 dagen'),
    })
    expect(
      (await call('POST', `/medewerkers/${people.fatima.id}/arbeidsrelaties`, { ...lena, unitId: unitId(neighbour.id, 'BUU') })).statusCode,
    ).toBe(422)
    expect((await call('PATCH', `/medewerkers/${people.fatima.id}`, { email: 'joost.dewit@voorbeeldstad.example' })).statusCode).toBe(409)
    expect((await call('POST', '/medewerkers', lena, { authorization: `Bearer ${readOnly}` })).statusCode).toBe(403)
    expect((await call('PATCH', `/medewerkers/${neighbours.els.id}`, { firstName: 'Anders' })).statusCode).toBe(404)
    expect((await call('GET', `/medewerkers/${neighbours.els.id}/arbeidsrelaties`)).statusCode).toBe(404)
  })

  test('a system makes an activity, an edition with a session, and opens it', async () => {
    const activity = await call('POST', '/leeractiviteiten', {
      title: 'Veilig snoeien',
      summary: 'Een ochtend met de kettingzaag.',
      learningForm: 'training',
      provider: 'Eigen organisatie',
      hours: 3.5,
      certificate: true,
      evaluated: true,
    })
    expect(activity.statusCode).toBe(201)
    const { id } = activity.json() as { id: string }
    expect((await call('PUT', `/leeractiviteiten/${id}/stand`, { state: 'published' })).statusCode).toBe(200)
    const edition = await call('POST', '/edities', { activityId: id, minParticipants: 2, capacity: 8 })
    const { editionId: made } = edition.json() as { editionId: string }
    const next = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 30 }).toString()
    expect(
      (await call('POST', `/edities/${made}/bijeenkomsten`, { date: next, from: '09:00', until: '12:30', place: 'Werf Zuid' })).statusCode,
    ).toBe(201)
    expect((await call('POST', `/edities/${made}/publicatie`, {})).statusCode).toBe(201)
    expect((await call('GET', `/edities/${made}`)).json()).toMatchObject({ state: 'open', seatsLeft: 8, title: 'Veilig snoeien' })
    expect((await call('GET', `/leeractiviteiten/${id}`)).json()).toMatchObject({ hours: 3.5, state: 'published' })
  })

  test('what the form refuses the API refuses, with the same sentence', async () => {
    const [edition] = await world.read((tx) => tx`select activity_id from editions.edition where id = ${editionId('bbl')}`)
    const answer = await call('POST', '/edities', { activityId: edition!['activityId'], minParticipants: 20, capacity: 8 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()['detail']).toContain('Het minimum (20) is hoger dan het aantal plaatsen (8).')
    const impossible = await call('POST', `/edities/${editionId('bbl')}/bijeenkomsten`, {
      date: '31 september 2027',
      from: '09:00',
      until: '12:30',
      place: 'Werf',
    })
    expect(impossible.json()['detail']).toContain('september')
  })

  test('a client whose access was taken away is out at once', async () => {
    const gone = await tokenFor(people.bram, ['people:read'])
    const before = await call('GET', '/medewerkers', undefined, { authorization: `Bearer ${gone}` })
    const [client] = await world.read((tx) => tx`select client_id from platform.api_token order by expires_at desc limit 1`)
    await world.as(people.bram).perform(revokeClient, { clientId: client!['clientId'] })
    const after = await call('GET', '/medewerkers', undefined, { authorization: `Bearer ${gone}` })
    expect([before.statusCode, after.statusCode]).toEqual([200, 401])
  })

  test('an administrator makes a client on screen and sees its secret, a colleague does not', async () => {
    const browser = await world.browser(people.bram)
    const page = await browser.follow(
      await browser.post('/beheer/koppelingen', { name: 'Roosterpakket', scopes: ['editions:read', 'enrolments:read'] }),
    )
    const [client] = await world.read((tx) => tx`select id from platform.api_client where name = 'Roosterpakket'`)
    expect(page.text).toContain(clientSecret(testConfig.secret, client!['id']))
    await world.arrange((tx) => tx`update platform.api_client set made_at = now() - interval '16 minutes' where id = ${client!['id']}`)
    expect((await browser.get('/beheer/koppelingen')).text).not.toContain(clientSecret(testConfig.secret, client!['id']))
    expect((await (await world.browser(people.fatima)).get('/beheer/koppelingen')).status).toBe(403)
  })

  test('an unknown address is a problem too', async () => {
    const answer = await call('GET', '/bestaat-niet')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})

describeWithShared('the OpenAPI document follows the NLGov REST API Design Rules', 'tools/nlgov-adr/linter.yaml', (ruleset) => {
  test('without a single finding', { timeout: 60_000 }, async () => {
    const document = await call('GET', '/openapi.json')
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'ambacht-api-')), 'openapi.json')
    await writeFile(file, JSON.stringify(document.json(), null, 2))
    const spectral = path.join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js')
    const { stdout } = await promisify(execFile)(process.execPath, [
      spectral,
      'lint',
      '-r',
      ruleset,
      '--fail-severity',
      'hint',
      file,
    ]).catch((error) => error as { stdout: string })
    expect(stdout).toContain("No results with a severity of 'hint' or higher found")
  })
})
