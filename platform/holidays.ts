// The days on which municipalities are closed (Cao Gemeenten, article on public holidays): computed, so that any year is known.

export interface Holiday {
  nl: string
  en: string
}

/** The public holiday on this date, in both languages; null on any other day. Liberation Day counts once in five years. */
export const publicHoliday = (date: Temporal.PlainDate): Holiday | null => holidaysOf(date.year).get(date.toString()) ?? null

const years = new Map<number, ReadonlyMap<string, Holiday>>()

/** All public holidays of a year, by date (YYYY-MM-DD). */
export function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const known = years.get(year)
  if (known) return known
  const on = (month: number, day: number) => new Temporal.PlainDate(year, month, day)
  const days: [Temporal.PlainDate, Holiday][] = [
    [on(1, 1), { nl: 'nieuwjaarsdag', en: 'New Year’s Day' }],
    ...Object.entries(afterEaster).map(([days, name]): [Temporal.PlainDate, Holiday] => [easter(year).add({ days: Number(days) }), name]),
    ...(year % 5 === 0 ? [[on(5, 5), { nl: 'Bevrijdingsdag', en: 'Liberation Day' }] as [Temporal.PlainDate, Holiday]] : []),
    [kingsDay(year), { nl: 'Koningsdag', en: 'King’s Day' }],
    [on(12, 25), { nl: 'eerste kerstdag', en: 'Christmas Day' }],
    [on(12, 26), { nl: 'tweede kerstdag', en: 'Boxing Day' }],
  ]
  const found = new Map(days.map(([day, name]) => [day.toString(), name]))
  years.set(year, found)
  return found
}

const afterEaster: Record<number, Holiday> = {
  0: { nl: 'eerste paasdag', en: 'Easter Sunday' },
  1: { nl: 'tweede paasdag', en: 'Easter Monday' },
  39: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  49: { nl: 'eerste pinksterdag', en: 'Whit Sunday' },
  50: { nl: 'tweede pinksterdag', en: 'Whit Monday' },
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): Temporal.PlainDate {
  const day = new Temporal.PlainDate(year, 4, 27)
  return day.dayOfWeek === 7 ? day.subtract({ days: 1 }) : day
}

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return new Temporal.PlainDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}
