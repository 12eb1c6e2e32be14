import type { Doors } from '#platform/http/doors.ts'
import { elsewhereRoutes } from './routes/elsewhere.tsx'
import { evaluationElsewhereRoutes } from './routes/evaluation.tsx'
import { networkRoutes } from './routes/network.tsx'
import { sharingRoutes } from './routes/sharing.tsx'

/** A region that shares: what we share, what others share with us, and who comes where. */
export function regionRoutes(doors: Doors): void {
  sharingRoutes(doors)
  elsewhereRoutes(doors)
  evaluationElsewhereRoutes(doors)
  networkRoutes(doors)
}
