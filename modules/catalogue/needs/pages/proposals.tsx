import { Small, Table, useT } from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import type { ProposalRow } from '../views.ts'

export const kindWords = (t: Translate) => ({ content: t('vakinhoud', 'content'), skills: t('vaardigheden', 'skills') })

export const sideWords = (t: Translate) => ({
  employer: t('werkgever', 'employer'),
  employees: t('medewerkers', 'employees'),
  provider: t('aanbieder', 'provider'),
})

export function ProposalTable({ rows, caption, names }: { rows: ProposalRow[]; caption: string; names?: boolean }) {
  const t = useT()
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        {
          key: 'title',
          head: t('Voorstel', 'Proposal'),
          cell: (row) => (
            <>
              <b>{row.rank ? `${row.rank}. ${row.title}` : row.title}</b>
              {row.reason && <Small soft>{row.reason}</Small>}
            </>
          ),
        },
        { key: 'kind', head: t('Soort', 'Kind'), cell: (row) => kindWords(t)[row.kind] },
        {
          key: 'side',
          head: t('Van', 'From'),
          cell: (row) => (names && row.by ? `${sideWords(t)[row.side]}, ${row.by}` : sideWords(t)[row.side]),
        },
        { key: 'half', head: t('Wanneer', 'When'), cell: (row) => (row.half ? t(`${row.half}e helft`, `half ${row.half}`) : '') },
      ]}
    />
  )
}
