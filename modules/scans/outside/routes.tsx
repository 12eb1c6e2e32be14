import { z } from 'zod'
import type { Again, Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { outsideTellings, removeOutsideTellings } from '../messages.ts'
import { BringPage } from '../pages/outside.tsx'
import { paths } from '../paths.ts'
import { BringOutside, bringOutside, largestResult, removeOutside } from './bring.ts'

const who = 'employee'

/** Bringing the result of a test of somebody else. It is read at the address of every result. */
export function outsideRoutes(doors: Doors): void {
  const page = async (_: unknown, back?: Again) => <BringPage filled={filledAgain(back)} />
  doors.page(paths.outside, { who, see: (visit) => page(visit) })
  doors.form(paths.outside, {
    who,
    action: 'bring-outside-result',
    leavesNoTrace: true, // which tests somebody took is for that person only
    upload: largestResult,
    body: BringOutside,
    input: (body) => body,
    perform: bringOutside,
    refusals: outsideTellings,
    then: ({ id: outsideId }) => ({ to: paths.result(outsideId) }),
    again: page,
  })
  doors.form('/scans/elders/:outsideId/weg', {
    who,
    action: 'remove-outside-result',
    leavesNoTrace: true,
    params: z.object({ outsideId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: removeOutside,
    refusals: removeOutsideTellings,
    then: (_, __, t) => ({ to: paths.scans, notice: t('Weggehaald.', 'Removed.') }),
  })
}
