import { z } from 'zod'
import { answerWish, AnswerWish, answerWishTellings, cataloguePaths, openWishes, overseesAll } from '#modules/catalogue/index.ts'
import { settingsOf } from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { dateOf } from '#platform/words.ts'
import { coverageTable, demandTable, editionsTable, logTable } from './files.ts'
import { AcademyPage, editionStates } from './pages/academy.tsx'
import { DemandPage } from './pages/demand.tsx'
import { developmentRoutes } from './development/routes.tsx'
import { CoveragePage, CoverWordsPage } from './pages/coverage.tsx'
import { FiguresPage } from './pages/figures.tsx'
import { LogPage } from './pages/log.tsx'
import { academyView, coverageOf, demandView, figuresView, settings, type AcademyFilter } from './views/academy.ts'
import { logActions, logView, type LogFilter } from './views/log.ts'
import { paths } from './paths.ts'
import { coverWords, seesWords } from './rules.ts'

type Look = <V>(view: (tx: Sql) => Promise<V>) => Promise<V>

const staff = ['learning_adviser', 'coordinator'] as const
const kind = z.object({ kind: fileKind })
/** What is chosen as “all” in a form arrives empty. */
const maybe = <T extends z.ZodType>(one: T) => z.preprocess((value) => (value === '' ? undefined : value), one.optional())

export function routes(doors: Doors): void {
  academy(doors)
  demand(doors)
  coverage(doors)
  developmentRoutes(doors)
  doors.page('/academie/cijfers', {
    who: ['board', ...staff],
    see: async ({ look, caller }) => {
      const year = dateOf(Temporal.Now.instant()).year
      const { units, editions, settings: stored } = await look((tx) => figuresView(tx, caller.actor, year))
      return (
        <FiguresPage
          own={!overseesAll(caller.actor) && !caller.actor.roles.includes('board')}
          units={units}
          editions={editions}
          year={year}
          smallest={settingsOf(stored).smallGroup}
        />
      )
    },
  })
  log(doors)
}

const academyQuery = z.object({
  periode: maybe(z.enum(['coming', 'past', 'all'])),
  stand: maybe(z.enum(editionStates)),
  zoek: z.string().trim().max(100).default(''),
  bladzijde: z.coerce.number().int().min(1).max(1000).default(1),
})
const filterOf = (query: z.infer<typeof academyQuery>): AcademyFilter => ({
  period: query.periode ?? 'coming',
  state: query.stand ?? null,
  search: query.zoek,
})

function academy(doors: Doors): void {
  doors.page('/academie', {
    who: [...staff, 'board'],
    query: academyQuery,
    see: async ({ look, query, caller }) => {
      // A board sees counts, and no list of editions with a handful of people in it.
      if (!staff.some((role) => caller.actor.roles.includes(role))) return { to: paths.figures }
      const filter = filterOf(query)
      return (
        <AcademyPage
          all={overseesAll(caller.actor)}
          academy={await look((tx) => academyView(tx, caller.actor, filter, query.bladzijde))}
          filter={filter}
          page={query.bladzijde}
        />
      )
    },
  })
  doors.page('/academie.:kind', {
    who: staff,
    params: kind,
    query: academyQuery,
    see: async ({ look, query, params, caller, reply }) =>
      takeAlong(
        reply,
        editionsTable((await look((tx) => academyView(tx, caller.actor, filterOf(query), null))).editions, caller.lang),
        params.kind,
        'edities',
        caller.lang,
      ),
  })
}

