import { z } from 'zod'
import type { Again, Doors, Redirect, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { dateOf, sayDate, type Translate } from '#platform/words.ts'
import { overseesAll } from '#modules/catalogue/index.ts'
import { EditionsPage } from './pages/editions.tsx'
import { PlanPage } from './pages/plan.tsx'
import { choices, editionFilters, editionList, editionOf, planView, rooms } from './views.ts'
import { cancelEdition, CancelEdition } from './cancel-edition.ts'
import { changeEdition } from './change-edition.ts'
import { changeSession, removeSession } from './change-session.ts'
import { confirmEdition } from './confirm-edition.ts'
import { copyEdition, CopyEdition, type Copied } from './copy-edition.ts'
import { editionFields, editionHangsTogether, sessionFields, sessionHangsTogether } from './fields.ts'
import { changeRoom, makeRoom, MakeRoom } from './keep-room.ts'
import { makeEdition, MakeEdition } from './make-edition.ts'
import { byHandTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { CancelPage, CopyPage } from './pages/copy-and-cancel.tsx'
import { EditionFormPage, valuesOf } from './pages/edition-form.tsx'
import type { Filled } from './pages/filled.tsx'
import { RoomsPage } from './pages/rooms.tsx'
import { SessionFormPage } from './pages/session-form.tsx'
import {
  confirmTellings,
  copyTellings,
  editionTellings,
  planTellings,
  publishTellings,
  removeTellings,
  roomTellings,
  sessionTellings,
} from './messages.ts'
import { publishEdition } from './publish-edition.ts'
import { seatByHand } from '../enrolling/seat-by-hand.ts'
import { addSession } from './set-dates.ts'

export const planners = ['coordinator', 'learning_adviser'] as const
const ofEdition = z.object({ editionId: id() })
const ofSession = z.object({ sessionId: id() })
const ofRoom = z.object({ roomId: id() })
const EditionBody = z.object(editionFields).superRefine(editionHangsTogether)
const SessionBody = z.object(sessionFields).superRefine(sessionHangsTogether)
type OfEdition = Visit<{ editionId: string }, unknown>
type OfSession = Visit<{ sessionId: string }, unknown>

/** What planners do: editions, their sessions and rooms. */
export function academyRoutes(doors: Doors): void {
  listAndNew(doors)
  oneEdition(doors)
  changes(doors)
  sessionDoors(doors)
  roomDoors(doors)
}

const filledAgain = (back: Again): Filled => ({ values: back.typed, errors: back.errors, refusal: back.refusal })

function listAndNew(doors: Doors): void {
  doors.page('/academie/edities', {
    who: planners,
    query: z.object({
      toon: z.enum(editionFilters).catch('komend'),
      zoek: z.string().max(100).default(''),
      bladzijde: z.coerce.number().int().min(1).max(1000).catch(1),
    }),
    see: async ({ look, query, caller }) => {
      const asked = { filter: query.toon, words: query.zoek.trim(), page: query.bladzijde }
      return <EditionsPage all={overseesAll(caller.actor)} list={await look((tx) => editionList(tx, caller.actor, asked))} query={asked} />
    },
  })

  const newPage = async ({ look, t, caller }: Visit<unknown, unknown>, filled: Filled) => (
    <EditionFormPage
      filled={filled}
      choices={await look((tx) => choices(tx, caller.actor))}
      title={t('Nieuwe editie', 'New edition')}
      action={paths.newEdition}
    />
  )
  doors.page('/academie/edities/nieuw', {
    who: planners,
    query: z.object({ activiteit: z.string().optional() }),
    see: (visit) =>
      newPage(visit, {
        values: {
          activityId: visit.query.activiteit ?? '',
          minParticipants: 6,
          capacity: 12,
          promotionDays: 2,
          audience: 'employees',
          approval: 'none',
        },
      }),
  })
  doors.form('/academie/edities/nieuw', {
    who: planners,
    action: 'make-edition',
    body: MakeEdition,
    input: (body) => body,
    perform: makeEdition,
    refusals: editionTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t(
        'De editie staat klaar als concept. Zet nu een datum vast, of publiceer hem zo om belangstelling te verzamelen.',
        'The edition is ready as a draft. Set a date now, or publish it as it is to collect interest.',
      ),
    }),
    again: (visit, back) => newPage(visit, filledAgain(back)),
  })
}

const planPage = async ({ look, params, caller }: OfEdition, refusal?: string) => {
  const plan = await look((tx) => planView(tx, caller.actor, params.editionId))
  return plan && <PlanPage plan={plan} refusal={refusal} />
}

