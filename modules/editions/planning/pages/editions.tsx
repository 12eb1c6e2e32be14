import { Actions, Button, ButtonLink, Card, Form, Page, Pagination, Row, SearchField, Stack, Tabs, useT } from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import { editionFilters, type EditionFilter, type EditionRow } from '../views.ts'
import { paths } from '../../paths.ts'
import { EditionTable } from './edition-table.tsx'

function filterWords(filter: EditionFilter, t: Translate): string {
  return {
    komend: t('Komend', 'Coming'),
    'te-regelen': t('Te regelen', 'To arrange'),
    concept: t('Concept', 'Drafts'),
    'zonder-datum': t('Zonder datum', 'Without dates'),
    wachtlijst: t('Met wachtlijst', 'With a waiting list'),
    'te-weinig': t('Nog te weinig', 'Too few yet'),
    geweest: t('Geweest', 'Past'),
    geannuleerd: t('Geannuleerd', 'Cancelled'),
  }[filter]
}

export function EditionsPage({
  list,
  query,
  all,
}: {
  /** Every edition; false: those of own activities. */ all: boolean
  list: { rows: EditionRow[]; total: number }
  query: { filter: EditionFilter; words: string; page: number }
}) {
  const t = useT()
  const at = (change: Partial<typeof query>) => {
    const next = { ...query, page: 1, ...change }
    return `${paths.editions}?${new URLSearchParams({ toon: next.filter, ...(next.words && { zoek: next.words }), ...(next.page > 1 && { bladzijde: String(next.page) }) })}`
  }
  return (
    <Page
      wide
      title={t('Edities', 'Editions')}
      lead={
        all
          ? t(
              'Alles wat gepland is of was. Klik op een editie om er iets aan te doen.',
              'All that is or was planned. Choose an edition to do something with it.',
            )
          : t(
              'Van de activiteiten die jij coördineert. Klik op een editie om er iets aan te doen.',
              'Of the activities that you coordinate. Choose an edition to do something with it.',
            )
      }
      beside={<PlanButtons />}
    >
      <Stack>
        <Tabs
          label={t('Welke edities', 'Which editions')}
          tabs={editionFilters.map((filter) => ({
            href: at({ filter }),
            label: filterWords(filter, t),
            current: filter === query.filter,
            count: filter === query.filter ? list.total : undefined,
          }))}
        />
        <Form action={paths.editions} method="get">
          <input type="hidden" name="toon" value={query.filter} />
          <SearchField name="zoek" label={t('Zoek op titel', 'Search by title')} value={query.words} />
        </Form>
        <Form action={paths.together} method="get">
          <Card as="div">
            <EditionTable rows={list.rows} own={!all} choose={mayChoose(query.filter)} />
          </Card>
          {list.rows.length > 0 && mayChoose(query.filter) && (
            <Actions>
              <Button kind="quiet">{t('Wijzig wat je aankruist samen', 'Change what you ticked together')}</Button>
            </Actions>
          )}
        </Form>
        <Pagination page={query.page} pages={Math.ceil(list.total / 50)} href={(page) => at({ page })} />
      </Stack>
    </Page>
  )
}

/** What is over or cancelled can't be changed, and of what is to be arranged some is over. */
const mayChoose = (filter: EditionFilter) => !['te-regelen', 'geweest', 'geannuleerd'].includes(filter)

function PlanButtons() {
  const t = useT()
  return (
    <Row wrap gap="s">
      <ButtonLink href={paths.newEdition} icon="plus">
        {t('Nieuwe editie', 'New edition')}
      </ButtonLink>
      <ButtonLink href={paths.newSeries} kind="quiet">
        {t('Nieuwe reeks', 'New series')}
      </ButtonLink>
    </Row>
  )
}
