import { colleaguesNamed } from '#modules/people/index.ts'
import type { Again, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { dateOf } from '#platform/words.ts'
import { InstrumentPage } from '../pages/instrument.tsx'
import { readInstrument } from './file.ts'
import { textOf } from './take.ts'
import { instrumentView, unitsNow } from './views.ts'

export const keepers = 'learning_adviser'

/** The page of one instrument, or as it came back. */
export async function showInstrument({ look, params }: Visit<{ instrumentId: string }, unknown>, back?: Again, query = '', at?: string) {
  const words = String(back?.typed['zoek'] ?? query)
  const [view, units, found] = await look((tx) =>
    Promise.all([instrumentView(tx, params.instrumentId), unitsNow(tx), colleaguesNamed(tx, words)]),
  )
  const read = back?.typed['file'] ? readInstrument(textOf(back.typed['file'])) : null
  return (
    view && (
      <InstrumentPage
        view={view}
        at={at}
        filled={filledAgain(back)}
        flaws={read && !read.ok ? read.flaws : []}
        asking={{ units, found, query: words, today: dateOf(Temporal.Now.instant()).toString() }}
      />
    )
  )
}
