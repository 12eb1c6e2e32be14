import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { nameBudgetHolder } from './change-rule.ts'

const world = openHouse()
const { bram, joost, fatima, ineke, wilma, sjaak } = people
const unit = (code: string) => unitId(organisation.id, code)
const settings = async () =>
  (
    await world.read(
      (tx) => tx<{ settings: Record<string, unknown> }[]>`select settings from people.organisation where id = ${organisation.id}`,
    )
  )[0]!.settings

describe('the rule', () => {
  test('is shown in a sentence before it is kept, and keeps what was typed', async () => {
    const browser = await world.browser(bram)
    expect((await browser.get('/beheer/akkoord')).text).toContain('Zo is het nu. De leidinggevende geeft akkoord, wat het ook kost.')
    const typed = { approvalBy: 'both', budgetAboveCents: '500', budgetAboveHalfDays: '4' }
    const preview = await browser.post('/beheer/akkoord', { ...typed, voorbeeld: 'ja' })
    expect(preview.text).toContain('Als het meer kost dan € 500 of langer duurt dan 4 dagdelen, daarna ook de budgethouder.')
    expect(preview.body).toContain('value="500"')
    expect(await settings()).toEqual({})
    expect((await browser.follow(await browser.post('/beheer/akkoord', typed))).text).toContain('Bewaard.')
    expect(await settings()).toEqual({ approvalBy: 'both', budgetAboveCents: 50_000, budgetAboveHalfDays: 4 })
    const [line] = await world.read((tx) => tx`select details from platform.audit_log where action = 'change-approval-rule'`)
    expect(line!['details']).toMatchObject({ approvalBy: { was: 'manager', is: 'both' } })
  })

  test.each([
    [{ approvalBy: 'both', budgetAboveCents: 'veel' }, 'Schrijf een bedrag als 500 of 12,50.'],
    [{ approvalBy: 'both', budgetAboveHalfDays: 'anderhalf' }, 'Vul een getal in, zoals 12.'],
    [{}, 'Kies wie akkoord geeft.'],
  ])('bad input says what is wrong, on top and at the field: %j', async (typed, sentence) => {
    const answer = await (await world.browser(bram)).get('/beheer/akkoord')
    expect(answer.status).toBe(200)
    const browser = await world.browser(bram)
    const back = await browser.post('/beheer/akkoord', typed as Record<string, string>)
    expect([back.status, back.body.split(sentence).length - 1]).toEqual([422, 2])
  })
})

describe('a budget holder', () => {
  const name = (by: Somebody, who: string, code = 'SOC', signedInAt = Temporal.Now.instant()) =>
    world.as(by).perform(nameBudgetHolder, { unitId: unit(code), who, signedInAt })

  test('is named once, found by number too, and ends', async () => {
    expect(await name(bram, people.zoe.number)).toMatchObject({ ok: true, value: { name: 'Zoë Maas', unit: 'Sociaal Domein' } })
    expect(await name(bram, 'zoë maas')).toMatchObject({ reason: 'holds-this-budget' })
    const browser = await world.browser(bram)
    expect((await browser.get('/beheer/akkoord')).text).toContain('Zoë Maas')
    const [row] = await world.read((tx) => tx<{ id: string }[]>`select id from people.budget_holder where person_id = ${people.zoe.id}`)
    const ended = await browser.post(`/beheer/akkoord/budgethouders/${row!.id}/beeindigen`)
    expect((await browser.follow(ended)).text).not.toContain('Zoë Maas')
  })

  test.each([
    ['by somebody who signed in long ago', 'Zoë Maas', 'SOC', Temporal.Now.instant().subtract({ minutes: 11 }), 'sign-in-again'],
    ['the administrator himself', 'Bram Verhoeven', 'SOC', Temporal.Now.instant(), 'not-to-yourself'],
    ['somebody unknown', 'Niemand Nergens', 'SOC', Temporal.Now.instant(), 'nobody-by-that-name'],
  ])('is refused: %s', async (_, who, code, at, reason) => {
    expect(await name(bram, who, code, at)).toMatchObject({ reason })
  })

  test('in a unit that is not there is refused', async () => {
    expect(
      await world.as(bram).perform(nameBudgetHolder, { unitId: crypto.randomUUID(), who: 'Zoë Maas', signedInAt: Temporal.Now.instant() }),
    ).toMatchObject({
      reason: 'no-such-unit',
    })
  })
})

