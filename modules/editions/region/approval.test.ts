import { beforeEach, describe, expect, test } from 'vitest'
import { approve, reject } from '#modules/editions/index.ts'
import { perform, system, type UseCase } from '#platform/act.ts'
import { secretOf } from '#platform/mail/index.ts'
import { actorOf, openHouse, testConfig } from '#test/house.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { oever, polderland, polderlanders, rivierdal, rivierdalers, rivierland, sharedActivity } from '#world/region.ts'
import { keepApprovalsMoving } from '../approving/keep-moving.ts'
import { enrolElsewhere } from './enrol.ts'
import { enrolTeamElsewhere } from './enrol-team.ts'
import { withdrawElsewhere } from './withdraw.ts'

/** Rivierdal owns it, and shares it with both its networks: Voorbeeldstad is in one of them, Polderland in the other. */
const house = openHouse()
const { fatima, mees, sanne, tim, joost, karel, sjaak, ineke, wilma } = people
const { tess } = rivierdalers
const { jet, wout } = polderlanders

/** Does something within the walls of Rivierdal, as the door does. */
const there = <I, V, R extends string>(who: Somebody, useCase: UseCase<I, V, R>, input: I) =>
  perform(house.db, actorOf(who), useCase, input, { organisationId: rivierdal.id })

