import type { Sql } from '#platform/db/pool.ts'
import { later } from '#platform/later.ts'
import { activityId } from './catalogue.ts'
import { editionId, enrolmentId, plans } from './editions.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

export const evaluationId = (key: string) => idOf(`evaluation/${key}`)

/** Seven people about Houding en gedrag: their answers, long since anonymous. */
const marks = [8, 9, 7, 8, 8, 6, 9]
const met = [3, 1, 4, 0, 2, 5, 2]
const learned = [
  'Eerst vragen wat iemand wil bereiken, dan pas naar de regels kijken.',
  'Ja, mits. Ik merk dat ik vaak met nee begin.',
  'Het gesprek over dat ene dossier. Dat doen we nu elke week.',
  'Ik bel eerder even in plaats van een brief te sturen.',
  'Handhaving en vergunningen zitten minder ver uit elkaar dan ik dacht.',
]
const better = ['Meer tijd voor de oefening met de acteur.', 'De zaal was koud.', 'Neem volgende keer iemand van Stadsbeheer mee.']

/** What came of the editions that are over: certificates, the evaluation that was published, and one that waits for an answer. */
export async function buildResults(tx: Sql): Promise<void> {
  for (const plan of plans.filter((one) => one.attended)) {
    const open = plan.key === 'recent'
    const [opensAt, closesAt] = open ? [-3, 11] : [-22, -8]
    await tx`insert into scans.evaluation (id, organisation_id, activity_id, edition_id, opens_at, closes_at, closed_at)
      values (${evaluationId(plan.key)}, ${organisation.id}, ${activityId(plan.activity, organisation.id)}, ${editionId(plan.key)}, ${days(opensAt)}, ${days(closesAt)}, ${open ? null : days(closesAt)})`
    for (const who of plan.attended!) {
      await tx`insert into scans.invited (organisation_id, evaluation_id, person_id) values (${organisation.id}, ${evaluationId(plan.key)}, ${people[who].id})`
      if (!open)
        await tx`insert into scans.rated (organisation_id, evaluation_id, person_id) values (${organisation.id}, ${evaluationId(plan.key)}, ${people[who].id})`
      await later(tx, 'credentials/issue', { organisationId: organisation.id, enrolmentId: enrolmentId(plan.key, who) })
    }
  }
  await addAnswers(tx)
}

async function addAnswers(tx: Sql): Promise<void> {
  const rows = [
    ...marks.map((number) => ({ question: 'mark', number, words: null })),
    ...met.map((number) => ({ question: 'new_colleagues', number, words: null })),
    ...learned.map((words) => ({ question: 'learned', number: null, words })),
    ...better.map((words) => ({ question: 'better', number: null, words })),
  ]
  await tx`insert into scans.answer ${tx(rows.map((row) => ({ ...row, organisation_id: organisation.id, evaluation_id: evaluationId('past') })))}`
}

const days = (count: number): Temporal.Instant => Temporal.Now.instant().add({ hours: 24 * count })
