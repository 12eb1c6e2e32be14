import { z } from 'zod'
import { both, maybeWords } from '#platform/http/fields.ts'
import { writtenDay, writtenTime } from '#platform/http/written.ts'
import { instantOf } from '#platform/words.ts'
import type { Moment } from './rules.ts'

/** A day with two times of the clock, as fields of a form. */
export const momentFields = {
  day: writtenDay('Kies een dag.', 'Choose a day.'),
  from: writtenTime('Vul in hoe laat het begint.', 'Fill in when it begins.'),
  until: writtenTime('Vul in tot hoe laat het duurt.', 'Fill in until when it lasts.'),
}
export const placeField = maybeWords(200)

interface Written {
  day: Temporal.PlainDate
  from: Temporal.PlainTime
  until: Temporal.PlainTime
}

/** For z.object(…).superRefine: the end comes after the beginning, and within eight hours. */
export function momentHangsTogether({ from, until }: Written, context: z.core.$RefinementCtx): void {
  const minutes = from.until(until).total('minutes')
  if (minutes <= 0)
    context.addIssue({
      code: 'custom',
      path: ['until'],
      message: both('Het einde ligt voor het begin.', 'The end is before the beginning.'),
    })
  if (minutes > 480)
    context.addIssue({ code: 'custom', path: ['until'], message: both('Kies hooguit acht uur.', 'Choose eight hours at most.') })
}

/** The instants of a day and times in the Netherlands (rule 9). */
export const momentOf = ({ day, from, until }: Written): Moment => ({ startsAt: instantOf(day, from), endsAt: instantOf(day, until) })
