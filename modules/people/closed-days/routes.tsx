import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { CloseDay, closeDay, CloseHolidays, closeHolidays, OpenDay, openDay } from './keep.ts'
import { closedDayTellings } from './messages.ts'
import { ClosedDaysPage } from './page.tsx'
import { closedDaysView } from './view.ts'

const who = ['coordinator', 'learning_adviser', 'administrator'] as const

/** Days on which nothing is planned. */
export function closedDayRoutes(doors: Doors): void {
  const page = async ({ look }: Visit<unknown, unknown>, again?: Again) => (
    <ClosedDaysPage view={await look((tx) => closedDaysView(tx, dateOf(Temporal.Now.instant())))} again={again} />
  )
  doors.page('/academie/gesloten-dagen', { who, see: (visit) => page(visit) })
  doors.form('/academie/gesloten-dagen', {
    who,
    action: 'close-day',
    body: CloseDay,
    input: (body) => body,
    perform: closeDay,
    refusals: closedDayTellings,
    then: ({ days }, _, t) => ({
      to: paths.closedDays,
      notice: days === 1 ? t('De dag is gesloten.', 'The day is closed.') : t(`${days} dagen zijn gesloten.`, `${days} days are closed.`),
    }),
    again: page,
  })
  doors.form('/academie/gesloten-dagen/feestdagen', {
    who,
    action: 'close-holidays',
    body: CloseHolidays,
    input: (body) => body,
    perform: closeHolidays,
    refusals: closedDayTellings,
    then: ({ days }, _, t) => ({
      to: paths.closedDays,
      notice: t(`${days} feestdagen zijn gesloten.`, `${days} public holidays are closed.`),
    }),
    again: page,
  })
  doors.form('/academie/gesloten-dagen/weghalen', {
    who,
    action: 'open-day',
    body: z.object(OpenDay.shape),
    input: (body) => body,
    perform: openDay,
    refusals: closedDayTellings,
    then: (_value, _input, t) => ({ to: paths.closedDays, notice: t('De dag is weer open.', 'The day is open again.') }),
    again: page,
  })
}
