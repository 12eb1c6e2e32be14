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

/** When something is that people go to. Moments are seconds; the day is that in the Netherlands (rule 9), Monday is 1. */
export interface Moment {
  startsAt: number
  endsAt: number
  day: string
  weekday: number
}
/** Something that somebody goes to, or asked to go to. */
export interface Going {
  personId: string
  /** What it is: an edition, or a place elsewhere. */
  id: string
  title: string
  state: 'requested' | 'seated'
  moments: readonly Moment[]
}
/** How many of a unit must stay at work on a day of the week, and who work then. */
export interface Staff {
  unit: string
  weekday: number
  needed: number
  working: ReadonlySet<string>
}
/** Names of the team in the order in which they are told; whoever is not in it counts, and is not named. */
export type Names = ReadonlyMap<string, string>

/** What does not fit in the days to come, by day. */
export function clashesOf(names: Names, going: readonly Going[], staff: readonly Staff[]): TeamClashes {
  return { twice: byDay(twiceOf(names, going)), short: byDay(shortOf(names, going, staff)) }
}

/** With its day as text: a Temporal value is made of what is told only. */
type Found<Told> = Omit<Told, 'on'> & { day: string }

/** In the order of names. */
function twiceOf(names: Names, going: readonly Going[]): Found<Twice>[] {
  const byPerson = Map.groupBy(going, (one) => one.personId)
  const found: Found<Twice>[] = []
  for (const [personId, name] of names) {
    const all = byPerson.get(personId) ?? []
    for (let n = 1; n < all.length; n++)
      for (const one of all.slice(0, n))
        for (const day of daysTogether(one, all[n]!)) found.push({ day, personId, name, titles: [one.title, all[n]!.title] })
  }
  return found
}

/** The days of the meetings of one during which there is one of the other. What begins when the other ends fits. */
const daysTogether = (one: Going, other: Going): string[] =>
  one.moments
    .filter((mine) => other.moments.some((its) => its.startsAt < mine.endsAt && its.endsAt > mine.startsAt))
    .map((mine) => mine.day)

/** In the order of units. */
function shortOf(names: Names, going: readonly Going[], staff: readonly Staff[]): Found<Short>[] {
  const needs = Map.groupBy(
    staff.toSorted((a, b) => byText(a.unit, b.unit)),
    (one) => one.weekday,
  )
  const found: Found<Short>[] = []
  for (const [day, { weekday, away }] of awayByDay(going))
    for (const { unit, needed, working } of needs.get(weekday) ?? []) {
      const missed = away.intersection(working)
      const stay = working.size - missed.size
      if (stay >= needed) continue
      const mine = [...names].flatMap(([id, name]) => (missed.has(id) ? name : []))
      if (mine.length) found.push({ day, unit, needed, stay, away: mine })
    }
  return found
}

function awayByDay(going: readonly Going[]): Map<string, { weekday: number; away: Set<string> }> {
  const days = new Map<string, { weekday: number; away: Set<string> }>()
  for (const { personId, state, moments } of going)
    for (const { day, weekday } of state === 'seated' ? moments : []) {
      const known = days.get(day)
      if (known) known.away.add(personId)
      else days.set(day, { weekday, away: new Set([personId]) })
    }
  return days
}

const byDay = <One extends { day: string }>(found: One[]): (Omit<One, 'day'> & { on: Temporal.PlainDate })[] =>
  found.sort((a, b) => byText(a.day, b.day)).map(({ day, ...one }) => ({ ...one, on: Temporal.PlainDate.from(day) }))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
