import type { Actor } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** As what somebody guides: leeradviseur, coach, mentor, buddy, praktijkbegeleider. */
export const guideKinds = ['adviser', 'coach', 'mentor', 'buddy', 'supervisor'] as const
export type GuideKind = (typeof guideKinds)[number]

/** As what somebody can offer oneself: leeradviseur is who has that role. */
export const offeredKinds = (actor: Actor): GuideKind[] => guideKinds.filter((kind) => kind !== 'adviser' || caresForPool(actor))

/** Who looks after the pool: names guides, sees their load, matches buddies. */
export const caresForPool = (actor: Actor): boolean => actor.roles.includes('learning_adviser')

/** Coaching is confidential (rule 3): in a calendar it is an appointment, and nothing more. */
export const isConfidential = (kind: GuideKind): boolean => kind === 'coach'

export type RelationState = 'asked' | 'active' | 'declined' | 'ended' | 'over'

export interface Moment {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}

export type MomentRefusal = 'moment-was'

/** A talk is to come, whoever proposes it. */
export const decideMoment = ({ startsAt }: Pick<Moment, 'startsAt'>, now: Temporal.Instant): Outcome<null, MomentRefusal> =>
  Temporal.Instant.compare(startsAt, now) <= 0 ? refuse('moment-was') : done(null)

export interface HourFacts {
  personId: string
  startsAt: Temporal.Instant
  takenAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
}

export type HourRefusal = 'no-such-hour' | 'hour-taken' | 'own-hour' | MomentRefusal

/** A free hour has exactly one taker. */
export function decideHour(hour: HourFacts | undefined, personId: string | null, now: Temporal.Instant): Outcome<null, HourRefusal> {
  if (!hour || hour.withdrawnAt) return refuse('no-such-hour')
  if (hour.personId === personId) return refuse('own-hour')
  if (hour.takenAt) return refuse('hour-taken')
  return decideMoment(hour, now)
}

export interface RelationFacts {
  state: RelationState
  mine: boolean
  askedBy: string
  acceptedBy: string[]
}

export type AnswerRelationRefusal = 'no-such-relation' | 'answered-already'

/** Each of the two answers once, and whoever asked said yes by asking. */
export function decideAnswer(facts: RelationFacts | undefined, personId: string | null): Outcome<null, AnswerRelationRefusal> {
  if (!facts?.mine) return refuse('no-such-relation')
  if (facts.state !== 'asked' || facts.askedBy === personId || facts.acceptedBy.includes(personId ?? '')) return refuse('answered-already')
  return done(null)
}
