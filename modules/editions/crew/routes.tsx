import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { done } from '#platform/outcome.ts'
import { enrolCrew, EnrolCrew } from './enrol-crew.ts'
import { crewTellings } from './messages.ts'
import { CrewPage, EnrolCrewPage } from './pages.tsx'
import { crewPaths as paths } from './paths.ts'
import { SheetPage, sheetPdf } from './sheet-page.tsx'
import { crewSheet } from './sheet.ts'
import { crewChoice, crewView } from './views.ts'

const ofEdition = z.object({ editionId: id() })
const ofCrew = z.object({ crewId: id() })

/** What a voorman does with a desk near by: see the crew, enrol it, print its sheet. */
export function crewRoutes(doors: Doors): void {
  doors.page(paths.crew, {
    who: 'crew-leader',
    see: async ({ look, perform, caller }) => {
      const view = await look((tx) => crewView(tx, caller.actor))
      await perform(noteCrew, { page: 'crew', crewIds: view.crews.map((crew) => crew.id) })
      return <CrewPage view={view} />
    },
  })
  enrolDoors(doors)
  sheetDoors(doors)
}

function enrolDoors(doors: Doors): void {
  doors.page(paths.enrol(':editionId'), {
    who: 'crew-leader',
    params: ofEdition,
    see: async ({ look, perform, params, caller }) => {
      const choice = await look((tx) => crewChoice(tx, caller.actor, params.editionId))
      if (choice) await perform(noteCrew, { page: 'edition-crew', crewIds: choice.crewIds })
      return choice && <EnrolCrewPage choice={choice} />
    },
  })
  doors.form(paths.enrol(':editionId'), {
    who: 'crew-leader',
    action: 'enrol-crew',
    params: ofEdition,
    body: EnrolCrew.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: enrolCrew,
    refusals: crewTellings,
    then: ({ seated, waiting, requested }, _, t) => ({
      to: paths.crew,
      notice: [
        seated && t(`${seated} van je ploeg ${seated === 1 ? 'heeft' : 'hebben'} een plaats.`, `${seated} of your crew have a seat.`),
        waiting && t(`${waiting} op de wachtlijst.`, `${waiting} on the waiting list.`),
        requested && t(`${requested} aangevraagd bij de leidinggevende.`, `${requested} asked of the manager.`),
      ]
        .filter(Boolean)
        .join(' '),
    }),
    again: async ({ look, params, caller }, back) => {
      const choice = await look((tx) => crewChoice(tx, caller.actor, params.editionId))
      return choice && <EnrolCrewPage choice={choice} back={back} />
    },
  })
}

function sheetDoors(doors: Doors): void {
  doors.page(paths.sheet(':crewId'), {
    who: 'employee',
    params: ofCrew,
    see: async ({ look, perform, params, caller }) => {
      const sheet = await look((tx) => crewSheet(tx, caller.actor, params.crewId))
      if (sheet) await perform(noteCrew, { page: 'crew-sheet', crewIds: [sheet.crewId] })
      return sheet && <SheetPage sheet={sheet} now={Temporal.Now.instant()} />
    },
  })
  doors.page(paths.sheetPdf(':crewId'), {
    who: 'employee',
    params: ofCrew,
    see: async ({ look, perform, params, caller, reply, t }) => {
      const sheet = await look((tx) => crewSheet(tx, caller.actor, params.crewId))
      if (!sheet) return null
      await perform(noteCrew, { page: 'crew-sheet', crewIds: [sheet.crewId] })
      await reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="ploeg.pdf"')
        .send(await sheetPdf(sheet, caller.organisation?.name, caller.lang, t))
      return null
    },
  })
}

/** A list of the crew is noted once per crew, page and day, as a look at a unit. */
async function noteCrew({ tx, actor }: Act, { page, crewIds }: { page: string; crewIds: string[] }) {
  for (const unitId of crewIds) await noteLook(tx, actor, page, { unitId })
  return done(null)
}
