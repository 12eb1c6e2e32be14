import type { Doors } from '#platform/http/doors.ts'
import { addressRoutes } from './addresses/routes.tsx'
import { approvingRoutes } from './approving/routes.tsx'
import { crewRoutes } from './crews/routes.tsx'
import { cardDoorRoutes } from './cards/door-routes.tsx'
import { cardRoutes } from './cards/manage-routes.tsx'
import { codeDoorRoutes } from './codes/door-routes.tsx'
import { deviceRoutes } from './devices/routes.tsx'
import { closedDayRoutes } from './closed-days/routes.tsx'
import { clientRoutes } from './routes/clients.tsx'
import { employeeRoutes } from './employees/routes.tsx'
import { manageRoutes } from './routes/manage.tsx'
import { myDataRoutes } from './routes/my-data.tsx'
import { networkRoutes } from './networks/routes.tsx'
import { outboxRoutes } from './routes/outbox.tsx'
import { providerRoutes } from './providers/routes.tsx'
import { signInRoutes } from './routes/sign-in.tsx'

/** Somebody of the demo, as app.ts tells: the world below the rooms is not known here. */
export interface DemoPerson {
  id: string
  organisationId: string
  organisation: string
  name: string
  function: string
  group: 'employees' | 'managers' | 'academy' | 'control' | 'neighbour'
  shows: [nl: string, en: string]
}

export function routes(doors: Doors, demo: DemoPerson[]): void {
  signInRoutes(doors, demo)
  myDataRoutes(doors)
  manageRoutes(doors)
  providerRoutes(doors)
  addressRoutes(doors)
  outboxRoutes(doors)
  employeeRoutes(doors)
  crewRoutes(doors)
  clientRoutes(doors)
  networkRoutes(doors)
  approvingRoutes(doors)
  codeDoorRoutes(doors)
  cardDoorRoutes(doors)
  cardRoutes(doors)
  deviceRoutes(doors)
  closedDayRoutes(doors)
}
