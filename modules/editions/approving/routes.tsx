import { z } from 'zod'
import { hashOf } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { done } from '#platform/outcome.ts'
import type { Translate } from '#platform/words.ts'
import { approve, type Approved } from '../enrolling/approve.ts'
import { reject } from '../enrolling/reject.ts'
import { answerTellings, judgeTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { answerByLink, openLink } from './link.ts'
import { mailRequest, type MailRequest } from './mail-view.ts'
import { ownerOfPlace } from './request.ts'
import { JudgePage, MailAnswerPage } from './pages.tsx'
import { requestView } from './views.ts'

const params = z.object({ enrolmentId: id() })

/** Answering requests: signed in, or from a message. Who may answer is decided about the request itself: a deputy need not be a manager. */
export function approvalRoutes(doors: Doors): void {
  const page = async ({ look, params, caller }: Visit<{ enrolmentId: string }, unknown>, refusal?: string) => {
    const request = await look((tx) => requestView(tx, caller.actor, params.enrolmentId))
    return request && { request, page: <JudgePage request={request} refusal={refusal} /> }
  }
  const where = async ({ enrolmentId }: { enrolmentId: string }, { look }: Pick<Visit<unknown, unknown>, 'look'>) => ({
    organisationId: await look((tx) => ownerOfPlace(tx, enrolmentId)),
  })
  const again = async (visit: Visit<{ enrolmentId: string }, unknown>, refusal?: string) => (await page(visit, refusal))?.page ?? null

  doors.page('/inschrijvingen/:enrolmentId/beoordelen', {
    who: 'employee',
    params,
    see: async (visit) => {
      const found = await page(visit)
      if (!found) return null
      const { personId, unitIds, turn } = found.request
      await visit.perform(noteRequest, { page: 'request', personId, unitIds: turn === 'yours' ? unitIds : [] })
      return found.page
    },
  })
  doors.form('/inschrijvingen/:enrolmentId/goedkeuren', {
    who: 'employee',
    action: 'approve',
    params,
    body: z.object({}),
    input: (_, params) => params,
    where,
    perform: approve,
    refusals: judgeTellings,
    then: (value, _, t) => ({ to: paths.judge(value.enrolmentId), notice: approvedWords(value, t) }),
    again: (visit, { refusal }) => again(visit, refusal),
  })
  doors.form('/inschrijvingen/:enrolmentId/afwijzen', {
    who: 'employee',
    action: 'reject',
    params,
    body: z.object({}),
    input: (_, params) => params,
    where,
    perform: reject,
    refusals: judgeTellings,
    then: ({ enrolmentId }, _, t) => ({
      to: paths.judge(enrolmentId),
      notice: t('Afgewezen. Je collega krijgt bericht.', 'Refused. Your colleague is told.'),
    }),
    again: (visit, { refusal }) => again(visit, refusal),
  })
  mailRoutes(doors)
}

function approvedWords({ state }: Pick<Approved, 'state'>, t: Translate): string {
  if (state === 'requested') return t('Goedgekeurd. Nu beslist de budgethouder.', 'Approved. Now the budget holder decides.')
  return state === 'seated'
    ? t('Goedgekeurd. Je collega heeft een plaats en krijgt bericht.', 'Approved. Your colleague has a seat and is told.')
    : t(
        'Goedgekeurd. Het is vol, dus je collega staat op de wachtlijst.',
        'Approved. It is full, so your colleague is on the waiting list.',
      )
}

const nothing: MailRequest = { kind: 'over' }

/** From a message. Looking changes nothing but the log of looks: mail scanners open links. */
function mailRoutes(doors: Doors): void {
  const find = async ({ look, caller }: Visit<unknown, unknown>, secret: string) => {
    const link = await look((tx) => openLink(tx, secret), { ticket: hashOf(secret) })
    if (!link) return { link, found: nothing }
    return { link, found: await look((tx) => mailRequest(tx, caller.actor, link), { organisationId: link.organisationId }) }
  }
  doors.page(paths.answer + '/:secret', {
    who: 'anyone',
    params: z.object({ secret: z.string().max(100) }),
    see: async (visit) => {
      const { secret } = visit.params
      const { link, found } = await find(visit, secret)
      if (link && found.kind === 'ask') {
        const note = { page: 'request-by-mail', personId: found.personId, unitIds: [], viewerId: found.judgeId }
        await visit.perform(noteRequest, note, { organisationId: link.organisationId })
      }
      return <MailAnswerPage secret={secret} found={found} />
    },
  })
  doors.form(paths.answer, {
    who: 'anyone',
    action: 'answer-by-mail',
    body: z.object({ secret: z.string().max(100), answer: z.enum(['approve', 'reject']) }),
    input: (body) => body,
    where: (_, { request }) => ({ ticket: hashOf(String((request.body as Record<string, unknown>)['secret'])) }),
    perform: answerByLink,
    refusals: answerTellings,
    then: ({ state }, { secret }, t) => ({
      to: `${paths.answer}/${secret}`,
      notice:
        state === 'rejected'
          ? t('Afgewezen. Je collega krijgt bericht.', 'Refused. Your colleague is told.')
          : approvedWords({ state: state as Approved['state'] }, t),
    }),
    again: async (visit, { refusal, typed }) => {
      const secret = String(typed['secret'] ?? '')
      const { found } = await find(visit, secret)
      return <MailAnswerPage secret={secret} found={found} refusal={refusal} />
    },
  })
}

/** A request is a look at its person; who else is away, a look at the unit. */
async function noteRequest(
  { tx, actor }: Act,
  { page, personId, unitIds, viewerId }: { page: string; personId: string; unitIds: string[]; viewerId?: string },
) {
  const viewer = viewerId ? { ...actor, personId: viewerId } : actor
  await noteLook(tx, viewer, page, { subjectId: personId })
  for (const unitId of unitIds) await noteLook(tx, viewer, page, { unitId })
  return done(null)
}
