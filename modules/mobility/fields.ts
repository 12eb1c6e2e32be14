import { z } from 'zod'
import { both, id, maybeWords, words } from '#platform/http/fields.ts'
import { maybeWrittenDay, writtenDay, writtenNumber } from '#platform/http/written.ts'
import { kinds, most } from './rules.ts'

const empty = (value: unknown) => (String(value ?? '').trim() === '' ? null : value)

export const OfOpportunity = z.object({ opportunityId: id() })

export const Written = z.object({
  kind: z.enum(kinds, { error: both('Kies wat voor kans het is.', 'Choose what kind of opportunity it is.') }),
  title: words(
    most.title,
    'Geef de kans een naam, zoals: help mee aan de wijkaanpak.',
    'Give it a name, such as: help with the neighbourhood plan.',
  ),
  youDo: words(most.text, 'Schrijf op wat iemand gaat doen.', 'Write what somebody will do.'),
  youLearn: words(most.text, 'Schrijf op wat iemand ervan leert.', 'Write what somebody learns from it.'),
  unitId: z.preprocess(empty, id().nullable()),
  place: maybeWords(most.place),
  startsOn: writtenDay('Vul in wanneer het begint.', 'Fill in when it begins.'),
  endsOn: maybeWrittenDay(),
  hoursPerWeek: z.preprocess(
    empty,
    writtenNumber('Vul een aantal uren in, zoals 8.', 'Fill in a number of hours, such as 8.', 40)
      .refine((hours) => hours > 0, both('Vul meer dan nul uren in, of laat het leeg.', 'Fill in more than zero hours, or leave it empty.'))
      .nullable(),
  ),
  respondBy: writtenDay('Vul in tot en met welke dag mensen kunnen reageren.', 'Fill in until which day people can respond.'),
  /** A colleague as somebody types it; empty: whoever writes. */
  contact: maybeWords(120),
})
export type Written = z.infer<typeof Written>
export const Changed = Written.extend({ version: z.coerce.number().int().min(1).max(1_000_000) })
export type Changed = z.infer<typeof Changed>