const starts = () => {
  let day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 40 })
  while (day.dayOfWeek !== 2) day = day.add({ days: 1 })
  return day
}
/** An edition of four hours on a Tuesday: 400 euro for Rivierdal, another price for members. */
async function edition(more: { seats?: number; memberCents?: number; hours?: number } = {}): Promise<string> {
  const id = crypto.randomUUID()
  const from = Temporal.Instant.from(starts().toString() + 'T08:00:00Z')
  const own = { organisation_id: rivierdal.id }
  await house.arrange(async (tx) => {
    await tx`insert into editions.edition ${tx({ ...own, id, activity_id: sharedActivity, capacity: more.seats ?? 5, price_cents: 40000, published_at: Temporal.Now.instant() })}`
    await tx`insert into editions.session ${tx({ ...own, edition_id: id, starts_at: from, ends_at: from.add({ hours: more.hours ?? 4 }), place: 'Gemeentehuis Rivierdal' })}`
    await tx`insert into editions.region_terms ${tx({ ...own, edition_id: id, member_cents: more.memberCents ?? 60000 })}`
    for (const network of [rivierland, oever])
      await tx`insert into editions.share ${tx({ ...own, network_id: network.id, edition_id: id })}`
  }, rivierdal.id)
  return id
}
async function ask(who: Somebody, more: Parameters<typeof edition>[0] & { editionId?: string } = {}) {
  const outcome = await there(who, enrolElsewhere, { editionId: more.editionId ?? (await edition(more)), personId: who.id })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const rule = (more: Record<string, unknown>, organisationId = organisation.id) =>
  house.arrange(
    (tx) => tx`update people.organisation set settings = settings || ${tx.json(more as never)} where id = ${organisationId}`,
    organisationId,
  )
const stateOf = async (enrolmentId: string) =>
  (await house.read((tx) => tx<{ state: string }[]>`select state from editions.enrolment where id = ${enrolmentId}`, rivierdal.id))[0]!
    .state
const waitsFor = async (who: Somebody, enrolmentId: string) =>
  (
    await house.read(
      (tx) => tx<{ title: string }[]>`select title from home.waiting_of(${who.id}) where kind = 'approval' and about_id = ${enrolmentId}`,
    )
  )[0]?.title
const mails = (kind: string, who: Somebody, about: string) =>
  house.read(
    (tx) => tx<{ body: string; secretId: string | null }[]>`
      select body, secret_id from platform.outbox where kind = ${kind} and person_id = ${who.id}
        and event like any (select 'approval/' || s.id || '/%' from editions.approval_step s where s.enrolment_id = ${about})`,
  )
const away = (who: Somebody, deputy: Somebody) => {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return house.arrange(
    (tx) => tx`insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day)
      values (${organisation.id}, ${who.id}, ${deputy.id}, ${today.subtract({ days: 1 })}, ${today.add({ days: 60 })})`,
  )
}
/** The round of Voorbeeldstad as it would run so many days from now. */
const moveOn = (days: number) =>
  house.arrange((tx) => keepApprovalsMoving({ tx, actor: system(organisation.id), now: Temporal.Now.instant().add({ hours: 24 * days }) }))

beforeEach(async () => {
  await rule({ approvalBy: 'manager', budgetAboveCents: null, budgetAboveHalfDays: null })
  await rule({ approvalBy: 'manager' }, polderland.id)
  await house.arrange((tx) => tx`delete from people.deputy`)
})

describe('each member by its own rule', () => {
  test('in one edition: who asks nobody has a seat, who asks the manager waits; the rule of the owner decides for neither', async () => {
    const editionId = await edition()
    await rule({ approvalBy: 'none' })
    await rule({ approvalBy: 'both' }, rivierdal.id)
    expect(await ask(fatima, { editionId })).toMatchObject({ state: 'seated' })
    const { enrolmentId } = await ask(jet, { editionId })
    expect(await stateOf(enrolmentId)).toBe('requested')
    const [waits] = await house.read(
      (tx) => tx`select person_id, title, href from home.waiting_for where about_id = ${enrolmentId}`,
      polderland.id,
    )
    expect(waits).toEqual({
      personId: wout.id,
      title: 'Jet Molenaar: Weerbaar aan de balie (Gemeente Rivierdal)',
      href: `/inschrijvingen/${enrolmentId}/beoordelen`,
    })
    expect(await there(wout, approve, { enrolmentId })).toMatchObject({ ok: true, value: { state: 'seated' } })
  })

  test('the budget holder is asked above an amount: what counts is the price for members', async () => {
    await rule({ approvalBy: 'budget-holder', budgetAboveCents: 50_000 })
    expect(await ask(fatima, { memberCents: 50_000 })).toMatchObject({ state: 'seated' })
    const { enrolmentId } = await ask(mees, { memberCents: 50_001 })
    expect(await waitsFor(sjaak, enrolmentId)).toBe('Mees Smit: Weerbaar aan de balie (Gemeente Rivierdal)')
    expect(await there(joost, approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
    expect(await there(sjaak, approve, { enrolmentId })).toMatchObject({ ok: true, value: { state: 'seated' } })
  })

  test('and above a number of half days', async () => {
    await rule({ approvalBy: 'budget-holder', budgetAboveHalfDays: 1 })
    expect(await ask(fatima, { hours: 4 })).toMatchObject({ state: 'seated' })
    expect(await ask(mees, { hours: 5 })).toMatchObject({ state: 'requested' })
  })

  test('two in a row: it queues at the owner from the last approval', async () => {
    await rule({ approvalBy: 'both' })
    const editionId = await edition({ seats: 1 })
    const { enrolmentId } = await ask(fatima, { editionId })
    expect(await there(sjaak, approve, { enrolmentId })).toMatchObject({ reason: 'not-your-turn' })
    expect(await there(joost, approve, { enrolmentId })).toMatchObject({ value: { state: 'requested', next: 'budget_holder' } })
    await house.work()
    expect((await mails('approved-halfway', fatima, enrolmentId))[0]!.body).toContain(`/samenwerking/inschrijvingen/${enrolmentId}`)
    expect(await waitsFor(joost, enrolmentId)).toBeUndefined()
    const other = await ask(jet, { editionId })
    expect(await there(wout, approve, { enrolmentId: other.enrolmentId })).toMatchObject({ value: { state: 'seated' } })
    expect(await there(sjaak, approve, { enrolmentId })).toMatchObject({ value: { state: 'waiting' } })
  })

  test('a manager who enrols somebody of the team has agreed; the budget holder is still asked', async () => {
    await rule({ approvalBy: 'both' })
    const editionId = await edition()
    const outcome = await there(joost, enrolElsewhere, { editionId, personId: sanne.id })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'requested' } })
    const { enrolmentId } = (outcome as { value: { enrolmentId: string } }).value
    expect(await waitsFor(sjaak, enrolmentId)).toContain('Sanne Vos')
    expect(await there(sjaak, reject, { enrolmentId })).toMatchObject({ ok: true })
    expect(await stateOf(enrolmentId)).toBe('rejected')
  })
})

