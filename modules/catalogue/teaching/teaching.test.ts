import { beforeAll, describe, expect, test } from 'vitest'
import { keepCompetence } from '#modules/skills/index.ts'
import { perform } from '#platform/act.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { attend, completeEdition } from '#modules/editions/index.ts'
import { decideTaught } from './decide.ts'
import { piecesOf, suggestionsOf } from './rules.ts'
import { suggest } from './suggest.ts'

const world = openHouse()
const { ineke, sjaak, mees, joost, fatima } = people
const activity = activityId('OMG-GAME', organisation.id)
const url = `/academie/aanbod/${activity}/vaardigheden`
let skill = ''
beforeAll(async () => {
  const made = await world.as(ineke).perform(keepCompetence, { name: 'Dilemma’s bespreken', about: '', levels: [] })
  if (!made.ok) throw new Error(made.reason)
  skill = made.value.skillId
  await world.arrange(
    (tx) =>
      tx`update catalogue.activity set you_learn = 'Je leert dilemma’s bespreken, en keuzes uitleggen aan inwoners.' where id = ${activity}`,
  )
})
const states = () =>
  world
    .read((tx) => tx<{ state: string }[]>`select state from catalogue.taught_skill where activity_id = ${activity}`)
    .then((rows) => rows.map((row) => row.state))
const decide = (state: 'confirmed' | 'refused', level = 2, skillId = skill, somebody = ineke) =>
  world.as(somebody).perform(decideTaught, { activityId: activity, skillId, level, state })

describe('pieces of a text', () => {
  test('are the title and what the lines name, without “je leert”, and no long sentences', () => {
    const text = {
      title: 'Omgevingswet basis',
      summary: '',
      youLearn: '- Je leert vergunningen beoordelen\n- Hoe je de burger helpt, en het gesprek voeren',
    }
    expect(piecesOf(text)).toEqual(['Omgevingswet basis', 'vergunningen beoordelen', 'burger helpt', 'gesprek voeren'])
    expect(piecesOf({ title: 'x'.repeat(200), summary: 'a '.repeat(50_000), youLearn: '' })).toHaveLength(1)
  })
  test('a skill is suggested once, in the words that fit best, and not again after somebody decided', () => {
    const found = (skillId: string, score: number, because: string) => ({ skillId, score, because })
    const list = [found('a', 0.7, 'x'), found('a', 0.9, 'y'), found('b', 0.95, 'z'), found('c', 0.3, 'w')]
    expect(suggestionsOf(list, new Set(['b']))).toEqual([found('a', 0.9, 'y')])
  })
})

describe('what an activity teaches', () => {
  test('is suggested from its text, with the words it was found in, and shown to nobody yet', async () => {
    const browser = await world.browser(ineke)
    await browser.get(url)
    const { text } = await browser.follow(await browser.post(`${url}/voorstel`))
    expect(text).toContain('Dilemma’s bespreken')
    expect(text).toContain('omdat er staat: “dilemma’s bespreken”')
    expect(await states()).toEqual(['suggested'])
    expect((await (await world.browser(fatima)).get(`/aanbod/${activity}`)).text).not.toContain('Dilemma’s bespreken')
  })
  test('is decided by who coordinates it, on the levels of the skill, and then stands on its page', async () => {
    expect(await decide('confirmed', 9)).toMatchObject({ reason: 'level-too-high' })
    expect(await decide('confirmed', 2, skill, fatima)).toMatchObject({ reason: 'not-in-your-care' })
    expect(await decide('confirmed', 2, fatima.id)).toMatchObject({ reason: 'no-such-skill' })
    const browser = await world.browser(ineke)
    const done = await browser.post(url, { skillId: skill, level: '3', state: 'confirmed' })
    expect((await browser.follow(done)).text).toContain('Bewaar niveau')
    const shown = (await (await world.browser(fatima)).get(`/aanbod/${activity}`)).text
    expect(shown).toMatch(/Dilemma’s bespreken tot niveau 3: Ik kan het goed/)
  })
  test('looking again leaves what was decided', async () => {
    expect(await world.as(ineke).perform(suggest, { activityId: activity })).toMatchObject({ ok: true, value: { suggested: 0 } })
    expect(await states()).toEqual(['confirmed'])
    expect(await world.as(fatima).perform(suggest, { activityId: activity })).toMatchObject({ reason: 'not-in-your-care' })
  })
})

describe('completing it', () => {
  const ratings = () =>
    perform(
      world.db,
      actorOf(mees),
      async ({ tx }) => ({
        ok: true as const,
        value: await tx<{ level: number; taken: boolean; origin: string }[]>`
          select level, origin, exists (select from skills.rating_taken_back b where b.rating_id = r.id) as taken
          from skills.rating r where source = 'completion' and person_id = ${mees.id} order by recorded_at`,
      }),
      null,
    ).then((outcome) => (outcome as { value: { level: number; taken: boolean; origin: string }[] }).value)
  const set = (present: boolean, was: boolean | null) =>
    world.as(ineke).perform(attend, {
      sessionId: sessionId('game', 1),
      marks: [{ enrolmentId: enrolmentId('game', 'mees'), present, note: '', was: { present: was, note: '' } }],
      rest: false,
    })

  test('gives an inschatting, a correction takes it back, and another gives a new one: nothing is overwritten', async () => {
    await world.arrange(async (tx) => {
      await tx`update editions.session set starts_at = now() - interval '4 hours', ends_at = now() - interval '2 hours', walk_in_at = null where edition_id = ${editionId('game')}`
      await tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present)
        select organisation_id, ${sessionId('game', 1)}, id, true from editions.enrolment where edition_id = ${editionId('game')} and state = 'seated'`
    })
    expect(await world.as(sjaak).perform(completeEdition, { editionId: editionId('game') })).toMatchObject({ ok: true })
    expect(await ratings()).toMatchObject([{ level: 3, taken: false }])
    await set(false, true)
    expect(await ratings()).toMatchObject([{ taken: true }])
    await set(true, false)
    expect(await ratings()).toMatchObject([{ taken: true }, { taken: false }])
  })
  test('is seen by the manager as a formal inschatting, with the name of the activity', async () => {
    const { text } = await (await world.browser(joost)).get(`/inschattingen/${mees.id}`)
    expect(text).toContain('afgeronde activiteit')
    expect(text).toContain('Teruggenomen op')
  })
})
