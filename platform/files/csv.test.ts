import { expect, test } from 'vitest'
import { type CsvOptions, readCsv } from '#platform/files/csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
async function rows(source: Uint8Array | AsyncIterable<Uint8Array>, options?: CsvOptions) {
  const csv = await readCsv(source, options)
  if (!csv.ok) throw new Error(csv.nl)
  return csv.value
}
async function refusal(source: Uint8Array | AsyncIterable<Uint8Array>, options?: CsvOptions) {
  const csv = await readCsv(source, options)
  if (csv.ok) throw new Error('this was read')
  expect(csv.nl).toMatch(/\.$/)
  expect(csv.en).toMatch(/\.$/)
  return csv.refusal
}

test.each([
  ['UTF-8', bytes('naam;plaats\nDaniël;’t Zand\n')],
  ['UTF-8 with a byte order mark', bytes('\ufeffnaam;plaats\nDaniël;’t Zand\n')],
  ['Windows-1252', Uint8Array.from([...bytes('naam;plaats\r\nDani'), 0xeb, ...bytes('l;'), 0x92, ...bytes('t Zand\r\n')])],
  ['UTF-16 as Excel writes it', new Uint8Array(Buffer.from('\ufeffnaam\tplaats\nDaniël\t’t Zand\n', 'utf16le'))],
  ['letters composed the way a Mac does', bytes('naam;plaats\nDanie\u0308l;’t Zand')],
])('%s is read with its accents', async (_, file) => {
  expect(await rows(file)).toEqual({ header: ['naam', 'plaats'], rows: [{ line: 2, cells: { naam: 'Daniël', plaats: '’t Zand' } }] })
})

test.each([';', ',', '\t'])('%j is recognised as the separator, also when another one stands in a quoted name', async (mark) => {
  const csv = await rows(bytes(`"naam; voluit, of kort"${mark}team\nRiet${mark}Wmo\n`))
  expect(csv.rows[0]?.cells).toEqual({ 'naam; voluit, of kort': 'Riet', team: 'Wmo' })
})

test('a hint of Excel about the separator is obeyed and counts as a line', async () => {
  expect((await rows(bytes('sep=;\r\na,b;c\r\n1;2\r\n'))).rows).toEqual([{ line: 3, cells: { 'a,b': '1', c: '2' } }])
})

test('line numbers are those of the file, with newlines in cells, empty lines and mixed line ends', async () => {
  const csv = await rows(bytes('naam;noot\r\nRiet;"twee\nregels ""hier"""\n\n;;\r\nTom;een\rMilou;twee'))
  expect(csv.rows.map((row) => [row.line, row.cells.naam, row.cells.noot])).toEqual([
    [2, 'Riet', 'twee\nregels "hier"'],
    [6, 'Tom', 'een'],
    [7, 'Milou', 'twee'],
  ])
})

test('a stray quotation mark is found on the line where it stands', async () => {
  const csv = await readCsv(bytes('naam;team\nRiet;Wmo\n"Piet" Jansen;Wmo\nTom;Wmo\n'))
  expect(csv.ok ? '' : csv.nl).toContain('Op regel 3 ')
})

test('a row with too many or too few cells has a problem, and the others are read', async () => {
  const csv = await rows(bytes('a;b;c\n1;2\n1;2;3\n1;2;3;4\n1;2;3;;\n'))
  expect(csv.rows.map((row) => [row.line, row.problem?.refusal])).toEqual([
    [2, 'ragged-row'],
    [3, undefined],
    [4, 'ragged-row'],
    [5, undefined],
  ])
  expect(csv.rows[0]?.problem?.nl).toContain('2 kolommen in plaats van 3')
})

test('names of columns can do no harm', async () => {
  const csv = await rows(bytes('__proto__;constructor\nx;y\n'))
  expect(Object.entries(csv.rows[0]!.cells)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ])
})

test.each([
  ['empty', bytes('')],
  ['empty', bytes(' \r\n\n')],
  ['header-only', bytes('a;b;c\r\n')],
  ['header-only', bytes('a;b;c\r\n;;\r\n')],
  ['one-column', bytes('Beste collega\nHierbij de lijst\n')],
  ['duplicate-column', bytes('naam;team;Naam\na;b;c')],
  ['nameless-column', bytes('naam;;team\na;b;c')],
  ['stray-quote', bytes('naam;team\na;"b\nc;d')],
  ['stray-quote', bytes('naam;team\na;b\n"Piet" Jansen;d')],
  ['spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
  ['spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['pdf', bytes('%PDF-1.7\n;;;')],
  ['web-page', bytes('\n<!DOCTYPE html><html>a;b</html>')],
  ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
  ['too-large', new Uint8Array(25_000_001)],
])('a file that is no CSV is refused: %s', async (reason, file) => {
  expect(await refusal(file)).toBe(reason)
})

test('an upload over the limit is refused without reading on', async () => {
  let taken = 0
  async function* endless() {
    for (;;) yield (taken++, new Uint8Array(1000).fill(59))
  }
  expect(await refusal(endless(), { maxBytes: 10_000 })).toBe('too-large')
  expect(taken).toBe(11)
})

test('an upload in pieces is read as one, also when a piece ends inside a letter', async () => {
  const file = bytes('naam;team\nDaniël;Wmo\n')
  async function* pieces() {
    for (const byte of file) yield Uint8Array.of(byte)
  }
  expect((await rows(pieces())).rows[0]?.cells.naam).toBe('Daniël')
})

test('5,000 people are read in less than half a second of work', async () => {
  const person =
    '101222;Riet;;Rietbroek;riet@voorbeeldstad.example;130101;Wmo en jeugd team 1;Consulent;5;20;100266;14-10-2010;;in dienst;\r\n'
  const file = bytes(`${Array.from({ length: 15 }, (_, i) => `kolom ${i}`).join(';')}\r\n${person.repeat(5000)}`)
  const before = process.cpuUsage()
  expect((await rows(file)).rows.at(-1)?.line).toBe(5001)
  const spent = process.cpuUsage(before)
  expect((spent.user + spent.system) / 1000).toBeLessThan(500)
})
