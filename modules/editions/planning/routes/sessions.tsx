import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { dateOf, type Translate } from '#platform/words.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { choices, editionOf, planView, type Choices } from '../views.ts'
import { reasonOf } from '../../calendar/views.ts'
import { changeSession, removeSession } from '../change-session.ts'
import { sessionFields, sessionHangsTogether } from '../fields.ts'
import { sayShared } from '../../calendar/places.ts'
import { paths } from '../../paths.ts'
import { SessionFormPage } from '../pages/session-form.tsx'
import { removeTellings, sessionTellings } from '../messages.ts'
import { addSession } from '../set-dates.ts'
import { movedUp, ofEdition, planners, type OfEdition } from './planners.ts'

const ofSession = z.object({ sessionId: id() })

const SessionBody = z.object(sessionFields).superRefine(sessionHangsTogether)

type OfSession = Visit<{ sessionId: string }, unknown>

export function newSessionDoors(doors: Doors): void {
  const newPage = async ({ look, params, caller, t }: OfEdition, back?: Again) => {
    const [plan, chosen] = await look(
      async (tx) => [await planView(tx, caller.actor, params.editionId), await choices(tx, caller.actor)] as const,
    )
    const last = plan?.sessions.at(-1)
    const filled = back ? filledAgain(back) : { values: last ? { ...sessionValues(last), date: '' } : {} }
    return (
      plan && (
        <SessionFormPage
          filled={filled}
          choices={chosen}
          plan={plan}
          title={plan.sessions.length ? t('Nog een bijeenkomst', 'Another session') : t('Zet een datum vast', 'Set a date')}
          action={paths.newSession(plan.id)}
          mayOverrule={back?.reason === 'trainer-elsewhere'}
        />
      )
    )
  }
  doors.page('/academie/edities/:editionId/bijeenkomsten', { who: planners, params: ofEdition, see: (visit) => newPage(visit) })
  doors.form('/academie/edities/:editionId/bijeenkomsten', {
    who: planners,
    action: 'add-session',
    params: ofEdition,
    body: SessionBody,
    input: (body, params) => ({ ...body, ...params }),
    perform: addSession,
    refusals: sessionTellings,
    then: ({ editionId, booked, clashes, shared }, _, t) => ({
      to: paths.plan(editionId),
      kind: clashes || shared.length ? 'warning' : 'ok',
      notice:
        t('De bijeenkomst staat erin.', 'The session was added.') +
        movedUp(booked.length, t) +
        (clashes
          ? ' ' +
            t(
              `${clashes} van de deelnemers ${clashes === 1 ? 'heeft' : 'hebben'} dan al iets anders: kijk in de lijst.`,
              `${clashes} of the participants ${clashes === 1 ? 'has' : 'have'} something else then: see the list.`,
            )
          : '') +
        sayShared(shared, t),
    }),
    again: newPage,
  })
}

export function changeSessionDoors(doors: Doors): void {
  const changePage = async ({ look, params, caller, t }: OfSession, back?: Again) => {
    const found = await look(async (tx) => {
      const editionId = await editionOf(tx, params.sessionId)
      return editionId
        ? ([await planView(tx, caller.actor, editionId), await choices(tx, caller.actor), await reasonOf(tx, params.sessionId)] as const)
        : null
    })
    if (!found?.[0]) return null
    const session = found[0].sessions.find((one) => one.id === params.sessionId)!
    const filled =
      back && Object.keys(back.typed).some((key) => !key.startsWith('_'))
        ? filledAgain(back)
        : { values: { ...sessionValues(session), clashReason: found[2] }, refusal: back?.refusal }
    return (
      <SessionFormPage
        filled={filled}
        choices={withItsRoom(found[1], session, t)}
        plan={found[0]}
        title={t('Wijzig de bijeenkomst', 'Change the session')}
        action={paths.changeSession(session.id)}
        remove={paths.removeSession(session.id)}
        mayOverrule={back?.reason === 'trainer-elsewhere'}
      />
    )
  }
  doors.page('/academie/bijeenkomsten/:sessionId/wijzigen', { who: planners, params: ofSession, see: (visit) => changePage(visit) })
  doors.form('/academie/bijeenkomsten/:sessionId/wijzigen', {
    who: planners,
    action: 'change-session',
    params: ofSession,
    body: SessionBody,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeSession,
    refusals: sessionTellings,
    then: ({ editionId, shared }, _, t) => ({
      to: paths.plan(editionId),
      kind: shared.length ? 'warning' : 'ok',
      notice:
        t(
          'Bewaard. De deelnemers krijgen bericht en hun agenda past zich aan.',
          'Saved. The participants are told and their calendars follow.',
        ) + sayShared(shared, t),
    }),
    again: changePage,
  })
  doors.form('/academie/bijeenkomsten/:sessionId/weghalen', {
    who: planners,
    action: 'remove-session',
    params: ofSession,
    body: z.object({}),
    input: (_, params) => params,
    perform: removeSession,
    refusals: removeTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t('De bijeenkomst is weggehaald. De deelnemers krijgen bericht.', 'The session was removed. The participants are told.'),
    }),
    again: changePage,
  })
}

/** The room it is in stays a choice, also when its owner shares it no more: what was booked stays. */
function withItsRoom(choices: Choices, { roomId, place }: { roomId: string | null; place: string }, t: Translate): Choices {
  if (!roomId || choices.rooms.some((room) => room.value === roomId)) return choices
  const label = t(`${place} – wordt niet meer gedeeld`, `${place} – shared no more`)
  return { ...choices, rooms: [...choices.rooms, { value: roomId, label, seats: null, owner: place }] }
}

function sessionValues(session: {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  walkInAt: Temporal.Instant | null
  roomId: string | null
  place: string
  videoUrl: string | null
  trainer: string
  roomPlace?: string
}) {
  const time = (at: Temporal.Instant | null) =>
    at ? at.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime().toString({ smallestUnit: 'minute' }) : ''
  return {
    date: dateOf(session.startsAt),
    from: time(session.startsAt),
    until: time(session.endsAt),
    walkIn: time(session.walkInAt),
    roomId: session.roomId ?? '',
    place: session.roomId ? '' : session.place, // the place of a room comes from the room
    videoUrl: session.videoUrl ?? '',
    trainer: session.trainer,
  }
}
