import { tell } from '#modules/people/index.ts'
import { invitedTo } from '#modules/scans/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { resultPaths } from './paths.ts'
import { tellEdition } from '../telling/facts.ts'
import { neutralSubject, valuesOf } from '../telling/words.ts'
import { editionKinds } from '../telling/texts/edition-kinds.ts'

/** Asks everybody who was there what they thought of it: one message each, also when the job runs twice. */
export const askEvaluation =
  (config: Config) =>
  async ({ tx }: Act, { editionId, evaluationId }: { editionId: string; evaluationId: string }): Promise<Outcome<null, never>> => {
    const edition = await tellEdition(tx, editionId)
    if (!edition) return done(null)
    for (const personId of await invitedTo(tx, evaluationId)) {
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
