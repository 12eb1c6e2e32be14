import { z } from 'zod'
import { hashOf } from '#modules/people/index.ts'
import type { Where } from '#platform/act.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { islands } from '#platform/http/island.ts'
import { translator } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { readAnswers, valuesOf } from '../answering/parse.ts'
import { partsOf } from '../answering/parts.ts'
import { handInAround, linkedRater, sayAround } from './answer.ts'
import { handInAroundTellings, sayTellings } from './messages.ts'
import { RaterAnswerPage, RaterCheckPage, RaterDoorPage, RaterOverPage } from './pages/rater.tsx'
import { byLink, paths, signedIn, type Way } from './paths.ts'
import { raterView, type RaterView } from './views.ts'

const fields = z.record(z.string(), z.unknown())
const partOf = (value: unknown): number => Math.max(0, Math.trunc(Number(value)) || 0)
const codesOf = (value: unknown): string[] =>
  String(value ?? '')
    .split(',')
    .slice(0, 600)

type Looks = Pick<Visit<unknown, unknown>, 'look'>

/** Two ways to the same questions: signed in, and with the link of a message. */
interface Entry<P> {
  path: string
  who: 'employee' | 'anyone'
  params: z.ZodType<P>
  way: (params: P) => Way
  /** Null: a link that opens nothing. */
  find: (params: P, visit: Looks) => Promise<{ raterId: string; where: Where } | null>
}

