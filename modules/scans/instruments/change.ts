import type { Instrument, Question } from './format.ts'

/** One change of a draft: what a form of the page says. */
export type Change =
  | { what: 'head'; head: Partial<Pick<Instrument, 'title' | 'about' | 'source' | 'minutes' | 'wanted' | 'scales'>> }
  | { what: 'question'; question: Question }
  | { what: 'statements'; statements: Question[] }
  | { what: 'move-question'; code: string; by: -1 | 1 }
  | { what: 'remove-question'; code: string }
  | { what: 'domain'; domain: Instrument['domains'][number]; texts: Instrument['texts']; advice: Instrument['advice'] }
  | { what: 'remove-domain'; code: string }
  | { what: 'document'; document: Instrument }

/** The document with the change in it. Null: the last question stays, an instrument asks something. */
export function changed(document: Instrument, change: Change): Instrument | null {
  const { questions, domains } = document
  switch (change.what) {
    case 'head':
      return { ...document, ...change.head }
    case 'question':
      return { ...document, questions: put(questions, change.question) }
    case 'statements':
      return { ...document, questions: [...questions, ...change.statements] }
    case 'move-question':
      return { ...document, questions: moved(questions, change.code, change.by) }
    case 'remove-question':
      return questions.length > 1 ? { ...document, questions: questions.filter((one) => one.code !== change.code) } : null
    case 'domain': {
      const { code } = change.domain
      const others = <T extends { domain: string }>(list: T[]) => list.filter((one) => one.domain !== code)
      return {
        ...document,
        domains: put(domains, change.domain),
        texts: [...others(document.texts), ...change.texts],
        advice: [...others(document.advice), ...change.advice],
      }
    }
    case 'remove-domain':
      return {
        ...document,
        domains: domains.filter((one) => one.code !== change.code),
        texts: document.texts.filter((one) => one.domain !== change.code),
        advice: document.advice.filter((one) => one.domain !== change.code),
        questions: questions.map((one) => (one.domain === change.code ? { ...one, domain: undefined } : one)),
      }
    case 'document':
      return { ...change.document, code: document.code }
  }
}

/** In the place of the one with the same code, or at the end. */
const put = <T extends { code: string }>(list: T[], one: T): T[] =>
  list.some((other) => other.code === one.code) ? list.map((other) => (other.code === one.code ? one : other)) : [...list, one]

function moved(list: Question[], code: string, by: -1 | 1): Question[] {
  const at = list.findIndex((one) => one.code === code)
  const to = at + by
  if (at < 0 || to < 0 || to >= list.length) return list
  const order = [...list]
  ;[order[at], order[to]] = [order[to]!, order[at]!]
  return order
}
