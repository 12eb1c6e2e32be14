import { type Read, read, refused } from '#platform/files/read.ts'

export type TextRefusal = 'too-large' | 'empty' | 'spreadsheet' | 'pdf' | 'web-page' | 'binary'

const zip = [0x50, 0x4b, 0x03, 0x04]
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0]
const pdf = [0x25, 0x50, 0x44, 0x46]

const startsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** Collects an upload, and stops reading as soon as it passes `maxBytes`: a file of 200 MB never stands in memory. */
export async function collect(source: Uint8Array | AsyncIterable<Uint8Array>, maxBytes: number): Promise<Read<Uint8Array, 'too-large'>> {
  if (source instanceof Uint8Array) return source.length > maxBytes ? tooLarge(maxBytes) : read(source)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    size += part.length
    if (size > maxBytes) return tooLarge(maxBytes)
    parts.push(part)
  }
  return read(Buffer.concat(parts))
}

function tooLarge(maxBytes: number) {
  const megabytes = (language: string) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(maxBytes / 1_000_000)
  return refused(
    'too-large',
    `Dit bestand is te groot. Een bestand mag ${megabytes('nl')} MB zijn. Deel het op in kleinere bestanden.`,
    `This file is too large. A file may be ${megabytes('en')} MB. Split it into smaller files.`,
  )
}

/**
 * Reads bytes as text: UTF-8 with or without BOM, UTF-16 with BOM (Excel's “Unicode text”), and otherwise Windows-1252,
 * which is what Dutch HR systems on Windows write. Composed to NFC, so that é from a Mac equals é from Windows.
 */
export function decode(bytes: Uint8Array): Read<string, TextRefusal> {
  if (startsWith(bytes, zip) || startsWith(bytes, oldExcel)) return refused('spreadsheet', ...sentences.spreadsheet)
  if (startsWith(bytes, pdf)) return refused('pdf', ...sentences.pdf)
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!wide && isBinary(bytes)) return refused('binary', ...sentences.binary)
  const text = (wide ? decodeWide(bytes) : decodeNarrow(bytes)).normalize('NFC')
  if (text.trim() === '') return refused('empty', ...sentences.empty)
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return refused('web-page', ...sentences.page)
  return read(text)
}

const decodeWide = (bytes: Uint8Array) => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)

function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Text holds tabs, line ends and, rarely, a form feed or Excel's closing 0x1A; any other control byte means something else. */
const isBinary = (bytes: Uint8Array) =>
  bytes.some((byte, i) => byte < 9 || byte === 11 || (byte > 13 && byte < 32 && !(byte === 0x1a && i === bytes.length - 1)))

const sentences = {
  spreadsheet: [
    'Dit is een Excel-bestand of een zip-bestand, geen CSV. Open het in Excel en kies Opslaan als: CSV UTF-8.',
    'This is an Excel or zip file, not CSV. Open it in Excel and choose Save as: CSV UTF-8.',
  ],
  pdf: ['Dit is een pdf, geen CSV. Vraag het bestand op als CSV.', 'This is a PDF, not CSV. Ask for the file as CSV.'],
  page: [
    'Dit is een webpagina of XML-bestand, geen CSV. Exporteer het bestand opnieuw als CSV.',
    'This is a web page or XML file, not CSV. Export the file as CSV again.',
  ],
  binary: [
    'Dit bestand bevat geen tekst, dus het is geen CSV. Exporteer het bestand opnieuw als CSV.',
    'This file holds no text, so it is not CSV. Export the file as CSV again.',
  ],
  empty: [
    'Dit bestand is leeg. Kies een bestand met een regel met kolomnamen en daaronder de gegevens.',
    'This file is empty. Choose a file with a line of column names and the data below it.',
  ],
} satisfies Record<string, [string, string]>
