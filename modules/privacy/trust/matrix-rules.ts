import { admit, type Caller, type Who } from '#platform/http/caller.ts'
import { reaches, viewers, type Reach, type Sight, type Viewer } from './sights.ts'
import { subjects, type Subject } from './subjects.ts'

/** A door as it was declared. */
export interface Declared {
  method: string
  url: string
  config: { who?: unknown; scope?: string }
}

export interface MatrixRow {
  subject: Subject
  /** The widest sight of each viewer; absent: this viewer sees nothing of it. */
  cells: Partial<Record<Viewer, Reach>>
}

/** Somebody who is nothing but this viewer, at the door. */
function at(viewer: Viewer): Caller {
  const person = viewer === 'public' ? null : { id: viewer }
  return {
    person,
    employed: person !== null && viewer !== 'provider',
    leaver: false,
    manages: viewer === 'manager',
    teaches: viewer === 'trainer',
    leads: viewer === 'crew_leader',
    provides: viewer === 'provider',
    actor: { roles: [viewer] },
  } as unknown as Caller
}

/** Whether a door lets this viewer in: the same decision that the door itself takes. */
export function opens({ config }: Declared, viewer: Viewer, scopes: readonly string[]): boolean {
  if (config.scope) return viewer === 'client' && scopes.includes(config.scope)
  return viewer !== 'client' && config.who !== undefined && admit(config.who as Who, at(viewer)) === 'in'
}

/**
 * Who sees what, now: of the doors that are really there, what each shows to whom it lets in. A sight of a door that is gone, or that no longer lets
 * the viewer in, is not there; one that waits for a switch is there while that switch is on. `scopes`: what the systems of the organisation may do.
 */
export function matrixOf(
  declared: readonly Declared[],
  sights: Record<string, Sight[]>,
  settings: Record<string, unknown>,
  scopes: readonly string[],
): MatrixRow[] {
  const seen = new Map<Subject, Partial<Record<Viewer, Reach>>>()
  for (const door of declared) {
    for (const sight of sights[`${door.method} ${door.url}`] ?? []) {
      if (!opens(door, sight.to, scopes) || (sight.when && settings[sight.when] !== true)) continue
      for (const subject of sight.shows) {
        const cells = seen.get(subject) ?? {}
        seen.set(subject, { ...cells, [sight.to]: widest(cells[sight.to], sight.reach) })
      }
    }
  }
  return (Object.keys(subjects) as Subject[]).map((subject) => ({ subject, cells: seen.get(subject) ?? {} }))
}

function widest(one: Reach | undefined, other: Reach): Reach {
  return one && reaches.indexOf(one) > reaches.indexOf(other) ? one : other
}

/** The viewers who see anything at all: an empty column says nothing. */
export const viewersOf = (rows: readonly MatrixRow[]): Viewer[] => viewers.filter((viewer) => rows.some(({ cells }) => cells[viewer]))
