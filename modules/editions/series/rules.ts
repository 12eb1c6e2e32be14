import { instantOf } from '#platform/words.ts'
import { publicHoliday } from '#platform/holidays.ts'

// Planning of many editions of one activity: from a question (people, group size, period, days, rooms) to a proposal. Pure.

export interface SeriesQuestion {
  /** How many people it is for. */
  people: number
  groupMin: number
  groupMax: number
  /** Null: as many as the people need. */
  editions: number | null
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  /** ISO days of the week, 1 = Monday. */
  weekdays: readonly number[]
  /** Parts of a day, each a group of its own. */
  times: readonly { from: Temporal.PlainTime; until: Temporal.PlainTime }[]
  /** Rooms that can be used at the same time; a place without a room counts as one. seats null: no limit of its own. */
  rooms: readonly { id: string | null; seats: number | null }[]
  /** When those rooms are taken already, as instants; absent: never. */
  taken?: readonly { roomId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]
  /** Who can give it: each group has one of them. Absent or empty: to follow. */
  trainers?: readonly string[]
  /** When they teach something else, as instants. */
  teaching?: readonly { trainer: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]
  /** Days on which nobody it is for can come, with the name of each; absent: none. Public holidays need not be in it. */
  closed?: ReadonlyMap<string, string>
  /** Sessions of each edition, and how many days lie between them: two mornings a week apart are 2 and 7. */
  meetings: number
  daysApart: number
}

export interface ProposedEdition {
  /** The first day; all days, one per session. */
  date: Temporal.PlainDate
  dates: Temporal.PlainDate[]
  from: Temporal.PlainTime
  until: Temporal.PlainTime
  roomId: string | null
  /** Null: to follow. */
  trainer: string | null
  capacity: number
}

export interface Proposal {
  editions: ProposedEdition[]
  seats: number
  people: number
  /** People for whom there is no seat: people − seats, or 0. */
  shortfall: number
  /** Editions that the people need at this group size; and how many the period has room for. */
  needed: number
  possible: number
  /** Days in the period that were passed over, with their name. */
  passedOver: { date: Temporal.PlainDate; nl: string; en: string }[]
  /** Groups would be smaller than the minimum if everyone came: too many editions for these people. */
  tooMany: boolean
}

/**
 * Proposes editions, spread evenly over the period. Public holidays and closed days are passed over and named. The plan is never made larger than the
 * period and the rooms allow: what is missing is the shortfall, said in numbers. With several sessions each keeps its time and room for itself.
 */
export function proposeEditions(question: SeriesQuestion): Proposal {
  const { slots, passedOver } = slotsOf(question)
  const wanted = question.editions ?? enoughFor(question, slots)
  const editions = spread(slots, Math.min(wanted, slots.length))
  const seats = editions.reduce((sum, edition) => sum + edition.capacity, 0)
  return {
    editions,
    seats,
    people: question.people,
    shortfall: Math.max(0, question.people - seats),
    needed: Math.ceil(question.people / largest(question)),
    possible: slots.length,
    passedOver,
    tooMany: editions.length > 0 && question.people < editions.length * question.groupMin,
  }
}

const largest = ({ groupMax, rooms }: SeriesQuestion) =>
  Math.max(1, Math.min(groupMax, Math.max(1, ...rooms.map((room) => room.seats ?? groupMax))))

/** Every edition that fits, in order of its first day. A day, time and room is taken once; a group whose next day can't be is passed over. */
function slotsOf(question: SeriesQuestion): { slots: ProposedEdition[]; passedOver: Proposal['passedOver'] } {
  const { days, passedOver } = daysOf(question)
  const taken = new Set<string>()
  const slots: ProposedEdition[] = []
  const staff = new Staff(question)
  for (const date of days) {
    const dates = Array.from({ length: question.meetings }, (_, i) => date.add({ days: i * question.daysApart }))
    const shut = dates.map((one) => ({ date: one, ...shutOn(question, one)! })).find((one) => one.nl)
    if (shut && !passedOver.some((one) => one.date.equals(shut.date))) passedOver.push(shut)
    if (shut || !dates.every((one) => mayBeHeldOn(question, one))) continue
    for (const time of question.times)
      for (const room of question.rooms) {
        const places = dates.map((one) => `${one}/${time.from}/${room.id}`)
        if (places.some((place) => taken.has(place)) || dates.some((one) => isTaken(question, room.id, one, time))) continue
        const trainer = staff.give(dates, time)
        if (trainer === undefined) continue // all of them teach then
        for (const place of places) taken.add(place)
        slots.push({
          date,
          dates,
          ...time,
          roomId: room.id,
          trainer,
          capacity: Math.min(question.groupMax, room.seats ?? question.groupMax),
        })
      }
  }
  return { slots, passedOver }
}

