import { beforeAll, expect, test } from 'vitest'
import { look } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import type { Sql } from '#platform/db/pool.ts'
import { readWhole } from '#test/explain.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { opportunityId } from '#world/mobility.ts'
import { opportunitiesSql } from '../plans/views/find.ts'
import { organisation, people } from '#world/people.ts'
import { listSql, listView } from './views/list.ts'
import { oneSql } from './views/one.ts'

const world = openHouse()
const { mees } = people

// Twenty years of opportunities of a large municipality: what is open is a small part of it.
beforeAll(async () => {
  const sql = connect(world.logins.superUrl, { max: 1 })
  await sql`insert into mobility.opportunity (organisation_id, kind, title, you_do, you_learn, place, starts_on, respond_by, contact_id, made_by, made_at, changed_by, changed_at, published_at)
    select ${organisation.id}, 'gig', 'Klus ' || n, 'Doen', 'Leren', 'Elders', current_date - n, current_date - n, ${mees.id}, ${mees.id}, now(), ${mees.id}, now(), now()
    from generate_series(1, 5000) n`
  await sql.unsafe('analyze')
  await sql.end()
}, 60_000)

const mine = ['opportunity', 'step', 'goal']
const explain = async (query: (tx: Sql) => unknown) =>
  (await readWhole(world.db, actorOf(mees), query)).filter((table) => mine.includes(table))

test('the list, a search in it and one page find their rows by index, under the application role', async () => {
  expect((await look(world.db, actorOf(mees), (tx) => listView(tx, '', 1))).found).toBe(4)
  expect(await explain((tx) => listSql(tx, '', 1))).toEqual([])
  expect(await explain((tx) => listSql(tx, 'brieven', 1))).toEqual([])
  expect(await explain((tx) => oneSql(tx, actorOf(mees), opportunityId('letters')))).not.toContain('opportunity')
  expect(await explain((tx) => tx`select 1 from mobility.opportunity where title = 'x'`)).toEqual(['opportunity']) // the control
})

test('the step form finds open opportunities by index too', async () => {
  expect(await explain((tx) => opportunitiesSql(tx, 'brieven'))).toEqual([])
})

test('a list of more than fifty has pages, and an address beyond the last leads to the first', async () => {
  await world.arrange(
    (
      tx,
    ) => tx`insert into mobility.opportunity (organisation_id, kind, title, you_do, you_learn, place, starts_on, respond_by, contact_id, made_by, made_at, changed_by, changed_at, published_at)
      select ${organisation.id}, 'gig', 'Later ' || n, 'Doen', 'Leren', 'Elders', current_date, current_date + 100 + n, ${mees.id}, ${mees.id}, now(), ${mees.id}, now(), now()
      from generate_series(1, 60) n`,
  )
  const browser = await world.browser(mees)
  const [first, second] = [await browser.get('/kansen?zoek=later'), await browser.get('/kansen?zoek=later&pagina=2')]
  expect([first, second].map(({ text }) => [...text.matchAll(/Later \d+/g)].length)).toEqual([50, 10])
  expect(first.body).toContain('href="/kansen?zoek=later&amp;pagina=2"')
  expect((await browser.get('/kansen?zoek=later&pagina=7')).location).toBe('/kansen?zoek=later&pagina=1')
})
