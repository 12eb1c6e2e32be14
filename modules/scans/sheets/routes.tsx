import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { islands } from '#platform/http/island.ts'
import { translator } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { readAnswers, valuesOf } from '../answering/parse.ts'
import { goOn, partsOf } from '../answering/parts.ts'
import { handInTellings, saveTellings, startTellings } from '../messages.ts'
import { AnswerPage, CheckPage } from '../pages/answer.tsx'
import { ScansPage } from '../pages/scans.tsx'
import { paths } from '../paths.ts'
import { handIn, save } from './save.ts'
import { Start, start, StartAsked, startAsked } from './start.ts'
import { scansView, sheetView, type Sheet } from './views.ts'

const who = 'employee'
const ofSheet = z.object({ sheetId: id() })
type OfSheet = Visit<{ sheetId: string }, unknown>
const fields = z.record(z.string(), z.unknown())
const partOf = (value: unknown): number => Math.max(0, Math.trunc(Number(value)) || 0)
const codesOf = (value: unknown): string[] =>
  String(value ?? '')
    .split(',')
    .slice(0, 600)

/** Filling in a scan about oneself: one screen after another, checked and handed in. */
export function sheetRoutes(doors: Doors): void {
  doors.page(paths.scans, {
    who,
    see: async ({ look, caller }) => <ScansPage scans={await look((tx) => scansView(tx, caller.person!.id))} />,
  })
  startDoors(doors)
  answerDoors(doors)
  checkDoors(doors)
}

function startDoors(doors: Doors): void {
  doors.form(paths.start, {
    who,
    action: 'start-scan',
    leavesNoTrace: true, // which scans somebody does is for that person only (rule 3)
    body: Start,
    input: (body) => body,
    perform: start,
    refusals: startTellings,
    then: ({ sheetId }) => ({ to: paths.sheet(sheetId) }),
  })
  doors.form('/scans/gevraagd/:assignmentId', {
    who,
    action: 'start-scan',
    leavesNoTrace: true,
    params: StartAsked,
    body: z.object({}),
    input: (_, params) => params,
    perform: startAsked,
    refusals: startTellings,
    then: ({ sheetId }) => ({ to: paths.sheet(sheetId) }),
  })
}

function answerDoors(doors: Doors): void {
  doors.page('/scans/:sheetId', {
    who,
    params: ofSheet,
    query: z.object({ deel: z.string().max(6).optional() }),
    see: async (visit) => {
      const sheet = await ownSheet(visit)
      if (!sheet) return null
      if (sheet.handedInAt) return { to: paths.result(sheet.id) }
      const { deel } = visit.query
      const at = deel === undefined ? goOn(sheet.instrument, sheet.answers, sheet.drawn ?? undefined) : partOf(deel) - 1
      return !sheet.closed && at >= partsOfSheet(sheet).length ? { to: paths.check(sheet.id) } : answerPage(sheet, at)
    },
  })
  doors.form('/scans/:sheetId', {
    who,
    action: 'answer-scan',
    leavesNoTrace: true,
    params: ofSheet,
    body: fields,
    input: (typed, { sheetId }) => ({ sheetId, typed, questions: codesOf(typed['vragen']) }),
    perform: save,
    refusals: saveTellings,
    then: ({ sheetId }, { typed }) => ({ to: nextOf(sheetId, partOf(typed['deel']), typed['naar']) }),
    again: async (visit, { typed, reason, refusal }) => {
      if (reason === 'check-answers')
        await visit.perform(save, { sheetId: visit.params.sheetId, typed, questions: codesOf(typed['vragen']), partly: true })
      const sheet = await ownSheet(visit)
      return (
        sheet && answerPage(sheet, partOf(typed['deel']), wrongOf(sheet, typed, visit, reason === 'check-answers' ? undefined : refusal))
      )
    },
  })
  islands(doors.house).send(paths.save, {
    who,
    action: 'answer-scan',
    leavesNoTrace: true,
    body: ofSheet.extend({ vraag: z.string().max(40) }).loose(),
    input: ({ sheetId, vraag, ...typed }) => ({ sheetId, typed, questions: [vraag], partly: false }),
    perform: save,
    refusals: saveTellings,
  })
}

const nextOf = (sheetId: string, at: number, where: unknown): string =>
  where === 'terug' ? paths.sheet(sheetId, Math.max(0, at - 1)) : paths.sheet(sheetId, at + 1)

/** The own sheet; one that somebody shares is read at its result. */
async function ownSheet({ look, caller, params }: OfSheet): Promise<Sheet | null> {
  const sheet = await look((tx) => sheetView(tx, params.sheetId))
  return sheet?.personId === caller.person!.id ? sheet : null
}

/** What was typed over what was kept, with a sentence for each field that can't be read. */
function wrongOf(sheet: Sheet, typed: Record<string, unknown>, { caller }: OfSheet, refusal?: string): Filled {
  const codes = codesOf(typed['vragen'])
  const asked = sheet.instrument.questions.filter((question) => codes.includes(question.code))
  const { errors } = readAnswers(sheet.instrument, asked, typed, translator(caller.lang))
  return { values: { ...valuesOf(asked, sheet.answers), ...typed }, errors, refusal }
}

const partsOfSheet = (sheet: Sheet) => partsOf(sheet.instrument, sheet.answers, sheet.drawn ?? undefined)

/** The screen asked for, with what was kept, or what came back. */
function answerPage(sheet: Sheet, wanted: number, filled?: Filled) {
  const parts = partsOfSheet(sheet)
  const at = Math.max(0, Math.min(wanted, parts.length - 1))
  const kept = { values: valuesOf(parts[at]?.questions ?? [], sheet.answers) }
  return <AnswerPage sheet={sheet} parts={parts} at={at} filled={filled ?? kept} />
}

function checkDoors(doors: Doors): void {
  const checkPage = async (visit: OfSheet, refusal?: string) => {
    const sheet = await ownSheet(visit)
    return sheet && <CheckPage sheet={sheet} parts={partsOfSheet(sheet)} refusal={refusal} />
  }
  doors.page('/scans/:sheetId/nakijken', {
    who,
    params: ofSheet,
    see: async (visit) => {
      const sheet = await ownSheet(visit)
      return sheet?.handedInAt ? { to: paths.result(sheet.id) } : checkPage(visit)
    },
  })
  doors.form('/scans/:sheetId/inleveren', {
    who,
    action: 'hand-in-scan',
    leavesNoTrace: true,
    params: ofSheet,
    body: z.object({}),
    input: (_, params) => params,
    perform: handIn,
    refusals: handInTellings,
    then: ({ sheetId, survey }, _, t) =>
      survey
        ? { to: paths.scans, notice: t('Bedankt. Je antwoord is bewaard.', 'Thank you. Your answer has been saved.') }
        : { to: paths.result(sheetId) },
    again: (visit, { refusal }) => checkPage(visit, refusal),
  })
}