function oneEdition(doors: Doors): void {
  doors.page('/academie/edities/:editionId', { who: planners, params: ofEdition, see: (visit) => planPage(visit) })

  doors.form('/academie/edities/:editionId/publiceren', {
    who: planners,
    action: 'publish-edition',
    params: ofEdition,
    body: z.object({}),
    input: (_, params) => params,
    perform: publishEdition,
    refusals: publishTellings,
    then: ({ editionId, seated, waiting }, _, t) => ({
      to: paths.plan(editionId),
      notice:
        seated + waiting > 0
          ? t(
              `Gepubliceerd. ${seated} mensen hebben een plaats, ${waiting} wachten.`,
              `Published. ${seated} people have a seat, ${waiting} wait.`,
            )
          : t('Gepubliceerd. Mensen kunnen zich aanmelden.', 'Published. People can enrol.'),
    }),
    again: (visit, { refusal }) => planPage(visit, refusal),
  })

  doors.form('/academie/edities/:editionId/bevestigen', {
    who: planners,
    action: 'confirm-edition',
    params: ofEdition,
    body: z.object({}),
    input: (_, params) => params,
    perform: confirmEdition,
    refusals: confirmTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t('Bevestigd. De deelnemers krijgen bericht.', 'Confirmed. The participants are told.'),
    }),
    again: (visit, { refusal }) => planPage(visit, refusal),
  })

  doors.form('/inschrijvingen/:enrolmentId/plaatsen', {
    who: planners,
    action: 'seat-by-hand',
    params: z.object({ enrolmentId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: seatByHand,
    refusals: byHandTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t('De plaats is gegeven. Deze persoon krijgt bericht.', 'The seat is given. This person is told.'),
    }),
  })
}

function changes(doors: Doors): void {
  const changePage = async ({ look, params, caller, t }: OfEdition, back?: Again) => {
    const [plan, chosen] = await look(
      async (tx) => [await planView(tx, caller.actor, params.editionId), await choices(tx, caller.actor)] as const,
    )
    return (
      plan && (
        <EditionFormPage
          filled={back ? filledAgain(back) : { values: valuesOf(plan) }}
          choices={chosen}
          title={t('Wijzig de editie', 'Change the edition')}
          action={paths.planAct(plan.id, 'wijzigen')}
          plan={plan}
        />
      )
    )
  }
  doors.page('/academie/edities/:editionId/wijzigen', { who: planners, params: ofEdition, see: (visit) => changePage(visit) })
  doors.form('/academie/edities/:editionId/wijzigen', {
    who: planners,
    action: 'change-edition',
    params: ofEdition,
    body: EditionBody,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeEdition,
    refusals: editionTellings,
    then: ({ editionId, promoted }, _, t) => ({ to: paths.plan(editionId), notice: t('Bewaard.', 'Saved.') + movedUp(promoted.length, t) }),
    again: changePage,
  })

  const cancelPage = async ({ look, params, caller }: OfEdition, back?: Again) => {
    const plan = await look((tx) => planView(tx, caller.actor, params.editionId))
    return plan && <CancelPage plan={plan} filled={back ? filledAgain(back) : { values: {} }} />
  }
  doors.page('/academie/edities/:editionId/annuleren', { who: planners, params: ofEdition, see: (visit) => cancelPage(visit) })
  doors.form('/academie/edities/:editionId/annuleren', {
    who: planners,
    action: 'cancel-edition',
    params: ofEdition,
    body: CancelEdition.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: cancelEdition,
    refusals: planTellings,
    then: ({ editionId, told }, _, t) => ({
      to: paths.plan(editionId),
      notice: t(
        `De editie is geannuleerd. ${told} ${told === 1 ? 'mens krijgt' : 'mensen krijgen'} bericht.`,
        `The edition is cancelled. ${told} ${told === 1 ? 'person is' : 'people are'} told.`,
      ),
    }),
    again: cancelPage,
  })

  const copyPage = async ({ look, params, caller, t }: OfEdition, back?: Again) => {
    const plan = await look((tx) => planView(tx, caller.actor, params.editionId))
    return (
      plan && (
        <CopyPage
          filled={back ? filledAgain(back) : { values: {} }}
          title={t('Kopieer naar nieuwe data', 'Copy to new dates')}
          lead={plan.title}
          action={paths.planAct(plan.id, 'kopieren')}
          back={paths.plan(plan.id)}
        />
      )
    )
  }
  doors.page('/academie/edities/:editionId/kopieren', { who: planners, params: ofEdition, see: (visit) => copyPage(visit) })
  doors.form('/academie/edities/:editionId/kopieren', {
    who: planners,
    action: 'copy-edition',
    params: ofEdition,
    body: CopyEdition.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: copyEdition,
    refusals: copyTellings,
    then: (copied, _, t) => copiedTo(paths.plan(copied.editionId), copied, t),
    again: copyPage,
  })
}

