import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { apply, carryOut, decideToApply, plan, takeIn, type Counts } from '#platform/imports/index.ts'
import { perform, system, type Act } from '#platform/act.ts'
import { done } from '#platform/outcome.ts'
import { root } from '#platform/root.ts'
import { openHouse } from '#test/house.ts'
import { idOf } from '#world/ids.ts'


// Voorbeeldstad has people of its own; these imports start in a municipality without any.
const world = openHouse()
const empty = idOf('organisation/import-test')
const file = (name: string) => readFile(path.join(root, 'world/hr', name))
const inEmpty = { perform: (useCase: never, input: never) => perform(world.db, system(empty), useCase, input) } as unknown as Parameters<typeof carryOut>[0]

interface Told {
  runId: string
  state: string
  counts: Counts
  warnings: string[]
  problem: string | null
  refused: { line: number; reason: string }[]
}

/** Uploads and makes the dry run. */
async function dryRun(kind: string, bytes: Uint8Array, reference: string | null): Promise<Told> {
  const input = { kind, fileName: 'test.csv', bytes, full: reference !== null, referenceDate: reference ? Temporal.PlainDate.from(reference) : null, choices: {} }
  const outcome = await inEmpty.perform(takeIn(importKinds), input)
  if (!outcome.ok) throw new Error(outcome.reason)
  await inEmpty.perform(plan(importKinds), outcome.value)
  return told(outcome.value.runId)
}

const read = <T>(query: (tx: Act['tx']) => Promise<T>) => world.read(query, empty)

async function told(runId: string): Promise<Told> {
  const [run] = await read((tx) => tx`select id as run_id, state, counts, warnings, problem from platform.import_run where id = ${runId}`)
  const refused = await read((tx) => tx`select line, reason from platform.import_row where run_id = ${runId} and verdict = 'refused' order by line`)
  return { ...(run as unknown as Told), refused: refused as unknown as Told['refused'] }
}

async function applyRun(runId: string, confirmed = false): Promise<Told> {
  const outcome = await inEmpty.perform(decideToApply(importKinds), { runId, confirmed })
  if (!outcome.ok) throw new Error(outcome.reason)
  await carryOut(inEmpty, importKinds, runId)
  return told(runId)
}

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'))
const head = 'personeelsnummer;voornaam;tussenvoegsel;achternaam;email;afdelingscode;functie;uren_per_week;leidinggevende;datum_in_dienst;datum_uit_dienst;soort;ploeg'
const employment = (number: string, starts = '2019-01-01') =>
  read(async (tx) => (await tx`select e.*, u.code as unit, c.name as crew, p.full_name, m.full_name as manager from people.employment e join people.person p on p.id = e.person_id
    join people.unit u on u.id = e.unit_id left join people.unit c on c.id = e.crew_id left join people.person m on m.id = e.manager_id
    where e.personnel_number = ${number} and e.starts_on = ${starts}`)[0])

beforeAll(async () => {
  await world.arrange((tx) => tx`insert into people.organisation (id, name, slug) values (${empty}, 'Gemeente Importdam', 'importdam')`, empty)
})

