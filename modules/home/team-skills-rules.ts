import { countingOf, mapped, type RatingSource, type Scale, type Weighable } from '#modules/skills/index.ts'

/** A skill as a team is asked for it, or as somebody of the team was rated. */
export interface TeamSkill {
  id: string
  name: string
  /** How many levels it has. */
  levels: number
  /** The lowest level that a role profile of the team asks; null: none asks it. */
  asked: number | null
}

/** Where somebody stands, by the rating that counts. On the scale of the skill. */
export interface Standing {
  level: number
  source: RatingSource
  ratedOn: Temporal.PlainDate
}

export type Cover = 'enough' | 'thin' | 'missing'

/** The level from which somebody can do it: what a profile of the team asks, else the second level, where you do the work by yourself. */
export const heldFrom = ({ asked, levels }: Pick<TeamSkill, 'asked' | 'levels'>): number => asked ?? Math.min(2, levels)

/** Where somebody stands on a skill; null: nothing that the one who looks may see counts. */
export function standingOf(
  ratings: readonly (Weighable & { level: number; scale: Scale })[],
  levels: number,
  today: Temporal.PlainDate,
): Standing | null {
  const counts = countingOf(ratings, today)
  const scale: Scale = { from: 1, to: levels }
  return (
    counts && { level: mapped(counts.level, counts.scale, scale), source: counts.source, ratedOn: Temporal.PlainDate.from(counts.ratedOn) }
  )
}

/** How safe a team is with so many who can do something (M23): one can be ill or leave, two can stand in for each other. */
export const coverOfTeam = (holders: number): Cover => (holders === 0 ? 'missing' : holders === 1 ? 'thin' : 'enough')

/** Whether a talk is due: none is coming, and none is known here or the last one was over a year ago (L20: at any time of the year). */
export const talkIsDue = (
  talks: { lastOn: Temporal.PlainDate | null; nextOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): boolean => talks.nextOn === null && (talks.lastOn === null || Temporal.PlainDate.compare(talks.lastOn, today.subtract({ years: 1 })) < 0)
