import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { askTellings, keepTellings, takeBackTellings } from '../messages.ts'
import { DomainPage, HeadPage, QuestionPage } from '../pages/instrument-edit.tsx'
import { ScalePage } from '../pages/instrument-scale.tsx'
import { ItemPage, OutcomeFormPage } from '../pages/instrument-test.tsx'
import { paths } from '../paths.ts'
import { Ask, ask } from '../sheets/ask.ts'
import { OfAsked, takeBack } from '../sheets/take-back.ts'
import type { Change } from './change.ts'
import { asNew, domainChange, DomainForm, Head, headChange, QuestionForm, questionChange } from './fields.ts'
import { largestFile, readInstrument } from './file.ts'
import type { Instrument } from './format.ts'
import { edit, OfInstrument } from './keep.ts'
import { keepers, showInstrument } from './show-routes.tsx'
import { ScaleForm, scaleChange } from './scale-fields.ts'
import { BringFile, textOf } from './take.ts'
import { ItemForm, itemChange, OutcomeForm, outcomeChange } from './test-fields.ts'
import { instrumentView } from './views.ts'

const who = keepers
const OfPart = OfInstrument.extend({ code: z.string().max(40) })
type OfOne = Visit<{ instrumentId: string }, unknown>

/** What is being changed: the draft, or what is offered, of which a draft is begun. */
async function documentOf({ look, params }: OfOne): Promise<Instrument | null> {
  const view = await look((tx) => instrumentView(tx, params.instrumentId))
  return (view?.draft ?? view?.offered)?.document ?? null
}

/** Changing a draft: a form for what it is, for each question, and for each subject with what is said about it. */
export function editDoors(doors: Doors): void {
  const form = <B extends z.ZodType>(
    path: string,
    params: typeof OfInstrument | typeof OfPart,
    body: B,
    change: (typed: z.infer<B>, document: Instrument) => Change,
    again: (visit: Visit<{ instrumentId: string; code?: string }, unknown>, back: Again) => Promise<ReturnType<typeof HeadPage> | null>,
    next: (instrumentId: string, change: Change, typed: z.infer<B>) => string | undefined = () => undefined,
  ) =>
    doors.form(path, {
      who,
      action: 'edit-instrument',
      params: params as typeof OfInstrument,
      body,
      input: async (typed, { instrumentId }, visit) => {
        const document = await documentOf(visit)
        const said: Change = document ? change(typed, document) : { what: 'head', head: {} }
        return { instrumentId, change: said, to: next(instrumentId, said, typed) }
      },
      perform: edit,
      refusals: keepTellings,
      then: ({ instrumentId }, { change, to }, t) => ({
        to: to ?? paths.instrument(instrumentId, change.what === 'move-question' ? change.code : undefined),
        notice: t('Bewaard in het concept.', 'Saved in the draft.'),
      }),
      again: again as never,
    })
  const show = (visit: OfOne, back: Again) => showInstrument(visit, back)
  const one = '/academie/instrumenten/:instrumentId'
  form(`${one}/gegevens`, OfInstrument, Head, headChange, headPage)
  form(`${one}/vraag/:code`, OfPart, QuestionForm, questionChange, questionPage as never)
  form(`${one}/onderwerp/:code`, OfPart, DomainForm, domainChange, domainPage as never)
  form(`${one}/schaal/:code`, OfPart, ScaleForm, scaleChange, scalePage as never)
  form(`${one}/toetsterm/:code`, OfPart, OutcomeForm, outcomeChange, outcomePage as never)
  form(`${one}/toetsvraag/:code`, OfPart, ItemForm, itemChange, itemPage as never, oneMore)
  const Which = z.object({ code: z.string().max(40) })
  form(`${one}/vraag-weg`, OfInstrument, Which, ({ code }) => ({ what: 'remove-question', code }), show)
  form(`${one}/onderwerp-weg`, OfInstrument, Which, ({ code }) => ({ what: 'remove-domain', code }), show)
  form(`${one}/schaal-weg`, OfInstrument, Which, ({ code }) => ({ what: 'remove-scale', code }), show)
  const Move = Which.extend({ naar: z.enum(['op', 'neer']) })
  form(`${one}/verplaatsen`, OfInstrument, Move, ({ code, naar }) => ({ what: 'move-question', code, by: naar === 'op' ? -1 : 1 }), show)
  doors.page(`${one}/gegevens`, { who, params: OfInstrument, see: (visit) => headPage(visit) })
  doors.page(`${one}/vraag/:code`, { who, params: OfPart, see: (visit) => questionPage(visit) })
  doors.page(`${one}/onderwerp/:code`, { who, params: OfPart, see: (visit) => domainPage(visit) })
  doors.page(`${one}/schaal/:code`, { who, params: OfPart, see: (visit) => scalePage(visit) })
  doors.page(`${one}/toetsterm/:code`, { who, params: OfPart, see: (visit) => outcomePage(visit) })
  const Outcome = z.object({ toetsterm: z.string().max(40).default('') })
  doors.page(`${one}/toetsvraag/:code`, {
    who,
    params: OfPart,
    query: Outcome,
    see: (visit) => itemPage(visit, undefined, visit.query.toetsterm),
  })
  fileDoors(doors)
}

