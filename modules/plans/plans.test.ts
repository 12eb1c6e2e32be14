import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { planView } from './views/plan.ts'
import { goalView, historyView } from './views/goal.ts'

const house = openHouse()
const { fatima, joost, mees, daan, omar, wilma } = people
const home = '/mijn/ontwikkelplan'

const plan = (who: Somebody) => house.as(who).look((tx) => planView(tx, house.as(who).actor, 50))
const goal = async (who: Somebody, id: string) => (await house.as(who).look((tx) => goalView(tx, house.as(who).actor, id)))!
const history = (who: Somebody) => house.as(who).look((tx) => historyView(tx, house.as(who).actor))
/** Begins a goal as a browser does, and gives its id. */
async function begin(browser: Browser, what: string): Promise<string> {
  await browser.get(home)
  return (await browser.post(`${home}/doelen`, { what })).location!.split('/').at(-1)!
}
async function addStep(browser: Browser, goalId: string, what: string, kind = ''): Promise<void> {
  await browser.post(`${home}/doelen/${goalId}/stappen`, { what, kind })
}

describe('a plan', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await house.browser(mees)))

  test('starts empty, with one field', async () => {
    const page = await browser.get(home)
    expect(page.text).toContain('Begin met één zin')
    const main = page.body.slice(page.body.indexOf('<main'), page.body.indexOf('</main'))
    expect([...main.matchAll(/<(input|textarea|select)[^>]*name="(?!_)(\w+)"/g)].map(([, , name]) => name)).toEqual(['what'])
  })

  test('begins with one sentence; all the rest is optional', async () => {
    const id = await begin(browser, 'Ik wil beter luisteren.')
    expect(await plan(mees)).toMatchObject({
      why: '',
      goals: [{ id, what: 'Ik wil beter luisteren.', notice: '', byDay: null, state: 'open', steps: [] }],
    })
    const page = await browser.get(home)
    expect(page.text).toContain('Ik wil beter luisteren.')
  })

  test('without that sentence the form comes back with a sentence of ours', async () => {
    const answer = await browser.post(`${home}/doelen`, { what: '  ' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Schrijf in één zin wat je wilt.')
  })

  test('shows how somebody learns in words, counting what is not stopped', async () => {
    const mix = async () =>
      /In je werk (\d+) van de (\d+)/
        .exec((await browser.get(home)).text)
        ?.slice(1)
        .map(Number) ?? [0, 0]
    const id = await begin(browser, 'Ik wil presenteren.')
    const [work, all] = (await mix()) as [number, number]
    await addStep(browser, id, 'Mijn project laten zien in het team', 'work')
    await addStep(browser, id, 'Feedback vragen', 'others')
    await addStep(browser, id, 'Zonder soort')
    const page = await browser.get(home)
    expect(page.text).toContain('Er is geen norm')
    expect(await mix()).toEqual([work + 1, all + 2])
    expect(page.text).not.toMatch(/70|20 procent/)
  })

  test('a goal is done on a day, and not on a day to come', async () => {
    const id = await begin(browser, 'Ik wil notuleren.')
    const wrong = await browser.post(`${home}/doelen/${id}/stand`, { state: 'done', on: '31-12-2199' })
    expect([wrong.status, wrong.text.includes('Deze dag moet nog komen.')]).toEqual([422, true])
    await browser.post(`${home}/doelen/${id}/stand`, { state: 'done', on: '1-10-2026' })
    expect(await goal(mees, id)).toMatchObject({ state: 'done' })
    expect(String((await goal(mees, id)).stateOn)).toBe('2026-10-01')
    await browser.post(`${home}/doelen/${id}/stand`, { state: 'open' })
    expect((await goal(mees, id)).earlier.map(({ said }) => [said.state, said.state_on]).slice(0, 1)).toEqual([['done', '2026-10-01']])
  })

  test('a reflection is written with or without a question, and can never be changed', async () => {
    await browser.post(`${home}/reflecties`, { words: 'Het ging goed.\nMorgen weer.', prompt: 'triple' })
    await browser.post(`${home}/reflecties`, { words: 'Zomaar.' })
    expect((await plan(mees)).reflections.map(({ prompt, words }) => [prompt, words])).toEqual([
      ['free', 'Zomaar.'],
      ['triple', 'Het ging goed.\nMorgen weer.'],
    ])
    await expect(
      house
        .as(mees)
        .perform(async ({ tx }) => ({ ok: true as const, value: await tx`update plans.reflection set words = 'Anders'` }), null),
    ).rejects.toThrow('permission denied')
  })

  test('six questions to think by stand beside writing: none, three loops (L04) and two of L25; each is kept with what was written', async () => {
    const { text } = await browser.get(`${home}/reflecties`)
    for (const question of [
      'Gewoon wat je denkt',
      'Doe ik het goed? Wat kan de volgende keer anders?',
      'Doe ik het goede? Klopt het idee achter mijn aanpak?',
      'Waarom doe ik dit?',
      'Wat ga ik leveren?',
      'Waar ben ik goed in?',
    ])
      expect(text).toContain(question)
    const other = await house.browser(daan)
    await other.get(`${home}/reflecties`)
    for (const prompt of ['deliver', 'good-at', 'single', 'double'])
      expect((await other.post(`${home}/reflecties`, { words: `Bij ${prompt}.`, prompt })).status).toBe(303)
    expect((await other.get(`${home}/reflecties`)).text).toMatch(/Waar ben ik goed in\? .*Bij good-at\./)
    expect((await plan(daan)).reflections.map(({ prompt, words }) => words === `Bij ${prompt}.`)).toEqual([true, true, true, true])
  })

  test('can be printed as a whole', async () => {
    const page = await browser.get(`${home}/papier`)
    expect(page.text).toContain('Mees Smit')
    expect(page.text).toContain('Ik wil presenteren.')
    expect(page.text).toContain('Morgen weer.')
  })

  test('nothing of it stands in the log', async () => {
    const log = await house.read(
      (tx) => tx<{ line: string }[]>`select l::text as line from platform.audit_log l where actor_id = ${mees.id}`,
    )
    expect(log.filter(({ line }) => /luisteren|Zomaar|Morgen weer|presenteren/.test(line))).toEqual([])
  })
})

