import { beforeAll, expect, test } from 'vitest'
import { look } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import type { Sql } from '#platform/db/pool.ts'
import { readWhole } from '#test/explain.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { goalId, planId } from '#world/plans.ts'
import { goalsSql, planSql, planView, reflectionsSql } from './views/plan.ts'

const world = openHouse()
const { fatima, joost } = people

// 2,000 people with four goals of three steps, five thoughts and six changes each: the size at which a scan of a whole table would show.
beforeAll(async () => {
  const sql = connect(world.logins.superUrl, { max: 1 })
  const at = organisation.id
  await sql.begin(async (tx) => {
    await tx`create temporary table many on commit drop as select gen_random_uuid() as id, gen_random_uuid() as plan, n from generate_series(1, 2000) n`
    await tx`insert into people.person (id, first_name, last_name) select id, 'Jan', 'Mens' || n from many`
    await tx`insert into plans.plan (id, organisation_id, person_id, made_at, changed_at) select plan, ${at}, id, now(), now() from many`
    await tx`insert into plans.goal (organisation_id, plan_id, person_id, what, state_on, made_at, changed_at)
      select ${at}, plan, id, 'Doel', current_date, now(), now() from many, generate_series(1, 4)`
    await tx`insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, state_on, made_at, changed_at)
      select organisation_id, plan_id, id, person_id, 'Stap', current_date, now(), now() from plans.goal, generate_series(1, 3)`
    await tx`insert into plans.reflection (organisation_id, plan_id, person_id, words, written_at) select ${at}, plan, id, 'x', now() from many, generate_series(1, 5)`
    await tx`insert into plans.earlier (organisation_id, plan_id, person_id, version, said, at) select ${at}, plan, id, v, '{}', now() from many, generate_series(1, 6) v`
  })
  await sql.unsafe('analyze')
  await sql.end()
}, 60_000)

const mine = ['plan', 'goal', 'step', 'reflection', 'earlier']
const explain = async (who: typeof fatima, query: (tx: Sql) => unknown) =>
  (await readWhole(world.db, actorOf(who), query)).filter((table) => mine.includes(table))

test('the plan page finds the rows of its owner by index, under the application role', async () => {
  const actor = actorOf(fatima)
  expect((await look(world.db, actor, (tx) => planView(tx, actor))).goals).toHaveLength(3)
  expect(await explain(fatima, (tx) => planSql(tx, actor))).toEqual([])
  expect(await explain(fatima, (tx) => goalsSql(tx, tx`g.person_id = ${fatima.id}`))).toEqual([])
  expect(await explain(fatima, (tx) => reflectionsSql(tx, actor, 3))).toEqual([])
  expect(await explain(fatima, (tx) => tx`select * from plans.open_goal`)).toEqual([])
  expect(await explain(fatima, (tx) => tx`select 1 from plans.step where what = 'x'`)).toEqual(['step']) // the control
})

test('what is shared is found by its id or its plan, and titles of it too', async () => {
  expect(await explain(joost, (tx) => goalsSql(tx, tx`g.id = ${goalId('letters')}`))).toEqual([])
  expect(await explain(joost, (tx) => goalsSql(tx, tx`g.plan_id = ${planId}`))).toEqual([])
  expect(
    await explain(
      joost,
      (tx) =>
        tx`select title from home.shared_thing where organisation_id = (select platform.organisation()) and object_id = any(${[goalId('letters'), planId]}::uuid[])`,
    ),
  ).toEqual([])
})
