import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { demandPlanned } from '#modules/catalogue/index.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { enrolAudience } from '../enrolling/enrol-audience.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'
import { tellTrainersLater } from '../telling/trainer.ts'

export const PublishEdition = z.object({ editionId: id() })
export type PublishEdition = z.infer<typeof PublishEdition>

/** Opens a draft: people see it and can enrol. An edition that is opt-out enrols its whole audience at once (M21). */
export async function publishEdition(
  act: Act,
  { editionId }: PublishEdition,
): Promise<Outcome<{ editionId: string; seated: number; waiting: number }, PlanRefusal | 'already-published' | 'activity-not-published'>> {
  const held = await holdForPlanning(act, editionId)
  if (!held.ok) return held
  if (held.value.published) return refuse('already-published')
  const [activity] = await act.tx<{ state: string }[]>`
    select state from catalogue.activity where organisation_id = ${held.value.organisationId} and id = ${held.value.activityId}`
  if (activity!.state !== 'published') return refuse('activity-not-published')
  await act.tx`update editions.edition set published_at = ${act.now} where organisation_id = ${held.value.organisationId} and id = ${editionId}`
  const asked = await demandPlanned(act, held.value.activityId) // who asked for a new edition hears that there is one (P04)
  for (const personId of asked)
    await later(act.tx, 'editions/tell-invitation', { organisationId: held.value.organisationId, editionId, personId, asked: true })
  await tellTrainersLater(act, held.value)
  const enrolled = held.value.optOut ? await enrolAudience(act, { ...held.value, published: true }) : { seated: 0, waiting: 0 }
  await record(act, 'publish-edition', `edition/${editionId}`, enrolled)
  return done({ editionId, ...enrolled })
}
