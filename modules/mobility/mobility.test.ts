import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { opportunityId } from '#world/mobility.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'

const house = openHouse()
const { joost, mees, ineke, bram, wilma, marjan } = people
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const day = (days: number) => today.add({ days }).toString()
const own = unitId(organisation.id, 'VER')
const written = {
  kind: 'gig',
  title: 'Help ons archief opruimen',
  youDo: 'Je zoekt uit wat weg kan.',
  youLearn: 'Omgaan met de archiefwet.',
  unitId: own,
  place: 'Kelder',
  startsOn: day(30),
  endsOn: day(60),
  hoursPerWeek: '7,5',
  respondBy: day(20),
  contact: '',
}
/** Writes a draft as a browser does, and gives its address. */
async function draft(browser: Browser, more: Partial<typeof written> = {}): Promise<string> {
  await browser.get('/kansen/nieuw')
  return (await browser.post('/kansen', { ...written, ...more })).location!
}
async function published(browser: Browser, more: Partial<typeof written> = {}): Promise<string> {
  const at = await draft(browser, more)
  await browser.post(`${at}/publiceren`)
  return at
}
const rows = (title: string) =>
  house.read((tx) => tx<{ title: string; version: number }[]>`select title, version from mobility.opportunity where title = ${title}`)
let [manager, adviser, employee] = [] as unknown as [Browser, Browser, Browser]
beforeAll(async () => {
  ;[manager, adviser, employee] = [await house.browser(joost), await house.browser(ineke), await house.browser(mees)]
})

describe('a list of opportunities', () => {
  test('is for everybody who works here, with what closes first on top and no drafts', async () => {
    const page = await employee.get('/kansen')
    const titles = ['Herschrijf met ons', 'Projectleider stembureaus', 'organisatieadviseur in Rivierdal', 'bomenplan']
    const places = titles.map((one) => page.text.indexOf(one))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(page.text).not.toContain('Vergunningverlener bouwen')
    expect(page.text).not.toContain('Beheer kansen')
  })

  test('is searched in words, parts of words and kinds, and says so when nothing is found', async () => {
    expect((await employee.get('/kansen?zoek=bomen')).text).toContain('bomenplan')
    expect((await employee.get('/kansen?zoek=stembureau')).text).not.toContain('bomenplan')
    expect((await employee.get('/kansen?zoek=klus')).text).toContain('vijftig brieven')
    expect((await employee.get('/kansen?zoek=vrijwilligers')).text).toContain('Projectleider')
    for (const nothing of ['qqqq', '%', "'; drop table", '<b>x', '!&|:*'.repeat(20)])
      expect((await employee.get(`/kansen?${new URLSearchParams({ zoek: nothing })}`)).status).toBe(200)
    expect((await employee.get('/kansen?zoek=qqqq')).text).toContain('Niets gevonden')
  })

  test('of another organisation is empty, and says what will be there', async () => {
    const browser = await house.browser(neighbours.els)
    expect((await browser.get('/kansen')).text).toContain('Nu geen kansen')
    expect((await browser.get(`/kansen/${opportunityId('letters')}`)).status).toBe(404)
    expect((await browser.post(`/kansen/${opportunityId('letters')}/intrekken`)).status).toBe(404)
    expect((await browser.post('/kansen/in-mijn-plan', { opportunityId: opportunityId('letters'), goalId: '' })).status).toBe(422)
    expect(await house.read((tx) => tx`select 1 from mobility.opportunity`, neighbour.id)).toHaveLength(0)
  })
})

