import { z } from 'zod'
import { both, maybeWhole, maybeWords, several, words } from '#platform/http/fields.ts'
import type { Change } from './change.ts'
import { free, newCode, occasionOf, saidOf, subjectFields, type Advice } from './fields.ts'
import { Question, type Instrument } from './format.ts'
import { codeOf } from './take.ts'

// What the forms of a knowledge test say: an item with its answers, and an outcome with its pass mark and what to follow. Rows of one number
// belong together; a row that is empty is passed over.

/** Answers of which one is chosen, and of which several are. */
const [ofOne, ofSeveral] = [20, 40] as const

const tooMany = (most: number) => both(`Schrijf hooguit ${most} antwoorden.`, `Write at most ${most} answers.`)

export const ItemForm = z
  .object({
    code: z.string().max(40).default(''),
    text: words(1000, 'Schrijf de vraag op.', 'Write the question.'),
    domain: words(40, 'Kies bij welke toetsterm de vraag hoort.', 'Choose which outcome the question belongs to.'),
    help: maybeWords(1000),
    answer: several(maybeWords(500)).refine((rows) => rows.length <= 2 * ofSeveral, tooMany(ofSeveral)),
    right: several(z.string().max(3)),
    next: z.string().max(10).default(''),
  })
  .transform(({ answer, right, ...form }, context) => {
    const wrong = (field: string, message: string) => void context.addIssue({ code: 'custom', path: [field], message })
    const rows = answer.map((text, n) => ({ text, right: right.includes(String(n)), n }))
    for (const { n } of rows.filter((row) => row.right && !row.text))
      wrong(`answer.${n}`, both('Schrijf dit antwoord op, of haal het vinkje weg.', 'Write this answer, or untick it.'))
    const answers = rows.filter((row) => row.text)
    for (const { n } of answers.filter((row) => answers.some((other) => other.n < row.n && other.text === row.text)))
      wrong(`answer.${n}`, both('Dit antwoord staat er al.', 'This answer is there already.'))
    const good = answers.filter((row) => row.right).length
    if (answers.length < 2) wrong(`answer.${answers.length}`, both('Schrijf ten minste twee antwoorden.', 'Write at least two answers.'))
    else if (!good) wrong('right.0', both('Vink aan welk antwoord goed is.', 'Tick which answer is right.'))
    const most = good > 1 ? ofSeveral : ofOne
    if (answers.length > most) wrong(`answer.${most}`, tooMany(most))
    return { ...form, answers: answers.map(({ text, right }) => ({ text, right })) }
  })

/** An item with one right answer is a choice, with more several can be chosen. What the form does not show of one that was there, stays. */
export function itemChange(form: z.infer<typeof ItemForm>, document: Instrument): Change {
  const was = document.questions.find((one) => one.code === form.code)
  const known = was && 'options' in was ? was.options : []
  const rights = (options: readonly { right?: boolean | undefined }[]) => options.filter((one) => one.right).length
  const several = rights(form.answers) > 1 || (was?.kind === 'choices' && rights(known) === 1)
  const taken = new Set<string>()
  const options = form.answers.map(({ text, right }) => ({
    code: free(known.find((one) => one.text === text)?.code ?? codeOf(text, 'antwoord'), taken),
    text,
    ...(right && { right }),
  }))
  return {
    what: 'item',
    question: Question.parse({
      code: was?.code ?? newCode(),
      kind: several ? 'choices' : 'choice',
      domain: form.domain,
      text: form.text,
      required: was?.required ?? false,
      options,
      ...(form.help && { help: form.help }),
      ...(was?.when && { when: was.when }),
      ...(several && was?.kind === 'choices' && was.most && { most: was.most }),
    }),
  }
}

const whole = (min: number, max: number, nl: string, en: string) =>
  maybeWhole(min, max)
    .refine((value) => value !== null, both(nl, en))
    .transform((value) => value ?? min)

/** Advice without another occasion is for whoever did not pass. */
const notPassed = { gap: 0.01 }

export const OutcomeForm = z
  .object({
    ...subjectFields,
    items: whole(1, 100, 'Vul in hoeveel vragen iemand krijgt.', 'Fill in how many questions somebody gets.'),
    pass: whole(1, 100, 'Vul in vanaf hoeveel procent het gehaald is.', 'Fill in from which percentage it is passed.'),
    advice: several(maybeWords(1000)),
    goal: several(maybeWords(300)),
    search: several(maybeWords(120)),
    occasion: several(z.string().max(40)),
  })
  .transform(({ advice, goal, search, occasion, ...form }, context) => {
    const wrong = (field: string, message: string) => void context.addIssue({ code: 'custom', path: [field], message })
    const rows = Array.from({ length: Math.max(advice.length, goal.length, search.length) }, (_, n) => n)
    const said = rows.flatMap((n): Advice[] => {
      const [text, what, look] = [advice[n] ?? '', goal[n] ?? '', search[n] ?? '']
      if (!text && !what && !look) return []
      if (!text) wrong(`advice.${n}`, both('Schrijf wat je aanraadt.', 'Write what you advise.'))
      if (!what) wrong(`goal.${n}`, both('Schrijf welk doel erbij past.', 'Write which goal goes with it.'))
      return [{ ...(occasionOf(occasion[n] ?? '') ?? notPassed), text, goal: what, ...(look && { search: look }) }]
    })
    return { ...form, said }
  })

export const outcomeChange = ({ items, pass, said, ...form }: z.infer<typeof OutcomeForm>, document: Instrument): Change => ({
  what: 'outcome',
  items,
  pass,
  ...saidOf(form, said, document),
})
