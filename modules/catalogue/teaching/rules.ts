/** Words that begin a line of what one learns, and say nothing about what. */
const opening =
  /^(?:(?:je|u|jij)\s+)?(?:leert?|kunt?|weet|weten|oefent?|begrijpt|snapt|ziet|hoe|wat|om|te|en|of|de|het|een|in|op|met|over|van)\s+/i
const mostWords = 7
const mostPieces = 30

/** The text of an activity in pieces that can be a skill: the title, and what its lines name. Each at most seven words, none twice. */
export function piecesOf({ title, summary, youLearn }: { title: string; summary: string; youLearn: string }): string[] {
  const pieces = [title, ...youLearn.split(parts), ...summary.split(parts)].map(strip).filter((piece) => piece.length > 3)
  const short = pieces.filter((piece) => piece.split(/\s+/).length <= mostWords)
  return short.filter((piece, n) => short.findIndex((other) => other.toLowerCase() === piece.toLowerCase()) === n).slice(0, mostPieces)
}

const parts = /[\n.,;:!?()•–]+|\s+(?:en|of|zodat|waarmee|omdat|voor)\s+/i

function strip(piece: string): string {
  let text = piece.replace(/^[\s\-*]+|\s+$/g, '')
  while (opening.test(text)) text = text.replace(opening, '')
  return text
}

/** A skill that was found in a piece of the text. */
export interface Candidate {
  skillId: string
  score: number
  because: string
}

/** How well a name must answer to a piece before it is worth a look of a person. */
export const leastLikeness = 0.6
const mostSuggested = 12

/** The best of what was found: each skill once, in the piece that fits it best. What somebody decided about is not suggested again. */
export function suggestionsOf(found: readonly Candidate[], decided: ReadonlySet<string>): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const one of found) {
    if (one.score < leastLikeness || decided.has(one.skillId)) continue
    if (one.score > (best.get(one.skillId)?.score ?? 0)) best.set(one.skillId, one)
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostSuggested)
}
