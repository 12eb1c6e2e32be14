import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { openHouse } from '#test/house.ts'
import { makeRegion, outsider, region, regional, third } from '#test/region.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { correctLine, issueQuarter, makeArrangement, recordLine, setParties, setRates } from './index.ts'
import { RecordLine } from './record-line.ts'

const house = openHouse()
const [us, buurmeer, duinrand] = [organisation.id, neighbour.id, third.id]
const day = (text: string) => Temporal.PlainDate.from(text)
const members = [us, buurmeer, duinrand]

beforeAll(() => makeRegion(house))

const marjan = () => house.as(regional)
async function arrangement(key: 'participants' | 'inhabitants' | 'fte' | 'fixed', name = `Lasten naar ${key}`): Promise<string> {
  const made = await marjan().perform(makeArrangement, {
    networkId: region.id,
    name,
    key,
    startsOn: day('2025-01-01'),
    endsOn: day('2026-12-31'),
  })
  if (!made.ok) throw new Error(made.reason)
  return made.value.arrangementId
}
const line = (arrangementId: string, more: Partial<RecordLine> = {}) =>
  ({
    arrangementId,
    description: 'Leerlijn Omgevingswet',
    happenedOn: day('2025-02-10'),
    byMemberId: us,
    kind: 'money',
    amountCents: 100_00,
    quantity: null,
    vatCode: 'exempt',
    orderNumber: '',
    editionId: null,
    memberId: members,
    participants: [4, 2, 1],
    ...more,
  }) as RecordLine & { arrangementId: string }
const shares = (lineId: string, organisationId = us) =>
  house.read(
    (tx) =>
      tx<
        { memberId: string; amountCents: number; vatCents: number }[]
      >`select member_id, amount_cents, vat_cents from budgets.share where line_id = ${lineId}`,
    organisationId,
  )
