import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { makeRegion, outsider, region, regional, third } from '#test/region.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { contribute, issueQuarter, makeArrangement, receiveStatement, recordLine, refuseContribution } from './index.ts'

// C26: members bring in teaching hours, rooms and supervision of their own, and hear what it came to.
const house = openHouse()
const [us, buurmeer, duinrand] = [organisation.id, neighbour.id, third.id]
const day = (text: string) => Temporal.PlainDate.from(text)
const marjan = () => house.as(regional)
const rob = () => house.as(neighbours.rob)
let arrangementId = ''

beforeAll(async () => {
  await makeRegion(house)
  const made = await marjan().perform(makeArrangement, {
    networkId: region.id,
    name: 'Opscholen mbo',
    key: 'participants',
    startsOn: day('2025-01-01'),
    endsOn: day('2025-12-31'),
  })
  if (!made.ok) throw new Error(made.reason)
  arrangementId = made.value.arrangementId
})

const money = { kind: 'money', amountCents: 250_00, quantity: null, vatCode: 'exempt', orderNumber: 'PO-1' } as const
const told = (more: object = {}) =>
  ({ arrangementId, description: 'Eigen docent', happenedOn: day('2025-02-11'), ...money, ...more }) as never
const rows = (organisationId = us) =>
  house.read(
    (tx) => tx<{ id: string; description: string; lineId: string | null; reason: string }[]>`
      select id, description, line_id, reason from budgets.contribution order by proposed_at`,
    organisationId,
  )
const waits = (kind: string, organisationId: string) =>
  house.read(
    (tx) =>
      tx<
        { title: string; role: string; href: string }[]
      >`select title, role, href from home.waiting_for where kind = ${kind} order by role`,
    organisationId,
  )
const messages = (kind: string, organisationId: string) =>
  house.read(
    (tx) => tx<{ personId: string; subject: string; body: string }[]>`
      select person_id, subject, body from platform.outbox where kind = ${kind} order by made_at, person_id`,
    organisationId,
  )

