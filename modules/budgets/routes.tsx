import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { SetParties, SetRates, setParties, setRates } from './agree.ts'
import { CorrectLine, correctLine } from './correct-line.ts'
import { statementPaper, statementTable } from './files.ts'
import { IssueQuarter, issueQuarter } from './issue-quarter.ts'
import { MakeArrangement, makeArrangement } from './make-arrangement.ts'
import { agreeTellings, correctLineTellings, issueQuarterTellings, makeArrangementTellings, recordLineTellings } from './messages.ts'
import { ArrangementPage, type ArrangementForms } from './pages/arrangement.tsx'
import { BurdensPage } from './pages/burdens.tsx'
import { CorrectPage } from './pages/correct.tsx'
import { NewArrangementPage } from './pages/new-arrangement.tsx'
import { StatementPage } from './pages/statement.tsx'
import { paths } from './paths.ts'
import { RecordLine, recordLine } from './record-line.ts'
import { arrangementView, burdensView, lineOfView, statementView } from './views.ts'
import { quarterName } from './words.ts'

const keepers = ['network_coordinator', 'administrator'] as const
const readers = ['network_coordinator', 'administrator', 'learning_adviser', 'coordinator'] as const
const ofArrangement = z.object({ arrangementId: id() })
const ofLine = z.object({ arrangementId: id(), lineId: id() })
const ofStatement = z.object({ statementId: id() })
const asked = z
  .object({
    kwartaal: z
      .string()
      .regex(/^2\d{3}-[1-4]$/)
      .optional(),
  })
  .catchall(z.unknown())

const nothing = { values: {} }

export function routes(doors: Doors): void {
  burdensDoors(doors)
  agreeDoors(doors)
  lineDoors(doors)
  statementDoors(doors)
}

type OfArrangement = Visit<{ arrangementId: string }, unknown>

async function arrangementPage(visit: OfArrangement, forms: Partial<ArrangementForms> = {}, quarter?: string) {
  const [year, n] = (quarter ?? '').split('-').map(Number)
  const { params, caller, look } = visit
  const view = await look((tx) =>
    arrangementView(tx, caller.actor, params.arrangementId, Temporal.Now.instant(), year && n ? { year, quarter: n } : undefined),
  )
  return view && <ArrangementPage view={view} forms={{ line: nothing, parties: nothing, rates: nothing, ...forms }} />
}

function burdensDoors(doors: Doors): void {
  doors.page(paths.burdens, {
    who: readers,
    see: async ({ look, caller }) => <BurdensPage view={await look((tx) => burdensView(tx, caller.actor))} />,
  })
  const form = async ({ look, caller }: Visit<unknown, unknown>, back?: Again) => (
    <NewArrangementPage networks={(await look((tx) => burdensView(tx, caller.actor))).coordinates} filled={filledAgain(back)} />
  )
  doors.page(paths.newArrangement, { who: keepers, see: (visit) => form(visit) })
  doors.form(paths.newArrangement, {
    who: keepers,
    action: 'make-arrangement',
    body: MakeArrangement,
    input: (body) => body,
    perform: makeArrangement,
    refusals: makeArrangementTellings,
    then: (value, _, t) => ({
      to: paths.arrangement(value.arrangementId),
      notice: t('De afspraak staat vast.', 'The agreement was recorded.'),
    }),
    again: form,
  })
  doors.page('/lasten/:arrangementId', {
    who: readers,
    params: ofArrangement,
    query: asked,
    see: (visit) => arrangementPage(visit, { line: { values: visit.query } }, visit.query.kwartaal),
  })
}