describe('what it said before', () => {
  test('is kept with every change of a goal, a step or the why, and shown', async () => {
    const browser = await house.browser(daan)
    const id = await begin(browser, 'Eerste zin.')
    await browser.post(`${home}/doelen/${id}`, { what: 'Tweede zin.', notice: 'Ik merk het.', byDay: '1-3-2027', version: '1' })
    await browser.post(`${home}/doelen/${id}`, { what: 'Derde zin.', notice: '', byDay: '', version: '2' })
    await browser.post(`${home}/waarom`, { why: 'Omdat het kan.', version: '1' })
    await browser.post(`${home}/waarom`, { why: '', version: '2' })
    await addStep(browser, id, 'Stap.', 'work')
    const [step] = (await goal(daan, id)).steps
    await browser.post(`${home}/stappen/${step!.id}`, { what: 'Andere stap.', kind: 'others', version: '1' })
    const kept = (await history(daan)).map(({ said: { why, what, notice, by_day, kind } }) => [why ?? what, notice, by_day, kind])
    expect(kept).toEqual([
      ['Stap.', undefined, undefined, 'work'],
      ['Omdat het kan.', undefined, undefined, undefined],
      ['', undefined, undefined, undefined],
      ['Tweede zin.', 'Ik merk het.', '2027-03-01', undefined],
      ['Eerste zin.', '', null, undefined],
    ])
    const page = await browser.get(`${home}/geschiedenis`)
    for (const words of ['Eerste zin.', 'Ik merk het.', 'Omdat het kan.', 'Stap.']) expect(page.text).toContain(words)
  })

  test('is never changed nor removed, also not by its owner', async () => {
    const change = (what: 'delete' | 'update') =>
      house.as(daan).perform(
        async ({ tx }) => ({
          ok: true as const,
          value: what === 'delete' ? await tx`delete from plans.earlier` : await tx`update plans.earlier set said = '{}'`,
        }),
        null,
      )
    await expect(change('delete')).rejects.toThrow('by erasing its person')
    await expect(change('update')).rejects.toThrow('permission denied')
  })

  test('a form that changes nothing leaves no trace', async () => {
    const browser = await house.browser(omar)
    const id = await begin(browser, 'Zelfde zin.')
    await browser.post(`${home}/doelen/${id}`, { what: 'Zelfde zin.', notice: '', byDay: '', version: '1' })
    expect(await history(omar)).toEqual([])
  })
})

