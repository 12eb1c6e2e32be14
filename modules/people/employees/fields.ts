import { z } from 'zod'
import { dutchDate, dutchNumber } from '#platform/files/index.ts'
import { both, email, words } from '#platform/http/fields.ts'

// What an administrator or an HR system fills in about a person. Empty and null both mean: there is none. Absent means, in a change: as it was.

/** A date as people write it; “31 september” is refused with what is wrong. */
export const day = (nl: string, en: string) =>
  z.string({ error: both(nl, en) }).transform((text, context): Temporal.PlainDate => {
    const found = dutchDate(text)
    if (found.ok) return found.value
    context.addIssue({ code: 'custom', message: text.trim() ? both(found.nl, found.en) : both(nl, en) })
    return z.NEVER
  })

/** The same, or no date. HR systems write 31-12-9999 for “for ever”. */
export const maybeDay = () =>
  z
    .string()
    .nullable()
    .transform((text, context): Temporal.PlainDate | null => {
      if (!text?.trim()) return null
      const found = dutchDate(text)
      if (found.ok) return found.value.year < 9000 ? found.value : null
      context.addIssue({ code: 'custom', message: both(found.nl, found.en) })
      return z.NEVER
    })

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const maybe = (max: number) =>
  z
    .string()
    .max(max, both(`Dit mag hooguit ${max} tekens lang zijn.`, `This can be at most ${max} characters long.`))
    .nullable()
    .transform((text) => (text && folded(text)) || null)

const maybeEmail = () =>
  z
    .string()
    .nullable()
    .transform((text, context): string | null => {
      if (!text?.trim()) return null
      const found = email().safeParse(text)
      if (found.success) return found.data
      context.addIssue({ code: 'custom', message: found.error.issues[0]!.message })
      return z.NEVER
    })

/** Hours a week: a number (of a system), or one with a Dutch comma (of a form). */
const hours = () =>
  z
    .union([z.number(), z.string()])
    .nullable()
    .transform((typed, context): number | null => {
      if (typed === null || typed === '') return null
      const found = typeof typed === 'number' ? { ok: true as const, value: typed } : dutchNumber(typed)
      const wrong = !found.ok
        ? both(found.nl, found.en)
        : found.value < 0 || found.value > 60
          ? both('Uren per week zijn er 0 tot en met 60.', 'Hours a week are 0 to 60.')
          : null
      if (found.ok && !wrong) return Math.round(found.value * 10) / 10
      context.addIssue({ code: 'custom', message: wrong! })
      return z.NEVER
    })

const isoDay = z.coerce.number().int().min(1).max(7)
/** ISO days of the week, 1 = Monday. A form with one box ticked sends one value. */
const days = () =>
  z
    .union(
      [z.array(isoDay).min(1), isoDay.transform((one) => [one])],
      both('Kies minstens één werkdag.', 'Choose at least one working day.'),
    )
    .transform((list) => [...new Set(list)].sort())

export const kinds = ['in dienst', 'inhuur', 'stagiair', 'detachering'] as const

export const nameFields = {
  firstName: words(120, 'Vul de voornaam in.', 'Fill in the first name.').transform(folded),
  infix: z.string().max(120, both('Dit mag hooguit 120 tekens lang zijn.', 'This can be at most 120 characters long.')).transform(folded),
  lastName: words(120, 'Vul de achternaam in.', 'Fill in the last name.').transform(folded),
  email: maybeEmail(),
}

export const contractFields = {
  kind: z.enum(kinds, both('Kies een soort.', 'Choose a kind.')),
  /** A unit, or a crew: whose unit is then the one above it. */
  unitId: z.uuid(both('Kies een afdeling.', 'Choose a unit.')),
  functionName: maybe(200),
  /** Personnel number, e-mail address, id or full name of the manager. */
  manager: maybe(254),
  hoursPerWeek: hours(),
  workingDays: days(),
  endsOn: maybeDay(),
}

export const startFields = {
  personnelNumber: words(40, 'Vul het personeelsnummer in.', 'Fill in the personnel number.').transform(folded),
  startsOn: day('Vul de eerste dag in.', 'Fill in the first day.'),
}

/** An employment that begins. A system may leave out what there is none of; a form sends everything. */
const begins = z.object({ ...startFields, ...contractFields })
export const AddEmployment = begins.partial({ functionName: true, manager: true, hoursPerWeek: true, endsOn: true })
export const AddPerson = z
  .object({ ...nameFields, ...begins.shape })
  .partial({ infix: true, email: true, functionName: true, manager: true, hoursPerWeek: true, endsOn: true })
export const ChangePerson = z.object(nameFields).partial()
export type AddEmployment = z.infer<typeof AddEmployment>
export type AddPerson = z.infer<typeof AddPerson>
export type ChangePerson = z.infer<typeof ChangePerson>

const change = {
  what: z.enum(
    ['from', 'correction'],
    both('Kies of het vanaf een dag anders is, of verkeerd stond.', 'Choose whether it changes from a day on, or was wrong.'),
  ),
  from: maybeDay().optional(),
}
const needsDay = <T extends z.ZodType<{ what: string; from?: Temporal.PlainDate | null | undefined }>>(one: T) =>
  one.refine(({ what, from }) => what === 'correction' || from, {
    path: ['from'],
    message: both('Vul in vanaf welke dag het anders is.', 'Fill in from which day it is different.'),
  })

/** Over the API what is absent stays as it was; the form sends everything. */
export const ChangeEmployment = needsDay(z.object(contractFields).partial().extend(change))
export const ChangeEmploymentForm = needsDay(z.object({ ...contractFields, ...change }))
export type ChangeEmployment = z.infer<typeof ChangeEmployment>
