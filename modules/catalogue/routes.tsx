import { z } from 'zod'
import type { FastifyReply } from 'fastify'
import type { Sql } from '#platform/db/pool.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { toCsv, toXlsx } from '#platform/files/index.ts'
import { answerWish, AnswerWish, wish, Wish } from './ask.ts'
import { ActivityFields, addSynonym, removeSynonym, saveActivity, setState, SetState, states, Synonym, type State } from './manage.ts'
import { addSynonymTellings, answerWishTellings, removeSynonymTellings, saveTellings, stateTellings } from './messages.ts'
import { EditPage } from './pages/edit.tsx'
import { ManagePage } from './pages/manage.tsx'
import { AskedPage } from './pages/asked.tsx'
import { SynonymsPage } from './pages/synonyms.tsx'
import { WishPage } from './pages/wish.tsx'
import { paths } from './paths.ts'
import { overseesAll } from './rules.ts'
import { offerTable } from './table.ts'
import { activityFields, asked, choices, managed, myWishes, synonyms } from './views.ts'

const makers = ['coordinator', 'learning_adviser'] as const
type Look = <View>(view: (tx: Sql) => Promise<View>) => Promise<View>
interface Seen {
  look: Look
  caller: Caller
}
interface Again {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
}

/** The doors of those who make the offer, and of "Vraag iets aan". */
export function routes(doors: Doors): void {
  lists(doors)
  editing(doors)
  synonymDoors(doors)
  asking(doors)
}

const List = z.object({
  staat: z
    .enum(['', ...states])
    .catch('')
    .default(''),
  zoek: z
    .string()
    .catch('')
    .default('')
    .transform((text) =>
      text
        .replace(/[\x00-\x1f]/g, ' ')
        .trim()
        .slice(0, 100),
    ),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})

