import { Card, Downloads, FilledWrong, Link, Notice, Page, Section, Stack, Table, Text, useLang, useT, type Filled } from '#ui/index.ts'
import { sayDay, sayNumber, sayPrice, type Translate } from '#platform/words.ts'
import { roundPaths } from '../paths.ts'
import { criteria, propose } from '../rules.ts'
import type { Choice, RoundView, ThemeRow } from '../views.ts'
import { criterionNames } from '../words.ts'
import { NumbersForm } from './numbers.tsx'
import { Offers, SettleForm } from './offers.tsx'

/** One demand round: what is asked, what it adds up to, what providers offer, and the plan that came out of it. */
export function RoundPage({ view, filled }: { view: RoundView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const closes = sayDay(view.closesOn, lang)
  return (
    <Page
      title={view.name}
      lead={t(`${view.network}. Invullen kan tot en met ${closes}.`, `${view.network}. Numbers can be filled in until ${closes}.`)}
      breadcrumb={[{ href: roundPaths.rounds, label: t('Vraagrondes', 'Demand rounds') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Notice kind="info">
          {t(
            'Wie ziet wat: jullie aantallen en wensen zien jullie zelf en de coördinerende organisatie. De andere leden zien alleen de totalen in het inkoopplan. Het zijn aantallen plaatsen, geen namen.',
            'Who sees what: your numbers and wishes are seen by yourselves and the coordinating organisation. The other members see only the totals in the purchase plan. They are numbers of seats, no names.',
          )}
        </Notice>
        {view.choices.length > 0 && <Plan view={view} />}
        {view.mayAnswer && <NumbersForm view={view} filled={filled} />}
        {view.ours && view.choices.length === 0 && (
          <Section title={t('Wat er samen nodig is', 'What is needed together')}>
            <Card as="div">
              <Totals themes={view.themes} mayPlan={view.mayPlan} />
            </Card>
          </Section>
        )}
        <Section title={t('Voorstellen van aanbieders', 'Offers of providers')}>
          <Text soft>
            {t('Gewichten: ', 'Weights: ')}
            {criteria.map((one) => `${criterionNames(t)[one]} ${view.weights[one]}`).join(' · ')}
            {'. '}
            {t(
              'Je beoordeelt voorstellen, geen mensen. Alle leden zien de voorstellen en prijzen.',
              'You score offers, not people. All members see the offers and prices.',
            )}
          </Text>
          <Offers view={view} filled={filled} />
        </Section>
        {view.mayKeep && view.closed && !view.settledAt && <SettleForm view={view} filled={filled} />}
      </Stack>
    </Page>
  )
}

/** Totals with the arithmetic that leads to editions. */
function Totals({ themes, mayPlan }: { themes: ThemeRow[]; mayPlan: boolean }) {
  const t = useT()
  const lang = useLang()
  const sum = (row: ThemeRow) => {
    const { editions, left, shortWithOneLess } = propose(row.seats, row.groupSize)
    if (!editions) return t('niemand vraagt hierom', 'nobody asks for this')
    const less =
      editions > 1
        ? t(`; met ${editions - 1} komen er ${shortWithOneLess} tekort`, `; with ${editions - 1} there are ${shortWithOneLess} too few`)
        : ''
    return t(
      `${row.seats} / ${row.groupSize} = ${sayNumber(row.seats / row.groupSize, lang)}, dus ${editions}; ${left} plaatsen over${less}`,
      `${row.seats} / ${row.groupSize} = ${sayNumber(row.seats / row.groupSize, lang)}, so ${editions}; ${left} seats left${less}`,
    )
  }
  return (
    <Table
      caption={t('Totalen', 'Totals')}
      captionNote={t(
        'Per lid en samen. Alleen de coördinerende organisatie ziet deze tabel.',
        'Per member and together. Only the coordinating organisation sees this table.',
      )}
      rows={themes}
      columns={[
        { key: 'name', head: t('Thema', 'Theme'), cell: (row) => row.name },
        {
          key: 'members',
          head: t('Per lid', 'Per member'),
          cell: (row) =>
            row.members.map((one) => `${one.member}: ${one.seats}${one.wishes ? ` (${one.wishes})` : ''}`).join(' · ') ||
            t('nog niemand', 'nobody yet'),
        },
        { key: 'seats', head: t('Plaatsen', 'Seats'), align: 'end', num: true, cell: (row) => row.seats },
        { key: 'sum', head: t('Edities', 'Editions'), cell: sum },
        ...(mayPlan
          ? [planColumn(t, (row: ThemeRow) => ({ ...row, themeId: row.id, editions: propose(row.seats, row.groupSize).editions }))]
          : []),
      ]}
    />
  )
}

/** From what a theme needs to the question for a series, filled in. */
function planColumn<Row>(t: Translate, needs: (row: Row) => { themeId: string; name: string; groupSize: number; editions: number }) {
  return {
    key: 'plan',
    head: t('Plannen', 'Plan'),
    cell: (row: Row) => {
      const need = needs(row)
      return need.editions ? (
        <>
          <Link href={roundPaths.series(need)} about={need.name}>
            {t('Maak een reeks', 'Make a series')}
          </Link>
          {' · '}
          <Link href={roundPaths.planned(need.themeId)} about={need.name}>
            {t('Wat is gepland', 'What is planned')}
          </Link>
        </>
      ) : (
        '–'
      )
    },
  }
}

/** The purchase plan, for all members. */
function Plan({ view }: { view: RoundView }) {
  const t = useT()
  const lang = useLang()
  const price = (row: Choice) => (row.priceCents === null ? '–' : sayPrice(row.priceCents * row.editions, lang))
  return (
    <Section title={t('Inkoopplan', 'Purchase plan')}>
      <Card as="div">
        <Table
          caption={t('Inkoopplan', 'Purchase plan')}
          captionUnseen
          rows={view.choices}
          columns={[
            { key: 'theme', head: t('Thema', 'Theme'), cell: (row) => row.theme },
            { key: 'seats', head: t('Plaatsen', 'Seats'), align: 'end', num: true, cell: (row) => row.seats },
            {
              key: 'editions',
              head: t('Edities', 'Editions'),
              align: 'end',
              num: true,
              cell: (row) => t(`${row.editions} van ${row.groupSize}`, `${row.editions} of ${row.groupSize}`),
            },
            {
              key: 'provider',
              head: t('Aanbieder', 'Provider'),
              cell: (row) => (row.provider ? `${row.provider}: ${row.title}` : t('nog geen keuze', 'no choice yet')),
            },
            {
              key: 'mark',
              head: t('Cijfer', 'Mark'),
              align: 'end',
              num: true,
              cell: (row) => (row.mark === null ? '–' : sayNumber(row.mark, lang)),
            },
            { key: 'price', head: t('Samen', 'Together'), align: 'end', num: true, cell: price },
            { key: 'reason', head: t('Waarom', 'Why'), cell: (row) => row.reason || '–' },
            ...(view.mayPlan ? [planColumn(t, (row: Choice) => ({ ...row, name: row.theme }))] : []),
          ]}
        />
        <Downloads
          files={(['xlsx', 'csv'] as const).map((kind) => ({ href: roundPaths.file(view.id, kind), label: kind.toUpperCase() }))}
        />
      </Card>
    </Section>
  )
}
