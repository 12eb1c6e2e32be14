import { z } from 'zod'

/**
 * An instrument (instrument) as one document: what is asked, how it is counted and what is said about it. The same document stands in
 * the database as a version, is the file that is imported and exported, and is what our own instruments are written in (M41).
 * It is data: a new kind of scan is a new document, not a new table or page. Texts are plain; nothing in them is read as HTML.
 */
const words = (most: number) => z.string().trim().min(1).max(most)
/** Not a name that every object has: answers and scales are looked up by it. */
const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .refine((name) => !(name in {}))

/** Answered with a number on a line with described ends. `labels`, when given, has a word for every number. */
const Scale = z.strictObject({
  from: z.int().min(0).max(1),
  to: z.int().min(2).max(10),
  low: words(120),
  high: words(120),
  labels: z.array(words(120)).optional(),
})

/** `points`: what choosing this adds to which domain (preference tests). `right`: the right answer of an item of a knowledge test. */
const Option = z.strictObject({
  code,
  text: words(500),
  points: z.record(code, z.number().min(0).max(10)).optional(),
  right: z.boolean().optional(),
})

const asked = {
  code,
  /** The domain it counts for; for an item of a knowledge test the learning outcome (toetsterm, M19). Absent: it is not counted. */
  domain: code.optional(),
  text: words(1000),
  /** How raters read it in a 360°: about somebody else. Absent: they read `text`. `{naam}` becomes the name of the person concerned. */
  aboutOther: words(1000).optional(),
  help: words(1000).optional(),
  required: z.boolean().default(false),
  /** Only asked when an earlier choice was this one. Going round in a circle is refused. */
  when: z.strictObject({ question: code, option: code }).optional(),
}

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('scale'), scale: code, reversed: z.boolean().default(false) }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(Option).min(2).max(20) }),
  z.strictObject({
    ...asked,
    kind: z.literal('choices'),
    options: z.array(Option).min(2).max(40),
    most: z.int().min(1).max(40).optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('open') }),
  z.strictObject({ ...asked, kind: z.literal('number'), from: z.number(), to: z.number(), unit: words(40).optional() }),
])
export type Question = z.infer<typeof Question>

/**
 * A subject that gets a result of its own. `skill`: the URI of the skill it rates, so that a result can become an inschatting (rating).
 * `forms`: codes of the learning forms that go with this sort, so that the offer can follow a preference (L02).
 */
const Domain = z.strictObject({
  code,
  name: words(120),
  about: words(2000).optional(),
  skill: z.string().max(400).optional(),
  forms: z.array(code).min(1).max(40).optional(),
})

/** What is said from `from` up to and including `to`, on the scale of the result (for tests and preferences: percent). */
const Text = z.strictObject({ domain: code, from: z.number(), to: z.number(), text: words(4000) })

/**
 * What can be done: a goal, and words to look for in the offer. It is given about a gap of at least `gap` (wanted minus current, or pass mark
 * minus result), or where nothing is wanted about a result from `from` up to and including `to`.
 */
const Advice = z.strictObject({
  domain: code,
  gap: z.number().min(0).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  text: words(1000),
  goal: words(300),
  search: words(120).optional(),
})

/** How many items of each outcome are drawn from the bank, how long it takes, and from which percentage an outcome is passed. */
const Test = z.strictObject({
  minutes: z.int().min(1).max(480).optional(),
  outcomes: z.array(z.strictObject({ domain: code, items: z.int().min(1).max(100), pass: z.int().min(1).max(100) })).min(1),
})

/**
 * - self: about oneself · 360: about somebody, by several raters (and that person) · test: right or wrong, per outcome ·
 *   preference: which of some sorts fits · survey: only asked, nothing counted.
 */
export const purposes = ['self', '360', 'test', 'preference', 'survey'] as const
export type Purpose = (typeof purposes)[number]

