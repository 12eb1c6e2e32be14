import { z } from 'zod'
import { Answers, rate, rateTellings } from '#modules/scans/index.ts'
import { id } from '#platform/http/fields.ts'
import type { Doors } from '#platform/http/doors.ts'
import { EvaluationResultsPage } from './pages/evaluation-results.tsx'
import { EvaluationPage } from './pages/evaluation.tsx'
import { resultPaths } from './paths.ts'
import { evaluationPage, evaluationResults } from './views/evaluation.ts'

/** Evaluations: the answers are kept by the room scans; the pages stand here, because they name the edition. */
export function evaluationRoutes(doors: Doors): void {
  const ofEvaluation = z.object({ evaluationId: id() })
  doors.page('/evaluaties/:evaluationId', {
    who: 'signed-in',
    params: ofEvaluation,
    see: async ({ look, params, caller }) => {
      const page = await look((tx) => evaluationPage(tx, caller.person!.id, params.evaluationId))
      return page && <EvaluationPage {...page} />
    },
  })
  doors.form('/evaluaties/:evaluationId', {
    who: 'signed-in',
    action: 'rate',
    leavesNoTrace: true, // when somebody answered, or a hash of the answers, could lead back to the answers (rule 5)
    params: ofEvaluation,
    body: Answers,
    input: (body, params) => ({ ...body, ...params }),
    perform: rate,
    refusals: rateTellings,
    then: (value, _, t) => ({
      to: resultPaths.evaluation(value.evaluationId),
      notice: t('Bedankt. Je antwoord is bewaard.', 'Thank you. Your answer has been saved.'),
    }),
    again: async ({ look, params, caller }, again) => {
      const page = await look((tx) => evaluationPage(tx, caller.person!.id, params.evaluationId))
      return page && <EvaluationPage {...page} {...again} />
    },
  })
  doors.page('/academie/edities/:editionId/evaluatie', {
    who: 'signed-in',
    params: z.object({ editionId: id() }),
    see: async ({ look, params, caller }) => {
      const page = await look((tx) => evaluationResults(tx, caller.actor, params.editionId))
      return page && <EvaluationResultsPage {...page} />
    },
  })
}
