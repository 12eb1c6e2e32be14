import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people } from '#world/people.ts'
import { isolated, type Told } from '../../../test/isolation.ts'

const world = openHouse()
const { ineke, fatima, joost } = people
const board = Object.values(people).find((one) => (one.roles as string[]).includes('board'))!
const skills = ['Plannen', 'Luisteren'].map((name) => ({ id: idOf(`skill/${name}`), name: `Proef ${name.toLowerCase()}` }))
const at = organisation.id

interface Unit {
  id: string
  parentId: string | null
}
let units: Unit[] = []
/** Everybody here with the unit of the first employment, and whether the level is below what is asked. */
let staff: { personId: string; unitId: string; low: boolean }[] = []

beforeAll(async () => {
  units = [
    ...(await world.read(
      (tx) => tx<Unit[]>`select id, parent_id from people.unit where organisation_id = ${at} and ended_on is null order by name, id`,
    )),
  ]
  const rows = await world.read(
    (tx) => tx<{ personId: string; unitId: string }[]>`
    select distinct on (person_id) person_id, unit_id from people.colleague where organisation_id = ${at} order by person_id, starts_on, unit_id`,
  )
  staff = rows.map((row, n) => ({ ...row, low: n % 2 === 0 }))
  await world.arrange(async (tx) => {
    const [profile, version] = [idOf('proef/profiel'), idOf('proef/versie')]
    await tx`insert into skills.profile (id, organisation_id, name, made_at) values (${profile}, ${at}, 'Proefprofiel', now())`
    await tx`insert into skills.profile_version (id, organisation_id, profile_id, number, proposed_at) values (${version}, ${at}, ${profile}, 1, now())`
    for (const skill of skills) {
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${skill.id}, ${at}, ${skill.id}, 'competence', ${skill.name})`
      await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to) values (${at}, ${version}, ${skill.id}, 3, 4)`
    }
    await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version}`
    await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) select ${at}, p, ${profile}, '2026-01-01' from unnest(${staff.map((one) => one.personId)}::uuid[]) p`
  })
  for (const { personId, low } of staff) await rate(personId, skills[0]!.id, low ? 1 : 3)
  for (const { personId, low } of staff.slice(0, 14)) await rate(personId, skills[1]!.id, low ? 2 : 4)
  await askScan()
  await world.round('insight/take-batch')
}, 120_000)

const scan = 'Proefscan'

/** Everybody is asked the same scan; who is below what is asked hands it in. */
const askScan = () =>
  world.arrange(async (tx) => {
    const [id, version] = [idOf('proef/scan'), idOf('proef/scanversie')]
    await tx`insert into scans.instrument (id, organisation_id, code, made_at) values (${id}, ${at}, 'proef', now())`
    await tx`insert into scans.instrument_version (id, organisation_id, instrument_id, number, document, made_at, published_at)
      values (${version}, ${at}, ${id}, 1, ${tx.json({ format: 'ambacht-instrument/1', title: scan, minutes: 5 })}, now(), now())`
    for (const { personId, low } of staff) {
      await tx`select set_config('app.person', ${personId}, true)`
      const [asked] = await tx<{ id: string }[]>`insert into scans.assignment (organisation_id, version_id, person_id, from_day, made_at)
        values (${at}, ${version}, ${personId}, current_date - 3, now()) returning id`
      if (low)
        await tx`insert into scans.sheet (organisation_id, version_id, person_id, assignment_id, started_at, handed_in_at)
          values (${at}, ${version}, ${personId}, ${asked!.id}, now(), now())`
    }
  })

const rate = (personId: string, skillId: string, level: number, source: 'self' | 'completion' = 'self') =>
  world.arrange(
    (
      tx,
    ) => tx`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, rated_on, recorded_at)
      values (${at}, ${personId}, ${skillId}, ${source}, ${level}, 1, 4, ${source === 'self' ? personId : null}, current_date, clock_timestamp())`,
  )

const below = (id: string): string[] => [id, ...units.filter((one) => one.parentId === id).flatMap((one) => below(one.id))]

