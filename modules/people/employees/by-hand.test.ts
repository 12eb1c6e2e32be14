import { beforeAll, describe, expect, test } from 'vitest'
import { importKinds } from '#app.ts'
import { system, perform } from '#platform/act.ts'
import { carryOut, decideToApply, plan, takeIn } from '#platform/imports/index.ts'
import { instantOf } from '#platform/words.ts'
import { openHouse, type Browser } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { addPerson } from './add.ts'

const world = openHouse()
const { bram, ineke, fatima, mees, joost, sanne, tim, zoe, wilma } = people
const unit = (code: string) => unitId(organisation.id, code)
let browser: Browser

const lena = {
  firstName: 'Lena',
  infix: 'de',
  lastName: 'Hand',
  email: 'lena.dehand@voorbeeldstad.example',
  personnelNumber: '950001',
  startsOn: '1-12-2026',
  kind: 'in dienst',
  unitId: unit('VER'),
  functionName: 'vergunningverlener BOUWEN',
  manager: '900002',
  hoursPerWeek: '31,5',
  workingDays: ['1', '2', '4'],
  endsOn: '',
}
const employments = (personId: string) =>
  world.read(
    (
      tx,
    ) => tx`select e.id, e.personnel_number as number, e.starts_on::text as starts, e.ends_on::text as ends, u.code as unit, c.code as crew, f.name as function, m.full_name as manager,
      e.hours_per_week as hours, e.working_days as days, e.kind, e.email from people.employment e join people.unit u on u.id = e.unit_id left join people.unit c on c.id = e.crew_id
      left join people.function f on f.id = e.function_id left join people.person m on m.id = e.manager_id where e.person_id = ${personId} order by e.starts_on, e.personnel_number`,
  )
const idOfNumber = async (number: string) =>
  (await world.read((tx) => tx`select person_id from people.employment where personnel_number = ${number} limit 1`))[0]?.[
    'personId'
  ] as string
const firstOf = async (personId: string) => (await employments(personId))[0]!['id'] as string
const count = async () =>
  (
    await world.read(
      (tx) => tx`select (select count(*)::int from people.person) as people, (select count(*)::int from people.employment) as employments`,
    )
  )[0]

beforeAll(async () => {
  browser = await world.browser(bram)
})