describe('a member', () => {
  let coordinator: Browser
  let member: Browser
  const url = () => `/lasten/${arrangementId}`

  test('tells on screen what it bore; the coordinator takes it over as a line, filled in, and the member hears that it counts', async () => {
    member = await house.browser(neighbours.rob)
    await member.get(url())
    const typed = {
      description: 'Docent van ons',
      happenedOn: '11-02-2025',
      kind: 'money',
      amountCents: '1.250,50',
      quantity: '',
      vatCode: 'exempt',
      orderNumber: 'PO-7',
    }
    const wrong = await member.post(`${url()}/inbreng`, { ...typed, amountCents: '' })
    expect([wrong.status, wrong.text.includes('Vul het bedrag zonder btw in.'), wrong.body.includes('value="Docent van ons"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await member.follow(await member.post(`${url()}/inbreng`, typed))).text).toContain('Wacht op wie de afspraak bijhoudt.')
    expect((await waits('contribution', us)).map((one) => [one.role, one.title])).toEqual([
      ['network_coordinator', 'Gemeente Buurmeer: Docent van ons'],
    ])

    coordinator = await house.browser(people.marjan)
    const page = await coordinator.get(url())
    const address = /href="(\/lasten\/[^"]*contributionId[^"]*)"/.exec(page.body)![1]!.replaceAll('&amp;', '&').split('#')[0]!
    const form = await coordinator.get(address)
    for (const value of ['Docent van ons', '1250,50', 'PO-7']) expect(form.body).toContain(`value="${value}"`)
    const { id } = (await rows())[0]!
    const asked = {
      ...typed,
      byMemberId: buurmeer,
      contributionId: id,
      editionId: '',
      memberId: [us, buurmeer, duinrand],
      participants: ['4', '2', '1'],
    }
    expect((await coordinator.post(`${url()}/regels`, asked)).status).toBe(303)
    const [line] = await house.read((tx) => tx`select by_member_id, amount_cents from budgets.line where arrangement_id = ${arrangementId}`)
    expect(line).toEqual({ byMemberId: buurmeer, amountCents: 1_250_50 })
    const twice = await coordinator.post(`${url()}/regels`, asked)
    expect([twice.status, twice.text.includes('Over deze inbreng is al beslist')]).toEqual([409, true])
    expect(await house.read((tx) => tx`select 1 from budgets.line where arrangement_id = ${arrangementId}`)).toHaveLength(1)
    expect(await waits('contribution', us)).toEqual([])
    for (let i = 0; i < 2; i++) await house.work()
    const [message, ...more] = await messages('contribution-decided', buurmeer)
    expect([message!.personId, message!.body.includes('Het telt mee'), more]).toEqual([neighbours.rob.id, true, []])
    expect((await member.get(url())).text).toContain('Telt mee.')
  })

  test('reads why something does not count; nothing was recorded', async () => {
    expect((await rob().perform(contribute, told({ description: 'Lunch' }))).ok).toBe(true)
    const { id } = (await rows()).find((row) => row.description === 'Lunch')!
    const refusal = { arrangementId, contributionId: id, reason: 'Lunch is niet afgesproken.' }
    expect((await marjan().perform(refuseContribution, refusal)).ok).toBe(true)
    expect(await marjan().perform(refuseContribution, refusal)).toMatchObject({ reason: 'contribution-decided' })
    await house.work()
    expect((await messages('contribution-decided', buurmeer)).map((one) => one.body).join()).toContain(
      'Het telt niet mee: Lunch is niet afgesproken.',
    )
    expect(await house.read((tx) => tx`select 1 from budgets.line where description = 'Lunch'`)).toEqual([])
  })

  test.each([
    ['by somebody without a say', () => house.as(neighbours.hannah).perform(contribute, told()), 'not-for-the-member'],
    ['of a day outside the period', () => rob().perform(contribute, told({ happenedOn: day('2024-12-31') })), 'outside-the-period'],
    ['to the own agreement, where a line is recorded at once', () => marjan().perform(contribute, told()), 'no-such-arrangement'],
  ])('tells nothing %s', async (_, act, reason) => {
    const before = await rows()
    expect(await act()).toMatchObject({ ok: false, reason })
    expect(await rows()).toEqual(before)
  })

  test('sees its own, the coordinator all, another member and an outsider none; nobody tells in the name of another', async () => {
    expect((await rows(buurmeer)).length).toBe((await rows()).length)
    expect([await rows(duinrand), await rows(outsider.id)]).toEqual([[], []])
    const insert = (as: string, name: string) =>
      house.arrange(
        (
          tx,
        ) => tx`insert into budgets.contribution (organisation_id, owner_id, arrangement_id, happened_on, description, kind, amount_cents, vat_code)
          values (${name}, ${us}, ${arrangementId}, '2025-03-01', 'x', 'money', 1, 'exempt')`,
        as,
      )
    await expect(insert(outsider.id, outsider.id)).rejects.toThrow('row-level security')
    await expect(insert(duinrand, buurmeer)).rejects.toThrow('row-level security')
    const decide = await house.arrange(
      (tx) => tx`update budgets.contribution set reason = 'x', decided_at = now() where true returning id`,
      buurmeer,
    )
    expect(decide).toEqual([]) // a member decides nothing of its own
  })
})

describe('a statement', () => {
  test('is told to who speaks for each other member, once, and waits there until somebody says that it was dealt with', async () => {
    await marjan().perform(recordLine, {
      ...(told({ description: 'Zaal', byMemberId: us }) as object),
      editionId: null,
      memberId: [us, buurmeer, duinrand],
      participants: [1, 1, 1],
    } as never)
    expect((await marjan().perform(issueQuarter, { arrangementId, year: 2025, quarter: 1 })).ok).toBe(true)
    for (let i = 0; i < 2; i++) await house.work()
    const [mail, ...more] = await messages('statement-issued', buurmeer)
    expect([mail!.personId, more]).toEqual([neighbours.rob.id, []])
    // 2/7 of € 1.250,50 and a third of € 250,00, minus € 1.250,50
    expect(mail!.body.replaceAll('\u00a0', ' ')).toContain('Jullie ontvangen € 809,88.')
    const ofThis = (subject: string) => subject.includes('Opscholen mbo') // the world has statements of its own
    expect((await messages('statement-issued', us)).filter((one) => ofThis(one.subject))).toEqual([])

    const [waiting] = await waits('statement', buurmeer)
    expect(waiting!.title).toMatch(/^Afrekening 2025-K1-00\d van Opscholen mbo$/)
    expect((await waits('statement', us)).filter((one) => ofThis(one.title))).toEqual([])
    const browser = await house.browser(neighbours.rob)
    expect((await browser.get(waiting!.href)).text).toContain('Is verwerkt')
    expect((await browser.follow(await browser.post(`${waiting!.href}/verwerkt`))).text).toContain('Door jullie verwerkt.')
    expect(await waits('statement', buurmeer)).toEqual([])
    expect(await waits('statement', duinrand)).toHaveLength(2) // two roles may see to it; a member of its own
  })

  test('of another member can’t be said to be dealt with', async () => {
    const [theirs] = await house.read((tx) => tx<{ id: string }[]>`select id from budgets.statement where member_id = ${duinrand}`)
    expect(await rob().perform(receiveStatement, { statementId: theirs!.id })).toMatchObject({ reason: 'no-such-statement' })
    expect(await house.as(neighbours.hannah).perform(receiveStatement, { statementId: theirs!.id })).toMatchObject({
      reason: 'not-for-the-member',
    })
  })
})
