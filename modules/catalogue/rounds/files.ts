import { column, type Table } from '#platform/files/index.ts'
import { translator, type Lang } from '#platform/words.ts'
import type { RoundView } from './views.ts'

const { text, number, money } = column

/** The purchase plan to take along; empty until it was settled. */
export function planTable(view: RoundView, lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Inkoopplan', 'Purchase plan'),
    columns: [
      text(t('Thema', 'Theme')),
      number(t('Plaatsen', 'Seats')),
      number(t('Groepsgrootte', 'Group size')),
      number(t('Edities', 'Editions')),
      text(t('Aanbieder', 'Provider')),
      text(t('Voorstel', 'Offer')),
      number(t('Cijfer', 'Mark')),
      money(t('Prijs per editie', 'Price per edition')),
      money(t('Samen', 'Together')),
      text(t('Waarom', 'Why')),
    ],
    rows: view.choices.map((one) => [
      one.theme,
      one.seats,
      one.groupSize,
      one.editions,
      one.provider,
      one.title,
      one.mark,
      one.priceCents === null ? null : one.priceCents / 100,
      one.priceCents === null ? null : (one.priceCents * one.editions) / 100,
      one.reason,
    ]),
  }
}
