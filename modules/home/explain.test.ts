import { beforeAll, expect, test } from 'vitest'
import { look } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { readWhole } from '#test/explain.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { startSql } from './views/start.ts'
import { teamSql, teamView } from './views/team.ts'

const world = openHouse()
const { joost, ineke } = people

// 5,000 people in teams of forty, 400 editions, 20,000 enrolments: the size at which a scan of a whole table would show.
beforeAll(async () => {
  await world.arrange(async (tx) => {
    await tx`create temporary table many on commit drop as select gen_random_uuid() as id, n from generate_series(1, 5000) n`
    await tx`insert into people.person (id, first_name, last_name) select id, 'Jan', 'Mens' || n from many`
    await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, manager_id, hours_per_week, starts_on)
      select ${organisation.id}, m.id, 'x' || m.n, (select id from people.unit where organisation_id = ${organisation.id} and code = case when m.n <= 28 then 'VER' else 'GRO' end),
             case when m.n <= 28 then ${joost.id}::uuid else (select id from many b where b.n = (m.n / 40) + 1) end, 36, '2020-01-01' from many m where m.n > 200 or m.n <= 28`
    await tx`create temporary table held on commit drop as select gen_random_uuid() as id, n from generate_series(1, 400) n`
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at)
      select h.id, ${organisation.id}, (select id from catalogue.activity where organisation_id = ${organisation.id} order by code offset h.n % 50 limit 1), null, now() from held h`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      select ${organisation.id}, id, now() + (n - 200) * interval '1 day', now() + (n - 200) * interval '1 day' + interval '3 hours', 'Zaal' from held`
    await tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
      select ${organisation.id}, ${organisation.id}, e.id, e.activity_id, m.id, case when h.n < 200 then 'completed' else 'seated' end, now(), now()
      from many m cross join generate_series(1, 4) k join held h on h.n = (m.n * 7 + k * 97) % 400 + 1 join editions.edition e on e.id = h.id`
  })
  const { connect } = await import('#platform/db/urls.ts')
  const sql = connect(world.logins.superUrl, { max: 1 }) // a talk is made within the walls of the two; here are many
  await sql`insert into plans.conversation (organisation_id, person_id, other_id, template, invited_by, invited_at)
    select ${organisation.id}::uuid, p.id, p.other, 'development', p.id, now()
    from (select id, lead(id) over (order by id) as other from people.person where last_name like 'Mens%') p where p.other is not null`
  await sql`analyze`
  await sql.end()
}, 60_000)

const explain = (who: typeof joost, query: (tx: Sql) => unknown) => readWhole(world.db, actorOf(who), query)

const large = ['employment', 'enrolment', 'person', 'session']

test('the team page finds its forty people and their enrolments by index, under the application role', async () => {
  const team = await look(world.db, actorOf(joost), (tx) => teamView(tx, { managerId: joost.id, below: false, followed: true }))
  expect(team.people).toHaveLength(40)
  expect(
    (await explain(joost, (tx) => teamSql(tx, { managerId: joost.id, below: false, followed: true, clashes: true }))).filter((table) =>
      large.includes(table),
    ),
  ).toEqual([])
})

test('the start page of an employee, a manager and a learning adviser reads no whole table', async () => {
  for (const who of [people.fatima, joost])
    expect((await explain(who, (tx) => startSql(tx, actorOf(who)))).filter((table) => large.includes(table))).toEqual([])
  expect((await explain(ineke, (tx) => startSql(tx, actorOf(ineke)))).filter((table) => ['enrolment', 'session'].includes(table))).toEqual(
    [],
  )
})

test('what waits for a person is looked ahead for and asked by index: a function does not show in the plan of the page', async () => {
  for (const who of [people.fatima, joost, ineke]) {
    const whole = await look(world.db, actorOf(who), async (tx) => {
      await tx`select * from home.waiting_of(${who.id})`
      return tx<{ table: string }[]>`select relname as table from pg_stat_xact_user_tables where seq_tup_read > 1000`
    })
    expect(whole.map(({ table }) => table)).toEqual([])
    const united = (tx: Sql) =>
      tx`select * from home.waiting_for where organisation_id = (select platform.organisation()) and person_id = ${who.id}`
    expect((await explain(who, united)).filter((table) => ['enrolment', 'session'].includes(table))).toEqual([])
  }
})
