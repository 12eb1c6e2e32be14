import { z } from 'zod'
import type { ApiDoors } from '#platform/http/api.ts'
import { attend } from '../results/attend.ts'
import { cancelEdition, CancelEdition } from './cancel-edition.ts'
import { changeEdition } from './change-edition.ts'
import { changeSession, removeSession } from './change-session.ts'
import { editionFields, editionHangsTogether, sessionFields, sessionHangsTogether } from './fields.ts'
import { makeEdition, MakeEdition } from './make-edition.ts'
import { listTellings } from '../results/messages.ts'
import { editionTellings, planTellings, publishTellings, removeTellings, sessionTellings } from './messages.ts'
import { publishEdition } from './publish-edition.ts'
import { setDates } from './set-dates.ts'

const ofEdition = z.object({ editieId: z.uuid() })
const ofSession = z.object({ bijeenkomstId: z.uuid() })
type OfEdition = z.infer<typeof ofEdition>
type OfSession = z.infer<typeof ofSession>
const edition = z.object({ editionId: z.uuid() })

/** Planning editions and sessions over the API, through the same use cases as the screens. */
export function planningApi(doors: ApiDoors): void {
  const planning = { tag: 'Edities', scope: 'editions:write' } as const

  doors.act({
    ...planning,
    method: 'post',
    path: '/edities',
    summary: { nl: 'Maak een editie, als concept', en: 'Make an edition, as a draft' },
    action: 'make-edition',
    body: MakeEdition,
    input: (body) => body,
    perform: makeEdition,
    refusals: editionTellings,
    status: 201,
    answer: edition,
    then: ({ editionId }) => ({ editionId }),
  })

  doors.act({
    ...planning,
    method: 'put',
    path: '/edities/{editieId}',
    summary: {
      nl: 'Wijzig een editie; meer plaatsen schuift de wachtlijst door',
      en: 'Change an edition; more seats move the waiting list up',
    },
    action: 'change-edition',
    params: ofEdition,
    body: z.object(editionFields).superRefine(editionHangsTogether),
    input: (body, params: OfEdition) => ({ ...body, editionId: params.editieId }),
    perform: changeEdition,
    refusals: editionTellings,
    status: 200,
    answer: edition.extend({ promoted: z.array(z.uuid()) }),
    then: (value) => value,
  })

  doors.act({
    ...planning,
    method: 'post',
    path: '/edities/{editieId}/publicatie',
    summary: { nl: 'Zet een editie open', en: 'Open an edition' },
    action: 'publish-edition',
    params: ofEdition,
    input: (_: unknown, params: OfEdition) => ({ editionId: params.editieId }),
    perform: publishEdition,
    refusals: publishTellings,
    status: 201,
    answer: edition.extend({ seated: z.number().int(), waiting: z.number().int() }),
    then: (value) => value,
  })

  doors.act({
    ...planning,
    method: 'post',
    path: '/edities/{editieId}/annulering',
    summary: { nl: 'Annuleer een editie; iedereen hoort het', en: 'Cancel an edition; everyone is told' },
    action: 'cancel-edition',
    params: ofEdition,
    body: z.object({ reason: CancelEdition.shape.reason }),
    input: ({ reason }, params: OfEdition) => ({ editionId: params.editieId, reason }),
    perform: cancelEdition,
    refusals: planTellings,
    status: 201,
    answer: edition.extend({ told: z.number().int() }),
    then: (value) => value,
  })

  const sessions = { tag: 'Bijeenkomsten', scope: 'editions:write' } as const

  doors.act({
    ...sessions,
    method: 'post',
    path: '/edities/{editieId}/bijeenkomsten',
    summary: {
      nl: 'Voeg een bijeenkomst toe; de eerste geeft een editie haar data',
      en: 'Add a session; the first gives an edition its dates',
    },
    action: 'add-session',
    params: ofEdition,
    body: z.object(sessionFields).superRefine(sessionHangsTogether),
    input: (session, params: OfEdition) => ({ editionId: params.editieId, sessions: [session] }),
    perform: setDates,
    refusals: sessionTellings,
    status: 201,
    answer: edition.extend({ sessionIds: z.array(z.uuid()), booked: z.array(z.uuid()) }),
    then: ({ editionId, sessionIds, booked }) => ({ editionId, sessionIds, booked }),
  })

  doors.act({
    ...sessions,
    method: 'put',
    path: '/bijeenkomsten/{bijeenkomstId}',
    summary: { nl: 'Verplaats of wijzig een bijeenkomst; agenda’s volgen', en: 'Move or change a session; calendars follow' },
    action: 'change-session',
    params: ofSession,
    body: z.object(sessionFields).superRefine(sessionHangsTogether),
    input: (session, params: OfSession) => ({ ...session, sessionId: params.bijeenkomstId }),
    perform: changeSession,
    refusals: sessionTellings,
    status: 200,
    answer: edition,
    then: (value) => value,
  })

  doors.act({
    ...sessions,
    method: 'delete',
    path: '/bijeenkomsten/{bijeenkomstId}',
    summary: { nl: 'Haal een bijeenkomst weg', en: 'Remove a session' },
    action: 'remove-session',
    params: ofSession,
    input: (_: unknown, params: OfSession) => ({ sessionId: params.bijeenkomstId }),
    perform: removeSession,
    refusals: removeTellings,
    status: 200,
    answer: edition,
    then: (value) => value,
  })

  doors.act({
    ...sessions,
    method: 'put',
    path: '/bijeenkomsten/{bijeenkomstId}/aanwezigheid',
    summary: { nl: 'Leg vast wie er was', en: 'Record who was there' },
    action: 'attend',
    params: ofSession,
    body: z.object({
      marks: z
        .array(z.object({ enrolmentId: z.uuid(), present: z.boolean(), note: z.string().max(500).default('') }))
        .min(1)
        .max(1000),
    }),
    input: ({ marks }, params: OfSession) => ({
      sessionId: params.bijeenkomstId,
      rest: false,
      marks: marks.map((mark) => ({ ...mark, was: { present: null, note: '' } })),
    }),
    perform: attend,
    refusals: listTellings,
    status: 200,
    answer: z.object({ sessionId: z.uuid(), changed: z.number().int() }),
    then: (value) => value,
  })
}