async function ofLink(secret: string, { look }: Looks): Promise<{ raterId: string; where: Where } | null> {
  const link = await look((tx) => linkedRater(tx, secret), { ticket: hashOf(secret) })
  return link && { raterId: link.raterId, where: { organisationId: link.organisationId, ticket: hashOf(secret) } }
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** What somebody answers about a colleague. Nothing of it is logged, and no sending is remembered (rule 5). */
export function raterRoutes(doors: Doors): void {
  entry(doors, {
    path: '/360/vragen/:raterId',
    who: 'employee',
    params: z.object({ raterId: id() }),
    way: ({ raterId }) => signedIn(raterId),
    find: async ({ raterId }) => ({ raterId, where: {} }),
  })
  entry(doors, {
    path: `${paths.link}/:secret`,
    who: 'anyone',
    params: z.object({ secret: z.string().max(100) }),
    way: ({ secret }) => byLink(secret),
    find: ({ secret }, visit) => ofLink(secret, visit),
  })
  islands(doors.house).send(paths.save, {
    who: 'anyone',
    action: 'answer-around',
    leavesNoTrace: true,
    body: z.object({ raterId: id().optional(), secret: z.string().max(100).optional(), vraag: z.string().max(40) }).loose(),
    where: async ({ secret }, visit) => (secret === undefined ? {} : ((await ofLink(secret, visit))?.where ?? {})),
    input: ({ raterId, secret, vraag, ...typed }) => ({ raterId: raterId ?? nobody, secret, typed, questions: [vraag] }),
    perform: async (act, { secret, ...input }) => {
      const link = secret === undefined ? null : await linkedRater(act.tx, secret)
      return sayAround(act, link ? { ...input, raterId: link.raterId } : input)
    },
    refusals: sayTellings,
  })
}

function entry<P>(doors: Doors, one: Entry<P>): void {
  const { path, who, params } = one
  const rater = async (visit: Visit<P, unknown>): Promise<RaterView | null> => {
    const found = await one.find(visit.params, visit)
    return found && visit.look((tx) => raterView(tx, found.raterId), found.where)
  }
  const over = (view: RaterView | null) =>
    view ? view.over && <RaterOverPage rater={view} /> : who === 'anyone' && <RaterOverPage rater={null} />
  const where = async (given: P, visit: Looks) => (await one.find(given, visit))?.where ?? {}
  const raterOf = async (given: P, visit: Looks) => (await one.find(given, visit))?.raterId ?? nobody

  doors.page(path, {
    who,
    params,
    query: z.object({ deel: z.string().max(6).optional() }),
    see: async (visit) => {
      const view = await rater(visit)
      const way = one.way(visit.params)
      if (!view || view.over) return over(view) || null
      if (visit.query.deel === undefined) return <RaterDoorPage rater={view} way={way} />
      const at = partOf(visit.query.deel) - 1
      return at >= partsOf(view.instrument, view.answers).length ? { to: way.check } : answerPage(view, way, at)
    },
  })
  doors.form(path, {
    who,
    action: 'answer-around',
    leavesNoTrace: true,
    params,
    body: fields,
    where,
    input: async (typed, given, visit) => ({
      raterId: await raterOf(given, visit),
      typed,
      questions: codesOf(typed['vragen']),
      way: one.way(given),
    }),
    perform: (act, { way: _, ...input }) => sayAround(act, input),
    refusals: sayTellings,
    then: (_, { way, typed }) => ({
      to: way.part(typed['naar'] === 'terug' ? Math.max(0, partOf(typed['deel']) - 1) : partOf(typed['deel']) + 1),
    }),
    again: async (visit, { typed, reason }) => {
      const say = { raterId: await raterOf(visit.params, visit), typed, questions: codesOf(typed['vragen']), partly: true }
      if (reason === 'check-answers') await visit.perform(sayAround, say, await where(visit.params, visit))
      const view = await rater(visit)
      return over(view) || (view && answerPage(view, one.way(visit.params), partOf(typed['deel']), wrongOf(view, typed, visit)))
    },
  })
  checkDoors(doors, one, { rater, over, where, raterOf })
}

interface Finding<P> {
  rater: (visit: Visit<P, unknown>) => Promise<RaterView | null>
  over: (view: RaterView | null) => ReturnType<typeof RaterOverPage> | false
  where: (given: P, visit: Looks) => Promise<Where>
  raterOf: (given: P, visit: Looks) => Promise<string>
}

function checkDoors<P>(doors: Doors, one: Entry<P>, { rater, over, where, raterOf }: Finding<P>): void {
  const { path, who, params } = one
  const page = async (visit: Visit<P, unknown>, refusal?: string) => {
    const view = await rater(visit)
    if (!view || view.over) return over(view) || null
    return <RaterCheckPage rater={view} way={one.way(visit.params)} refusal={refusal} />
  }
  doors.page(`${path}/nakijken`, { who, params, see: (visit) => page(visit) })
  doors.form(`${path}/inleveren`, {
    who,
    action: 'hand-in-around',
    leavesNoTrace: true,
    params,
    body: z.object({}),
    where,
    input: async (_, given, visit) => ({ raterId: await raterOf(given, visit), way: one.way(given) }),
    perform: (act, { raterId }) => handInAround(act, { raterId }),
    refusals: handInAroundTellings,
    then: (_, { way }, t) => ({
      to: way.part(),
      notice: t('Bedankt. Je antwoorden zijn bewaard.', 'Thank you. Your answers have been saved.'),
    }),
    again: (visit, { refusal }) => page(visit, refusal),
  })
}

/** What was typed over what was kept, with a sentence for each field that can't be read. */
function wrongOf(view: RaterView, typed: Record<string, unknown>, { caller }: Visit<unknown, unknown>): Filled {
  const codes = codesOf(typed['vragen'])
  const asked = view.instrument.questions.filter((question) => codes.includes(question.code))
  const { errors } = readAnswers(view.instrument, asked, typed, translator(caller.lang))
  return { values: { ...valuesOf(asked, view.answers), ...typed }, errors }
}

function answerPage(view: RaterView, way: Way, wanted: number, filled?: Filled) {
  const parts = partsOf(view.instrument, view.answers)
  const at = Math.max(0, Math.min(wanted, parts.length - 1))
  const kept = { values: valuesOf(parts[at]?.questions ?? [], view.answers) }
  return <RaterAnswerPage rater={view} way={way} parts={parts} at={at} filled={filled ?? kept} />
}
