import { Button, ButtonLink, Card, Facts, Form, Page, Small, Stack, Table, Text, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { signed, statementFacts, statementTotals, vatLegend } from '../files.ts'
import { paths } from '../paths.ts'
import type { StatementLine, StatementView } from '../views.ts'
import { amount, euros, keyHead, quarterName, vatShort } from '../words.ts'

/** A statement as it was issued. */
export function StatementPage({ view }: { view: StatementView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t(`Afrekening ${view.number}`, `Statement ${view.number}`)}
      lead={t(
        `${view.member}, ${quarterName(view, t)}. Zo is hij opgemaakt, en zo blijft hij.`,
        `${view.member}, ${quarterName(view, t)}. As it was issued, and as it stays.`,
      )}
      breadcrumb={[{ href: paths.burdens, label: t('Lasten delen', 'Sharing burdens') }]}
      beside={
        <ButtonLink href={paths.statementPdf(view.id)} icon="download" download>
          PDF
        </ButtonLink>
      }
    >
      <Stack gap="l">
        <Card as="div">
          <Facts facts={statementFacts(view, lang)} />
        </Card>
        {(['charged', 'contributed'] as const).map((role) => (
          <Card as="div">
            <Part view={view} role={role} />
          </Card>
        ))}
        <Card as="div">
          <Facts facts={statementTotals(view, lang)} />
          <Small soft>{vatLegend(view, lang)}</Small>
          {view.mayReceive && (
            <Form action={paths.receive(view.id)} inline>
              <Button kind="quiet">{t('Is verwerkt', 'Was dealt with')}</Button>
            </Form>
          )}
          {view.received && <Small soft>{t('Door jullie verwerkt.', 'You dealt with it.')}</Small>}
        </Card>
      </Stack>
    </Page>
  )
}

function Part({ view, role }: { view: StatementView; role: StatementLine['role'] }) {
  const t = useT()
  const lang = useLang()
  const charged = role === 'charged'
  const much = (row: StatementLine) => (row.quantity === null ? '' : ` · ${amount(row.quantity, lang)} × ${euros(row.rateCents!, lang)}`)
  const why = (row: StatementLine) =>
    [row.corrects && t(`verbetert een regel van ${row.corrects}`, `corrects a line of ${row.corrects}`), row.reason]
      .filter(Boolean)
      .join(': ')
  const columns = [
    { key: 'what', head: t('Waarvoor', 'What for'), cell: (row: StatementLine) => row.description + much(row) },
    { key: 'on', head: t('Datum', 'Date'), cell: (row: StatementLine) => sayDay(row.happenedOn, lang) },
    ...(charged
      ? [
          {
            key: 'total',
            head: t('Hele last', 'Whole burden'),
            align: 'end' as const,
            num: true,
            cell: (row: StatementLine) => euros(row.totalCents, lang),
          },
          {
            key: 'part',
            head: keyHead(view.key, t),
            cell: (row: StatementLine) =>
              t(
                `${amount(row.weight!, lang)} van ${amount(row.weightTotal!, lang)}`,
                `${amount(row.weight!, lang)} of ${amount(row.weightTotal!, lang)}`,
              ),
          },
        ]
      : []),
    {
      key: 'amount',
      head: t('Zonder btw', 'Without VAT'),
      align: 'end' as const,
      num: true,
      cell: (row: StatementLine) => euros(signed(row).amountCents, lang),
    },
    {
      key: 'vat',
      head: t('Btw', 'VAT'),
      align: 'end' as const,
      num: true,
      cell: (row: StatementLine) => `${euros(signed(row).vatCents, lang)} ${vatShort[row.vatCode]}`,
    },
    { key: 'order', head: t('Bestelnummer', 'Order number'), cell: (row: StatementLine) => row.orderNumber || '–' },
    { key: 'why', head: t('Verbetering', 'Correction'), cell: (row: StatementLine) => why(row) || '–' },
  ]
  return (
    <Table
      caption={charged ? t('Jullie aandeel in de lasten', 'Your share of the burdens') : t('Wat jullie inbrachten', 'What you contributed')}
      rows={view.lines.filter((line) => line.role === role)}
      empty={
        <Text soft>
          {charged
            ? t('Geen lasten in dit kwartaal.', 'No burdens in this quarter.')
            : t('Niets ingebracht in dit kwartaal.', 'Nothing contributed in this quarter.')}
        </Text>
      }
      columns={columns}
      downloads={
        charged
          ? (['xlsx', 'csv'] as const).map((kind) => ({
              href: paths.statementFile(view.id, kind),
              label: kind === 'xlsx' ? 'Excel' : 'CSV',
            }))
          : undefined
      }
    />
  )
}
