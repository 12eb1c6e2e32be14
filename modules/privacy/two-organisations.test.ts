import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { addEmployment } from '#modules/people/employees/add.ts'
import { perform, system } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { today } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { marker, plant, searchEverywhere } from '#test/planted.ts'
import { unitId } from '#world/build.ts'
import { idOf } from '#world/ids.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { eraseWhoLeft, replayErasures } from './index.ts'

const house = openHouse()
/** What stands in the rows of the neighbour; the name itself carries the marker of test/planted.ts. */
const theirs = 'Boomklever'
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** What is only ever added to, by people or by a trigger, keeps an id that nobody there can look up any more. */
const onlyAdded = [
  'editions.away.person_id',
  'people.consent.recorded_by',
  'people.setting_change.changed_by',
  'platform.audit_log.actor_id',
  'platform.erasure.person_id',
]

async function asSuper<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(house.logins.superUrl, { max: 1 })
  return work(sql).finally(() => sql.end())
}

/** Somebody who left both organisations yesterday, was a guest of both, and of whom each has a row in every table. */
async function inBoth(key: string): Promise<string> {
  const personId = idOf(`person/${key}`)
  const [session] = await house.read((tx) => tx`select id from editions.session order by id limit 1`)
  const of = (where: string) => ({
    personId,
    rowId: idOf(`${where}/${key}`),
    editionId: idOf(`${where}/edition/${key}`),
    activityId: idOf(`${where}/activity/${key}`),
  })
  await plant(house.logins.superUrl, {
    ...of('here'),
    organisationId: organisation.id,
    otherId: people.fatima.id,
    unitId: unitId(organisation.id, 'VER'),
    sessionId: session!['id'],
  })
  await plant(house.logins.superUrl, {
    ...of('there'),
    organisationId: neighbour.id,
    otherId: neighbours.rob.id,
    unitId: unitId(neighbour.id, 'BUU'),
    sessionId: idOf('no session'),
    known: true,
    word: theirs,
  })
  return personId
}

const erase = (personId: string, organisationId: string) =>
  perform(house.db, system(organisationId), eraseWhoLeft, { personId, reason: 'request' })
const nameIn = async (personId: string, organisationId: string) =>
  (await house.read((tx) => tx`select full_name from people.person where id = ${personId}`, organisationId))[0]?.['fullName'] as
    string | undefined

/** All rows of one organisation, as one number per table; the log grows by itself. */
const checksums = (organisationId: string) =>
  asSuper(async (sql) => {
    const tables = await sql<{ name: string }[]>`select s.name from platform.table_scope s where s.name <> 'platform.audit_log'
      and exists (select from pg_attribute a where a.attrelid = s.name::regclass and a.attname = 'organisation_id' and not a.attisdropped) order by 1`
    const sums: Record<string, string> = {}
    for (const { name } of tables)
      sums[name] = (
        await sql.unsafe(
          `select md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as sum from ${name} x where organisation_id = '${organisationId}'`,
        )
      )[0]!['sum']
    return sums
  })

/** Where the id of a person still stands in the rows of one organisation. */
const idsLeft = (personId: string, organisationId: string) =>
  asSuper(async (sql) => {
    const columns = await sql<
      { name: string; column: string }[]
    >`select s.name, a.attname as column from platform.table_scope s join pg_attribute a on a.attrelid = s.name::regclass and a.attnum > 0 and not a.attisdropped
      where format_type(a.atttypid, null) = 'uuid' and a.attname <> 'id' and exists (select from pg_attribute o where o.attrelid = a.attrelid and o.attname = 'organisation_id' and not o.attisdropped) order by 1, 2`
    const left: string[] = []
    for (const { name, column } of columns)
      if (
        (await sql.unsafe(`select 1 from ${name} where organisation_id = '${organisationId}' and ${column} = '${personId}' limit 1`)).length
      )
        left.push(`${name}.${column}`)
    return left
  })

describe.each([
  ['Voorbeeldstad first', organisation.id, neighbour.id, marker],
  ['the neighbour first', neighbour.id, organisation.id, theirs],
])('somebody of two organisations is erased in %s', (key, first, second, firstWord) => {
  const personId = idOf(`person/${key}`)
  let name: string | undefined

  test('nothing of the person is left there, and the name can’t be read from there any more', async () => {
    await inBoth(key)
    name = await nameIn(personId, second)
    expect(name).toContain(marker)
    expect((await searchEverywhere(house.logins.superUrl, firstWord, first)).length).toBeGreaterThan(20)
    const before = await checksums(second)
    expect(await erase(personId, first)).toMatchObject({ ok: true })

    expect(await searchEverywhere(house.logins.superUrl, firstWord, first)).toEqual([])
    expect(await searchEverywhere(house.logins.superUrl, name!, first)).toEqual([])
    expect(await nameIn(personId, first)).toBeUndefined()
    expect(await house.read((tx) => tx`select 1 from people.person where full_name like ${'%' + marker + '%'}`, first)).toHaveLength(0)
    expect(await idsLeft(personId, first)).toEqual(onlyAdded)
    expect(await checksums(second)).toEqual(before)
  })

  test('what stays there for the counts is of a tombstone', async () => {
    const rows = await house.read(
      (tx) => tx`select p.full_name, p.erased_at is not null as erased, e.email, e.personnel_number like 'gewist-%' as numberless,
        (select n.state from editions.enrolment n where n.organisation_id = e.organisation_id and n.person_id = p.id) as enrolment
      from people.employment e join people.person p on p.id = e.person_id where p.erased_at is not null and e.ends_on = current_date - 1`,
      first,
    )
    expect(rows).toContainEqual({ fullName: 'Verwijderd persoon', erased: true, email: null, numberless: true, enrolment: 'withdrawn' })
  })

  test('the other organisation still knows who it is, and the first does not find the person again', async () => {
    expect(await nameIn(personId, second)).toBe(name)
    expect(await erase(personId, first)).toMatchObject({ ok: false, reason: 'no-such-person' })
  })

  test('when the last organisation erases, the name is gone everywhere', async () => {
    expect(await erase(personId, second)).toMatchObject({ ok: true })
    for (const word of [marker, theirs]) expect(await searchEverywhere(house.logins.superUrl, word)).toEqual([])
    expect(await asSuper((sql) => sql`select full_name from people.person where id = ${personId}`)).toEqual([
      { full_name: 'Verwijderd persoon' },
    ])
  })
})

