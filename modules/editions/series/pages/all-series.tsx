import { ButtonLink, Card, EmptyState, Link, Page, Progress, Table, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { SeriesRow } from '../views.ts'

interface AllSeries {
  list: SeriesRow[]
  /** Every series; false: those of own activities. */
  all: boolean
  /** Those that were planned from a theme of a demand round. */
  planned: boolean
}

export function AllSeriesPage({ list, all, planned }: AllSeries) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Reeksen', 'Series')}
      lead={
        planned
          ? t('Wat er is gepland uit een vraagronde.', 'What was planned from a demand round.')
          : t('Veel edities van één opleiding, in één keer gepland.', 'Many editions of one activity, planned in one go.')
      }
      beside={
        <ButtonLink href={paths.newSeries} icon="plus">
          {t('Nieuwe reeks', 'New series')}
        </ButtonLink>
      }
    >
      <Card as="div">
        <Table
          caption={t('Reeksen', 'Series')}
          captionUnseen
          rows={list}
          empty={
            <EmptyState
              drawing="path"
              title={t('Nog geen reeksen', 'No series yet')}
              text={
                (all ? '' : t('Je ziet alleen reeksen van wat jij coördineert. ', 'You only see series of what you coordinate. ')) +
                t(
                  'Moet een hele afdeling of de hele organisatie iets leren? Plan dan alle groepen tegelijk.',
                  'Does a whole unit or organisation have to learn something? Plan all groups at once.',
                )
              }
            />
          }
          columns={[
            {
              key: 'title',
              head: t('Reeks', 'Series'),
              cell: (row) => (
                <Link strong href={paths.planSeries(row.id)}>
                  {row.name || row.title}
                </Link>
              ),
            },
            {
              key: 'when',
              head: t('Periode', 'Period'),
              cell: (row) =>
                row.firstAt && row.lastAt ? `${sayDate(dateOf(row.firstAt), lang, 'no year')} – ${sayDate(dateOf(row.lastAt), lang)}` : '–',
            },
            { key: 'editions', head: t('Edities', 'Editions'), align: 'end', num: true, cell: (row) => row.editions },
            {
              key: 'seats',
              head: t('Plaatsen bezet', 'Seats taken'),
              cell: (row) => (
                <Progress
                  value={row.taken}
                  max={row.seats ?? 1}
                  label={t(`${row.taken} van ${row.seats ?? 0}`, `${row.taken} of ${row.seats ?? 0}`)}
                />
              ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}
