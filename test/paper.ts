import { inflateSync } from 'node:zlib'

/** The objects of a PDF as Typst writes them, by number. */
function objectsOf(pdf: Buffer): Map<string, string> {
  const raw = pdf.toString('latin1')
  return new Map(
    [...raw.matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map((found) => {
      const [, id, body] = found as unknown as [string, string, string]
      const stream = /stream\r?\n/.exec(body)
      if (!stream || !body.includes('/FlateDecode')) return [id, body]
      const from = found.index + found[0].indexOf(body) + stream.index + stream[0].length
      return [id, inflateSync(pdf.subarray(from)).toString('latin1')]
    }),
  )
}

interface Leaf {
  drawn: string
  fonts: Record<string, string>
}

/** What is drawn on each page, and the font behind each name that it uses. */
function leavesOf(objects: Map<string, string>): Leaf[] {
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b.*\/Contents/s.test(body))
    .map((page) => ({
      drawn: objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!,
      fonts: Object.fromEntries([...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id!])),
    }))
}

/** What is drawn on the pages of a PDF: lines, QR codes and letters. The same drawing is the same text, whenever it was made. */
export const drawingOf = (pdf: Buffer): string =>
  leavesOf(objectsOf(pdf))
    .map(({ drawn }) => drawn)
    .join('\n')

/** The letters that the glyphs of a font stand for. */
function lettersOf(objects: Map<string, string>, font: string): Map<number, string> {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!)![1]!)!
  return new Map(
    [...map.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>/gi)].map(([, glyph, letter]) => [
      parseInt(glyph!, 16),
      Buffer.from(letter!, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

/** The string that begins behind an opening bracket, as bytes, and where it ends: brackets in pairs belong to it. */
function stringAt(drawn: string, from: number): { bytes: Buffer; end: number } {
  let [end, deep] = [from, 1]
  while (deep > 0) {
    const sign = drawn[end++]
    if (sign === '\\') end++
    else if (sign === '(') deep++
    else if (sign === ')') deep--
  }
  const plain = drawn.slice(from, end - 1).replace(/\\([0-7]{3}|.)/gs, (_, sign: string) => {
    if (sign.length === 3) return String.fromCharCode(parseInt(sign, 8))
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign
  })
  return { bytes: Buffer.from(plain, 'latin1'), end }
}

/** What a PDF of ours says, in the order in which it is drawn. */
export function wordsOf(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  let said = ''
  for (const { drawn, fonts } of leavesOf(objects)) {
    let letters = new Map<number, string>()
    let shown: Buffer[] = []
    const token = /\/(f\d+) [\d.]+ Tf|\(|\b(?:TJ|BDC)\b/g
    for (let found = token.exec(drawn); found; found = token.exec(drawn)) {
      if (found[1]) letters = lettersOf(objects, fonts[found[1]]!)
      else if (found[0] === '(') {
        const { bytes, end } = stringAt(drawn, token.lastIndex)
        shown.push(bytes)
        token.lastIndex = end
      } else {
        // What stands before BDC is a note about the words, and not drawn.
        if (found[0] === 'TJ') said += sayGlyphs(Buffer.concat(shown), letters) + ' '
        shown = []
      }
    }
  }
  return said.replace(/\s+/g, ' ').trim()
}

const sayGlyphs = (bytes: Buffer, letters: Map<number, string>) =>
  Array.from({ length: bytes.length / 2 }, (_, n) => letters.get(bytes.readUInt16BE(2 * n)) ?? '').join('')
