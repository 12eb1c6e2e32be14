import type { Table } from '#platform/files/index.ts'
import type { Lang, Translate } from '#platform/words.ts'
import type { Managed } from './views.ts'

/** The offer as a sheet to take along. */
export function offerTable(rows: Managed[], t: Translate, lang: Lang): Table {
  const states = { published: t('gepubliceerd', 'published'), draft: t('concept', 'draft'), archived: t('uit het aanbod', 'archived') }
  return {
    title: t('Aanbod', 'Catalogue'),
    columns: [
      { head: t('Code', 'Code'), kind: 'text', width: 16 },
      { head: t('Titel', 'Title'), kind: 'text', width: 50 },
      { head: t('Leervorm', 'Learning form'), kind: 'text', width: 22 },
      { head: t('Aanbieder', 'Provider'), kind: 'text', width: 30 },
      { head: t('Thema', 'Theme'), kind: 'text', width: 24 },
      { head: t('Voor wie', 'For whom'), kind: 'text', width: 30 },
      { head: t('Dagdelen', 'Half days'), kind: 'number' },
      { head: t('Uren', 'Hours'), kind: 'number' },
      { head: t('Kleinste groep', 'Smallest group'), kind: 'number' },
      { head: t('Grootste groep', 'Largest group'), kind: 'number' },
      { head: t('Prijs in euro’s', 'Price in euros'), kind: 'number' },
      { head: t('Maatwerk', 'Tailored'), kind: 'yesno' },
      { head: t('Vertrouwelijk', 'Confidential'), kind: 'yesno' },
      { head: t('Staat', 'State'), kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.code,
      row.title,
      row[lang],
      row.provider,
      row.theme,
      row.targetGroup,
      row.halfDays,
      row.hours,
      row.minGroup,
      row.maxGroup,
      row.priceCents === null ? null : row.priceCents / 100,
      row.tailored,
      row.confidential,
      states[row.state],
    ]),
  }
}
