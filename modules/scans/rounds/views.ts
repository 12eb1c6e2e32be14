import type { Sql } from '#platform/db/pool.ts'
import type { Instrument, Question } from '../instruments/format.ts'
import type { Effect } from './rules.ts'

export interface RoundLine {
  id: string
  name: string
  kind: 'survey' | 'effect'
  title: string
  asked: number
  opensOn: Temporal.PlainDate
  /** The last day of all. */
  closesOn: Temporal.PlainDate
  closed: boolean
}

const lines = (tx: Sql, roundId: string | null) => tx<(RoundLine & { document: Instrument; minimum: number })[]>`
  select r.id, r.name, r.kind, v.document ->> 'title' as title, r.opens_on, coalesce(r.again_closes_on, r.closes_on) as closes_on, r.closed_at is not null as closed,
    r.minimum, v.document, (select count(distinct a.person_id)::int from scans.assignment a where a.organisation_id = r.organisation_id and a.round_id = r.id) as asked
  from scans.round r join scans.instrument_version v on v.organisation_id = r.organisation_id and v.id = r.version_id
  where r.organisation_id = (select platform.organisation()) and (${roundId}::uuid is null or r.id = ${roundId}::uuid) order by r.opens_on desc, r.name`

export interface Rounds {
  rounds: RoundLine[]
  instruments: { id: string; title: string; purpose: 'self' | 'survey' }[]
  units: { id: string; name: string }[]
}

/** What groups were asked, and what a new one can be asked. */
export async function roundsView(tx: Sql): Promise<Rounds> {
  const [rounds, instruments, units] = await Promise.all([
    lines(tx, null),
    askable(tx),
    tx<
      Rounds['units']
    >`select id, name from people.unit where organisation_id = (select platform.organisation()) and ended_on is null order by name`,
  ])
  return { rounds, instruments, units }
}

/** What can be asked of a group, by title. */
async function askable(tx: Sql): Promise<Rounds['instruments']> {
  const rows = await tx<Rounds['instruments']>`
      select distinct on (i.id) i.id, v.document ->> 'title' as title, v.document ->> 'purpose' as purpose
      from scans.instrument i join scans.instrument_version v on v.organisation_id = i.organisation_id and v.instrument_id = i.id
      where i.organisation_id = (select platform.organisation()) and i.withdrawn_at is null and v.published_at is not null and v.document ->> 'purpose' in ('self', 'survey')
      order by i.id, v.number desc`
  return rows.toSorted((a, b) => a.title.localeCompare(b.title, 'nl'))
}

/** Published: what a group can be asked before and after. */
export const beforeAndAfter = async (tx: Sql) => (await askable(tx)).filter((one) => one.purpose === 'self')

/** What was answered to one question of a survey; null: fewer than the minimum. */
export interface QuestionCounts {
  question: Question
  answers: null | { count: number; options: { text: string; count: number }[]; mean: number | null; words: string[] }
}

export interface RoundView extends RoundLine {
  minimum: number
  /** Of an effect, once closed: the domains that enough people answered twice. */
  effects: (Effect & { name: string })[]
  questions: QuestionCounts[]
}

/** One round. What is not enough people is not there, also not how many answered. */
export async function roundView(tx: Sql, roundId: string): Promise<RoundView | null> {
  const [round] = await lines(tx, roundId)
  if (!round) return null
  const { document, ...line } = round
  const [effects, rows] = await Promise.all([
    tx<
      Effect[]
    >`select domain, people, before, after, change, spread from scans.effect where organisation_id = (select platform.organisation()) and round_id = ${roundId}`,
    tx<Row[]>`select question, option, number, words from scans.survey_answer
      where organisation_id = (select platform.organisation()) and round_id = ${roundId} and not wanted order by id`,
  ])
  return {
    ...line,
    effects: document.domains.flatMap(({ code, name }) => effects.filter((one) => one.domain === code).map((one) => ({ ...one, name }))),
    questions: round.kind === 'survey' ? document.questions.map((question) => countsOf(question, rows, round.minimum)) : [],
  }
}

interface Row {
  question: string
  option: string | null
  number: number | null
  words: string | null
}

function countsOf(question: Question, rows: Row[], minimum: number): QuestionCounts {
  const own = rows.filter((row) => row.question === question.code)
  if (own.length < minimum) return { question, answers: null }
  const numbers = own.flatMap((row) => (row.number === null ? [] : [row.number]))
  const options = 'options' in question ? question.options : []
  return {
    question,
    answers: {
      count: own.length,
      options: options.map(({ code, text }) => ({ text, count: own.filter((row) => row.option === code).length })),
      mean: numbers.length ? Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 10) / 10 : null,
      words: own.flatMap((row) => (row.words === null ? [] : [row.words])),
    },
  }
}
