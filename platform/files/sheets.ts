import writeXlsx, { type SheetData } from 'write-excel-file/node'

// Tables that leave the house. Nothing that somebody typed may run as a formula on the desk of somebody else (CWE-1236).

export type Cell = string | number | Temporal.PlainDate | Temporal.Instant | boolean | null
/** `width` is in characters. `moment` is an instant, shown as the clock in Amsterdam. `money`: a number of euros, always with two decimals. */
export type Column = { head: string; kind: 'text' | 'number' | 'money' | 'date' | 'moment' | 'yesno'; width?: number }
const ofKind =
  (kind: Column['kind']) =>
  (head: string): Column => ({ head, kind })
/** A column by what is in it. */
export const column = { text: ofKind('text'), number: ofKind('number'), money: ofKind('money'), date: ofKind('date') }
export type Table = { title: string; columns: Column[]; rows: Cell[][] }
export type Lang = 'nl' | 'en'

const amsterdam = 'Europe/Amsterdam'
const two = (n: number) => String(n).padStart(2, '0')

/** The text of a cell as Dutch eyes expect it: 31-12-2026, 31-12-2026 14:30, 36,5, ja or nee. Without a value: nothing. */
export function cellText(cell: Cell, lang: Lang = 'nl'): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return Number.isFinite(cell) ? decimals(cell).replace('.', lang === 'nl' ? ',' : '.') : ''
  if (typeof cell === 'boolean') return { nl: ['nee', 'ja'], en: ['no', 'yes'] }[lang][Number(cell)]!
  if (cell instanceof Temporal.PlainDate) return `${two(cell.day)}-${two(cell.month)}-${cell.year}`
  const local = cell.toZonedDateTimeISO(amsterdam)
  return `${cellText(local.toPlainDate())} ${two(local.hour)}:${two(local.minute)}`
}

/** Never 1e-7 or 0.30000000000000004: at most ten decimals, no separators between thousands. */
const decimals = (n: number) => n.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 })

/** A spreadsheet takes a text that begins with one of these for a formula, also after spaces or with a full-width sign. */
const runnable = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]|^[\t\r\n]/

/** A CSV that Dutch Excel opens at a double click: `;`, UTF-8 with BOM, CRLF. Text that could run as a formula gets an apostrophe before it. */
export function toCsv(table: Table, lang: Lang = 'nl'): string {
  const lines = [
    table.columns.map((column) => csvCell(column.head, lang)),
    ...table.rows.map((row) => row.map((cell, n) => csvCell(cell, lang, table.columns[n]?.kind))),
  ]
  return `\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`
}

function csvCell(cell: Cell, lang: Lang, kind?: Column['kind']): string {
  const text = kind === 'money' && typeof cell === 'number' ? cell.toFixed(2).replace('.', lang === 'nl' ? ',' : '.') : cellText(cell, lang)
  const safe = typeof cell === 'string' && runnable.test(text) ? `'${text}` : text
  // a comma too: where Excel splits at commas, what follows one would start a cell, and so a formula
  return /[;",\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * An Excel workbook with one sheet: bold head that stays in view, real numbers, dates and moments. Text is always stored as text, so
 * `=…` is shown and never run, and needs no apostrophe.
 */
export async function toXlsx(table: Table, lang: Lang = 'nl'): Promise<Buffer> {
  const head = table.columns.map((column) => ({ value: clean(column.head), type: String, fontWeight: 'bold' as const, wrap: true }))
  const data = [head, ...table.rows.map((row) => row.map((cell, n) => xlsxCell(cell, lang, table.columns[n]?.kind)))] as SheetData
  return writeXlsx(data, {
    sheet: sheetName(table.title),
    columns: table.columns.map((column) => ({ width: column.width ?? usualWidth[column.kind] })),
    stickyRowsCount: 1,
  }).toBuffer()
}

/** In characters. */
export const usualWidth = { text: 28, number: 12, money: 14, date: 12, moment: 20, yesno: 8 }

function xlsxCell(cell: Cell, lang: Lang, kind?: Column['kind']) {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...(kind === 'money' && { format: '#,##0.00' }) }
  if (cell instanceof Temporal.PlainDate) return dateCell(cell.toString(), cell.year, 'dd-mm-yyyy', lang, cell)
  if (cell instanceof Temporal.Instant) {
    const local = cell.toZonedDateTimeISO(amsterdam)
    return dateCell(local.toPlainDateTime().toString({ smallestUnit: 'second' }), local.year, 'dd-mm-yyyy hh:mm', lang, cell)
  }
  return { value: clean(cellText(cell, lang)), type: String }
}

/** Excel knows no time zones, so the clock of Amsterdam is written as if it were UTC; nor years before 1900, which stay text. */
function dateCell(local: string, year: number, format: string, lang: Lang, cell: Cell) {
  if (year < 1901) return { value: cellText(cell, lang), type: String }
  return { value: new Date(`${local.includes('T') ? local : `${local}T00:00:00`}Z`), type: Date, format }
}

/** Excel calls a workbook broken over characters that XML forbids, and over more than 32,767 characters in a cell. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .slice(0, 32_767)
    .toWellFormed()

/** Excel refuses sheet names over 31 characters, with `[]:*?/\`, with an apostrophe at an end, or without any character. */
const sheetName = (title: string) =>
  clean(title)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .slice(0, 31)
    .toWellFormed()
    .replace(/^[' ]+|[' ]+$/g, '') || 'Blad1'
