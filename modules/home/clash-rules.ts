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
  const inOrder = new Map([...names.keys()].map((id, n) => [id, n]))
  return { twice: twiceOf(names, inOrder, going), short: staff.length ? shortOf(names, inOrder, going, staff) : [] }
}

function twiceOf(names: Names, inOrder: ReadonlyMap<string, number>, going: readonly Going[]): Twice[] {
  const found = [...Map.groupBy(going, (one) => one.personId)].flatMap(([personId, all]) => {
    const name = names.get(personId)
    if (name === undefined || all.length < 2) return []
    return pairs(all).flatMap(([one, other]) =>
      overlaps(one, other).map((day) => ({ day, personId, name, titles: [one.title, other.title] as [string, string] })),
    )
  })
  return found
    .sort((a, b) => byText(a.day, b.day) || inOrder.get(a.personId)! - inOrder.get(b.personId)!)
    .map(({ day, ...one }) => ({ ...one, on: Temporal.PlainDate.from(day) }))
}

const pairs = (all: readonly Going[]): [Going, Going][] =>
  all.flatMap((one, n) => all.slice(n + 1).map((other) => [one, other] as [Going, Going]))

/** The days of the meetings of one during which there is one of the other. One that begins when the other ends fits. */
const overlaps = (one: Going, other: Going): string[] =>
  one.moments.flatMap((mine) => other.moments.filter((its) => its.startsAt < mine.endsAt && its.endsAt > mine.startsAt).map(() => mine.day))

function shortOf(names: Names, inOrder: ReadonlyMap<string, number>, going: readonly Going[], staff: readonly Staff[]): Short[] {
  const days = new Map<string, { weekday: number; away: Set<string> }>()
  for (const { personId, moments } of going.filter((one) => one.state === 'seated'))
    for (const { day, weekday } of moments) {
      const known = days.get(day)
      if (known) known.away.add(personId)
      else days.set(day, { weekday, away: new Set([personId]) })
    }
  const found = [...days].flatMap(([day, { weekday, away }]) =>
    staff.flatMap(({ unit, weekday: its, needed, working }) => {
      if (its !== weekday) return []
      const missed = [...away].filter((id) => working.has(id))
      const stay = working.size - missed.length
      const mine = missed.filter((id) => names.has(id)).sort((a, b) => inOrder.get(a)! - inOrder.get(b)!)
      return stay < needed && mine.length ? [{ day, unit, needed, stay, away: mine.map((id) => names.get(id)!) }] : []
    }),
  )
  return found
    .sort((a, b) => byText(a.day, b.day) || byText(a.unit, b.unit))
    .map(({ day, ...one }) => ({ ...one, on: Temporal.PlainDate.from(day) }))
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
