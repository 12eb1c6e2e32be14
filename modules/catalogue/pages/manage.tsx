import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  HiddenField,
  Link,
  Page,
  Pagination,
  Row,
  Stack,
  Table,
  Tabs,
  Tag,
  useLang,
  useT,
  type Column,
} from '#ui/index.ts'
import { sayNumber, sayPrice } from '#platform/words.ts'
import type { State } from '../manage.ts'
import { paths } from '../paths.ts'
import type { Managed, ManagedFilter } from '../views.ts'
import { askedOf, Narrow } from './manage-narrow.tsx'

export interface ManagedList extends ManagedFilter {
  rows: Managed[]
  counts: Record<State, number>
  /** Every activity; false: the own ones of a coordinator. */
  all: boolean
  page: number
}

/** The offer for those who make it: all states, also what employees can't see. */
export function ManagePage({ list }: { list: ManagedList }) {
  const t = useT()
  const none = !list.all && !list.typed && !list.make && list.counts.draft + list.counts.published + list.counts.archived === 0
  const total = list.state ? list.counts[list.state] : list.counts.draft + list.counts.published + list.counts.archived
  return (
    <Page
      wide
      title={t('Aanbod maken', 'Manage the catalogue')}
      lead={
        list.all
          ? t(
              'Alles wat jouw organisatie aanbiedt. Medewerkers zien alleen wat gepubliceerd is.',
              'All that your organisation offers. Employees see only what is published.',
            )
          : t(
              'Wat jij coördineert. Medewerkers zien alleen wat gepubliceerd is.',
              'What you coordinate. Employees see only what is published.',
            )
      }
      beside={
        <ButtonLink href={paths.make} icon="plus">
          {t('Nieuwe activiteit', 'New activity')}
        </ButtonLink>
      }
    >
      <Stack>
        <StateTabs list={list} />
        <Narrow list={list} />
        <Row wrap>
          <Link href={paths.synonyms}>{t('Synoniemen', 'Synonyms')}</Link>
        </Row>
        <Card as="div">{none ? <NothingToCoordinate /> : <ActivityTable list={list} total={total} />}</Card>
        <Pagination
          page={list.page}
          pages={Math.ceil(total / 50)}
          href={(page) => paths.managed({ ...askedOf(list), pagina: String(page) })}
        />
      </Stack>
    </Page>
  )
}

/** For a coordinator whom nobody gave an activity yet. */
function NothingToCoordinate() {
  const t = useT()
  return (
    <EmptyState
      drawing="inbox"
      title={t('Je coördineert nog niets', 'You coordinate nothing yet')}
      text={t(
        'Vraag de leeradviseur om je bij een activiteit te zetten, of maak zelf een nieuwe.',
        'Ask the learning adviser to put you on an activity, or make a new one yourself.',
      )}
      action={<ButtonLink href={paths.make}>{t('Nieuwe activiteit', 'New activity')}</ButtonLink>}
    />
  )
}

function StateTabs({ list }: { list: ManagedList }) {
  const t = useT()
  const { counts, state } = list
  const tab = (value: State | '', label: string, count: number) => ({
    href: paths.managed({ ...askedOf(list), staat: value }),
    label,
    count,
    current: state === value,
  })
  return (
    <Tabs
      label={t('Welke activiteiten', 'Which activities')}
      tabs={[
        tab('', t('Alles', 'All'), counts.draft + counts.published + counts.archived),
        tab('published', t('Gepubliceerd', 'Published'), counts.published),
        tab('draft', t('Concept', 'Draft'), counts.draft),
        tab('archived', t('Uit het aanbod', 'Archived'), counts.archived),
      ]}
    />
  )
}

function ActivityTable({ list, total }: { list: ManagedList; total: number }) {
  const t = useT()
  const lang = useLang()
  const columns: Column<Managed>[] = [
    { key: 'title', head: t('Activiteit', 'Activity'), cell: (row) => <Link href={paths.edit(row.id)}>{row.title}</Link> },
    { key: 'form', head: t('Leervorm', 'Learning form'), cell: (row) => row[lang] },
    { key: 'provider', head: t('Aanbieder', 'Provider'), cell: (row) => row.provider },
    {
      key: 'hours',
      head: t('Uren', 'Hours'),
      num: true,
      align: 'end',
      cell: (row) => (row.hours === null ? '' : sayNumber(row.hours, lang)),
    },
    {
      key: 'price',
      head: t('Prijs', 'Price'),
      num: true,
      align: 'end',
      cell: (row) => (row.priceCents === null ? '' : sayPrice(row.priceCents, lang)),
    },
    { key: 'state', head: t('Staat', 'State'), cell: (row) => <StateTag state={row.state} /> },
    // Only where there is something to do: an empty column says nothing.
    ...(list.rows.some((row) => row.state !== 'published')
      ? [{ key: 'do', head: t('Doen', 'Do'), cell: (row: Managed) => row.state !== 'published' && <StateButton row={row} /> }]
      : []),
  ]
  return (
    <Table
      caption={t(`${total} activiteiten`, `${total} activities`)}
      columns={columns}
      rows={list.rows}
      empty={
        <EmptyState
          drawing="search"
          title={t('Hier staat nog niets', 'There is nothing here yet')}
          text={t('Maak een activiteit, of kies een ander tabblad.', 'Make an activity, or choose another tab.')}
          action={<ButtonLink href={paths.make}>{t('Nieuwe activiteit', 'New activity')}</ButtonLink>}
        />
      }
      downloads={[
        { href: paths.file('xlsx', askedOf(list)), label: 'Excel' },
        { href: paths.file('csv', askedOf(list)), label: 'CSV' },
      ]}
    />
  )
}

export function StateTag({ state }: { state: State }) {
  const t = useT()
  if (state === 'published') return <Tag tone="ok">{t('Gepubliceerd', 'Published')}</Tag>
  if (state === 'draft') return <Tag tone="warm">{t('Concept', 'Draft')}</Tag>
  return <Tag tone="line">{t('Uit het aanbod', 'Archived')}</Tag>
}

function StateButton({ row }: { row: Managed }) {
  const t = useT()
  return (
    <Form inline action={paths.state(row.id)}>
      <HiddenField name="state" value="published" />
      <Button kind="link" about={row.title}>
        {t('Publiceer', 'Publish')}
      </Button>
    </Form>
  )
}
