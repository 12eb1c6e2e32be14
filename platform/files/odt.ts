import { strToU8, zipSync } from 'fflate'
import { sayFill, type Block, type Document } from './document.ts'

// OpenDocument Text (ISO/IEC 26300; obligatory for government documents on the list of Forum Standaardisatie): Word, LibreOffice and Google Docs open and edit it.

/** A document as text that can be edited, with real headings, lists and tables, in our letter where it is installed. */
export function toOdt(document: Document): Buffer {
  const files = {
    mimetype: [strToU8(mime), { level: 0 as const }] as [Uint8Array, { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'meta.xml': strToU8(metaOf(document)),
    'styles.xml': strToU8(styles),
    'content.xml': strToU8(contentOf(document)),
  }
  return Buffer.from(zipSync(files, { mtime: new Date(document.at.epochMilliseconds) }))
}

const mime = 'application/vnd.oasis.opendocument.text'
const spaces = ['office', 'style', 'text', 'table', 'meta', 'manifest'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
)
const names = [
  ...spaces,
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')
const head = '<?xml version="1.0" encoding="UTF-8"?>'

/** XML 1.0 has no control characters, and nobody types them. */
const escaped = (words: string) =>
  words
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

const manifest = `${head}<manifest:manifest ${names} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/>${['meta', 'styles', 'content'].map((one) => `<manifest:file-entry manifest:full-path="${one}.xml" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

const metaOf = ({ title, organisation, lang, at }: Document) =>
  `${head}<office:document-meta ${names} office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organisation)}</dc:creator><dc:language>${lang}-${lang === 'nl' ? 'NL' : 'GB'}</dc:language><dc:date>${at.toString({ smallestUnit: 'second' })}</dc:date></office:meta></office:document-meta>`

const paragraph = (name: string, look: string, room = '0.1in') =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="${room}"/><style:text-properties ${look}/></style:style>`
const letter = 'fo:font-family="Atkinson Hyperlegible Next, Verdana, sans-serif"'
const styles = `${head}<office:document-styles ${names} office:version="1.3"><office:styles>
<style:default-style style:family="paragraph"><style:text-properties ${letter} fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>
${paragraph('Standard', 'fo:font-size="11pt"')}${paragraph('Title', 'fo:font-size="20pt" fo:font-weight="bold"', '0.2in')}
${paragraph('Note', 'fo:font-weight="bold" fo:color="#b8431a"', '0.2in')}${paragraph('Fill', 'fo:background-color="#fbe9b7"')}
${paragraph('Cell', 'fo:font-size="9.5pt"', '0in')}${paragraph('CellHead', 'fo:font-size="9.5pt" fo:font-weight="bold"', '0in')}
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.25in" fo:margin-bottom="0.08in" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.1in" text:min-label-width="0.2in"/></text:list-level-style-bullet></text:list-style>
</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="22mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>`

const p = (style: string, words: string) => `<text:p text:style-name="${style}">${escaped(words)}</text:p>`

function contentOf({ title, organisation, note, blocks, lang }: Document): string {
  const body = [
    p('Standard', organisation),
    `<text:h text:style-name="Title" text:outline-level="1">${escaped(title)}</text:h>`,
    p('Note', note),
  ]
  const cells =
    '<style:style style:name="Edge" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #b9b2a3" fo:padding="0.05in"/></style:style>'
  return `${head}<office:document-content ${names} office:version="1.3"><office:automatic-styles>${cells}</office:automatic-styles><office:body><office:text>${[...body, ...blocks.map((block) => blockOf(block, lang))].join('')}</office:text></office:body></office:document-content>`
}

function blockOf(block: Block, lang: Document['lang']): string {
  if (block.kind === 'heading') return `<text:h text:style-name="Heading_20_2" text:outline-level="2">${escaped(block.text)}</text:h>`
  if (block.kind === 'text') return p('Standard', block.text)
  if (block.kind === 'fill') return p('Fill', sayFill(block.text, lang))
  if (block.kind === 'list')
    return `<text:list text:style-name="Bullets">${block.items.map((item) => `<text:list-item>${p('Standard', item)}</text:list-item>`).join('')}</text:list>`
  const row = (cells: string[], style: string) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell table:style-name="Edge" office:value-type="string">${p(style, cell)}</table:table-cell>`).join('')}</table:table-row>`
  return `${p('CellHead', block.caption)}<table:table table:name="${escaped(block.caption)}"><table:table-column table:number-columns-repeated="${block.head.length}"/><table:table-header-rows>${row(block.head, 'CellHead')}</table:table-header-rows>${block.rows.map((cells) => row(cells, 'Cell')).join('')}</table:table>${p('Cell', '')}`
}
