export interface Level {
  name: string
  behaviour: string
}

/** How many levels a competence can have. */
export const mostLevels = 9

/**
 * Whether the levels of a competence can become these. Their words can always change, because how they read before is kept. Their number can't while
 * a profile or an expected change counts in them: a range of 2 to 3 would then say something else.
 */
export const keepsItsScale = (was: number, becomes: number, used: boolean): boolean => !used || was === becomes
