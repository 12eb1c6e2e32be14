import { beforeAll, describe, expect, test } from 'vitest'
import { look } from '#platform/act.ts'
import { actorOf, openHouse, type Browser } from '#test/house.ts'
import { idOf } from '#world/ids.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { goalId as fatimasGoal, planId as fatimasPlan } from '#world/plans.ts'
import { planView } from './views/plan.ts'

const house = openHouse()
const { fatima, joost, ineke, bram, karel, mees, noor, wilma } = people
const home = '/mijn/ontwikkelplan'
const letters = fatimasGoal('letters')
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

const plan = (who: Somebody) => house.as(who).look((tx) => planView(tx, house.as(who).actor, 50))
const tables = ['plan', 'goal', 'step', 'reflection', 'earlier']
/** How many rows of the plan of Fatima somebody reads in each table, whatever the page would show. */
const rowsOf = async (who: Somebody): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => {
        const rows = await house.as(who).look((tx) => tx.unsafe(`select id from plans.${table} where person_id = '${fatima.id}'`))
        return [table, rows.length] as const
      }),
    ),
  )
const takeBack = async (browser: Browser, words: string): Promise<void> => {
  const page = await browser.get('/mijn/gedeeld')
  const line = page.body.slice(page.body.indexOf(words))
  const action = /action="(\/mijn\/gedeeld\/[^"]+\/terug)"/.exec(line)![1]!
  expect((await browser.post(action)).status).toBe(303)
}

describe('a plan is its owner’s', () => {
  test('no role reads a row of it: not the manager, the learning adviser, the administrator, the auditor nor the secretary', async () => {
    for (const who of [ineke, bram, noor, karel, mees, neighbours.els])
      expect([who.first, await rowsOf(who)]).toEqual([who.first, { plan: 0, goal: 0, step: 0, reflection: 0, earlier: 0 }])
    expect(await rowsOf(fatima)).toEqual({ plan: 1, goal: 3, step: 5, reflection: 1, earlier: 1 })
  })

  test('the system that works at night reads none of it either', async () => {
    for (const table of tables) expect(await house.read((tx) => tx.unsafe(`select 1 from plans.${table}`))).toHaveLength(0)
  })
})

describe('a goal that is shared', () => {
  test('shows that goal with its steps as they are now, and nothing of the rest or of before', async () => {
    expect(await rowsOf(joost)).toEqual({ plan: 0, goal: 1, step: 3, reflection: 0, earlier: 0 })
    const browser = await house.browser(joost)
    const page = await browser.get(`/mijn/gedeeld/doelen/${letters}`)
    expect(page.text).toContain('Een doel van Fatima Bennani')
    expect(page.text).toContain('Mees leest mijn concept mee')
    expect(page.text).not.toContain('Ik wil brieven schrijven die inwoners begrijpen.')
    expect((await browser.get(`/mijn/gedeeld/doelen/${fatimasGoal('table')}`)).status).toBe(404)
    expect((await browser.get(`/mijn/gedeeld/plannen/${fatimasPlan}`)).status).toBe(404)
  })

  test('that it was opened is noted, and its owner sees by whom', async () => {
    await (await house.browser(joost)).get(`/mijn/gedeeld/doelen/${letters}`)
    const browser = await house.browser(fatima)
    const looks = await browser.get('/mijn/inzage')
    expect(looks.text).toMatch(/Joost de Wit .*Een doel dat je deelde/)
    expect((await browser.get('/mijn/gedeeld')).text).toMatch(/Joost de Wit.*Laatst geopend/)
  })

  test('somebody who was not shown it notes no look and learns nothing', async () => {
    const answer = await (await house.browser(ineke)).get(`/mijn/gedeeld/doelen/${letters}`)
    expect(answer.status).toBe(404)
    const noted = await house.read((tx) => tx`select 1 from platform.look where viewer_id = ${ineke.id} and page like 'shared-goal%'`)
    expect(noted).toHaveLength(0)
  })

  test('can’t be changed by whom it is shown to', async () => {
    const changed = await house.as(joost).perform(
      async ({ tx }) => ({
        ok: true as const,
        value: await tx`update plans.goal set what = 'Van Joost' where id = ${letters} returning id`,
      }),
      null,
    )
    expect(changed).toMatchObject({ ok: true, value: [] })
  })

  test('is gone at once when it is taken back', async () => {
    const browser = await house.browser(fatima)
    await takeBack(browser, 'Joost de Wit')
    expect(await rowsOf(joost)).toMatchObject({ goal: 0, step: 0 })
    const other = await house.browser(joost)
    expect((await other.get(`/mijn/gedeeld/doelen/${letters}`)).status).toBe(404)
    expect((await other.get('/mijn/gedeeld')).text).toContain('Niemand deelt nu iets met je.')
  })
})

