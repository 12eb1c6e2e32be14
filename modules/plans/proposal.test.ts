import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, testConfig, type Browser } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people } from '#world/people.ts'
import { sealProposal } from './index.ts'
import { planView } from './views/plan.ts'

const house = openHouse()
const { mees, joost, sjaak } = people
const at = '/mijn/ontwikkelplan/voorstel'
const b1 = activityId('B1', organisation.id)
const teaching = activityId('BHV-H', organisation.id)
const writing = idOf('skill/brieven')
const rated = idOf('skill/rekenen')
const below = idOf('skill/plannen')
let browser: Browser

const plan = () => house.as(mees).look((tx) => planView(tx, house.as(mees).actor))
const proposal = { what: 'Ik wil duidelijke brieven schrijven.', words: 'brieven', skillId: null, source: 'advice' as const }

beforeAll(async () => {
  await house.arrange(async (tx) => {
    const profile = idOf('profile/jurist')
    for (const [id, name] of [
      [writing, 'duidelijke brieven schrijven'],
      [rated, 'rekenen'],
      [below, 'zaken plannen'],
    ] as const)
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl, made_at) values (${id}, ${organisation.id}, ${'urn:' + id}, 'competence', ${name}, now())`
    await tx`insert into skills.profile (id, organisation_id, name, made_at) values (${profile}, ${organisation.id}, 'Jurist', now())`
    const [version] = await tx<{ id: string }[]>`
      insert into skills.profile_version (organisation_id, profile_id, number, proposed_at) values (${organisation.id}, ${profile}, 1, now()) returning id`
    for (const id of [writing, rated, below])
      await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to) values (${organisation.id}, ${version!.id}, ${id}, 2, 3)`
    await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version!.id}`
    await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) values (${organisation.id}, ${mees.id}, ${profile}, current_date - 9)`
    await tx`select set_config('app.person', ${mees.id}, true)`
    for (const [id, level] of [
      [rated, 2],
      [below, 1],
    ] as const)
      await tx`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, rated_on, recorded_at)
        values (${organisation.id}, ${mees.id}, ${id}, 'self', ${level}, 1, 4, ${mees.id}, current_date, now())`
    await tx`insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, state, decided_at)
      values (${organisation.id}, ${teaching}, ${below}, 'confirmed', now())`
  })
  browser = await house.browser(mees)
})

describe('from a gap to the plan', () => {
  test('what a profile asks is offered where the own inschatting is below it, then where there is none; what is there already is not', async () => {
    const { text } = await browser.get(at)
    expect(text).toMatch(/zaken plannen Jurist · nog te leren .* duidelijke brieven schrijven Jurist · nog geen inschatting/)
    expect(text).not.toContain('rekenen')
    expect((await (await house.browser(sjaak)).get(at)).text).toContain('Nu niets')
  })

  test('a gap offers activities of the offer by its words, and one form makes the goal with its steps', async () => {
    const page = await browser.get(`${at}?vaardigheid=${writing}`)
    expect(page.text).toContain('Schrijven op taalniveau B1')
    const answer = await browser.post(`${at}/doel`, {
      what: 'Ik wil beter worden in brieven.',
      words: 'duidelijke brieven schrijven',
      skillId: writing,
      source: 'profile',
      activityId: [b1],
      work: 'Een oude brief herschrijven',
      others: '',
      byDay: '1-6-2027',
    })
    expect(answer.status).toBe(303)
    const [goal] = (await plan()).goals.filter(({ what }) => what === 'Ik wil beter worden in brieven.')
    expect(goal!.steps.map(({ what, kind, link }) => [what, kind, link?.name])).toEqual(
      expect.arrayContaining([
        ['Schrijven op taalniveau B1', 'formal', 'Schrijven op taalniveau B1'],
        ['Een oude brief herschrijven', 'work', undefined],
      ]),
    )
    expect(goal!.steps).toHaveLength(2)
    const open = await house.as(mees).look((tx) => tx`select skill_id, words from plans.open_goal where goal_id = ${goal!.id}`)
    expect(open).toMatchObject([{ skillId: writing, words: 'duidelijke brieven schrijven' }])
  })

  test('what teaches the skill is offered first, whatever it is called', async () => {
    const [taught] = await house.read((tx) => tx<{ title: string }[]>`select title from catalogue.activity where id = ${teaching}`)
    expect(taught!.title).not.toMatch(/plannen/i)
    const { text } = await browser.get(`${at}?vaardigheid=${below}`)
    expect(text).toMatch(new RegExp(`Uit het aanbod \\(niet verplicht\\) ${taught!.title} [^·]+ · hier leer je dit`))
  })

  test('what became a goal is not offered again', async () => {
    const { text } = await browser.get(at)
    expect(text).toContain('zaken plannen')
    expect(text).not.toContain('duidelijke brieven schrijven')
  })

  test('a skill that no profile of mine asks has no page', async () => {
    expect((await browser.get(`${at}?vaardigheid=${crypto.randomUUID()}`)).status).toBe(404)
  })
})