function agreeDoors(doors: Doors): void {
  doors.form('/lasten/:arrangementId/leden', {
    who: keepers,
    action: 'set-key',
    params: ofArrangement,
    body: SetParties,
    input: (body, params) => ({ ...body, ...params }),
    perform: setParties,
    refusals: agreeTellings,
    then: (value, _, t) => ({ to: paths.arrangement(value.arrangementId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => arrangementPage(visit, { parties: filledAgain(back) }),
  })
  doors.form('/lasten/:arrangementId/tarieven', {
    who: keepers,
    action: 'set-rates',
    params: ofArrangement,
    body: SetRates,
    input: (body, params) => ({ ...body, ...params }),
    perform: setRates,
    refusals: agreeTellings,
    then: (value, _, t) => ({
      to: paths.arrangement(value.arrangementId),
      notice: t('De tarieven zijn afgesproken.', 'The rates were agreed.'),
    }),
    again: (visit, back) => arrangementPage(visit, { rates: filledAgain(back) }),
  })
}

function lineDoors(doors: Doors): void {
  doors.form('/lasten/:arrangementId/regels', {
    who: keepers,
    action: 'record-burden',
    params: ofArrangement,
    body: RecordLine,
    input: (body, params) => ({ ...body, ...params }),
    perform: recordLine,
    refusals: recordLineTellings,
    then: ({ arrangementId, year, quarter }, _, t) => ({
      to: paths.arrangement(arrangementId, year, quarter),
      notice: t(`Vastgelegd in het ${quarterName({ year, quarter }, t)}.`, `Recorded in ${quarterName({ year, quarter }, t)}.`),
    }),
    again: (visit, back) => arrangementPage(visit, { line: filledAgain(back) }),
  })
  const correctPage = async ({ params, look, caller }: Visit<{ arrangementId: string; lineId: string }, unknown>, back?: Again) => {
    const found = await look((tx) => lineOfView(tx, caller.actor, params))
    return found && <CorrectPage {...found} filled={filledAgain(back)} />
  }
  doors.page('/lasten/:arrangementId/regels/:lineId/verbeteren', { who: keepers, params: ofLine, see: (visit) => correctPage(visit) })
  doors.form('/lasten/:arrangementId/regels/:lineId/verbeteren', {
    who: keepers,
    action: 'correct-burden',
    params: ofLine,
    body: CorrectLine,
    input: (body, params) => ({ ...body, ...params }),
    perform: correctLine,
    refusals: correctLineTellings,
    then: ({ arrangementId, year, quarter }, _, t) => ({
      to: paths.arrangement(arrangementId, year, quarter),
      notice: t(
        `Verbeterd. Het staat in het ${quarterName({ year, quarter }, t)}.`,
        `Corrected. It is in ${quarterName({ year, quarter }, t)}.`,
      ),
    }),
    again: correctPage,
  })
  doors.form('/lasten/:arrangementId/afrekenen', {
    who: keepers,
    action: 'issue-statements',
    params: ofArrangement,
    body: IssueQuarter,
    input: (body, params) => ({ ...body, ...params }),
    perform: issueQuarter,
    refusals: issueQuarterTellings,
    then: ({ arrangementId, year, quarter, statements }, _, t) => ({
      to: paths.arrangement(arrangementId, year, quarter),
      notice: t(`Afgerekend: ${statements} afrekeningen zijn opgemaakt.`, `Settled: ${statements} statements were issued.`),
    }),
    again: (visit, back) => arrangementPage(visit, { issue: back.refusal }, `${back.typed['year']}-${back.typed['quarter']}`),
  })
}

function statementDoors(doors: Doors): void {
  doors.page('/afrekeningen/:statementId', {
    who: readers,
    params: ofStatement,
    see: async ({ params, look }) => {
      const view = await look((tx) => statementView(tx, params.statementId))
      return view && <StatementPage view={view} />
    },
  })
  doors.page('/afrekeningen/:statementId/bestand.:kind', {
    who: readers,
    params: z.object({ statementId: id(), kind: fileKind }),
    see: async ({ params, look, caller, reply }) => {
      const view = await look((tx) => statementView(tx, params.statementId))
      return view && takeAlong(reply, statementTable(view, caller.lang), params.kind, `afrekening-${view.number}`, caller.lang)
    },
  })
  doors.page('/afrekeningen/:statementId/pdf', {
    who: readers,
    params: ofStatement,
    see: async ({ params, look, caller, reply }) => {
      const view = await look((tx) => statementView(tx, params.statementId))
      if (!view) return null
      await reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="afrekening-${view.number}.pdf"`)
        .send(await statementPaper(view, caller.lang))
      return null
    },
  })
}