/** Every number about a skill or scan that the files tell, by asking every unit; of the last count, or of an earlier one. */
async function everyNumber(skill: string, toon = 'tekorten', stand = ''): Promise<Told[]> {
  const browser = await world.browser(ineke)
  const told: Told[] = []
  for (const unit of [null, ...units]) {
    const { body } = await browser.get(`/academie/ontwikkeling.csv?toon=${toon}&stand=${stand}${unit ? `&afdeling=${unit.id}` : ''}`)
    const line = body.split('\r\n').find((one) => one.includes(skill))
    const [, counted, peopleCount] = (line ?? '').split(';').map((cell) => cell.replaceAll('"', ''))
    if (counted)
      told.push({ unitIds: unit ? below(unit.id) : units.map(({ id }) => id), counted: Number(counted), people: Number(peopleCount) })
  }
  return told
}

const truthOf = (list: typeof staff) =>
  new Map(
    [...Map.groupBy(list, (one) => one.unitId)].map(([id, here]) => [
      id,
      { people: here.length, counted: here.filter((one) => one.low).length },
    ]),
  )

describe('figures about development', () => {
  test('a program that asks all filters and adds and subtracts what it gets isolates nobody below five', async () => {
    const ids = units.map(({ id }) => id)
    const [all, some] = [await everyNumber(skills[0]!.name), await everyNumber(skills[1]!.name)]
    expect(all.length).toBeGreaterThan(1)
    expect(isolated(all, ids, truthOf(staff), 5)).toEqual([])
    expect(isolated(some, ids, truthOf(staff.slice(0, 14)), 5)).toEqual([])
    const handedIn = await everyNumber(scan, 'deelname')
    expect(handedIn.length).toBeGreaterThan(1)
    expect(isolated(handedIn, ids, truthOf(staff), 5)).toEqual([])
    for (const { counted, people } of [...all, ...some, ...handedIn]) expect(Math.min(counted, people - counted)).toBeGreaterThanOrEqual(5)
  })

  test('the same program finds people when every unit would tell its number: it has teeth', () => {
    const truth = truthOf(staff)
    const naive = units.map(({ id }) => {
      const ids = below(id)
      const sum = (key: 'counted' | 'people') => ids.reduce((all, one) => all + (truth.get(one)?.[key] ?? 0), 0)
      return { unitIds: ids, counted: sum('counted'), people: sum('people') }
    })
    expect(
      isolated(
        naive,
        units.map(({ id }) => id),
        truth,
        5,
      ).length,
    ).toBeGreaterThan(0)
  })

  test('the screen tells what the file tells, also per unit of one skill', async () => {
    const [whole] = await everyNumber(skills[0]!.name)
    const browser = await world.browser(ineke)
    const page = await browser.get(`/academie/ontwikkeling?onderwerp=${skills[0]!.id}`)
    expect(page.text).toContain(`Hele organisatie ${whole!.counted} ${whole!.people}`)
    const lines = (await browser.get(`/academie/ontwikkeling.csv?onderwerp=${skills[0]!.id}`)).body.split('\r\n').slice(1).filter(Boolean)
    expect(lines.filter((line) => !/;;|;$/.test(line)).length).toBe((await everyNumber(skills[0]!.name)).length)
  })

  test('what one person says changes no number, and no name is on the page', async () => {
    const before = await everyNumber(skills[0]!.name)
    await rate(fatima.id, skills[0]!.id, staff.find((one) => one.personId === fatima.id)!.low ? 4 : 1)
    await world.round('insight/take-batch')
    expect(await everyNumber(skills[0]!.name)).toEqual(before)
    const { text } = await (await world.browser(ineke)).get('/academie/ontwikkeling')
    expect(text).not.toContain('Bennani')
  })

  test('between two counts nothing follows but what at least five people said', async () => {
    const before = await everyNumber(skills[0]!.name)
    const largest = [...Map.groupBy(staff, (one) => one.unitId).values()].sort((a, b) => b.length - a.length)[0]!
    const again = [...largest.slice(0, 6)]
    for (const one of again) {
      one.low = !one.low
      await rate(one.personId, skills[0]!.id, one.low ? 1 : 4)
    }
    await world.round('insight/take-batch')
    const batches = await world.read(
      (tx) => tx<{ id: string }[]>`select id from insight.batch where organisation_id = ${at} order by taken_at`,
    )
    expect(batches.length).toBeGreaterThan(1)
    const [first, last] = [await everyNumber(skills[0]!.name, 'tekorten', batches.at(-2)!.id), await everyNumber(skills[0]!.name)]
    expect(first).toEqual(before)
    const said = (group: readonly string[]) => again.filter(({ unitId }) => group.includes(unitId)).length
    for (const one of last) {
      const was = first.find(({ unitIds }) => unitIds.join() === one.unitIds.join())
      if (was && was.counted !== one.counted) expect(said(one.unitIds)).toBeGreaterThanOrEqual(5)
    }
    expect(last).not.toEqual(first)
  })

  test('the board sees the same, and a manager or employee nothing', async () => {
    expect((await (await world.browser(board)).get('/academie/ontwikkeling')).text).toContain(skills[0]!.name)
    expect((await (await world.browser(joost)).get('/academie/ontwikkeling')).status).toBe(403)
    expect((await (await world.browser(fatima)).get('/academie/ontwikkeling')).status).toBe(403)
  })

  test('the job reads ratings only while it counts: nobody who acts as the system does otherwise', async () => {
    const [seen] = await world.read((tx) => tx<{ count: number }[]>`select count(*)::int from skills.rating where organisation_id = ${at}`)
    expect(seen!.count).toBe(0)
  })

  test('what a coming change asks is counted from formal ratings, of whom no profile asks it yet, and isolates nobody', async () => {
    const soon = { id: idOf('skill/straks'), name: 'Proef straks' }
    const draft = { id: idOf('skill/concept'), name: 'Proef concept' }
    await world.arrange(async (tx) => {
      for (const [n, skill] of [soon, draft].entries()) {
        const change = idOf(`verandering/${skill.name}`)
        await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${skill.id}, ${at}, ${skill.id}, 'competence', ${skill.name})`
        await tx`insert into skills.change (id, organisation_id, label, field, needed_in, made_at) values (${change}, ${at}, 'changes', ${skill.name}, 2029, now())`
        for (const asked of [skill, skills[0]!])
          await tx`insert into skills.change_skill (organisation_id, change_id, skill_id, level_from, level_to) values (${at}, ${change}, ${asked.id}, 3, 4)`
        if (n === 0)
          await tx`update skills.change set advised_on = '2026-10-01', decided_on = '2026-11-01', released_at = now() where id = ${change}`
      }
    })
    const some = staff.slice(0, 16)
    for (const { personId, low } of some) for (const { id } of [soon, draft]) await rate(personId, id, low ? 1 : 3, 'completion')
    for (const { personId } of staff.slice(16)) await rate(personId, soon.id, 1)
    await world.round('insight/take-batch')
    const told = await everyNumber(soon.name, 'straks')
    expect(told.find(({ unitIds }) => unitIds.length === units.length)).toMatchObject({ counted: 8, people: 16 })
    expect(
      isolated(
        told,
        units.map(({ id }) => id),
        truthOf(some),
        5,
      ),
    ).toEqual([])
    expect(await everyNumber(skills[0]!.name, 'straks')).toEqual([]) // a profile asks it now
    expect(await everyNumber(draft.name, 'straks')).toEqual([])
    expect((await (await world.browser(board)).get('/academie/ontwikkeling?toon=straks')).text).toContain(`${soon.name} 8 16`)
  })

  test('demand that follows from goals is told per unit in steps of five', async () => {
    const unit = [...Map.groupBy(staff, (one) => one.unitId)].sort(([, a], [, b]) => b.length - a.length)[0]!
    for (const { personId } of unit[1].slice(0, 7))
      await world.arrange(async (tx) => {
        await tx`select set_config('app.person', ${personId}, true)`
        const [plan] = await tx<
          { id: string }[]
        >`insert into plans.plan (organisation_id, person_id, made_at, changed_at) values (${at}, ${personId}, now(), now())
          on conflict (organisation_id, person_id) do update set changed_at = now() returning id`
        await tx`insert into plans.goal (organisation_id, plan_id, person_id, what, state_on, skill_id, made_at, changed_at)
          values (${at}, ${plan!.id}, ${personId}, 'Beter plannen', current_date, ${skills[0]!.id}, now(), now())`
      })
    await world.round('insight/take-batch')
    const { body } = await (await world.browser(ineke)).get(`/academie/ontwikkeling.csv?toon=doelen&afdeling=${unit[0]}`)
    expect(body).toMatch(new RegExp(`${skills[0]!.name}"?;5\\b`))
    expect(body).not.toContain(';7')
    const { text } = await (await world.browser(ineke)).get('/academie/ontwikkeling?toon=doelen')
    expect(text).toContain(`${skills[0]!.name} Bekijk per afdeling`) // never told of the whole organisation
    expect((await (await world.browser(ineke)).get('/academie/ontwikkeling/effect')).text).toMatch(/Digitaal werken bij Vergunningen .* 6 /)
  })
})