function lists(doors: Doors): void {
  doors.page(paths.manage, {
    who: makers,
    query: List,
    see: async ({ look, query, caller }) => {
      const found = await look((tx) => managed(tx, caller.actor, query.staat, query.zoek, query.pagina))
      return <ManagePage list={{ ...found, all: overseesAll(caller.actor), state: query.staat, typed: query.zoek, page: query.pagina }} />
    },
  })
  for (const kind of ['xlsx', 'csv'] as const) {
    doors.page(paths.file(kind, ''), {
      who: makers,
      query: List,
      see: async ({ look, query, caller, reply, t }) => {
        const { rows } = await look((tx) => managed(tx, caller.actor, query.staat, '', 'all'))
        const table = offerTable(rows, t, caller.lang)
        sendFile(reply, kind, kind === 'csv' ? toCsv(table, caller.lang) : Buffer.from(await toXlsx(table)))
        return null
      },
    })
  }
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

function sendFile(reply: FastifyReply, kind: 'csv' | 'xlsx', content: string | Buffer): void {
  void reply
    .type(types[kind])
    .header('content-disposition', `attachment; filename="aanbod.${kind}"`)
    .header('cache-control', 'private, no-store')
    .send(content)
}

const fresh = { lang: 'nl', mix: '', completionShare: '100', certificate: 'ja', evaluated: 'ja' }

function editing(doors: Doors): void {
  const ofActivity = z.object({ activityId: id() })
  const show = async ({ look, caller }: Seen, activityId: string | null, back?: Again) => {
    const [kept, offered] = await look((tx) =>
      Promise.all([
        activityId ? activityFields(tx, caller.actor, activityId) : { ...fresh, coordinators: [caller.person!.id] },
        choices(tx),
      ]),
    )
    if (!kept) return null
    const state = (('state' in kept && kept['state']) || 'draft') as State
    return (
      <EditPage
        editing={{
          id: activityId,
          state,
          fields: back?.typed ?? kept,
          choices: offered,
          errors: back?.errors ?? {},
          refusal: back?.refusal,
        }}
      />
    )
  }
  doors.page(paths.make, {
    who: makers,
    query: z.object({ titel: z.string().max(200).optional().catch(undefined) }),
    see: (visit) =>
      show(
        visit,
        null,
        visit.query.titel
          ? { errors: {}, typed: { ...fresh, coordinators: [visit.caller.person!.id], title: visit.query.titel } }
          : undefined,
      ),
  })
  doors.page(paths.edit(':activityId'), { who: makers, params: ofActivity, see: (visit) => show(visit, visit.params.activityId) })
  doors.form(paths.make, {
    who: makers,
    action: 'make-activity',
    body: ActivityFields,
    input: (fields) => ({ id: null, fields }),
    perform: saveActivity,
    refusals: saveTellings,
    then: (saved, _, t) => ({
      to: paths.edit(saved.id),
      notice: t('Het concept is bewaard. Publiceer het als het klaar is.', 'The draft is saved. Publish it when it is ready.'),
    }),
    again: (visit, back) => show(visit, null, back),
  })
  doors.form(paths.edit(':activityId'), {
    who: makers,
    action: 'change-activity',
    params: ofActivity,
    body: ActivityFields,
    input: (fields, params) => ({ id: params.activityId, fields }),
    perform: saveActivity,
    refusals: saveTellings,
    then: (saved, _, t) => ({ to: paths.edit(saved.id), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => show(visit, visit.params.activityId, back),
  })
  doors.form(paths.state(':activityId'), {
    who: makers,
    action: 'set-activity-state',
    params: ofActivity,
    body: SetState.pick({ state: true }),
    input: (body, params) => ({ ...params, ...body }),
    perform: setState,
    refusals: stateTellings,
    then: ({ activityId, state }, _, t) => ({
      to: paths.edit(activityId),
      notice: {
        published: t('Gepubliceerd: iedereen kan het vinden.', 'Published: everybody can find it.'),
        draft: t('Het is weer een concept.', 'It is a draft again.'),
        archived: t(
          'Het is uit het aanbod. Wat mensen volgden blijft bewaard.',
          'It is out of the catalogue. What people followed is kept.',
        ),
      }[state],
    }),
    again: (visit, { refusal }) => look1(visit, visit.params.activityId, refusal),
  })
  const look1 = async (visit: Seen, activityId: string, refusal?: string) => {
    const kept = await visit.look((tx) => activityFields(tx, visit.caller.actor, activityId))
    return kept && show(visit, activityId, { errors: {}, typed: kept, ...(refusal && { refusal }) })
  }
}

function synonymDoors(doors: Doors): void {
  const show = async ({ look }: Seen, back?: Again) => <SynonymsPage list={await look(synonyms)} back={back} />
  doors.page(paths.synonyms, { who: makers, see: (visit) => show(visit) })
  doors.form(paths.synonyms, {
    who: makers,
    action: 'add-synonym',
    body: Synonym,
    input: (body) => body,
    perform: addSynonym,
    refusals: addSynonymTellings,
    then: ({ term, means }, _, t) => ({
      to: paths.synonyms,
      notice: t(`Wie zoekt op ‘${term}’ vindt nu ook ‘${means}’.`, `Who searches for ‘${term}’ now also finds ‘${means}’.`),
    }),
    again: (visit, back) => show(visit, back),
  })
  doors.form(paths.removeSynonym, {
    who: makers,
    action: 'remove-synonym',
    body: Synonym,
    input: (body) => body,
    perform: removeSynonym,
    refusals: removeSynonymTellings,
    then: (_value, _input, t) => ({ to: paths.synonyms, notice: t('Weggehaald.', 'Removed.') }),
    again: (visit, back) => show(visit, { ...back, typed: {} }),
  })
}

function asking(doors: Doors): void {
  const showWish = async ({ look, caller }: Seen, back?: Again) => (
    <WishPage mine={await look((tx) => myWishes(tx, caller.person!.id))} back={back} />
  )
  doors.page(paths.wish, {
    who: 'employee',
    query: z.object({ titel: z.string().max(200).optional().catch(undefined) }),
    see: (visit) => showWish(visit, visit.query.titel ? { errors: {}, typed: { title: visit.query.titel } } : undefined),
  })
  doors.form(paths.wish, {
    who: 'employee',
    action: 'wish',
    body: Wish,
    input: (body) => body,
    perform: wish,
    refusals: {},
    then: (_value, _input, t) => ({
      to: paths.wish,
      notice: t(
        'Je vraag is bij de leeradviseur. Het antwoord komt hier te staan.',
        'Your question is with the learning adviser. The answer will stand here.',
      ),
    }),
    again: (visit, back) => showWish(visit, back),
  })
  const showAsked = async ({ look, caller }: Seen, refusal?: string) => (
    <AskedPage asked={await look((tx) => asked(tx, caller.actor))} wishes={overseesAll(caller.actor)} refusal={refusal} />
  )
  doors.page(paths.asked, { who: makers, see: (visit) => showAsked(visit) })
  doors.form(paths.answer(':wishId'), {
    who: 'learning_adviser',
    action: 'answer-wish',
    params: z.object({ wishId: id() }),
    body: AnswerWish.pick({ answer: true }),
    input: (body, params) => ({ ...params, ...body }),
    perform: answerWish,
    refusals: answerWishTellings,
    then: (_value, _input, t) => ({ to: paths.asked, notice: t('Je antwoord is gegeven.', 'Your answer is given.') }),
    again: (visit, { refusal, errors }) => showAsked(visit, refusal ?? errors['answer']),
  })
}
