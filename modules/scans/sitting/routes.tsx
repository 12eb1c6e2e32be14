import { z } from 'zod'
import { stopSharing } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { islands } from '#platform/http/island.ts'
import { done } from '#platform/outcome.ts'
import { translator } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { readAnswers, valuesOf } from '../answering/parse.ts'
import { goOn, partsOf } from '../answering/parts.ts'
import { ShareResult } from '../around/share.ts'
import { handInTest, tick } from './answer.ts'
import { handInTestTellings, shareTestTellings, startTestTellings, tickTellings } from './messages.ts'
import { OutcomePage, SharedOutcomePage } from './pages/outcome.tsx'
import { SittingCheckPage, SittingPage } from './pages/sitting.tsx'
import { TestsPage } from './pages/tests.tsx'
import { paths } from './paths.ts'
import { shareTest } from './share.ts'
import { StartTest, startTest } from './start.ts'
import { sharedOutcomes, sittingView, testsView, type SittingView } from './views.ts'

const who = 'employee'
const ofSitting = z.object({ sittingId: id() })
type OfSitting = Visit<{ sittingId: string }, unknown>
const fields = z.record(z.string(), z.unknown())
const partOf = (value: unknown): number => Math.max(0, Math.trunc(Number(value)) || 0)
const codesOf = (value: unknown): string[] =>
  String(value ?? '')
    .split(',')
    .slice(0, 600)

/** Knowledge tests: drawn from a bank, with a clock of the server. */
export function sittingRoutes(doors: Doors): void {
  const tests = async ({ look, caller }: Visit<unknown, unknown>, filled: Filled = { values: {} }) => (
    <TestsPage view={await look((tx) => testsView(tx, caller.person!.id))} filled={filled} />
  )
  doors.page(paths.tests, { who, see: (visit) => tests(visit) })
  doors.form(paths.tests, {
    who,
    action: 'start-test',
    leavesNoTrace: true, // which tests somebody makes, and with how much time, is for that person only (rule 3)
    body: StartTest,
    input: (body) => body,
    perform: startTest,
    refusals: startTestTellings,
    then: ({ sittingId }) => ({ to: paths.sitting(sittingId) }),
    again: (visit, back) => tests(visit, filledAgain(back)),
  })
  answerDoors(doors)
  handInDoors(doors)
  shareDoors(doors)
}

/** The own sitting; when its time is over it is handed in first, so that the result is there whether or not the job came by. */
async function own(visit: OfSitting): Promise<SittingView | null> {
  const view = () => visit.look((tx) => sittingView(tx, visit.caller.person!.id, visit.params.sittingId))
  const found = await view()
  if (!found || found.handedIn || !found.over) return found
  await visit.perform(handInTest, { sittingId: found.id })
  return view()
}

const partsFor = (view: SittingView) => partsOf(view.instrument, view.answers, view.drawn)

function answerDoors(doors: Doors): void {
  doors.page('/mijn/toetsen/:sittingId', {
    who,
    params: ofSitting,
    query: z.object({ deel: z.string().max(6).optional() }),
    see: async (visit) => {
      const view = await own(visit)
      if (!view) return null
      if (view.result) return <OutcomePage view={view} filled={{ values: {} }} />
      const { deel } = visit.query
      const at = deel === undefined ? goOn(view.instrument, view.answers, view.drawn) : partOf(deel) - 1
      return at >= partsFor(view).length ? { to: paths.check(view.id) } : screen(view, at)
    },
  })
  doors.form('/mijn/toetsen/:sittingId', {
    who,
    action: 'answer-test',
    leavesNoTrace: true,
    params: ofSitting,
    body: fields,
    input: (typed, { sittingId }) => ({ sittingId, typed, questions: codesOf(typed['vragen']) }),
    perform: tick,
    refusals: tickTellings,
    then: ({ sittingId }, { typed }) => ({
      to: paths.sitting(sittingId, typed['naar'] === 'terug' ? Math.max(0, partOf(typed['deel']) - 1) : partOf(typed['deel']) + 1),
    }),
    again: async (visit, { typed, refusal, reason }) => {
      const part = { sittingId: visit.params.sittingId, typed, questions: codesOf(typed['vragen']), partly: true }
      if (reason === 'check-answers') await visit.perform(tick, part)
      const view = await own(visit)
      if (!view) return null
      return view.result ? (
        <OutcomePage view={view} filled={{ values: {}, refusal }} />
      ) : (
        screen(view, partOf(typed['deel']), wrongOf(view, typed, visit))
      )
    },
  })
  islands(doors.house).send(paths.save, {
    who,
    action: 'answer-test',
    leavesNoTrace: true,
    body: ofSitting.extend({ vraag: z.string().max(40) }).loose(),
    input: ({ sittingId, vraag, ...typed }) => ({ sittingId, typed, questions: [vraag] }),
    perform: tick,
    refusals: tickTellings,
  })
}