describe('the team at once', () => {
  const states = (editionId: string) =>
    house.read((tx) => tx<{ state: string }[]>`select state from editions.away where edition_id = ${editionId} order by state`)

  test('all or nothing, or split: by the seats that are left there, at the price for members', async () => {
    const editionId = await edition({ seats: 2 })
    const browser = await house.browser(joost)
    const address = `/samenwerking/edities/${editionId}/team`
    const page = await browser.get(address)
    expect(page.text).toContain('Weerbaar aan de balie (Gemeente Rivierdal)')
    expect(page.text).toContain('Fatima Bennani')
    const team = [sanne.id, tim.id, mees.id]
    const refused = await browser.post(address, { personIds: team, how: 'all' })
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Er zijn 2 plaatsen vrij en je kiest 3 mensen')])
    expect(await states(editionId)).toEqual([])
    const split = await browser.post(address, { personIds: team, how: 'split' })
    expect((await browser.follow(split)).text).toContain('2 collega’s hebben een plaats. 1 op de wachtlijst.')
    expect((await states(editionId)).map((row) => row.state)).toEqual(['seated', 'seated', 'waiting'])
    const rows = await house.read(
      (tx) => tx`select distinct price_cents, home_name from editions.enrolment where edition_id = ${editionId}`,
      rivierdal.id,
    )
    expect(rows).toEqual([{ priceCents: 60000, homeName: organisation.name }])
    const again = await browser.post(address, { personIds: [sanne.id, fatima.id], how: 'split' })
    expect(again.text).toContain('Sanne Vos')
    expect((await states(editionId)).length).toBe(3)
  })

  test('the budget holder is still asked for each, and nobody of another team can be chosen', async () => {
    await rule({ approvalBy: 'both' })
    const editionId = await edition()
    const stranger = await there(joost, enrolTeamElsewhere, { editionId, personIds: [sanne.id, wilma.id], how: 'all' })
    expect(stranger).toMatchObject({ reason: 'not-one-of-them', details: { name: '' } })
    const outcome = await there(joost, enrolTeamElsewhere, { editionId, personIds: [sanne.id, tim.id], how: 'all' })
    expect(outcome).toMatchObject({ ok: true, value: { seated: 0, requested: 2 } })
    const waits = await house.read(
      (tx) => tx`select 1 from editions.approval_asked x join editions.away w on w.enrolment_id = x.enrolment_id
      where w.edition_id = ${editionId} and x.person_id = ${sjaak.id}`,
    )
    expect(waits).toHaveLength(2)
  })

  test('what is not shared does not exist', async () => {
    const editionId = await edition()
    await house.arrange((tx) => tx`update editions.share set ended_at = now() where edition_id = ${editionId}`, rivierdal.id)
    expect((await (await house.browser(joost)).get(`/samenwerking/edities/${editionId}/team`)).status).toBe(404)
    expect(await there(joost, enrolTeamElsewhere, { editionId, personIds: [sanne.id], how: 'all' })).toMatchObject({ reason: 'not-shared' })
  })
})

describe('approvals of places elsewhere keep moving', () => {
  test('a deputy is asked, and answers from the mail; both are told', async () => {
    await away(joost, sanne)
    const { enrolmentId } = await ask(fatima)
    await house.work()
    expect(await waitsFor(sanne, enrolmentId)).toContain('(voor Joost de Wit)')
    expect(await mails('request-received', joost, enrolmentId)).toEqual([])
    const [mail] = await mails('request-received', sanne, enrolmentId)
    expect(mail!.body).toContain('Je neemt waar voor Joost de Wit.')
    expect(mail!.body).toMatch(/Het kost €\s600/)
    const secret = secretOf(testConfig.secret, mail!.secretId!)
    const visitor = house.visitor()
    const page = await visitor.get(`/akkoord/${secret}`)
    expect(page.text).toContain('Weerbaar aan de balie (Gemeente Rivierdal)')
    expect(page.text).toContain('€ 600')
    expect(await stateOf(enrolmentId)).toBe('requested')
    const answer = await visitor.post('/akkoord', { secret, answer: 'approve' })
    expect((await visitor.follow(answer)).text).toContain('Sanne Vos gaf akkoord')
    expect(await stateOf(enrolmentId)).toBe('seated')
    await house.work()
    for (const who of [joost, sanne]) expect(await mails('request-answered', who, enrolmentId)).toHaveLength(1)
  })

  test('a reminder after three working days, the step above after seven; each once, and nothing after a withdrawal', async () => {
    const { enrolmentId } = await ask(mees)
    const gone = await ask(tim)
    await there(tim, withdrawElsewhere, { enrolmentId: gone.enrolmentId })
    await house.work()
    await moveOn(1)
    await house.work()
    expect(await mails('request-reminder', joost, enrolmentId)).toEqual([])
    for (let i = 0; i < 2; i++) await moveOn(8)
    await house.work()
    expect(await mails('request-reminder', joost, enrolmentId)).toHaveLength(1)
    expect(await there(karel, approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
    for (let i = 0; i < 2; i++) await moveOn(20)
    await house.work()
    expect(await mails('request-escalated', karel, enrolmentId)).toHaveLength(1)
    expect(await mails('request-reminder', joost, gone.enrolmentId)).toEqual([])
    expect(await waitsFor(joost, gone.enrolmentId)).toBeUndefined()
    expect(await there(karel, approve, { enrolmentId })).toMatchObject({ ok: true })
  })

  test('two answers at once: one counts, the other reads who was first, and both are mailed', async () => {
    await away(joost, sanne)
    const { enrolmentId } = await ask(fatima)
    const [deputy, manager] = [await house.browser(sanne), await house.browser(joost)]
    for (const one of [deputy, manager]) await one.get(`/inschrijvingen/${enrolmentId}/beoordelen`)
    const answers = await Promise.all([
      deputy.post(`/inschrijvingen/${enrolmentId}/goedkeuren`),
      manager.post(`/inschrijvingen/${enrolmentId}/afwijzen`),
    ])
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409])
    expect(answers.find((one) => one.status === 409)!.text).toMatch(/(Joost de Wit|Sanne Vos) (heeft deze aanvraag|gaf akkoord)/)
    await house.work()
    for (const who of [joost, sanne]) expect(await mails('request-answered', who, enrolmentId)).toHaveLength(1)
  })
})

