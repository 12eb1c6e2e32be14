import { Answers, evaluationOf, rate, type Rate } from '#modules/scans/index.ts'
import type { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { id } from '#platform/http/fields.ts'
import { refuse } from '#platform/outcome.ts'

export const RateElsewhere = Answers.extend({ enrolmentId: id() })

/** Keeps what somebody thought of an edition elsewhere, as a draft within the walls of its owner: the answers belong there (rule 5). */
export async function rateElsewhere(act: Act, { enrolmentId, ...answers }: z.infer<typeof RateElsewhere>): ReturnType<typeof rate> {
  const evaluationId = await evaluationOfPlace(act.tx, act.actor, enrolmentId)
  if (!evaluationId) return refuse('no-such-evaluation')
  const rating: Rate = { ...answers, evaluationId }
  return rate(act, rating)
}

/** The evaluation of the edition in which whoever asks has this place, within the walls of its owner. */
export async function evaluationOfPlace(tx: Sql, actor: Actor, enrolmentId: string): Promise<string | null> {
  const [place] = await tx<{ editionId: string }[]>`
    select edition_id from editions.enrolment
    where organisation_id = (select platform.organisation()) and id = ${enrolmentId} and person_id = ${actor.personId} and home_organisation_id = ${actor.organisationId}`
  return place ? evaluationOf(tx, place.editionId) : null
}
