import { CsvError, parse } from 'csv-parse/sync'
import { type Read, type Refused, quoted, read, refused } from '#platform/files/read.ts'
import { type TextRefusal, collect, decode } from '#platform/files/text.ts'

export type CsvRefusal = TextRefusal | 'one-column' | 'nameless-column' | 'duplicate-column' | 'header-only' | 'stray-quote' | 'unreadable'

/** `line` is the line of the file on which the row starts, as an editor shows it. `problem`: the row has too few or too many cells. */
export type CsvRow = { line: number; cells: Record<string, string>; problem?: Refused<'ragged-row'> }
export type Csv = { header: string[]; rows: CsvRow[] }
export type CsvOptions = {
  /** In bytes; 25 MB unless told otherwise, some 100,000 people. */
  maxBytes?: number
}

type Line = { line: number; cells: string[] }

/**
 * Reads a CSV file as Dutch HR systems and Excel write it: `;`, `,` or tab, any encoding of `decode`, quoted cells that hold newlines.
 * Cells and names are trimmed; lines without any value are passed over. A row of another length carries a problem instead of stopping
 * the file; a file that is no CSV is refused with a sentence.
 */
export async function readCsv(source: Uint8Array | AsyncIterable<Uint8Array>, options: CsvOptions = {}): Promise<Read<Csv, CsvRefusal>> {
  const bytes = await collect(source, options.maxBytes ?? 25_000_000)
  if (!bytes.ok) return bytes
  const text = decode(bytes.value)
  if (!text.ok) return text
  return parseCsv(text.value)
}

function parseCsv(text: string): Read<Csv, CsvRefusal> {
  const told = /^sep=([;,\t])\r?\n/i.exec(text) // Excel's own hint; it is a line of the file, so it counts
  const separator = told?.[1] ?? likeliestSeparator(text)
  if (!separator) return refused('one-column', ...oneColumn)
  const lines = splitLines(told ? text.slice(told[0].length) : text, separator, told ? 2 : 1)
  if (!lines.ok) return lines
  const [first, ...rest] = lines.value
  const header = readHeader(first?.cells ?? [])
  if (!header.ok) return header
  if (rest.length === 0) return refused('header-only', ...headerOnly)
  return read({ header: header.value, rows: rest.map((line) => toRow(line, header.value)) })
}

/** The separator that stands most often in the first line that says something, outside quotes. */
function likeliestSeparator(text: string): string | undefined {
  const header = /^\s*((?:"(?:[^"]|"")*"|[^"\r\n]|")*)/.exec(text.slice(0, 20_000))?.[1]?.replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const counts = [';', '\t', ','].map((mark) => ({ mark, times: header.split(mark).length - 1 }))
  return counts.filter((count) => count.times > 0).sort((a, b) => b.times - a.times)[0]?.mark
}

function splitLines(text: string, separator: string, firstLine: number): Read<Line[], 'stray-quote' | 'unreadable'> {
  const lines: Line[] = []
  let next = firstLine
  try {
    parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'], // all at once: a file glued together from two systems has both
      raw: true,
      trim: separator !== '\t',
      onRecord: (record: unknown) => {
        const { raw, record: cells } = record as { raw: string; record: string[] }
        if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: next, cells: cells.map((cell) => cell.trim()) })
        next += lineEnds(raw)
        return null
      },
    })
  } catch (error) {
    return parseProblem(error, next)
  }
  return read(lines)
}

const lineEnds = (raw: string) => Math.max(1, raw.match(/\r\n|\r|\n/g)?.length ?? 0)

function parseProblem(error: unknown, line: number) {
  if (!(error instanceof CsvError)) throw error
  if (/QUOTE/.test(error.code))
    return refused(
      'stray-quote',
      `Op regel ${line} staat een aanhalingsteken (") dat niet klopt. Haal het weg en probeer het opnieuw.`,
      `There is a stray quotation mark (") on line ${line}. Remove it and try again.`,
    )
  return refused(
    'unreadable',
    `Het bestand is niet te lezen vanaf regel ${line}. Exporteer het opnieuw als CSV.`,
    `The file can't be read from line ${line}. Export it as CSV again.`,
  )
}

/** Nameless columns at the end are what Excel leaves behind, and fall away; one in between would shift every value after it. */
function readHeader(cells: string[]): Read<string[], 'one-column' | 'nameless-column' | 'duplicate-column'> {
  const header = cells.slice(0, cells.findLastIndex((name) => name !== '') + 1)
  if (header.length < 2) return refused('one-column', ...oneColumn)
  const nameless = header.indexOf('') + 1
  if (nameless > 0)
    return refused(
      'nameless-column',
      `Kolom ${nameless} heeft geen naam. Zet boven elke kolom een naam.`,
      `Column ${nameless} has no name. Give every column a name.`,
    )
  const seen = new Set<string>()
  const twice = header.find((name) => seen.size === seen.add(name.toLowerCase()).size)
  if (twice === undefined) return read(header)
  return refused(
    'duplicate-column',
    `De kolomnaam ${quoted(twice)} komt twee keer voor. Geef elke kolom een eigen naam.`,
    `The column name ${quoted(twice)} occurs twice. Give every column a name of its own.`,
  )
}

function toRow({ line, cells }: Line, header: string[]): CsvRow {
  const row: CsvRow = { line, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) }
  const filled = Math.max(cells.findLastIndex((cell) => cell !== '') + 1, Math.min(cells.length, header.length))
  if (filled === header.length) return row
  row.problem = refused(
    'ragged-row',
    `Deze regel heeft ${filled} kolommen in plaats van ${header.length}. Kijk of er een scheidingsteken te veel of te weinig staat.`,
    `This line has ${filled} columns instead of ${header.length}. Check for a missing or extra separator.`,
  )
  return row
}

const oneColumn = [
  'In dit bestand staan geen kolommen. Een CSV heeft een puntkomma (;) of komma (,) tussen de kolommen.',
  'This file has no columns. CSV has a semicolon (;) or comma (,) between columns.',
] satisfies [string, string]

const headerOnly = [
  'In dit bestand staan alleen kolomnamen. Kies een bestand met gegevens onder de kolomnamen.',
  'This file has column names only. Choose a file with data below the column names.',
] satisfies [string, string]
