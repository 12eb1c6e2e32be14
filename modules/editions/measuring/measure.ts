import { z } from 'zod'
import { inOrder, openRoundFor, type RoundRefusal } from '#modules/scans/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { both } from '#platform/http/fields.ts'
import { writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'

export const MeasureEdition = inOrder(
  z.object({
    instrumentId: z.uuid(both('Kies een scan.', 'Choose a scan.')),
    opensOn: writtenDay('Vul de eerste dag in.', 'Fill in the first day.'),
    closesOn: writtenDay('Vul de laatste dag in.', 'Fill in the last day.'),
    againOpensOn: writtenDay('Vul de eerste dag van na afloop in.', 'Fill in the first day of the second moment.'),
    againClosesOn: writtenDay('Vul de laatste dag van na afloop in.', 'Fill in the last day of the second moment.'),
  }),
)
export type MeasureEdition = z.infer<typeof MeasureEdition> & { editionId: string }
export type MeasureRefusal = PlanRefusal | RoundRefusal | 'confidential-edition'

/**
 * Asks everybody who has a seat and works here the same scan before and after, to see what changed for the group (M36). The room scans keeps who was
 * asked and what came of it, and shows nothing of fewer than five. Whoever gets a seat later is not asked.
 */
export async function measureEdition(
  act: Act,
  { editionId, ...asked }: MeasureEdition,
): Promise<Outcome<{ editionId: string }, MeasureRefusal>> {
  const held = await holdForPlanning(act, editionId)
  if (!held.ok) return held
  // Who was asked for a scan is known to the learning adviser: it would tell who takes part (rule 3).
  if (held.value.confidential) return refuse('confidential-edition')
  const [named] = await act.tx<{ name: string }[]>`
    select left(a.title || case when e.name = '' then '' else ', ' || e.name end, 160) as name
    from editions.edition e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  const opened = await openRoundFor(act, { ...asked, ...named!, personIds: await seatedHere(act.tx, editionId) })
  if (!opened.ok) return opened
  await act.tx`
    insert into editions.measurement (organisation_id, edition_id, round_id) values (platform.organisation(), ${editionId}, ${opened.value.roundId})`
  return done({ editionId })
}

/** Who has a seat and an employment here: others can't open a scan of ours. */
export async function seatedHere(tx: Sql, editionId: string): Promise<string[]> {
  const rows = await tx<{ personId: string }[]>`
    select n.person_id from editions.enrolment n
    where n.organisation_id = (select platform.organisation()) and n.edition_id = ${editionId} and n.state = 'seated' and n.home_organisation_id = n.organisation_id
      and exists (select from people.colleague_brief c where c.organisation_id = n.organisation_id and c.person_id = n.person_id)`
  return rows.map((row) => row.personId)
}
