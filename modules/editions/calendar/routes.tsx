import { z } from 'zod'
import type { Doors } from '#platform/http/doors.ts'
import { planners } from '../planning/routes/planners.ts'
import { CalendarPage } from './pages/calendar.tsx'
import { ClashesPage } from './pages/clashes.tsx'
import type { Asked } from './pages/asked.ts'
import { dayOf, mondayOf } from './rules.ts'
import { calendar, clashCount, clashes } from './views.ts'

const asked = z.object({
  toon: z.enum(['zalen', 'docenten']).catch('zalen'),
  week: z.string().optional(),
  maand: z.string().optional(),
  wie: z.string().max(200).default(''),
})

/** The calendar of rooms and trainers, and everything that does not fit. */
export function calendarRoutes(doors: Doors): void {
  doors.page('/academie/kalender', {
    who: planners,
    query: asked,
    see: async ({ look, query, caller }) => {
      const what = askedOf(query)
      const from = what.month ? what.day.with({ day: 1 }) : mondayOf(what.day)
      const until = what.month ? from.add({ months: 1 }) : from.add({ days: 7 })
      const [seen, wrong] = await look(
        async (tx) => [await calendar(tx, caller.actor, from, until), await clashCount(tx, caller.actor)] as const,
      )
      return <CalendarPage calendar={seen} asked={what} clashes={wrong} />
    },
  })
  doors.page('/academie/kalender/botsingen', {
    who: planners,
    see: async ({ look, caller }) => <ClashesPage clashes={await look((tx) => clashes(tx, caller.actor))} />,
  })
}

function askedOf(query: z.infer<typeof asked>): Asked {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  const month = query.maand !== undefined
  return { of: query.toon, day: dayOf(month ? query.maand : query.week) ?? today, month, only: month ? query.wie : '' }
}
