import type { Doors } from '#platform/http/doors.ts'
import { approvalRoutes } from './approving/routes.tsx'
import { arrangingRoutes } from './arranging/routes.tsx'
import { calendarRoutes } from './calendar/routes.tsx'
import { editionRoutes } from './enrolling/routes.tsx'
import { crewRoutes } from './crew/routes.tsx'
import { toolboxRoutes } from './toolbox/routes.tsx'
import { teamRoutes } from './enrolling/team-routes.tsx'
import { measuringRoutes } from './measuring/routes.tsx'
import { openRoutes } from './offer/open-routes.tsx'
import { offerRoutes } from './offer/routes.tsx'
import { academyRoutes } from './planning/routes.tsx'
import { regionRoutes } from './region/routes.tsx'
import { attendanceRoutes } from './results/attendance-routes.tsx'
import { evaluationRoutes } from './results/evaluation-routes.tsx'
import { providingRoutes } from './providing/routes.tsx'
import { seriesRoutes } from './series/routes.tsx'
import { togetherRoutes } from './together/routes.tsx'
import { divisionRoutes } from './division/routes.tsx'
import { textRoutes } from './telling/texts/routes.tsx'

/** Every screen of this room, in the order in which somebody meets them. */
export function routes(doors: Doors): void {
  offerRoutes(doors)
  editionRoutes(doors)
  teamRoutes(doors)
  approvalRoutes(doors)
  crewRoutes(doors)
  toolboxRoutes(doors)
  academyRoutes(doors)
  seriesRoutes(doors)
  regionRoutes(doors)
  calendarRoutes(doors)
  arrangingRoutes(doors)
  measuringRoutes(doors)
  togetherRoutes(doors)
  divisionRoutes(doors)
  openRoutes(doors)
  textRoutes(doors)
  attendanceRoutes(doors)
  providingRoutes(doors)
  evaluationRoutes(doors)
}
