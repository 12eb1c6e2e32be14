import { randomInt, randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { decideBatch } from './rules.ts'

interface Draft {
  personId: string
  mark: number | null
  learned: string | null
  better: string | null
  newColleagues: number | null
}
interface Answer {
  question: 'mark' | 'learned' | 'better' | 'new_colleagues'
  number: number | null
  words: string | null
}

/**
 * Makes drafts anonymous, or destroys them (rule 5): one row per question, in random order over all questions and raters, with random
 * ids, without a time or a rater; the drafts are deleted in the same transaction. That somebody rated stays, so that nobody rates twice.
 */
export async function publishBatch(
  { tx, now }: Act,
  { evaluationId }: { evaluationId: string },
): Promise<Outcome<{ published: number; destroyed: number }, never>> {
  const [evaluation] = await tx<{ minimum: number; closesAt: Temporal.Instant }[]>`
    select minimum, closes_at from scans.evaluation
    where organisation_id = (select platform.organisation()) and id = ${evaluationId} and closed_at is null for update`
  if (!evaluation) return done({ published: 0, destroyed: 0 })
  await tx`select set_config('app.closing_evaluation', ${evaluationId}, true)` // opens the drafts of this evaluation to this transaction
  const closing = Temporal.Instant.compare(now, evaluation.closesAt) >= 0
  const fate = decideBatch({ ...(await countDrafts(tx, evaluationId)), minimum: evaluation.minimum, closing })
  const drafts = fate === 'wait' ? [] : await takeDrafts(tx, evaluationId)
  if (fate === 'publish') await writeAnswers(tx, evaluationId, drafts)
  if (closing)
    await tx`update scans.evaluation set closed_at = ${now} where organisation_id = (select platform.organisation()) and id = ${evaluationId}`
  return done({ published: fate === 'publish' ? drafts.length : 0, destroyed: fate === 'destroy' ? drafts.length : 0 })
}

async function countDrafts(tx: Sql, evaluationId: string): Promise<{ handedIn: number; canStillAnswer: number }> {
  const [counts] = await tx<{ handedIn: number; canStillAnswer: number }[]>`
    select d.handed_in, i.asked - d.handed_in - r.rated as can_still_answer
    from (select count(*)::int as handed_in from scans.draft where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId} and handed_in) d,
         (select count(*)::int as asked from scans.invited where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId}) i,
         (select count(*)::int as rated from scans.rated where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId}) r`
  return counts!
}

const takeDrafts = (tx: Sql, evaluationId: string) => tx<Draft[]>`
  delete from scans.draft where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId}
  returning person_id, mark, learned, better, new_colleagues`

async function writeAnswers(tx: Sql, evaluationId: string, drafts: Draft[]): Promise<void> {
  const rated = shuffled(drafts.map((draft) => draft.personId))
  await tx`insert into scans.rated (organisation_id, evaluation_id, person_id)
    select platform.organisation(), ${evaluationId}, p from unnest(${rated}::uuid[]) p`
  const answers = shuffled(drafts.flatMap(answersOf)).map((answer) => ({ ...answer, id: randomUUID() }))
  await tx`insert into scans.answer (id, organisation_id, evaluation_id, question, number, words)
    select a.id, platform.organisation(), ${evaluationId}, a.question, a.number, a.words
    from jsonb_to_recordset(${tx.json(answers as never)}) as a (id uuid, question text, number smallint, words text)`
}

function answersOf({ mark, learned, better, newColleagues }: Draft): Answer[] {
  const number = (question: Answer['question'], value: number | null) => (value === null ? [] : [{ question, number: value, words: null }])
  const words = (question: Answer['question'], value: string | null) => (value ? [{ question, number: null, words: value }] : [])
  return [...number('mark', mark), ...words('learned', learned), ...words('better', better), ...number('new_colleagues', newColleagues)]
}

/** Fisher-Yates with the random numbers of the system, that nobody can predict or repeat. */
export function shuffled<T>(list: T[]): T[] {
  const order = [...list]
  for (let i = order.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
