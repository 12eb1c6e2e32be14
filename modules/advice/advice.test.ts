import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { neighbours, organisation, people } from '#world/people.ts'
import { chooseSources } from './choose-sources.ts'
import { dismiss, takeBack } from './dismiss.ts'
import { sources, type Source } from './rules.ts'
import { forYouView } from './views.ts'

const house = openHouse()
const { fatima, wilma, henk, joost, ineke } = people
const made: Record<string, string> = {}
const staff: string[] = []

/** An activity of the organisation that nobody follows yet, without dates. */
const activity = (title: string, confidential = false) =>
  house.arrange(async (tx) => {
    const [row] = await tx<{ id: string }[]>`
      insert into catalogue.activity (organisation_id, code, title, learning_form, provider_id, mix, state, confidential)
      select ${organisation.id}, ${'TEST ' + title}, ${title}, 'training', provider_id, 'formal', 'published', ${confidential}
      from catalogue.activity where organisation_id = ${organisation.id} limit 1 returning id`
    return (made[title] = row!.id)
  })
const follow = (title: string, who: string[], organisationId = organisation.id) =>
  house.arrange(
    (tx) => tx`
    insert into credentials.credential (organisation_id, person_id, kind, title, activity_id, achieved_on, source)
    select ${organisationId}, p, 'training', ${title}, ${made[title]!}, current_date, 'imported' from unnest(${who}::uuid[]) p`,
    organisationId,
  )
const compute = () => house.round('advice/compute')
const relations = () =>
  house.read(
    (tx) => tx<{ from: string; to: string; people: number }[]>`
    select a.title as from, b.title as to, r.people from advice.item_relation r
    join catalogue.activity a on a.id = r.from_activity_id join catalogue.activity b on b.id = r.to_activity_id order by 1, 2`,
  )
const forYou = async (who = fatima) => (await house.as(who).look((tx) => forYouView(tx, house.as(who).actor)))!.recommendations
const seen = async (title: string, who = fatima) => (await forYou(who)).find((one) => one.title === title)
const only = (...on: Source[]) => house.as(fatima).perform(chooseSources, { source: on })

beforeAll(async () => {
  for (const title of ['Weven', 'Spinnen', 'Breien', 'Vilten', 'Haken']) await activity(title)
  await activity('Loopbaancoaching', true)
  const rows = await house.read(
    (tx) => tx<{ id: string }[]>`
    select distinct c.person_id as id from people.colleague c where c.organisation_id = ${organisation.id}
      and c.person_id not in (${fatima.id}, ${wilma.id}, ${joost.id}) and c.function_name is not null order by 1 limit 20`,
  )
  staff.push(...rows.map(({ id }) => id))
  await follow('Weven', staff.slice(0, 8))
  await follow('Spinnen', staff.slice(0, 6)) // six have both
  await follow('Breien', [...staff.slice(0, 4), ...staff.slice(8, 14)]) // four have Weven and Breien
  await follow('Loopbaancoaching', staff.slice(0, 8))
  await follow('Weven', [fatima.id])
  await compute()
})

