import { z } from 'zod'
import type { Lang } from '../words.ts'

/** Sentences per field, in the order of the form. */
export type FieldErrors = Record<string, string>

const separator = '\u0001'

/** A sentence in both languages, as the message of a zod check. */
export const both = (nl: string, en: string): string => nl + separator + en

export function errorsOf(error: z.ZodError, lang: Lang): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'form'
    errors[field] ??= sentence(issue.message, lang)
  }
  return errors
}

export function sentence(message: string, lang: Lang): string {
  const [nl, en] = message.split(separator)
  return (lang === 'en' ? (en ?? nl) : nl) ?? ''
}

/**
 * Without the signs that turn the direction of what follows (Unicode Bidirectional Algorithm, UAX 9): with them a name reads as another one, on the
 * page, in a mail and in a file of somebody else. Dutch and English have no use for them.
 */
const unturned = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')

/** Words of at most `max` characters; empty is refused with the sentence given. */
export const words = (max: number, nl: string, en: string) =>
  z
    .string({ error: both(nl, en) })
    .overwrite(unturned)
    .trim()
    .min(1, both(nl, en))
    .max(max, both(`Dit mag hooguit ${max} tekens lang zijn.`, `This can be at most ${max} characters long.`))

/** A name that a message greets, typed by somebody else or a stranger: it carries no address to go to and no second line. */
export const nameToGreet = (nl: string, en: string) =>
  words(120, nl, en).regex(
    /^(?!.*www\.)[^\p{Cc}/:@<>]*$/iu,
    both(
      'Vul alleen een naam in, zonder adres of tekens zoals / en @.',
      'Fill in a name only, without an address or signs such as / and @.',
    ),
  )

/** Words that may be absent; empty becomes ''. */
export const maybeWords = (max: number) =>
  z
    .string()
    .overwrite(unturned)
    .trim()
    .max(max, both(`Dit mag hooguit ${max} tekens lang zijn.`, `This can be at most ${max} characters long.`))
    .default('')

/**
 * An address. Two letters are refused: İ and the Kelvin sign are i and k to a database that ignores case, and another letter to a mail server,
 * so that a link for one mailbox would go to another.
 */
export const addressPattern = /^[^@\s\u0130\u212a]+@[^@\s.\u0130\u212a]+(\.[^@\s.\u0130\u212a]+)+$/

export const email = () =>
  z
    .string({ error: both('Vul je e-mailadres in.', 'Fill in your e-mail address.') })
    .trim()
    .max(254, both('Dit e-mailadres is te lang.', 'This e-mail address is too long.'))
    .regex(
      addressPattern,
      both(
        'Dit is geen e-mailadres. Het ziet eruit als naam@organisatie.nl.',
        'This is not an e-mail address. It looks like name@organisation.nl.',
      ),
    )

export const id = () => z.uuid()

/** A tick box: present is true. */
export const ticked = () => z.preprocess((value) => value !== undefined && value !== '' && value !== 'nee', z.boolean())

/** Several boxes of one name, or none. */
export const several = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(one))

/** A whole number; empty becomes null. */
export const maybeWhole = (min: number, max: number) =>
  z.preprocess(
    (value) => (value === '' || value === undefined || value === null ? null : Number(String(value).trim())),
    z
      .number({ error: both('Vul een getal in, zoals 12.', 'Fill in a number, such as 12.') })
      .int(both('Vul een heel getal in.', 'Fill in a whole number.'))
      .min(min, both(`Vul een getal in van ${min} of meer.`, `Fill in a number of ${min} or more.`))
      .max(max, both(`Vul een getal in van ${max} of minder.`, `Fill in a number of ${max} or less.`))
      .nullable(),
  )
