import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type CertificateFacts, certificatePdf, qrSvg, tablePdf } from '#platform/files/pdf.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const fatima: CertificateFacts = {
  lang: 'nl',
  organisation: 'Gemeente Voorbeeldstad',
  person: 'Fatima el Brekel',
  title: 'Bouwbesluit in de praktijk',
  learningForm: 'training',
  hours: 14,
  completedOn: date('2026-11-12'),
  issuedOn: date('2026-11-16'),
  code: 'K7QM-4TRX-9HVD',
  verifyUrl: 'https://leren.voorbeeldstad.example/certificaten/K7QM-4TRX-9HVD',
  provider: 'BOB Opleiding, Training en Advies',
  validUntil: date('2029-11-12'),
  theme: { brand: '#073f3b', accent: '#b8431a' },
}

/** The objects and streams of a PDF as text, in the order of the file. */
function inside(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length
    try {
      return inflateSync(pdf.subarray(start, raw.indexOf('endstream', start))).toString('latin1')
    } catch {
      return ''
    }
  })
  return raw + streams.join('\n')
}

/** The words that a reader of the PDF gets, through the table from glyphs to letters that each font carries. */
function words(pdf: Buffer): string {
  const whole = inside(pdf)
  const letters = [...whole.matchAll(/begincmap[\s\S]*?endcmap/g)].map(
    ([map]) => new Set([...map.matchAll(/<[0-9a-f]+>\s*<([0-9a-f]+)>/gi)].map((pair) => pair[1])),
  )
  return [...new Set(letters.flatMap((set) => [...set]))].map((hex) => Buffer.from(hex!, 'hex').swap16().toString('utf16le')).join('')
}
const title = (pdf: Buffer) => /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)/.exec(pdf.toString())?.[1]

test('a certificate is one page of PDF/UA-1, tagged, with its language and title', async () => {
  const pdf = await certificatePdf(fatima)
  const whole = inside(pdf)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(whole).toContain('pdfuaid:part>1<')
  expect(whole).toMatch(/\/Marked true/)
  expect(whole).toMatch(/\/Lang ?\(nl/)
  expect(whole).toMatch(/\/DisplayDocTitle true/)
  expect(whole).toMatch(/\/Count 1\b/)
  expect(title(pdf)).toBe('Certificaat: Bouwbesluit in de praktijk · Fatima el Brekel')
})

test('the QR code has a text for who does not see it', async () => {
  expect(inside(await certificatePdf(fatima))).toMatch(/\/Alt ?[(<]/)
})

test('what is typed stays what it is: signs of Typst, formulas and HTML are letters', async () => {
  const person = '#panic("x") *vet* _schuin_ $x$ <b> @ref =HYPERLINK("http://x") \\u{41} Łukasz'
  const pdf = await certificatePdf({ ...fatima, person, title: '#import "x.typ"', organisation: '= kop', provider: '- lijst' })
  for (const letter of '#*_$<>@=\\{}Ł') expect(words(pdf)).toContain(letter)
  expect(title(pdf)).toContain('=HYPERLINK')
})

test('letters that no font here can draw become a mark, and the certificate is still made', async () => {
  const pdf = await certificatePdf({ ...fatima, person: 'Ann\u{10fffd}a \ue000\u0007' })
  expect(inside(pdf)).toContain('pdfuaid:part>1<')
  expect(words(pdf)).toContain('?')
})

test('very long names and titles, in English and without what may be absent, still fit on one page', async () => {
  const long = 'Leergang omgevingswet voor ervaren juristen '.repeat(8)
  const pdf = await certificatePdf({
    ...fatima,
    lang: 'en',
    person: long,
    title: long,
    organisation: long,
    hours: null,
    provider: null,
    validUntil: null,
  })
  expect(inside(pdf)).toMatch(/\/Count 1\b/)
})

test('a colour that is no colour gives our own', async () => {
  const own = await certificatePdf(fatima)
  expect((await certificatePdf({ ...fatima, theme: { brand: 'url(x)', accent: '' } })).equals(own)).toBe(true)
})

test('the same certificate gives the same bytes', async () => {
  expect((await certificatePdf(fatima)).equals(await certificatePdf({ ...fatima }))).toBe(true)
})

test('a list of participants is PDF/UA-1 with a table whose head returns on each page', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => [`Persoon #${i} van der _Meer_`, 36.5, date('2026-11-12'), null])
  const pdf = await tablePdf({
    lang: 'nl',
    title: 'Presentielijst',
    note: 'Stadhuis, zaal 2',
    columns: [
      { head: 'Naam', kind: 'text', width: 3 },
      { head: 'Uren', kind: 'number' },
      { head: 'Datum', kind: 'date' },
      { head: 'Handtekening', kind: 'text', width: 3 },
    ],
    rows,
    roomy: true,
    at: Temporal.Instant.from('2026-11-12T07:00:00Z'),
  })
  const whole = inside(pdf)
  expect(whole).toContain('pdfuaid:part>1<')
  expect(whole).toContain('/S /TH')
  expect(whole).toMatch(/\/Count [3-5]\b/)
})

test('a list without rows is a page that says its title', async () => {
  const pdf = await tablePdf({
    lang: 'en',
    title: 'Participants',
    columns: [{ head: 'Name', kind: 'text' }],
    rows: [],
    at: Temporal.Instant.from('2026-11-12T07:00:00Z'),
  })
  expect(title(pdf)).toBe('Participants')
})

test('a QR code has a quiet zone and its three corners', () => {
  const svg = qrSvg('https://leren.voorbeeldstad.example/c/1')
  expect(svg).toMatch(/viewBox="-4 -4 (\d+) \1"/)
  expect(svg).toContain('M0 0h1v1h-1z')
})

test('a certificate costs less than a tenth of a second of work', async () => {
  await certificatePdf(fatima)
  const before = process.cpuUsage()
  for (let i = 0; i < 5; i++) await certificatePdf({ ...fatima, person: `Persoon ${i}`, verifyUrl: `${fatima.verifyUrl}${i}` })
  const spent = process.cpuUsage(before)
  expect((spent.user + spent.system) / 1000 / 5).toBeLessThan(100)
})