function demand(doors: Doors): void {
  const showDemand = async ({ look, caller: { actor } }: { look: Look; caller: Caller }, refusal?: string) => {
    const all = overseesAll(actor)
    const [seen, wishes] = await look((tx) => Promise.all([demandView(tx, actor), all ? openWishes(tx, actor) : null]))
    return <DemandPage all={all} {...seen} wishes={wishes} refusal={refusal} />
  }
  doors.page(paths.demand, { who: staff, see: (visit) => showDemand(visit) })
  doors.form(cataloguePaths.answer(':wishId'), {
    who: 'learning_adviser',
    action: 'answer-wish',
    params: z.object({ wishId: id() }),
    body: AnswerWish.pick({ answer: true }),
    input: (body, params) => ({ ...params, ...body }),
    perform: answerWish,
    refusals: answerWishTellings,
    then: (_value, _input, t) => ({ to: paths.demand, notice: t('Je antwoord is gegeven.', 'Your answer is given.') }),
    again: (visit, { refusal, errors }) => showDemand(visit, refusal ?? errors['answer']),
  })
  doors.page('/academie/vraag.:kind', {
    who: staff,
    params: kind,
    see: async ({ look, params, caller, reply }) =>
      takeAlong(
        reply,
        demandTable((await look((tx) => demandView(tx, caller.actor))).rows, caller.lang),
        params.kind,
        'vraag',
        caller.lang,
      ),
  })
}

const coverageQuery = z.object({ activiteit: maybe(id()), reeks: maybe(id()) })
const wantedOf = (query: z.infer<typeof coverageQuery>) => ({ activityId: query.activiteit, seriesId: query.reeks })

function coverage(doors: Doors): void {
  doors.page('/academie/dekking', {
    who: [...staff, 'board'],
    query: coverageQuery,
    see: async ({ look, query, caller }) => {
      const seen = await look((tx) => coverageOf(tx, caller.actor, wantedOf(query)))
      if (!seen || !seesWords(caller.actor)) return seen && <CoveragePage seen={seen} all={overseesAll(caller.actor)} />
      const { rows, ...choice } = seen
      const { smallGroup } = settingsOf(await look(settings))
      return <CoverWordsPage choice={choice} units={coverWords(rows, smallGroup)} />
    },
  })
  doors.page('/academie/dekking.:kind', {
    who: staff,
    params: kind,
    query: coverageQuery,
    see: async ({ look, query, params, caller, reply }) => {
      const seen = await look((tx) => coverageOf(tx, caller.actor, wantedOf(query)))
      return seen?.activityId ? takeAlong(reply, coverageTable(seen.rows, caller.lang), params.kind, 'dekking', caller.lang) : null
    },
  })
}

const date = maybe(z.iso.date().transform((text) => Temporal.PlainDate.from(text)))
const logQuery = z.object({
  actie: maybe(z.string().max(100)),
  object: z.string().trim().max(200).default(''),
  resultaat: maybe(z.enum(['all', 'done', 'refused'])),
  van: date,
  tot: date,
  voor: maybe(z.coerce.number().int().positive()),
})
const logFilter = (query: z.infer<typeof logQuery>): LogFilter => ({
  action: query.actie ?? null,
  object: query.object,
  result: query.resultaat ?? 'all',
  from: query.van ?? null,
  until: query.tot ?? null,
})

function log(doors: Doors): void {
  const who = ['auditor', 'administrator'] as const
  const size = 100
  doors.page('/beheer/logboek', {
    who,
    query: logQuery,
    see: async ({ look, query, request }) => {
      const [lines, actions] = await look(
        async (tx) => [await logView(tx, logFilter(query), query.voor ?? null, size + 1), await logActions(tx)] as const,
      )
      const { voor: _, ...asked } = request.query as Record<string, string>
      return <LogPage lines={lines.slice(0, size)} actions={actions} asked={asked} more={lines.length > size} />
    },
  })
  doors.page('/beheer/logboek.:kind', {
    who,
    params: z.object({ kind: z.enum(['csv', 'json']) }),
    query: logQuery,
    see: async ({ look, query, params, caller, reply }) => {
      const lines = await look((tx) => logView(tx, logFilter(query), null, 100_000))
      if (params.kind === 'csv') return takeAlong(reply, logTable(lines, caller.lang), 'csv', 'logboek', caller.lang)
      await reply
        .type('application/json; charset=utf-8')
        .headers({ 'content-disposition': 'attachment; filename="logboek.json"', 'cache-control': 'private, no-store' })
        .send(JSON.stringify(lines, null, 1))
      return null
    },
  })
}
