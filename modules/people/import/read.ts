import { addressPattern } from '#platform/http/fields.ts'
import { dutchDate, dutchNumber, type Read, type Refused } from '#platform/files/index.ts'
import { quoted, read, refused } from '#platform/files/read.ts'
import type { DeliveredRow } from '#platform/imports/kind.ts'

/** One row of an HR export, understood. What it says about other rows and about the database is judged elsewhere. */
export interface EmployeeRow {
  line: number
  number: string
  first: string
  infix: string
  last: string
  email: string | null
  unit: string
  function: string | null
  scale: number | null
  hours: number | null
  /** ISO days of the week; null: the file does not say. */
  days: number[] | null
  manager: string | null
  starts: string
  ends: string | null
  kind: 'in dienst' | 'inhuur' | 'stagiair' | 'detachering'
  crew: string | null
}

/** Reads a row: its own values only. Refused with a sentence about the first thing that is wrong. */
export function readEmployee({ line, cells, problem }: DeliveredRow): Read<EmployeeRow> {
  if (problem) return refused('ragged-row', ...problem)
  const at = (field: string) => (cells[field] ?? '').replace(/\s+/g, ' ').trim()
  const named = readName(at)
  if (!named.ok) return named
  const time = readPeriod(at('starts'), at('ends'))
  if (!time.ok) return time
  const contract = readContract(at)
  if (!contract.ok) return contract
  const row = {
    line,
    ...named.value,
    unit: at('unit'),
    function: at('function') || null,
    manager: at('manager') || null,
    crew: at('crew') || null,
  }
  if (row.unit === '') return refused('no-unit', 'De code van de afdeling ontbreekt.', 'The code of the unit is missing.')
  if (row.manager === row.number)
    return refused(
      'own-manager',
      'Deze persoon staat hier als eigen leidinggevende. Vul het nummer van een ander in.',
      'This person is listed as their own manager. Fill in the number of somebody else.',
    )
  return read({ ...row, ...time.value, ...contract.value })
}

type At = (field: string) => string

function readName(at: At): Read<Pick<EmployeeRow, 'number' | 'first' | 'infix' | 'last' | 'email'>> {
  const [number, first, infix, last, email] = [at('number'), at('first'), at('infix'), at('last'), at('email')]
  if (number === '') return refused('no-number', 'Het personeelsnummer ontbreekt.', 'The personnel number is missing.')
  if (number.length > 40)
    return refused(
      'odd-number',
      `${quoted(number)} is te lang voor een personeelsnummer.`,
      `${quoted(number)} is too long for a personnel number.`,
    )
  if (last === '') return refused('no-last-name', 'De achternaam ontbreekt.', 'The last name is missing.')
  if (first === '') return refused('no-first-name', 'De voornaam ontbreekt.', 'The first name is missing.')
  if ([first, infix, last].some((part) => part.length > 120))
    return refused('long-name', 'De naam is langer dan 120 tekens.', 'The name is longer than 120 characters.')
  if (email !== '' && !addressPattern.test(email))
    return refused(
      'bad-email',
      `${quoted(email)} is geen e-mailadres. Laat het leeg als iemand geen e-mail heeft.`,
      `${quoted(email)} is not an e-mail address. Leave it empty when somebody has no e-mail.`,
    )
  return read({ number, first, infix, last, email: email || null })
}

function readPeriod(from: string, until: string): Read<Pick<EmployeeRow, 'starts' | 'ends'>> {
  if (from === '') return refused('no-start', 'De datum in dienst ontbreekt.', 'The start date is missing.')
  const starts = dutchDate(from)
  if (!starts.ok) return about('Datum in dienst', 'Start date', starts)
  const ends = until === '' ? null : dutchDate(until)
  if (ends && !ends.ok) return about('Datum uit dienst', 'End date', ends)
  // HR systems write 31-12-9999 for “for ever”.
  const last = ends && ends.value.year < 9000 ? ends.value : null
  if (last && Temporal.PlainDate.compare(last, starts.value) < 0)
    return refused(
      'ended-before-start',
      `Uit dienst op ${until} ligt voor in dienst op ${from}.`,
      `The end date ${until} lies before the start date ${from}.`,
    )
  return read({ starts: starts.value.toString(), ends: last?.toString() ?? null })
}

const about = (nl: string, en: string, problem: Refused): Refused =>
  refused(problem.refusal, `${nl}: ${problem.nl}`, `${en}: ${problem.en}`)

function readContract(at: At): Read<Pick<EmployeeRow, 'hours' | 'scale' | 'days' | 'kind'>> {
  const hours = at('hours') === '' ? null : dutchNumber(at('hours'))
  if (hours && !hours.ok) return about('Uren per week', 'Hours per week', hours)
  if (hours && (hours.value < 0 || hours.value > 60))
    return refused(
      'odd-hours',
      `Uren per week: ${at('hours')} kan niet. Het zijn er 0 tot en met 60.`,
      `Hours per week: ${at('hours')} is not possible. It is 0 to 60.`,
    )
  const scale = /^(\d{1,2})?$/.exec(at('scale'))
  if (!scale)
    return refused(
      'odd-scale',
      `Schaal: ${quoted(at('scale'))} is geen heel getal.`,
      `Scale: ${quoted(at('scale'))} is not a whole number.`,
    )
  const kind = kinds[at('kind').toLowerCase()]
  if (!kind)
    return refused(
      'odd-kind',
      `Soort: ${quoted(at('kind'))} kennen we niet. Kies in dienst, inhuur, stagiair of detachering.`,
      `Kind: ${quoted(at('kind'))} is not known. Choose in dienst, inhuur, stagiair or detachering.`,
    )
  const days = readDays(at('days'))
  if (!days.ok) return days
  return read({
    hours: hours ? Math.round(hours.value * 10) / 10 : null,
    scale: scale[1] ? Number(scale[1]) : null,
    days: days.value,
    kind,
  })
}

const kinds: Record<string, EmployeeRow['kind']> = {
  '': 'in dienst',
  'in dienst': 'in dienst',
  vast: 'in dienst',
  tijdelijk: 'in dienst',
  inhuur: 'inhuur',
  extern: 'inhuur',
  uitzendkracht: 'inhuur',
  stagiair: 'stagiair',
  stage: 'stagiair',
  detachering: 'detachering',
  gedetacheerd: 'detachering',
}

const weekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']

function readDays(text: string): Read<number[] | null> {
  if (text === '') return read(null)
  const days = text
    .toLowerCase()
    .split(/[\s,+/-]+/)
    .map((word) => weekdays.indexOf(word.slice(0, 2)) + 1)
  if (days.every((day) => day > 0)) return read([...new Set(days)].sort())
  return refused(
    'odd-days',
    `Werkdagen: ${quoted(text)} begrijpen we niet. Schrijf bijvoorbeeld ma di do.`,
    `Working days: ${quoted(text)} is not understood. Write ma di do, for instance.`,
  )
}
