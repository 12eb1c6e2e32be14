import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { both, maybeWhole, maybeWords, ticked, words } from '#platform/http/fields.ts'
import type { Change } from './change.ts'
import { Question, type Instrument } from './format.ts'
import { codeOf } from './take.ts'

// What the forms of a draft say. Answers, texts and advice are written as lines: one form without script for what would be a table of fields.

type Option = { code: string; text: string; points?: Record<string, number>; right?: boolean }

/** `Ja` · `Ja | goed` · `Ja | samen: 2, alleen: 1`: a line for each answer. */
export function optionsOf(text: string, known: readonly Option[] = []): Option[] {
  const taken = new Set<string>()
  return linesOf(text).map((line) => {
    const [said = '', more = ''] = split(line)
    const code = free(known.find((one) => one.text === said)?.code ?? codeOf(said, 'antwoord'), taken)
    const points = Object.fromEntries(
      more.split(/,(?!\d)/).flatMap((part) => {
        const [, domain, worth] = /^([a-z][a-z0-9-]*)\s*:\s*(\d+(?:[.,]\d+)?)$/.exec(part.trim()) ?? []
        return domain && worth ? [[domain, Number(worth.replace(',', '.'))]] : []
      }),
    )
    return { code, text: said, ...(Object.keys(points).length && { points }), ...(/^(goed|juist|right)$/i.test(more) && { right: true }) }
  })
}

export const optionLines = (options: readonly Option[]): string =>
  options
    .map(({ text, points, right }) => {
      const more = right
        ? 'goed'
        : Object.entries(points ?? {})
            .map(([domain, worth]) => `${domain}: ${dutch(worth)}`)
            .join(', ')
      return more ? `${flat(text)} | ${more}` : flat(text)
    })
    .join('\n')

const range = /^(-?\d+(?:[.,]\d+)?)\s*-\s*(-?\d+(?:[.,]\d+)?)\s*[:|]\s*(.+)$/

/** `1 - 2,4: Je begint vaak meteen.` Null when a line can't be read so. */
export function textsOf(text: string): { from: number; to: number; text: string }[] | null {
  const lines = linesOf(text).map((line) => range.exec(line))
  if (lines.some((line) => !line)) return null
  return lines.map((line) => ({ from: number(line![1]!), to: number(line![2]!), text: line![3]!.trim() }))
}

export const textLines = (texts: Instrument['texts']): string =>
  texts.map(({ from, to, text }) => `${dutch(from)} - ${dutch(to)}: ${flat(text)}`).join('\n')

export type Advice = Omit<Instrument['advice'][number], 'domain'>

/** `verschil 0,5 | advies | doel | zoekwoord` or `1 - 3,4 | advies | doel`. Null when a line can't be read so. */
export function adviceOf(text: string): Advice[] | null {
  const read = linesOf(text).map((line): Advice | null => {
    const [when = '', said = '', goal = '', search = ''] = line.split('|').map((part) => part.trim())
    const about = occasionOf(when)
    return said && goal && about ? { ...about, text: said, goal, ...(search && { search }) } : null
  })
  return read.some((one) => one === null) ? null : (read as Advice[])
}

/** When advice is given: `verschil 0,5` or `1 - 3,4`. Null when it can't be read so. */
export function occasionOf(text: string): Pick<Advice, 'gap' | 'from' | 'to'> | null {
  const gap = /^verschil\s+(\d+(?:[.,]\d+)?)$/i.exec(text)
  if (gap) return { gap: number(gap[1]!) }
  const result = /^(-?\d+(?:[.,]\d+)?)\s*-\s*(-?\d+(?:[.,]\d+)?)$/.exec(text)
  return result && { from: number(result[1]!), to: number(result[2]!) }
}

export const occasionWords = ({ gap, from, to }: Advice): string =>
  gap === undefined ? `${dutch(from ?? 0)} - ${dutch(to ?? 100)}` : `verschil ${dutch(gap)}`

export const adviceLines = (advice: readonly Advice[]): string =>
  advice
    .map((one) => [occasionWords(one), bare(one.text), bare(one.goal), ...(one.search ? [bare(one.search)] : [])].join(' | '))
    .join('\n')