export const Instrument = z.strictObject({
  format: z.literal('ambacht-instrument/1'),
  code,
  title: words(160),
  about: words(4000),
  /** Where it comes from, and under what terms it is used: shown with every result. */
  source: words(1000),
  purpose: z.enum(purposes),
  /** About how long it takes. */
  minutes: z.int().min(1).max(240),
  /** Every question with a scale is asked twice: how it is now, and what is wanted in this context (M36). */
  wanted: z.boolean().default(false),
  scales: z.record(code, Scale).default({}),
  domains: z.array(Domain).max(60),
  questions: z.array(Question).min(1).max(600),
  test: Test.optional(),
  texts: z.array(Text).default([]),
  advice: z.array(Advice).default([]),
})
export type Instrument = z.infer<typeof Instrument>

/** Something that is wrong with a document that has the right form: a sentence, and where. */
export interface Flaw {
  where: string
  nl: string
  en: string
}

/** What a form alone can't say: names that exist, answers that can be given, no rule that goes in a circle. An empty list: it can be used. */
export function flawsOf(instrument: Instrument): Flaw[] {
  return [...namesOf(instrument), ...measuresOf(instrument), ...choicesOf(instrument), ...circlesOf(instrument), ...testOf(instrument)]
}

function namesOf({ domains, questions, scales, texts, advice }: Instrument): Flaw[] {
  const known = new Set(domains.map((domain) => domain.code))
  const unknown = (where: string, domain: string | undefined): Flaw[] =>
    domain === undefined || known.has(domain)
      ? []
      : [flaw(where, `Het domein “${domain}” bestaat niet.`, `There is no domain “${domain}”.`)]
  return [
    ...twice(domains.map((domain) => domain.code)),
    ...twice(questions.map((question) => question.code)),
    ...questions.flatMap((question) => unknown(question.code, question.domain)),
    ...texts.flatMap((text) => unknown('texts', text.domain)),
    ...advice.flatMap((one) => unknown('advice', one.domain)),
    ...questions.flatMap((question) =>
      question.kind === 'scale' && !scales[question.scale]
        ? [flaw(question.code, `De schaal “${question.scale}” bestaat niet.`, `There is no scale “${question.scale}”.`)]
        : [],
    ),
    ...advice.flatMap((one) =>
      one.gap === undefined && one.from === undefined && one.to === undefined
        ? [flaw('advice', 'Dit advies zegt niet bij welke uitkomst het hoort.', 'This advice does not say which result it is for.')]
        : [],
    ),
    ...Object.entries(scales).flatMap(([name, scale]) =>
      scale.labels && scale.labels.length !== scale.to - scale.from + 1
        ? [flaw(name, 'Geef elk getal van de schaal een woord, of geen enkel.', 'Give every number of the scale a word, or none.')]
        : [],
    ),
  ]
}

/** A subject is counted as one mean, so its questions are answered with the same numbers. What a survey asks is not counted. */
function measuresOf({ purpose, domains, questions, scales }: Instrument): Flaw[] {
  if (purpose !== 'self' && purpose !== '360') return []
  return domains.flatMap(({ code }) => {
    const numbers = questions.flatMap((one) => {
      const scale = one.kind === 'scale' && one.domain === code ? scales[one.scale] : undefined
      return scale ? [`${scale.from} - ${scale.to}`] : []
    })
    return new Set(numbers).size < 2
      ? []
      : [
          flaw(
            code,
            'De vragen hebben schalen met andere getallen. Geef ze dezelfde getallen, of maak er twee onderwerpen van.',
            'The questions have scales with other numbers. Give them the same numbers, or make two subjects of them.',
          ),
        ]
  })
}

function choicesOf({ domains, questions }: Instrument): Flaw[] {
  const known = new Set(domains.map((domain) => domain.code))
  return questions.flatMap((question) => {
    if (question.kind === 'number')
      return question.from < question.to ? [] : [flaw(question.code, 'Er kan geen getal worden gegeven.', 'No number can be given.')]
    if (question.kind !== 'choice' && question.kind !== 'choices') return []
    const points = question.options.flatMap((option) => Object.keys(option.points ?? {}))
    return [
      ...twice(question.options.map((option) => option.code)),
      ...points
        .filter((domain) => !known.has(domain))
        .map((domain) => flaw(question.code, `Het domein “${domain}” bestaat niet.`, `There is no domain “${domain}”.`)),
    ]
  })
}

