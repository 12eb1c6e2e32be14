import type { Doors } from '#platform/http/doors.ts'
import { resultRoutes } from './sheets/result-routes.tsx'
import { sheetRoutes } from './sheets/routes.tsx'

export function routes(doors: Doors): void {
  sheetRoutes(doors)
  resultRoutes(doors)
}
