import type { Doors } from '#platform/http/doors.ts'
import { instrumentRoutes } from './instruments/routes.tsx'
import { outsideRoutes } from './outside/routes.tsx'
import { roundRoutes } from './rounds/routes.tsx'
import { resultRoutes } from './sheets/result-routes.tsx'
import { sheetRoutes } from './sheets/routes.tsx'

export function routes(doors: Doors): void {
  instrumentRoutes(doors)
  roundRoutes(doors)
  outsideRoutes(doors)
  sheetRoutes(doors)
  resultRoutes(doors)
}