describe('adding somebody', () => {
  test('an administrator adds a person with an employment, and the function and manager are those that are known', async () => {
    expect((await browser.get('/medewerkers')).text).toContain('Medewerker toevoegen')
    await browser.get('/medewerkers/nieuw')
    const page = await browser.follow(await browser.post('/medewerkers/nieuw', lena))
    expect(page.text).toContain('Lena is toegevoegd.')
    expect(page.text).toContain('ma di do')
    expect(await employments(await idOfNumber('950001'))).toEqual([
      expect.objectContaining({
        number: '950001',
        starts: '2026-12-01',
        ends: null,
        unit: 'VER',
        crew: null,
        function: 'Vergunningverlener bouwen',
        manager: 'Joost de Wit',
        hours: 31.5,
        days: [1, 2, 4],
        email: lena.email,
      }),
    ])
  })

  test('without an address, in a crew, with one working day and a new function', async () => {
    const answer = await browser.post('/medewerkers/nieuw', {
      ...lena,
      firstName: 'Otto',
      infix: '',
      email: '',
      personnelNumber: '950002',
      unitId: unit('GRO-P1'),
      functionName: 'Boomverzorger',
      manager: 'wilma bakker',
      workingDays: '3',
      hoursPerWeek: '',
    })
    expect(answer.status).toBe(303)
    expect(await employments(await idOfNumber('950002'))).toEqual([
      expect.objectContaining({
        unit: 'GRO',
        crew: 'GRO-P1',
        function: 'Boomverzorger',
        manager: 'Wilma Bakker',
        days: [3],
        hours: null,
        email: null,
      }),
    ])
  })

  test.each([
    ['a day that does not exist', { startsOn: '31 september 2026' }, 'september heeft 30 dagen'],
    ['a last day before the first', { endsOn: '30-11-2026' }, 'De laatste dag ligt voor de eerste dag.'],
    ['no name', { lastName: '  ' }, 'Vul de achternaam in.'],
    ['no address', { email: 'lena@' }, 'Dit is geen e-mailadres.'],
    ['an address of a colleague', { email: 'FATIMA.bennani@voorbeeldstad.example' }, 'Dit e-mailadres is al van een collega.'],
    ['a number of a colleague', { personnelNumber: '900003' }, 'Personeelsnummer 900003 is van Fatima Bennani.'],
    ['an unknown manager', { manager: '999999' }, 'Deze leidinggevende kennen we niet.'],
    ['the own number as manager', { manager: '950009' }, 'Iemand kan niet de eigen leidinggevende zijn.'],
    ['a unit of another organisation', { unitId: unitId(neighbour.id, 'BUU') }, 'Deze afdeling bestaat niet (meer).'],
    ['a manager of another organisation', { manager: 'els.prins@buurmeer.example' }, 'Deze leidinggevende kennen we niet.'],
    ['no unit', { unitId: '' }, 'Kies een afdeling.'],
    ['a decimal point', { hoursPerWeek: '31.5' }, 'schrijf een komma'],
    ['sixty-one hours', { hoursPerWeek: '61' }, 'Uren per week zijn er 0 tot en met 60.'],
    ['no working day', { workingDays: [] }, 'Kies minstens één werkdag.'],
  ])('%s is refused with a sentence, on top and at the field; nothing is kept but what was typed', async (_, wrong, sentence) => {
    const before = await count()
    const answer = await browser.post('/medewerkers/nieuw', {
      ...lena,
      email: 'nieuw@voorbeeldstad.example',
      personnelNumber: '950009',
      firstName: 'Getypt',
      ...wrong,
    })
    expect(answer.status).toBeGreaterThanOrEqual(409)
    expect(answer.text.split(sentence).length - 1).toBe(2)
    expect(answer.body).toContain('value="Getypt"')
    expect(await count()).toEqual(before)
  })

  test('two people of one name are no manager to guess', async () => {
    await world.arrange((tx) => tx`update people.person set first_name = 'Joost', infix = 'de', last_name = 'Wit' where id = ${tim.id}`)
    const answer = await browser.post('/medewerkers/nieuw', { ...lena, email: '', personnelNumber: '950009', manager: 'Joost de Wit' })
    await world.arrange((tx) => tx`update people.person set first_name = 'Tim', infix = 'de', last_name = 'Groot' where id = ${tim.id}`)
    expect(answer.text).toContain('Meer mensen heten zo.')
  })

  test('two administrators who add the same number at the same moment make one person', async () => {
    const day = Temporal.PlainDate.from('2026-12-01')
    const input = {
      firstName: 'Twee',
      lastName: 'Keer',
      personnelNumber: '950010',
      startsOn: day,
      kind: 'in dienst' as const,
      unitId: unit('VER'),
      workingDays: [1],
    }
    const outcomes = await Promise.all([1, 2].map(() => world.as(bram).perform(addPerson, input)))
    expect(outcomes.map((one) => (one.ok ? 'added' : one.reason)).sort()).toEqual(['added', 'number-of-another'])
  })
})

