import { beforeAll, expect, test } from 'vitest'
import { erasePerson } from '#modules/privacy/index.ts'
import { look } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { idOf } from '#world/ids.ts'
import { opportunityId } from '#world/mobility.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'

const house = openHouse()
const lies = idOf('person/mobility-leaver')
const at = organisation.id

/** Lies left. She wrote one opportunity that was withdrawn, and is named in one of Wilma, also in what that said before. */
beforeAll(async () => {
  const sql = connect(house.logins.superUrl, { max: 1 })
  await sql`insert into people.person (id, first_name, last_name) values (${lies}, 'Lies', 'Leeuwerik')`
  await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, starts_on, ends_on)
    values (${at}, ${lies}, 'mobility-leaver', ${unitId(at, 'GRO')}, '2020-01-01', current_date - 2)`
  await sql`insert into mobility.opportunity (organisation_id, kind, title, you_do, you_learn, unit_id, starts_on, respond_by, contact_id, made_by, made_at, changed_by, changed_at, published_at, withdrawn_at)
    values (${at}, 'gig', 'Vraag het Lies Leeuwerik', 'x', 'x', ${unitId(at, 'GRO')}, current_date, current_date, ${lies}, ${lies}, now(), ${lies}, now(), now(), now())`
  await sql.end()
  const say = (youDo: string) =>
    house.arrange((tx) => tx`update mobility.opportunity set you_do = ${youDo}, changed_at = now() where id = ${opportunityId('trees')}`)
  await say('Je telt bomen met Lies Leeuwerik.')
  await say('Je telt bomen met Lies Leeuwerik en Henk.')
})

test('erasing takes a name out of what people could read, now and before, makes no history of that, and keeps who wrote as a tombstone', async () => {
  const kept = () => house.read((tx) => tx`select 1 from mobility.opportunity_earlier where opportunity_id = ${opportunityId('trees')}`)
  expect(await kept()).toHaveLength(2)
  expect(
    await house.as(people.bram).perform(erasePerson, { personId: lies, reason: 'request', signedInAt: Temporal.Now.instant() }),
  ).toMatchObject({ ok: true })
  const texts = await house.read(
    (tx) =>
      tx<
        { text: string }[]
      >`select o::text as text from mobility.opportunity o union all select e.said::text from mobility.opportunity_earlier e`,
  )
  expect(texts.filter(({ text }) => /Leeuwerik/i.test(text))).toEqual([])
  expect(texts.filter(({ text }) => text.includes('Je telt bomen met Verwijderd persoon'))).toHaveLength(2)
  expect(await kept()).toHaveLength(2)
  const [hers] = await house.read(
    (tx) => tx`select p.full_name from mobility.opportunity o join people.person p on p.id = o.made_by where o.title like 'Vraag het%'`,
  )
  expect(hers).toEqual({ fullName: 'Verwijderd persoon' })
})

test('whoever could be asked about it, and is known elsewhere, leaves no id behind in what it said before', async () => {
  const one = idOf('person/mobility-asked')
  const sql = connect(house.logins.superUrl, { max: 1 })
  await sql`insert into people.person (id, first_name, last_name) values (${one}, 'Arie', 'Aalscholver')`
  await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, starts_on, ends_on)
    values (${at}, ${one}, 'mobility-asked', ${unitId(at, 'GRO')}, '2020-01-01', current_date - 2),
      (${neighbour.id}, ${one}, 'mobility-asked', ${unitId(neighbour.id, 'BUU')}, '2020-01-01', null)`
  await sql.end()
  for (const contact of [one, people.wilma.id])
    await house.arrange(
      (tx) => tx`update mobility.opportunity set contact_id = ${contact}, changed_at = now() where id = ${opportunityId('trees')}`,
    )
  expect(
    await house.as(people.bram).perform(erasePerson, { personId: one, reason: 'request', signedInAt: Temporal.Now.instant() }),
  ).toMatchObject({ ok: true })
  const [left] = await house.read(
    (tx) => tx<{ ids: number; asked: string }[]>`
      select count(*) filter (where strpos(e::text, ${one}) > 0)::int as ids, string_agg(distinct p.full_name, ', ') as asked
      from mobility.opportunity_earlier e left join people.person p on p.id = e.contact_id where e.opportunity_id = ${opportunityId('trees')}`,
  )
  expect(left!.ids).toBe(0)
  expect(left!.asked).toContain('Verwijderd persoon')
  // Nor does having been erased here open anything to that person, who comes back from there: no draft, and nothing to change.
  const back = { ...actorOf(neighbours.rob), personId: one }
  const seen = await look(house.db, back, (tx) => tx`select 1 from mobility.opportunity where published_at is null`, { organisationId: at })
  expect(seen).toHaveLength(0)
})

test('a name in a text that is as long as it may be stops no erasing', async () => {
  const one = idOf('person/mobility-short')
  const sql = connect(house.logins.superUrl, { max: 1 })
  await sql`insert into people.person (id, first_name, last_name) values (${one}, 'Bo', 'Ek')`
  await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, starts_on, ends_on)
    values (${at}, ${one}, 'mobility-short', ${unitId(at, 'GRO')}, '2020-01-01', current_date - 2)`
  await sql.end()
  const title = `Vraag het Bo Ek ${'x'.repeat(184)}`
  expect(title).toHaveLength(200)
  await house.arrange(
    (tx) => tx`update mobility.opportunity set title = ${title}, changed_at = now() where id = ${opportunityId('elections')}`,
  )
  expect(
    await house.as(people.bram).perform(erasePerson, { personId: one, reason: 'request', signedInAt: Temporal.Now.instant() }),
  ).toMatchObject({ ok: true })
  const [now] = await house.read(
    (tx) => tx<{ title: string }[]>`select title from mobility.opportunity where id = ${opportunityId('elections')}`,
  )
  expect([now!.title.startsWith('Vraag het Verwijderd persoon xxx'), now!.title.length]).toEqual([true, 200])
})