const sharesByMember = async (lineId: string) => {
  const rows = await shares(lineId)
  return members.map((id) => rows.find((row) => row.memberId === id)?.amountCents)
}
const recorded = async (asked: RecordLine & { arrangementId: string }) => {
  const outcome = await marjan().perform(recordLine, asked)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const statements = (arrangementId: string, organisationId = us) =>
  house.read(
    (tx) => tx<{ id: string; memberId: string; number: string; balanceCents: number; quarter: number }[]>`
      select id, member_id, number, balance_cents, quarter from budgets.statement where arrangement_id = ${arrangementId} order by year, quarter, number`,
    organisationId,
  )

describe('an agreement', () => {
  test('is made by the coordinator of the coordinating organisation, and by nobody else', async () => {
    const asked = { networkId: region.id, name: 'x', key: 'fte' as const, startsOn: day('2025-01-01'), endsOn: day('2025-12-31') }
    expect(await house.as(people.fatima).perform(makeArrangement, asked)).toMatchObject({ ok: false, reason: 'not-the-coordinator' })
    expect(await house.as(neighbours.els).perform(makeArrangement, asked)).toMatchObject({ ok: false, reason: 'not-the-coordinator' })
  })

  test('is read by every member of the network, and by no organisation outside it', async () => {
    const id = await arrangement('participants')
    const seen = (organisationId: string) => house.read((tx) => tx`select 1 from budgets.arrangement where id = ${id}`, organisationId)
    expect((await seen(buurmeer)).length).toBe(1)
    expect((await seen(outsider.id)).length).toBe(0)
  })
})

describe('a burden', () => {
  test('is divided by participants, and the cent that is left goes to the largest remainder', async () => {
    const id = await arrangement('participants')
    const { lineId } = await recorded(line(id, { amountCents: 100_00 })) // 5714,28… 2857,14… 1428,57…
    expect(await sharesByMember(lineId)).toEqual([57_14, 28_57, 14_29])
  })

  test('is divided by inhabitants as the administrators of the members typed them', async () => {
    const id = await arrangement('inhabitants')
    const { lineId } = await recorded(line(id, { amountCents: 1_000_00 }))
    expect(await sharesByMember(lineId)).toEqual([700_01, 200_02, 99_97])
  })

  test('by inhabitants waits until every member has typed them, and says who has not', async () => {
    const id = await arrangement('inhabitants')
    await house.arrange(
      (tx) => tx`update people.network_member set inhabitants = null, inhabitants_on = null where organisation_id = ${buurmeer}`,
      buurmeer,
    )
    const outcome = await marjan().perform(recordLine, line(id))
    await house.arrange(
      (tx) => tx`update people.network_member set inhabitants = 20002, inhabitants_on = '2020-01-01' where organisation_id = ${buurmeer}`,
      buurmeer,
    )
    expect(outcome).toMatchObject({ ok: false, reason: 'no-inhabitants', details: { who: neighbour.name } })
  })

  test('is divided by fte from the day on which they count', async () => {
    const id = await arrangement('fte')
    const set = (asOf: string, value: (number | null)[]) =>
      marjan().perform(setParties, { arrangementId: id, asOf: day(asOf), memberId: members, value, orderNumber: ['', '4500012', ''] })
    await set('2025-01-01', [300.5, 100, 99.5])
    await set('2025-04-01', [300.5, 100, 599.5])
    const early = await recorded(line(id, { amountCents: 1_000_00 }))
    const late = await recorded(line(id, { amountCents: 1_000_00, happenedOn: day('2025-05-01') }))
    expect(await sharesByMember(early.lineId)).toEqual([601_00, 200_00, 199_00])
    expect(await sharesByMember(late.lineId)).toEqual([300_50, 100_00, 599_50])
  })

  test('is divided by fixed shares', async () => {
    const id = await arrangement('fixed')
    await marjan().perform(setParties, { arrangementId: id, asOf: day('2025-01-01'), memberId: members, value: [2, 2, 1], orderNumber: [] })
    const { lineId } = await recorded(line(id, { amountCents: 1_00 }))
    expect(await sharesByMember(lineId)).toEqual([40, 40, 20])
  })

  test('with a key that is zero for everybody is refused, and nothing is recorded', async () => {
    const id = await arrangement('fixed')
    expect(await marjan().perform(recordLine, line(id))).toMatchObject({ ok: false, reason: 'nothing-to-divide-by' })
    const [count] = await house.read((tx) => tx`select count(*)::int as n from budgets.line where arrangement_id = ${id}`)
    expect(count!['n']).toBe(0)
  })

  test('in kind counts at the rate of its day, and a later rate changes nothing that was recorded', async () => {
    const id = await arrangement('participants')
    const teaching = line(id, { kind: 'teaching', amountCents: null, quantity: 2.5, byMemberId: buurmeer })
    expect(await marjan().perform(recordLine, teaching)).toMatchObject({ ok: false, reason: 'no-rate' })
    const rates = (asOf: string, teaching: number) =>
      marjan().perform(setRates, { arrangementId: id, asOf: day(asOf), teaching, room: null, supervision: null })
    await rates('2025-01-01', 67_33)
    const { lineId } = await recorded(teaching)
    await rates('2025-01-01', 80_00)
    const [row] = await house.read((tx) => tx`select amount_cents, rate_cents from budgets.line where id = ${lineId}`)
    expect(row).toMatchObject({ amountCents: 168_33, rateCents: 67_33 })
  })

  test('of a day outside the period, or by who was no member then, is refused', async () => {
    const id = await arrangement('participants')
    expect(await marjan().perform(recordLine, line(id, { happenedOn: day('2027-01-01') }))).toMatchObject({ reason: 'outside-the-period' })
    expect(await marjan().perform(recordLine, line(id, { byMemberId: outsider.id }))).toMatchObject({ reason: 'not-a-member-then' })
  })

  test('is not for a member to see: only the organisation that keeps the agreement reads lines and shares', async () => {
    const id = await arrangement('participants')
    const { lineId } = await recorded(line(id))
    expect((await shares(lineId)).length).toBe(3)
    expect((await shares(lineId, buurmeer)).length).toBe(0)
    expect((await house.read((tx) => tx`select 1 from budgets.line where id = ${lineId}`, buurmeer)).length).toBe(0)
  })
})

describe('statements', () => {
  const settle = (arrangementId: string, quarter = 1, year = 2025) => marjan().perform(issueQuarter, { arrangementId, year, quarter })

  test('of a quarter are zero together, and each member reads its own and no other', async () => {
    const id = await arrangement('participants')
    await recorded(line(id, { vatCode: 'high', amountCents: 333_33 }))
    await recorded(line(id, { byMemberId: buurmeer, amountCents: 50_01 }))
    expect(await settle(id)).toMatchObject({ ok: true, value: { statements: 3 } })
    const all = await statements(id)
    expect(all.reduce((sum, one) => sum + one.balanceCents, 0)).toBe(0)
    // shares 190.47/95.24/47.62 + VAT 70.00: 40/20/10, and 28.58/14.29/7.14 of the second
    expect(members.map((m) => all.find((one) => one.memberId === m)!.balanceCents)).toEqual([
      190_47 + 40_00 + 28_58 - 403_33,
      95_24 + 20_00 + 14_29 - 50_01,
      47_62 + 10_00 + 7_14,
    ])
    const own = await statements(id, buurmeer)
    expect(own.map((one) => one.memberId)).toEqual([buurmeer])
    const theirs = all.find((one) => one.memberId === duinrand)!
    const seen = (organisationId: string) =>
      house.read((tx) => tx`select 1 from budgets.statement_line where statement_id = ${theirs.id}`, organisationId)
    expect((await seen(duinrand)).length).toBe(2)
    expect((await seen(buurmeer)).length).toBe(0)
  })

  test('are not issued before the quarter is over, twice, out of order, or about nothing', async () => {
    const id = await arrangement('participants')
    expect(await settle(id)).toMatchObject({ reason: 'nothing-in-this-quarter' })
    await recorded(line(id))
    await recorded(line(id, { happenedOn: day('2025-05-05') }))
    expect(await settle(id, 2)).toMatchObject({ reason: 'earlier-quarter-first', details: { year: 2025, quarter: 1 } })
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    expect(await settle(id, Math.ceil(today.month / 3), today.year)).toMatchObject({ reason: 'quarter-not-over' })
    expect((await settle(id)).ok).toBe(true)
    expect(await settle(id)).toMatchObject({ reason: 'quarter-issued' })
  })

  test('a correction of what was issued comes in a later statement that names the first; the first stays as it was', async () => {
    const id = await arrangement('participants')
    const { lineId } = await recorded(line(id, { amountCents: 700_00 }))
    await settle(id)
    const first = await statements(id)
    const corrected = await marjan().perform(correctLine, {
      arrangementId: id,
      lineId,
      amountCents: 70_00,
      quantity: null,
      memberId: [],
      participants: [],
      reason: 'Een nul te veel',
    })
    expect(corrected).toMatchObject({ ok: true, value: { year: 2025, quarter: 2 } })
    expect(await marjan().perform(correctLine, { arrangementId: id, lineId, amountCents: 1, quantity: null, memberId: [], participants: [], reason: 'nog eens' })).toMatchObject({ reason: 'corrected-before' }) // prettier-ignore
    await settle(id, 2)
    const all = await statements(id)
    expect(all.slice(0, 3)).toEqual(first)
    const later = all.find((one) => one.quarter === 2 && one.memberId === buurmeer)!
    const rows = await house.read(
      (tx) =>
        tx`select role, amount_cents, corrects, reason from budgets.statement_line where statement_id = ${later.id} order by position`,
      buurmeer,
    )
    const number = first.find((one) => one.memberId === buurmeer)!.number
    expect(rows).toEqual([
      { role: 'charged', amountCents: -200_00, corrects: number, reason: 'Een nul te veel' },
      { role: 'charged', amountCents: 20_00, corrects: number, reason: 'Een nul te veel' },
    ])
    expect(all.filter((one) => one.memberId === buurmeer).reduce((sum, one) => sum + one.balanceCents, 0)).toBe(20_00)
  })

  test('what is recorded late, for a quarter that was issued, comes in the next one', async () => {
    const id = await arrangement('participants')
    await recorded(line(id))
    await settle(id)
    expect(await recorded(line(id, { happenedOn: day('2025-03-31') }))).toMatchObject({ year: 2025, quarter: 2 })
  })

  test('a burden and the settling of its quarter at the same moment: the burden is in a statement or in the next quarter, never lost', async () => {
    const id = await arrangement('participants')
    await recorded(line(id))
    const [, late] = await Promise.all([settle(id), marjan().perform(recordLine, line(id, { amountCents: 7_00 }))])
    const quarter = late.ok && late.value.quarter
    const [there] = await house.read(
      (tx) =>
        tx`select count(*)::int as n from budgets.statement_line x join budgets.statement s on s.id = x.statement_id where s.arrangement_id = ${id} and x.total_cents = 700 and x.role = 'charged'`,
    )
    expect([quarter, there!['n']]).toEqual(quarter === 1 ? [1, 3] : [2, 0])
  })

  test('a member that leaves halfway shares in what came before, still reads its statement, and not in what comes after', async () => {
    const id = await arrangement('participants')
    const sql = connect(house.logins.superUrl, { max: 1 })
    await sql`select set_config('app.organisation', ${duinrand}, false)`
    const before = await recorded(line(id))
    await sql`update people.network_member set ends_on = '2025-04-30', left_at = now() where organisation_id = ${duinrand} and network_id = ${region.id}`
    const after = await recorded(line(id, { happenedOn: day('2025-06-01') }))
    await settle(id)
    await settle(id, 2)
    expect((await sharesByMember(before.lineId))[2]).toBe(14_29)
    expect((await sharesByMember(after.lineId))[2]).toBeUndefined()
    expect((await statements(id, duinrand)).map((one) => one.quarter)).toEqual([1])
    await sql`alter table people.network_member disable trigger all`
    await sql`update people.network_member set ends_on = null, left_at = null where organisation_id = ${duinrand} and network_id = ${region.id}`
    await sql`alter table people.network_member enable trigger all`
    await sql`insert into people.network_of (organisation_id, network_id) values (${duinrand}, ${region.id}) on conflict do nothing`
    await sql.end()
  })
})

describe('the database itself', () => {
  const asSuper = async (work: (sql: ReturnType<typeof connect>) => Promise<unknown>) => {
    const sql = connect(house.logins.superUrl, { max: 1 })
    return work(sql).then(
      () => 'done',
      (error: Error) => error.message,
    ).finally(() => sql.end()) // prettier-ignore
  }

  test('a statement, its lines, a burden and its shares never change and never go, not even for the owner of the tables', async () => {
    for (const table of ['statement', 'statement_line', 'line', 'share', 'measure', 'rate', 'arrangement'])
      for (const statement of [`update budgets.${table} set organisation_id = organisation_id`, `delete from budgets.${table}`])
        expect(await asSuper((sql) => sql.unsafe(statement))).toBe(`${table} is append-only`)
  })

  test('shares that are a cent off do not come in', async () => {
    const id = await arrangement('participants')
    const { lineId } = await recorded(line(id))
    const copy = (cents: number) => (sql: ReturnType<typeof connect>) =>
      sql.begin(async (tx) => {
        const [made] =
          await tx`insert into budgets.line (organisation_id, arrangement_id, year, quarter, happened_on, description, by_member_id, kind, amount_cents, vat_code, vat_percent, vat_cents, key)
          select organisation_id, arrangement_id, year, quarter, happened_on, 'kopie', by_member_id, kind, amount_cents, vat_code, vat_percent, vat_cents, key from budgets.line where id = ${lineId} returning id`
        await tx`insert into budgets.share select organisation_id, ${made!['id']}, arrangement_id, member_id, weight, amount_cents + case when member_id = ${us} then ${cents}::int else 0 end, vat_cents from budgets.share where line_id = ${lineId}`
      })
    expect(await asSuper(copy(1))).toContain('the shares of line')
    expect(await asSuper(copy(0))).toBe('done') // the control
  })

  test('a burden does not come in a quarter that was issued', async () => {
    const id = await arrangement('participants')
    const { lineId } = await recorded(line(id))
    await marjan().perform(issueQuarter, { arrangementId: id, year: 2025, quarter: 1 })
    expect(
      await asSuper(
        (
          sql,
        ) => sql`insert into budgets.line (organisation_id, arrangement_id, year, quarter, happened_on, description, by_member_id, kind, amount_cents, vat_code, vat_percent, vat_cents, key)
        select organisation_id, arrangement_id, year, quarter, happened_on, 'te laat', by_member_id, kind, amount_cents, vat_code, vat_percent, vat_cents, key from budgets.line where id = ${lineId}`,
      ),
    ).toContain('was issued')
  })
})