function handInDoors(doors: Doors): void {
  const check = async (visit: OfSitting) => {
    const view = await own(visit)
    return view && (view.result ? { to: paths.sitting(view.id) } : <SittingCheckPage view={view} parts={partsFor(view)} />)
  }
  doors.page('/mijn/toetsen/:sittingId/nakijken', { who, params: ofSitting, see: check })
  doors.form('/mijn/toetsen/:sittingId/inleveren', {
    who,
    action: 'hand-in-test',
    leavesNoTrace: true,
    params: ofSitting,
    body: z.object({}),
    input: (_, params) => params,
    perform: handInTest,
    refusals: handInTestTellings,
    then: ({ sittingId }) => ({ to: paths.sitting(sittingId) }),
  })
}

function shareDoors(doors: Doors): void {
  const again = async (visit: OfSitting, filled: Filled) => {
    const view = await own(visit)
    return view?.result ? <OutcomePage view={view} filled={filled} /> : null
  }
  doors.form('/mijn/toetsen/:sittingId/delen', {
    who,
    action: 'share-test',
    params: ofSitting,
    body: ShareResult,
    input: (body, params) => ({ ...body, ...params }),
    perform: shareTest,
    refusals: shareTestTellings,
    then: (_, { sittingId }, t) => ({
      to: paths.sitting(sittingId),
      notice: t('Gedeeld. Terugnemen kan altijd.', 'Shared. You can always take it back.'),
    }),
    again: (visit, back) => again(visit, filledAgain(back)),
  })
  doors.form('/mijn/toetsen/:sittingId/delen/:shareId/stoppen', {
    who,
    action: 'stop-sharing-test',
    params: z.object({ sittingId: id(), shareId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: stopSharing,
    refusals: shareTestTellings,
    then: (_, { sittingId }, t) => ({
      to: paths.sitting(sittingId),
      notice: t('Je deelt dit niet meer.', 'You do not share this any more.'),
    }),
    again: (visit, back) => again(visit, filledAgain(back)),
  })
  doors.page('/toetsen/uitslag/:sittingId', {
    who,
    params: ofSitting,
    see: async (visit) => {
      const shared = await visit.look((tx) => sharedOutcomes(tx, visit.params.sittingId))
      if (!shared) return null
      if (shared.ownerId === visit.caller.person!.id) return { to: paths.sitting(visit.params.sittingId) }
      await visit.perform(noteOutcomes, { personId: shared.ownerId })
      return <SharedOutcomePage shared={shared} />
    },
  })
}

async function noteOutcomes({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'scan-result', { subjectId: personId })
  return done(null)
}

/** What was typed over what was kept, with a sentence for each field that can't be read. */
function wrongOf(view: SittingView, typed: Record<string, unknown>, { caller }: OfSitting): Filled {
  const codes = codesOf(typed['vragen'])
  const asked = view.instrument.questions.filter((question) => codes.includes(question.code))
  const { errors } = readAnswers(view.instrument, asked, typed, translator(caller.lang))
  return { values: { ...valuesOf(asked, view.answers), ...typed }, errors }
}

function screen(view: SittingView, wanted: number, filled?: Filled) {
  const parts = partsFor(view)
  const at = Math.max(0, Math.min(wanted, parts.length - 1))
  const kept = { values: valuesOf(parts[at]?.questions ?? [], view.answers) }
  return <SittingPage view={view} parts={parts} at={at} filled={filled ?? kept} />
}
