import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { look, perform, system, type Actor } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { classification, personalColumns } from '#platform/privacy/classification.ts'
import { columnWords } from '#platform/privacy/column-words.ts'
import { sayValue, valueWords } from '#platform/privacy/value-words.ts'
import { takeAlong } from '#platform/privacy/take-along.ts'
import { erasePerson, eraseWhoLeft, replayErasures } from '#modules/privacy/index.ts'
import { withTable } from '#modules/privacy/paper.ts'
import { root } from '#platform/root.ts'
import { unitId } from '#world/build.ts'
import { neighbour, organisation, people } from '#world/people.ts'
import { idOf } from '#world/ids.ts'
import { actorOf, openHouse } from './house.ts'
import { marker, plant, searchEverywhere, type Planting } from './planted.ts'

const house = openHouse()
const zwaluw = idOf('person/zwaluw')
let planting: Planting
let planted = new Map<string, string>()

const fullName = ({ first, infix, last }: { first: string; infix: string; last: string }) => [first, infix, last].filter(Boolean).join(' ')

async function asSuper<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(house.logins.superUrl, { max: 1 })
  return work(sql).finally(() => sql.end())
}

beforeAll(async () => {
  const [edition] = await house.read(
    (tx) =>
      tx`select e.id, e.activity_id, s.id as session_id from editions.edition e join editions.session s on s.edition_id = e.id order by e.id limit 1`,
  )
  planting = {
    organisationId: organisation.id,
    personId: zwaluw,
    otherId: people.fatima.id,
    unitId: unitId(organisation.id, 'VER'),
    editionId: edition!['id'],
    activityId: edition!['activityId'],
    sessionId: edition!['sessionId'],
  }
  planted = await plant(house.logins.superUrl, planting)
})

describe('the classification', () => {
  test('what stands for one of a fixed list has words, wherever a person reads it', async () => {
    const lists = await asSuper(
      (sql) => sql<{ table: string; column: string; check: string }[]>`
      select c.conrelid::regclass::text as table, a.attname as column, pg_get_constraintdef(c.oid) as check
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
      where c.contype = 'c' and pg_get_constraintdef(c.oid) like '%= ANY (ARRAY[%'`,
    )
    const read = lists.filter(({ table, column }) => classification[table]?.columns[column]?.export === 'yes')
    expect(read.length).toBeGreaterThan(5)
    const values = read.flatMap(({ table, column, check }) =>
      [...check.matchAll(/'([^']+)'::text/g)].map(([, value]) => ({ table, column, value: value! })),
    )
    const worded = ({ column, value }: (typeof values)[number]) => valueWords[`${column} ${value}`] ?? valueWords[value]
    expect(values.filter((one) => !worded(one) || sayValue(one.column, one.value, 'nl') !== worded(one)!.nl)).toEqual([])
  })

  test('every column of every table is classified, and nothing that does not exist', async () => {
    const columns = await asSuper(
      (sql) => sql<{ table: string; column: string }[]>`
      select n.nspname || '.' || c.relname as table, a.attname as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'pg_toast') and c.relname <> 'migration' order by 1, 2`,
    )
    const real = columns.map(({ table, column }) => `${table}.${column}`)
    const listed = Object.entries(classification).flatMap(([name, table]) =>
      Object.keys(table.columns).map((column) => `${name}.${column}`),
    )
    expect(
      real
        .filter((one) => !listed.includes(one))
        .map(
          (one) => `${one} is not in platform/privacy/classification*.ts: say whether it is personal, why it is kept and what erasing does`,
        ),
    ).toEqual([])
    expect(listed.filter((one) => !real.includes(one)).map((one) => `${one} is classified, and there is no such column`)).toEqual([])
  })

  test('a column that holds the id of a person is never called not personal', () => {
    const ids = /^(person|viewer|subject|manager|trainer)_id$|_by$/
    expect(
      Object.entries(classification).flatMap(([name, table]) =>
        Object.entries(table.columns)
          .filter(([column, one]) => ids.test(column) && !one)
          .map(([column]) => `${name}.${column}`),
      ),
    ).toEqual([])
  })

  test('every column that is told has a word for it in both languages', () => {
    const told = Object.values(classification)
      .filter((table) => table.about)
      .flatMap((table) =>
        personalColumns(table)
          .filter((one) => one.export !== 'no')
          .map((one) => one.name),
      )
    expect([...new Set(told)].filter((name) => !columnWords[name])).toEqual([])
  })

  test('a column that becomes empty says what it becomes, and a masked one whose role it shows', () => {
    const all = Object.entries(classification).flatMap(([name, table]) =>
      personalColumns(table).map((one) => ({ at: `${name}.${one.name}`, ...one })),
    )
    expect(
      all
        .filter(
          (one) => (['blank', 'tombstone'].includes(one.erase) && one.becomes === undefined) || (one.export === 'masked' && !one.role),
        )
        .map((one) => one.at),
    ).toEqual([])
  })
})

