import { expect, test } from 'vitest'
import type { Sql } from '#platform/db/pool.ts'
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

test('two units that are moved at the same moment: the tree is that of both moves', async () => {
  const [moved, between, above] = ['DIE', 'SOC', 'BED'].map((code) => unitId(organisation.id, code)) as [string, string, string]
  const move = (tx: Sql, unit: string, to: string) => tx`update people.unit set parent_id = ${to} where id = ${unit}`
  let over = false
  let second: Promise<unknown> | undefined
  await house.arrange(async (tx) => {
    await move(tx, moved, between)
    second = house.arrange((other) => move(other, between, above)).finally(() => void (over = true))
    const waits = async () => (await tx`select 1 from pg_locks where not granted`).length > 0
    while (!over && !(await waits()));
  })
  await second
  const within = await house.read((tx) => tx<{ id: string }[]>`select people.units_below(${above}) as id`)
  expect(within.map((one) => one.id)).toEqual(expect.arrayContaining([above, between, moved]))
})
