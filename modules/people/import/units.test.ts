import { expect, test } from 'vitest'
import type { DeliveredRow } from '#platform/imports/kind.ts'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { organisation } from '#world/people.ts'
import type { KnownUnit } from './facts.ts'
import { decideUnits } from './units.ts'

const house = openHouse()
const unit = (code: string, parent: string | null): KnownUnit => ({
  id: `id-${code}`,
  code,
  name: code,
  kind: 'unit',
  parentId: parent && `id-${parent}`,
  endedOn: null,
})
const row = (line: number, code: string, above: string): DeliveredRow => ({ line, cells: { code, name: code, above } })
const decide = (rows: DeliveredRow[], known: KnownUnit[]) =>
  decideUnits(
    { rows, fields: new Set(['code', 'name', 'above']), full: false, referenceDate: null, choices: {}, madeBy: null },
    known,
    new Set(),
  )

test('a refused row stays where it is, and no other row makes a circle with it', () => {
  const plan = decide([row(2, 'X', 'ONBEKEND'), row(3, 'Y', 'X')], [unit('Y', null), unit('X', 'Y')])
  expect(plan.rows.map((one) => [one.key, one.verdict])).toEqual([
    ['X', 'refused'],
    ['Y', 'refused'],
  ])
  expect(plan.work.writes).toEqual([])
})

test('whoever falls under a refused new unit is refused too', () => {
  const plan = decide([row(2, 'N', 'ONBEKEND'), row(3, 'M', 'N')], [])
  expect(plan.rows.map((one) => one.verdict)).toEqual(['refused', 'refused'])
})

test('units that turn round keep no page waiting', async () => {
  const [vergunningen, ruimte] = ['VER', 'RUI'].map((code) => unitId(organisation.id, code))
  await house.arrange((tx) => tx`update people.unit set parent_id = ${vergunningen!} where id = ${ruimte!}`)
  const below = await house.read(async (tx) => {
    await tx`set local statement_timeout = '5s'`
    return tx`select people.units_below(${ruimte!})`
  })
  expect(below.length).toBeGreaterThan(1)
})
