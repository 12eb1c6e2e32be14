import { expect, test } from 'vitest'
import { perform, system } from '#platform/act.ts'
import { openHouse } from '#test/house.ts'
import { makeOrganisation, slugOf } from './make-organisation.ts'

const world = openHouse()
const administrator = { name: 'Jo de Vries', email: 'jo@denhaag.example', personnelNumber: '100001' }
const make = (cbsCode: string | null, name: string | null = null, id: string = crypto.randomUUID()) =>
  perform(world.db, system(id), makeOrganisation, { id, cbsCode, name, administrator })

test('a municipality begins by its CBS code, with its first administrator', async () => {
  const outcome = await make('GM0518')
  expect(outcome).toMatchObject({ ok: true, value: { name: 'Gemeente ’s-Gravenhage'.replace('’', "'"), slug: 's-gravenhage' } })
  const id = (outcome as { value: { id: string } }).value.id
  const rows = await world.read(
    (tx) =>
      tx`select p.infix, p.last_name, r.role from people.role_grant r join people.person p on p.id = r.person_id where r.organisation_id = ${id}`,
    id,
  )
  expect(rows).toEqual([{ infix: 'de', lastName: 'Vries', role: 'administrator' }])
})

test('the same municipality twice is refused', async () => {
  await make('GM0344')
  expect(await make('GM0344')).toMatchObject({ ok: false, reason: 'already-here' })
})

test('a code that is no municipality is refused, and so is nothing at all', async () => {
  expect(await make('GM9999')).toMatchObject({ ok: false, reason: 'no-such-municipality' })
  expect(await make(null)).toMatchObject({ ok: false, reason: 'no-name' })
})

test('all 342 municipalities are known', async () => {
  const [row] = await world.db`select count(*)::int as n from people.municipality`
  expect(row!['n']).toBe(342)
})

test('a name becomes an address without accents or signs', () => {
  expect(slugOf('Súdwest-Fryslân')).toBe('sudwest-fryslan')
})
