import type { Lang, Translate } from '#platform/words.ts'
import type { Key, Kind, VatCode } from './rules.ts'

const formats = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
}

/** Cents as an amount, always with two decimals: '€ 1.234,50'. */
export const euros = (cents: number, lang: Lang): string => formats[lang].format(cents / 100)

const plain = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}
/** A number of hours, inhabitants or fte. */
export const amount = (n: number, lang: Lang): string => plain[lang].format(n)

export const keyNames = (t: Translate): Record<Key, string> => ({
  participants: t('deelnemers', 'participants'),
  inhabitants: t('inwoners', 'inhabitants'),
  fte: t('fte', 'fte'),
  fixed: t('vaste delen', 'fixed shares'),
})

/** By what is divided, as the head of a column or a choice. */
export const keyHead = (key: Key, t: Translate): string => keyNames(t)[key].replace(/^./, (first) => first.toUpperCase())

export const kindNames = (t: Translate): Record<Kind, string> => ({
  money: t('Geld', 'Money'),
  teaching: t('Lesuren', 'Teaching hours'),
  room: t('Zaal', 'Room'),
  supervision: t('Begeleiding', 'Supervision'),
})

/** What a rate is for. */
export const units = (t: Translate): Record<Exclude<Kind, 'money'>, string> => ({
  teaching: t('per lesuur', 'per teaching hour'),
  room: t('per dagdeel', 'per half day'),
  supervision: t('per uur begeleiding', 'per hour of supervision'),
})

export const vatNames = (t: Translate): Record<VatCode, string> => ({
  high: t('21% (hoog)', '21% (high)'),
  low: t('9% (laag)', '9% (low)'),
  zero: t('0% (nultarief)', '0% (zero rate)'),
  exempt: t('vrijgesteld', 'exempt'),
  outside: t('buiten de btw', 'outside VAT'),
})

/** The short code on a statement, as bookkeepers write it. */
export const vatShort: Record<VatCode, string> = { high: 'H21', low: 'L9', zero: 'N0', exempt: 'VRIJ', outside: 'GEEN' }

export const quarterName = ({ year, quarter }: { year: number; quarter: number }, t: Translate): string =>
  t(`${quarter}e kwartaal ${year}`, `Q${quarter} ${year}`)
