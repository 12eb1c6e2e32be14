import type { Doors } from '#platform/http/doors.ts'
import { lists } from './routes/list.tsx'
import { editing, stateDoor } from './routes/edit.tsx'
import { synonymDoors } from './routes/synonyms.tsx'
import { needsRoutes } from './needs/routes.tsx'
import { providerRoutes } from './providers/routes.tsx'
import { asking } from './routes/asking.tsx'

import { teachingRoutes } from './teaching/routes.tsx'
import { lineRoutes } from './line/routes.tsx'
import { roundRoutes } from './rounds/routes.tsx'

export function routes(doors: Doors): void {
  lists(doors)
  editing(doors)
  stateDoor(doors)
  synonymDoors(doors)
  asking(doors)
  roundRoutes(doors)
  providerRoutes(doors)
  needsRoutes(doors)
  teachingRoutes(doors)
  lineRoutes(doors)
}
