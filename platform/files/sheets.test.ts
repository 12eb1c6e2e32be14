import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '#platform/files/csv.ts'
import { type Table, cellText, toCsv, toXlsx } from '#platform/files/sheets.ts'

const people: Table = {
  title: 'Deelnemers: [2026]',
  columns: [
    { head: 'Naam', kind: 'text', width: 30 },
    { head: 'Uren', kind: 'number' },
    { head: 'Vanaf', kind: 'date' },
    { head: 'Aangemeld', kind: 'moment' },
    { head: 'Aanwezig', kind: 'yesno' },
  ],
  rows: [
    ['Daniël; "Daan"', -36.5, Temporal.PlainDate.from('2026-11-12'), Temporal.Instant.from('2026-07-01T12:30:00Z'), true],
    ['=HYPERLINK("http://x.example")', null, null, null, false],
  ],
}
const sheet = (workbook: Buffer) => {
  const files = unzipSync(workbook)
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}
const typed = (text: string): Table => ({
  title: 'Test',
  columns: [
    { head: 'a', kind: 'text' },
    { head: 'b', kind: 'text' },
  ],
  rows: [[text, 'x']],
})

test('a CSV opens in a Dutch Excel: semicolons, byte order mark, CRLF, decimal comma, Dutch dates', () => {
  expect(toCsv(people)).toBe(
    '\ufeffNaam;Uren;Vanaf;Aangemeld;Aanwezig\r\n' +
      '"Daniël; ""Daan""";"-36,5";12-11-2026;01-07-2026 14:30;ja\r\n' +
      '"\'=HYPERLINK(""http://x.example"")";;;;nee\r\n',
  )
})

test.each(['=1+1', '+31612345678', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1'])(
  'the text %j gets an apostrophe in a CSV',
  async (text) => {
    const back = await readCsv(Buffer.from(toCsv(typed(text))))
    expect(back.ok && back.value.rows[0]?.cells.a?.startsWith("'")).toBe(true)
  },
)

test.each(['Riet', '’t Zand', 'a=b', '3-4', 'team-x'])('the text %j stays as it is', (text) => {
  expect(toCsv(typed(text))).toContain(`\r\n${text};x\r\n`)
})

test('no text that anybody types starts a formula or a column in a CSV', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const back = await readCsv(Buffer.from(toCsv(typed(text))))
      if (!back.ok) throw new Error(back.en)
      expect(back.value.rows[0]?.cells.b).toBe('x')
      expect(back.value.rows[0]?.cells.a).not.toMatch(/^[=+\-@]/)
    }),
  )
})

test('a workbook holds text as text, numbers as numbers and dates as dates', async () => {
  const files = sheet(await toXlsx(people))
  const cells = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(Object.values(files).join('')).not.toMatch(/<f[ >]/)
  expect(Object.values(files).join('')).toContain('=HYPERLINK')
  expect(cells).toMatch(/<c r="B2"[^>]*><v>-36.5<\/v>/)
  expect(cells).toMatch(/<c r="C2"[^>]*><v>46338<\/v>/)
  expect(cells).toMatch(/<c r="D2"[^>]*><v>46204\.604166/)
  expect(cells).toContain('state="frozen"')
  expect(files['xl/workbook.xml']).toContain('name="Deelnemers 2026"')
})

test('a workbook is whole with characters that XML forbids, very long texts and a title without letters', async () => {
  const text = `\u0000\u0008<b>&\ud800${'x'.repeat(40_000)}`
  const files = sheet(await toXlsx({ ...typed(text), title: '[]' }))
  expect(Object.values(files).join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|<b>&/)
  expect(files['xl/workbook.xml']).toContain('name="Blad1"')
})

test('a cell has words in both languages', () => {
  expect([cellText(true), cellText(true, 'en'), cellText(0.1 + 0.2), cellText(1e-7), cellText(36.5, 'en')]).toEqual([
    'ja',
    'yes',
    '0,3',
    '0,0000001',
    '36.5',
  ])
})

test('a workbook of 20,000 rows costs some ten times the work of one of 2,000: it grows in step', async () => {
  const row = [...people.rows[0]!, 'Wmo en jeugd team 1', 'Consulent', 24]
  const columns: Table['columns'] = [
    ...people.columns,
    { head: 'Team', kind: 'text' },
    { head: 'Functie', kind: 'text' },
    { head: 'Uren', kind: 'number' },
  ]
  const workOf = async (many: number) => {
    const before = process.cpuUsage()
    await toXlsx({ title: 'Groot', columns, rows: Array.from({ length: many }, (_, i) => [`Persoon ${i}`, ...row.slice(1)]) })
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  await workOf(2_000)
  const small = await workOf(2_000)
  expect((await workOf(20_000)) / small).toBeLessThan(30)
})
