import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import type { Doors } from '#platform/http/doors.ts'
import { attendanceRoutes } from './attendance-routes.tsx'
import { enrol } from './enrol.ts'
import { evaluationRoutes } from './evaluation-routes.tsx'
import { enrolTellings, withdrawTellings } from './messages.ts'
import { offerRoutes } from './offer-routes.tsx'
import { EditionPage } from './pages.tsx'
import { paths } from './paths.ts'
import { editionView } from './views.ts'
import { textRoutes } from './texts/routes.tsx'
import { withdraw } from './withdraw.ts'

export function routes(doors: Doors): void {
  offerRoutes(doors)
  textRoutes(doors)
  attendanceRoutes(doors)
  evaluationRoutes(doors)

  const ofEdition = z.object({ editionId: id() })
  doors.page('/edities/:editionId', {
    who: 'signed-in',
    params: ofEdition,
    see: async ({ look, params, caller }) => {
      const edition = await look((tx) => editionView(tx, caller.actor, params.editionId))
      return edition && <EditionPage edition={edition} personId={caller.person!.id} />
    },
  })

  doors.form('/edities/:editionId/inschrijvingen', {
    who: 'signed-in',
    action: 'enrol',
    params: ofEdition,
    body: z.object({ personId: id() }),
    input: (body, params) => ({ ...params, ...body }),
    perform: enrol,
    refusals: enrolTellings,
    then: (value, _, t) => ({
      to: paths.edition(value.editionId),
      notice: {
        seated: t('Je bent aangemeld. Je krijgt een bevestiging met een uitnodiging voor je agenda.', 'You are enrolled. You will get a confirmation with an invitation for your calendar.'),
        waiting: t('Je staat op de wachtlijst. We laten het weten zodra er een plaats vrijkomt.', 'You are on the waiting list. We will tell you when a seat comes free.'),
        requested: t('We hebben het aan je leidinggevende gevraagd.', 'We have asked your manager.'),
      }[value.state],
    }),
    again: async ({ look, params, caller }, { refusal }) => {
      const edition = await look((tx) => editionView(tx, caller.actor, params.editionId))
      return edition && <EditionPage edition={edition} personId={caller.person!.id} refusal={refusal} />
    },
  })

  doors.form('/inschrijvingen/:enrolmentId/afmelden', {
    who: 'signed-in',
    action: 'withdraw',
    params: z.object({ enrolmentId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: withdraw,
    refusals: withdrawTellings,
    then: (value, _, t) => ({ to: paths.edition(value.editionId), notice: t('Je bent afgemeld.', 'You have withdrawn.') }),
  })
}
