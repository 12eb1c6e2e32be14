import { z } from 'zod'
import { dutchDate, dutchNumber, dutchTime, type Read } from '../files/index.ts'
import { both } from './fields.ts'

// What people write in a field, as Dutch people write it: a date, an amount, a number with a comma.

const reading = <T>(reader: (text: string) => Read<T>) =>
  z.string().transform((text, context): T => {
    const found = reader(text)
    if (found.ok) return found.value
    context.addIssue({ code: 'custom', message: both(found.nl, found.en) })
    return z.NEVER
  })

const given = (nl: string, en: string) =>
  z
    .string({ error: both(nl, en) })
    .trim()
    .min(1, { error: both(nl, en), abort: true })

/** A date (rule 9): 31-12-2026 or 2026-12-31; '31 september' is refused with a sentence. */
export const writtenDay = (nl: string, en: string) => given(nl, en).meta({ format: 'date' }).pipe(reading(dutchDate))

/** The same; empty is null. */
export const maybeWrittenDay = () =>
  z.preprocess((value) => (String(value ?? '').trim() === '' ? null : value), reading(dutchDate).nullable())

/** A time of the clock: 9.30, 09:30. */
export const writtenTime = (nl: string, en: string) => given(nl, en).pipe(reading(dutchTime))

/** A number of zero or more with at most two decimals: 36,5. */
export const writtenNumber = (nl: string, en: string, max = 9_999_999) =>
  given(nl, en)
    .pipe(reading(dutchNumber))
    .refine((n) => n >= 0 && n <= max, both(`Vul een getal in van 0 tot en met ${max}.`, `Fill in a number from 0 to ${max}.`))
    .refine(hundredths, both('Hooguit twee cijfers achter de komma.', 'Two decimals at most.'))

/** The same; empty is null. */
export const maybeWrittenNumber = () =>
  z.preprocess(
    (value) => (String(value ?? '').trim() === '' ? null : value),
    writtenNumber('Vul een getal in.', 'Fill in a number.').nullable(),
  )

/** An amount of more than zero: € 1.234,50 becomes 123450 cents. `most`: whole euros; what is kept as an int holds twenty million. */
export const writtenCents = (nl: string, en: string, most = 99_999_999) =>
  writtenNumber(nl, en, most)
    .transform((euros) => Math.round(euros * 100))
    .refine((cents) => cents > 0, both('Het bedrag is meer dan nul.', 'The amount is more than zero.'))

/** The same; empty is null. */
export const maybeWrittenCents = (most?: number) =>
  z.preprocess(
    (value) => (String(value ?? '').trim() === '' ? null : value),
    writtenCents('Vul een bedrag in, zoals 1.250,00.', 'Fill in an amount, such as 1.250,00.', most).nullable(),
  )

function hundredths(n: number) {
  return Math.abs(n * 100 - Math.round(n * 100)) < 1e-6
}
