import { chance } from '#modules/editions/division/solve/chance.ts'
import type { PersonToPlace, Problem } from '#modules/editions/division/solve/problem.ts'

// The practice B03 as a problem: one day for everybody. 760 people of 20 teams, 50 editions of 10 to 15 (every fifth 16) on Mondays, Tuesdays and
// Thursdays, teams that can't all be missed, holidays, own closed days of teams, wishes, pairs. From a seed, so that anybody can make the same.

const patterns = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4],
  [2, 3, 4],
  [1, 3, 5],
  [1, 2, 3],
  [3, 4, 5],
  [1, 2, 4],
]

/** Sixty days of training from 11 January 2027 on. */
const days: string[] = []
for (let moment = Date.UTC(2027, 0, 11); days.length < 60; moment += 86_400_000)
  if ([1, 2, 4].includes(new Date(moment).getUTCDay())) days.push(new Date(moment).toISOString().slice(0, 10))

const teamOf = (n: number) => 't' + String(n % 20).padStart(2, '0')

export function b03(seed: number): Problem {
  const draw = chance(seed)
  const below = (n: number) => Math.floor(draw() * n)
  const people = Array.from({ length: 760 }, (_, n) => somebody(n, draw, below))
  const editions = Array.from({ length: 50 }, (_, n) => ({
    id: 'e' + String(n).padStart(2, '0'),
    days: [days[Math.floor(n * 0.9)]!],
    min: 10,
    max: n % 5 === 0 ? 16 : 15,
  }))
  const teams = [...new Set(people.map((person) => person.team))].sort()
  const staffing = teams.flatMap((unit) =>
    [1, 2, 3, 4, 5].map((weekday) => {
      const working = people.filter((person) => person.team === unit && person.weekdays.includes(weekday)).length
      const spare = draw() < 0.1 ? 0 : 1 + below(4)
      return { unit, weekday, working, minimum: Math.max(0, working - spare) }
    }),
  )
  const closed: { unit: string | null; day: string }[] = days
    .filter(() => draw() < 0.05)
    .slice(0, 2)
    .map((day) => ({ unit: null, day }))
  for (let i = 0; i < 10; i++) closed.push({ unit: teamOf(below(20)), day: days[below(days.length)]! })
  const pairs = Array.from({ length: 20 }, (_, i) => ({
    a: people[below(760)]!.id,
    b: people[below(760)]!.id,
    kind: i % 2 ? ('apart' as const) : ('together' as const),
  })).filter(({ a, b }) => a !== b)
  return { people, editions, staffing, closed, away: [], pairs, seed }
}

function somebody(n: number, draw: () => number, below: (n: number) => number): PersonToPlace {
  const team = teamOf(n)
  const weekdays = patterns[below(patterns.length)]!
  const likes = draw() < 0.3 ? [weekdays[below(weekdays.length)]!] : []
  const ratherNot = draw() < 0.15 ? [weekdays[below(weekdays.length)]!].filter((day) => !likes.includes(day)) : []
  const cannot = draw() < 0.25 ? days.filter(() => draw() < 0.15) : []
  return {
    id: 'p' + String(n).padStart(4, '0'),
    team,
    units: [team, 'd' + (n % 5), 'org'],
    weekdays,
    likes,
    ratherNot,
    cannot,
    fixed: null,
    seated: false,
  }
}
