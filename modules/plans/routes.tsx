import type { Doors } from '#platform/http/doors.ts'
import type { MayHelp } from './routes/may-help.ts'
import { goalRoutes } from './routes/goal.tsx'
import { planRoutes } from './routes/plan.tsx'
import { proposalRoutes } from './routes/proposal.tsx'
import { sharingRoutes } from './routes/sharing.tsx'
import { stepRoutes } from './routes/step.tsx'

/** The development plan of whoever is signed in, and what others show of theirs. */
export function routes(doors: Doors, mayHelp: MayHelp): void {
  planRoutes(doors, mayHelp)
  goalRoutes(doors, mayHelp)
  stepRoutes(doors)
  proposalRoutes(doors)
  sharingRoutes(doors)
}