describe('what goes together', () => {
  test('is kept with how many people stand behind it, and not below five', async () => {
    const kept = await relations()
    expect(kept).toContainEqual({ from: 'Weven', to: 'Spinnen', people: 6 })
    expect(kept.filter(({ people }) => people < 5)).toEqual([])
    expect(kept.some(({ from, to }) => from === 'Weven' && to === 'Breien')).toBe(false)
  })

  test('says nothing of what is confidential', async () => {
    expect((await relations()).some(({ from, to }) => [from, to].includes('Loopbaancoaching'))).toBe(false)
  })

  test('needs more people where the organisation wants so', async () => {
    const set = (smallGroup: number) =>
      house.arrange(
        (tx) => tx`update people.organisation set settings = settings || ${tx.json({ smallGroup })} where id = ${organisation.id}`,
      )
    await set(7)
    await compute()
    expect((await relations()).some(({ to }) => to === 'Spinnen')).toBe(false)
    await set(5)
    await compute()
    expect((await relations()).some(({ to }) => to === 'Spinnen')).toBe(true)
  })

  test('leaves out who switched that source off: six become four, and the relation goes', async () => {
    const off = (on: boolean) =>
      house.arrange(async (tx) => {
        for (const id of staff.slice(0, 2)) {
          await tx`select set_config('app.person', ${id}, true)`
          if (on) await tx`delete from advice.source_off`
          else
            await tx`insert into advice.source_off (organisation_id, person_id, source, off_at) values (${organisation.id}, ${id}, 'alike', now())`
        }
      })
    await off(false)
    await compute()
    expect((await relations()).some(({ to }) => to === 'Spinnen')).toBe(false)
    await off(true)
    await compute()
  })

  test('is of one organisation: the neighbour reads none of it', async () => {
    const theirs = await house
      .as(Object.values(neighbours)[0]!)
      .look((tx) => tx`select * from advice.item_relation where organisation_id = ${organisation.id}`)
    expect(theirs.length).toBe(0)
  })

  test('is about activities: no table of this room holds a score of a person', async () => {
    const columns = await house.read(
      (tx) => tx<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'advice' and column_name in ('score', 'weight', 'rank', 'share')
        and table_name in (select table_name from information_schema.columns where table_schema = 'advice' and column_name = 'person_id')`,
    )
    expect([...columns]).toEqual([])
  })
})

describe('what may be for you', () => {
  test('says which of your own trainings leads to it', async () => {
    expect(await seen('Spinnen')).toMatchObject({ source: 'alike', because: 'Weven', done: true })
    const { text } = await (await house.browser(fatima)).get('/voor-jou')
    expect(text).toContain('Omdat je ‘Weven’ hebt gevolgd: collega’s kozen dit erbij.')
  })

  test('says that something can be begun at any moment, instead of that it has no date', async () => {
    const form = (code: string) => house.arrange((tx) => tx`update catalogue.activity set learning_form = ${code} where title = 'Spinnen'`)
    const said = async () => (await (await house.browser(fatima)).get('/voor-jou')).text
    expect(await said()).not.toContain('begin wanneer je wilt')
    await form('e-learning')
    expect(await said()).toMatch(/Spinnen E-learning[^.]*begin wanneer je wilt/)
    await form('training')
  })

  test('is one step from the start page', async () => {
    expect((await (await house.browser(fatima)).get('/')).body).toContain('href="/voor-jou"')
  })

  test('is never what somebody follows or followed', async () => {
    expect(await seen('Weven')).toBeUndefined()
    const mine = await house.read(
      (tx) => tx<{ activityId: string }[]>`
      select activity_id from editions.enrolment where person_id = ${fatima.id} and state in ('requested', 'seated', 'waiting', 'completed')
      union select activity_id from credentials.achieved where person_id = ${fatima.id} and activity_id is not null`,
    )
    expect(mine.length).toBeGreaterThan(2)
    const list = (await forYou()).map(({ activityId }) => activityId)
    expect(list.filter((id) => mine.some(({ activityId }) => activityId === id))).toEqual([])
  })

  test('is for somebody new what starts soon and has room', async () => {
    const list = await forYou(wilma)
    expect(list.length).toBeGreaterThan(0)
    expect(list.every((one) => one.source === 'soon' || one.source === 'function' || one.because)).toBe(true)
    expect(list.filter((one) => one.source === 'soon').every((one) => one.startsAt)).toBe(true)
  })

  test('names colleagues with your function from five people up, and not below', async () => {
    const setFunction = (who: string[]) =>
      house.arrange(async (tx) => {
        const [job] = await tx<{ id: string }[]>`insert into people.function (organisation_id, name) values (${organisation.id}, 'Wever')
          on conflict (organisation_id, name) do update set name = excluded.name returning id`
        await tx`update people.employment set function_id = ${job!.id} where organisation_id = ${organisation.id} and person_id = any(${who}::uuid[])`
      })
    await setFunction([wilma.id, ...staff.slice(8, 12)])
    await follow('Vilten', staff.slice(8, 13))
    await compute()
    expect(await seen('Vilten', wilma)).toBeUndefined()
    await setFunction([staff[12]!])
    await compute()
    expect(await seen('Vilten', wilma)).toMatchObject({ source: 'function', because: null })
  })

  test('is nothing when every source is off, and comes back when one is on', async () => {
    await only()
    expect(await forYou()).toEqual([])
    expect((await (await house.browser(fatima)).get('/voor-jou')).text).toContain('Je hebt alles uitgezet')
    await only('alike')
    expect((await forYou()).every((one) => one.source === 'alike')).toBe(true)
    expect(await seen('Spinnen')).toBeDefined()
    await only(...sources)
  })

  test('each source can be switched off by itself: alone it is the only one, and without it nothing comes from it', async () => {
    const met = new Set<Source>()
    for (const who of [fatima, wilma, henk]) {
      const browser = await house.browser(who)
      await browser.get('/voor-jou')
      const sourcesOf = async (...on: Source[]) => {
        expect((await browser.post('/voor-jou/bronnen', { source: on })).status).toBe(303)
        return new Set((await forYou(who)).map(({ source }) => source))
      }
      for (const source of sources) {
        const alone = await sourcesOf(source)
        expect([...alone].filter((one) => one !== source)).toEqual([])
        for (const one of alone) met.add(one)
        expect(await sourcesOf(...sources.filter((one) => one !== source))).not.toContain(source)
      }
      await sourcesOf(...sources)
    }
    // How somebody likes to learn is nothing of these three: preference.test.ts has it.
    expect([...met].sort()).toEqual(sources.filter((one) => one !== 'preference').toSorted())
  })

  test('a confidential training of your own leads to nothing and is named nowhere', async () => {
    await follow('Loopbaancoaching', [fatima.id])
    expect((await forYou()).some((one) => one.because === 'Loopbaancoaching')).toBe(false)
  })
})

describe('putting one aside', () => {
  test('asks why, keeps it, and can be taken back', async () => {
    const browser = await house.browser(fatima)
    const spinning = made['Spinnen']!
    expect((await browser.get(`/voor-jou?niet=${spinning}`)).text).toContain('Waarom niet?')
    const left = await browser.follow(await browser.post(`/voor-jou/${spinning}/niet`, { why: 'not-now' }))
    expect(left.text).toContain('Wat je wegliet')
    expect(await seen('Spinnen')).toBeUndefined()
    await browser.post(`/voor-jou/${spinning}/terug`)
    expect(await seen('Spinnen')).toBeDefined()
    const kept = await house.as(fatima).look((tx) => tx`select why, undone_at is not null as undone from advice.dismissal`)
    expect([...kept]).toEqual([{ why: 'not-now', undone: true }])
  })

  test('without a reason the form comes back with a sentence, beside the same activity', async () => {
    const answer = await (await house.browser(fatima)).post(`/voor-jou/${made['Spinnen']!}/niet`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Kies waarom niet.')
  })

  test('of something that is not in the offer is refused', async () => {
    expect(await house.as(fatima).perform(dismiss, { activityId: made['Loopbaancoaching']!, why: 'known' })).toMatchObject({
      reason: 'no-such-activity',
    })
    expect(await house.as(fatima).perform(takeBack, { activityId: made['Spinnen']! })).toMatchObject({ reason: 'not-dismissed' })
  })

  test('is read by nobody else: not by the manager, the learning adviser or the job', async () => {
    await house.as(fatima).perform(dismiss, { activityId: made['Spinnen']!, why: 'known' })
    await only('soon')
    for (const who of [joost, ineke]) {
      const rows = await house.as(who).look((tx) => tx`select 1 from advice.dismissal union all select 1 from advice.source_off`)
      expect(rows.length).toBe(0)
    }
    expect((await house.read((tx) => tx`select 1 from advice.dismissal`)).length).toBe(0)
    await only(...sources)
  })
})
