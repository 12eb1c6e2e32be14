import { paths } from '../../paths.ts'

export interface Asked {
  of: 'zalen' | 'docenten'
  /** A day in the week, or in the month. */
  day: Temporal.PlainDate
  month: boolean
  /** One room or trainer, in a month. */
  only: string
}

export const calendarAt = ({ of, day, month, only }: Asked): string =>
  `${paths.planCalendar}?${new URLSearchParams({ toon: of, ...(month ? { maand: day.toString().slice(0, 7) } : { week: day.toString() }), ...(only && { wie: only }) })}`
