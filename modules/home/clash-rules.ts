/** Somebody of the team has two meetings at one time. */
export interface Twice {
  personId: string
  name: string
  on: Temporal.PlainDate
  titles: [string, string]
}

/** A day on which fewer people of a unit stay at work than it needs. */
export interface Short {
  on: Temporal.PlainDate
  unit: string
  needed: number
  stay: number
  /** Who of this team is at a meeting that day, alphabetical. */
  away: string[]
}

export interface TeamClashes {
  twice: Twice[]
  short: Short[]
}

/** When something is that people go to. Moments are seconds; the day is that in the Netherlands (rule 9). */
export interface Moment {
  startsAt: number
  endsAt: number
  day: string
}
/** Something that somebody goes to, or asked to go to. */
export interface Going {
  title: string
  state: 'requested' | 'seated'
  moments: readonly Moment[]
}
/** How many of a unit must stay at work on a day of the week (Monday is 1), and who work then. */
export interface Staff {
  unit: string
  weekday: number
  needed: number
  working: { size: number; has: (personId: string) => boolean }
}
/** By person. */
export type Goings = ReadonlyMap<string, readonly Going[]>
/** Names of the team in the order in which they are told; whoever is not in it counts, and is not named. */
export type Names = ReadonlyMap<string, string>

/** What does not fit in the days to come, by day. Plain loops: it is asked at every look at a team. */
export function clashesOf(names: Names, going: Goings, staff: readonly Staff[]): TeamClashes {
  return { twice: byDay(twiceOf(names, going)), short: byDay(shortOf(names, going, staff)) }
}

/** With its day as text: a Temporal value is made of what is told only. */
type Found<Told> = Omit<Told, 'on'> & { day: string }

/** In the order of names. */
function twiceOf(names: Names, going: Goings): Found<Twice>[] {
  const found: Found<Twice>[] = []
  for (const [personId, name] of names) {
    const all = going.get(personId) ?? []
    for (let n = 1; n < all.length; n++)
      for (let before = 0; before < n; before++) {
        const [one, other] = [all[before]!, all[n]!]
        for (const mine of one.moments)
          if (other.moments.some((its) => overlaps(mine, its)))
            found.push({ day: mine.day, personId, name, titles: [one.title, other.title] })
      }
  }
  return found
}

/** What begins when the other ends fits. */
const overlaps = (one: Moment, other: Moment): boolean => other.startsAt < one.endsAt && other.endsAt > one.startsAt

/** In the order of units. */
function shortOf(names: Names, going: Goings, staff: readonly Staff[]): Found<Short>[] {
  const found: Found<Short>[] = []
  const units = staff.toSorted((a, b) => byText(a.unit, b.unit))
  for (const [day, away] of awayByDay(going)) {
    const today = weekdayOf(day)
    for (const { unit, weekday, needed, working } of units) {
      if (weekday !== today || working.size - away.size >= needed) continue
      const missed = new Set([...away].filter(working.has))
      const stay = working.size - missed.size
      const mine = stay < needed ? [...names].flatMap(([id, name]) => (missed.has(id) ? name : [])) : []
      if (mine.length) found.push({ day, unit, needed, stay, away: mine })
    }
  }
  return found
}

/** Of a day as text, without making a Temporal value of every day in a year. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7

function awayByDay(going: Goings): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>()
  for (const [personId, all] of going)
    for (const { state, moments } of all) {
      if (state !== 'seated') continue
      for (const { day } of moments) {
        const known = days.get(day)
        if (known) known.add(personId)
        else days.set(day, new Set([personId]))
      }
    }
  return days
}

const byDay = <One extends { day: string }>(found: One[]): (Omit<One, 'day'> & { on: Temporal.PlainDate })[] =>
  found.sort((a, b) => byText(a.day, b.day)).map(({ day, ...one }) => ({ ...one, on: Temporal.PlainDate.from(day) }))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