describe('two tabs at once', () => {
  test('both texts of a goal are kept and shown side by side, until the owner chooses; the other stays in the history', async () => {
    const [one, other] = [await house.browser(wilma), await house.browser(wilma)]
    const id = await begin(one, 'Begin.')
    const change = (browser: Browser, what: string, version: string) =>
      browser.post(`${home}/doelen/${id}`, { what, notice: '', byDay: '', version })
    await other.get(`${home}/doelen/${id}`)
    await change(one, 'Van het eerste tabblad.', '1')
    const late = await other.follow(await change(other, 'Van het tweede tabblad.', '1'))
    expect(late.text).toContain('Je schreef dit op twee plekken tegelijk.')
    for (const words of ['Van het eerste tabblad.', 'Van het tweede tabblad.']) expect(late.text).toContain(words)
    expect((await one.get(home)).text).toContain('Kies wat het wordt')

    const [beside] = (await goal(wilma, id)).beside
    await other.post(`${home}/kiezen/${beside!.id}`, { choice: 'this' })
    const now = await goal(wilma, id)
    expect([now.what, now.beside]).toEqual(['Van het tweede tabblad.', []])
    expect(now.earlier.map(({ said }) => said.what)).toContain('Van het eerste tabblad.')
    expect((await one.get(home)).text).not.toContain('Kies wat het wordt')
  })

  test('leaving it as it is ends the choice too, and a third tab that saw neither is kept as well', async () => {
    const browser = await house.browser(wilma)
    const id = await begin(browser, 'Nul.')
    const change = (what: string) => browser.post(`${home}/doelen/${id}`, { what, notice: '', byDay: '', version: '1' })
    for (const what of ['Een.', 'Twee.', 'Drie.']) await change(what)
    const both = await goal(wilma, id)
    expect([both.what, both.beside.map(({ said }) => said.what).sort()]).toEqual(['Een.', ['Drie.', 'Twee.']])
    await browser.post(`${home}/kiezen/${both.beside[0]!.id}`, { choice: 'stays' })
    const now = await goal(wilma, id)
    expect([now.what, now.beside]).toEqual(['Een.', []])
    expect(now.earlier.map(({ said }) => said.what)).toEqual(expect.arrayContaining(['Nul.', 'Twee.', 'Drie.']))
  })

  test('the same holds for the why and for a step', async () => {
    const browser = await house.browser(wilma)
    const { version } = await plan(wilma)
    await browser.post(`${home}/waarom`, { why: 'Waarom één.', version: String(version) })
    await browser.post(`${home}/waarom`, { why: 'Waarom twee.', version: String(version) })
    const page = await browser.get(home)
    expect(page.text).toContain('Waarom één.')
    expect(page.text).toContain('Waarom twee.')
    const id = await begin(browser, 'Met stap.')
    await addStep(browser, id, 'Stap.')
    const [step] = (await goal(wilma, id)).steps
    await browser.post(`${home}/stappen/${step!.id}`, { what: 'Stap één.', kind: '', version: '1' })
    const late = await browser.follow(await browser.post(`${home}/stappen/${step!.id}`, { what: 'Stap twee.', kind: 'work', version: '1' }))
    expect(late.text).toContain('Stap één.')
    expect(late.text).toContain('Stap twee.')
  })
})

