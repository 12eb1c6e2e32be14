import { tell } from '#modules/people/index.ts'
import { invitedTo } from '#modules/scans/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { resultPaths } from './paths.ts'
import { tellAtHome } from '../telling/away.ts'
import { tellEdition } from '../telling/facts.ts'
import { neutralSubject, valuesOf } from '../telling/words.ts'
import { editionKinds } from '../telling/texts/edition-kinds.ts'

/** Asks everybody who was there what they thought of it: one message each, also when the job runs twice. Who came from elsewhere is told there. */
export const askEvaluation =
  (config: Config) =>
  async ({ tx }: Act, { editionId, evaluationId }: { editionId: string; evaluationId: string }): Promise<Outcome<null, never>> => {
    const edition = await tellEdition(tx, editionId)
    if (!edition) return done(null)
    const invited = await invitedTo(tx, evaluationId)
    const others = await fromElsewhere(tx, editionId, invited)
    for (const place of others) await tellAtHome(tx, place, { what: 'evaluation' })
    for (const personId of invited.filter((id) => !others.some((place) => place.personId === id))) {
      await tell(tx, {
        event: `evaluation/${evaluationId}/to/${personId}`,
        kind: editionKinds.evaluation,
        personId,
        activityId: edition.activityId,
        values: (lang) => valuesOf(edition, lang, config.baseUrl + resultPaths.evaluation(evaluationId)),
        inSubject: neutralSubject(edition),
        confidential: edition.confidential,
      })
    }
    return done(null)
  }

/** The places of those who came from another organisation. */
const fromElsewhere = (tx: Sql, editionId: string, personIds: string[]) => tx<{ enrolmentId: string; personId: string; home: string }[]>`
  select id as enrolment_id, person_id, home_organisation_id as home from editions.enrolment
  where organisation_id = (select platform.organisation()) and edition_id = ${editionId} and person_id = any (${personIds}::uuid[])
    and home_organisation_id <> organisation_id and state in ('completed', 'not_completed')`
