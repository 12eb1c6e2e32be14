import { beforeAll, expect, test } from 'vitest'
import { look } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { connect } from '#platform/db/urls.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { neighbour, organisation, people } from '#world/people.ts'

const world = openHouse()

// Fifteen hundred activities here and as many next door: the size at which reading a whole table would show.
beforeAll(async () => {
  for (const { id } of [organisation, neighbour])
    await world.arrange(async (tx) => {
      const [provider] = await tx<
        { id: string }[]
      >`insert into catalogue.provider (organisation_id, name) values (${id}, 'Veel') returning id`
      await tx`insert into catalogue.activity (organisation_id, code, title, summary, learning_form, provider_id, mix, state)
        select ${id}, 'V' || n, 'Onderwerp ' || md5(n::text) || ' en vak' || n % 400, 'Les over ' || md5((n * 7)::text), 'training', ${provider!.id}, 'formal', 'published' from generate_series(1, 1500) n`
    }, id)
  const owner = connect(world.logins.ownerUrl, { max: 1 })
  await owner`vacuum analyze`
  await owner.end()
}, 120_000)

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Plan[]
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** The plan of one query inside a function. Its owner runs it: the functions are security definer, and these tables have no policy. */
async function explain(query: (sql: ReturnType<typeof connect>) => Promise<readonly Record<string, unknown>[]>): Promise<Plan[]> {
  const owner = connect(world.logins.ownerUrl, { max: 1 })
  const [row] = await owner.begin(async (tx) => {
    await tx`select set_config('app.organisation', ${organisation.id}, true)`
    return query(tx as unknown as typeof owner)
  })
  await owner.end()
  return nodes((Object.values(row!)[0] as { Plan: Plan }[])[0]!.Plan)
}
const whole = (plans: Plan[]) => plans.filter((plan) => plan['Node Type'] === 'Seq Scan').map((plan) => plan['Relation Name'])

/** How often a search under the application role read the tables of the search as a whole, and by index, as the database counted it. */
async function counted(search: (tx: Sql) => Promise<unknown>) {
  return look(world.db, actorOf(people.fatima), async (tx) => {
    await search(tx)
    return tx<{ name: string; whole: number; byIndex: number }[]>`
      select relname as name, seq_scan::int as whole, coalesce(idx_scan, 0)::int as by_index from pg_stat_xact_user_tables
      where schemaname = 'catalogue' and relname in ('search_word', 'search_entry', 'search_use') order by relname`
  })
}

test.each([
  ['a word', 'vak17'],
  ['part of a word', 'werpen'],
  ['two words', 'onderwerp vak33'],
  ['a typing error', 'ondrewerp'],
  ['a synonym', 'bhv'],
  ['nothing known', 'qqqqzz'],
])('a search for %s reads no table of the search as a whole, under the application role', async (_, typed) => {
  const tables = await counted((tx) => tx`select * from catalogue.search(${typed}, false)`)
  expect(tables.map(({ name, whole }) => [name, whole])).toEqual([
    ['search_entry', 0],
    ['search_use', 0],
    ['search_word', 0],
  ])
  expect(tables.find(({ name }) => name === 'search_word')!.byIndex).toBeGreaterThan(0)
})

test('what to try instead is found by index too', async () => {
  const tables = await counted((tx) => tx`select catalogue.try_instead('ondrewerp vakk')`)
  expect(tables.filter(({ whole }) => whole > 0)).toEqual([])
})

test('the count has teeth: without indexes the same search reads whole tables', async () => {
  const tables = await counted(async (tx) => {
    await tx`discard plans`
    await tx`select set_config(name, 'off', true) from unnest(array['enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan']) name`
    await tx`select * from catalogue.search('vak17', false)`
    await tx`discard plans`
  })
  expect(tables.filter(({ whole }) => whole > 0).map(({ name }) => name)).toContain('search_word')
})

test('words that look alike, and words that hold what was typed, are found by the index on their letters', async () => {
  const like = await explain(
    (sql) =>
      sql`explain (format json) select w.id from catalogue.search_word w where w.organisation_id = platform.organisation() and w.word like '%werpen%'`,
  )
  const near = await explain(
    (sql) =>
      sql`explain (format json) select w.id from catalogue.search_word w where w.organisation_id = platform.organisation() and w.word operator(public.%) 'ondrewerp'`,
  )
  const stem = await explain(
    (sql) =>
      sql`explain (format json) select e.activity_id from catalogue.search_entry e where e.organisation_id = platform.organisation() and e.words @@ to_tsquery('pg_catalog.dutch', 'vak17:*')`,
  )
  for (const plans of [like, near, stem]) expect(whole(plans)).toEqual([])
})

test('a short word is not taken for another short word with two other letters', async () => {
  await addWord('bouwen')
  expect(await takenFor('boomen')).not.toContain('bouwen')
})

test('what is suggested looks like what was typed, and does not merely begin and end alike', async () => {
  await addWord('samen')
  const [row] = await look(
    world.db,
    actorOf(people.fatima),
    (tx) => tx<{ words: string[] }[]>`select catalogue.try_instead('snoeien') as words`,
  )
  expect(row!.words).not.toContain('samen')
})

test.each([
  ['bomwen', 'bouwen'],
  ['omgevingswt', 'omgevingswet'],
  ['omgvingswte', 'omgevingswet'],
  ['vielig', 'veilig'],
])('“%s” is taken for “%s”', async (typed, meant) => {
  await addWord(meant)
  const words = await look(
    world.db,
    actorOf(people.fatima),
    (tx) => tx<{ word: string }[]>`select distinct word from catalogue.search(${typed}, false)`,
  )
  expect(words.map(({ word }) => word)).toContain(meant)
})

test('what was just written makes no search slow: no index of words keeps a list that every search would read until the next vacuum', async () => {
  const indexes = await world.read(
    (tx) => tx<{ name: string; at: boolean }[]>`
      select i.indexrelid::regclass::text as name, 'fastupdate=off' = any(c.reloptions) as at
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
      where a.amname = 'gin' and i.indrelid::regclass::text !~ '^(pg_|pgboss)'`,
  )
  expect(indexes.length).toBeGreaterThanOrEqual(4)
  expect(indexes.filter(({ at }) => !at)).toEqual([])
})

/** The words that a search looks for. */
const takenFor = async (typed: string) =>
  (
    await look(
      world.db,
      actorOf(people.fatima),
      (tx) => tx<{ word: string }[]>`select distinct word from catalogue.search(${typed}, false)`,
    )
  ).map(({ word }) => word)

/** An activity about one thing, so that the word is known here. */
const addWord = (word: string) =>
  world.arrange(
    (tx) => tx`insert into catalogue.activity (organisation_id, code, title, summary, learning_form, provider_id, mix, state)
      select ${organisation.id}, ${crypto.randomUUID()}, ${word}, '', 'training', (select id from catalogue.provider where organisation_id = ${organisation.id} limit 1), 'formal', 'published'`,
  )
