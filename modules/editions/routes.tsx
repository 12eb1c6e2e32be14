import type { Doors } from '#platform/http/doors.ts'
import { editionRoutes } from './enrolling/routes.tsx'
import { teamRoutes } from './enrolling/team-routes.tsx'
import { openRoutes } from './offer/open-routes.tsx'
import { offerRoutes } from './offer/routes.tsx'
import { academyRoutes } from './planning/routes.tsx'
import { attendanceRoutes } from './results/attendance-routes.tsx'
import { evaluationRoutes } from './results/evaluation-routes.tsx'
import { seriesRoutes } from './series/routes.tsx'
import { divisionRoutes } from './division/routes.tsx'
import { textRoutes } from './telling/texts/routes.tsx'

/** Every screen of this room, in the order in which somebody meets them. */
export function routes(doors: Doors): void {
  offerRoutes(doors)
  editionRoutes(doors)
  teamRoutes(doors)
  academyRoutes(doors)
  seriesRoutes(doors)
  divisionRoutes(doors)
  openRoutes(doors)
  textRoutes(doors)
  attendanceRoutes(doors)
  evaluationRoutes(doors)
}