test('age, sex, origin, belief and sickness of people are kept nowhere, so that nothing can follow from them', () => {
  const columns = Object.entries(classification).flatMap(([table, { columns }]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  expect(columns.length).toBeGreaterThan(500)
  const named =
    /(^|_)(birth|born|age|sex|gender|nationality|origin_country|ethnic\w*|religion|belief|sick\w*|ill|illness|health|disability|bsn)(_|$)/
  expect(columns.filter((one) => named.test(one.split('.')[2]!))).toEqual([])
})

test('docs/privacy.md tells what the classification says', async () => {
  const page = await readFile(path.join(root, 'docs/privacy.md'), 'utf8')
  expect(page === withTable(page), 'write it anew: node bin/run.mjs bin/privacy.ts').toBe(true)
})

const zwaluwHerself = (): Actor => ({ ...actorOf(people.fatima), personId: zwaluw, roles: [] })

describe('taking along what is kept', () => {
  test('nothing of the person is missing', async () => {
    const text = JSON.stringify(await look(house.db, zwaluwHerself(), (tx) => takeAlong(tx, zwaluw, 'nl')))
    const told = [...planted].filter(([at]) => {
      const [schema, table, column] = at.split('.')
      return classification[`${schema}.${table}`]!.columns[column!]!.export === 'yes'
    })
    expect(told.length).toBeGreaterThan(20)
    expect(told.filter(([, words]) => !text.includes(words)).map(([at]) => at)).toEqual([])
    const titles = Object.entries(classification)
      .filter(([, table]) => table.about && personalColumns(table).some((one) => one.export !== 'no'))
      .map(([, table]) => table.title.nl)
    expect(titles.filter((title) => !text.includes(title))).toEqual([])
  })

  test('no name, address or id of anybody else is in it', async () => {
    await asSuper(
      (sql) =>
        sql`update platform.outbox set body = ${`${marker} ${fullName(people.joost)} heeft je aangemeld; mail joost.dewit@voorbeeldstad.example`} where person_id = ${zwaluw}`,
    )
    const text = JSON.stringify(await look(house.db, zwaluwHerself(), (tx) => takeAlong(tx, zwaluw, 'nl')))
    expect(
      Object.values(people)
        .flatMap((one) => [fullName(one), one.id])
        .filter((name) => text.includes(name)),
    ).toEqual([])
    expect(text).not.toContain('joost.dewit@')
    expect(text).toContain('je leidinggevende')
    expect(text).toContain('een collega')
  })

  test('anonymous answers are in nobody’s file', async () => {
    await asSuper(
      (sql) =>
        sql`insert into scans.answer (organisation_id, evaluation_id, question, words) values (${organisation.id}, ${zwaluw}, 'learned', 'niemand schreef dit')`,
    )
    const browser = await house.browser(people.fatima)
    expect((await browser.get('/mijn/gegevens/download')).body).not.toContain('niemand schreef dit')
  })

  test('everyone downloads the own file, and the look is not noted', async () => {
    const browser = await house.browser(people.fatima)
    const page = await browser.get('/mijn/gegevens/bewaard')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Fatima')
    const file = await browser.get('/mijn/gegevens/download')
    expect(file.headers['content-disposition']).toBe('attachment; filename="mijn-gegevens.json"')
    expect(JSON.parse(file.body).organisatie).toBe(organisation.name)
    expect(
      await house.read((tx) => tx`select 1 from platform.look where viewer_id = ${people.fatima.id} and subject_id <> ${zwaluw}`),
    ).toHaveLength(0)
  })
})

test('what somebody typed that looks like a day and is none is told as it was typed', async () => {
  const browser = await house.browser(people.daan)
  await browser.get('/mijn/ontwikkelplan')
  await browser.post('/mijn/ontwikkelplan/doelen', { what: '2026-09-31' })
  const page = await browser.get('/mijn/gegevens/bewaard')
  expect([page.status, page.text.includes('2026-09-31')]).toEqual([200, true])
})

describe('erasing', () => {
  const justNow = () => Temporal.Now.instant()

  test('who works here is not erased', async () => {
    expect(
      await house.as(people.bram).perform(erasePerson, { personId: people.fatima.id, reason: 'request', signedInAt: justNow() }),
    ).toMatchObject({ ok: false, reason: 'works-here' })
  })

  test('somebody of another organisation is not known here', async () => {
    const other = await perform(house.db, { ...system(neighbour.id) }, eraseWhoLeft, { personId: zwaluw, reason: 'request' })
    expect(other).toMatchObject({ ok: false, reason: 'no-such-person' })
  })

  test('it asks for a sign-in of just now', async () => {
    const outcome = await house
      .as(people.bram)
      .perform(erasePerson, { personId: zwaluw, reason: 'request', signedInAt: justNow().subtract({ minutes: 11 }) })
    expect(outcome).toMatchObject({ ok: false, reason: 'sign-in-again' })
  })

  test('somebody who still has a place is not erased', async () => {
    await asSuper((sql) => sql`update editions.enrolment set state = 'waiting', queue_number = 1 where id = ${zwaluw}`)
    const outcome = await house.as(people.bram).perform(erasePerson, { personId: zwaluw, reason: 'request', signedInAt: justNow() })
    await asSuper((sql) => sql`update editions.enrolment set state = 'withdrawn' where id = ${zwaluw}`)
    expect(outcome).toMatchObject({ ok: false, reason: 'has-a-place' })
  })

  test('the history of an employment goes at no other moment', async () => {
    await expect(
      house.arrange((tx) => tx`delete from people.employment_history where organisation_id = platform.organisation()`),
    ).rejects.toThrow('append-only')
  })

  test('an administrator erases on screen, after which nothing of the person can be found anywhere', async () => {
    expect((await searchEverywhere(house.logins.superUrl, marker)).length).toBeGreaterThan(25)
    const browser = await house.browser(people.bram)
    const [row] = await house.read(
      (tx) => tx`select personnel_number from people.employment where organisation_id = ${organisation.id} and person_id = ${zwaluw}`,
    )
    expect((await browser.get(`/beheer/personen-wissen?zoek=${row!['personnelNumber']}`)).text).toContain(marker)
    const page = await browser.get(`/beheer/personen-wissen/${zwaluw}`)
    expect(page.text).toContain('Dit kan niet ongedaan worden gemaakt.')
    expect((await browser.post(`/beheer/personen-wissen/${zwaluw}`, {})).status).toBe(422)
    expect((await browser.post(`/beheer/personen-wissen/${zwaluw}`, { reason: 'request' })).status).toBe(303)
    expect(await searchEverywhere(house.logins.superUrl, marker)).toEqual([])
  })

  test('what stays: a tombstone, counts and ids', async () => {
    await house.read(async (tx) => {
      expect(await tx`select full_name from people.person where id = ${zwaluw} and erased_at is not null`).toEqual([
        { fullName: 'Verwijderd persoon' },
      ])
      expect(await tx`select state from editions.enrolment where person_id = ${zwaluw}`).toEqual([{ state: 'withdrawn' }])
      expect(
        await tx`select action, details from platform.audit_log where object = ${`person/${zwaluw}`} and action = 'erase-person' and result = 'done'`,
      ).toMatchObject([{ details: { reason: 'request' } }])
      expect(await tx`select body from platform.outbox where event like 'about-%'`).toEqual([
        { body: 'Beste, Verwijderd persoon (Verwijderd persoon, Verwijderd persoon) wil meedoen.' },
      ])
    })
  })

  test('an erased person can’t be erased or found again', async () => {
    const browser = await house.browser(people.bram)
    expect((await browser.get(`/beheer/personen-wissen/${zwaluw}`)).status).toBe(404)
  })

  test('a copy that was put back is erased again, with the file that lay beside it', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ambacht-'))
    house.house.config.dataFolder = folder
    await house.work()
    const ledger = path.join(folder, 'wissingen.csv')
    expect(await readFile(ledger, 'utf8')).toBe(`${zwaluw};${organisation.id}\n`)

    await asSuper(async (sql) => {
      await sql`update people.person set first_name = ${marker}, erased_at = null where id = ${zwaluw}`
      await sql`update people.employment set email = ${marker + '@x.example'} where person_id = ${zwaluw}`
      await sql`delete from platform.erasure`
    })
    await replayErasures(ledger)(house.logins)
    expect(await searchEverywhere(house.logins.superUrl, marker)).toEqual([])
    await rm(folder, { recursive: true })
  })
})

describe('retention', () => {
  const counts = () =>
    asSuper(async (sql) => {
      const [row] =
        await sql`select (select count(*)::int from platform.submission) as submissions, (select count(*)::int from people.sign_in_link) as links,
        (select count(*)::int from people.session where token_hash like 'old%') as sessions, (select count(*)::int from platform.outbox where event like 'old%') as messages,
        (select count(*)::int from platform.look where page = 'old') as looks, (select count(*)::int from platform.import_row where key = 'old') as import_rows,
        (select count(*)::int from people.person where erased_at is not null) as erased, (select count(*)::int from platform.audit_log) as log`
      return row!
    })

  beforeAll(async () => {
    await asSuper(async (sql) => {
      const [o, f] = [organisation.id, people.fatima.id]
      await sql`insert into platform.submission (actor, key, organisation_id, request_hash, at) values ('a', 'new', ${o}, 'h', now()), ('a', 'old', ${o}, 'h', now() - interval '25 hours'), ('v', 'old', null, 'h', now() - interval '25 hours')`
      await sql`insert into people.sign_in_link (token_hash, organisation_id, person_id, made_at, expires_at) values ('old', ${o}, ${f}, now() - interval '25 hours', now()), ('new', ${o}, ${f}, now(), now())`
      await sql`insert into people.session (token_hash, organisation_id, person_id, method, seen_at) values ('old1', ${o}, ${f}, 'demo', now() - interval '31 days'), ('old2', ${o}, ${f}, 'demo', now() - interval '29 days')`
      await sql`insert into platform.outbox (organisation_id, event, person_id, subject, body, made_at) values (${o}, 'old1', ${f}, 's', 'b', now() - interval '7 months'), (${o}, 'old2', ${f}, 's', 'b', now() - interval '5 months')`
      await sql`insert into platform.look (organisation_id, viewer_id, subject_id, page, day, first_at) values (${o}, ${people.ineke.id}, ${f}, 'old', current_date - 800, now()), (${o}, ${people.ineke.id}, ${f}, 'old', current_date - 700, now())`
      const [run] =
        await sql`insert into platform.import_run (organisation_id, kind, file_name, made_at, content) values (${o}, 'employees', 'x', now() - interval '31 days', 'x') returning id`
      await sql`insert into platform.import_row (run_id, organisation_id, line, verdict, key) values (${run!['id']}, ${o}, 1, 'new', 'old')`
      for (const [name, left] of [
        ['long', 740],
        ['short', 700],
      ] as const) {
        const [person] = await sql`insert into people.person (first_name, last_name) values (${name}, 'Gone') returning id`
        await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, starts_on, ends_on) values (${o}, ${person!['id']}, ${name}, ${unitId(o, 'VER')}, '2020-01-01', current_date - ${left}::int)`
      }
      for (const [name, since] of [
        ['oldguest', 370],
        ['newguest', 300],
      ] as const) {
        const [person] = await sql`insert into people.person (first_name, last_name) values (${name}, 'Guest') returning id`
        await sql`insert into people.guest (organisation_id, person_id, email, organisation_name, made_at) values (${o}, ${person!['id']}, ${name + '@x.example'}, 'x', now() - ${since}::int * interval '1 day')`
      }
    })
  })

  test('the nightly round lets go of what is too old, and of nothing else', async () => {
    const before = await counts()
    await house.round('privacy/retention')
    const after = await counts()
    expect({ ...after, log: 0, submissions: 0 }).toEqual({
      ...before,
      log: 0,
      submissions: 0,
      links: 1,
      sessions: 1,
      messages: 1,
      looks: 1,
      import_rows: 0,
      erased: before['erased'] + 2,
    })
    expect(before['submissions'] - after['submissions']).toBe(2)
    expect(after['log']).toBeGreaterThan(before['log'])
    expect(
      await asSuper(
        (sql) => sql`select first_name from people.person where first_name in ('long', 'short', 'oldguest', 'newguest') order by 1`,
      ),
    ).toEqual([{ first_name: 'newguest' }, { first_name: 'short' }])
    expect(
      await asSuper((sql) => sql`select 1 from platform.import_run where content is not null and made_at < now() - interval '30 days'`),
    ).toHaveLength(0)
  })

  test('a second round changes nothing', async () => {
    const before = await counts()
    await house.round('privacy/retention')
    expect(await counts()).toEqual(before)
  })

  test('the log is append-only: also the round does not shorten it', async () => {
    await expect(house.arrange((tx) => tx`delete from platform.audit_log`)).rejects.toThrow('permission denied')
  })
})
