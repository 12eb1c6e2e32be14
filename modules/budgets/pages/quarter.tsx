import { Link, Table, Text, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ArrangementView, LineRow, Total } from '../views.ts'
import { amount, euros, kindNames, vatShort } from '../words.ts'

export function Totals({ view }: { view: ArrangementView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table<Total>
      caption={view.issued ? t('Afgerekend', 'Settled') : t('Voorlopige stand', 'Provisional')}
      captionNote={t('Met btw. Alle saldo’s samen zijn nul.', 'With VAT. All balances together are zero.')}
      rows={view.totals}
      columns={[
        { key: 'member', head: t('Lid', 'Member'), cell: (row) => row.name },
        { key: 'charged', head: t('Aandeel', 'Share'), align: 'end', num: true, cell: (row) => euros(row.chargedCents, lang) },
        {
          key: 'contributed',
          head: t('Ingebracht', 'Contributed'),
          align: 'end',
          num: true,
          cell: (row) => euros(row.contributedCents, lang),
        },
        {
          key: 'balance',
          head: t('Saldo', 'Balance'),
          align: 'end',
          num: true,
          cell: ({ balanceCents }) =>
            balanceCents < 0
              ? t(`ontvangt ${euros(-balanceCents, lang)}`, `receives ${euros(-balanceCents, lang)}`)
              : t(`betaalt ${euros(balanceCents, lang)}`, `pays ${euros(balanceCents, lang)}`),
        },
        {
          key: 'statement',
          head: t('Afrekening', 'Statement'),
          align: 'end',
          cell: (row) =>
            row.statementId ? (
              <Link href={paths.statement(row.statementId)} about={row.name}>
                {t('Bekijk', 'View')}
              </Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

export function Lines({ view }: { view: ArrangementView }) {
  const t = useT()
  const lang = useLang()
  const names = new Map(view.parties.map((one) => [one.id, one.name]))
  const what = (row: LineRow) => {
    const much = row.quantity === null ? '' : ` · ${amount(row.quantity, lang)} × ${euros(row.rateCents!, lang)}`
    const why = row.corrects ? ` · ${row.reverses ? t('teruggenomen', 'taken back') : t('verbeterd', 'corrected')}: ${row.reason}` : ''
    return `${kindNames(t)[row.kind]}${much}${why}`
  }
  return (
    <Table
      caption={t('Lasten', 'Burdens')}
      captionUnseen
      rows={view.lines}
      empty={
        <Text soft>
          {t(
            'Nog niets in dit kwartaal. Leg hieronder de eerste last vast.',
            'Nothing in this quarter yet. Record the first burden below.',
          )}
        </Text>
      }
      columns={[
        { key: 'what', head: t('Waarvoor', 'What for'), cell: (row) => row.description },
        { key: 'on', head: t('Datum', 'Date'), cell: (row) => sayDay(row.happenedOn, lang) },
        { key: 'by', head: t('Gedragen door', 'Borne by'), cell: (row) => row.by },
        { key: 'kind', head: t('Wat', 'What'), cell: what },
        { key: 'amount', head: t('Zonder btw', 'Without VAT'), align: 'end', num: true, cell: (row) => euros(row.amountCents, lang) },
        {
          key: 'vat',
          head: t('Btw', 'VAT'),
          align: 'end',
          num: true,
          cell: (row) => `${euros(row.vatCents, lang)} ${vatShort[row.vatCode]}`,
        },
        {
          key: 'shares',
          head: t('Verdeeld', 'Divided'),
          cell: (row) =>
            row.shares.map((one) => `${names.get(one.memberId) ?? '–'} ${euros(one.amountCents + one.vatCents, lang)}`).join(' · '),
        },
        {
          key: 'act',
          head: t('Doen', 'Do'),
          align: 'end',
          cell: (row) =>
            view.mayKeep && !row.reverses && !row.takenBack ? (
              <Link href={paths.correct(view.id, row.id)} about={row.description}>
                {t('Verbeter', 'Correct')}
              </Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
