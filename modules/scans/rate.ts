import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { decideRating, type RateRefusal } from './rules.ts'

const wholeNumber = (min: number, max: number, nl: string, en: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value.trim()) : value),
    z
      .number({ error: both(nl, en) })
      .int(both(nl, en))
      .min(min, both(nl, en))
      .max(max, both(nl, en)),
  )

/** The answers of one person. Both numbers are asked, so that every batch holds enough of each (rule 5). */
export const Answers = z.object({
  mark: wholeNumber(1, 10, 'Kies een cijfer van 1 tot en met 10.', 'Choose a mark from 1 to 10.'),
  learned: maybeWords(2000),
  better: maybeWords(2000),
  newColleagues: wholeNumber(
    0,
    500,
    'Vul een getal in. Niemand nieuw ontmoet? Vul dan 0 in.',
    'Fill in a number. Met nobody new? Fill in 0.',
  ),
})
export const Rate = Answers.extend({ evaluationId: id() })
export type Rate = z.infer<typeof Rate>

/**
 * Keeps what somebody thought of an edition as a draft that only they can read. No time is kept and nothing is written to the
 * audit log: who answered when could lead back to the answers.
 */
export async function rate(
  { tx, actor, now }: Act,
  { evaluationId, ...answers }: Rate,
): Promise<Outcome<{ evaluationId: string }, RateRefusal | 'no-such-evaluation'>> {
  // For share: the job that makes drafts anonymous waits for us, and we for it.
  const [evaluation] = await tx<{ organisationId: string; closesAt: Temporal.Instant; closed: boolean }[]>`
    select organisation_id, closes_at, closed_at is not null as closed from scans.evaluation
    where organisation_id = (select platform.organisation()) and id = ${evaluationId} for share`
  if (!evaluation) return refuse('no-such-evaluation')
  const [person] = await tx<{ invited: boolean; rated: boolean }[]>`
    select exists (select from scans.invited where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId} and person_id = ${actor.personId}) as invited,
           exists (select from scans.rated where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId} and person_id = ${actor.personId}) as rated`
  const decision = decideRating({ ...evaluation, ...person! }, now)
  if (!decision.ok) return decision

  await tx`insert into scans.draft (evaluation_id, organisation_id, person_id, mark, learned, better, new_colleagues, handed_in)
    values (${evaluationId}, ${evaluation.organisationId}, ${actor.personId}, ${answers.mark}, ${answers.learned}, ${answers.better}, ${answers.newColleagues}, true)
    on conflict (evaluation_id, person_id) do update set mark = excluded.mark, learned = excluded.learned, better = excluded.better,
      new_colleagues = excluded.new_colleagues, handed_in = true`
  await later(
    tx,
    'scans/publish-batch',
    { organisationId: evaluation.organisationId, evaluationId },
    { key: `scans/publish-batch/${evaluationId}` },
  )
  return done({ evaluationId })
}
