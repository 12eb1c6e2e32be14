import { z } from 'zod'
import { both, maybeWhole, maybeWords } from '#platform/http/fields.ts'
import type { Change } from './change.ts'
import { asNew, free, linesOf } from './fields.ts'
import type { Instrument } from './format.ts'
import { codeOf } from './take.ts'

/** The last number a scale can have. */
const highest = 10

/** A scale as its form says it: two ends in words, or a word for every number, each on a line of its own. */
export const ScaleForm = z
  .object({
    code: z.string().max(40).default(''),
    from: z.enum(['0', '1']).default('1').transform(Number),
    to: maybeWhole(2, highest),
    low: maybeWords(120),
    high: maybeWords(120),
    labels: maybeWords(2000),
  })
  .transform(({ code, from, to, low, high, labels }, context) => {
    const wrong = (field: string, message: string) => void context.addIssue({ code: 'custom', path: [field], message })
    const lines = linesOf(labels)
    const last = to ?? (lines.length ? from + lines.length - 1 : null)
    if (last === null || last < 2 || last > highest)
      wrong('to', both('Vul in tot en met welk getal: van 2 tot en met 10.', 'Fill in up to which number: from 2 to 10.'))
    else if (lines.length && lines.length !== last - from + 1) wrong('labels', notEach(last - from + 1, lines.length))
    if (lines.some((line) => line.length > 120))
      wrong('labels', both('Een regel is hooguit 120 tekens lang.', 'A line is at most 120 characters long.'))
    if (!low && !lines.length) wrong('low', both('Zeg wat het laagste getal betekent.', 'Say what the lowest number means.'))
    if (!high && !lines.length) wrong('high', both('Zeg wat het hoogste getal betekent.', 'Say what the highest number means.'))
    const ends = { low: low || lines[0]!, high: high || lines.at(-1)! }
    return { code, scale: { from, to: last!, ...ends, ...(lines.length && { labels: lines }) } }
  })

const notEach = (numbers: number, lines: number) =>
  both(
    `Deze schaal heeft ${numbers} getallen, en hier staan ${lines} regels. Geef elk getal een woord, of geen enkel.`,
    `This scale has ${numbers} numbers, and here are ${lines} lines. Give every number a word, or none.`,
  )

/** The scale that a form says: the one that was there, or a new one. */
export function scaleChange({ code, scale }: z.infer<typeof ScaleForm>, { scales }: Instrument): Change {
  const known = Object.hasOwn(scales, code)
  return {
    what: 'scale',
    code: known ? code : free(codeOf(`${scale.low}-${scale.high}`, 'schaal'), new Set([asNew, ...Object.keys(scales)])),
    scale,
  }
}
