import { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { dutchDate } from '#platform/files/index.ts'
import { publicHoliday } from '#platform/holidays.ts'
import { both, id, several, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

const day = z
  .string({ error: both('Vul de dag in, zoals 27-10-2027.', 'Fill in the day, such as 27-10-2027.') })
  .trim()
  .min(1, { error: both('Vul de dag in, zoals 27-10-2027.', 'Fill in the day, such as 27-10-2027.'), abort: true })
  .transform((text, context) => {
    const read = dutchDate(text)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: both(read.nl, read.en) })
    return z.NEVER
  })

export const CloseDay = z.object({
  day,
  /** The last day of a period; empty: one day. */
  until: z.preprocess((value) => (value === '' ? undefined : value), day.optional()),
  name: words(80, 'Vul in waarom de dag gesloten is, zoals verkiezingen.', 'Fill in why the day is closed, such as elections.'),
  /** Empty: the whole organisation. */
  unitId: z.preprocess((value) => (value === '' ? undefined : value), id().optional()),
})
export type CloseDay = z.infer<typeof CloseDay>
export type ClosedDayRefusal = 'not-a-planner' | 'no-such-unit' | 'period-backwards' | 'period-too-long' | 'no-such-day' | 'no-holiday'

/** Days on which nothing is planned are kept by whoever plans, and by the administrator. */
const mayKeep = (actor: Actor) => actor.roles.some((role) => ['coordinator', 'learning_adviser', 'administrator'].includes(role))

/** Closes a day, or every day of a period, for the organisation or for a unit with those below it. What was planned there stays: it is told on the calendar. */
export async function closeDay(
  act: Act,
  { day, until = day, name, unitId }: CloseDay,
): Promise<Outcome<{ days: number }, ClosedDayRefusal>> {
  const { tx, actor } = act
  if (!mayKeep(actor)) return refuse('not-a-planner')
  const length = day.until(until, { largestUnit: 'days' }).days + 1
  if (length < 1) return refuse('period-backwards')
  if (length > 184) return refuse('period-too-long')
  const [unit] = unitId
    ? await tx`select id from people.unit where organisation_id = (select platform.organisation()) and id = ${unitId}`
    : [{}]
  if (!unit) return refuse('no-such-unit')
  const closed = await tx`
    insert into people.closed_day (organisation_id, unit_id, day, name)
    select platform.organisation(), ${unitId ?? null}, d::date, ${name}
    from generate_series(${day.toString()}::date, ${until.toString()}::date, interval '1 day') d
    on conflict (organisation_id, unit_id, day) do update set name = excluded.name returning id`
  await record(act, 'close-day', unitId ? `unit/${unitId}` : 'organisation', { day: day.toString(), days: closed.length })
  return done({ days: closed.length })
}

export const CloseHolidays = z.object({
  days: several(z.iso.date()).refine((days) => days.length > 0, both('Kies minstens één feestdag.', 'Choose at least one holiday.')),
})
export type CloseHolidays = z.infer<typeof CloseHolidays>

/** Closes public holidays, by their own names. */
export async function closeHolidays(act: Act, { days }: CloseHolidays): Promise<Outcome<{ days: number }, ClosedDayRefusal>> {
  if (!mayKeep(act.actor)) return refuse('not-a-planner')
  const named = days.map((day) => ({ day, name: publicHoliday(Temporal.PlainDate.from(day))?.nl }))
  if (named.some((one) => !one.name)) return refuse('no-holiday')
  await act.tx`insert into people.closed_day (organisation_id, day, name)
    select platform.organisation(), r.day, r.name from jsonb_to_recordset(${act.tx.json(named as never)}::jsonb) as r (day date, name text)
    on conflict (organisation_id, unit_id, day) do nothing`
  await record(act, 'close-holidays', 'organisation', { days: days.length })
  return done({ days: days.length })
}

export const OpenDay = z.object({ closedDayId: id() })
export type OpenDay = z.infer<typeof OpenDay>

/** Takes a closed day away again. */
export async function openDay(act: Act, { closedDayId }: OpenDay): Promise<Outcome<null, ClosedDayRefusal>> {
  if (!mayKeep(act.actor)) return refuse('not-a-planner')
  const [gone] = await act.tx<{ day: Temporal.PlainDate }[]>`
    delete from people.closed_day where organisation_id = (select platform.organisation()) and id = ${closedDayId} returning day`
  if (!gone) return refuse('no-such-day')
  await record(act, 'open-day', `closed-day/${closedDayId}`, { day: gone.day.toString() })
  return done(null)
}