describe('what the page of a decision shows', () => {
  test('the price for members, who of the team is away that day, also elsewhere, and a warning below the minimum', async () => {
    const editionId = await edition({ seats: 8 })
    for (const who of [mees, sanne, tim]) await there(joost, enrolElsewhere, { editionId, personId: who.id })
    const { enrolmentId } = await ask(fatima, { editionId })
    const page = (await (await house.browser(joost)).get(`/inschrijvingen/${enrolmentId}/beoordelen`)).text
    expect(page).toContain('€ 600')
    expect(page).toContain('Tim de Groot, Mees Smit, Sanne Vos')
    expect(page).toContain('Het minimum is 10')
    expect(page).toContain('Weerbaar aan de balie (Gemeente Rivierdal)')
  })

  test('the place itself leads the manager to it, and says who is asked', async () => {
    await rule({ approvalBy: 'both' })
    const { enrolmentId } = await ask(fatima)
    const hers = await (await house.browser(fatima)).get(`/samenwerking/inschrijvingen/${enrolmentId}`)
    expect(hers.text).toContain('wacht op akkoord van de leidinggevende')
    expect(hers.text).not.toContain('Beoordeel deze aanvraag')
    const his = await (await house.browser(joost)).get(`/samenwerking/inschrijvingen/${enrolmentId}`)
    expect(his.text).toContain('Beoordeel deze aanvraag')
    await there(joost, approve, { enrolmentId })
    const now = await (await house.browser(fatima)).get(`/samenwerking/inschrijvingen/${enrolmentId}`)
    expect(now.text).toContain('wacht op akkoord van de budgethouder')
  })
})

describe('walls', () => {
  test('the owner and the third member find no request, judge nothing and read no step of it', async () => {
    const { enrolmentId } = await ask(fatima)
    for (const who of [tess, wout, wilma, fatima]) {
      const browser = await house.browser(who)
      expect((await browser.get(`/inschrijvingen/${enrolmentId}/beoordelen`)).status).toBe(404)
      expect((await browser.post(`/inschrijvingen/${enrolmentId}/goedkeuren`)).status).toBeGreaterThanOrEqual(400)
      expect(await stateOf(enrolmentId)).toBe('requested')
    }
    expect(await there(tess, approve, { enrolmentId })).toMatchObject({ reason: 'no-such-enrolment' })
    expect(await there(wout, approve, { enrolmentId })).toMatchObject({ reason: 'no-such-enrolment' })
    expect(await there(ineke, approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' }) // an adviser, but Fatima has a manager
    for (const id of [rivierdal.id, polderland.id])
      expect(await house.read((tx) => tx`select 1 from editions.approval_step where enrolment_id = ${enrolmentId}`, id)).toEqual([])
    expect(await house.read((tx) => tx`select 1 from editions.approval_step where enrolment_id = ${enrolmentId}`)).toHaveLength(1)
  })
})
