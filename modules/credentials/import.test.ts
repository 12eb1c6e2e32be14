import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { runFromCommand } from '#platform/imports/index.ts'
import { perform, system } from '#platform/act.ts'
import { root } from '#platform/root.ts'
import { openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'

const world = openHouse()
const desk = {
  perform: (useCase: never, input: never) => perform(world.db, system(organisation.id), useCase, input),
} as unknown as Parameters<typeof runFromCommand>[0]
const head = 'personeelsnummer;soort;titel;aanbieder;versie;uren;behaald_op;geldig_tot'
const run = (bytes: Uint8Array) =>
  runFromCommand(
    desk,
    importKinds,
    { kind: 'history', fileName: 'historie.csv', bytes, full: false, referenceDate: null, choices: {} },
    { apply: true, confirmed: false },
  )
const rows = (...lines: string[]) => run(Buffer.from([head, ...lines].join('\n')))
const of = (personId: string, title: string) =>
  world.read(
    (
      tx,
    ) => tx`select provider, version, expires_on::text as expires, revoked_because, renews_id is not null as renews from credentials.credential
    where person_id = ${personId} and title = ${title} order by revoked_at nulls last`,
  )

test('on the first day it is known what everybody followed before', async () => {
  const [seen] = await world.read(
    (tx) => tx`select count(*)::int as n, count(distinct person_id)::int as people from credentials.credential where source = 'imported'`,
  )
  expect(seen).toEqual({ n: 43, people: expect.any(Number) })
  expect(await of(people.henk.id, 'Bhv-basis')).toMatchObject([{ version: '2025', expires: '2026-11-19' }])
})

test('the same file again changes nothing', async () => {
  const report = await run(await readFile(path.join(root, 'world/hr/historie.csv')))
  expect(report.counts).toEqual({ new: 0, changed: 0, moved: 0, left: 0, same: 43, refused: 0 })
})

test('a correction keeps the old row, revoked', async () => {
  const report = await rows('900023;certificaat;Bhv-basis;Brandweer Haaglanden;2025;16;19-11-2025;19-05-2027')
  expect(report.counts).toMatchObject({ changed: 1 })
  expect(await of(people.henk.id, 'Bhv-basis')).toMatchObject([
    { expires: '2026-11-19', revokedBecause: 'corrected' },
    { expires: '2027-05-19', revokedBecause: null, renews: true },
  ])
})

test('each wrong row has its sentence', async () => {
  const report = await rows(
    '123;training;Onbekend;;;;01-01-2020;',
    '900003;training;;;;;01-01-2020;',
    '900003;training;Zonder datum;;;;;',
    '900003;training;Rare datum;;;;31-09-2020;',
    '900003;training;Morgen;;;;01-01-2199;',
    '900003;diploma;Verlopen;;;;02-01-2020;01-01-2020',
    '900003;titel;Rare soort;;;;02-01-2020;',
    '900003;training;Rare uren;;;veel;02-01-2020;',
    '900003;training;Dubbel;;;;02-01-2020;',
    '900003;training;dubbel;;;;02-01-2020;',
  )
  expect(report.counts).toMatchObject({ new: 1, refused: 9 })
  expect(new Set(report.refused.map((row) => row.reason)).size).toBe(9)
})

test('somebody of the neighbour is not known here', async () => {
  const [neighbour] = await world.read(
    (tx) => tx`select personnel_number from people.employment`,
    (await import('#world/people.ts')).neighbour.id,
  )
  const report = await rows(`${neighbour!['personnelNumber']};training;Over de muur;;;;02-01-2020;`)
  expect(report.counts).toMatchObject({ new: 0, refused: 1 })
})
