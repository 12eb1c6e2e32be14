import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { tellEdition, tellEnrolment } from './facts.ts'
import { plannerKinds } from './texts/planner-kinds.ts'
import { calendarsFor, neutralSubject, valuesOf } from './words.ts'

/** Tells everybody with a seat, once, that several sessions of an edition changed together, with what updates the agenda. */
export const tellChanged =
  (config: Config) =>
  async ({ tx, now }: Act, { editionId, since }: { editionId: string; since: string }): Promise<Outcome<null, never>> => {
    const edition = await tellEdition(tx, editionId)
    if (!edition) return done(null)
    const seated = await tx<{ id: string }[]>`
      select id from editions.enrolment where organisation_id = (select platform.organisation()) and edition_id = ${editionId} and state = 'seated' order by id`
    for (const { id } of seated) {
      const enrolment = await tellEnrolment(tx, id)
      if (!enrolment) continue
      const link = config.baseUrl + (enrolment.guest ? paths.open(editionId) : paths.edition(editionId))
      await tell(tx, {
        event: `edition/${editionId}/changed/${since}/${id}`,
        kind: plannerKinds.editionChanged,
        personId: enrolment.personId,
        activityId: edition.activityId,
        values: (lang) => valuesOf(edition, lang, link),
        inSubject: neutralSubject(edition),
        confidential: edition.confidential,
        attach: calendarsFor({ config, edition, method: 'REQUEST', changes: enrolment.changes, stamp: now }),
      })
    }
    return done(null)
  }
