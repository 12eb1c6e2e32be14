import { beforeAll, describe, expect, test } from 'vitest'
import { share } from '#modules/people/index.ts'
import { openHouse } from '#test/house.ts'
import { value } from '#test/one-of-everything.ts'
import { activityId } from '#world/catalogue.ts'
import { idOf } from '#world/ids.ts'
import { goalId, planId } from '#world/plans.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { chooseSources } from './choose-sources.ts'
import { dismiss, takeBack } from './dismiss.ts'
import { sources } from './rules.ts'
import { forYouView } from './views.ts'

const house = openHouse()
const { fatima, mees, joost, ineke, wilma, bram, noor } = people
const b1 = activityId('B1', organisation.id)
const writing = idOf('skill/schrijven-voor-advies')
const digging = idOf('skill/graven-voor-advies')

const view = (who: Somebody, goal: string | null = null) => house.as(who).look((tx) => forYouView(tx, house.as(who).actor, goal))
const seen = async (who: Somebody, activity: string, goal: string | null = null) =>
  (await view(who, goal))?.recommendations.find((one) => one.activityId === activity)
const rated = (level: number) =>
  house.arrange(async (tx) => {
    await tx`select set_config('app.person', ${mees.id}, true)`
    await tx`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, rated_on, recorded_at)
      values (${organisation.id}, ${mees.id}, ${writing}, 'self', ${level}, 1, 4, ${mees.id}, current_date, now())`
  })
const teach = (skill: string, activity: string) =>
  house.arrange(
    (tx) => tx`insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, level, state, decided_at)
      values (${organisation.id}, ${activity}, ${skill}, 2, 'confirmed', now())`,
  )

/** The writing course is there for nobody yet, so that a goal or gap is what leads to it. */
beforeAll(async () => {
  await house.arrange(async (tx) => {
    await tx`delete from advice.function_choice where activity_id = ${b1}`
    for (const [id, name] of [
      [writing, 'duidelijke brieven schrijven'],
      [digging, 'geulen graven'],
    ] as const)
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl, made_at) values (${id}, ${organisation.id}, ${'urn:' + id}, 'competence', ${name}, now())`
    const profile = idOf('profile/schrijver')
    await tx`insert into skills.profile (id, organisation_id, name, made_at) values (${profile}, ${organisation.id}, 'Schrijver', now())`
    const [version] = await tx<{ id: string }[]>`
      insert into skills.profile_version (organisation_id, profile_id, number, proposed_at)
      values (${organisation.id}, ${profile}, 1, now()) returning id`
    for (const id of [writing, digging])
      await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to) values (${organisation.id}, ${version!.id}, ${id}, 2, 3)`
    await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version!.id}`
    await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) values (${organisation.id}, ${mees.id}, ${profile}, current_date - 9)`
  })
})

