import type { Doors } from '#platform/http/doors.ts'
import { StartPage } from './pages/start.tsx'
import { startView } from './views/start.ts'

export function routes(doors: Doors): void {
  doors.page('/', {
    who: 'signed-in',
    see: async ({ look, caller }) => {
      const start = await look((tx) => startView(tx, caller.actor))
      return <StartPage start={start} firstName={caller.person!.firstName} guest={!caller.employed} now={Temporal.Now.instant()} />
    },
  })
}