describe('staffing', () => {
  const days = { d1: '4', d2: '', d3: '0', d4: '5', d5: '5', d6: '', d7: '' }

  test('is set by a manager for the units of the own people, per weekday; empty and 0 ask nobody to stay', async () => {
    const browser = await world.browser(joost)
    const page = await browser.get('/mijn/bezetting')
    expect([page.text.includes('Vergunningen'), page.text.includes('Groen')]).toEqual([true, false])
    expect((await browser.get(`/mijn/bezetting/${unit('VER')}`)).body).toContain('value="10"')
    const answer = await browser.follow(await browser.post(`/mijn/bezetting/${unit('VER')}`, days))
    expect(answer.text).toContain('De bezetting van Vergunningen is bewaard.')
    expect(answer.text).toContain('ma 4, do 5, vr 5')
  })

  test('of another unit is not the manager’s, and every unit is the learning adviser’s', async () => {
    const browser = await world.browser(joost)
    expect((await browser.get(`/mijn/bezetting/${unit('GRO')}`)).status).toBe(404)
    await browser.get('/mijn/bezetting')
    expect((await browser.post(`/mijn/bezetting/${unit('GRO')}`, days)).status).toBe(403)
    const adviser = await world.browser(ineke)
    await adviser.get('/mijn/bezetting')
    expect((await adviser.post(`/mijn/bezetting/${unit('GRO')}`, days)).status).toBe(303)
    expect((await (await world.browser(fatima)).get('/mijn/bezetting')).text).toContain('Deze pagina is niet voor jou')
  })

  test('that is no number comes back as it was typed', async () => {
    const browser = await world.browser(wilma)
    await browser.get('/mijn/bezetting')
    const answer = await browser.post(`/mijn/bezetting/${unit('GRO')}`, { ...days, d1: 'drie' })
    expect([answer.status, answer.body.includes('value="drie"')]).toEqual([422, true])
  })
})

test('a deputy is named on a page that keeps what was typed, and both see it', async () => {
  const browser = await world.browser(sjaak)
  await browser.get('/mijn/waarnemer')
  const wrong = await browser.post('/mijn/waarnemer', { who: 'Gijs van den Bosch', from: '2030-02-31', until: '2030-03-02' })
  expect([wrong.status, wrong.body.includes('value="Gijs van den Bosch"')]).toEqual([422, true])
  const turned = await browser.post('/mijn/waarnemer', { who: 'Gijs van den Bosch', from: '2030-03-03', until: '2030-03-02' })
  expect(turned.text).toContain('De laatste dag ligt voor de eerste dag.')
  const done = await browser.follow(
    await browser.post('/mijn/waarnemer', { who: 'Gijs van den Bosch', from: '2030-03-01', until: '2030-03-02' }),
  )
  expect(done.text).toContain('Gijs van den Bosch neemt voor je waar en krijgt bericht.')
  expect((await (await world.browser(people.gijs)).get('/mijn/waarnemer')).text).toContain('Jij neemt waar voor Sjaak Mulder')
  const [mail] = await world.read(
    (tx) => tx`select subject from platform.outbox where kind = 'deputy-named' and person_id = ${people.gijs.id}`,
  )
  expect(mail!['subject']).toBe('Je neemt waar voor Sjaak Mulder')
})

test('the learning adviser finds the page from the colleague, keeps what was typed, and the manager sees it', async () => {
  const browser = await world.browser(ineke)
  expect((await browser.get(`/medewerkers/${joost.id}`)).body).toContain(`/medewerkers/${joost.id}/waarnemer`)
  const page = `/medewerkers/${joost.id}/waarnemer`
  expect((await browser.get(page)).text).toContain('Waarnemer van Joost de Wit')
  const wrong = await browser.post(page, { who: 'Niemand Nergens', from: '2030-03-01', until: '2030-03-02' })
  expect([wrong.status, wrong.body.includes('value="Niemand Nergens"')]).toEqual([422, true])
  const done = await browser.follow(await browser.post(page, { who: 'Sanne Vos', from: '2030-03-01', until: '2030-03-02' }))
  expect(done.text).toContain('Sanne Vos neemt waar voor Joost de Wit. Allebei krijgen ze bericht.')
  expect((await (await world.browser(joost)).get('/mijn/waarnemer')).text).toContain('Sanne Vos vr 1 maart 2030')
  expect((await browser.get(`/medewerkers/${fatima.id}/waarnemer`)).text).toContain('beoordeelt geen aanvragen van anderen')
  const [look] = await world.read(
    (tx) => tx`select from platform.look where viewer_id = ${ineke.id} and subject_id = ${fatima.id} and page = 'medewerkers'`,
  )
  expect(look).toBeDefined()
})

test('an organisation has its own text for the message to a new deputy', async () => {
  const [browser, url] = [await world.browser(people.marjan), '/academie/teksten/deputy-named']
  expect((await browser.get('/academie/teksten')).text).toContain('Iemand wordt waarnemer')
  await browser.get(url)
  expect((await browser.post(url, { in: 'nl', subject: 'Jij bent {wie}', body: 'Van {vanaf} tot {tot}: {link}' })).status).toBe(303)
  const manager = await world.browser(sjaak)
  await manager.get('/mijn/waarnemer')
  await manager.post('/mijn/waarnemer', { who: 'Gijs van den Bosch', from: '2031-03-03', until: '2031-03-04' })
  const [mail] = await world.read(
    (tx) =>
      tx`select subject, body from platform.outbox where kind = 'deputy-named' and person_id = ${people.gijs.id} order by made_at desc limit 1`,
  )
  expect(mail).toMatchObject({ subject: 'Jij bent Sjaak Mulder', body: expect.stringContaining('Van ma 3 maart 2031 tot di 4 maart 2031') })
})
