import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { fixed, type Template, type Topic } from './templates.ts'

/** Why two people can have a conversation: the other is my manager, in my team, my guide, guided by me, or a learning adviser. */
export type Tie = 'manager' | 'team' | 'guide' | 'guided' | 'adviser'

/** Whose development it is about: of who is led or guided, and else of who invites. */
export const isAboutOther = (tie: Tie): boolean => tie === 'team' || tie === 'guided'

export type State = 'invited' | 'agreed' | 'declined'

export interface Facts {
  id: string
  personId: string
  otherId: string
  template: Template
  state: State
  bothHere: boolean
  proposedBy: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  steps: number
}

export type OpenRefusal = 'no-such-conversation' | 'they-left' | 'is-declined'

/** Something can be written in a conversation as long as both work here and nobody said no to it. */
export function decideOpen(facts: Facts | undefined): Outcome<Facts, OpenRefusal> {
  if (!facts) return refuse('no-such-conversation')
  if (!facts.bothHere) return refuse('they-left')
  if (facts.state === 'declined') return refuse('is-declined')
  return done(facts)
}

export type AcceptRefusal = OpenRefusal | 'own-proposal' | 'agreed-already' | 'moment-was'

/** The other of the two says yes to the moment that was proposed last. */
export function decideAccept(facts: Facts, personId: string | null, now: Temporal.Instant): Outcome<null, AcceptRefusal> {
  if (facts.state === 'agreed') return refuse('agreed-already')
  if (facts.proposedBy === personId) return refuse('own-proposal')
  if (Temporal.Instant.compare(facts.startsAt, now) <= 0) return refuse('moment-was')
  return done(null)
}

export type SignRefusal = OpenRefusal | 'not-talked-yet' | 'nothing-to-sign' | 'changed-meanwhile' | 'signed-already'

export interface SignFacts {
  began: boolean
  empty: boolean
  /** What is there now, and what whoever signs had before them. */
  now: string
  seen: string
  /** The last version, and whether the actor signed it. */
  last: { fingerprint: string; signed: boolean } | null
}

/** Somebody signs what that person saw, or nothing: text that changed in between must be read first. */
export function decideSign({ began, empty, now, seen, last }: SignFacts): Outcome<'new-version' | 'same-version', SignRefusal> {
  if (!began) return refuse('not-talked-yet')
  if (empty) return refuse('nothing-to-sign')
  if (now !== seen) return refuse('changed-meanwhile')
  if (last?.fingerprint !== now) return done('new-version')
  return last.signed ? refuse('signed-already') : done('same-version')
}

export const isFixed = (template: Template, topic: Topic | null): boolean => topic !== null && (fixed[template] ?? []).includes(topic)

export interface Note {
  id: string
  basedOn: string[]
}

/** The notes that no later one is based on: one text, or more when both wrote at once. */
export const latest = <One extends Note>(notes: readonly One[]): One[] => {
  const passed = new Set(notes.flatMap((note) => note.basedOn))
  return notes.filter((note) => !passed.has(note.id))
}