describe('sharing from the plan', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await house.browser(fatima)))
  const share = (at: string, who: string, until = '') => browser.post(`${home}${at}/delen`, { who, until })

  test('the whole plan shows why, goals and steps, also those to come, and no reflection', async () => {
    expect((await share('', 'Wilma Bakker')).status).toBe(303)
    expect(await rowsOf(wilma)).toEqual({ plan: 1, goal: 3, step: 5, reflection: 0, earlier: 0 })
    await browser.post(`${home}/doelen`, { what: 'Later bedacht.' })
    const other = await house.browser(wilma)
    const list = await other.get('/mijn/gedeeld')
    expect(list.text).toMatch(/Het hele ontwikkelplan .*van Fatima Bennani/)
    expect((await other.get(`/mijn/gedeeld/plannen/${fatimasPlan}`)).text).toContain('Later bedacht.')
  })

  test('a reflection is shown by itself', async () => {
    const [one] = (await plan(fatima)).reflections
    await share(`/reflecties/${one!.id}`, 'mees smit', String(today))
    expect(await rowsOf(mees)).toEqual({ plan: 0, goal: 0, step: 0, reflection: 1, earlier: 0 })
    const page = await (await house.browser(mees)).get(`/mijn/gedeeld/reflecties/${one!.id}`)
    expect(page.text).toContain('De brief aan de buren was te lang.')
  })

  test('with yourself, with nobody, with somebody elsewhere or until a day that passed comes back with a sentence', async () => {
    const at = `/doelen/${letters}`
    const said = async (who: string, until?: string) => (await share(at, who, until)).text
    expect(await said('Fatima Bennani')).toContain('Dit ben je zelf.')
    expect(await said('Iemand Anders')).toContain('Hier werkt niemand die precies Iemand Anders heet.')
    expect(await said(`${neighbours.els.first} ${neighbours.els.last}`)).toContain('Hier werkt niemand')
    expect(await said('Joost de Wit', '1-1-2020')).toContain('Deze dag is al geweest.')
    expect(await said('Joost de Wit', '31-9-2027')).toContain('september')
    expect(await said('')).toContain('Vul in met wie je dit deelt.')
    expect(await rowsOf(joost)).toMatchObject({ goal: 0 })
  })

  test('somebody else’s goal can’t be shared', async () => {
    const other = await house.browser(mees)
    expect((await other.get(`${home}/doelen/${letters}/delen`)).status).toBe(404)
    expect((await other.post(`${home}/doelen/${letters}/delen`, { who: 'Joost de Wit' })).status).toBe(404)
    expect(await rowsOf(joost)).toMatchObject({ goal: 0 })
  })

  test('with somebody who leaves it is gone for that person at once, and the owner sees so', async () => {
    const leave = (on: Temporal.PlainDate | null) =>
      house.arrange(
        (tx) => tx`update people.employment set ends_on = ${on} where organisation_id = ${organisation.id} and person_id = ${wilma.id}`,
      )
    await leave(today.subtract({ days: 1 }))
    expect(await rowsOf(wilma)).toEqual({ plan: 0, goal: 0, step: 0, reflection: 0, earlier: 0 })
    expect((await browser.get('/mijn/gedeeld')).text).toContain('Wilma Bakker werkt hier niet meer en ziet dit niet meer.')
    await leave(null)
  })

  test('a confidential activity in a shared step has no name for the other', async () => {
    const [coaching] = await house.read(
      (tx) =>
        tx<
          { id: string; title: string }[]
        >`select id, title from catalogue.activity where organisation_id = ${organisation.id} and confidential and state = 'published' limit 1`,
    )
    const goal = (await browser.post(`${home}/doelen`, { what: 'Iets voor mezelf.' })).location!.split('/').at(-1)!
    await browser.post(`${home}/doelen/${goal}/stappen`, { what: 'Gesprekken.', kind: '' })
    const step = (await plan(fatima)).goals.find(({ id }) => id === goal)!.steps[0]!
    await browser.post(`${home}/stappen/${step.id}/koppeling`, { linkTo: 'thing', activityId: coaching!.id })
    expect((await browser.get(`${home}/doelen/${goal}`)).text).toContain(coaching!.title)
    await share(`/doelen/${goal}`, 'Joost de Wit')
    const page = await (await house.browser(joost)).get(`/mijn/gedeeld/doelen/${goal}`)
    expect(page.text).toContain('Gesprekken.')
    expect(page.text).not.toContain(coaching!.title)
  })
})

