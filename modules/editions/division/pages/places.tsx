import { Button, Card, EmptyState, Form, HiddenField, Link, Notice, Page, Row, Stack, Table, Tag, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { hindranceWords } from '../messages.ts'
import { divisionPaths } from '../paths.ts'
import type { PersonView } from '../views/person.ts'
import type { PlacesView } from '../views/places.ts'
import type { SeriesHead } from '../views/head.ts'

export const trail = (series: SeriesHead, t: ReturnType<typeof useT>) => [
  { href: paths.planSeries(series.id), label: series.title },
  { href: divisionPaths.division(series.id), label: t('Indeling', 'Division') },
]

/** The people of one edition, or of one team. */
export function PlacesPage({ view }: { view: PlacesView }) {
  const t = useT()
  const lang = useLang()
  const title = view.edition ? sayDate(dateOf(view.edition.startsAt), lang) : view.team!.name
  return (
    <Page
      title={title}
      lead={
        view.edition
          ? t(
              `${view.people.length} van ${view.edition.capacity ?? '∞'} plaatsen`,
              `${view.people.length} of ${view.edition.capacity ?? '∞'} seats`,
            )
          : t(`${view.people.length} mensen geplaatst`, `${view.people.length} people placed`)
      }
      breadcrumb={trail(view.series, t)}
    >
      <Card as="div">
        <Table
          caption={t('Mensen', 'People')}
          captionUnseen
          rows={view.people}
          empty={
            <EmptyState
              drawing="people"
              title={t('Nog niemand', 'Nobody yet')}
              text={t('Hier is niemand geplaatst.', 'Nobody was placed here.')}
              level={2}
            />
          }
          columns={[
            { key: 'name', head: t('Naam', 'Name'), cell: (row) => row.name },
            view.edition
              ? { key: 'team', head: t('Team', 'Team'), cell: (row) => row.team }
              : { key: 'date', head: t('Datum', 'Date'), cell: (row) => sayDate(dateOf(row.startsAt), lang) },
            {
              key: 'state',
              head: t('Stand', 'State'),
              cell: (row) =>
                row.enrolmentId ? (
                  <Tag tone="ok">{t('ingeschreven', 'enrolled')}</Tag>
                ) : row.byHand ? (
                  <Tag tone="brand">{t('met de hand', 'by hand')}</Tag>
                ) : (
                  <Tag tone="line">{t('voorstel', 'proposal')}</Tag>
                ),
            },
            {
              key: 'act',
              head: t('Wijzigen', 'Change'),
              cell: (row) =>
                row.enrolmentId ? (
                  <Link href={divisionPaths.swap(row.enrolmentId)} about={row.name}>
                    {t('Kan niet komen', 'Can’t come')}
                  </Link>
                ) : view.state === 'ready' ? (
                  <Link href={divisionPaths.person(view.series.id, row.personId)} about={row.name}>
                    {t('Andere datum', 'Another date')}
                  </Link>
                ) : null,
            },
          ]}
        />
      </Card>
    </Page>
  )
}

/** Puts one person of the plan somewhere else. */
export function PersonPage({ view, refusal }: { view: PersonView; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={view.name}
      lead={t(
        'Kies zelf een editie. Je keuze blijft staan bij een nieuw voorstel.',
        'Choose an edition yourself. Your choice stays in a new proposal.',
      )}
      breadcrumb={trail(view.series, t)}
    >
      <Stack>
        {refusal && <Notice kind="error">{refusal}</Notice>}
        {view.byHand && (
          <Form action={divisionPaths.release(view.series.id, view.personId)}>
            <Notice kind="info">{t('Deze plaats koos je met de hand.', 'You chose this place by hand.')}</Notice>
            <Button kind="quiet">{t('Laat de keuze los', 'Let go of the choice')}</Button>
          </Form>
        )}
        <Card as="div">
          <Table
            caption={t('Edities', 'Editions')}
            captionUnseen
            rows={view.choices}
            columns={[
              { key: 'date', head: t('Datum', 'Date'), cell: (row) => sayDate(dateOf(row.startsAt), lang) },
              {
                key: 'people',
                head: t('Mensen', 'People'),
                num: true,
                align: 'end',
                cell: (row) =>
                  row.capacity === null ? row.people : t(`${row.people} van ${row.capacity}`, `${row.people} of ${row.capacity}`),
              },
              {
                key: 'wish',
                head: t('Wens', 'Wish'),
                cell: (row) =>
                  row.wish === 'met' ? (
                    <Tag tone="ok">{t('komt uit', 'met')}</Tag>
                  ) : row.wish ? (
                    <Tag tone="line">{t('komt niet uit', 'not met')}</Tag>
                  ) : null,
              },
              {
                key: 'act',
                head: t('Kies', 'Choose'),
                cell: (row) =>
                  row.here ? (
                    <Tag tone="brand">{t('zit hier', 'is here')}</Tag>
                  ) : row.hindrance || view.seated ? (
                    (row.hindrance && hindranceWords[row.hindrance][lang === 'nl' ? 0 : 1]) || null
                  ) : (
                    <Row>
                      <Form action={divisionPaths.person(view.series.id, view.personId)} inline>
                        <HiddenField name="editionId" value={row.id} />
                        <Button kind="quiet" about={sayDate(dateOf(row.startsAt), lang)}>
                          {t('Zet hier', 'Put here')}
                        </Button>
                      </Form>
                    </Row>
                  ),
              },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}