describe('the HR files of a made-up municipality', () => {
  let october: Told
  test('the units come first: without them every row says what to do', async () => {
    const told = await dryRun('employees', await file('medewerkers-2026-10.csv'), '2026-10-31')
    expect(told.counts).toMatchObject({ new: 0, refused: 5000 })
    expect(told.refused[0]!.reason).toContain('Lees eerst de afdelingen in')
  })

  test('202 units are new, and the same file twice changes nothing', async () => {
    const units = await dryRun('units', await file('afdelingen.csv'), null)
    expect(units.counts).toMatchObject({ new: 202, refused: 0 })
    await applyRun(units.runId)
    expect((await dryRun('units', await file('afdelingen.csv'), null)).counts).toMatchObject({ new: 0, same: 202 })
  })

  test('October: 5,000 employments of 4,990 people are new, well within ten seconds each way', async () => {
    const started = performance.now()
    october = await dryRun('employees', await file('medewerkers-2026-10.csv'), '2026-10-31')
    const planned = performance.now()
    expect(october.counts).toEqual({ new: 5000, changed: 0, moved: 0, left: 0, same: 0, refused: 0 })
    const applied = await applyRun(october.runId)
    const ended = performance.now()
    expect(applied).toMatchObject({ state: 'applied', counts: { new: 5000 } })
    expect(await read((tx) => tx`select count(*)::int as rows, count(distinct person_id)::int as people from people.employment`)).toEqual([{ rows: 5000, people: 4990 }])
    expect(Math.max(planned - started, ended - planned)).toBeLessThan(10_000)
    console.log(`5,000 rows: dry run ${Math.round(planned - started)} ms, apply ${Math.round(ended - planned)} ms`)
  })

  test('crews are units below their team, and a voorman is a function', async () => {
    const [crew] = await read((tx) => tx`select c.name, c.kind, p.code as parent from people.unit c join people.unit p on p.id = c.parent_id where c.code = '150308-P1'`)
    expect(crew).toEqual({ name: 'Ploeg 1', kind: 'crew', parent: '150308' })
    const [voorman] = await read((tx) => tx`select count(*)::int as n from people.employment e join people.function f on f.id = e.function_id where f.name like 'Voorman%' and e.crew_id is not null`)
    expect(voorman!['n']).toBeGreaterThan(50)
  })

  test('the same file again changes nothing', async () => {
    const again = await dryRun('employees', await file('medewerkers-2026-10.csv'), '2026-10-31')
    expect(again.counts).toEqual({ new: 0, changed: 0, moved: 0, left: 0, same: 5000, refused: 0 })
    expect(await inEmpty.perform(decideToApply(importKinds), { runId: again.runId, confirmed: false })).toMatchObject({ ok: false, reason: 'nothing-to-apply' })
  })

  test('the file with errors: ten rows are refused, each with its own sentence, and nobody leaves', async () => {
    const wrong = await dryRun('employees', await file('medewerkers-fouten.csv'), null)
    expect(wrong.counts).toMatchObject({ refused: 10, left: 0 })
    expect(wrong.refused.map(({ line }) => line)).toEqual([5, 7, 9, 11, 13, 15, 17, 19, 21, 27])
    expect(new Set(wrong.refused.map(({ reason }) => reason)).size).toBe(10)
    const sentences = wrong.refused.map(({ reason }) => reason.split('\u0001'))
    expect(sentences.map(([nl]) => nl)).toMatchInlineSnapshot(`
      [
        "Datum in dienst: ‘31-09-2026’ bestaat niet: september heeft 30 dagen.",
        "‘geen-adres’ is geen e-mailadres. Laat het leeg als iemand geen e-mail heeft.",
        "Het personeelsnummer ontbreekt.",
        "Leidinggevende ‘999999’ kennen we niet.",
        "Uren per week: ‘zesendertig’ is geen getal. Schrijf een getal als 36 of 36,5.",
        "Deze arbeidsrelatie staat al op regel 14.",
        "Afdeling ‘9999’ kennen we niet. Lees eerst de afdelingen in, of verbeter de code.",
        "De achternaam ontbreekt.",
        "Uit dienst op 01-01-1980 ligt voor in dienst op 18-07-1984.",
        "Deze persoon staat hier als eigen leidinggevende. Vul het nummer van een ander in.",
      ]
    `)
    expect(sentences.map(([, en]) => en)).toMatchInlineSnapshot(`
      [
        "Start date: ‘31-09-2026’ does not exist: September has 30 days.",
        "‘geen-adres’ is not an e-mail address. Leave it empty when somebody has no e-mail.",
        "The personnel number is missing.",
        "Manager ‘999999’ is not known.",
        "Hours a week: ‘zesendertig’ is not a number. Write a number like 36 or 36,5.",
        "This employment is already on line 14.",
        "Unit ‘9999’ is not known. Import the units first, or correct the code.",
        "The last name is missing.",
        "The end date 01-01-1980 lies before the start date 18-07-1984.",
        "This person is listed as their own manager. Fill in the number of somebody else.",
      ]
    `)
    await applyRun(wrong.runId)
    expect((await employment('101305', '2018-05-24'))!['fullName']).toBe('<script>alert(1)</script> Meijers')
    expect((await employment('101314', '2009-06-20'))!['fullName']).toBe('Anne in ’t =HYPERLINK("http://x.example")')
    await applyRun((await dryRun('employees', await file('medewerkers-2026-10.csv'), '2026-10-31')).runId)
  })

  test('November: 120 new, 45 gone, 45 with an end date, 200 moved', async () => {
    const november = await dryRun('employees', await file('medewerkers-2026-11.csv'), '2026-11-30')
    expect(november.counts).toMatchObject({ new: 120, left: 45, changed: 45, moved: 200, refused: 0 })
    expect(november.warnings).toEqual([])
    expect((await applyRun(november.runId)).state).toBe('applied')
    const [ended] = await read((tx) => tx`select count(*)::int as n from people.employment where ends_on = '2026-11-30'`)
    expect(ended!['n']).toBeGreaterThanOrEqual(45)
    const [kept] = await read((tx) => tx`select count(*)::int as n from people.employment_history h where (h.was->>'ends_on') is null`)
    expect(kept!['n']).toBeGreaterThanOrEqual(245)
    expect((await dryRun('employees', await file('medewerkers-2026-11.csv'), '2026-11-30')).counts).toMatchObject({ new: 0, changed: 0, moved: 0, left: 0 })
  })
})
