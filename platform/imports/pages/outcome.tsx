import { Pagination, Row, Section, Small, Table, Tabs, Text, useLang, useT, type Lang } from '#ui/index.ts'
import { sentence } from '#platform/http/fields.ts'
import type { ImportKind, Verdict } from '../kind.ts'
import { changeWords, verdictWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { pageSize, type RowView, type RunView } from '../views.ts'
import { said } from './words.tsx'

/** The rows, by what becomes of them. */
export function Outcome({ run, kind }: { run: RunView; kind: ImportKind }) {
  const t = useT()
  const lang = useLang()
  const shown = (['refused', 'new', 'changed', 'moved', 'left', 'same'] as const).filter(
    (verdict) => run.counts[verdict] || verdict === run.verdict,
  )
  const pages = Math.ceil((run.counts[run.verdict] ?? 0) / pageSize)
  const verdictWord = said(verdictWords[run.verdict], lang)
  return (
    <Section
      title={run.state === 'applied' ? t('Wat er gebeurde', 'What happened') : t('Wat er zou gebeuren', 'What would happen')}
      id="uitkomst"
    >
      <Tabs
        label={t('Uitkomsten', 'Outcomes')}
        tabs={shown.map((verdict) => ({
          href: paths.rows(run.id, verdict),
          label: said(verdictWords[verdict], lang),
          count: run.counts[verdict] ?? 0,
          current: verdict === run.verdict,
        }))}
      />
      {run.rowsForgotten ? (
        <Text>
          {t(
            'De regels zijn na 30 dagen gewist. De aantallen blijven bewaard.',
            'The rows were deleted after 30 days. The counts are kept.',
          )}
        </Text>
      ) : (
        <Table
          caption={verdictWord}
          captionUnseen
          rows={run.rows}
          empty={<Text>{t('Geen regels.', 'No rows.')}</Text>}
          columns={columnsOf(run.verdict, kind, lang, t)}
        />
      )}
      <Pagination page={run.page} pages={pages} href={(page) => paths.rows(run.id, run.verdict, page)} />
    </Section>
  )
}

function columnsOf(verdict: Verdict, kind: ImportKind, lang: Lang, t: (nl: string, en: string) => string) {
  const who = { key: 'label', head: t('Naam', 'Name'), cell: (row: RowView) => row.label || '–' }
  const line = {
    key: 'line',
    head: t('Regel', 'Line'),
    cell: (row: RowView) => (row.line ? String(row.line) : t('niet in het bestand', 'not in the file')),
    num: true,
  }
  const key = { key: 'key', head: t('Nummer', 'Number'), cell: (row: RowView) => row.key, num: true }
  if (verdict === 'refused')
    return [who, line, { key: 'reason', head: t('Waarom', 'Why'), cell: (row: RowView) => sentence(row.reason ?? '', lang) }]
  if (verdict === 'new' || verdict === 'same') return [who, line, key]
  return [
    who,
    line,
    key,
    { key: 'change', head: t('Wat verandert', 'What changes'), cell: (row: RowView) => <Changes change={row.change} kind={kind} /> },
  ]
}

function Changes({ change, kind }: { change: RowView['change']; kind: ImportKind }) {
  const lang = useLang()
  const name = (field: string) => said(kind.fields.find((one) => one.name === field)?.label ?? changeWords[field] ?? [field, field], lang)
  return (
    <>
      {Object.entries(change).map(([field, [was, becomes]]) => (
        <Row wrap gap="s">
          <Small>
            {name(field)}: {was || '–'} → <b>{becomes || '–'}</b>
          </Small>
        </Row>
      ))}
    </>
  )
}