/** Who makes a bank goes on with the next item of the same outcome. */
const oneMore = (instrumentId: string, change: Change, { next }: { next: string }) =>
  next && change.what === 'item' ? paths.item(instrumentId, undefined, change.question.domain) : undefined

type OfCode = Visit<{ instrumentId: string; code: string }, unknown>

async function headPage(visit: OfOne, back?: Again) {
  const document = await documentOf(visit)
  return document && <HeadPage id={visit.params.instrumentId} document={document} filled={back && filledAgain(back)} />
}

async function questionPage(visit: OfCode, back?: Again) {
  const document = await documentOf(visit)
  const { instrumentId, code } = visit.params
  const question = document?.questions.find((one) => one.code === code) ?? null
  if (!document || (!question && code !== asNew)) return null
  return <QuestionPage id={instrumentId} document={document} question={question} filled={back && filledAgain(back)} />
}

async function domainPage(visit: OfCode, back?: Again) {
  const document = await documentOf(visit)
  const { instrumentId, code } = visit.params
  const domain = document?.domains.find((one) => one.code === code) ?? null
  if (!document || (!domain && code !== asNew)) return null
  return <DomainPage id={instrumentId} document={document} domain={domain} filled={back && filledAgain(back)} />
}

async function scalePage(visit: OfCode, back?: Again) {
  const document = await documentOf(visit)
  const { instrumentId, code } = visit.params
  const known = document && Object.hasOwn(document.scales, code)
  if (!document || (!known && code !== asNew)) return null
  return <ScalePage id={instrumentId} document={document} code={known ? code : null} filled={back && filledAgain(back)} />
}

async function outcomePage(visit: OfCode, back?: Again) {
  const document = await documentOf(visit)
  const { instrumentId, code } = visit.params
  const domain = document?.domains.find((one) => one.code === code) ?? null
  if (document?.purpose !== 'test' || (!domain && code !== asNew)) return null
  return <OutcomeFormPage id={instrumentId} document={document} domain={domain} filled={back && filledAgain(back)} />
}

async function itemPage(visit: OfCode, back?: Again, outcome = '') {
  const document = await documentOf(visit)
  const { instrumentId, code } = visit.params
  const question = document?.questions.find((one) => one.code === code) ?? null
  if (document?.purpose !== 'test' || (!question && code !== asNew)) return null
  return (
    <ItemPage
      id={instrumentId}
      document={document}
      question={question}
      outcome={outcome || (document.domains.length === 1 ? document.domains[0]!.code : '')}
      filled={back && filledAgain(back)}
    />
  )
}

/** A whole document at once, and asking people. */
function fileDoors(doors: Doors): void {
  doors.form('/academie/instrumenten/:instrumentId/bestand', {
    who,
    action: 'edit-instrument',
    upload: largestFile,
    params: OfInstrument,
    body: BringFile,
    input: ({ file }, params) => ({ ...params, text: textOf(file) }),
    perform: (act, { instrumentId, text }) => {
      const read = readInstrument(text)
      if (!read.ok)
        return Promise.resolve({ ok: false as const, reason: 'draft-has-flaws' as const, details: { count: read.flaws.length } })
      return edit(act, { instrumentId, change: { what: 'document', document: read.instrument } })
    },
    refusals: keepTellings,
    then: ({ instrumentId }, _, t) => ({
      to: paths.instrument(instrumentId),
      notice: t('Het concept is het bestand.', 'The draft is the file.'),
    }),
    again: (visit, back) => showInstrument(visit, back),
  })
  doors.form('/academie/instrumenten/:instrumentId/vragen/:assignmentId/intrekken', {
    who,
    action: 'ask-scan-no-more',
    params: OfAsked,
    body: z.object({}),
    input: (_, params) => params,
    perform: takeBack,
    refusals: takeBackTellings,
    then: ({ instrumentId }, _, t) => ({
      to: paths.instrument(instrumentId),
      notice: t(
        'De vraag is ingetrokken. Wat is ingeleverd, houdt je collega.',
        'The question has been taken back. What was handed in, your colleague keeps.',
      ),
    }),
    again: (visit, back) => showInstrument(visit, back),
  })
  doors.form('/academie/instrumenten/:instrumentId/vragen', {
    who,
    action: 'ask-scan',
    params: OfInstrument,
    body: Ask,
    input: (body, params) => ({ ...body, ...params }),
    perform: ask,
    refusals: askTellings,
    then: ({ asked }, { instrumentId }, t) => ({
      to: paths.instrument(instrumentId),
      notice:
        asked === 1
          ? t('Gevraagd aan één collega.', 'Asked of one colleague.')
          : t(`Gevraagd aan ${asked} collega’s.`, `Asked of ${asked} colleagues.`),
    }),
    again: (visit, back) => showInstrument(visit, back),
  })
}