const movedUp = (n: number, t: Translate) =>
  n === 0
    ? ''
    : ' ' +
      t(
        `${n} van de wachtlijst ${n === 1 ? 'heeft' : 'hebben'} nu een plaats.`,
        `${n} of the waiting list now ${n === 1 ? 'has' : 'have'} a seat.`,
      )

/** Says on which day the copy begins, and which dates fall on a public holiday. */
export function copiedTo(to: string, { firstDay, onHolidays }: Copied, t: Translate): Redirect {
  const lang = t('nl', 'en') as 'nl' | 'en'
  const begins = t(
    `De kopie begint op ${sayDate(Temporal.PlainDate.from(firstDay), lang)} en is nog een concept.`,
    `The copy begins on ${sayDate(Temporal.PlainDate.from(firstDay), lang)} and is still a draft.`,
  )
  if (onHolidays.length === 0) return { to, notice: begins }
  const days = onHolidays
    .slice(0, 5)
    .map((day) => `${sayDate(Temporal.PlainDate.from(day.date), lang, 'no year')} (${day[lang]})`)
    .join(', ')
  return {
    to,
    kind: 'warning',
    notice: `${begins} ${t(`Let op, feestdag: ${days}. Verzet die zelf.`, `Note, public holiday: ${days}. Move these yourself.`)}`,
  }
}

function sessionDoors(doors: Doors): void {
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
    then: ({ editionId, booked, clashes }, _, t) => ({
      to: paths.plan(editionId),
      kind: clashes ? 'warning' : 'ok',
      notice:
        t('De bijeenkomst staat erin.', 'The session was added.') +
        movedUp(booked.length, t) +
        (clashes
          ? ' ' +
            t(
              `${clashes} van de deelnemers ${clashes === 1 ? 'heeft' : 'hebben'} dan al iets anders: kijk in de lijst.`,
              `${clashes} of the participants ${clashes === 1 ? 'has' : 'have'} something else then: see the list.`,
            )
          : ''),
    }),
    again: newPage,
  })

  const changePage = async ({ look, params, caller, t }: OfSession, back?: Again) => {
    const found = await look(async (tx) => {
      const editionId = await editionOf(tx, params.sessionId)
      return editionId ? ([await planView(tx, caller.actor, editionId), await choices(tx, caller.actor)] as const) : null
    })
    if (!found?.[0]) return null
    const session = found[0].sessions.find((one) => one.id === params.sessionId)!
    const filled =
      back && Object.keys(back.typed).some((key) => !key.startsWith('_'))
        ? filledAgain(back)
        : { values: sessionValues(session), refusal: back?.refusal }
    return (
      <SessionFormPage
        filled={filled}
        choices={found[1]}
        plan={found[0]}
        title={t('Wijzig de bijeenkomst', 'Change the session')}
        action={paths.changeSession(session.id)}
        remove={paths.removeSession(session.id)}
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
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t(
        'Bewaard. De deelnemers krijgen bericht en hun agenda past zich aan.',
        'Saved. The participants are told and their calendars follow.',
      ),
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

function roomDoors(doors: Doors): void {
  const roomsPage = async ({ look }: Visit<unknown, unknown>, filled: Filled, roomId?: string) => {
    const list = await look(rooms)
    const editing = list.find((room) => room.id === roomId)
    if (roomId && !editing) return null
    return (
      <RoomsPage
        rooms={list}
        filled={editing && Object.keys(filled.values).length === 0 ? { ...filled, values: { ...editing } } : filled}
        editing={editing}
      />
    )
  }
  doors.page('/academie/zalen', { who: planners, see: (visit) => roomsPage(visit, { values: {} }) })
  doors.page('/academie/zalen/:roomId', {
    who: planners,
    params: ofRoom,
    see: (visit) => roomsPage(visit, { values: {} }, visit.params.roomId),
  })
  doors.form('/academie/zalen', {
    who: planners,
    action: 'make-room',
    body: MakeRoom,
    input: (body) => body,
    perform: makeRoom,
    refusals: roomTellings,
    then: (_, input, t) => ({ to: paths.rooms, notice: t(`${input.name} staat erbij.`, `${input.name} was added.`) }),
    again: (visit, back) => roomsPage(visit, filledAgain(back)),
  })
  doors.form('/academie/zalen/:roomId', {
    who: planners,
    action: 'change-room',
    params: ofRoom,
    body: MakeRoom,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeRoom,
    refusals: roomTellings,
    then: (_, __, t) => ({ to: paths.rooms, notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => roomsPage(visit, filledAgain(back), visit.params.roomId),
  })
}
