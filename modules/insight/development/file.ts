import { column, type Table } from '#platform/files/index.ts'
import { translator, type Lang } from '#platform/words.ts'
import type { Asked } from './routes.tsx'
import { tabWords } from './words.ts'
import type { DevelopmentFigures } from './view.ts'

const { text, number } = column

/** What the screen shows, and no more; what may not be told is an empty cell. */
export function figuresTable({ lines }: DevelopmentFigures, asked: Asked, lang: Lang): Table {
  const t = translator(lang)
  const { title, subject, counted, people } = tabWords(asked.toon, t)
  return {
    title,
    columns: [text(asked.onderwerp ? t('Afdeling', 'Unit') : subject), number(counted), ...(people ? [number(people)] : [])],
    rows: lines.map((line) => [line.name || t('Hele organisatie', 'Whole organisation'), line.counted, ...(people ? [line.people] : [])]),
  }
}