describe('what others read of it', () => {
  const demand = (who: Somebody) =>
    house
      .as(who)
      .look((tx) => tx<{ subjectId: string; atLeast: number }[]>`select subject_id, at_least from plans.demand where subject = 'activity'`)
  const activity = idOf('activity/demand')
  /** As its owner: nobody else writes in a plan. */
  const want = (who: string, confidential = false) =>
    house.arrange(async (tx) => {
      await tx`insert into catalogue.activity (id, organisation_id, code, title, learning_form, provider_id, mix, state, confidential)
        select ${activity}, ${organisation.id}, 'VRAAG-TEST', 'Vraag', 'training', provider_id, 'formal', 'published', ${confidential} from catalogue.activity
        where organisation_id = ${organisation.id} limit 1 on conflict do nothing`
      await tx`select set_config('app.person', ${who}, true)`
      await tx`insert into plans.plan (organisation_id, person_id, made_at, changed_at) values (${organisation.id}, ${who}, now(), now()) on conflict do nothing`
      await tx`with g as (insert into plans.goal (organisation_id, plan_id, person_id, what, state_on, made_at, changed_at)
          select organisation_id, id, person_id, 'x', current_date, now(), now() from plans.plan where person_id = ${who} returning *)
        insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, activity_id, state_on, made_at, changed_at)
          select organisation_id, plan_id, id, person_id, 'x', ${activity}, current_date, now(), now() from g`
    })
  const team: string[] = []
  beforeAll(async () => {
    const rows = await house.read(
      (tx) => tx<{ id: string }[]>`
      select distinct person_id as id from people.colleague where organisation_id = ${organisation.id}
        and unit_id = (select unit_id from people.colleague where organisation_id = ${organisation.id} group by 1 order by count(distinct person_id) desc, 1 limit 1) and person_id <> ${joost.id} order by 1 limit 9`,
    )
    team.push(...rows.map(({ id }) => id))
  })

  test('demand is nothing below five, then five until ten, nothing where nearly everybody wants it, and never with a name', async () => {
    for (const who of team.slice(0, 4)) await want(who)
    expect((await demand(ineke)).filter(({ subjectId }) => subjectId === activity)).toEqual([])
    await want(team[4]!)
    expect((await demand(ineke)).filter(({ subjectId }) => subjectId === activity).map(({ atLeast }) => atLeast)).toEqual([5])
    await want(team[4]!) // twice by one person is one
    await want(team[5]!)
    expect((await demand(ineke)).filter(({ subjectId }) => subjectId === activity).map(({ atLeast }) => atLeast)).toEqual([5])
    const columns = await house.as(ineke).look(async (tx) => Object.keys((await tx`select * from plans.demand limit 1`)[0]!))
    expect(columns).toEqual(['organisationId', 'unitId', 'subject', 'subjectId', 'atLeast'])
    for (const who of team.slice(6, 9)) await want(who)
    expect((await demand(ineke)).filter(({ subjectId }) => subjectId === activity)).toEqual([]) // nearly everybody: it would be of each of them
  })

  test('of demand whoever looks is not counted, so that writing a goal and asking again tells nothing', async () => {
    const actor = { ...actorOf(fatima), personId: team[0]! }
    await house.arrange(async (tx) => {
      for (const who of team.slice(5, 9)) {
        await tx`select set_config('app.person', ${who}, true)`
        await tx`update plans.goal set state = 'stopped' where person_id = ${who} and what = 'x'`
      }
    })
    const rows = await look(house.db, actor, (tx) => tx`select 1 from plans.demand where subject_id = ${activity}`)
    expect(rows).toHaveLength(0)
    expect((await demand(ineke)).filter(({ subjectId }) => subjectId === activity)).toHaveLength(1)
  })

  test('demand is of one organisation', async () => {
    expect((await demand(neighbours.els)).length).toBe(0)
  })

  test('a confidential activity is never counted', async () => {
    await house.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activity}`)
    expect((await demand(ineke)).filter(({ subjectId }) => subjectId === activity)).toEqual([])
  })

  test('open goals are those of the acting person, not even what is shared', async () => {
    await (await house.browser(fatima)).post(`${home}/doelen/${letters}/delen`, { who: 'Joost de Wit' })
    const open = (who: Somebody) => house.as(who).look((tx) => tx<{ what: string }[]>`select what from plans.open_goal`)
    expect((await open(fatima)).map(({ what }) => what)).toContain('Ik wil een omgevingstafel leiden.')
    expect((await open(fatima)).map(({ what }) => what)).not.toContain('Ik wil mijn mail op een dag leeg hebben.')
    expect(await open(joost)).toHaveLength(0)
  })
})