describe('bad input', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await house.browser(fatima)))

  test('31 september is refused with a sentence, and what was typed stays', async () => {
    const id = await begin(browser, 'Met datum.')
    const answer = await browser.post(`${home}/doelen/${id}`, {
      what: 'Met een andere datum.',
      notice: '',
      byDay: '31-9-2027',
      version: '1',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/september/)
    expect(answer.body).toContain('value="31-9-2027"')
    expect(answer.body).toContain('Met een andere datum.')
  })

  test('a text of 100,000 characters is refused with a sentence and comes back whole', async () => {
    const long = 'a'.repeat(100_000)
    const goal = await browser.post(`${home}/doelen`, { what: long })
    expect([goal.status, goal.text.includes('hooguit 1000 tekens')]).toEqual([422, true])
    const thought = await browser.post(`${home}/reflecties`, { words: long })
    expect([thought.status, thought.text.includes('hooguit 20000 tekens'), thought.body.includes(long)]).toEqual([422, true, true])
  })

  test('a text of the longest length is kept and shown', async () => {
    const longest = 'woord '.repeat(3333)
    const answer = await browser.post(`${home}/reflecties`, { words: longest })
    expect(answer.status).toBe(303)
    expect((await browser.follow(answer)).body).toContain('woord woord')
  })

  test('HTML in a goal, a step, a why and a reflection is shown as words everywhere', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const id = await begin(browser, evil)
    await addStep(browser, id, evil, 'work')
    await browser.post(`${home}/reflecties`, { words: evil, goalId: id })
    for (const url of [home, `${home}/doelen/${id}`, `${home}/doelen/${id}/delen`, `${home}/reflecties`, `${home}/papier`]) {
      const page = await browser.get(url)
      expect(page.body).toContain('&lt;img src=x')
      expect(page.body).not.toContain('<img src=x')
      expect(page.body).not.toContain('<script>alert')
    }
  })

  test('a goal, step or reflection of somebody else does not exist', async () => {
    const other = await house.browser(joost)
    const mine = (await plan(fatima)).goals.find(({ steps }) => steps.length)!
    expect((await other.get(`${home}/doelen/${mine.id}`)).status).toBe(404)
    expect((await other.post(`${home}/doelen/${mine.id}`, { what: 'Van mij.', version: '1' })).status).toBe(404)
    expect((await other.get(`${home}/stappen/${mine.steps[0]!.id}`)).status).toBe(404)
    expect((await other.post(`${home}/stappen/${mine.steps[0]!.id}/stand`, { state: 'done' })).status).toBe(404)
    expect((await other.post(`${home}/reflecties`, { words: 'x', goalId: mine.id })).status).toBe(404)
  })
})

describe('what a step is linked to', () => {
  test('is an activity, an edition, a colleague or nothing, and a step without a kind gets that of its activity', async () => {
    const browser = await house.browser(omar)
    const id = await begin(browser, 'Met koppelingen.')
    await addStep(browser, id, 'Iets volgen')
    const stepId = (await goal(omar, id)).steps[0]!.id
    const at = `${home}/stappen/${stepId}`
    expect((await browser.get(`${at}?zoek=brieven`)).text).toContain('Schrijven op taalniveau B1')
    await browser.post(`${at}/koppeling`, { linkTo: 'thing', activityId: activityId('B1', organisation.id) })
    const step = async () => (await goal(omar, id)).steps[0]!
    expect(await step()).toMatchObject({ kind: 'formal', link: { to: 'activity', name: 'Schrijven op taalniveau B1' } })

    const [edition] = await house.read(
      (tx) =>
        tx<
          { id: string }[]
        >`select id from editions.edition where organisation_id = ${organisation.id} and published_at is not null limit 1`,
    )
    await browser.post(`${at}/koppeling`, { linkTo: 'thing', editionId: edition!.id })
    expect((await step()).link).toMatchObject({ to: 'edition', id: edition!.id })

    expect((await browser.post(`${at}/koppeling`, { linkTo: 'person', who: 'Niemand Hier' })).text).toContain(
      'Hier werkt niemand die precies Niemand Hier heet.',
    )
    expect((await browser.post(`${at}/koppeling`, { linkTo: 'person', who: 'Omar Haddad' })).text).toContain('Dit ben je zelf.')
    await browser.post(`${at}/koppeling`, { linkTo: 'person', who: 'mees smit' })
    expect((await step()).link).toMatchObject({ to: 'person', name: 'Mees Smit' })
    await browser.post(`${at}/koppeling`, { linkTo: 'nothing' })
    expect((await step()).link).toBeNull()
    expect((await goal(omar, id)).earlier.map(({ link }) => link)).toEqual([
      'Mees Smit',
      expect.any(String),
      'Schrijven op taalniveau B1',
      null,
    ])
  })

  test('what is not in the offer can’t be linked', async () => {
    const browser = await house.browser(omar)
    const id = await begin(browser, 'Zonder aanbod.')
    await addStep(browser, id, 'Iets anders')
    const [step] = (await goal(omar, id)).steps
    const answer = await browser.post(`${home}/stappen/${step!.id}/koppeling`, { linkTo: 'thing', activityId: crypto.randomUUID() })
    expect([answer.status, answer.text.includes('Dit staat niet (meer) in het aanbod.')]).toEqual([422, true])
  })
})
