import { z } from 'zod'
import type { Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import type { Translate } from '#platform/words.ts'

export const planners = ['coordinator', 'learning_adviser'] as const
export const ofEdition = z.object({ editionId: id() })

export type OfEdition = Visit<{ editionId: string }, unknown>

export const movedUp = (n: number, t: Translate) =>
  n === 0
    ? ''
    : ' ' +
      t(
        `${n} van de wachtlijst ${n === 1 ? 'heeft' : 'hebben'} nu een plaats.`,
        `${n} of the waiting list now ${n === 1 ? 'has' : 'have'} a seat.`,
      )
