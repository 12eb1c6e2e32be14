import type { Lang } from '#ui/here.ts'

// Arrays rather than Intl: a formatter per date costs more than the page around it.
const names = {
  nl: {
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
    shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    shortDay: 2,
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    shortDay: 3,
  },
}

/** The three words of a date leaf: `ma`, `23`, `november`. */
export function leafWords(date: Temporal.PlainDate, lang: Lang) {
  const { days, months, shortDay } = names[lang]
  return { day: days[date.dayOfWeek - 1]!.slice(0, shortDay), number: date.day, month: months[date.month - 1]! }
}

/** `ma 23 nov`, or `ma 23 nov 2027` when asked with the year. */
export function shortDate(date: Temporal.PlainDate, lang: Lang, withYear = false): string {
  const { days, shortMonths, shortDay } = names[lang]
  const words = `${days[date.dayOfWeek - 1]!.slice(0, shortDay)} ${date.day} ${shortMonths[date.month - 1]}`
  return withYear ? `${words} ${date.year}` : words
}

/** `maandag 23 november 2026`. */
export function longDate(date: Temporal.PlainDate, lang: Lang): string {
  const { days, months } = names[lang]
  return `${days[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]} ${date.year}`
}

/** `09.00` in Dutch, `09:00` in English. */
export function clockTime(time: Temporal.PlainTime, lang: Lang): string {
  const [hours, minutes] = [time.hour, time.minute].map((n) => String(n).padStart(2, '0'))
  return `${hours}${lang === 'nl' ? '.' : ':'}${minutes}`
}

/** `09.00 – 12.30 uur` in Dutch, `09:00 – 12:30` in English. */
export function clockSpan(from: Temporal.PlainTime, until: Temporal.PlainTime, lang: Lang): string {
  return `${clockTime(from, lang)} – ${clockTime(until, lang)}${lang === 'nl' ? ' uur' : ''}`
}

/** A number with a Dutch decimal comma, or an English point; thousands grouped. */
export function figure(value: number, lang: Lang, decimals = 0): string {
  const [whole, part] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '.' : ',')
  return (value < 0 ? '−' : '') + grouped + (part ? (lang === 'nl' ? ',' : '.') + part : '')
}
