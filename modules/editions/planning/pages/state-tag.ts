import type { Tone } from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'

/** The word and colour of a state of an edition, wherever planners see one. */
export function stateTag(state: string, t: Translate): { words: string; tone: Tone } {
  const states: Record<string, { words: string; tone: Tone }> = {
    draft: { words: t('Concept', 'Draft'), tone: 'line' },
    open: { words: t('Open', 'Open'), tone: 'ok' },
    full: { words: t('Vol', 'Full'), tone: 'warm' },
    confirmed: { words: t('Gaat door', 'Confirmed'), tone: 'brand' },
    running: { words: t('Bezig', 'Running'), tone: 'brand' },
    completed: { words: t('Afgerond', 'Completed'), tone: 'line' },
    cancelled: { words: t('Geannuleerd', 'Cancelled'), tone: 'danger' },
  }
  return states[state] ?? { words: state, tone: 'line' }
}
