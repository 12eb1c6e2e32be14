import { lookWords } from '#modules/home/index.ts'
import { actionWords, refusalWords, resultWords } from '#modules/insight/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Caller } from '#platform/http/caller.ts'
import { takeAlong, type Kept, type Sayings } from '#platform/privacy/take-along.ts'
import { translator, type Lang } from '#platform/words.ts'

/** All that is kept about whoever asks, in the words of the rooms: the log and the looks say there what they say on their own pages. */
export const kept = (tx: Sql, { person, lang }: Pick<Caller, 'person' | 'lang'>): Promise<Kept[]> =>
  takeAlong(tx, person!.id, lang, sayings(lang))

function sayings(lang: Lang): Sayings {
  const t = translator(lang)
  return {
    'platform.audit_log': {
      action: (action) => actionWords(action, t),
      result: (result, row) =>
        [resultWords(result, t), refusalWords({ action: String(row['action']), result }, lang)].filter(Boolean).join(': '),
    },
    'platform.look': { page: (page, row) => lookWords(page, Boolean(row['unit_id']), t) },
  }
}
