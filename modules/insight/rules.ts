import type { Actor } from '#platform/act.ts'

/** A count that may be told, or null: fewer people than the smallest group, or tellable from the others by subtraction. */
export type Shown = number | null

/**
 * Hides the counts of groups that are too small (rule 5), also by subtraction: beside their total, one hidden count could be worked out, so
 * the smallest other count above zero is hidden with it until the hidden ones together are no small group. Zero tells nothing about a person.
 * When that can't be reached, the total is hidden too.
 */
export function hideSmall(counts: readonly number[], smallest: number): { counts: Shown[]; total: Shown } {
  const hidden = new Set(counts.flatMap((count, i) => (count > 0 && count < smallest ? [i] : [])))
  const sum = () => [...hidden].reduce((all, i) => all + counts[i]!, 0)
  while (hidden.size && (hidden.size < 2 || sum() < smallest)) {
    const next = counts.flatMap((count, i) => (count > 0 && !hidden.has(i) ? [i] : [])).sort((a, b) => counts[a]! - counts[b]!)[0]
    if (next === undefined) return { counts: counts.map((count, i) => (hidden.has(i) ? null : count)), total: null }
    hidden.add(next)
  }
  return { counts: counts.map((count, i) => (hidden.has(i) ? null : count)), total: counts.reduce((all, count) => all + count, 0) }
}

/**
 * A part of each group and the group itself, such as learners among employees: a part is hidden as well when those outside it are few,
 * because they could be counted by subtraction.
 */
export function hideSmallParts(
  rows: readonly { part: number; whole: number }[],
  smallest: number,
): { wholes: Shown[]; parts: Shown[]; whole: Shown; part: Shown } {
  const wholes = hideSmall(
    rows.map((row) => row.whole),
    smallest,
  )
  const parts = hideSmall(
    rows.map((row) => row.part),
    smallest,
  )
  const rests = hideSmall(
    rows.map((row) => row.whole - row.part),
    smallest,
  )
  return {
    wholes: wholes.counts,
    whole: wholes.total,
    parts: rows.map((_, i) =>
      parts.counts[i] === null || rests.counts[i] === null || wholes.counts[i] === null ? null : parts.counts[i]!,
    ),
    part: parts.total === null || rests.total === null ? null : parts.total,
  }
}

/**
 * Sums that people make together, such as completions: three people can make ten, so a sum is shown where the number of people behind it
 * may be, and the total where theirs may be.
 */
export function hideSumsOfFew(rows: readonly { sum: number; people: number }[], smallest: number): { sums: Shown[]; total: Shown } {
  const people = hideSmall(
    rows.map((row) => row.people),
    smallest,
  )
  return {
    sums: rows.map((row, i) => (people.counts[i] === null ? null : row.sum)),
    total: people.total === null ? null : rows.reduce((all, row) => all + row.sum, 0),
  }
}

/** How far a share of people is covered, in the words a board sees. */
export function coverOf(been: number, people: number): 'enough' | 'thin' | 'missing' {
  return people === 0 || been >= people * 0.8 ? 'enough' : been >= people * 0.4 ? 'thin' : 'missing'
}

/** A board member who plans nothing: sees coverage in words, and no number or name. */
export function seesWords(actor: Actor): boolean {
  return actor.roles.includes('board') && !actor.roles.some((role) => role === 'learning_adviser' || role === 'coordinator')
}

export interface UnitCover {
  unit: string
  /** Null: so few people that a word would speak of one of them (rule 5). */
  cover: 'enough' | 'thin' | 'missing' | null
}

/** Coverage as a board sees it: a word per unit. */
export function coverWords(rows: readonly { unit: string; people: number; been: number }[], smallest: number): UnitCover[] {
  return rows.map(({ unit, people, been }) => ({ unit, cover: people < smallest ? null : coverOf(been, people) }))
}
