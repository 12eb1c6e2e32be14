import qrcode from 'qrcode-generator'
import { sayFill, type Document } from '#platform/files/document.ts'
import { type Cell, type Column, type Lang, cellText, usualWidth } from '#platform/files/sheets.ts'
import { typeset } from '#platform/files/typeset.ts'

/** Colours as #rrggbb; anything else falls back to our own. */
export type PaperTheme = { brand: string; accent: string }

/** The colours of each theme on paper; the same as on its pages (ui/theme). */
const paperThemes: Record<string, PaperTheme> = {
  ambacht: { brand: '#073f3b', accent: '#b8431a' },
  voorbeeld: { brand: '#1d0857', accent: '#00568b' },
  denhaag: { brand: '#1e6c35', accent: '#1260a1' },
}
/** Of a theme by its name; our own for one that is not known. */
export const paperTheme = (name: string): PaperTheme => paperThemes[name] ?? paperThemes['ambacht']!

export type CertificateFacts = {
  lang: Lang
  organisation: string
  person: string
  title: string
  /** As it is shown, in the language of the certificate: “training”, “e-learning”. */
  learningForm: string
  hours: number | null
  completedOn: Temporal.PlainDate
  issuedOn: Temporal.PlainDate
  code: string
  verifyUrl: string
  provider: string | null
  validUntil?: Temporal.PlainDate | null
  theme: PaperTheme
}

const words = {
  nl: {
    certificate: 'Certificaat',
    completed: 'heeft dit afgerond:',
    form: 'Leervorm',
    hours: 'Omvang',
    hour: (_: number, text: string) => `${text} uur`,
    completedOn: 'Afgerond op',
    validUntil: 'Geldig tot en met',
    provider: 'Gegeven door',
    issued: (by: string, on: string) => `Uitgegeven door ${by} op ${on}.`,
    check: 'Controleer dit certificaat op',
    code: 'Code:',
    qr: (url: string) => `QR-code die naar de controlepagina van dit certificaat leidt: ${url}`,
    description: (title: string, person: string) => `Certificaat van ${person} voor ${title}`,
    page: 'Pagina {page} van {pages}',
  },
  en: {
    certificate: 'Certificate',
    completed: 'has completed:',
    form: 'Learning form',
    hours: 'Size',
    hour: (n: number, text: string) => (n === 1 ? '1 hour' : `${text} hours`),
    completedOn: 'Completed on',
    validUntil: 'Valid until',
    provider: 'Given by',
    issued: (by: string, on: string) => `Issued by ${by} on ${on}.`,
    check: 'Check this certificate at',
    code: 'Code:',
    qr: (url: string) => `QR code that leads to the page where this certificate can be checked: ${url}`,
    description: (title: string, person: string) => `Certificate of ${person} for ${title}`,
    page: 'Page {page} of {pages}',
  },
}

