import { Card, EmptyState, Link, Page, Table, Tag, Text, shortDate, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { NetworkEditionRow, NetworkParticipant } from '../views/network.ts'

/** For a network coordinator: the editions that members share. */
export function NetworkEditionsPage({ rows }: { rows: NetworkEditionRow[] }) {
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
      <Card as="div">
        <Table
          caption={t('Edities', 'Editions')}
          captionUnseen
          rows={rows}
          empty={
            <EmptyState
              drawing="calendar"
              title={t('Er is nog niets gedeeld', 'Nothing is shared yet')}
              text={t('Zodra een lid een editie deelt, staat die hier.', 'As soon as a member shares an edition, it will be here.')}
            />
          }
          columns={[
            { key: 'title', head: t('Editie', 'Edition'), cell: (one) => <Link href={paths.networkEdition(one.id)}>{one.title}</Link> },
            { key: 'owner', head: t('Van', 'Of'), cell: (one) => one.owner },
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
              cell: (one) => (one.capacity === null ? one.taken : t(`${one.taken} van ${one.capacity}`, `${one.taken} of ${one.capacity}`)),
            },
            { key: 'waiting', head: t('Wachtlijst', 'Waiting'), num: true, align: 'end', cell: (one) => one.waiting },
          ]}
        />
      </Card>
    </Page>
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
