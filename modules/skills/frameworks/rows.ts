import { setImmediate } from 'node:timers/promises'
import { readCsv, type CsvRow } from '#platform/files/index.ts'
import { both } from '#platform/http/fields.ts'
import { longestName, type Delivery, type Files } from './delivery.ts'

/** In bytes: the largest file of ESCO has 21 MB. */
const largest = 200_000_000
/** In bytes: reading this much takes some tenths of a second, in which nothing else happens. */
const partSize = 1_500_000

/**
 * The rows of a file that has these columns, in parts so that the process goes on answering in between. Broken rows become problems and are passed over.
 * @returns false where the file is absent, can't be read or lacks a column: then nothing of it was given.
 */
export async function eachRow(
  files: Files,
  file: string,
  columns: string[],
  delivery: Delivery,
  take: (cells: Record<string, string>, wrong: (sentence: string) => void) => void,
): Promise<boolean> {
  const bytes = files.get(file)
  if (!bytes) return false
  for (const part of partsOf(bytes)) {
    const csv = await readCsv(part.bytes, { maxBytes: largest })
    if (!csv.ok) {
      if (csv.refusal === 'header-only' && part.line > 0) continue
      delivery.problems.push({ file, line: 0, sentence: both(csv.nl, csv.en) })
      return false
    }
    const missing = columns.filter((column) => !csv.value.header.includes(column))
    if (missing.length) {
      delivery.problems.push({ file, line: 0, sentence: lacks(missing) })
      return false
    }
    for (const row of csv.value.rows) takeRow(file, part.line, row, delivery, take)
    await setImmediate()
  }
  return true
}

function takeRow(
  file: string,
  before: number,
  row: CsvRow,
  delivery: Delivery,
  take: (cells: Record<string, string>, wrong: (sentence: string) => void) => void,
): void {
  const wrong = (sentence: string) => void delivery.problems.push({ file, line: before + row.line, sentence })
  if (row.problem) return wrong(both(row.problem.nl, row.problem.en))
  const cells = Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [column, cell.replaceAll('\0', '')])) // no text of a database holds it
  if (Object.entries(cells).some(([column, cell]) => isKey.test(column) && cell.length > longestName)) return wrong(tooLong)
  take(cells, wrong)
}

/** Columns with an address, name or code: what is looked up by, so that an index must hold it. */
const isKey = /uri$|label(_\w+)?$|^(iscoGroup|code|status)$/i
const tooLong = both(
  `Een adres, naam of code in deze regel is langer dan ${longestName} tekens.`,
  `An address, name or code in this line is longer than ${longestName} characters.`,
)

const lacks = (missing: string[]) =>
  both(
    `Dit bestand mist de ${missing.length === 1 ? 'kolom' : 'kolommen'} ${missing.join(', ')}. Er is niets uit overgenomen, en wat er al stond blijft.`,
    `This file lacks the ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}. Nothing was taken from it, and what was there stays.`,
  )

/** A file cut at ends of lines outside quotes; each part begins with the header. `line`: how many lines of the file go before the part, less its header. */
export function partsOf(bytes: Uint8Array, size = partSize): { bytes: Uint8Array; line: number }[] {
  if (bytes.length <= size) return [{ bytes, line: 0 }]
  const parts: { bytes: Uint8Array; line: number }[] = []
  let [start, lines, quoted, header, before] = [0, 0, false, null as Uint8Array | null, 0]
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) quoted = !quoted
    if (bytes[at] !== newline) continue
    lines++
    if (quoted) continue
    header ??= bytes.subarray(0, at + 1)
    if (at - start < size) continue
    parts.push(partOf(bytes.subarray(start, at + 1), start ? header : null, before))
    ;[start, before] = [at + 1, lines - 1]
  }
  if (start < bytes.length) parts.push(partOf(bytes.subarray(start), start ? header : null, before))
  return parts
}

const [quote, newline] = [0x22, 0x0a]
const partOf = (rows: Uint8Array, header: Uint8Array | null, line: number) => ({
  bytes: header ? Buffer.concat([header, rows]) : rows,
  line,
})
