import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { houseLevels } from '../levels.ts'

/** Whose inschatting it is. peers: of several raters of a 360° together, never of one of them. */
export const sources = ['self', 'peers', 'manager', 'assessor', 'test', 'completion'] as const
export type Source = (typeof sources)[number]

export interface Scale {
  from: number
  to: number
}

export interface Rating {
  id: string
  source: Source
  level: number
  scale: Scale
  origin: string | null
  note: string
  ratedOn: Temporal.PlainDate
  takenBackAt: Temporal.Instant | null
}

/** From who looks most from outside to who looks from inside (lessons 2: reviews before the manager, before peers, before oneself). */
export const weighed: readonly (readonly Source[])[] = [['assessor', 'test'], ['manager'], ['completion'], ['peers'], ['self']]

/** Older than this many years, a rating still stands on the page and counts no more. */
export const yearsItCounts = 3

/** What the rule needs of a rating, as the database writes it: a page weighs hundreds, and a date that is only compared need not be made. */
export interface Weighable {
  source: Source
  /** A day as `2026-11-22`: such texts order as days do. */
  ratedOn: string
  /** Milliseconds since 1970. */
  recordedAt: number
  takenBackAt: unknown
}

/** Whether a rating may count at all, and if not, why. */
export function standing(
  { ratedOn, takenBackAt }: Pick<Rating, 'ratedOn' | 'takenBackAt'>,
  today: Temporal.PlainDate,
): 'taken-back' | 'too-old' | 'counts' {
  return takenBackAt ? 'taken-back' : Temporal.PlainDate.compare(ratedOn, oldestThatCounts(today)) < 0 ? 'too-old' : 'counts'
}

const oldestThatCounts = (today: Temporal.PlainDate) => today.subtract({ years: yearsItCounts })

/** The rating that counts towards a target: the latest of the highest kind there is, not older than three years and not taken back. */
export function countingOf<R extends Weighable>(ratings: readonly R[], today: Temporal.PlainDate): R | null {
  const oldest = oldestThatCounts(today).toString()
  const standingOnes = ratings.filter((one) => !one.takenBackAt && one.ratedOn >= oldest)
  for (const kinds of weighed) {
    const [latest] = standingOnes.filter((one) => kinds.includes(one.source)).sort(latestFirst)
    if (latest) return latest
  }
  return null
}

/** The newest first; of one day the one that was recorded last. */
export function latestFirst(a: Pick<Weighable, 'ratedOn' | 'recordedAt'>, b: Pick<Weighable, 'ratedOn' | 'recordedAt'>): number {
  return a.ratedOn === b.ratedOn ? b.recordedAt - a.recordedAt : a.ratedOn < b.ratedOn ? 1 : -1
}

/** A level on another scale, linearly, to one decimal: 4 of 1–5 is 3.3 of 1–4. */
export function mapped(level: number, from: Scale, to: Scale): number {
  if (from.from === to.from && from.to === to.to) return level
  const part = (level - from.from) / (from.to - from.from)
  return Math.round((to.from + part * (to.to - to.from)) * 10) / 10
}

/** Whether two scales are the same, so that nothing has to be mapped. */
export const sameScale = (a: Scale, b: Scale): boolean => a.from === b.from && a.to === b.to

/** What is known before somebody rates. levels: of the skill itself; 0 where the levels of the house hold. */
export interface RatingFacts {
  withdrawn: boolean
  group: boolean
  self: boolean
  levels: number
  worksHere: boolean
  managed: boolean
  assesses: boolean
}

export type RateRefusal = 'no-such-skill' | 'withdrawn-skill' | 'left-already' | 'not-yours-to-rate' | 'no-such-level'

/** In which quality somebody rates: oneself, the manager of the team, or the assessor. Who has nothing to do with somebody learns nothing about them. */
export function decideRating(facts: RatingFacts | null, level: number): Outcome<Source, RateRefusal> {
  if (!facts || facts.group) return refuse('no-such-skill')
  const source = ratesAs(facts)
  if (!source) return refuse('not-yours-to-rate')
  if (!facts.worksHere) return refuse('left-already')
  if (facts.withdrawn) return refuse('withdrawn-skill')
  const { from, to } = scaleOf(facts.levels)
  return level >= from && level <= to ? done(source) : refuse('no-such-level', { from, to })
}

/** As who somebody would rate; null: not at all. */
export const ratesAs = ({ self, managed, assesses }: Pick<RatingFacts, 'self' | 'managed' | 'assesses'>): Source | null =>
  self ? 'self' : managed ? 'manager' : assesses ? 'assessor' : null

/** The scale of a skill: its own levels, or the four of the house. A competence with a single level is held to the house: nothing lies between one and one. */
export const scaleOf = (levels: number): Scale => ({ from: 1, to: levels > 1 ? levels : houseLevels.length })

export type Gap = 'reached' | 'above' | 'to-learn' | 'unknown'

/** Where somebody stands beside what a profile asks: below the range, in it, above it, or nobody said yet. */
export function gapOf(level: number | null, target: Scale): Gap {
  if (level === null) return 'unknown'
  return level < target.from ? 'to-learn' : level > target.to ? 'above' : 'reached'
}
