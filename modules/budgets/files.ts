import { column, paperTheme, statementPdf, type Table } from '#platform/files/index.ts'
import { dateOf, sayDay, translator, type Lang } from '#platform/words.ts'
import { amount, euros, keyNames, kindNames, quarterName, vatNames, vatShort } from './words.ts'
import type { StatementLine, StatementView } from './views.ts'

const { text, number, money, date } = column

/** On a statement what the member bore is taken off: it counts as negative, so that all amounts together are the balance. */
export const signed = (line: StatementLine): { amountCents: number; vatCents: number } =>
  line.role === 'charged'
    ? { amountCents: line.amountCents, vatCents: line.vatCents }
    : { amountCents: -line.amountCents || 0, vatCents: -line.vatCents || 0 }

/** A statement to take along: one row per line; the amounts and VAT together are its balance. */
export function statementTable(view: StatementView, lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Afrekening', 'Statement'),
    columns: [
      text(t('Afrekening', 'Statement')),
      text(t('Lid', 'Member')),
      text(t('Kwartaal', 'Quarter')),
      text(t('Bestelnummer lid', 'Order number of the member')),
      date(t('Datum', 'Date')),
      text(t('Omschrijving', 'Description')),
      text(t('Regel', 'Line')),
      text(t('Soort', 'Kind')),
      number(t('Hoeveel', 'Quantity')),
      money(t('Tarief', 'Rate')),
      money(t('Hele last', 'Whole burden')),
      number(t('Deel', 'Part')),
      number(t('Van', 'Of')),
      money(t('Bedrag zonder btw', 'Amount without VAT')),
      text(t('Btw-code', 'VAT code')),
      number(t('Btw-percentage', 'VAT percentage')),
      money(t('Btw', 'VAT')),
      text(t('Bestelnummer', 'Order number')),
      text(t('Verbetert', 'Corrects')),
      text(t('Reden', 'Reason')),
    ],
    rows: view.lines.map((line) => [
      view.number,
      view.member,
      `${view.year}-${view.quarter}`,
      view.orderNumber,
      line.happenedOn,
      line.description,
      line.role === 'charged' ? t('aandeel', 'share') : t('ingebracht', 'contributed'),
      kindNames(t)[line.kind],
      line.quantity,
      line.rateCents === null ? null : line.rateCents / 100,
      line.totalCents / 100,
      line.weight,
      line.weightTotal,
      signed(line).amountCents / 100,
      vatShort[line.vatCode],
      line.vatPercent,
      signed(line).vatCents / 100,
      line.orderNumber,
      line.corrects,
      line.reason,
    ]),
  }
}

/** A statement as PDF/UA. */
export function statementPaper(view: StatementView, lang: Lang): Promise<Buffer> {
  const t = translator(lang)
  const line = (one: StatementLine) => [
    `${one.happenedOn.day}-${one.happenedOn.month}-${one.happenedOn.year}`,
    [
      one.description,
      one.quantity === null ? '' : `${amount(one.quantity, lang)} × ${euros(one.rateCents!, lang)}`,
      one.corrects && t(`verbetert ${one.corrects}`, `corrects ${one.corrects}`),
      one.reason,
    ]
      .filter(Boolean)
      .join(' · '),
    one.weight === null
      ? ''
      : t(
          `${amount(one.weight, lang)} van ${amount(one.weightTotal!, lang)}`,
          `${amount(one.weight, lang)} of ${amount(one.weightTotal!, lang)}`,
        ),
    euros(signed(one).amountCents, lang),
    vatShort[one.vatCode],
    euros(signed(one).vatCents, lang),
    one.orderNumber,
  ]
  return statementPdf({
    lang,
    title: t(`Afrekening ${view.number}`, `Statement ${view.number}`),
    organisation: view.issuer,
    facts: statementFacts(view, lang),
    heads: [
      t('Datum', 'Date'),
      t('Waarvoor', 'What for'),
      keyNames(t)[view.key],
      t('Bedrag', 'Amount'),
      t('Btw-code', 'VAT code'),
      t('Btw', 'VAT'),
      t('Bestelnummer', 'Order number'),
    ],
    parts: (['charged', 'contributed'] as const).map((role) => ({
      title:
        role === 'charged'
          ? t('Jullie aandeel in de lasten', 'Your share of the burdens')
          : t('Wat jullie inbrachten', 'What you contributed'),
      rows: view.lines.filter((one) => one.role === role).map(line),
    })),
    totals: statementTotals(view, lang),
    legend: vatLegend(view, lang),
    theme: paperTheme(view.theme),
    at: view.issuedAt,
  })
}

export function statementFacts(view: StatementView, lang: Lang): { name: string; value: string }[] {
  const t = translator(lang)
  return [
    { name: t('Voor', 'For'), value: view.member },
    { name: t('Van', 'From'), value: view.issuer },
    { name: t('Samenwerkingsverband', 'Network'), value: view.network },
    { name: t('Afspraak', 'Agreement'), value: view.arrangement },
    { name: t('Verdeeld naar', 'Divided by'), value: keyNames(t)[view.key] },
    { name: t('Kwartaal', 'Quarter'), value: quarterName(view, t) },
    { name: t('Opgemaakt op', 'Issued on'), value: sayDay(dateOf(view.issuedAt), lang) },
    { name: t('Jullie bestelnummer', 'Your order number'), value: view.orderNumber },
  ].filter(({ value }) => value !== '')
}

/** What is charged, what was contributed, and who pays whom. */
export function statementTotals(view: StatementView, lang: Lang): { name: string; value: string }[] {
  const t = translator(lang)
  const { balanceCents } = view
  return [
    { name: t('Aandeel zonder btw', 'Share without VAT'), value: euros(view.chargedCents, lang) },
    { name: t('Btw over het aandeel', 'VAT on the share'), value: euros(view.chargedVatCents, lang) },
    { name: t('Ingebracht zonder btw', 'Contributed without VAT'), value: euros(-view.contributedCents || 0, lang) },
    { name: t('Btw over wat is ingebracht', 'VAT on what was contributed'), value: euros(-view.contributedVatCents || 0, lang) },
    {
      name:
        balanceCents > 0
          ? t('Te betalen', 'To pay')
          : balanceCents < 0
            ? t('Te ontvangen', 'To receive')
            : t('Niets te verrekenen', 'Nothing to settle'),
      value: euros(Math.abs(balanceCents), lang),
    },
  ]
}

/** What the VAT codes on this statement mean. */
export function vatLegend(view: StatementView, lang: Lang): string {
  const t = translator(lang)
  return [...new Set(view.lines.map(({ vatCode }) => vatCode))].map((code) => `${vatShort[code]}: ${vatNames(t)[code]}`).join(' · ')
}
