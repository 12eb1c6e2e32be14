import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'
import { sayDay } from '#platform/words.ts'
import { appoint, endHolder, makeRole, moveHolder, setMinimum } from './index.ts'
import { coverView, roleView } from './views.ts'

// M04: digicoaches, at least two in every department; M40: cover per department.
const house = openHouse()
const unit = (code: string) => unitId(organisation.id, code)
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
let roleId = ''

const marjan = () => house.as(people.marjan)
const give = async (who: { id: string }, code: string, startsOn = today.subtract({ days: 10 })) => {
  const outcome = await marjan().perform(appoint, { roleId, personId: who.id, unitId: unit(code), startsOn, endsOn: null })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.holderId
}
const cover = async () =>
  Object.fromEntries((await marjan().look((tx) => coverView(tx, roleId))).map((row) => [row.unit, [row.present, row.wanted, row.cover]]))
const waiting = () =>
  house.read(
    (tx) =>
      tx<
        { title: string; href: string }[]
      >`select title, href from home.waiting_for where role = 'coordinator' and href = ${`/rolnetwerken/${roleId}`} order by title`,
  )

beforeAll(async () => {
  const made = await marjan().perform(makeRole, { name: 'Digihulp', purpose: '', minimum: 2 })
  if (!made.ok) throw new Error(made.reason)
  roleId = made.value.roleId
  await give(people.fatima, 'VER')
  await give(people.imane, 'TOE')
  await give(people.stef, 'STR')
})

describe('a role that ends', () => {
  const told = (who: { id: string }) =>
    house.read(
      (tx) =>
        tx<
          { subject: string; body: string }[]
        >`select subject, body from platform.outbox where person_id = ${who.id} and kind = 'role-network-ended'`,
    )

  test('is told to who had it, also when it was yet to begin; a refusal tells nothing', async () => {
    for (const startsOn of [today.subtract({ days: 10 }), today.add({ days: 5 })]) {
      const holderId = await give(people.lotte, 'VER', startsOn)
      expect((await marjan().perform(endHolder, { roleId, holderId })).ok).toBe(true)
      expect((await marjan().perform(endHolder, { roleId, holderId })).ok).toBe(false)
    }
    const mails = await told(people.lotte)
    expect(mails.map((one) => one.subject)).toEqual(['Je rol is voorbij: digihulp', 'Je rol is voorbij: digihulp'])
    expect(mails[0]!.body).toContain('Marjan de Boer noteerde dat je geen digihulp meer bent voor Vergunningen.')
  })
})

describe('cover of a role', () => {
  test('every department wants two; whoever has the role in a team below is counted in', async () => {
    expect(await cover()).toMatchObject({ Ruimte: [2, 2, 'enough'], Veiligheid: [1, 2, 'thin'], 'Sociaal Domein': [0, 2, 'missing'] })
  })

  test('teams and crews below want none of their own, until one is asked for', async () => {
    expect(Object.keys(await cover())).not.toContain('Vergunningen')
    await marjan().perform(setMinimum, { roleId, unitId: unit('VER'), people: 1 })
    expect((await cover())['Vergunningen']).toEqual([1, 1, 'enough'])
  })

  test('one department can want another number, or none', async () => {
    await marjan().perform(setMinimum, { roleId, unitId: unit('DIR'), people: 0 })
    await marjan().perform(setMinimum, { roleId, unitId: unit('VEI'), people: 1 })
    const now = await cover()
    expect(now).toMatchObject({ Veiligheid: [1, 1, 'enough'] })
    expect(Object.keys(now)).not.toContain('Directie')
  })

  test('gaps wait for the coordinator, with the departments that have too few', async () => {
    expect((await waiting()).map(({ title }) => title)).toEqual([
      'Digihulp: te weinig bij Bedrijfsvoering, Dienstverlening, Sociaal Domein, Stadsbeheer',
    ])
  })

  test('somebody with a coming first day or who works elsewhere is not counted', async () => {
    await give(people.zoe, 'SOC', today.add({ days: 3 }))
    expect((await cover())['Sociaal Domein']).toEqual([0, 2, 'missing'])
    const outcome = await marjan().perform(appoint, {
      roleId,
      personId: people.mees.id,
      unitId: unit('SOC'),
      startsOn: today,
      endsOn: null,
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'does-not-work-there' })
  })

  test('the same role twice at one unit is refused', async () => {
    const outcome = await marjan().perform(appoint, {
      roleId,
      personId: people.fatima.id,
      unitId: unit('VER'),
      startsOn: today,
      endsOn: null,
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'has-this-role' })
  })
})