/** A condition looks at a choice that exists, and following conditions never comes back where it began. */
function circlesOf({ questions }: Instrument): Flaw[] {
  const byCode = new Map(questions.map((question) => [question.code, question]))
  return questions.flatMap((question) => {
    if (!question.when) return []
    const other = byCode.get(question.when.question)
    const options = other && (other.kind === 'choice' || other.kind === 'choices') ? other.options : []
    if (!options.some((option) => option.code === question.when!.option))
      return [
        flaw(question.code, 'Deze vraag wacht op een antwoord dat niet bestaat.', 'This question waits for an answer that does not exist.'),
      ]
    const seen = new Set<string>()
    for (let at: Question | undefined = question; at; at = at.when && byCode.get(at.when.question)) {
      if (seen.has(at.code)) return [flaw(question.code, 'Deze vraag wacht op zichzelf.', 'This question waits for itself.')]
      seen.add(at.code)
    }
    return questions.indexOf(other!) < questions.indexOf(question)
      ? []
      : [flaw(question.code, 'Deze vraag wacht op een vraag die later komt.', 'This question waits for one that comes later.')]
  })
}

function testOf({ purpose, test, questions }: Instrument): Flaw[] {
  if ((purpose === 'test') !== (test !== undefined))
    return [
      flaw(
        'test',
        'Een kennistoets heeft toetstermen met een norm; iets anders niet.',
        'A test has outcomes with a pass mark; nothing else does.',
      ),
    ]
  if (!test) return []
  const outcomes = test.outcomes.map(({ domain }) => domain)
  return [...twice(outcomes), ...questions.flatMap((question) => itemFlaws(question, outcomes)), ...banksOf(test, questions)]
}

/** What is asked in a test counts for an outcome, and can be answered rightly. */
function itemFlaws(question: Question, outcomes: string[]): Flaw[] {
  const at = (nl: string, en: string) => [flaw(question.code, nl, en)]
  if (question.kind !== 'choice' && question.kind !== 'choices')
    return at('In een kennistoets hebben vragen antwoorden om uit te kiezen.', 'Questions of a test have answers to choose from.')
  if (!question.domain || !outcomes.includes(question.domain))
    return at('Deze vraag hoort nog bij geen toetsterm met een norm.', 'This question belongs to no outcome with a pass mark yet.')
  const right = question.options.filter((option) => option.right).length
  if (right === 0) return at('Geen antwoord is goed.', 'No answer is right.')
  return right > 1 && question.kind === 'choice'
    ? at('Hier zijn meer antwoorden goed, en er kan er één gekozen worden.', 'More answers are right here, and one can be chosen.')
    : []
}

/** There are as many items as are drawn. */
const banksOf = (test: NonNullable<Instrument['test']>, questions: Question[]): Flaw[] =>
  test.outcomes.flatMap(({ domain, items }) => {
    const there = questions.filter((one) => one.domain === domain && 'options' in one).length
    return there >= items
      ? []
      : [
          flaw(
            domain,
            `${there === 1 ? 'Er is 1 vraag' : `Er zijn ${there} vragen`}, en er worden er ${items} gesteld.`,
            `There ${there === 1 ? 'is 1 item' : `are ${there} items`} and ${items} are asked.`,
          ),
        ]
  })

const flaw = (where: string, nl: string, en: string): Flaw => ({ where, nl, en })
const twice = (codes: string[]): Flaw[] =>
  codes
    .filter((one, i) => codes.indexOf(one) < i)
    .map((one) => flaw(one, `De naam “${one}” komt twee keer voor.`, `The name “${one}” is used twice.`))