describe('a second employment', () => {
  const second = {
    ...lena,
    personnelNumber: people.lotte.number,
    startsOn: '2026-12-01',
    unitId: unit('WIJ'),
    functionName: 'Vraagbaak',
    manager: '900026',
    hoursPerWeek: '8',
    workingDays: '5',
  }
  const at = `/medewerkers/${people.lotte.id}/arbeidsrelaties/nieuw`

  test('stands beside the first, with the same address', async () => {
    await browser.get(at)
    expect((await browser.post(at, second)).status).toBe(303)
    expect(await employments(people.lotte.id)).toEqual([
      expect.objectContaining({ unit: 'VER', hours: 20 }),
      expect.objectContaining({
        number: people.lotte.number,
        unit: 'WIJ',
        hours: 8,
        days: [5],
        email: 'lotte.vandenbrink@voorbeeldstad.example',
      }),
    ])
  })

  test('the same number and first day again is refused, and so is the same work twice', async () => {
    expect((await browser.post(at, { ...second, functionName: 'Iets anders' })).text).toContain('die op deze dag begint')
    expect((await browser.post(at, { ...second, personnelNumber: '950020', startsOn: '2027-01-01' })).text).toContain(
      'Zo zou het dubbel tellen.',
    )
    expect((await browser.post(at, { ...second, personnelNumber: fatima.number })).text).toContain('is van Fatima Bennani')
    expect((await browser.post(at, { ...second, personnelNumber: '950020', manager: 'Lotte van den Brink' })).text).toContain(
      'Iemand kan niet de eigen leidinggevende zijn.',
    )
  })
})

