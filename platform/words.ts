/** The two languages of the interface. Dutch is the source; a text without its English does not compile. */
export type Lang = 'nl' | 'en'

export type Translate = (nl: string, en: string) => string

export function translator(lang: Lang): Translate {
  return lang === 'nl' ? (nl) => nl : (_nl, en) => en
}

const zone = 'Europe/Amsterdam'

/** The local date of an instant in the Netherlands (rule 9). */
export function dateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The instant of a local date and time in the Netherlands. */
export function instantOf(date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
}

const days = { nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }
const months = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** 'ma 23 november 2026' */
export function sayDate(date: Temporal.PlainDate, lang: Lang, year: 'year' | 'no year' = 'year'): string {
  const words = `${sayWeekday(date.dayOfWeek, lang, 'short')} ${date.day} ${months[lang][date.month - 1]}`
  return year === 'year' ? `${words} ${date.year}` : words
}

const wholeDays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** 'maandag', or 'ma' when short; ISO: 1 is Monday. */
export const sayWeekday = (weekday: number, lang: Lang, length: 'whole' | 'short' = 'whole'): string =>
  (length === 'whole' ? wholeDays : days)[lang][weekday - 1]!

/** 'maandag 23 november', for in a sentence */
export function sayWholeDay(date: Temporal.PlainDate, lang: Lang): string {
  return `${sayWeekday(date.dayOfWeek, lang)} ${date.day} ${months[lang][date.month - 1]}`
}

/** '23 november 2026' */
export function sayDay(date: Temporal.PlainDate, lang: Lang): string {
  return `${date.day} ${months[lang][date.month - 1]} ${date.year}`
}

/** '09.00' in Dutch, '09:00' in English */
export function sayTime(instant: Temporal.Instant, lang: Lang): string {
  const time = instant.toZonedDateTimeISO(zone)
  return `${String(time.hour).padStart(2, '0')}${lang === 'nl' ? '.' : ':'}${String(time.minute).padStart(2, '0')}`
}

/** '09.00 – 12.30 uur' */
export function sayTimes(from: Temporal.Instant, until: Temporal.Instant, lang: Lang): string {
  return `${sayTime(from, lang)} – ${sayTime(until, lang)}${lang === 'nl' ? ' uur' : ''}`
}

/** '22 november 2026 om 06.15 uur' */
export function sayMoment(instant: Temporal.Instant, lang: Lang): string {
  const day = sayDay(dateOf(instant), lang)
  return lang === 'nl' ? `${day} om ${sayTime(instant, lang)} uur` : `${day} at ${sayTime(instant, lang)}`
}

/** Cents as euros: '€ 295' or '€ 12,50', with a space that does not break; nothing to pay is said in a word. */
export function sayPrice(cents: number, lang: Lang): string {
  if (cents === 0) return translator(lang)('gratis', 'free')
  const whole = cents % 100 === 0
  return '€\u00a0' + numbers(lang, { minimumFractionDigits: whole ? 0 : 2 }).format(cents / 100)
}

/** 7.5 as '7,5' in Dutch. */
export function sayNumber(number: number, lang: Lang): string {
  // Below a thousand a whole number reads the same everywhere, and most numbers of a page are.
  if (Number.isInteger(number) && Math.abs(number) < 1000) return String(number)
  return numbers(lang, { maximumFractionDigits: 1 }).format(number)
}

// Making a format costs a hundred times as much as using it, and a page of the offer says fifty numbers.
const numberFormats = new Map<string, Intl.NumberFormat>()

function numbers(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options)
  let found = numberFormats.get(key)
  if (!found) numberFormats.set(key, (found = new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', options)))
  return found
}
