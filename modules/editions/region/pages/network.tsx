import { Card, EmptyState, Link, Page, Stack, Table, Tabs, Tag, Text, shortDate, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { NetworkEditionRow, NetworkParticipant } from '../views/network.ts'

const yearOf = ({ startsAt }: NetworkEditionRow): number | null => startsAt && dateOf(startsAt).year

/** For a network coordinator: the editions that members share, of all years or as the plan of one: who organises, who delivers the trainer, where (C26). */
export function NetworkEditionsPage({ rows, year }: { rows: NetworkEditionRow[]; year: number | null }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      wide
      title={t('Gezamenlijke edities', 'Editions of the network')}
      lead={t(
        'Wat leden met elkaar delen, en hoe vol het is. Plannen doet de organisatie van de editie zelf.',
        'What members share with each other, and how full it is. Planning is done by the organisation that owns the edition.',
      )}
    >
      <Stack>
        <Years rows={rows} year={year} />
        <Card as="div">
          <Table
            caption={year ? t(`Jaarplan ${year}`, `Plan of ${year}`) : t('Edities', 'Editions')}
            rows={year ? rows.filter((one) => yearOf(one) === year) : rows}
            empty={
              <EmptyState
                drawing="calendar"
                title={t('Er is nog niets gedeeld', 'Nothing is shared yet')}
                text={t('Zodra een lid een editie deelt, staat die hier.', 'As soon as a member shares an edition, it will be here.')}
              />
            }
            columns={[
              { key: 'title', head: t('Editie', 'Edition'), cell: (one) => <Link href={paths.networkEdition(one.id)}>{one.title}</Link> },
              { key: 'owner', head: t('Organiseert', 'Organises'), cell: (one) => one.owner },
              { key: 'teaches', head: t('Levert docent', 'Delivers trainer'), cell: (one) => one.teaches },
              { key: 'where', head: t('Waar', 'Where'), cell: (one) => one.where },
              {
                key: 'when',
                head: t('Start', 'Start'),
                cell: (one) => (one.startsAt ? shortDate(dateOf(one.startsAt), lang) : t('datum volgt', 'to follow')),
              },
              {
                key: 'seats',
                head: t('Bezet', 'Taken'),
                num: true,
                align: 'end',
                cell: (one) =>
                  one.capacity === null ? one.taken : t(`${one.taken} van ${one.capacity}`, `${one.taken} of ${one.capacity}`),
              },
              { key: 'waiting', head: t('Wachtlijst', 'Waiting'), num: true, align: 'end', cell: (one) => one.waiting },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}

/** One tab for each year in which an edition begins. */
function Years({ rows, year }: { rows: NetworkEditionRow[]; year: number | null }) {
  const t = useT()
  const years = [...new Set(rows.map(yearOf).filter((one) => one !== null))].sort()
  if (!years.length) return null
  return (
    <Tabs
      label={t('Welk jaar', 'Which year')}
      tabs={[
        { href: paths.networkEditions, label: t('Alles', 'All'), count: rows.length, current: year === null },
        ...years.map((one) => ({
          href: `${paths.networkEditions}?jaar=${one}`,
          label: String(one),
          count: rows.filter((row) => yearOf(row) === one).length,
          current: year === one,
        })),
      ]}
    />
  )
}

/** Who takes part in one of them: name, unit and organisation, and nothing else. */
export function NetworkParticipantsPage({ edition, people }: { edition: NetworkEditionRow; people: NetworkParticipant[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={edition.title}
      lead={[edition.owner, edition.startsAt && sayDate(dateOf(edition.startsAt), lang)].filter(Boolean).join(', ')}
      breadcrumb={[{ href: paths.networkEditions, label: t('Gezamenlijke edities', 'Editions of the network') }]}
    >
      <Card as="div">
        <Table
          caption={t('Wie doet mee', 'Who takes part')}
          rows={people}
          empty={<Text soft>{t('Nog niemand.', 'Nobody yet.')}</Text>}
          columns={[
            { key: 'name', head: t('Naam', 'Name'), cell: (one) => one.name },
            { key: 'unit', head: t('Afdeling', 'Unit'), cell: (one) => one.unit },
            { key: 'from', head: t('Organisatie', 'Organisation'), cell: (one) => one.organisation },
            {
              key: 'state',
              head: t('Stand', 'State'),
              cell: (one) =>
                one.state === 'waiting' ? (
                  <Tag tone="line">{t('wachtlijst', 'waiting list')}</Tag>
                ) : (
                  <Tag tone="ok">{t('heeft een plaats', 'has a seat')}</Tag>
                ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}
