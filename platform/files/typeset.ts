import { join } from 'node:path'
import { createRequire } from 'node:module'
import { root } from '#platform/root.ts'

// Typst as our typesetter: one compiler for the whole process, its own fonts, no network. PDF/UA-1 (ISO 14289-1) or no PDF at all.

/** Where the templates and fonts lie, for the sources and for the bundle alike. */
const folder = join(root, 'platform/files')

/** What we use of Typst's Node binding. */
interface NodeCompiler {
  compile(document: { mainFilePath: string; inputs: Record<string, string> }): {
    result: object | null
    takeDiagnostics(): { shortDiagnostics: unknown } | null
  }
  pdf(document: object, options: object): Buffer
  evictCache(age: number): void
}

let compiler: Promise<NodeCompiler> | undefined

async function open(): Promise<NodeCompiler> {
  // The platform's package itself: the package that chooses among platforms names some that no registry holds, which breaks `npm ci`.
  const typst = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-linux-${process.arch}-gnu`) as {
    NodeCompiler: { create(options: object): NodeCompiler }
  }
  return typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] })
}

/**
 * Sets one document. `data` reaches the template as JSON, never as source, so `#`, `*` and `_` in a name are letters. `at` becomes the
 * document's date, so that the same input gives the same bytes. Throws when the template is wrong or Typst isn't installed here.
 */
export async function typeset(
  template: 'certificate.typ' | 'table.typ' | 'cards.typ' | 'statement.typ' | 'document.typ',
  data: object,
  at: Temporal.Instant,
): Promise<Buffer> {
  compiler ??= open()
  const typst = await compiler.catch((cause) => {
    compiler = undefined
    throw new Error('PDF needs Typst (@myriaddreamin/typst-ts-node-compiler-linux-…), which is not installed for this machine', { cause })
  })
  try {
    return attempt(typst, template, data, at)
  } catch (problem) {
    // PDF/UA refuses a letter that no font here can draw: then every such letter becomes a mark, and the rest of the name stays
    if (!/could not be displayed|font/i.test(String(problem))) throw problem
    return attempt(
      typst,
      template,
      JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'string' ? drawable(value) : value))),
      at,
    )
  } finally {
    typst.evictCache(10)
  }
}

function attempt(typst: NodeCompiler, template: string, data: object, at: Temporal.Instant): Buffer {
  const inputs = { data: JSON.stringify(data, (_, value) => (typeof value === 'string' ? printable(value) : value)) }
  const result = typst.compile({ mainFilePath: join(folder, template), inputs })
  const document = result.result
  if (!document) throw new Error(`${template}: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`)
  return typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.epochMilliseconds / 1000) })
}

/** Without control characters and without the marks that turn the reading direction of what follows. */
const printable = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .normalize('NFC')

/** The letters that the fonts here draw: Latin, Greek, Cyrillic and what stands between them. */
const drawable = (text: string) =>
  text.replace(/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{Zs}\n\u0021-\u007e\u00a1-\u00ff‘’“”„–—…•€·]/gu, '?')
