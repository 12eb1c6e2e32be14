import type { ComponentChildren } from 'preact'
import { useT } from '#ui/here.ts'
import { Icon } from '#ui/icons.tsx'

export interface Column<T> {
  key: string
  head: string
  cell: (row: T) => ComponentChildren
  align?: 'end'
  /** Figures that are compared: all digits equally wide. */
  num?: boolean
}

export interface TableProps<T> {
  caption: string
  /** What you see here, and what you don't. */
  captionNote?: string
  /** Hides the caption for the eye, where a heading right above says the same. */
  captionUnseen?: boolean
  columns: Column<T>[]
  rows: readonly T[]
  /** Shown instead of an empty table. */
  empty?: ComponentChildren
  downloads?: { href: string; label: string }[]
}

const cellClass = <T,>(column: Column<T>) => `utrecht-table__cell${column.num ? ' num' : ''}${column.align === 'end' ? ' end' : ''}`

/** One table that becomes a stack of labelled blocks on a phone; the first column is the name of each block. */
export function Table<T>({ caption, captionNote, captionUnseen, columns, rows, empty, downloads }: TableProps<T>) {
  if (!rows.length && empty) return <>{empty}</>
  const classes = columns.map(cellClass)
  return (
    <div class="table">
      <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table class="utrecht-table" role="table">
          <caption class={captionUnseen ? 'unseen' : 'utrecht-table__caption'}>
            {caption}
            {captionNote && <span class="note">{captionNote}</span>}
          </caption>
          <thead class="utrecht-table__header" role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th class={`utrecht-table__header-cell${column.align === 'end' ? ' end' : ''}`} role="columnheader" scope="col">
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="utrecht-table__body" role="rowgroup">
            {rows.map((row) => (
              <tr role="row">
                {columns.map((column, i) => (
                  <td class={classes[i]} role="cell" data-label={column.head}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {downloads?.length ? <Downloads files={downloads} /> : null}
    </div>
  )
}

export function Downloads({ files }: { files: { href: string; label: string }[] }) {
  const t = useT()
  return (
    <p class="downloads">
      <Icon name="download" />
      {t('Neem mee als', 'Download as')}
      {files.map((file) => (
        <a class="utrecht-link utrecht-link--html-a" href={file.href} download data-turbo="false">
          {file.label}
        </a>
      ))}
    </p>
  )
}
