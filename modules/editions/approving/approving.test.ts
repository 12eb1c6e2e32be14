import { beforeEach, describe, expect, test } from 'vitest'
import { endDeputyFor, nameDeputyFor } from '#modules/people/approving/name-deputy-for.ts'
import { endDeputy, nameDeputy, NameDeputy } from '#modules/people/approving/name-deputy.ts'
import { secretOf } from '#platform/mail/index.ts'
import { system } from '#platform/act.ts'
import { openHouse, testConfig, type Answer } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { approve, enrol, enrolTeam, reject, withdraw } from '../index.ts'
import { keepApprovalsMoving } from './keep-moving.ts'
import { daysBeside, dueOn, workingDaysLater } from './rules.ts'

const world = openHouse()
const { joost, fatima, mees, sanne, tim, karel, ineke, sjaak, wilma, marjan, aylin, bram } = people

const date = (text: string) => Temporal.PlainDate.from(text)

test('working days skip weekends, public holidays and the closed days of the organisation', () => {
  const none = new Set<string>()
  expect(workingDaysLater(date('2026-11-20'), 3, none).toString()).toBe('2026-11-25') // Friday: Wednesday
  expect(workingDaysLater(date('2026-12-23'), 3, none).toString()).toBe('2026-12-29') // over Christmas and a weekend
  expect(workingDaysLater(date('2026-11-20'), 3, new Set(['2026-11-24'])).toString()).toBe('2026-11-26')
})

test('a reminder is due on the third working day, and the step above on the seventh', () => {
  const due = (today: string) => dueOn(date('2026-11-20'), date(today), new Set())
  expect(due('2026-11-24')).toEqual({ remind: false, escalate: false })
  expect(due('2026-11-25')).toEqual({ remind: true, escalate: false })
  expect(due('2026-11-30')).toEqual({ remind: true, escalate: false })
  expect(due('2026-12-01')).toEqual({ remind: true, escalate: true })
})

test('too few is fewer than needed, and who asks is not counted', () => {
  const team = [
    {
      day: '2026-11-24',
      colleagues: [{ id: 'a', name: 'A' }],
      needed: [{ unitId: 'u', unit: 'VER', people: 2, working: ['a', 'b', 'c'] }],
    },
  ]
  expect(daysBeside(team, new Set())).toMatchObject([{ away: [], short: [] }])
  expect(daysBeside(team, new Set(['2026-11-24/a']))).toMatchObject([{ away: ['A'], short: [] }])
  expect(daysBeside(team, new Set(['2026-11-24/a', '2026-11-24/b']))).toMatchObject([{ short: [{ unit: 'VER', stay: 1, needed: 2 }] }])
})

interface Made {
  editionId: string
  enrolmentId: string
}
/** An edition that asks for approval, on a weekday more than a month away. */
async function edition(seats = 5, priceCents: number | null = null): Promise<string> {
  const id = crypto.randomUUID()
  let day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 40 })
  while (day.dayOfWeek !== 2) day = day.add({ days: 1 })
  await world.arrange(async (tx) => {
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, approval, published_at, price_cents)
      values (${id}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, ${seats}, 'manager', now(), ${priceCents})`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      values (${organisation.id}, ${id}, ${day.toString() + 'T09:00:00Z'}, ${day.toString() + 'T15:00:00Z'}, 'Zaal')`
  })
  return id
}
async function ask(who: Somebody, editionId?: string, priceCents: number | null = null): Promise<Made> {
  const id = editionId ?? (await edition(5, priceCents))
  const outcome = await world.as(who).perform(enrol, { editionId: id, personId: who.id })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { editionId: id, enrolmentId: outcome.value.enrolmentId }
}
const stateOf = async (enrolmentId: string) =>
  (await world.read((tx) => tx<{ state: string }[]>`select state from editions.enrolment where id = ${enrolmentId}`))[0]!.state
const rule = (more: Record<string, unknown>) =>
  world.arrange((tx) => tx`update people.organisation set settings = settings || ${tx.json(more as never)} where id = ${organisation.id}`)
const today = () => Temporal.Now.plainDateISO('Europe/Amsterdam')
/** Stands in from yesterday until in two months. */
const away = (who: Somebody, deputy: Somebody) =>
  world.arrange(
    (tx) => tx`insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day)
      values (${organisation.id}, ${who.id}, ${deputy.id}, ${today().subtract({ days: 1 })}, ${today().add({ days: 60 })})`,
  )
