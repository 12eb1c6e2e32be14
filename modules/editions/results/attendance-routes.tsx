import { z } from 'zod'
import { both, id } from '#platform/http/fields.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { tablePdf } from '#platform/files/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { attend, type Mark } from './attend.ts'
import { completeEdition } from './complete-edition.ts'
import { completeTellings, listTellings, walkInTellings } from './messages.ts'
import { LessonsPage } from './pages/lessons.tsx'
import { PrintPage } from './pages/print.tsx'
import { SessionPage } from './pages/session.tsx'
import { WalkInPage } from './pages/walk-in.tsx'
import { resultPaths } from './paths.ts'
import { findColleagues, lessonsOf, sessionList, type SessionList } from './views/attendance.ts'
import { walkIn } from './walk-in.ts'

const ofSession = z.object({ sessionId: id() })
type OfSession = z.infer<typeof ofSession>

/** The trainer's list and what hangs from it. */
export function attendanceRoutes(doors: Doors): void {
  doors.page('/mijn/lessen', {
    who: 'signed-in',
    see: async ({ look, caller }) => <LessonsPage lessons={await look((tx) => lessonsOf(tx, caller.person!.id))} />,
  })
  doors.page('/bijeenkomsten/:sessionId', {
    who: 'keeps-lists',
    params: ofSession,
    see: async (visit) => {
      const list = await listOf(visit)
      return list && <SessionPage list={list} />
    },
  })
  attendanceForm(doors)
  walkInDoors(doors)
  printDoors(doors)
  completeForm(doors)
}

const listOf = ({ look, caller, params }: Visit<OfSession, unknown>) => look((tx) => sessionList(tx, caller.actor, params.sessionId))

/** The fields of the list: per row what was chosen and noted, and what the page showed. */
const AttendForm = z
  .record(z.string(), z.unknown())
  .transform((body) => ({
    marks: marksOf(body),
    next: ['rest', 'walk-in'].includes(String(body['next'])) ? (body['next'] as 'rest' | 'walk-in') : ('stay' as const),
  }))
  .refine(({ marks }) => marks.every((mark) => mark.note.length <= 500), {
    path: ['marks'],
    message: both('Een notitie mag hooguit 500 tekens lang zijn.', 'A note can be at most 500 characters long.'),
  })

function marksOf(body: Record<string, unknown>): Mark[] {
  const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string).trim() : '')
  const chosen = (key: string) => ({ ja: true, nee: false })[text(key)] ?? null
  return Object.keys(body)
    .filter((key) => key.startsWith('was.') && id().safeParse(key.slice(4)).success)
    .map((key) => key.slice(4))
    .map((one) => ({
      enrolmentId: one,
      present: chosen(`aanwezig.${one}`),
      note: text(`notitie.${one}`),
      was: { present: chosen(`was.${one}`), note: text(`wasnotitie.${one}`) },
    }))
}

function attendanceForm(doors: Doors): void {
  doors.form('/bijeenkomsten/:sessionId/aanwezigheid', {
    who: 'keeps-lists',
    action: 'attend',
    params: ofSession,
    body: AttendForm,
    input: ({ marks, next }, { sessionId }) => ({ sessionId, marks, rest: next === 'rest', next }),
    perform: attend,
    refusals: listTellings,
    then: (value, input, t) =>
      input.next === 'walk-in'
        ? { to: resultPaths.walkIn(value.sessionId) }
        : { to: resultPaths.session(value.sessionId), notice: t('De aanwezigheid is bewaard.', 'Attendance has been saved.') },
    again: async (visit, { refusal, errors, typed }) => {
      const list = await listOf(visit)
      return list && <SessionPage list={list} refusal={refusal} errors={errors} typed={typed} />
    },
  })
}

function walkInDoors(doors: Doors): void {
  const page = async (visit: Visit<OfSession, unknown>, typed: string, refusal?: string) => {
    const list = await listOf(visit)
    if (!list || list.completed) return null
    const found = typed.length > 1 ? await visit.look((tx) => findColleagues(tx, list.id, typed)) : []
    return <WalkInPage list={list} typed={typed} found={found} refusal={refusal} />
  }
  doors.page('/bijeenkomsten/:sessionId/inloper', {
    who: 'signed-in',
    params: ofSession,
    query: z.object({ naam: z.string().trim().max(100).default('') }),
    see: (visit) => page(visit, visit.query.naam),
  })
  doors.form('/bijeenkomsten/:sessionId/inloper', {
    who: 'signed-in',
    action: 'walk-in',
    params: ofSession,
    body: z.object({ personId: id(), naam: z.string().max(100).default('') }),
    input: ({ personId }, { sessionId }) => ({ sessionId, personId }),
    perform: walkIn,
    refusals: walkInTellings,
    then: (value, _, t) => ({
      to: `${resultPaths.session(value.sessionId)}#rij-${value.enrolmentId}`,
      notice: t('Toegevoegd en genoteerd als aanwezig.', 'Added and marked as present.'),
    }),
    again: (visit, { refusal, typed }) => page(visit, typeof typed['naam'] === 'string' ? typed['naam'].slice(0, 100) : '', refusal),
  })
}

function printDoors(doors: Doors): void {
  doors.page('/bijeenkomsten/:sessionId/lijst', {
    who: 'keeps-lists',
    params: ofSession,
    see: async (visit) => {
      const list = await listOf(visit)
      return list && <PrintPage list={list} />
    },
  })
  doors.page('/bijeenkomsten/:sessionId/lijst.pdf', {
    who: 'keeps-lists',
    params: ofSession,
    see: async (visit) => {
      const list = await listOf(visit)
      if (!list) return null
      const pdf = await listPdf(list, visit)
      await visit.reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'attachment; filename="deelnemerslijst.pdf"')
        .send(pdf)
      return null
    },
  })
}

function listPdf(list: SessionList, { caller, t }: Visit<OfSession, unknown>): Promise<Buffer> {
  const when = `${sayDate(dateOf(list.startsAt), caller.lang)}, ${sayTimes(list.startsAt, list.endsAt, caller.lang)}`
  return tablePdf({
    title: list.title,
    lang: caller.lang,
    organisation: caller.organisation?.name,
    note: [when, list.place || 'online', list.trainer].filter(Boolean).join(' · '),
    roomy: true,
    columns: [
      { head: t('Naam', 'Name'), kind: 'text', width: 24 },
      { head: t('Afdeling of organisatie', 'Unit or organisation'), kind: 'text', width: 20 },
      { head: t('Aanwezig', 'Present'), kind: 'yesno' },
      { head: t('Handtekening', 'Signature'), kind: 'text', width: 22 },
    ],
    rows: list.people.map((person) => [person.name, person.about, person.present, null]),
    at: Temporal.Now.instant(),
  })
}

function completeForm(doors: Doors): void {
  doors.form('/edities/:editionId/afronden', {
    who: 'signed-in',
    action: 'complete-edition',
    params: z.object({ editionId: id() }),
    body: z.object({ sessionId: id().optional() }),
    input: ({ sessionId }, { editionId }) => ({ editionId, sessionId }),
    perform: completeEdition,
    refusals: completeTellings,
    then: (value, input, t) => ({
      to: input.sessionId ? resultPaths.session(input.sessionId) : resultPaths.results(value.editionId),
      notice: t(
        `De training is afgerond. ${value.completed} van de ${value.completed + value.notCompleted + value.noShow} hebben het gehaald.`,
        `The training is complete. ${value.completed} of ${value.completed + value.notCompleted + value.noShow} completed it.`,
      ),
    }),
  })
}
