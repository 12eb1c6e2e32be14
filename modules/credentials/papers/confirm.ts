import { z } from 'zod'
import { inCareSql } from '#modules/catalogue/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'

export const OfPaper = z.object({ paperId: id() })
export type ConfirmPaperRefusal = 'no-such-paper' | 'not-your-own' | 'not-completed' | 'has-certificate'

/**
 * Whoever plans the activity looked at a certificate that a provider brought, and says that it is right. The file stays what it was: a PDF that anybody
 * could make. From now on there is one of our own beside it, with a code, made by the same rule as every other (settle.ts), so that a correction of the
 * attendance takes it back too.
 */
export async function confirmPaper(
  act: Act,
  { paperId }: { paperId: string },
): Promise<Outcome<{ editionId: string }, ConfirmPaperRefusal>> {
  const { tx, actor, now } = act
  const [paper] = await tx<{ personId: string; enrolmentId: string; editionId: string; state: string; has: boolean }[]>`
    select c.person_id, c.enrolment_id, n.edition_id, n.state, exists (select from credentials.credential d
      where d.organisation_id = c.organisation_id and d.enrolment_id = c.enrolment_id and d.revoked_at is null) as has
    from credentials.paper c
    join editions.enrolment n on n.organisation_id = c.organisation_id and n.id = c.enrolment_id
    join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
    where c.organisation_id = (select platform.organisation()) and c.id = ${paperId} and ${inCareSql(tx, actor, tx`n.activity_id`)} for update of c`
  if (!paper) return refuse('no-such-paper')
  if (paper.personId === actor.personId) return refuse('not-your-own')
  if (paper.state !== 'completed') return refuse('not-completed')
  if (paper.has) return refuse('has-certificate')
  await tx`update credentials.paper set confirmed_at = ${now}, confirmed_by = ${actor.personId}
    where organisation_id = (select platform.organisation()) and id = ${paperId}`
  await record(act, 'confirm-certificate', `paper/${paperId}`, { enrolmentId: paper.enrolmentId })
  await later(tx, 'credentials/issue', { organisationId: actor.organisationId!, enrolmentId: paper.enrolmentId })
  return done({ editionId: paper.editionId })
}

export const confirmPaperTellings: Tellings<ConfirmPaperRefusal> = {
  'no-such-paper': { status: 404, nl: 'Dit certificaat bestaat niet (meer).', en: 'This certificate does not exist (any more).' },
  'not-your-own': {
    status: 403,
    nl: 'Je eigen certificaat bevestigt een ander. Vraag een coördinator of de leeradviseur.',
    en: 'Your own certificate is confirmed by somebody else. Ask a coordinator or the learning adviser.',
  },
  'not-completed': {
    status: 409,
    nl: 'Deze deelnemer heeft de training nog niet afgerond. Kijk eerst of de aanwezigheid klopt.',
    en: 'This participant has not completed the training yet. First see whether the attendance is right.',
  },
  'has-certificate': { status: 409, nl: 'Deze deelnemer heeft al een certificaat.', en: 'This participant has a certificate already.' },
}