/** The round as it would run so many days from now. */
const moveOn = (days: number) =>
  world.arrange((tx) => keepApprovalsMoving({ tx, actor: system(organisation.id), now: Temporal.Now.instant().add({ hours: 24 * days }) }))
const waitsFor = async (who: Somebody, enrolmentId: string) =>
  (
    await world.read(
      (tx) => tx<{ title: string }[]>`select title from home.waiting_of(${who.id}) where kind = 'approval' and about_id = ${enrolmentId}`,
    )
  )[0]?.title
const mails = (kind: string, who: Somebody, about: string) =>
  world.read(
    (tx) => tx<{ subject: string; body: string; secretId: string | null }[]>`
      select subject, body, secret_id from platform.outbox where kind = ${kind} and person_id = ${who.id}
        and event like any (select 'approval/' || s.id || '/%' from editions.approval_step s where s.enrolment_id = ${about})`,
  )

beforeEach(async () => {
  await rule({ approvalBy: 'manager', budgetAboveCents: null, budgetAboveHalfDays: null })
  await world.arrange((tx) => tx`delete from people.deputy`)
})

describe('the rule of the organisation', () => {
  test('nobody is asked where the organisation asks nobody: a seat at once', async () => {
    await rule({ approvalBy: 'none' })
    expect(await stateOf((await ask(fatima)).enrolmentId)).toBe('seated')
  })

  test('under the limit the budget holder is not asked, above it he is, of the nearest unit that has one', async () => {
    await rule({ approvalBy: 'budget-holder', budgetAboveCents: 50_000 })
    expect(await stateOf((await ask(fatima, undefined, 50_000)).enrolmentId)).toBe('seated')
    const { enrolmentId } = await ask(mees, undefined, 50_001)
    expect(await waitsFor(sjaak, enrolmentId)).toBe('Mees Smit: Time management')
    expect(await world.as(joost).perform(approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
    expect(await world.as(sjaak).perform(approve, { enrolmentId })).toMatchObject({ ok: true, value: { state: 'seated' } })
  })

  test('two in a row: first the manager, then the budget holder; it queues from the last approval', async () => {
    await rule({ approvalBy: 'both' })
    const { editionId, enrolmentId } = await ask(fatima, await edition(1))
    expect(await world.as(sjaak).perform(approve, { enrolmentId })).toMatchObject({ reason: 'not-your-turn' })
    expect(await world.as(joost).perform(approve, { enrolmentId })).toMatchObject({
      ok: true,
      value: { state: 'requested', next: 'budget_holder' },
    })
    expect(await stateOf(enrolmentId)).toBe('requested')
    await world.work()
    expect(await mails('approved-halfway', fatima, enrolmentId)).toHaveLength(1)
    expect([await waitsFor(joost, enrolmentId), await waitsFor(sjaak, enrolmentId)]).toEqual([undefined, 'Fatima Bennani: Time management'])
    expect(await world.as(joost).perform(reject, { enrolmentId })).toMatchObject({
      reason: 'already-judged',
      details: { by: 'Joost de Wit' },
    })
    await world.as(ineke).perform(enrol, { editionId, personId: marjan.id }) // takes the only seat meanwhile
    expect(await world.as(sjaak).perform(approve, { enrolmentId })).toMatchObject({ ok: true, value: { state: 'waiting' } })
  })

  test('the second in a row refuses: it is refused, and nobody has a seat', async () => {
    await rule({ approvalBy: 'both' })
    const { enrolmentId } = await ask(mees)
    await world.as(joost).perform(approve, { enrolmentId })
    expect(await world.as(sjaak).perform(reject, { enrolmentId })).toMatchObject({ ok: true })
    expect(await stateOf(enrolmentId)).toBe('rejected')
  })

  test('who is manager and budget holder in one answers once', async () => {
    await rule({ approvalBy: 'both' })
    const { enrolmentId } = await ask(people.kees) // Wilma manages him and holds the budget of Stadsbeheer
    expect(await world.as(wilma).perform(approve, { enrolmentId })).toMatchObject({ ok: true, value: { state: 'seated', next: null } })
  })

  test('a manager who enrols the team has agreed; the budget holder is still asked', async () => {
    await rule({ approvalBy: 'both' })
    const editionId = await edition(5)
    const outcome = await world.as(joost).perform(enrolTeam, { editionId, personIds: [sanne.id, tim.id], how: 'all' })
    expect(outcome).toMatchObject({ ok: true, value: { seated: 0, requested: 2 } })
    const rows = await world.read((tx) => tx`select state from editions.enrolment where edition_id = ${editionId}`)
    expect(rows).toEqual([{ state: 'requested' }, { state: 'requested' }])
  })

  test('a later change of the rule leaves the steps of who asked already', async () => {
    await rule({ approvalBy: 'both' })
    const { enrolmentId } = await ask(aylin)
    await rule({ approvalBy: 'manager' })
    expect(await world.as(joost).perform(approve, { enrolmentId })).toMatchObject({ value: { state: 'requested' } })
  })

  test('something confidential asks nobody (rule 3)', async () => {
    await rule({ approvalBy: 'both' })
    const editionId = await edition()
    await world.arrange(
      (tx) =>
        tx`update editions.edition set activity_id = (select id from catalogue.activity where confidential limit 1) where id = ${editionId}`,
    )
    expect(await stateOf((await ask(fatima, editionId)).enrolmentId)).not.toBe('requested')
    expect(
      await world.read(
        (tx) =>
          tx`select 1 from editions.approval_step s join editions.enrolment n on n.id = s.enrolment_id where n.edition_id = ${editionId}`,
      ),
    ).toEqual([])
  })
})

describe('a deputy', () => {
  test('is asked while the manager is away, by name and for whom, and may answer', async () => {
    await away(joost, sanne)
    const { enrolmentId } = await ask(fatima)
    await world.work()
    expect(await waitsFor(sanne, enrolmentId)).toBe('Fatima Bennani: Time management (voor Joost de Wit)')
    const [mail] = await mails('request-received', sanne, enrolmentId)
    expect(mail!.body).toContain('Je neemt waar voor Joost de Wit.')
    expect(await mails('request-received', joost, enrolmentId)).toEqual([])
    const browser = await world.browser(sanne)
    const page = await browser.get(`/inschrijvingen/${enrolmentId}/beoordelen`)
    expect(page.text).toContain('Je neemt waar voor Joost de Wit.')
    expect((await browser.follow(await browser.post(`/inschrijvingen/${enrolmentId}/goedkeuren`))).text).toContain('Goedgekeurd')
    await world.work()
    expect((await mails('request-answered', joost, enrolmentId))[0]!.body).toContain('Sanne Vos gaf akkoord.')
  })

  test('stands in from the first day up to and including the last, and on no other', async () => {
    const standsIn = (from: number, until: number) =>
      world.arrange(async (tx) => {
        await tx`delete from people.deputy`
        await tx`insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day)
          values (${organisation.id}, ${joost.id}, ${sanne.id}, ${today().add({ days: from })}, ${today().add({ days: until })})`
      })
    for (const [from, until, there] of [
      [1, 9, false],
      [-9, -1, false],
      [0, 9, true],
      [-9, 0, true],
    ] as const) {
      await standsIn(from, until)
      const { enrolmentId } = await ask(fatima)
      expect([await waitsFor(sanne, enrolmentId), await waitsFor(joost, enrolmentId)].map(Boolean)).toEqual([there, !there])
      if (!there) expect(await world.as(sanne).perform(approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
    }
  })

  test('who is away too passes it on to the own deputy', async () => {
    await away(joost, sanne)
    await away(sanne, tim)
    const { enrolmentId } = await ask(mees)
    expect(await waitsFor(tim, enrolmentId)).toContain('(voor Joost de Wit)')
    expect(await world.as(tim).perform(approve, { enrolmentId })).toMatchObject({ ok: true })
  })

  test('never judges the own request: it goes up the line', async () => {
    await away(joost, sanne)
    const { enrolmentId } = await ask(sanne)
    expect(await waitsFor(karel, enrolmentId)).toBe('Sanne Vos: Time management')
    expect(await world.as(sanne).perform(approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
    expect(await world.as(karel).perform(approve, { enrolmentId })).toMatchObject({ ok: true })
  })

  test('named by the manager takes over at once what waits, and gives it back when it is stopped', async () => {
    const { enrolmentId } = await ask(tim)
    const from = today().toString()
    const input = { ...NameDeputy.parse({ who: 'Aylin Yıldız', from, until: from }), baseUrl: '' }
    expect(await world.as(joost).perform(nameDeputy, input)).toMatchObject({ ok: true })
    expect(await world.as(joost).perform(nameDeputy, input)).toMatchObject({ reason: 'stands-in-already' })
    await world.work()
    expect([await waitsFor(joost, enrolmentId), await waitsFor(aylin, enrolmentId)]).toEqual([
      undefined,
      expect.stringContaining('Tim de Groot'),
    ])
    const [made] = await world.read((tx) => tx<{ id: string }[]>`select id from people.deputy where person_id = ${joost.id}`)
    expect(await world.as(aylin).perform(endDeputy, { deputyId: made!.id })).toMatchObject({ reason: 'no-such-deputy' })
    await world.as(joost).perform(endDeputy, { deputyId: made!.id })
    await world.work()
    expect(await waitsFor(joost, enrolmentId)).toBe('Tim de Groot: Time management')
    expect(await world.as(aylin).perform(approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
  })

  test('is named by the learning adviser for a manager who fell ill: what waits comes to the deputy, both are told, and it is logged', async () => {
    const { enrolmentId } = await ask(tim)
    const from = today().toString()
    const asked = { ...NameDeputy.parse({ who: 'Sanne Vos', from, until: from }), baseUrl: '', forId: joost.id }
    const signedInAt = Temporal.Now.instant()
    expect(await world.as(ineke).perform(nameDeputyFor, { ...asked, signedInAt })).toMatchObject({ ok: true })
    await world.work()
    expect([await waitsFor(joost, enrolmentId), await waitsFor(sanne, enrolmentId)]).toEqual([
      undefined,
      expect.stringContaining('Tim de Groot'),
    ])
    const told = await world.read(
      (tx) => tx<{ kind: string; subject: string; body: string }[]>`
        select kind, subject, body from platform.outbox where kind in ('deputy-named-by-other', 'has-deputy') order by kind`,
    )
    expect(told.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['deputy-named-by-other', 'Je neemt waar voor Joost de Wit'],
      ['has-deputy', 'Sanne Vos neemt voor je waar'],
    ])
    for (const { body } of told) expect(body).toContain('Ineke ')
    const [line] = await world.read(
      (tx) => tx`select actor_id, details from platform.audit_log where action = 'name-deputy' order by at desc limit 1`,
    )
    expect(line).toMatchObject({ actorId: ineke.id, details: { for: joost.id } })
    // The deputy is away too: one for the deputy, by the same way, and the request moves on.
    const next = { ...asked, ...NameDeputy.parse({ who: 'Aylin Yıldız', from, until: from }), forId: sanne.id, signedInAt }
    expect(await world.as(ineke).perform(nameDeputyFor, next)).toMatchObject({ ok: true })
    await world.work()
    expect(await waitsFor(aylin, enrolmentId)).toContain('(voor Joost de Wit)')
    expect(await world.as(aylin).perform(approve, { enrolmentId })).toMatchObject({ ok: true })
  })

  test('who was named by the learning adviser is stopped by the manager who is back, or by the adviser; then both are told', async () => {
    const from = today().toString()
    const asked = { ...NameDeputy.parse({ who: 'Sanne Vos', from, until: from }), baseUrl: '', forId: joost.id }
    const name = () => world.as(ineke).perform(nameDeputyFor, { ...asked, signedInAt: Temporal.Now.instant() })
    const live = async () =>
      (await world.read((tx) => tx<{ id: string }[]>`select id from people.deputy where person_id = ${joost.id} and ended_at is null`))[0]
    await name()
    expect(await world.as(joost).perform(endDeputy, { deputyId: (await live())!.id })).toMatchObject({ ok: true })
    await name()
    const deputyId = (await live())!.id
    expect(await world.as(aylin).perform(endDeputyFor, { forId: joost.id, deputyId })).toMatchObject({ reason: 'no-such-deputy' })
    expect(await world.as(ineke).perform(endDeputyFor, { forId: sanne.id, deputyId })).toMatchObject({ reason: 'no-such-deputy' })
    expect(await world.as(ineke).perform(endDeputyFor, { forId: joost.id, deputyId })).toMatchObject({ ok: true })
    expect(await live()).toBeUndefined()
    const told = await world.read((tx) => tx<{ personId: string }[]>`select person_id from platform.outbox where kind = 'deputy-stopped'`)
    expect(told.map(({ personId }) => personId).sort()).toEqual([joost.id, sanne.id].sort())
  })

  test.each([
    ['by a colleague', sanne, joost, 'Aylin Yıldız', 0, 'not-yours-to-name'],
    ['after a sign-in of long ago', ineke, joost, 'Aylin Yıldız', 11, 'sign-in-again'],
    ['for somebody who decides for nobody', ineke, people.chris, 'Aylin Yıldız', 0, 'decides-for-nobody'],
    ['with oneself as deputy', ineke, joost, [ineke.first, ineke.infix, ineke.last].filter(Boolean).join(' '), 0, 'not-to-yourself'],
    ['the manager in person', ineke, joost, 'Joost de Wit', 0, 'not-yourself'],
  ])('is not named for another %s', async (_, by, of, name, minutes, reason) => {
    const days = NameDeputy.parse({ who: name, from: today().toString(), until: today().toString() })
    const signedInAt = Temporal.Now.instant().subtract({ minutes })
    expect(await world.as(by).perform(nameDeputyFor, { ...days, baseUrl: '', forId: of.id, signedInAt })).toMatchObject({ reason })
    expect(await world.read((tx) => tx`select from people.deputy where person_id = ${of.id}`)).toEqual([])
  })

  test.each([
    ['somebody who decides for nobody', people.chris, 'Sanne Vos', 'nothing-to-stand-in-for'],
    ['a name that nobody has', joost, 'Niemand Nergens', 'nobody-by-that-name'],
    ['oneself', joost, 'Joost de Wit', 'not-yourself'],
  ])('is refused: %s', async (_, who, name, reason) => {
    const input = { ...NameDeputy.parse({ who: name, from: today().toString(), until: today().toString() }), baseUrl: '' }
    expect(await world.as(who).perform(nameDeputy, input)).toMatchObject({ reason })
  })
})

describe('a request that waits', () => {
  test('is reminded once after three working days and goes up after seven, once, also when the round repeats', async () => {
    const { enrolmentId } = await ask(fatima)
    await world.work()
    for (let i = 0; i < 2; i++) await moveOn(1)
    await world.work()
    expect(await mails('request-reminder', joost, enrolmentId)).toEqual([])
    for (let i = 0; i < 3; i++) await moveOn(8) // more than three and fewer than seven working days, wherever today lies
    for (let i = 0; i < 2; i++) await world.work()
    expect(await mails('request-reminder', joost, enrolmentId)).toHaveLength(1)
    expect(await mails('request-escalated', karel, enrolmentId)).toEqual([])
    expect(await world.as(karel).perform(approve, { enrolmentId })).toMatchObject({ reason: 'not-your-team' })
    for (let i = 0; i < 3; i++) await moveOn(20)
    for (let i = 0; i < 2; i++) await world.work()
    expect(await mails('request-reminder', joost, enrolmentId)).toHaveLength(1)
    expect(await mails('request-escalated', karel, enrolmentId)).toHaveLength(1)
    expect(await waitsFor(joost, enrolmentId)).toBeDefined()
    expect(await world.as(karel).perform(approve, { enrolmentId })).toMatchObject({ ok: true })
  })

  test('asks nobody any more once it is withdrawn', async () => {
    const { enrolmentId } = await ask(mees)
    await world.as(mees).perform(withdraw, { enrolmentId })
    await moveOn(20)
    await world.work()
    expect(await waitsFor(joost, enrolmentId)).toBeUndefined()
    expect(await mails('request-reminder', joost, enrolmentId)).toEqual([])
    expect(await world.as(joost).perform(approve, { enrolmentId })).toMatchObject({ reason: 'request-withdrawn' })
  })
})

describe('answering from the mail', () => {
  const linkOf = async (who: Somebody, enrolmentId: string, kind = 'request-received') => {
    await world.work()
    const [mail] = await mails(kind, who, enrolmentId)
    return secretOf(testConfig.secret, mail!.secretId!)
  }
  const looks = (enrolment: { personId: string }, page: string) =>
    world.read((tx) => tx`select viewer_id from platform.look where subject_id = ${enrolment.personId} and page = ${page}`)

  test('looking changes nothing but the log of looks; one button answers, without signing in', async () => {
    const { enrolmentId } = await ask(fatima)
    const secret = await linkOf(joost, enrolmentId)
    const visitor = world.visitor()
    for (let i = 0; i < 3; i++) expect((await visitor.get(`/akkoord/${secret}`)).text).toContain('Fatima Bennani wil meedoen')
    expect(await stateOf(enrolmentId)).toBe('requested')
    expect(await looks({ personId: fatima.id }, 'request-by-mail')).toEqual([{ viewerId: joost.id }])
    const answer = await visitor.post('/akkoord', { secret, answer: 'approve' })
    // The link is a key: no table keeps it, also not to answer a second click.
    expect(await world.read((tx) => tx`select 1 from platform.submission where strpos(answer::text, ${secret}) > 0`)).toHaveLength(0)
    expect((await visitor.follow(answer)).text).toContain('Joost de Wit gaf akkoord')
    expect(await stateOf(enrolmentId)).toBe('seated')
    const [line] = await world.read(
      (tx) =>
        tx`select actor_id, action from platform.audit_log where object = ${'enrolment/' + enrolmentId} and action = 'answer-by-mail'`,
    )
    expect(line).toEqual({ actorId: joost.id, action: 'answer-by-mail' })
    const again: Answer = await visitor.post('/akkoord', { secret, answer: 'reject' })
    expect([again.status, await stateOf(enrolmentId)]).toEqual([409, 'seated'])
  })

  test('shows what it costs, how many of the team are away and where too few stay, without their names; the other button refuses', async () => {
    const editionId = await edition(8, 34_500)
    for (const who of [mees, sanne, tim]) await world.as(joost).perform(enrol, { editionId, personId: who.id })
    const { enrolmentId } = await ask(fatima, editionId)
    const secret = await linkOf(joost, enrolmentId)
    const visitor = world.visitor()
    const page = (await visitor.get(`/akkoord/${secret}`)).text.replaceAll('\u00a0', ' ')
    for (const said of ['Kosten € 345', '3 collega’s', 'Het minimum is 10']) expect(page).toContain(said)
    for (const one of [mees, sanne, tim]) expect(page).not.toContain(one.last)
    const answer = await visitor.follow(await visitor.post('/akkoord', { secret, answer: 'reject' }))
    expect(answer.text).toContain('Joost de Wit ging niet akkoord')
    expect(await stateOf(enrolmentId)).toBe('rejected')
    await world.work()
    const told = await world.read(
      (tx) =>
        tx<
          { kind: string }[]
        >`select kind from platform.outbox where person_id = ${fatima.id} and event like ${'enrolment/' + enrolmentId + '/%'}`,
    )
    expect(told.map(({ kind }) => kind)).toContain('rejected')
  })

  test('the link is for one request and one person: it opens nothing else, and no session', async () => {
    const { enrolmentId } = await ask(mees)
    const visitor = world.visitor()
    const secret = await linkOf(joost, enrolmentId)
    await visitor.get(`/akkoord/${secret}`)
    expect((await visitor.get(`/inschrijvingen/${enrolmentId}/beoordelen`)).location).toContain('/inloggen')
    const stored = await world.read((tx) => tx<{ tokenHash: string }[]>`select token_hash from editions.approval_link`)
    expect(stored.map((row) => row.tokenHash)).not.toContain(secret)
    expect((await visitor.get('/akkoord/' + 'x'.repeat(43))).text).toContain('Deze link werkt niet meer')
  })

  test('a reminder that comes when the first link is over carries a new one that works', async () => {
    const { enrolmentId } = await ask(mees)
    const first = await linkOf(joost, enrolmentId)
    await world.arrange(async (tx) => {
      await tx`update editions.approval_link set made_at = made_at - interval '91 days' where person_id = ${joost.id}`
      await tx`update editions.approval_step set asked_at = asked_at - interval '91 days' where enrolment_id = ${enrolmentId}`
      await tx`update editions.approval_judge set asked_at = asked_at - interval '91 days' where person_id = ${joost.id}`
    })
    const visitor = world.visitor()
    expect((await visitor.get(`/akkoord/${first}`)).text).toContain('Deze link werkt niet meer')
    await world.round('editions/keep-approvals-moving')
    const again = await linkOf(joost, enrolmentId, 'request-reminder')
    expect(again).not.toBe(first)
    expect((await visitor.get(`/akkoord/${again}`)).text).toContain('Mees')
    expect((await visitor.post('/akkoord', { secret: again, answer: 'approve' })).status).toBe(303)
    expect(await stateOf(enrolmentId)).toBe('seated')
    expect((await visitor.get(`/akkoord/${first}`)).text).toContain('Deze link werkt niet meer')
  })

  test('ends when the deputy no longer stands in', async () => {
    await away(joost, sanne)
    const { enrolmentId } = await ask(tim)
    const secret = await linkOf(sanne, enrolmentId)
    await world.arrange((tx) => tx`update people.deputy set ended_at = now()`)
    const visitor = world.visitor()
    expect((await visitor.get(`/akkoord/${secret}`)).text).toContain('Deze link werkt niet meer')
    const answer = await visitor.post('/akkoord', { secret, answer: 'approve' })
    expect([answer.status, await stateOf(enrolmentId)]).toEqual([403, 'requested'])
  })

  test('two answers at once: one counts, the other reads who was first, and both are mailed', async () => {
    await away(joost, sanne)
    const { enrolmentId } = await ask(fatima)
    const secret = await linkOf(sanne, enrolmentId)
    const [visitor, manager] = [world.visitor(), await world.browser(joost)]
    await visitor.get(`/akkoord/${secret}`)
    await manager.get(`/inschrijvingen/${enrolmentId}/beoordelen`)
    const answers = await Promise.all([
      visitor.post('/akkoord', { secret, answer: 'approve' }),
      manager.post(`/inschrijvingen/${enrolmentId}/afwijzen`),
    ])
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409])
    const second = answers.find((one) => one.status === 409)!
    expect(second.text).toMatch(/(Joost de Wit|Sanne Vos) (heeft deze aanvraag|gaf akkoord|ging niet akkoord)/)
    await world.work()
    for (const who of [joost, sanne]) expect(await mails('request-answered', who, enrolmentId)).toHaveLength(1)
  })
})

describe('what the page shows', () => {
  test('once a request is answered, the one that waits longest is one click away', async () => {
    const { enrolmentId } = await ask(fatima)
    await ask(mees)
    const browser = await world.browser(joost)
    const page = await browser.get(`/inschrijvingen/${enrolmentId}/beoordelen`)
    expect(page.text).not.toContain('Bekijk de volgende aanvraag')
    const answered = await browser.follow(await browser.post(`/inschrijvingen/${enrolmentId}/goedkeuren`))
    const [oldest] = await world.read(
      (tx) =>
        tx<{ href: string }[]>`select href from home.waiting_of(${joost.id}) where kind = 'approval' order by since, about_id limit 1`,
    )
    expect(answered.body).toMatch(new RegExp(`href="${oldest!.href}"[^>]*>Bekijk de volgende aanvraag`))
  })

  test('who else of the team is away that day, and a warning below the minimum; never something confidential', async () => {
    const editionId = await edition(8)
    for (const who of [mees, sanne, tim]) await world.as(joost).perform(enrol, { editionId, personId: who.id })
    const { enrolmentId } = await ask(fatima, editionId)
    const browser = await world.browser(joost)
    const page = (await browser.get(`/inschrijvingen/${enrolmentId}/beoordelen`)).text
    expect(page).toContain('Ook weg voor een opleiding')
    expect(page).toContain('Tim de Groot, Mees Smit, Sanne Vos')
    expect(page).toContain('Het minimum is 10')
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('OWN-TM', organisation.id)}`)
    const other = await edition()
    await world.arrange(async (tx) => {
      await tx`update editions.edition set activity_id = ${activityId('B1', organisation.id)} where id = ${other}`
    })
    const { enrolmentId: second } = await ask(aylin, other)
    expect((await browser.get(`/inschrijvingen/${second}/beoordelen`)).text).toContain('Niemand anders van het team')
    await world.arrange((tx) => tx`update catalogue.activity set confidential = false where id = ${activityId('OWN-TM', organisation.id)}`)
  })

  test('a stranger finds nothing, and the administrator who sets the rule decides nothing', async () => {
    const { enrolmentId } = await ask(mees)
    for (const who of [wilma, bram, mees])
      expect((await (await world.browser(who)).get(`/inschrijvingen/${enrolmentId}/beoordelen`)).status).toBe(404)
  })
})
