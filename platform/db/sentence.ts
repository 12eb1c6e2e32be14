/** A problem that the person at the keyboard can solve: its message is a sentence that says what to do, so no stack is shown with it. */
export class Sentence extends Error {
  override name = 'Sentence'
}

/** What to print for an error: the sentence alone, or everything we know about a bug. */
export function inWords(error: unknown): string {
  if (error instanceof Sentence) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
