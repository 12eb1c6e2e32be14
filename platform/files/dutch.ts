import { type Read, quoted, read, refused } from '#platform/files/read.ts'

// How Dutch people and Dutch systems write a date, a number and a time. Refusing is better than guessing: a guess ends up in a record.

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const english = 'January February March April May June July August September October November December'.split(' ')
const short: Record<string, number> = { jan: 1, feb: 2, mrt: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 }

export type DateRefusal = 'no-date' | 'short-year' | 'no-year' | 'no-such-month' | 'no-such-day' | 'unlikely-year'
type DateParts = { day: number; month: number; year: string | undefined }

const clean = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

/**
 * A date as a person writes it: 31-12-2026, 31/12/2026, 31.12.2026, 2026-12-31, 31 december 2026, 31 dec. 2026; a midnight that Excel
 * adds is passed over. Two-digit years are refused, because 26 may be 1926. Years run from 1900 to 9999 (HR systems' “for ever”).
 */
export function dutchDate(text: string): Read<Temporal.PlainDate, DateRefusal> {
  const parts = dateParts(clean(text).replace(/[ T]0?0:00(:00(\.0+)?)?Z?$/, ''))
  if (!parts)
    return refused(
      'no-date',
      `${quoted(text)} is geen datum. Schrijf een datum als 31-12-2026.`,
      `${quoted(text)} is not a date. Write a date like 31-12-2026.`,
    )
  return toDate(text, parts)
}

function dateParts(text: string): DateParts | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] }
  const digits = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2,4}))?$/.exec(text)
  if (digits) return { day: Number(digits[1]), month: Number(digits[2]), year: digits[3] }
  const words = /^(\d{1,2})[ -]([a-z]+)\.?(?:[ -](\d{2,4}))?$/i.exec(text)
  const month = words ? monthNumber(words[2]!.toLowerCase()) : 0
  return words && month ? { day: Number(words[1]), month, year: words[3] } : undefined
}

const monthNumber = (name: string) => months.indexOf(name) + 1 || short[name] || 0

function toDate(text: string, { day, month, year }: DateParts): Read<Temporal.PlainDate, DateRefusal> {
  if (month < 1 || month > 12)
    return refused('no-such-month', `${quoted(text)}: maand ${month} bestaat niet.`, `${quoted(text)}: month ${month} does not exist.`)
  const longest = new Temporal.PlainYearMonth(2024, month).daysInMonth // a leap year, so that 29 February waits for its year
  if (day < 1 || day > longest) return noSuchDay(text, months[month - 1]!, english[month - 1]!, longest)
  if (year === undefined) return refused('no-year', `${quoted(text)}: zet het jaar erbij.`, `${quoted(text)}: add the year.`)
  if (year.length !== 4)
    return refused('short-year', `${quoted(text)}: schrijf het jaar met vier cijfers.`, `${quoted(text)}: write the year with four digits.`)
  if (Number(year) < 1900)
    return refused(
      'unlikely-year',
      `${quoted(text)}: het jaar ${year} kan niet kloppen.`,
      `${quoted(text)}: the year ${year} can't be right.`,
    )
  const days = new Temporal.PlainYearMonth(Number(year), month).daysInMonth
  if (day > days) return noSuchDay(text, `februari ${year}`, `February ${year}`, days)
  return read(new Temporal.PlainDate(Number(year), month, day))
}

const noSuchDay = (text: string, month: string, monthEnglish: string, days: number) =>
  refused(
    'no-such-day',
    `${quoted(text)} bestaat niet: ${month} heeft ${days} dagen.`,
    `${quoted(text)} does not exist: ${monthEnglish} has ${days} days.`,
  )

/**
 * A number with a decimal comma and, if any, points between thousands: 36,5 · 1.234,50 · € 295 · -2. `36.5` is refused and not guessed:
 * the same file may hold 36.500.
 */
export function dutchNumber(text: string): Read<number, 'no-number' | 'decimal-point'> {
  const bare = clean(text).replace(/^€ ?/, '').replace(/^[−–]/, '-')
  if (/^-?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,10})?$/.test(bare)) return read(Number(bare.replaceAll('.', '').replace(',', '.')))
  if (/^-?\d+\.\d+$/.test(bare))
    return refused(
      'decimal-point',
      `${quoted(text)}: schrijf een komma en geen punt, dus ${bare.replace('.', ',')}.`,
      `${quoted(text)}: write a comma instead of a point, so ${bare.replace('.', ',')}.`,
    )
  return refused(
    'no-number',
    `${quoted(text)} is geen getal. Schrijf een getal als 36 of 36,5.`,
    `${quoted(text)} is not a number. Write a number like 36 or 36,5.`,
  )
}

/** A time of the clock in Amsterdam: 9.30 · 09:30 · 9:30 uur · 14 uur. 24:00 is refused: it belongs to the next day. */
export function dutchTime(text: string): Read<Temporal.PlainTime, 'no-time' | 'no-such-time'> {
  const found = /^(\d{1,2})(?:[.:](\d{2})(?::00)?(?: ?(?:uur|u))?| ?(?:uur|u))$/i.exec(clean(text))
  if (!found)
    return refused(
      'no-time',
      `${quoted(text)} is geen tijd. Schrijf een tijd als 9.30.`,
      `${quoted(text)} is not a time. Write a time like 9:30.`,
    )
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hour < 24 && minute < 60) return read(new Temporal.PlainTime(hour, minute))
  return refused(
    'no-such-time',
    `${quoted(text)} bestaat niet: een dag loopt van 0.00 tot en met 23.59 uur.`,
    `${quoted(text)} does not exist: a day runs from 0:00 to 23:59.`,
  )
}
