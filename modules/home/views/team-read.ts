import { clashesOf, type Going, type TeamClashes } from '../clash-rules.ts'
import { byKey, rowsOf, type Columns } from './columns.ts'
import { day, readFollowed } from './followed.ts'
import { readMoments, readStaff, type RawClashes } from './team-clashes.ts'
import type { Enrolled, Team, TeamMember } from './team.ts'

/** One employment of somebody in the team; whoever has two there is one person. */
type Job = [
  personId: string,
  name: string,
  sortBy: string,
  function: string | null,
  unit: string,
  unitId: string,
  hoursPerWeek: number | null,
  startsOn: string,
]
type Enrolment = [
  personId: string,
  enrolmentId: string,
  editionId: string,
  title: string,
  state: Enrolled['state'],
  position: number | null,
  startsOn: string | null,
  priceCents: number | null,
  owner: string | null,
  yours: boolean,
]
/** What teamSql gives. */
export interface RawTeam extends Pick<Team, 'manager' | 'noted' | 'mail'> {
  jobs: Columns<Job>
  enrolled: Columns<Enrolment>
  followed: Record<string, Record<string, unknown>[]>
  clashes: RawClashes | null
}

/** A team, alphabetical: never in the order of hours or numbers (rule 4). */
export function readTeam({ jobs, enrolled, followed, clashes, ...rest }: RawTeam): Team {
  const theirs = byKey(rowsOf(enrolled), ([personId]) => personId, readEnrolled)
  const people = [...Map.groupBy(rowsOf(jobs), ([personId]) => personId)]
    .map(([id, all]) => ({ ...readMember(id, all), enrolled: theirs.get(id) ?? [], followed: readFollowed(followed[id] ?? []) }))
    .sort((a, b) => alphabet.compare(a.sortBy, b.sortBy))
  return { ...rest, people, clashes: clashes && readClashes(clashes, people, theirs) }
}

const alphabet = new Intl.Collator('nl')

function readMember(id: string, all: readonly Job[]): Omit<TeamMember, 'enrolled' | 'followed'> {
  const [, name, sortBy, work, unit, unitId, hoursPerWeek, startsOn] = all[0]!
  if (all.length === 1)
    return { id, name, sortBy, function: work ?? '', unit, unitIds: [unitId], contractHours: hoursPerWeek, since: day(startsOn)! }
  const hours = all.flatMap((job) => job[6] ?? [])
  return {
    id,
    name,
    sortBy,
    function: told(all.flatMap((job) => job[3] ?? [])),
    unit: told(all.map((job) => job[4])),
    unitIds: [...new Set(all.map((job) => job[5]))],
    contractHours: hours.length ? hours.reduce((sum, one) => sum + one) : null,
    since: day(all.map((job) => job[7]).sort()[0])!,
  }
}

const told = (names: readonly string[]): string => [...new Set(names)].sort().join(', ')

const readEnrolled = ([, enrolmentId, editionId, title, state, position, startsOn, priceCents, owner, yours]: Enrolment): Enrolled => ({
  enrolmentId,
  editionId,
  title,
  state,
  position,
  startsOn: day(startsOn),
  priceCents,
  owner,
  yours,
})

function readClashes(raw: RawClashes, people: readonly TeamMember[], theirs: ReadonlyMap<string, readonly Enrolled[]>): TeamClashes {
  const moments = readMoments(raw)
  const goings = new Map<string, Going[]>()
  for (const [personId, all] of theirs) {
    const going: Going[] = []
    for (const { owner, enrolmentId, editionId, title, state } of all)
      if (state !== 'waiting') going.push({ title, state, moments: moments.get(owner === null ? editionId : enrolmentId) ?? [] })
    goings.set(personId, going)
  }
  return clashesOf(new Map(people.map((one) => [one.id, one.name])), goings, readStaff(raw))
}
