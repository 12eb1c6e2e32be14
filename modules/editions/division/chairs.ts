import type { Act } from '#platform/act.ts'
import { chairsSql } from '../calendar/rooms.ts'
import type { SeatFacts } from '../rules.ts'

/** The facts of a seat when there are no more seats than chairs. Whoever plans enrols: that is the approval, also of the planner's own seat. */
export const onChairs = (facts: SeatFacts, chairs: number | null): SeatFacts => ({
  ...facts,
  asks: [],
  capacity: chairs === null ? facts.capacity : Math.min(chairs, facts.capacity ?? chairs),
})

/** The chairs of an edition: of the smallest room that it meets in. */
export async function chairsOf({ tx }: Act, editionId: string): Promise<number | null> {
  const [row] = await tx<{ chairs: number | null }[]>`
    select ${chairsSql(tx)} as chairs from editions.edition e where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  return row?.chairs ?? null
}
