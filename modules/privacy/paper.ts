import { classification, personalColumns } from '#platform/privacy/classification.ts'
import type { Personal } from '#platform/privacy/words.ts'

/** The table of docs/privacy.md, made from the classification; bin/privacy.ts writes it and a test compares. */
export function privacyTable(): string {
  const rows = Object.entries(classification).flatMap(([name, table]) => {
    const personal = personalColumns(table)
    if (!personal.length || !table.about) return []
    return [
      `| ${table.title.nl} | ${table.purpose.nl} | ${table.legal.nl} | ${table.retention.nl} | ${erasing(personal)} | \`${name}\`: ${personal.map((one) => one.name).join(', ')} |`,
    ]
  })
  return ['| Wat | Waarvoor | Op welke grond | Hoe lang | Bij wissen | Waar |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

function erasing(columns: Personal[]): string {
  if (columns.some((one) => one.erase === 'delete-row')) return 'verdwijnt'
  if (columns.some((one) => one.erase === 'tombstone')) return 'naam wordt ‘Verwijderd persoon’, de rest leeg'
  if (columns.some((one) => one.erase === 'blank')) return 'tekst wordt leeg, telling blijft'
  return 'blijft, zonder dat te zien is van wie'
}

const [from, until] = ['<!-- tabel -->', '<!-- einde tabel -->']

/** The page with its table renewed. */
export function withTable(page: string): string {
  const [before] = page.split(from)
  const after = page.split(until)[1]
  if (before === undefined || after === undefined) throw new Error(`docs/privacy.md has no ${from} and ${until} any more`)
  return `${before}${from}\n\n${privacyTable()}\n\n${until}${after}`
}