test('a manager who is erased in one organisation becomes a tombstone for the team there, which is no change of the team', async () => {
  const personId = await inBoth('manager')
  await house.arrange((tx) => tx`update people.employment set manager_id = ${personId} where person_id = ${people.zoe.id}`)
  const history = () =>
    house.read(
      (tx) =>
        tx`select count(*)::int as n from people.employment_history h join people.employment e on e.id = h.employment_id where e.person_id = ${people.zoe.id}`,
    )
  const before = await history()
  await erase(personId, organisation.id)
  const [row] = await house.read(
    (tx) =>
      tx`select m.full_name from people.employment e join people.person m on m.id = e.manager_id where e.person_id = ${people.zoe.id}`,
  )
  expect(row).toEqual({ fullName: 'Verwijderd persoon' })
  expect(await history()).toEqual(before)
  await erase(personId, neighbour.id)
})

test('somebody who is hired again at that very moment is not erased: erasing waits, and sees it', async () => {
  const personId = idOf('person/rehired')
  await house.arrange(async (tx) => {
    await tx`insert into people.person (id, first_name, last_name) values (${personId}, 'Toos', 'Terug')`
    await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, starts_on, ends_on)
      values (${organisation.id}, ${personId}, 'TERUG-0', ${unitId(organisation.id, 'VER')}, '2020-01-01', '2024-12-31')`
  })
  const row = {
    personnelNumber: 'TERUG-1',
    startsOn: today(),
    kind: 'in dienst' as const,
    unitId: unitId(organisation.id, 'VER'),
    workingDays: [1],
  }
  let erasing: ReturnType<typeof erase> | undefined
  await house.arrange(async (tx) => {
    const actor = system(organisation.id)
    expect(await addEmployment({ tx, actor, now: Temporal.Now.instant() }, { ...row, personId })).toMatchObject({ ok: true })
    let over = false
    erasing = erase(personId, organisation.id).finally(() => void (over = true))
    const waits = async () => (await tx`select 1 from pg_locks where locktype = 'advisory' and not granted`).length > 0
    while (!over && !(await waits()));
  })
  expect(await erasing).toMatchObject({ ok: false, reason: 'works-here' })
})

test('two organisations that erase at the same moment leave no name behind', async () => {
  const personId = await inBoth('at once')
  const outcomes = await Promise.all([erase(personId, organisation.id), erase(personId, neighbour.id)])
  expect(outcomes.map((one) => one.ok)).toEqual([true, true])
  for (const word of [marker, theirs]) expect(await searchEverywhere(house.logins.superUrl, word)).toEqual([])
})

describe('a copy that is put back', () => {
  const ledgerOf = async (...lines: string[]) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ambacht-'))
    folders.push(folder)
    await writeFile(path.join(folder, 'wissingen.csv'), lines.map((line) => line + '\n').join(''))
    return path.join(folder, 'wissingen.csv')
  }

  test('is erased again in the organisation that erased, and in no other', async () => {
    const personId = await inBoth('replay')
    const before = await checksums(neighbour.id)
    const ledger = await ledgerOf(`${personId};${organisation.id}`)
    await replayErasures(ledger)(house.logins)
    expect(await searchEverywhere(house.logins.superUrl, marker, organisation.id)).toEqual([])
    expect(await idsLeft(personId, organisation.id)).toEqual(onlyAdded)
    expect(await checksums(neighbour.id)).toEqual(before)
    expect(await nameIn(personId, neighbour.id)).toContain(marker)
    const people = () => asSuper((sql) => sql`select count(*)::int as n from people.person`)
    const count = await people()
    await replayErasures(ledger)(house.logins)
    expect(await people()).toEqual(count)
    await erase(personId, neighbour.id)
  })

  test('is erased in both when both erased, whatever the order', async () => {
    for (const [key, order] of [
      ['ab', [organisation.id, neighbour.id]],
      ['ba', [neighbour.id, organisation.id]],
    ] as const) {
      const personId = await inBoth(key)
      await replayErasures(await ledgerOf(...order.map((organisationId) => `${personId};${organisationId}`)))(house.logins)
      for (const word of [marker, theirs]) expect(await searchEverywhere(house.logins.superUrl, word)).toEqual([])
    }
  })

  test('the file beside the database keeps a line for each organisation', async () => {
    const ledger = await ledgerOf()
    house.house.config.dataFolder = path.dirname(ledger)
    const personId = await inBoth('lines')
    await erase(personId, organisation.id)
    await erase(personId, neighbour.id)
    await house.work()
    const lines = (await readFile(ledger, 'utf8')).split('\n')
    expect(lines.filter((line) => line.startsWith(personId)).sort()).toEqual(
      [`${personId};${organisation.id}`, `${personId};${neighbour.id}`].sort(),
    )
  })
})
