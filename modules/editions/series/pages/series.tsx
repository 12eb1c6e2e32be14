import {
  Button,
  ButtonLink,
  Card,
  Facts,
  Form,
  Grid,
  HiddenField,
  Link,
  Notice,
  Page,
  Progress,
  Section,
  Table,
  Tag,
  Text,
  useT,
} from '#ui/index.ts'
import { EditionTable } from '../../planning/pages/edition-table.tsx'
import { divisionPaths } from '../../division/paths.ts'
import { paths } from '../../paths.ts'
import type { SeriesView, UnitView } from '../views.ts'

export function SeriesPage({ series, names, refusal }: { series: SeriesView; names: boolean; refusal?: string }) {
  const t = useT()
  const short = series.seats === null ? 0 : Math.max(0, series.people - series.seats)
  return (
    <Page
      wide
      title={series.name || series.title}
      lead={series.name ? series.title : undefined}
      breadcrumb={[{ href: paths.allSeries, label: t('Reeksen', 'Series') }]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {short > 0 && (
        <Notice kind="warning">
          {t(
            `Er zijn ${series.seats} plaatsen voor ${series.people} mensen: ${short} te weinig.`,
            `There are ${series.seats} seats for ${series.people} people: ${short} too few.`,
          )}
        </Notice>
      )}
      <Grid columns="aside">
        <Section title={t('Wie is geweest, wie komt nog', 'Who has been, who is to come')}>
          <CoverTable series={series} names={names} />
        </Section>
        <SeriesActs series={series} />
      </Grid>
      <Section title={t(`Edities (${series.list.length})`, `Editions (${series.list.length})`)}>
        <Card as="div">
          <EditionTable rows={series.list} />
        </Card>
      </Section>
    </Page>
  )
}

function CoverTable({ series, names }: { series: SeriesView; names: boolean }) {
  const t = useT()
  return (
    <Card as="div">
      <Table
        caption={t('Dekking per afdeling', 'Coverage per unit')}
        captionUnseen
        rows={series.cover}
        empty={<Text soft>{t('Er is nog niemand voor wie deze reeks is.', 'There is nobody yet this series is for.')}</Text>}
        columns={[
          {
            key: 'unit',
            head: t('Afdeling', 'Unit'),
            cell: (row) => (names ? <Link href={paths.coverage(series.id, row.unitId)}>{row.unit}</Link> : row.unit),
          },
          { key: 'people', head: t('Mensen', 'People'), num: true, align: 'end', cell: (row) => row.people },
          { key: 'been', head: t('Geweest', 'Been'), num: true, align: 'end', cell: (row) => row.been },
          { key: 'booked', head: t('Geboekt', 'Booked'), num: true, align: 'end', cell: (row) => row.booked },
          { key: 'waiting', head: t('Wacht', 'Waits'), num: true, align: 'end', cell: (row) => row.waiting },
          { key: 'none', head: t('Nog niet', 'Not yet'), num: true, align: 'end', cell: (row) => row.none },
        ]}
      />
    </Card>
  )
}

function SeriesActs({ series }: { series: SeriesView }) {
  const t = useT()
  const done = series.cover.reduce((sum, unit) => sum + unit.been + unit.booked, 0)
  return (
    <Card as="aside" tone="tint">
      <Progress
        value={done}
        max={series.people}
        label={t(
          `${done} van ${series.people} mensen hebben een plaats of zijn geweest`,
          `${done} of ${series.people} people have a seat or have been`,
        )}
      />
      <Facts
        small
        facts={[
          { name: t('Plaatsen', 'Seats'), value: series.seats },
          { name: t('Bezet', 'Taken'), value: series.taken },
          { name: t('Op een wachtlijst', 'On a waiting list'), value: series.waiting },
          { name: t('Nog concept', 'Still drafts'), value: series.drafts || null },
        ]}
      />
      {series.drafts > 0 ? (
        <Form action={paths.seriesAct(series.id, 'publiceren')}>
          <HiddenField name="invite" value="ja" />
          <Button wide>{t('Publiceer alles en nodig uit', 'Publish all and invite')}</Button>
        </Form>
      ) : (
        <Form action={paths.seriesAct(series.id, 'uitnodigen')}>
          <Button wide kind="quiet">
            {t('Nodig uit wie nog niets koos', 'Invite those who chose nothing yet')}
          </Button>
        </Form>
      )}
      <ButtonLink wide kind="quiet" href={divisionPaths.division(series.id)}>
        {t('Deel mensen in', 'Divide people')}
      </ButtonLink>
      <ButtonLink wide kind="quiet" icon="copy" href={paths.seriesAct(series.id, 'kopieren')}>
        {t('Kopieer naar nieuwe data', 'Copy to new dates')}
      </ButtonLink>
      <Form action={`/academie/reeksen/${series.id}/certificaten`}>
        <Button wide kind="quiet" icon="download">
          {t('Alle certificaten in één bestand', 'All certificates in one file')}
        </Button>
      </Form>
    </Card>
  )
}

export function UnitPage({ unit }: { unit: UnitView }) {
  const t = useT()
  const words = { been: t('is geweest', 'has been'), booked: t('is geboekt', 'is booked'), waiting: t('wacht', 'waits') }
  return (
    <Page title={unit.unit} lead={unit.title} breadcrumb={[{ href: paths.planSeries(unit.seriesId), label: t('Reeks', 'Series') }]}>
      <Card as="div">
        <Table
          caption={t('Mensen van deze afdeling', 'People of this unit')}
          captionUnseen
          rows={unit.people}
          columns={[
            { key: 'name', head: t('Naam', 'Name'), cell: (one) => one.name },
            {
              key: 'place',
              head: t('Stand', 'State'),
              cell: (one) => (
                <Tag tone={one.place === null ? 'line' : one.place === 'been' ? 'ok' : 'brand'}>
                  {one.place ? words[one.place] : t('nog niet', 'not yet')}
                </Tag>
              ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}
