import { Instrument } from '../instruments/format.ts'

/** A subject of a scan with statements on a scale: what is said when the result is low, in the middle and high, and what to do about a gap. */
export interface Subject {
  code: string
  name: string
  about: string
  statements: string[]
  /** The same statements about somebody else, for a 360°; `{naam}` becomes the name. */
  others?: string[]
  /** The URI of the skill it rates. */
  skill?: string
  texts: [low: string, middle: string, high: string]
  advice: string
  goal: string
  search: string
}

interface Scaled {
  /** Absent: about oneself. */
  purpose?: '360'
  code: string
  title: string
  about: string
  source: string
  minutes: number
  wanted: boolean
  /** Of 1 to 5. */
  ends: [low: string, high: string]
  subjects: Subject[]
  /** Questions after the statements. */
  after?: unknown[]
}

/** A self scan on a scale of 1 to 5. With `wanted` advice is given from a gap of a half point; without it up to a result of 3.4. */
export function scaledScan({ ends: [low, high], subjects, after = [], purpose, ...head }: Scaled): Instrument {
  return Instrument.parse({
    format: 'ambacht-instrument/1',
    purpose: purpose ?? 'self',
    ...head,
    scales: { vijf: { from: 1, to: 5, low, high } },
    domains: subjects.map(({ code, name, about, skill }) => ({ code, name, about, ...(skill && { skill }) })),
    questions: [
      ...subjects.flatMap(({ code, statements, others }) =>
        statements.map((text, i) => ({
          code: `${code}-${i + 1}`,
          kind: 'scale',
          scale: 'vijf',
          domain: code,
          text,
          ...(others && { aboutOther: others[i] }),
          required: !others, // who did not see it, need not guess
        })),
      ),
      ...after,
    ],
    texts: subjects.flatMap(({ code, texts }) => [
      { domain: code, from: 1, to: 2.49, text: texts[0] },
      { domain: code, from: 2.5, to: 3.74, text: texts[1] },
      { domain: code, from: 3.75, to: 5, text: texts[2] },
    ]),
    advice: subjects.map(({ code, advice, goal, search }) => ({
      domain: code,
      ...(head.wanted ? { gap: 0.5 } : { to: 3.4 }),
      text: advice,
      goal,
      search,
    })),
  })
}

/** A sort of which a preference test tells how much it fits: what is said when it fits little, somewhat and much, and what to do when it does. */
export interface Sort {
  code: string
  name: string
  about: string
  texts: [little: string, somewhat: string, much: string]
  advice: string
  goal: string
  search: string
  /** The learning forms (L05) that go with it. */
  forms?: string[]
}

interface Sorted {
  code: string
  title: string
  about: string
  source: string
  minutes: number
  /** In every situation at most so many answers; one: a choice. */
  most: number
  sorts: Sort[]
  /** What happens, and what each sort would do then, in the order of the sorts. */
  situations: [situation: string, ...answers: string[]][]
  /** Percent from which a sort fits somewhat, and much. */
  limits: [somewhat: number, much: number]
}

/** A preference test: each answer is a point for one sort, and the result is the part of all points. The answers stand in another order each time. */
export function preferenceTest({ most, sorts, situations, limits: [some, much], ...head }: Sorted): Instrument {
  return Instrument.parse({
    format: 'ambacht-instrument/1',
    purpose: 'preference',
    ...head,
    domains: sorts.map(({ code, name, about, forms }) => ({ code, name, about, ...(forms && { forms }) })),
    questions: situations.map(([text, ...answers], n) => {
      const options = answers.map((answer, i) => ({ code: sorts[i]!.code, text: answer, points: { [sorts[i]!.code]: 1 } }))
      const turned = [...options.slice(n % options.length), ...options.slice(0, n % options.length)]
      return {
        code: `s-${n + 1}`,
        kind: most === 1 ? 'choice' : 'choices',
        ...(most > 1 && { most }),
        text,
        options: turned,
        required: true,
      }
    }),
    texts: sorts.flatMap(({ code, texts }) => [
      { domain: code, from: 0, to: some - 0.01, text: texts[0] },
      { domain: code, from: some, to: much - 0.01, text: texts[1] },
      { domain: code, from: much, to: 100, text: texts[2] },
    ]),
    advice: sorts.map(({ code, advice, goal, search }) => ({ domain: code, from: much, text: advice, goal, search })),
  })
}
