import type { Lang } from '../words.ts'

/** A text of a message: subject, and paragraphs with an empty line between them. */
export interface Words {
  subject: string
  body: string
}

/** What a field of a text stands for, with an example for the preview. */
export interface Field {
  name: string
  means: [nl: string, en: string]
  example: [nl: string, en: string]
}

/** A kind of message: its built-in texts, and the fields they may use. Each room declares its own. */
export interface Kind {
  name: string
  /** When it is sent, in words for whoever edits the text. */
  when: [nl: string, en: string]
  fields: readonly Field[]
  /** Whether an activity may have a text of its own. */
  perActivity: boolean
  nl: Words
  en: Words
  /** What a telephone gets instead of the subject; at most 160 signs when it is filled in. */
  text?: { nl: string; en: string }
}

export const fieldPattern = /\{([^{}\n]{0,40})\}/g

/** Fields in a text that this kind doesn't know, as typed. */
export function unknownFields(kind: Kind, text: string): string[] {
  const known = new Set(kind.fields.map((field) => field.name))
  return [...new Set([...text.matchAll(fieldPattern)].map((found) => found[1]!).filter((name) => !known.has(name)))]
}

/** Puts values in the fields. A line that only held fields without a value disappears, so that no gap is left. */
export function fill(words: Words, values: Record<string, string>): Words {
  const put = (text: string) => text.replace(fieldPattern, (_, name: string) => values[name] ?? '')
  const body = words.body
    .split('\n')
    .filter((line) => line.trim() === '' || put(line).trim() !== '')
    .map(put)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { subject: put(words.subject).replace(/\s+/g, ' ').trim(), body }
}

/** The values of the preview. */
export function examples(kind: Kind, lang: Lang): Record<string, string> {
  return Object.fromEntries(kind.fields.map((field) => [field.name, field.example[lang === 'nl' ? 0 : 1]]))
}
