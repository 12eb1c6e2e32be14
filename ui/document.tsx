import { sayFill, type Block, type Document } from '#platform/files/document.ts'
import { useHere } from '#ui/here.ts'

/** A document as a page to read and to print: the same blocks as its PDF and its text. */
export function DocumentPaper({ document }: { document: Document }) {
  return (
    <article class="paper document" lang={document.lang === useHere().lang ? undefined : document.lang}>
      <p class="paper-from">{document.organisation}</p>
      <h1 class="utrecht-heading-1">{document.title}</h1>
      <p class="draft">{document.note}</p>
      {document.blocks.map((block) => (
        <Part block={block} lang={document.lang} />
      ))}
    </article>
  )
}

function Part({ block, lang }: { block: Block; lang: Document['lang'] }) {
  if (block.kind === 'heading') return <h2 class="utrecht-heading-2">{block.text}</h2>
  if (block.kind === 'text') return <p class="utrecht-paragraph">{block.text}</p>
  if (block.kind === 'fill') return <p class="utrecht-paragraph to-fill">{sayFill(block.text, lang)}</p>
  if (block.kind === 'list')
    return (
      <ul class="bullets">
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  return (
    <div class="scroll" role="region" aria-label={block.caption} tabIndex={0}>
      <table class={block.head.length > 5 ? 'sheet dense' : 'sheet'}>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>{row.map((cell, n) => (n === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