describe('a goal', () => {
  test('leads to what has its words, with the goal in the reason, on both pages', async () => {
    expect(await seen(fatima, b1)).toMatchObject({ source: 'goal', because: 'Ik wil brieven schrijven die inwoners meteen begrijpen' })
    const browser = await house.browser(fatima)
    const reason = 'Past bij je doel ‘Ik wil brieven schrijven die inwoners meteen begrijpen’.'
    expect((await browser.get('/voor-jou')).text).toContain(reason)
    expect((await browser.get('/')).text).toContain(reason)
  })

  test('leads there in the plan too, with the reason: in the overview and at the goal, and on no page or paper of it for others', async () => {
    const browser = await house.browser(fatima)
    const what = 'Ik wil grondwater begrijpen.'
    await browser.get('/mijn/ontwikkelplan')
    const at = (await browser.post('/mijn/ontwikkelplan/doelen', { what })).location!
    const course = activityId('VIT-GW', organisation.id)
    const reason = 'Past bij je doel ‘Ik wil grondwater begrijpen’.'
    const inPlan = async () =>
      Promise.all(
        ['/mijn/ontwikkelplan', at].map(async (url) => {
          const { text, body } = await browser.get(url)
          return [body.includes(`href="/aanbod/${course}"`), text.includes(reason)]
        }),
      )
    expect(await inPlan()).toEqual([
      [true, true],
      [true, true],
    ])
    expect((await browser.get(at)).body).toContain(`href="/voor-jou?doel=${at.split('/').at(-1)}"`)
    // What is a step already, or of a goal that is done, is not recommended there.
    expect((await browser.get(`/mijn/ontwikkelplan/doelen/${goalId('letters')}`)).text).not.toContain('Schrijven op taalniveau B1 Training')
    expect((await browser.get(`/mijn/ontwikkelplan/doelen/${goalId('tm')}`)).text).not.toContain('Misschien iets voor dit doel')
    expect((await browser.get('/mijn/ontwikkelplan/papier')).text).not.toContain('Past bij je doel')
    value(await house.as(fatima).perform(share, { kind: 'plan', objectId: planId, withPersonId: joost.id, until: null }))
    const shown = await (await house.browser(joost)).get(`/mijn/gedeeld/plannen/${planId}`)
    expect([shown.status, shown.text.includes('Ik wil brieven schrijven'), shown.text.includes('Past bij je doel')]).toEqual([
      200,
      true,
      false,
    ])

    value(await house.as(fatima).perform(chooseSources, { source: sources.filter((one) => one !== 'goal') }))
    expect((await inPlan()).map(([, because]) => because)).toEqual([false, false])
    value(await house.as(fatima).perform(chooseSources, { source: [...sources] }))
    expect((await browser.post(`${at}/stand`, { state: 'stopped' })).status).toBe(303)
  })

  test('has a page of its own with only what answers to it', async () => {
    const { text } = await (await house.browser(fatima)).get(`/voor-jou?doel=${goalId('letters')}`)
    expect(text).toContain('Schrijven op taalniveau B1')
    expect(text).not.toContain('Grondwater begrijpen') // shares one word by chance
    expect((await view(fatima, goalId('letters')))!.recommendations.every(({ source }) => source === 'goal')).toBe(true)
  })

  test('that is done leads to nothing, and its page goes to the ordinary one', async () => {
    expect(await view(fatima, goalId('tm'))).toBeNull()
    expect((await (await house.browser(fatima)).get(`/voor-jou?doel=${goalId('tm')}`)).location).toBe('/voor-jou')
  })

  test('of somebody else leads nobody anywhere: not the manager it is shared with, not the adviser', async () => {
    for (const who of [joost, ineke]) {
      expect(await view(who, goalId('table'))).toBeNull()
      expect((await view(who))!.recommendations.filter(({ source }) => source === 'goal')).toEqual([])
    }
  })

  test('is no reason when that source is off; its own page was asked for and stays', async () => {
    await house.as(fatima).perform(chooseSources, { source: sources.filter((one) => one !== 'goal') })
    expect((await view(fatima))!.recommendations.some(({ source }) => source === 'goal')).toBe(false)
    expect(await seen(fatima, b1, goalId('letters'))).toBeDefined()
    await house.as(fatima).perform(chooseSources, { source: [...sources] })
    expect((await seen(fatima, b1))?.source).toBe('goal')
  })

  test('does not bring back what was left out', async () => {
    await house.as(fatima).perform(dismiss, { activityId: b1, why: 'known' })
    expect(await seen(fatima, b1)).toBeUndefined()
    expect(await seen(fatima, b1, goalId('letters'))).toBeUndefined()
    await house.as(fatima).perform(takeBack, { activityId: b1 })
  })

  test('about a skill leads to what teaches that, whatever it is called', async () => {
    const diving = activityId('BUI-SNOEI', organisation.id)
    await teach(digging, diving)
    await house.arrange(async (tx) => {
      await tx`select set_config('app.person', ${wilma.id}, true)`
      const [plan] = await tx<{ id: string }[]>`insert into plans.plan (organisation_id, person_id, made_at, changed_at)
        values (${organisation.id}, ${wilma.id}, now(), now()) returning id`
      await tx`insert into plans.goal (organisation_id, plan_id, person_id, what, skill_id, state_on, made_at, changed_at)
        values (${organisation.id}, ${plan!.id}, ${wilma.id}, 'Dat wil ik nu echt.', ${digging}, current_date, now(), now())`
    })
    expect(await seen(wilma, diving)).toMatchObject({ source: 'goal', teaches: true })
    expect((await (await house.browser(wilma)).get('/voor-jou')).text).toContain('Past bij je doel ‘Dat wil ik nu echt’: hier leer je dat.')
  })
})