export const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
const split = (line: string) => {
  const at = line.lastIndexOf(' | ')
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 3).trim()]
}
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const bare = (text: string) => flat(text).replaceAll('|', '/')
const dutch = (value: number) => String(value).replace('.', ',')
const number = (text: string) => Number(text.replace(',', '.'))

/** The code, or with a number behind it when it is taken; taken from now on. */
export function free(code: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const one = n === 1 ? code : `${code.slice(0, 36)}-${n}`
    if (!taken.has(one)) return (taken.add(one), one)
  }
}

export const Head = z.object({
  title: words(160, 'Geef het instrument een naam.', 'Give the instrument a name.'),
  about: words(4000, 'Zeg in een paar zinnen waar het over gaat.', 'Say in a few sentences what it is about.'),
  source: words(1000, 'Zeg waar het vandaan komt, zodat lezers dat weten.', 'Say where it comes from, so that readers know.'),
  minutes: maybeWhole(1, 240).transform((minutes) => minutes ?? 10),
  wanted: ticked(),
  limit: maybeWhole(1, 480),
})

/** The head of a document; of a test how long somebody has, too. */
export const headChange = ({ limit, ...head }: z.infer<typeof Head>): Change => ({ what: 'head', head, limit })

const manyLines = (text: string) => linesOf(text).length >= 2
export const QuestionForm = z
  .object({
    code: z.string().max(40).default(''),
    kind: z.enum(['scale', 'statements', 'choice', 'choices', 'open', 'number'], {
      error: both('Kies een soort vraag.', 'Choose a kind of question.'),
    }),
    text: words(1000, 'Schrijf de vraag op.', 'Write the question.'),
    aboutOther: maybeWords(1000),
    help: maybeWords(1000),
    domain: z.string().max(40).default(''),
    required: ticked(),
    reversed: ticked(),
    scale: z.string().max(40).default(''),
    options: maybeWords(20_000),
    most: maybeWhole(1, 40),
    from: maybeWhole(-1_000_000, 1_000_000),
    to: maybeWhole(-1_000_000, 1_000_000),
    unit: maybeWords(40),
    after: z.string().max(90).default(''),
  })
  .refine((form) => !['choice', 'choices'].includes(form.kind) || manyLines(form.options), {
    path: ['options'],
    message: both('Schrijf ten minste twee antwoorden, elk op een eigen regel.', 'Write at least two answers, each on a line of its own.'),
  })
  .refine((form) => form.kind !== 'choice' || linesOf(form.options).length <= 20, {
    path: ['options'],
    message: both('Schrijf hooguit 20 antwoorden.', 'Write at most 20 answers.'),
  })
  .refine((form) => form.kind !== 'choices' || linesOf(form.options).length <= 40, {
    path: ['options'],
    message: both('Schrijf hooguit 40 antwoorden.', 'Write at most 40 answers.'),
  })
  .refine((form) => !['choice', 'choices'].includes(form.kind) || linesOf(form.options).every((line) => split(line)[0]!.length <= 500), {
    path: ['options'],
    message: both('Een antwoord is hooguit 500 tekens lang.', 'An answer is at most 500 characters long.'),
  })
  .refine((form) => form.kind !== 'statements' || manyLines(form.options), {
    path: ['options'],
    message: both(
      'Schrijf ten minste twee stellingen, elk op een eigen regel.',
      'Write at least two statements, each on a line of its own.',
    ),
  })
  .refine((form) => form.kind !== 'statements' || linesOf(form.options).every((line) => line.length <= 1000), {
    path: ['options'],
    message: both('Een stelling is hooguit 1000 tekens lang.', 'A statement is at most 1000 characters long.'),
  })
  .refine((form) => form.kind !== 'statements' || linesOf(form.options).length <= 100, {
    path: ['options'],
    message: both('Zet er hooguit 100 in één keer bij.', 'Add at most 100 at once.'),
  })
  .refine((form) => form.kind !== 'number' || (form.from !== null && form.to !== null && form.from < form.to), {
    path: ['to'],
    message: both('Vul in van welk tot welk getal. Het tweede is groter.', 'Fill in from which number to which. The second is larger.'),
  })

