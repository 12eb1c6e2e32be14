import { beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '#platform/files/index.ts'
import { openHouse, type Browser } from '#test/house.ts'
import { wordsOf } from '#test/paper.ts'
import { makeRegion, region, third } from '#test/region.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'

// Four quarters of a year with three members (C26), by the forms and pages themselves.
const house = openHouse()
const [us, buurmeer, duinrand] = [organisation.id, neighbour.id, third.id]
let marjan: Browser
let rob: Browser
let address = ''

const burdens: [day: string, by: string, kind: string, amount: string, vat: string, participants: [string, string, string]][] = [
  ['14-01-2025', us, 'money', '4.350,00', 'exempt', ['9', '3', '2']],
  ['12-02-2025', buurmeer, 'teaching', '7,5', 'outside', ['9', '3', '2']],
  ['08-04-2025', duinrand, 'room', '3', 'outside', ['7', '7', '7']],
  ['09-04-2025', us, 'money', '0,01', 'exempt', ['1', '1', '5']],
  ['01-07-2025', us, 'money', '100,00', 'high', ['3', '3', '1']],
  ['30-09-2025', buurmeer, 'supervision', '12,25', 'outside', ['0', '0', '4']],
  ['31-12-2025', duinrand, 'money', '999,99', 'low', ['10', '0', '1']],
]

beforeAll(async () => {
  await makeRegion(house)
  marjan = await house.browser(people.marjan)
  rob = await house.browser(neighbours.rob)
  await marjan.get('/lasten/nieuw')
  const made = await marjan.post('/lasten/nieuw', {
    networkId: region.id,
    name: 'Opscholen mbo',
    key: 'participants',
    startsOn: '01-01-2025',
    endsOn: '31-12-2025',
  })
  address = made.location!
  await marjan.get(address)
  await marjan.post(`${address}/tarieven`, { asOf: '1-1-2025', teaching: '67,33', room: '125', supervision: '58,50' })
  await marjan.post(`${address}/leden`, { asOf: '1-1-2025', memberId: [us, buurmeer, duinrand], orderNumber: ['', '4500017733', ''] })
})

const record = ([happenedOn, byMemberId, kind, much, vatCode, participants]: (typeof burdens)[number]) =>
  marjan.post(`${address}/regels`, {
    description: kind === 'money' ? 'Docent Omgevingswet' : '=Eigen inzet',
    happenedOn,
    byMemberId,
    kind,
    amountCents: kind === 'money' ? much : '',
    quantity: kind === 'money' ? '' : much,
    vatCode,
    orderNumber: 'ORD-7',
    editionId: '',
    memberId: [us, buurmeer, duinrand],
    participants,
  })

describe('a year of shared burdens', () => {
  test('is recorded, settled each quarter and balances to the cent, and the statement on screen is the statement in the file', async () => {
    for (const one of burdens) expect((await record(one)).status).toBe(303)
    for (const quarter of ['1', '2', '3', '4'])
      expect((await marjan.post(`${address}/afrekenen`, { year: '2025', quarter })).location).toBe(`${address}?kwartaal=2025-${quarter}`)

    const list = await rob.get('/lasten')
    const own = [...list.body.matchAll(/\/afrekeningen\/([0-9a-f-]{36})"[^>]*>(2025-K\d-\d{3})/g)].map(([, id, number]) => ({
      id: id!,
      number: number!,
    }))
    expect(own.map(({ number }) => number)).toEqual(['2025-K4-002', '2025-K3-002', '2025-K2-002', '2025-K1-002'])

    // First quarter, by hand: € 4.350,00 x 3/14 = 932,142… and 7,5 hours at € 67,33 = € 504,98 (504,975 up) x 3/14 = 108,21
    const statement = await rob.get(`/afrekeningen/${own[3]!.id}`)
    expect(statement.text).toContain('€ 932,14')
    expect(statement.text).toContain('€ 108,21')
    expect(statement.text).toContain('€ -504,98')
    expect(statement.text).toContain('Te betalen € 535,37') // 932,14 + 108,21 - 504,98
    expect(statement.text).toContain('4500017733')

    const file = await rob.get(`/afrekeningen/${own[3]!.id}/bestand.csv`)
    const csv = await readCsv(Buffer.from(file.body))
    const rows = csv.ok ? csv.value.rows.map(({ cells }) => cells) : []
    expect(rows.map((row) => row['Bedrag zonder btw'])).toEqual(['932,14', '108,21', '-504,98'])
    expect(rows.map((row) => row['Omschrijving'])).toEqual(['Docent Omgevingswet', "'=Eigen inzet", "'=Eigen inzet"]) // never a formula
    const cents = (text: string) => Math.round(Number(text.replace(',', '.')) * 100)
    expect(rows.reduce((sum, row) => sum + cents(row['Bedrag zonder btw']!) + cents(row['Btw']!), 0)).toBe(535_37)
  })

  test('and of every quarter all balances together are nothing', async () => {
    const sums = await house.read(
      (tx) =>
        tx`select quarter, count(*)::int as members, sum(balance_cents)::int as rest from budgets.statement where arrangement_id = ${address.split('/').at(-1)!} group by 1 order by 1`,
    )
    expect(sums).toEqual([1, 2, 3, 4].map((quarter) => ({ quarter, members: 3, rest: 0 })))
  })

  test('the statement goes out as PDF/UA, and says what the page says: each amount, VAT code and order number, and what is left', async () => {
    const [id] = (await rob.get('/lasten')).body.match(/(?<=\/afrekeningen\/)[0-9a-f-]{36}(?="[^>]*>2025-K1-)/)!
    const pdf = await rob.get(`/afrekeningen/${id}/pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.body).toContain('pdfuaid:part')
    const said = wordsOf(pdf.bytes)
    const page = (await rob.get(`/afrekeningen/${id}`)).text.replaceAll('\u00a0', ' ')
    for (const words of ['€ 932,14', '€ 108,21', '€ -504,98', 'VRIJ', 'ORD-7', '4500017733', 'Te betalen € 535,37']) {
      expect(page).toContain(words)
      expect(said).toContain(words)
    }
  })

  test('another member’s statement does not exist for a member, and the lines of the quarter are not on its page', async () => {
    const [other] = await house.read((tx) => tx`select id from budgets.statement where member_id = ${duinrand} limit 1`)
    for (const way of ['', '/pdf', '/bestand.csv']) expect((await rob.get(`/afrekeningen/${other!['id']}${way}`)).status).toBe(404)
    const page = await rob.get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Opscholen mbo')
    expect(page.text).not.toContain('Docent Omgevingswet')
  })

  test('what is wrong in the form comes back with what was typed and a sentence at the field', async () => {
    const back = await record(['31 september 2025', us, 'money', '12.5', 'exempt', ['1', '1', '1']])
    expect(back.status).toBe(422)
    expect(back.text).toContain('september heeft 30 dagen')
    expect(back.text).toContain('schrijf een komma')
    expect(back.body).toContain('value="12.5"')
  })

  test('participants that are all zero are refused with a sentence', async () => {
    const back = await record(['01-12-2025', us, 'money', '10', 'exempt', ['0', '0', '0']])
    expect(back.status).toBe(409)
    expect(back.text).toContain('de verdeelsleutel is voor elk lid nul')
  })

  test('a correction is made on screen and lands in a quarter that is open', async () => {
    const [line] = await house.read((tx) => tx`select id from budgets.line where happened_on = '2025-12-31'`)
    const form = await marjan.get(`${address}/regels/${line!['id']}/verbeteren`)
    expect(form.body).toContain('value="999,99"')
    const done = await marjan.post(`${address}/regels/${line!['id']}/verbeteren`, { amountCents: '', reason: 'Dubbel geboekt' })
    expect(done.location).toBe(`${address}?kwartaal=2026-1`)
    expect((await marjan.follow(done)).text).toContain('Dubbel geboekt')
  })
})