/** Whether something else is in the room then. */
function isTaken({ taken = [] }: SeriesQuestion, roomId: string | null, date: Temporal.PlainDate, time: Time) {
  return taken.some((one) => one.roomId === roomId && isDuring(one, date, time))
}

type Time = SeriesQuestion['times'][number]

function isDuring(one: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }, date: Temporal.PlainDate, time: Time): boolean {
  const { compare } = Temporal.Instant
  return compare(one.startsAt, instantOf(date, time.until)) < 0 && compare(one.endsAt, instantOf(date, time.from)) > 0
}

/** Who of the trainers gives which group: nobody two at once, nobody while teaching elsewhere, and whoever has fewest so far first. */
class Staff {
  readonly #given = new Map<string, Set<string>>()
  readonly #question: SeriesQuestion

  constructor(question: SeriesQuestion) {
    this.#question = question
    for (const trainer of question.trainers ?? []) this.#given.set(trainer, new Set())
  }

  /** Null: no trainers were named. Undefined: none of them is free on all these days. */
  give(dates: readonly Temporal.PlainDate[], time: Time): string | null | undefined {
    if (this.#given.size === 0) return null
    const moments = dates.map((date) => `${date}/${time.from}`)
    const teaches = (trainer: string) =>
      (this.#question.teaching ?? []).some((one) => one.trainer === trainer && dates.some((date) => isDuring(one, date, time)))
    const free = [...this.#given].filter(([trainer, given]) => !moments.some((moment) => given.has(moment)) && !teaches(trainer))
    const first = free.sort(([, a], [, b]) => a.size - b.size)[0]
    if (!first) return undefined
    for (const moment of moments) first[1].add(moment)
    return first[0]
  }
}

/** Within the period, on a day that was chosen; the day after may also be another working day. */
function mayBeHeldOn({ until, weekdays, daysApart }: SeriesQuestion, date: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, until) <= 0 && (weekdays.includes(date.dayOfWeek) || (daysApart % 7 !== 0 && date.dayOfWeek < 6))
}

/** The fewest editions that seat everyone, when the rooms differ in size: the average of the slots, checked upwards. */
function enoughFor(question: SeriesQuestion, slots: ProposedEdition[]): number {
  const all = slots.reduce((sum, slot) => sum + slot.capacity, 0)
  let n = all === 0 ? 0 : Math.ceil((question.people / all) * slots.length)
  while (n < slots.length && spread(slots, n).reduce((sum, slot) => sum + slot.capacity, 0) < question.people) n++
  return n
}

/** n of the slots at equal distances. */
function spread<T>(slots: readonly T[], n: number): T[] {
  return Array.from({ length: n }, (_, i) => slots[Math.floor((i * slots.length) / n)]!)
}

function daysOf(question: SeriesQuestion) {
  const { from, until, weekdays } = question
  const days: Temporal.PlainDate[] = []
  const passedOver: Proposal['passedOver'] = []
  for (let date = from; Temporal.PlainDate.compare(date, until) <= 0 && days.length < 2000; date = date.add({ days: 1 })) {
    if (!weekdays.includes(date.dayOfWeek)) continue
    const shut = shutOn(question, date)
    if (shut) passedOver.push({ date, ...shut })
    else days.push(date)
  }
  return { days, passedOver }
}

/** What a day is called on which it can't be: as the organisation named it, or a public holiday. */
function shutOn({ closed }: SeriesQuestion, date: Temporal.PlainDate): { nl: string; en: string } | null {
  const name = closed?.get(date.toString())
  return name ? { nl: name, en: name } : (publicHoliday(date) ?? null)
}

/** The first day on or after `to` that falls on the same day of the week as `first`: copies keep their weekdays. */
export function sameWeekday(first: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate {
  return to.add({ days: (first.dayOfWeek - to.dayOfWeek + 7) % 7 })
}