describe('writing one', () => {
  test('a manager writes a draft that only those who keep it see, publishes it, and everybody reads it', async () => {
    const at = await draft(manager)
    expect((await manager.get(at)).text).toContain('Dit is een concept.')
    expect((await adviser.get(at)).status).toBe(200)
    for (const other of [mees, wilma, marjan]) expect((await (await house.browser(other)).get(at)).status).toBe(404)
    expect((await manager.get('/kansen/beheren')).text).toContain(written.title)
    expect((await manager.follow(await manager.post(`${at}/publiceren`))).text).toContain('Gepubliceerd.')
    const page = await employee.get(at)
    for (const words of [written.title, written.youDo, written.youLearn, 'Vergunningen, Kelder', '7,5 uur per week', 'Joost de Wit'])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Trek in')
    expect((await employee.get('/kansen')).text).toContain(written.title)
  })

  test('publishing twice is told, and changes nothing', async () => {
    const at = await published(manager, { title: 'Twee keer' })
    const again = await manager.post(`${at}/publiceren`)
    expect([again.status, again.text.includes('Deze kans staat er al.')]).toEqual([409, true])
    expect(await rows('Twee keer')).toEqual([{ title: 'Twee keer', version: 2 }])
  })

  test('is for a manager about the own units, and for a learning adviser and administrator about all, or elsewhere', async () => {
    const elsewhere = await manager.post('/kansen', { ...written, unitId: unitId(organisation.id, 'GRO') })
    expect([elsewhere.status, elsewhere.text.includes('Kies een van je eigen afdelingen.')]).toEqual([422, true])
    const nowhere = await manager.post('/kansen', { ...written, unitId: '' })
    expect([nowhere.status, nowhere.text.includes('Kies een van je eigen afdelingen.')]).toEqual([422, true])
    expect((await adviser.post('/kansen', { ...written, unitId: '', place: '' })).text).toContain(
      'Kies een afdeling, of schrijf waar het is.',
    )
    expect(await draft(adviser, { unitId: '', place: 'Waterschap' })).toMatch(/^\/kansen\//)
    expect(await draft(await house.browser(bram), { unitId: unitId(organisation.id, 'GRO') })).toMatch(/^\/kansen\//)
    for (const url of ['/kansen/nieuw', '/kansen/beheren', `/kansen/${opportunityId('letters')}/wijzigen`])
      expect((await employee.get(url)).status).toBe(404)
    const refused = await employee.post('/kansen', written)
    expect([refused.status, refused.text.includes('Een kans beheert de leidinggevende')]).toEqual([403, true])
    const other = await house.browser(wilma)
    expect((await other.post(`/kansen/${opportunityId('letters')}/intrekken`)).status).toBe(404)
    expect((await other.get(`/kansen/${opportunityId('letters')}/wijzigen`)).status).toBe(404)
  })

  test('the wall stands in the database too: who does not keep it can neither write nor change one', async () => {
    const tries = (query: 'insert' | 'update') =>
      house.as(mees).perform(
        async ({ tx }) => ({
          ok: true as const,
          value:
            query === 'update'
              ? (await tx`update mobility.opportunity set title = 'Van mij', changed_at = now()`).count
              : (
                  await tx`insert into mobility.opportunity (organisation_id, kind, title, you_do, you_learn, unit_id, starts_on, respond_by, contact_id, made_by, made_at, changed_by, changed_at)
                    values (platform.organisation(), 'gig', 'x', 'x', 'x', ${own}, current_date, current_date, ${mees.id}, ${mees.id}, now(), ${mees.id}, now())`
                ).count,
        }),
        null,
      )
    expect(await tries('update')).toMatchObject({ value: 0 })
    await expect(tries('insert')).rejects.toThrow('row-level security')
  })

  test('names who can be asked; a name that nobody has is told at its field, and what was typed stays', async () => {
    const wrong = await manager.post('/kansen', { ...written, contact: 'Niemand Hier' })
    expect([wrong.status, wrong.text.includes('Hier werkt niemand die precies Niemand Hier heet.')]).toEqual([422, true])
    expect(wrong.body).toContain('href="#contact"')
    expect(wrong.body).toContain('value="Niemand Hier"')
    expect((await manager.get(await draft(manager, { contact: 'omar haddad' }))).text).toContain('Omar Haddad')
  })
})

describe('correcting and ending', () => {
  test('what people could read is kept, for those who keep it', async () => {
    const at = await published(manager, { title: 'Met een foud' })
    const form = await manager.get(`${at}/wijzigen`)
    expect(form.body).toContain('value="7,5"')
    expect((await manager.post(at, { ...written, title: 'Met een fout', version: '2', contact: 'omar haddad' })).status).toBe(303)
    for (const words of ['Met een foud', 'praat met Joost de Wit']) expect((await manager.get(at)).text).toContain(words)
    const page = await employee.get(at)
    expect(page.text).toContain('Met een fout')
    expect(page.text).not.toContain('Met een foud')
    const kept = (who: typeof mees) =>
      house.as(who).look((tx) => tx`select 1 from mobility.opportunity_earlier where said ->> 'title' = 'Met een foud'`)
    expect([(await kept(mees)).length, (await kept(joost)).length]).toEqual([0, 1])
    const change = house
      .as(joost)
      .perform(
        async ({ tx }) => ({ ok: true as const, value: (await tx`update mobility.opportunity_earlier set said = '{}'`).count }),
        null,
      )
    expect(await change).toMatchObject({ value: 0 })
  })

  test('of a draft no history is kept, and a form that changes nothing makes no version', async () => {
    const at = await draft(manager, { title: 'Nog een concept' })
    await manager.post(at, { ...written, title: 'Ander concept', version: '1' })
    await manager.post(at, { ...written, title: 'Ander concept', version: '2' })
    expect(await rows('Ander concept')).toEqual([{ title: 'Ander concept', version: 2 }])
    expect((await manager.get(at)).text).not.toContain('Wat er eerder stond')
  })

  test('two who write at once lose nothing: the later one sees both texts, and may save again', async () => {
    const at = await published(manager, { title: 'Van twee' })
    await manager.post(at, { ...written, title: 'Van de leidinggevende', version: '2' })
    const late = await adviser.post(at, { ...written, title: 'Van de adviseur', version: '2' })
    expect(late.status).toBe(409)
    for (const words of ['Iemand anders veranderde deze kans', 'Van de leidinggevende']) expect(late.text).toContain(words)
    expect(late.body).toContain('value="Van de adviseur"')
    const version = /name="version" value="(\d+)"/.exec(late.body)![1]!
    expect((await adviser.post(at, { ...written, title: 'Van de adviseur', version })).status).toBe(303)
    const page = await manager.get(at)
    for (const words of ['Van twee', 'Van de leidinggevende', 'Van de adviseur']) expect(page.text).toContain(words)
  })

  test('two at the very same moment: one is written, the other is told', async () => {
    const at = await published(manager, { title: 'Gelijk' })
    const both = await Promise.all([
      manager.post(at, { ...written, title: 'Eerste', version: '2' }),
      adviser.post(at, { ...written, title: 'Tweede', version: '2' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('a withdrawn one is off the list for good, and its page says so', async () => {
    const at = await published(manager, { title: 'Gaat niet door' })
    await manager.post(`${at}/intrekken`)
    expect((await employee.get('/kansen')).text).not.toContain('Gaat niet door')
    expect((await employee.get(at)).text).toContain('Deze kans is ingetrokken op')
    const again = await manager.post(`${at}/intrekken`)
    expect([again.status, again.text.includes('was al ingetrokken')]).toEqual([409, true])
    const late = await manager.post(at, { ...written, version: '3' })
    expect([late.status, late.text.includes('Dit is niet bewaard'), late.body.includes(written.youDo)]).toEqual([409, true, true])
    expect((await manager.post(`${at}/publiceren`)).status).toBe(409)
  })

  test('after its last day it is off the list, its page says until when, and a later last day opens it again', async () => {
    const at = await published(manager, { title: 'Te laat' })
    const oneId = at.split('/').at(-1)!
    await house.arrange((tx) => tx`update mobility.opportunity set respond_by = ${day(-1)}, changed_at = now() where id = ${oneId}`)
    expect((await employee.get('/kansen')).text).not.toContain('Te laat')
    expect((await employee.get(at)).text).toContain('Reageren kon tot en met')
    const [late] = await rows('Te laat')
    expect((await manager.post(at, { ...written, title: 'Te laat', version: String(late!.version) })).status).toBe(303)
    expect((await employee.get('/kansen')).text).toContain('Te laat')
  })

  test('a draft that waited too long is not published with a last day that was', async () => {
    const at = await draft(manager, { title: 'Te lang gewacht' })
    await house.arrange(
      (tx) => tx`update mobility.opportunity set respond_by = ${day(-1)}, changed_at = now() where title = 'Te lang gewacht'`,
    )
    const answer = await manager.post(`${at}/publiceren`)
    expect([answer.status, answer.text.includes('De laatste dag om te reageren is al voorbij.')]).toEqual([422, true])
  })
})

describe('bad input', () => {
  const wrong = async (more: Partial<Record<keyof typeof written, string>>, field: string, sentence: string) => {
    const answer = await manager.post('/kansen', { ...written, ...more })
    expect([answer.status, answer.text.includes(sentence), answer.body.includes(`href="#${field}"`)], sentence).toEqual([422, true, true])
    return answer
  }

  test('each is told at its field, and what was typed comes back', async () => {
    await wrong({ startsOn: day(60), endsOn: day(30) }, 'endsOn', 'De laatste dag ligt voor de eerste.')
    await wrong({ respondBy: day(-1) }, 'respondBy', 'De laatste dag om te reageren is al voorbij.')
    await wrong({ respondBy: day(61) }, 'respondBy', 'Reageren kan niet nadat het werk is afgelopen.')
    expect((await wrong({ startsOn: '31 september' }, 'startsOn', 'september')).body).toContain('value="31 september"')
    await wrong({ hoursPerWeek: '41' }, 'hoursPerWeek', '0 tot en met 40')
    await wrong({ hoursPerWeek: '0' }, 'hoursPerWeek', 'meer dan nul')
    await wrong({ kind: 'droombaan' }, 'kind', 'Kies wat voor kans het is.')
    await wrong({ title: ' ' }, 'title', 'Geef de kans een naam')
    const long = 'a'.repeat(100_000)
    expect((await wrong({ youDo: long }, 'youDo', 'hooguit 5000 tekens')).body).toContain(long)
    await wrong({ title: long }, 'title', 'hooguit 200 tekens')
  })

  test('no hours and no end are fine', async () => {
    const at = await draft(manager, { hoursPerWeek: '', endsOn: '' })
    expect((await manager.get(at)).text).toMatch(/vanaf \d/)
    await manager.post(`${at}/publiceren`)
    expect((await employee.get('/kansen')).text).not.toMatch(/· *·/)
  })

  test('HTML is shown as words on every page', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const at = await published(manager, { title: evil, youDo: evil, youLearn: evil, place: evil })
    await manager.post(at, { ...written, title: evil, youDo: evil, version: '2' })
    for (const url of ['/kansen', '/kansen/beheren', at, `${at}/wijzigen`]) {
      const page = await manager.get(url)
      expect(page.body).toContain('&lt;img src=x')
      expect(page.body).not.toContain('<img src=x')
      expect(page.body).not.toContain('<script>alert')
    }
  })
})