/** A certificate as PDF/UA-1: one page A4, landscape, to print or to send. Throws only where Typst is not installed. */
export function certificatePdf(facts: CertificateFacts): Promise<Buffer> {
  const said = words[facts.lang]
  return typeset(
    'certificate.typ',
    {
      lang: facts.lang,
      documentTitle: `${said.certificate}: ${facts.title} · ${facts.person}`,
      description: said.description(facts.title, facts.person),
      organisation: facts.organisation,
      person: facts.person,
      title: facts.title,
      facts: certificateLines(facts),
      verifyUrl: facts.verifyUrl,
      shownUrl: facts.verifyUrl.replace(/^https?:\/\//, ''),
      code: facts.code,
      qr: qrSvg(facts.verifyUrl),
      words: {
        certificate: said.certificate,
        completed: said.completed,
        issued: said.issued(facts.organisation, longDate(facts.issuedOn, facts.lang)),
        check: said.check,
        code: said.code,
        qr: said.qr(facts.verifyUrl),
      },
      theme: inks(facts.theme),
    },
    noon(facts.issuedOn),
  )
}

function certificateLines(facts: CertificateFacts): { label: string; value: string }[] {
  const said = words[facts.lang]
  const lines = [
    { label: said.completedOn, value: longDate(facts.completedOn, facts.lang) },
    { label: said.form, value: facts.learningForm },
    { label: said.hours, value: facts.hours === null ? '' : said.hour(facts.hours, cellText(facts.hours, facts.lang)) },
    { label: said.validUntil, value: facts.validUntil ? longDate(facts.validUntil, facts.lang) : '' },
    { label: said.provider, value: facts.provider ?? '' },
  ]
  return lines.filter((line) => line.value !== '')
}

export type TablePaper = {
  title: string
  lang: Lang
  /** Widths of text are shares of what the other columns leave. More than six columns turn the page. */
  columns: Column[]
  rows: Cell[][]
  note?: string
  organisation?: string
  theme?: PaperTheme
  /** Room to write in, for an attendance list that is signed by hand. */
  roomy?: boolean
  /** The moment of printing; it stands in the footer. */
  at: Temporal.Instant
}

/** A list as PDF/UA-1, A4: participants, an attendance list to sign. The head of the table returns on every page. */
export function tablePdf(paper: TablePaper): Promise<Buffer> {
  const own = paper.theme ?? { brand: ownBrand, accent: ownAccent }
  return typeset(
    'table.typ',
    {
      lang: paper.lang,
      title: paper.title,
      note: paper.note ?? '',
      organisation: paper.organisation ?? '',
      landscape: paper.columns.length > 6,
      roomy: paper.roomy ?? false,
      columns: paper.columns.map(({ head, width, kind }) => ({
        head,
        width: kind === 'text' ? (width ?? usualWidth.text) : null,
        right: kind === 'number',
      })),
      rows: paper.rows.map((row) => paper.columns.map((_, i) => cellText(row[i] ?? null, paper.lang))),
      footer: cellText(paper.at, paper.lang),
      words: { page: words[paper.lang].page },
      theme: inks(own),
    },
    paper.at,
  )
}

export type StatementPaper = {
  lang: Lang
  title: string
  organisation: string
  facts: { name: string; value: string }[]
  /** Seven: date, what for, part, amount, code, VAT, order number. */
  heads: string[]
  parts: { title: string; rows: string[][] }[]
  totals: { name: string; value: string }[]
  legend: string
  theme: PaperTheme
  /** When it was issued; it stands in the footer. */
  at: Temporal.Instant
}

/** A statement as PDF/UA-1, A4 landscape: parts with a table each, and the totals below them. */
export function statementPdf({ theme, at, ...paper }: StatementPaper): Promise<Buffer> {
  const said = { page: words[paper.lang].page, nothing: { nl: 'Niets in dit kwartaal.', en: 'Nothing in this quarter.' }[paper.lang] }
  return typeset('statement.typ', { ...paper, footer: `${paper.title} · ${cellText(at, paper.lang)}`, words: said, theme: inks(theme) }, at)
}

/** A document as PDF/UA-1, A4, with headings, lists and tables that are tagged. */
export function documentPdf({ blocks, at, ...document }: Document): Promise<Buffer> {
  return typeset(
    'document.typ',
    {
      ...document,
      blocks: blocks.map((block) => (block.kind === 'fill' ? { ...block, text: sayFill(block.text, document.lang) } : block)),
      footer: cellText(at, document.lang),
      words: { page: words[document.lang].page },
      theme: inks({ brand: ownBrand, accent: ownAccent }),
    },
    at,
  )
}

/** The QR code of a text as SVG: one path, a quiet zone of four modules (ISO/IEC 18004), correction level M. */
export function qrSvg(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (code.isDark(y, x) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><path fill="#000" d="${rows.join('')}"/></svg>`
}

const longDate = (date: Temporal.PlainDate, lang: Lang) =>
  date.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const noon = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant()

const [ownBrand, ownAccent, ink, sun] = ['#073f3b', '#b8431a', '#16233b', '#f6cf6b']

/** A municipality's colours, kept readable: text on the brand is white or ink, and a colour too light for text gives way to ink (WCAG 1.4.3). */
function inks(theme: PaperTheme) {
  const brand = asColour(theme.brand, ownBrand)
  const accent = asColour(theme.accent, ownAccent)
  const onPaper = (colour: string) => (contrast(colour, '#fdfbf7') >= 4.5 ? colour : ink)
  const second = contrast(brand, sun) >= 1.8 ? sun : ink
  return { brand, second, onBrand: contrast(brand, '#ffffff') >= 4.5 ? '#ffffff' : ink, brandText: onPaper(brand), accent: onPaper(accent) }
}

const asColour = (text: string, otherwise: string) => (/^#[0-9a-f]{6}$/i.test(text) ? text : otherwise)

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
