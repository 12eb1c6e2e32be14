import type { Doors } from '#platform/http/doors.ts'
import { elsewhereRoutes } from './routes/elsewhere.tsx'
import { evaluationElsewhereRoutes } from './routes/evaluation.tsx'
import { networkRoutes } from './routes/network.tsx'
import { sharingRoutes } from './routes/sharing.tsx'
import { teamElsewhereRoutes } from './routes/team.tsx'

/** A region that shares: what we share, what others share with us, and who comes where. */
export function regionRoutes(doors: Doors): void {
  sharingRoutes(doors)
  elsewhereRoutes(doors)
  teamElsewhereRoutes(doors)
  evaluationElsewhereRoutes(doors)
  networkRoutes(doors)
}
