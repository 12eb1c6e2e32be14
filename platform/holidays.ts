// The days on which municipalities are closed (Cao Gemeenten, article on public holidays): computed, so that any year is known.

/** The public holiday on this date, in both languages; null on any other day. Liberation Day counts once in five years. */
export function publicHoliday(date: Temporal.PlainDate): { nl: string; en: string } | null {
  const fixed = fixedDays[`${date.month}-${date.day}`]
  if (fixed) return fixed
  if (date.equals(kingsDay(date.year))) return { nl: 'Koningsdag', en: 'King’s Day' }
  if (date.month === 5 && date.day === 5 && date.year % 5 === 0) return { nl: 'Bevrijdingsdag', en: 'Liberation Day' }
  const days = date.since(easter(date.year), { largestUnit: 'days' }).days
  return afterEaster[days] ?? null
}

const fixedDays: Record<string, { nl: string; en: string }> = {
  '1-1': { nl: 'nieuwjaarsdag', en: 'New Year’s Day' },
  '12-25': { nl: 'eerste kerstdag', en: 'Christmas Day' },
  '12-26': { nl: 'tweede kerstdag', en: 'Boxing Day' },
}
const afterEaster: Record<number, { nl: string; en: string }> = {
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
