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
  /** In a table with groups: said once per group, beside all its rows. The first such column names the group. */
  once?: boolean
}

export interface TableProps<T> {
  caption: string
  /** What you see here, and what you don't. */
  captionNote?: string
  /** Hides the caption for the eye, where a heading right above says the same. */
  captionUnseen?: boolean
  columns: Column<T>[]
  rows: readonly T[]
  /** Rows that follow each other and belong together, such as those of one person, share a key. */
  groupOf?: (row: T) => string
  /** Shown instead of an empty table. */
  empty?: ComponentChildren
  downloads?: { href: string; label: string }[]
  /** Many narrow columns: smaller, and the first one stays in view. */
  dense?: boolean
}

const cellClass = <T,>(column: Column<T>) => `utrecht-table__cell${column.num ? ' num' : ''}${column.align === 'end' ? ' end' : ''}`

/** A few columns of figures, or more under short heads such as days of the week, are narrow enough to stay a table on a phone. */
const isNarrow = ([name, ...others]: { head: string; num?: boolean; once?: boolean }[]) =>
  !name?.once && others.every((one) => one.num) && (others.length <= 3 || others.every((one) => one.head.length <= 2))

/**
 * One table that becomes a stack of labelled blocks on a phone; the first column is the name of each block. A dash, which says that there is nothing,
 * is left out there.
 */
export function Table<T>({ caption, captionNote, captionUnseen, columns, rows, groupOf, empty, downloads, dense }: TableProps<T>) {
  if (!rows.length && empty) return <>{empty}</>
  return (
    <div class={`table${dense ? ' dense' : ''}${isNarrow(columns) ? ' kept' : ''}`}>
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
          {groupsOf(rows, groupOf).map((group) => (
            <tbody class="utrecht-table__body" role="rowgroup">
              {group.map((row, n) => (
                <Line columns={columns} row={row} span={groupOf ? group.length : 1} first={!groupOf || n === 0} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {downloads?.length ? <Downloads files={downloads} /> : null}
    </div>
  )
}

/** All rows as one group, or each run of rows with the same key. */
function groupsOf<T>(rows: readonly T[], groupOf?: (row: T) => string): (readonly T[])[] {
  if (!groupOf) return [rows]
  const groups: T[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && groupOf(last[0]!) === groupOf(row)) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** A row. What is said once stands in the first row of its group; its name is a header for all of them. */
function Line<T>({ columns, row, span, first }: { columns: Column<T>[]; row: T; span: number; first: boolean }) {
  const name = columns.find((column) => column.once)
  return (
    <tr class={first ? undefined : 'more'} role="row">
      {columns.map((column) => {
        const content = column.cell(row)
        return column === name && first ? (
          <th class={cellClass(column)} role="rowheader" scope={span > 1 ? 'rowgroup' : 'row'} rowspan={span > 1 ? span : undefined}>
            {content}
          </th>
        ) : column.once && !first ? null : (
          <td
            class={cellClass(column) + (content === '–' ? ' nothing' : '')}
            role="cell"
            data-label={column.head}
            rowspan={column.once && span > 1 ? span : undefined}
          >
            {content}
          </td>
        )
      })}
    </tr>
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
