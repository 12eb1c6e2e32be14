import type { Doors } from '#platform/http/doors.ts'
import { sheetRoutes } from './sheets/routes.tsx'

export function routes(doors: Doors): void {
  sheetRoutes(doors)
}
