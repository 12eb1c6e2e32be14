import { beforeAll, describe, expect, test } from 'vitest'
import { share } from '#modules/people/index.ts'
import { openHouse, type Browser } from '#test/house.ts'
import { opportunityId } from '#world/mobility.ts'
import { goalId, planId } from '#world/plans.ts'
import { people } from '#world/people.ts'

const house = openHouse()
const { fatima, joost, mees, ineke, bram, wilma, marjan, omar, daan } = people
let employee: Browser
beforeAll(async () => void (employee = await house.browser(mees)))

describe('in the own plan', () => {
  test('goes in one move, as a new goal or with an open one, and once', async () => {
    const browser = await house.browser(fatima)
    const at = `/kansen/${opportunityId('letters')}`
    const page = await browser.get(at)
    expect(page.text).toContain('Een nieuw doel')
    const put = { opportunityId: opportunityId('letters'), goalId: goalId('table') }
    const goal = await browser.follow(await browser.post('/kansen/in-mijn-plan', put))
    expect(goal.text).toContain('Herschrijf met ons vijftig brieven')
    expect(goal.body).toContain(`href="${at}"`)
    await browser.post('/kansen/in-mijn-plan', put)
    const steps = await house.as(fatima).look((tx) => tx`select kind from plans.step where opportunity_id = ${opportunityId('letters')}`)
    expect(steps).toEqual([{ kind: 'work' }])
    expect((await browser.get(at)).text).toContain('Staat in je plan bij')
    // Two tabs that were both open: the later one finds the goal that the first made.
    const twice = [
      await browser.post('/kansen/in-mijn-plan', { ...put, goalId: '' }),
      await browser.post('/kansen/in-mijn-plan', { ...put, goalId: '' }),
    ]
    expect(new Set(twice.map(({ location }) => location!.split('?')[0])).size).toBe(1)
    const other = await house.browser(omar)
    const made = await other.post('/kansen/in-mijn-plan', { opportunityId: opportunityId('letters'), goalId: '' })
    expect((await other.follow(made)).text).toContain('Herschrijf met ons vijftig brieven')
  })

  test('is seen by nobody else: not by who published it, not in the log, not in a count', async () => {
    const at = opportunityId('trees')
    const before = (await (await house.browser(wilma)).get(`/kansen/${at}`)).text
    await (await house.browser(mees)).post('/kansen/in-mijn-plan', { opportunityId: at, goalId: '' })
    const publisher = await house.browser(wilma)
    expect((await publisher.get(`/kansen/${at}`)).text).toBe(before)
    expect((await publisher.get('/kansen/beheren')).text).not.toContain('Mees')
    for (const who of [wilma, joost, ineke, bram])
      expect(
        await house
          .as(who)
          .look(
            (tx) =>
              tx`select 1 from plans.step where opportunity_id = ${at} union all select 1 from plans.own_opportunity where opportunity_id = ${at}`,
          ),
      ).toHaveLength(0)
    // … and a refusal says what was tried, never of which opportunity.
    await (await house.browser(mees)).post('/kansen/in-mijn-plan', { opportunityId: opportunityId('draft'), goalId: '' })
    const log = await house.read(
      (tx) => tx<{ line: string }[]>`select l::text as line from platform.audit_log l where actor_id = ${mees.id}`,
    )
    expect(log.filter(({ line }) => line.includes(at) || line.includes(opportunityId('draft')))).toEqual([])
  })

  test('with a goal that is shared it is shared too, and that is said beforehand', async () => {
    const hers = await house.browser(fatima)
    const at = opportunityId('elections')
    const page = await hers.get(`/kansen/${at}`)
    expect(page.text).toContain('Ik wil brieven schrijven die inwoners meteen begrijpen. (dit deel je)')
    expect(page.text).not.toContain('omgevingstafel leiden. (dit deel je)')
    const his = () => house.as(joost).look((tx) => tx`select 1 from plans.step where opportunity_id = ${at}`)
    await hers.post('/kansen/in-mijn-plan', { opportunityId: at, goalId: goalId('table') })
    expect(await his()).toHaveLength(0)
    await hers.post('/kansen/in-mijn-plan', { opportunityId: at, goalId: goalId('letters') })
    expect(await his()).toHaveLength(1)
    expect((await (await house.browser(joost)).get(`/mijn/gedeeld/doelen/${goalId('letters')}`)).text).toContain(
      'Projectleider stembureaus',
    )
    expect(page.text).toContain('behalve wie een doel leest dat je deelt')
    await house.as(fatima).perform(share, { kind: 'plan', objectId: planId, withPersonId: joost.id, until: null })
    expect((await hers.get(`/kansen/${opportunityId('trees')}`)).text).toContain('Je deelt je hele plan.')
  })

  test('what nobody can respond to is not put in a plan, and a goal of somebody else is no place for it', async () => {
    const draftOne = await employee.post('/kansen/in-mijn-plan', { opportunityId: opportunityId('draft'), goalId: '' })
    expect([draftOne.status, draftOne.text.includes('Op deze kans kun je niet (meer) reageren.')]).toEqual([422, true])
    const [hers] = await house
      .as(fatima)
      .look((tx) => tx<{ id: string }[]>`select id from plans.goal where person_id = ${fatima.id} limit 1`)
    const wrong = await employee.post('/kansen/in-mijn-plan', { opportunityId: opportunityId('trees'), goalId: hers!.id })
    expect([wrong.status, wrong.text.includes('Dit doel staat niet in je plan.')]).toEqual([404, true])
  })

  test('a step keeps its words when the opportunity is withdrawn, and says so', async () => {
    const at = `/kansen/${opportunityId('rivierdal')}`
    const browser = await house.browser(marjan)
    const goal = (await browser.post('/kansen/in-mijn-plan', { opportunityId: opportunityId('rivierdal'), goalId: '' })).location!
    await (await house.browser(ineke)).post(`${at}/intrekken`)
    expect((await browser.get(goal)).text).toContain('organisatieadviseur in Rivierdal')
    expect((await browser.get(goal)).text).toContain('(ingetrokken)')
    expect((await browser.get('/mijn/ontwikkelplan/papier')).text).toContain('ingetrokken')
    expect((await browser.get(at)).text).toContain('Staat in je plan bij')
  })

  test('a step is linked to one by searching, without JavaScript, and the history names it', async () => {
    const browser = await house.browser(daan)
    await browser.get('/mijn/ontwikkelplan')
    const goal = (await browser.post('/mijn/ontwikkelplan/doelen', { what: 'Ik wil buiten kijken.' })).location!
    await browser.post(`${goal}/stappen`, { what: 'Iets groens', kind: '' })
    const step = /\/mijn\/ontwikkelplan\/stappen\/[0-9a-f-]{36}/.exec((await browser.get(goal)).body)![0]
    const found = await browser.get(`${step}?zoek=bomenplan`)
    expect(found.body).toContain(`value="${opportunityId('trees')}"`)
    await browser.post(`${step}/koppeling`, { linkTo: 'thing', opportunityId: opportunityId('trees') })
    const page = await browser.get(step)
    expect(page.text).toContain('Meehelpen met het bomenplan')
    expect(page.body).toContain(`href="/kansen/${opportunityId('trees')}"`)
    const [kind] = await house.as(daan).look((tx) => tx`select kind from plans.step where opportunity_id = ${opportunityId('trees')}`)
    expect(kind).toEqual({ kind: 'work' })
    await browser.post(`${step}/koppeling`, { linkTo: 'nothing' })
    expect((await browser.get(step)).text).toContain('Meehelpen met het bomenplan')
    const wrong = await browser.post(`${step}/koppeling`, { linkTo: 'thing', opportunityId: opportunityId('draft') })
    expect([wrong.status, wrong.text.includes('Op deze kans kun je niet (meer) reageren.')]).toEqual([422, true])
  })
})
