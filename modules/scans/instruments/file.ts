import type { z } from 'zod'
import { flawsOf, Instrument, type Flaw } from './format.ts'

/** In bytes. */
export const largestFile = 2_000_000

export type ReadFile = { ok: true; instrument: Instrument } | { ok: false; flaws: Flaw[] }

/** Reads an instrument from the text of a file, or tells everything that is wrong with it, each with where it stands. */
export function readInstrument(text: string): ReadFile {
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return { ok: false, flaws: [notJson(text, error as Error)] }
  }
  const parsed = Instrument.safeParse(found)
  if (!parsed.success) return { ok: false, flaws: parsed.error.issues.slice(0, 50).map((issue) => flawOfIssue(issue, found)) }
  const flaws = flawsOf(parsed.data)
  return flaws.length ? { ok: false, flaws } : { ok: true, instrument: parsed.data }
}

/** The file of an instrument, in the order in which the format describes it. */
export const writeInstrument = (instrument: Instrument): string => JSON.stringify(Instrument.parse(instrument), null, 2) + '\n'

function notJson(text: string, error: Error): Flaw {
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? NaN)
  const line = Number.isNaN(position) ? text.split('\n').length : text.slice(0, position).split('\n').length
  return {
    where: `regel ${line}`,
    nl: 'Dit is geen leesbaar JSON-bestand. Exporteer een instrument om te zien hoe het eruitziet.',
    en: 'This is not a readable JSON file. Export an instrument to see what it looks like.',
  }
}

type Issue = z.ZodError['issues'][number]

/** A sentence for what does not have the right form, with the code of the question or domain it is about. */
function flawOfIssue(issue: Issue, found: unknown): Flaw {
  const field = issue.path.map(String).join(' › ') || 'document'
  const [nl, en] = sentenceOf(issue)
  return { where: named(issue.path, found) ?? field, nl: `${field}: ${nl}`, en: `${field}: ${en}` }
}

function sentenceOf(issue: Issue): [nl: string, en: string] {
  if (issue.code === 'too_small') return ['dit is leeg, te kort of te weinig.', 'this is empty, too short or too few.']
  if (issue.code === 'too_big')
    return [`dit is te lang of te veel (hooguit ${issue.maximum}).`, `this is too long or too many (at most ${issue.maximum}).`]
  if (issue.code === 'unrecognized_keys')
    return [`dit veld kennen we niet: ${issue.keys.join(', ')}.`, `we do not know this field: ${issue.keys.join(', ')}.`]
  if (issue.code === 'invalid_format')
    return ['gebruik alleen kleine letters, cijfers en streepjes.', 'use only small letters, digits and hyphens.']
  if (issue.code === 'invalid_union') return ['deze soort vraag kennen we niet.', 'we do not know this kind of question.']
  return ['dit ontbreekt of heeft een andere vorm.', 'this is missing or has another form.']
}

/** `question a` for a path into questions, by its code where it has one. */
function named(path: PropertyKey[], found: unknown): string | null {
  const [list, n] = path
  if (typeof list !== 'string' || typeof n !== 'number') return null
  const one = (found as Record<string, { code?: unknown }[]>)[list]?.[n]
  return typeof one?.code === 'string' ? one.code : `${list} ${n + 1}`
}
