import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { carryOut, decideToApply, plan, takeIn, type Counts } from '#platform/imports/index.ts'
import { perform, system, type Act } from '#platform/act.ts'
import { root } from '#platform/root.ts'
import { instantOf } from '#platform/words.ts'
import { openHouse } from '#test/house.ts'
import { idOf } from '#world/ids.ts'

// Voorbeeldstad has people of its own; these imports start in a municipality without any.
const world = openHouse()
const empty = idOf('organisation/import-test')
const file = (name: string) => readFile(path.join(root, 'world/hr', name))
const inEmpty = { perform: (useCase: never, input: never) => perform(world.db, system(empty), useCase, input) } as unknown as Parameters<
  typeof carryOut
>[0]

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
  const input = {
    kind,
    fileName: 'test.csv',
    bytes,
    full: reference !== null,
    referenceDate: reference ? Temporal.PlainDate.from(reference) : null,
    choices: {},
  }
  const sentOn = input.referenceDate && instantOf(input.referenceDate, Temporal.PlainTime.from('12:00')) // HR sends it on that day
  const send: ReturnType<typeof takeIn> = (act, given) => takeIn(importKinds)({ ...act, now: sentOn ?? act.now }, given)
  const outcome = await inEmpty.perform(send, input)
  if (!outcome.ok) throw new Error(outcome.reason)
  await inEmpty.perform(plan(importKinds), outcome.value)
  return told(outcome.value.runId)
}

const read = <T>(query: (tx: Act['tx']) => Promise<T>) => world.read(query, empty)

async function told(runId: string): Promise<Told> {
  const [run] = await read((tx) => tx`select id as run_id, state, counts, warnings, problem from platform.import_run where id = ${runId}`)
  const refused = await read(
    (tx) => tx`select line, reason from platform.import_row where run_id = ${runId} and verdict = 'refused' order by line`,
  )
  return { ...(run as unknown as Told), refused: refused as unknown as Told['refused'] }
}

async function applyRun(runId: string, confirmed = false): Promise<Told> {
  const outcome = await inEmpty.perform(decideToApply(importKinds), { runId, confirmed })
  if (!outcome.ok) throw new Error(outcome.reason)
  await carryOut(inEmpty, importKinds, runId)
  return told(runId)
}

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'))
const head =
  'personeelsnummer;voornaam;tussenvoegsel;achternaam;email;afdelingscode;functie;uren_per_week;leidinggevende;datum_in_dienst;datum_uit_dienst;soort;ploeg'
const employment = (number: string, starts = '2019-01-01') =>
  read(
    async (tx) =>
      (
        await tx`select e.*, u.code as unit, c.name as crew, p.full_name, m.full_name as manager from people.employment e join people.person p on p.id = e.person_id
    join people.unit u on u.id = e.unit_id left join people.unit c on c.id = e.crew_id left join people.person m on m.id = e.manager_id
    where e.personnel_number = ${number} and e.starts_on = ${starts}`
      )[0],
  )

