import type { Lang } from './sheets.ts'

/** A piece of a document that people read, print and work on. `widths` of a table are shares; without them the first column has two. `fill` is what somebody still has to write, and is shown between brackets. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'fill'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][]; widths?: number[] }

/** A document made from facts: the same blocks become a page, a PDF and a text that can be edited. */
export interface Document {
  lang: Lang
  title: string
  organisation: string
  /** Stands above everything: what this is not yet. */
  note: string
  /** The moment of which the facts are. */
  at: Temporal.Instant
  blocks: Block[]
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const fill = (words: string): Block => ({ kind: 'fill', text: words })
export const list = (items: string[]): Block => ({ kind: 'list', items })
export const table = (caption: string, head: string[], rows: string[][], widths?: number[]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
  ...(widths && { widths }),
})

/** What is to be filled in, as it stands in the text. */
export const sayFill = (words: string, lang: Lang): string => `[${lang === 'nl' ? 'Vul in' : 'Fill in'}: ${words}]`