describe('changing an employment', () => {
  const form = async (personId: string) => {
    const id = await firstOf(personId)
    await browser.get(`/arbeidsrelaties/${id}/wijzigen`)
    return `/arbeidsrelaties/${id}/wijzigen`
  }
  const asMees = {
    kind: 'in dienst',
    unitId: unit('VER'),
    functionName: 'Vergunningverlener bouwen',
    manager: joost.number,
    hoursPerWeek: '32',
    workingDays: ['1', '2', '3', '4', '5'],
    endsOn: '',
  }

  test('the form begins with what is there', async () => {
    const page = await browser.get(`/arbeidsrelaties/${await firstOf(mees.id)}/wijzigen`)
    expect(page.text).toContain('Wat is er aan de hand?')
    expect(page.body).toContain(`value="${joost.number}"`)
    expect(page.body).toContain('value="32"')
  })

  test('from a day on: one employment ends the day before, the next begins with what was changed and what stayed', async () => {
    const answer = await browser.post(await form(mees.id), {
      ...asMees,
      what: 'from',
      from: '1-1-2027',
      unitId: unit('TOE'),
      manager: people.sjaak.number,
      hoursPerWeek: '24',
    })
    expect((await browser.follow(answer)).text).toContain('De wijziging is bewaard.')
    expect(await employments(mees.id)).toEqual([
      expect.objectContaining({ starts: '2019-03-01', ends: '2026-12-31', unit: 'VER', hours: 32, manager: 'Joost de Wit' }),
      expect.objectContaining({
        number: mees.number,
        starts: '2027-01-01',
        ends: null,
        unit: 'TOE',
        hours: 24,
        manager: 'Sjaak Mulder',
        function: 'Vergunningverlener bouwen',
        email: 'mees.smit@voorbeeldstad.example',
      }),
    ])
  })

  test('a correction changes the row, and what it was is kept', async () => {
    expect(
      (
        await browser.post(await form(sanne.id), {
          ...asMees,
          what: 'correction',
          functionName: 'Casemanager',
          hoursPerWeek: '28',
          endsOn: '2027-06-30',
        })
      ).status,
    ).toBe(303)
    expect(await employments(sanne.id)).toEqual([
      expect.objectContaining({ starts: '2019-03-01', ends: '2027-06-30', hours: 28, function: 'Casemanager' }),
    ])
    const [was] = await world.read(
      (tx) =>
        tx`select h.was->>'hours_per_week' as hours from people.employment_history h join people.employment e on e.id = h.employment_id where e.person_id = ${sanne.id}`,
    )
    expect(Number(was!['hours'])).toBe(24)
  })

  test.each([
    ['no choice', { what: '' }, 'Kies of het vanaf een dag anders is, of verkeerd stond.'],
    ['no day', { what: 'from', from: '' }, 'Vul in vanaf welke dag het anders is.'],
    ['a day that does not exist', { what: 'from', from: '31 september 2026' }, 'september heeft 30 dagen'],
    ['the first day', { what: 'from', from: '2019-03-01' }, 'Deze dag moet na de eerste dag liggen'],
    ['a last day before the first', { what: 'correction', endsOn: '2019-02-28' }, 'De laatste dag ligt voor de eerste dag.'],
    ['a last day before the change', { what: 'from', from: '2027-01-01', endsOn: '2026-12-31' }, 'De laatste dag ligt voor de eerste dag.'],
    ['nothing new', { what: 'from', from: '2027-01-01' }, 'Er verandert niets vanaf deze dag.'],
    ['the person as manager', { what: 'correction', manager: zoe.number }, 'Iemand kan niet de eigen leidinggevende zijn.'],
    ['a unit of another organisation', { what: 'correction', unitId: unitId(neighbour.id, 'BUU') }, 'Deze afdeling bestaat niet (meer).'],
  ])('%s is refused with a sentence, on top and at the field', async (_, wrong, sentence) => {
    const [before] = await employments(zoe.id)
    const zoes = { ...asMees, unitId: unit('WIJ'), functionName: 'Generalist wijkteam', manager: people.karel.number, hoursPerWeek: '36' }
    const answer = await browser.post(await form(zoe.id), { ...zoes, ...wrong })
    expect(answer.status).toBeGreaterThanOrEqual(409)
    expect(answer.text.split(sentence).length - 1).toBe(2)
    expect(await employments(zoe.id)).toEqual([before])
  })

  test('a manager who has left may stay until somebody chooses another', async () => {
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 1 where person_id = ${wilma.id}`)
    const at = await form(people.ali.id)
    const ali = {
      ...asMees,
      what: 'correction',
      unitId: unit('GRO-P1'),
      functionName: 'Hovenier',
      manager: wilma.number,
      hoursPerWeek: '30',
    }
    expect((await browser.post(at, ali)).status).toBe(303)
    expect((await browser.post(await form(people.stef.id), { ...ali, unitId: unit('STR') })).text).toContain(
      'Deze leidinggevende kennen we niet.',
    )
    await world.arrange((tx) => tx`update people.employment set ends_on = null where person_id = ${wilma.id}`)
  })

  test('nobody moves their own last day', async () => {
    const answer = await browser.post(await form(bram.id), {
      ...asMees,
      what: 'correction',
      unitId: unit('HRL'),
      functionName: 'Functioneel beheerder',
      manager: ineke.number,
      hoursPerWeek: '36',
      endsOn: '2027-01-31',
    })
    expect([answer.status, answer.text.includes('Vraag een andere beheerder')]).toEqual([403, true])
  })

  test('a learning adviser changes nobody, and the neighbour finds nothing to change', async () => {
    expect((await (await world.browser(ineke)).get(`/arbeidsrelaties/${await firstOf(fatima.id)}/wijzigen`)).status).toBe(403)
    const els = await world.browser(neighbours.els)
    expect((await els.get(`/arbeidsrelaties/${await firstOf(fatima.id)}/wijzigen`)).status).toBe(404)
    expect((await els.get(`/medewerkers/${fatima.id}/wijzigen`)).status).toBe(404)
    expect((await els.get(`/medewerkers/${fatima.id}/arbeidsrelaties/nieuw`)).status).toBe(404)
  })
})

describe('a name and an address', () => {
  const at = `/medewerkers/${people.omar.id}/wijzigen`
  const omar = { firstName: 'Omar', infix: 'el', lastName: 'Haddad', email: 'o.haddad@voorbeeldstad.example' }

  test('are corrected', async () => {
    await browser.get(at)
    expect((await browser.follow(await browser.post(at, omar))).text).toContain('Omar el Haddad')
    expect(await employments(people.omar.id)).toEqual([expect.objectContaining({ email: omar.email })])
  })

  test('an address of a colleague is refused; none is fine', async () => {
    expect(
      (await browser.post(at, { ...omar, email: 'fatima.bennani@voorbeeldstad.example' })).text.split(
        'Dit e-mailadres is al van een collega.',
      ),
    ).toHaveLength(3)
    const [waiting] = await world.read(
      (tx) => tx`select email, next_email, changed_by from people.sign_in_address where person_id = ${people.omar.id}`,
    )
    expect(waiting).toEqual({ email: 'omar.haddad@voorbeeldstad.example', nextEmail: omar.email, changedBy: bram.id }) // opens nothing until somebody else confirms it
    expect((await browser.post(at, { ...omar, email: '' })).status).toBe(303)
    expect(await employments(people.omar.id)).toEqual([expect.objectContaining({ email: null })])
  })
})

describe('the HR import that follows', () => {
  const head =
    'personeelsnummer;voornaam;tussenvoegsel;achternaam;email;afdelingscode;functie;uren_per_week;werkdagen;leidinggevende;datum_in_dienst;datum_uit_dienst;soort'
  const desk = {
    perform: (useCase: never, input: never) => perform(world.db, system(organisation.id), useCase, input),
  } as unknown as Parameters<typeof carryOut>[0]
  const dryRun = async (lines: string[], referenceDate: string | null) => {
    const day = referenceDate ? Temporal.PlainDate.from(referenceDate) : null
    const sentOn = day && instantOf(day, Temporal.PlainTime.from('12:00')) // whoever keeps HR sends it on the reference date
    const send: ReturnType<typeof takeIn> = (act, given) => takeIn(importKinds)({ ...act, now: sentOn ?? act.now }, given)
    const taken = await desk.perform(send, {
      kind: 'employees',
      fileName: 'x.csv',
      bytes: Buffer.from([head, ...lines].join('\n')),
      full: day !== null,
      referenceDate: day,
      choices: {},
    })
    if (!taken.ok) throw new Error(taken.reason)
    await desk.perform(plan(importKinds), taken.value)
    const rows = await world.read(
      (tx) => tx`select line, verdict, key from platform.import_row where run_id = ${taken.value.runId} order by line, key`,
    )
    return { runId: taken.value.runId, rows }
  }
  const smit = `${mees.number};Mees;;Smit;mees.smit@voorbeeldstad.example`

  test('knows what was made by hand by number and first day: nothing is new, and what HR knows better is changed', async () => {
    const { runId, rows } = await dryRun(
      [
        `950001;Lena;de;Hand;${lena.email};VER;Vergunningverlener bouwen;31,5;ma di do;900002;01-12-2026;;in dienst`,
        `${smit};VER;Vergunningverlener bouwen;32;;900002;01-03-2019;31-12-2026;in dienst`,
        `${smit};TOE;Vergunningverlener bouwen;28;;${people.sjaak.number};01-01-2027;;in dienst`,
      ],
      null,
    )
    expect(rows.map((row) => row['verdict'])).toEqual(['same', 'same', 'changed'])
    await desk.perform(decideToApply(importKinds), { runId, confirmed: false })
    await carryOut(desk, importKinds, runId)
    expect((await employments(mees.id)).map((one) => one['hours'])).toEqual([32, 28])
    expect(await employments(await idOfNumber('950001'))).toHaveLength(1)
  })

  test('an HR system that keeps one row where a change by hand made two brings them together: HR leads', async () => {
    const { rows } = await dryRun([`${smit};TOE;Vergunningverlener bouwen;28;;${people.sjaak.number};01-03-2019;;in dienst`], '2027-01-31')
    expect(rows.filter((row) => String(row['key']).startsWith(mees.number))).toEqual([
      { line: 0, verdict: 'left', key: `${mees.number} 2027-01-01` },
      { line: 2, verdict: 'moved', key: `${mees.number} 2019-03-01` },
    ])
  })
})