beforeAll(async () => {
  await world.arrange(
    (tx) => tx`insert into people.organisation (id, name, slug) values (${empty}, 'Gemeente Importdam', 'importdam')`,
    empty,
  )
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

  test('October: 5,000 employments of 4,990 people are new', async () => {
    october = await dryRun('employees', await file('medewerkers-2026-10.csv'), '2026-10-31')
    expect(october.counts).toEqual({ new: 5000, changed: 0, moved: 0, left: 0, same: 0, refused: 0 })
    const applied = await applyRun(october.runId)
    expect(applied).toMatchObject({ state: 'applied', counts: { new: 5000 } })
    expect(await read((tx) => tx`select count(*)::int as rows, count(distinct person_id)::int as people from people.employment`)).toEqual([
      { rows: 5000, people: 4990 },
    ])
  })

  test('crews are units below their team, and a voorman is a function', async () => {
    const [crew] = await read(
      (tx) =>
        tx`select c.name, c.kind, p.code as parent from people.unit c join people.unit p on p.id = c.parent_id where c.code = '150308-P1'`,
    )
    expect(crew).toEqual({ name: 'Ploeg 1', kind: 'crew', parent: '150308' })
    const [voorman] = await read(
      (tx) =>
        tx`select count(*)::int as n from people.employment e join people.function f on f.id = e.function_id where f.name like 'Voorman%' and e.crew_id is not null`,
    )
    expect(voorman!['n']).toBeGreaterThan(50)
  })

  test('the same file again changes nothing', async () => {
    const again = await dryRun('employees', await file('medewerkers-2026-10.csv'), '2026-10-31')
    expect(again.counts).toEqual({ new: 0, changed: 0, moved: 0, left: 0, same: 5000, refused: 0 })
    expect(await inEmpty.perform(decideToApply(importKinds), { runId: again.runId, confirmed: false })).toMatchObject({
      ok: false,
      reason: 'nothing-to-apply',
    })
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
        "Hours per week: ‘zesendertig’ is not a number. Write a number like 36 or 36,5.",
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

  test('November: 120 new, 45 gone, 45 with an end date, 199 moved (the 200th stays in the same team)', async () => {
    const november = await dryRun('employees', await file('medewerkers-2026-11.csv'), '2026-11-30')
    expect(november.counts).toMatchObject({ new: 120, left: 45, changed: 45, moved: 199, refused: 0 })
    expect(november.warnings).toEqual([])
    expect((await applyRun(november.runId)).state).toBe('applied')
    const [ended] = await read((tx) => tx`select count(*)::int as n from people.employment where ends_on = '2026-11-30'`)
    expect(ended!['n']).toBeGreaterThanOrEqual(45)
    const [kept] = await read((tx) => tx`select count(*)::int as n from people.employment_history h where (h.was->>'ends_on') is null`)
    expect(kept!['n']).toBeGreaterThanOrEqual(244)
    expect((await dryRun('employees', await file('medewerkers-2026-11.csv'), '2026-11-30')).counts).toMatchObject({
      new: 0,
      changed: 0,
      moved: 0,
      left: 0,
    })
  })
})

describe('one row at a time', () => {
  const row = (
    number: string,
    more: Partial<Record<'first' | 'last' | 'email' | 'unit' | 'job' | 'hours' | 'manager' | 'starts' | 'ends' | 'crew', string>> = {},
  ) =>
    [
      number,
      more.first ?? 'Test',
      '',
      more.last ?? `Persoon${number}`,
      more.email ?? '',
      more.unit ?? '1100',
      more.job ?? 'Adviseur',
      more.hours ?? '36',
      more.manager ?? '',
      more.starts ?? '01-01-2019',
      more.ends ?? '',
      'in dienst',
      more.crew ?? '',
    ].join(';')
  const partial = async (...rows: string[]) => {
    const told = await dryRun('employees', csv(head, ...rows), null)
    return told.counts.new + told.counts.changed + told.counts.moved > 0 ? applyRun(told.runId) : told
  }

  test('a person without e-mail is a valid row', async () => {
    expect((await partial(row('X1'))).counts).toMatchObject({ new: 1, refused: 0 })
    expect((await employment('X1'))!['email']).toBeNull()
  })

  test('a manager may stand further down in the file', async () => {
    await partial(row('X2', { manager: 'X3' }), row('X3'))
    expect((await employment('X2'))!['manager']).toBe('Test PersoonX3')
  })

  test('whoever falls under a refused new manager is refused too, and told so', async () => {
    const told = await partial(row('X4', { manager: 'X5' }), row('X5', { hours: 'veel' }))
    expect(told.counts).toMatchObject({ new: 0, refused: 2 })
    expect(told.refused[0]!.reason).toContain('klopt zelf niet')
  })

  test('a new employment of a known personnel number belongs to the same person', async () => {
    await partial(row('X1', { starts: '01-03-2026', hours: '8,5' }))
    const [first, second] = [await employment('X1'), await employment('X1', '2026-03-01')]
    expect(second!['personId']).toBe(first!['personId'])
    expect(second!['hoursPerWeek']).toBe(8.5)
  })

  test('another crew is a move, another function a change', async () => {
    expect((await partial(row('X1', { crew: '1100-P1' }))).counts).toMatchObject({ moved: 1, changed: 0 })
    expect((await employment('X1'))!['crew']).toBe('Ploeg 1')
    expect((await partial(row('X1', { crew: '1100-P1', job: 'Senior adviseur' }))).counts).toMatchObject({ moved: 0, changed: 1 })
  })

  test('what the file has no column for stays as it was', async () => {
    const told = await dryRun(
      'employees',
      csv('personeelsnummer;voornaam;achternaam;afdelingscode;datum_in_dienst', 'X1;Test;PersoonX1;1100;01-01-2019'),
      null,
    )
    expect(told.counts).toMatchObject({ same: 1 })
  })

  test('two rows that contradict each other are both refused', async () => {
    const told = await partial(row('X1', { hours: '20' }), row('X1', { hours: '24' }))
    expect(told.counts).toMatchObject({ refused: 2, changed: 0 })
  })

  test('a refused row of a full file never counts as left, also without its number', async () => {
    const people = await read(
      (
        tx,
      ) => tx`select e.personnel_number as number, p.first_name as first, p.infix, p.last_name as last, u.code as unit, to_char(e.starts_on, 'DD-MM-YYYY') as starts,
      coalesce(to_char(e.ends_on, 'DD-MM-YYYY'), '') as ends from people.employment e join people.person p on p.id = e.person_id join people.unit u on u.id = e.unit_id`,
    )
    const rows = people.map((one) =>
      [
        one['number'] === 'X1' ? '' : one['number'],
        one['first'],
        one['infix'],
        `"${String(one['last']).replaceAll('"', '""')}"`,
        one['unit'],
        one['number'] === 'X2' ? '31-09-2019' : one['starts'],
        one['ends'],
      ].join(';'),
    )
    const told = await dryRun(
      'employees',
      csv('personeelsnummer;voornaam;tussenvoegsel;achternaam;afdelingscode;datum_in_dienst;datum_uit_dienst', ...rows),
      '2026-11-30',
    )
    expect(told.counts).toMatchObject({ refused: 3, left: 0 })
  })

  test('more than a tenth ending asks for confirmation', async () => {
    const before = await dryRun('employees', csv(head, row('X1', { crew: '1100-P1', job: 'Senior adviseur' })), '2026-11-30')
    expect(before.counts.left).toBeGreaterThan(4000)
    expect(before.warnings).toHaveLength(1)
    expect(await inEmpty.perform(decideToApply(importKinds), { runId: before.runId, confirmed: false })).toMatchObject({
      ok: false,
      reason: 'confirm-first',
    })
    expect((await employment('X3'))!['endsOn']).toBeNull()
  })

  test('a dry run whose data changed since is not applied but shown again', async () => {
    const first = await dryRun('employees', csv(head, row('X6'), row('X7')), null)
    const second = await dryRun('employees', csv(head, row('X6'), row('X7')), null)
    await applyRun(first.runId)
    const told = await applyRun(second.runId)
    expect(told).toMatchObject({
      state: 'planned',
      counts: { new: 0, same: 2 },
      problem: expect.stringContaining('veranderd sinds de proefrun'),
    })
  })

  test('two people who apply at the same moment apply once', async () => {
    const { runId } = await dryRun('employees', csv(head, row('X8')), null)
    const decided = await Promise.all([1, 2].map(() => inEmpty.perform(decideToApply(importKinds), { runId, confirmed: false })))
    expect(decided.filter((outcome) => outcome.ok)).toHaveLength(1)
    await Promise.all([carryOut(inEmpty, importKinds, runId), carryOut(inEmpty, importKinds, runId)])
    expect(await told(runId)).toMatchObject({ state: 'applied', counts: { new: 1 } })
    const [row8] = await read((tx) => tx`select count(*)::int as n from people.employment where personnel_number = 'X8'`)
    expect(row8!['n']).toBe(1)
  })

  test('the file is gone after applying, and the neighbour sees nothing of it', async () => {
    const [kept] = await read(
      (tx) => tx`select count(*)::int as n from platform.import_run where state in ('applied', 'discarded') and content is not null`,
    )
    expect(kept!['n']).toBe(0)
    const [seen] = await world.read(
      (tx) => tx`select (select count(*) from platform.import_run)::int as runs, (select count(*) from platform.import_row)::int as rows`,
    )
    expect(seen).toEqual({ runs: 0, rows: 0 })
  })
})

test('once confirmed the absent end on the reference date, but a command never takes the last administrator away', async () => {
  const [somebody] = await read((tx) => tx`select person_id from people.employment where personnel_number = 'X7'`)
  await world.arrange(
    (tx) =>
      tx`insert into people.role_grant (organisation_id, person_id, role) values (${empty}, ${somebody!['personId']}, 'administrator')`,
    empty,
  )
  const row = 'X6;Test;;PersoonX6;;1100;Adviseur;36;;01-01-2019;;in dienst;'
  const run = await dryRun('employees', csv(head, row), '2026-11-30')
  expect(run.refused).toMatchObject([{ line: 0, reason: expect.stringContaining('Zonder beheerder') }])
  expect((await applyRun(run.runId, true)).state).toBe('applied')
  expect((await employment('X7'))!['endsOn']).toBeNull()
  expect(String((await employment('X3'))!['endsOn'])).toBe('2026-11-30')
})
