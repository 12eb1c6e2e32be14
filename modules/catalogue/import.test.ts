import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { runFromCommand } from '#platform/imports/index.ts'
import { perform, system } from '#platform/act.ts'
import { root } from '#platform/root.ts'
import { openHouse } from '#test/house.ts'
import { describeWithShared } from '#test/shared-data.ts'
import { neighbour, organisation } from '#world/people.ts'

const world = openHouse()

function run(organisationId: string, bytes: Uint8Array, choices: Record<string, string> = {}, apply = true) {
  const desk = {
    perform: (useCase: never, input: never) => perform(world.db, system(organisationId), useCase, input),
  } as unknown as Parameters<typeof runFromCommand>[0]
  return runFromCommand(
    desk,
    importKinds,
    { kind: 'activities', fileName: 'aanbod.csv', bytes, full: false, referenceDate: null, choices },
    { apply, confirmed: false },
  )
}

describe('the sixty activities of municipal practice', () => {
  const file = () => readFile(path.join(root, 'world/gemeentelijk-aanbod.csv'))

  test('are known to the voorbeeldgemeente already: nothing changes', async () => {
    expect((await run(organisation.id, await file())).counts).toEqual({ new: 0, changed: 0, moved: 0, left: 0, same: 60, refused: 0 })
  })

  test('come in at the neighbour as drafts unless chosen otherwise', async () => {
    expect((await run(neighbour.id, await file())).counts).toMatchObject({ new: 60, refused: 0 })
    const [seen] = await world.read(
      (tx) => tx`select count(*)::int as n, bool_and(state = 'draft') as draft, max(price_cents)::int as price from catalogue.activity`,
      neighbour.id,
    )
    expect(seen).toMatchObject({ n: 60, draft: true })
    expect((await run(neighbour.id, await file())).counts).toMatchObject({ new: 0, same: 60 })
  })

  test('a decimal comma, an empty price and a wrong group', async () => {
    const head = 'code;titel;leervorm;uren;min_deelnemers;max_deelnemers;prijs'
    const report = await run(
      neighbour.id,
      Buffer.from(
        [
          head,
          'A;Komma;training;1,5;;;12,50',
          'B;Gratis;webinar;;;;',
          'C;Groep;training;;12;8;',
          'D;Vorm;zweefduik;;;;',
          'E;;training;;;;',
          'A;Nog eens;training;;;;',
        ].join('\n'),
      ),
      { state: 'published' },
    )
    expect(report.counts).toMatchObject({ new: 2, refused: 4 })
    const seen = await world.read(
      (tx) => tx`select code, hours, price_cents, state, learning_form from catalogue.activity where code in ('A', 'B') order by code`,
      neighbour.id,
    )
    expect(seen).toMatchObject([
      { hours: 1.5, priceCents: 1250, state: 'published', learningForm: 'training' },
      { hours: null, priceCents: null, learningForm: 'webinar' },
    ])
  })
})

describeWithShared('1,451 real course descriptions', 'data/courses/courses_wur.csv', (file) => {
  test('come in with their language, and the same file again changes nothing', async () => {
    const bytes = await readFile(file)
    const report = await run(organisation.id, bytes, { state: 'published', provider: 'Wageningen University' })
    expect(report.refused).toEqual([])
    expect(report.counts).toMatchObject({ new: 1451 })
    const [seen] = await world.read(
      (
        tx,
      ) => tx`select count(*) filter (where lang = 'en')::int as en, count(*) filter (where lang = 'nl')::int as nl, bool_and(you_learn <> '') filter (where code = '10859') as learns
      from catalogue.activity a join catalogue.provider p on p.id = a.provider_id where p.name = 'Wageningen University'`,
    )
    expect(seen).toEqual({ en: 1281, nl: 170, learns: true })
    expect((await run(organisation.id, bytes, { provider: 'Wageningen University' })).counts).toMatchObject({
      new: 0,
      changed: 0,
      same: 1451,
    })
  }, 60_000) // each activity is made searchable word by word
})
