import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** Klus, tijdelijke functie, stage, meelopen of deeltijdplek elders, vacature: the kinds of the glossary. */
export const kinds = ['gig', 'temporary', 'internship', 'part-time', 'vacancy'] as const
export type Kind = (typeof kinds)[number]

/** The longest texts, in characters. */
export const most = { title: 200, text: 5000, place: 200 } as const

/** Over: its last day to respond was. */
export type State = 'draft' | 'open' | 'over' | 'withdrawn'

export interface Dates {
  startsOn: Temporal.PlainDate
  /** Null: open ended. */
  endsOn: Temporal.PlainDate | null
  respondBy: Temporal.PlainDate
}
export type DatesRefusal = 'ends-before-it-starts' | 'last-day-was' | 'last-day-after-the-end'

const after = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) > 0

/** What is written can still be responded to, today at least, and not after the work itself is over. */
export function decideDates({ startsOn, endsOn, respondBy }: Dates, today: Temporal.PlainDate): Outcome<null, DatesRefusal> {
  if (endsOn && after(startsOn, endsOn)) return refuse('ends-before-it-starts')
  if (after(today, respondBy)) return refuse('last-day-was')
  if (endsOn && after(respondBy, endsOn)) return refuse('last-day-after-the-end')
  return done(null)
}

export interface Where {
  unitId: string | null
  place: string
}
/** Whose opportunities somebody may keep: all, or those of some units. */
export interface Keeping {
  all: boolean
  units: readonly { id: string; name: string }[]
}
export type KeepRefusal = 'not-yours-to-keep'
export type WhereRefusal = 'nowhere' | 'not-your-unit'

export const mayKeep = ({ all, units }: Keeping, unitId: string | null): boolean => all || units.some(({ id }) => id === unitId)

/** A manager says which own unit it is of; a learning adviser or administrator may name a place elsewhere and no unit. */
export function decideWhere(keeping: Keeping, { unitId, place }: Where): Outcome<null, KeepRefusal | WhereRefusal> {
  if (!keeping.all && !keeping.units.length) return refuse('not-yours-to-keep')
  if (unitId ? !keeping.units.some(({ id }) => id === unitId) : !keeping.all) return refuse('not-your-unit')
  return unitId || place ? done(null) : refuse('nowhere')
}

export type ChangeRefusal = 'changed-meanwhile' | 'was-withdrawn'

/** What somebody writes over a version that is not there any more would undo what another wrote. */
export function decideChange(now: { version: number; withdrawn: boolean }, seen: number): Outcome<null, ChangeRefusal> {
  if (now.withdrawn) return refuse('was-withdrawn')
  return now.version === seen ? done(null) : refuse('changed-meanwhile')
}
