import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Instrument, Question } from './format.ts'

type Said = { domain: Instrument['domains'][number]; texts: Instrument['texts']; advice: Instrument['advice'] }
type Test = NonNullable<Instrument['test']>

/** One change of a draft: what a form of the page says. */
export type Change =
  | { what: 'head'; head: Partial<Pick<Instrument, 'title' | 'about' | 'source' | 'minutes' | 'wanted'>>; limit?: number | null }
  | { what: 'scale'; code: string; scale: Instrument['scales'][string] }
  | { what: 'remove-scale'; code: string }
  | { what: 'question'; question: Question }
  | { what: 'item'; question: Question }
  | { what: 'statements'; statements: Question[] }
  | { what: 'move-question'; code: string; by: -1 | 1 }
  | { what: 'remove-question'; code: string }
  | ({ what: 'domain' } & Said)
  | ({ what: 'outcome'; items: number; pass: number } & Said)
  | { what: 'remove-domain'; code: string }
  | { what: 'document'; document: Instrument }

/** Why a change can't be made: an instrument asks something, on scales that are there; a test has an outcome. */
export type ChangeRefusal = 'last-one-stays' | 'last-outcome-stays' | 'scale-in-use'

/** The document with the change in it. */
export function changed(document: Instrument, change: Change): Outcome<Instrument, ChangeRefusal> {
  const { questions, scales } = document
  switch (change.what) {
    case 'head':
      return done({ ...document, ...change.head, ...withLimit(document, change.limit) })
    case 'scale':
      return done({ ...document, scales: { ...scales, [change.code]: change.scale } })
    case 'remove-scale':
      return withoutScale(document, change.code)
    case 'question':
      return done({ ...document, questions: put(questions, change.question) })
    case 'item':
      return done({ ...document, questions: inBank(questions, change.question) })
    case 'statements':
      return done({ ...document, questions: [...questions, ...change.statements] })
    case 'move-question':
      return done({ ...document, questions: moved(questions, change.code, change.by) })
    case 'remove-question':
      return questions.length > 1
        ? done({ ...document, questions: questions.filter((one) => one.code !== change.code) })
        : refuse('last-one-stays')
    case 'domain':
      return done(withDomain(document, change))
    case 'outcome':
      return done({ ...withDomain(document, change), ...withOutcome(document, change.domain.code, change) })
    case 'remove-domain':
      return withoutDomain(document, change.code)
    case 'document':
      return done({ ...change.document, code: document.code })
  }
}

/** What a test is as far as nobody said: of every outcome one item, passed when most of it is right. */
const testOf = ({ test, domains }: Instrument): Test => test ?? { outcomes: domains.map(({ code }) => normOf(code)) }

/** What an outcome begins with. */
export const normOf = (domain: string) => ({ domain, items: 1, pass: 80 })

function withDomain(document: Instrument, { domain, texts, advice }: Said): Instrument {
  const others = <T extends { domain: string }>(list: T[]) => list.filter((one) => one.domain !== domain.code)
  return {
    ...document,
    domains: put(document.domains, domain),
    texts: [...others(document.texts), ...texts],
    advice: [...others(document.advice), ...advice],
  }
}

/** Of a test: how many minutes somebody has. Null: as long as it takes. Not told: it stays. */
function withLimit(document: Instrument, limit: number | null | undefined): Pick<Instrument, 'test'> {
  if (document.purpose !== 'test' || limit === undefined) return {}
  return { test: { outcomes: testOf(document).outcomes, ...(limit && { minutes: limit }) } }
}

function withOutcome(document: Instrument, domain: string, { items, pass }: { items: number; pass: number }): Pick<Instrument, 'test'> {
  if (document.purpose !== 'test') return {}
  const test = testOf(document)
  const outcome = { domain, items, pass }
  const known = test.outcomes.some((one) => one.domain === domain)
  const outcomes = known ? test.outcomes.map((one) => (one.domain === domain ? outcome : one)) : [...test.outcomes, outcome]
  return { test: { ...test, outcomes } }
}

function withoutDomain(document: Instrument, code: string): Outcome<Instrument, ChangeRefusal> {
  const others = <T extends { domain: string }>(list: T[]) => list.filter((one) => one.domain !== code)
  const outcomes = document.test && others(document.test.outcomes)
  if (outcomes?.length === 0) return refuse('last-outcome-stays')
  return done({
    ...document,
    ...(document.test && outcomes && { test: { ...document.test, outcomes } }),
    domains: document.domains.filter((one) => one.code !== code),
    texts: others(document.texts),
    advice: others(document.advice),
    questions: document.questions.map((one) => (one.domain === code ? { ...one, domain: undefined } : one)),
  })
}

function withoutScale(document: Instrument, code: string): Outcome<Instrument, ChangeRefusal> {
  const using = document.questions.filter((one) => one.kind === 'scale' && one.scale === code).length
  if (using) return refuse('scale-in-use', { count: using })
  const { [code]: _, ...scales } = document.scales
  return done({ ...document, scales })
}

/** In the place of the one with the same code, or at the end. */
const put = <T extends { code: string }>(list: T[], one: T): T[] =>
  list.some((other) => other.code === one.code) ? list.map((other) => (other.code === one.code ? one : other)) : [...list, one]

/** A new item stands after those of its outcome: whoever sits the test meets them together. */
function inBank(list: Question[], item: Question): Question[] {
  const last = list.findLastIndex((one) => one.domain === item.domain)
  return last < 0 || list.some((one) => one.code === item.code) ? put(list, item) : list.toSpliced(last + 1, 0, item)
}

function moved(list: Question[], code: string, by: -1 | 1): Question[] {
  const at = list.findIndex((one) => one.code === code)
  const to = at + by
  if (at < 0 || to < 0 || to >= list.length) return list
  const order = [...list]
  ;[order[at], order[to]] = [order[to]!, order[at]!]
  return order
}