describe('from another room', () => {
  test('a form with text and words leads to the page where one picks', async () => {
    const page = await browser.follow(await browser.post(at, { what: proposal.what, words: proposal.words }))
    expect(page.text).toContain('Ik wil duidelijke brieven schrijven.')
    expect(page.text).toContain('Schrijven op taalniveau B1')
  })

  test('a skill is known by its URI, and what teaches it comes first; a skill that we do not know is left out', async () => {
    await house.arrange(
      (tx) => tx`insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, level, state, decided_at)
        values (${organisation.id}, ${activityId('OMG-GAME', organisation.id)}, ${writing}, 3, 'confirmed', now())`,
    )
    const asked = async (skill: string) => (await browser.follow(await browser.post(at, { ...proposal, skillId: '', skill }))).body
    const known = await asked('urn:' + writing)
    expect(known).toContain(`name="skillId" value="${writing}"`)
    expect(known.indexOf(activityId('OMG-GAME', organisation.id))).toBeGreaterThan(0)
    expect(known.indexOf(activityId('OMG-GAME', organisation.id))).toBeLessThan(known.indexOf(b1))
    const unknown = await asked('urn:nergens')
    expect([unknown.includes(proposal.what), /name="skillId" value="?[0-9a-f]/.test(unknown)]).toEqual([true, false])
  })

  test('a sealed link does the same, for the person it was made for and for nobody else', async () => {
    const href = `${at}?v=${encodeURIComponent(sealProposal(testConfig.secret, mees.id, proposal))}`
    expect((await browser.get(href)).text).toContain(proposal.what)
    expect((await (await house.browser(joost)).get(href)).status).toBe(404)
  })

  test('text that somebody put in an address is never shown', async () => {
    for (const query of ['v=Bel+dit+nummer', 'doel=Bel+dit+nummer', 'what=Bel+dit+nummer&words=x']) {
      const answer = await browser.get(`${at}?${query}`)
      expect(answer.text).not.toContain('Bel dit nummer')
    }
  })

  test('a form of another site is refused: it has no token of ours', async () => {
    const answer = await browser.post(at, { what: 'Van elders', _csrf: 'x' })
    expect(answer.text).toContain('Het formulier was verlopen')
  })

  test('HTML in a proposal is words', async () => {
    const page = await browser.follow(await browser.post(at, { what: '<b>dik</b>', words: '<i>x</i>' }))
    expect(page.body).toContain('&lt;b>dik')
    expect(page.body).not.toContain('<b>dik')
  })

  test('an activity that is not in the offer comes back with a sentence, with what was typed', async () => {
    const answer = await browser.post(`${at}/doel`, { what: 'Mijn zin.', activityId: [crypto.randomUUID()], source: 'advice' })
    expect([answer.status, answer.text.includes('Dit staat niet (meer) in het aanbod.'), answer.body.includes('Mijn zin.')]).toEqual([
      422,
      true,
      true,
    ])
  })
})

describe('a cell of a growth matrix (M30)', () => {
  test('becomes a goal in one move, with the behaviour as how one will notice it; nobody else learns of it', async () => {
    const [matrix] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.profile where name = 'Groeimatrix Voorbeeldstad'`)
    const page = await browser.get(`/rolprofielen/${matrix!.id}`)
    const cells = page.body.split('<form').filter((one) => one.includes(`action="${at}"`))
    expect(cells.length).toBe(16) // four values by four levels
    const cell = cells.find((one) => one.includes('Betrokkenheid, naar ‘Ik inspireer’'))!
    const fields = Object.fromEntries(
      [...cell.matchAll(/name="(\w+)" value="([^"]*)"/g)]
        .map(([, name, value]) => [name!, value!])
        .filter(([name]) => !name!.startsWith('_')),
    )
    const proposed = await browser.follow(await browser.post(at, fields))
    expect(proposed.text).toContain('Dit staat in de groeimatrix. Wat je kiest, staat alleen in je eigen plan.')
    const notice = fields['notice']!
    expect([notice.length > 20, proposed.text.includes(notice)]).toEqual([true, true])
    const taken = await browser.post(`${at}/doel`, fields)
    expect(taken.status).toBe(303)
    const kept = await house.as(mees).look((tx) => tx`select what, notice, source, skill_id from plans.goal where source = 'matrix'`)
    expect(kept).toEqual([
      { what: 'Ik wil groeien in Betrokkenheid, naar ‘Ik inspireer’.', notice, source: 'matrix', skillId: fields['skillId'] },
    ])
    expect(await house.as(joost).look((tx) => tx`select 1 from plans.goal where source = 'matrix'`)).toHaveLength(0)
  })

  test('a proposal of the matrix is no cell of another page: a role profile has none, and too long is a sentence with what was typed', async () => {
    const [role] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.profile where name = 'Casemanager Omgevingswet'`)
    expect((await browser.get(`/rolprofielen/${role!.id}`)).body).not.toContain(`action="${at}"`)
    const back = await browser.post(at, { what: 'Ik groei', notice: '<img src=x>'.repeat(10_000), source: 'matrix' })
    expect([back.status, back.text.includes('hooguit 600 tekens'), back.body.includes('<img src=x')]).toEqual([422, true, false])
  })
})
