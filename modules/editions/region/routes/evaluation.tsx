import { z } from 'zod'
import { Answers, rateTellings } from '#modules/scans/index.ts'
import { id } from '#platform/http/fields.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { ownerOfPlace } from '../../approving/request.ts'
import { paths } from '../../paths.ts'
import { EvaluationPage } from '../../results/pages/evaluation.tsx'
import { evaluationPage } from '../../results/views/evaluation.ts'
import { evaluationOfPlace, rateElsewhere } from '../rate.ts'
import { nowhere } from '../views/elsewhere.ts'

type OfPlace = Visit<{ enrolmentId: string }, unknown>

/** What somebody thought of an edition at another organisation: asked and kept there, found from the own place. */
export function evaluationElsewhereRoutes(doors: Doors): void {
  const who = 'employee' as const
  const path = paths.evaluationElsewhere(':enrolmentId')
  const params = z.object({ enrolmentId: id() })
  const where = async ({ enrolmentId }: { enrolmentId: string }, { look }: OfPlace) => ({
    organisationId: (await look((tx) => ownerOfPlace(tx, enrolmentId))) ?? nowhere,
  })
  const find = async (visit: OfPlace) =>
    visit.look(
      async (tx) => {
        const evaluationId = await evaluationOfPlace(tx, visit.caller.actor, visit.params.enrolmentId)
        return evaluationId ? evaluationPage(tx, visit.caller.actor.personId!, evaluationId) : null
      },
      await where(visit.params, visit),
    )
  doors.page(path, {
    who,
    params,
    see: async (visit) => {
      const page = await find(visit)
      return page && <EvaluationPage {...page} action={paths.evaluationElsewhere(visit.params.enrolmentId)} />
    },
  })
  doors.form(path, {
    who,
    action: 'rate',
    leavesNoTrace: true, // as at home: when somebody answered could lead back to the answers (rule 5)
    params,
    body: Answers,
    input: (body, params) => ({ ...body, ...params }),
    where,
    perform: rateElsewhere,
    refusals: rateTellings,
    then: (_, { enrolmentId }, t) => ({
      to: paths.evaluationElsewhere(enrolmentId),
      notice: t('Bedankt. Je antwoord is bewaard.', 'Thank you. Your answer has been saved.'),
    }),
    again: async (visit, again) => {
      const page = await find(visit)
      return page && <EvaluationPage {...page} {...again} action={paths.evaluationElsewhere(visit.params.enrolmentId)} />
    },
  })
}