/** What an address says for a part that is not there yet; no part has it as its code. */
export const asNew = 'nieuw'

export const newCode = () => `v-${randomUUID().slice(0, 8)}`

/**
 * The question that a form says. What the form does not show of a question that was there, stays. A list of statements is so many questions on one
 * scale, each with what is asked about them all: they are counted, moved and changed one by one.
 */
export function questionChange(form: z.infer<typeof QuestionForm>, document: Instrument): Change {
  const { code, kind, text, aboutOther, help, domain, required, after } = form
  const was = document.questions.find((one) => one.code === code)
  const [question, option] = after.split('/')
  const more = { required, ...(domain && { domain }), ...(question && option && { when: { question, option } }) }
  const asked = { code: was?.code ?? newCode(), text, ...more, ...(aboutOther && { aboutOther }), ...(help && { help }) }
  const scale = form.scale || Object.keys(document.scales)[0] || 'vijf'
  if (kind === 'statements') {
    const statement = (line: string) => Question.parse({ ...more, code: newCode(), kind: 'scale', scale, text: line, help: text })
    return { what: 'statements', statements: linesOf(form.options).map(statement) }
  }
  const options = () => optionsOf(form.options, was && 'options' in was ? was.options : [])
  const own = {
    scale: () => ({ scale, reversed: form.reversed }),
    choice: () => ({ options: options() }),
    choices: () => ({ options: options(), ...(form.most && { most: form.most }) }),
    open: () => ({}),
    number: () => ({ from: form.from, to: form.to, ...(form.unit && { unit: form.unit }) }),
  }
  return { what: 'question', question: Question.parse({ ...asked, kind, ...own[kind]() }) }
}

export const subjectFields = {
  code: z.string().max(40).default(''),
  name: words(120, 'Geef het onderwerp een naam.', 'Give the subject a name.'),
  about: maybeWords(2000),
  skill: maybeWords(400),
  texts: maybeWords(40_000)
    .refine(
      (text) => textsOf(text) !== null,
      both('Schrijf elke tekst op een eigen regel als 1 - 2,4: tekst.', 'Write each text on a line of its own as 1 - 2.4: text.'),
    )
    .refine(
      (text) => !textsOf(text)?.some((one) => one.text.length > 4000),
      both('Een tekst is hooguit 4000 tekens lang.', 'A text is at most 4000 characters long.'),
    ),
}

export const DomainForm = z.object({
  ...subjectFields,
  advice: maybeWords(20_000)
    .refine(
      (text) => adviceOf(text) !== null,
      both(
        'Schrijf elk advies op een eigen regel als verschil 0,5 | advies | doel, of als 1 - 3,4 | advies | doel.',
        'Write each advice on a line of its own as verschil 0,5 | advice | goal, or as 1 - 3,4 | advice | goal.',
      ),
    )
    .refine(
      (text) => !adviceOf(text)?.some((one) => one.text.length > 1000 || one.goal.length > 300 || (one.search?.length ?? 0) > 120),
      both(
        'Een advies is hooguit 1000 tekens lang, een doel 300 en een zoekwoord 120.',
        'An advice is at most 1000 characters long, a goal 300 and a search word 120.',
      ),
    ),
})

export const domainChange = (form: z.infer<typeof DomainForm>, document: Instrument): Change => ({
  what: 'domain',
  ...saidOf(form, adviceOf(form.advice) ?? [], document),
})

type Subject = Omit<z.infer<typeof DomainForm>, 'advice'>

/** A subject with what is said about it. What the form does not show of one that was there, stays. */
export function saidOf(form: Subject, advice: readonly Advice[], document: Instrument) {
  const was = document.domains.find((one) => one.code === form.code)
  const taken = new Set([asNew, ...document.domains.map((one) => one.code)])
  const domain = was ? form.code : free(codeOf(form.name, 'onderwerp'), taken)
  return {
    domain: {
      code: domain,
      name: form.name,
      ...(form.about && { about: form.about }),
      ...(form.skill && { skill: form.skill }),
      ...(was?.forms && { forms: was.forms }),
    },
    texts: (textsOf(form.texts) ?? []).map((one) => ({ domain, ...one })),
    advice: advice.map((one) => ({ domain, ...one })),
  }
}