test('what is recommended to somebody, and why, is on no page of anybody else: manager, adviser, administrator, auditor or colleague', async () => {
  // The goal itself is shown to Joost; what it leads to is not.
  const reason = 'Past bij je doel ‘Ik wil brieven schrijven die inwoners meteen begrijpen’'
  const pages = house.house.app.declared.filter(({ method, url, config }) => method === 'GET' && config.who && !/\/:(?!personId)/.test(url))
  const shown: string[] = []
  for (const who of [joost, ineke, bram, noor, mees]) {
    const browser = await house.browser(who)
    for (const { url } of pages) {
      const { text } = await browser.get(url.replace(':personId', fatima.id))
      if (text.includes(reason)) shown.push(`${who.first}: ${url}`)
    }
  }
  expect(shown).toEqual([])
  expect((await (await house.browser(fatima)).get('/voor-jou')).text).toContain(reason)
}, 60_000)

describe('what a role profile asks', () => {
  test('and nobody said anything of leads to what has its words', async () => {
    expect(await seen(mees, b1)).toMatchObject({ source: 'gap', because: 'duidelijke brieven schrijven', teaches: false })
    expect((await (await house.browser(mees)).get('/voor-jou')).text).toContain(
      'Je rolprofiel vraagt ‘duidelijke brieven schrijven’. Dit gaat daarover.',
    )
  })

  test('leads to what teaches it, once a person confirmed that', async () => {
    await teach(writing, b1)
    expect(await seen(mees, b1)).toMatchObject({ source: 'gap', teaches: true })
  })

  test('and is there leads to nothing any more; what is below it does', async () => {
    await rated(2)
    expect((await seen(mees, b1))?.source).not.toBe('gap')
    await rated(1)
    expect((await seen(mees, b1))?.source).toBe('gap')
  })

  test('is no reason when that source is off', async () => {
    await house.as(mees).perform(chooseSources, { source: sources.filter((one) => one !== 'gap') })
    expect((await view(mees))!.recommendations.some(({ source }) => source === 'gap')).toBe(false)
    await house.as(mees).perform(chooseSources, { source: [...sources] })
  })

  test('of somebody else is nobody’s reason', async () => {
    expect((await view(joost))!.recommendations.some(({ source }) => source === 'gap')).toBe(false)
  })
})

describe('the start page', () => {
  test('leaves out what was left out, and obeys the switches', async () => {
    const browser = await house.browser(fatima)
    await house.as(fatima).perform(dismiss, { activityId: b1, why: 'not-now' })
    expect((await browser.get('/')).text).not.toContain('Schrijven op taalniveau B1')
    await house.as(fatima).perform(takeBack, { activityId: b1 })
    await house.as(fatima).perform(chooseSources, { source: [] })
    expect((await browser.get('/')).text).not.toContain('Misschien iets voor jou')
    await house.as(fatima).perform(chooseSources, { source: [...sources] })
  })

  test('sees a change of the offer with the next page', async () => {
    const archive = (state: string) => house.arrange((tx) => tx`update catalogue.activity set state = ${state} where id = ${b1}`)
    await archive('archived')
    expect(await seen(fatima, b1)).toBeUndefined()
    await archive('published')
    expect(await seen(fatima, b1)).toBeDefined()
  })
})
