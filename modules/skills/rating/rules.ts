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
  /** Null: by nobody in particular, or somebody who may not be named. */
  ratedBy: string | null
  origin: string | null
  note: string
  ratedOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  takenBackAt: Temporal.Instant | null
}

/** From who looks most from outside to who looks from inside (lessons 2: reviews before the manager, before peers, before oneself). */
export const weighed: readonly (readonly Source[])[] = [['assessor', 'test'], ['manager'], ['completion'], ['peers'], ['self']]

/** Older than this many years, a rating still stands on the page and counts no more. */
export const yearsItCounts = 3

/** What the rule needs of a rating. */
export type Weighable = Pick<Rating, 'source' | 'level' | 'scale' | 'ratedOn' | 'takenBackAt'> & { recordedAt?: Temporal.Instant }

/** Whether a rating may count at all, and if not, why. */
export function standing({ ratedOn, takenBackAt }: Weighable, today: Temporal.PlainDate): 'taken-back' | 'too-old' | 'counts' {
  if (takenBackAt) return 'taken-back'
  return Temporal.PlainDate.compare(ratedOn.add({ years: yearsItCounts }), today) < 0 ? 'too-old' : 'counts'
}

/** The rating that counts towards a target: the latest of the highest kind there is, not older than three years and not taken back. */
export function countingOf<R extends Weighable>(ratings: readonly R[], today: Temporal.PlainDate): R | null {
  const standingOnes = ratings.filter((one) => standing(one, today) === 'counts')
  for (const kinds of weighed) {
    const [latest] = standingOnes.filter((one) => kinds.includes(one.source)).sort(latestFirst)
    if (latest) return latest
  }
  return null
}

/** The newest first; of one day the one that was recorded last. */
export function latestFirst(a: Pick<Weighable, 'ratedOn' | 'recordedAt'>, b: Pick<Weighable, 'ratedOn' | 'recordedAt'>): number {
  const byDay = Temporal.PlainDate.compare(b.ratedOn, a.ratedOn)
  return byDay || (a.recordedAt && b.recordedAt ? Temporal.Instant.compare(b.recordedAt, a.recordedAt) : 0)
}

/** A level on another scale, linearly, to one decimal: 4 of 1–5 is 3.3 of 1–4. */
export function mapped(level: number, from: Scale, to: Scale): number {
  if (from.from === to.from && from.to === to.to) return level
  const part = (level - from.from) / (from.to - from.from)
  return Math.round((to.from + part * (to.to - to.from)) * 10) / 10
}

/** Whether two scales are the same, so that nothing has to be mapped. */
export const sameScale = (a: Scale, b: Scale): boolean => a.from === b.from && a.to === b.to