describe('somebody leaves or moves', () => {
  test('who moves within the department is counted there, and not by the old team', async () => {
    await house.arrange((tx) => tx`update people.employment set unit_id = ${unit('TOE')} where person_id = ${people.fatima.id}`)
    expect(await cover()).toMatchObject({ Ruimte: [2, 2, 'enough'], Vergunningen: [0, 1, 'missing'] })
    expect((await waiting()).map(({ title }) => title)).toContain(
      'Fatima Bennani werkt nu bij Toezicht en handhaving: digihulp van Vergunningen',
    )
  })

  test('who moves to another department leaves a gap, and counts there after one button', async () => {
    await house.arrange((tx) => tx`update people.employment set unit_id = ${unit('WIJ')} where person_id = ${people.imane.id}`)
    expect(await cover()).toMatchObject({ Ruimte: [1, 2, 'thin'], 'Sociaal Domein': [0, 2, 'missing'] })
    const [holder] = (await marjan().look((tx) => roleView(tx, roleId)))!.holders.filter((one) => one.name === 'Imane Amrani')
    expect((await marjan().perform(moveHolder, { roleId, holderId: holder!.id })).ok).toBe(true)
    expect((await cover())['Sociaal Domein']).toEqual([1, 2, 'thin'])
    const rows = await house.read(
      (tx) =>
        tx`select ends_on is null as open from circles.role_holder where role_network_id = ${roleId} and person_id = ${people.imane.id} order by added_at`,
    )
    expect(rows.map((row) => row['open'])).toEqual([false, true]) // what was, stays
  })

  test('who leaves is not counted from the day after the last, and shows as a task until the role is ended', async () => {
    await house.arrange((tx) => tx`update people.employment set ends_on = current_date - 1 where person_id = ${people.stef.id}`)
    expect((await cover())['Veiligheid']).toEqual([0, 1, 'missing'])
    expect((await waiting()).map(({ title }) => title)).toContain('Stef Kok werkt hier niet meer: digihulp van Straattoezicht')
    const holder = (await marjan().look((tx) => roleView(tx, roleId)))!.holders.find((one) => one.name === 'Stef Kok')!
    expect(await marjan().perform(moveHolder, { roleId, holderId: holder.id })).toMatchObject({ ok: false, reason: 'works-nowhere' })
    expect((await marjan().perform(endHolder, { roleId, holderId: holder.id })).ok).toBe(true)
    expect((await waiting()).map(({ title }) => title).filter((title) => title.includes('Stef'))).toEqual([])
  })
})

describe('whoever has a role knows it', () => {
  const told = (who: { id: string }) =>
    house.read(
      (tx) => tx<{ subject: string; body: string }[]>`
        select subject, body from platform.outbox where person_id = ${who.id} and kind = 'role-network-given' and subject like '%digihulp' order by made_at`,
    )

  test('who is appointed is told once, with the unit, the day and who did it', async () => {
    const [message, ...more] = await told(people.zoe)
    expect(more).toEqual([])
    expect(message!.subject).toBe('Je hebt een rol: digihulp')
    expect(message!.body).toContain(
      `Marjan de Boer noteerde dat je digihulp bent voor Sociaal Domein, vanaf ${sayDay(today.add({ days: 3 }), 'nl')}.`,
    )
  })

  test('for whom it counts elsewhere after a move is told again; who was refused is told nothing', async () => {
    expect((await told(people.imane)).map((one) => one.body.includes('voor Wijkteam'))).toEqual([false, true])
    expect(await told(people.mees)).toEqual([])
  })

  test('who notes the own role gets no message about it', async () => {
    const own = await marjan().perform(appoint, { roleId, personId: people.marjan.id, unitId: unit('BED'), startsOn: today, endsOn: null })
    expect(own.ok).toBe(true)
    expect(await told(people.marjan)).toEqual([])
  })
})

describe('who sees what', () => {
  test('the coordinator sees names in alphabetical order, and gives the role from the page', async () => {
    const browser = await house.browser(people.marjan)
    const page = await browser.get(`/rolnetwerken/${roleId}?zoek=yara`)
    expect(page.text).toContain('Fatima Bennani')
    expect(page.text.indexOf('Imane Amrani')).toBeLessThan(page.text.indexOf('Fatima Bennani')) // A before B
    const done = await browser.post(`/rolnetwerken/${roleId}/mensen`, {
      personId: people.yara.id,
      unitId: unit('BUR'),
      startsOn: '1-11-2026',
      endsOn: '',
      zoek: 'yara',
    })
    expect(done.status).toBe(303)
    expect((await browser.follow(done)).text).toContain('Yara van de Ven')
    const back = await browser.post(`/rolnetwerken/${roleId}/mensen`, {
      personId: people.chris.id,
      unitId: unit('BUR'),
      startsOn: '31 september 2026',
      zoek: 'chris',
    })
    expect(back.status).toBe(422)
    expect(back.body).toContain('value="31 september 2026"')
  })

  test('the board sees a word per department, and no name or number', async () => {
    const page = await (await house.browser(people.karel)).get(`/rolnetwerken/${roleId}`)
    expect(page.text).toContain('Sociaal Domein dun')
    expect(page.text).not.toContain('Amrani')
    expect(page.text).not.toContain('Gewenst')
  })

  test('somebody who is no coordinator or adviser keeps nothing', async () => {
    expect(await house.as(people.karel).perform(makeRole, { name: 'Bhv', purpose: '', minimum: 1 })).toMatchObject({
      reason: 'not-a-coordinator',
    })
    expect((await (await house.browser(people.fatima)).get(`/rolnetwerken/${roleId}`)).text).toContain('niet voor jou')
  })

  test('the task stands on the start page of the coordinator', async () => {
    expect((await (await house.browser(people.marjan)).get('/')).text).toContain('Digihulp: te weinig bij')
  })
})
