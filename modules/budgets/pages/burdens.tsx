import { ButtonLink, Card, EmptyState, Link, Page, Section, Stack, Table, Tag, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ArrangementBrief, BurdensView, StatementBrief } from '../views.ts'
import { euros, keyNames, quarterName } from '../words.ts'

/** What the organisation shares with its partners, and the statements it got. */
export function BurdensPage({ view }: { view: BurdensView }) {
  const t = useT()
  return (
    <Page
      title={t('Lasten delen', 'Sharing burdens')}
      lead={t(
        'Samen met andere organisaties: wie wat inbracht, wat ieders deel is, en wat je per kwartaal verrekent.',
        'Together with other organisations: who contributed what, what everybody’s part is, and what is settled each quarter.',
      )}
      beside={
        view.coordinates.length ? <ButtonLink href={paths.newArrangement}>{t('Nieuwe afspraak', 'New agreement')}</ButtonLink> : undefined
      }
    >
      <Stack gap="l">
        {view.arrangements.length ? (
          <Card as="div">
            <Arrangements rows={view.arrangements} />
          </Card>
        ) : (
          <EmptyState
            drawing="path"
            title={t('Nog geen afspraken over lasten', 'No agreements about burdens yet')}
            text={t(
              'De organisatie die een samenwerkingsverband coördineert, legt hier vast hoe jullie kosten en inzet verdelen.',
              'The organisation that coordinates a network records here how you divide costs and effort.',
            )}
            action={
              view.coordinates.length ? (
                <ButtonLink href={paths.newArrangement}>{t('Maak een afspraak', 'Make an agreement')}</ButtonLink>
              ) : undefined
            }
          />
        )}
        <Section title={t('Afrekeningen voor jullie', 'Statements for you')}>
          <Card as="div">
            <Statements rows={view.statements} />
          </Card>
        </Section>
      </Stack>
    </Page>
  )
}

function Arrangements({ rows }: { rows: ArrangementBrief[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Afspraken', 'Agreements')}
      rows={rows}
      columns={[
        { key: 'name', head: t('Afspraak', 'Agreement'), cell: (row) => <Link href={paths.arrangement(row.id)}>{row.name}</Link> },
        { key: 'network', head: t('Samenwerkingsverband', 'Network'), cell: (row) => row.network },
        { key: 'period', head: t('Periode', 'Period'), cell: (row) => `${sayDay(row.startsOn, lang)} – ${sayDay(row.endsOn, lang)}` },
        { key: 'key', head: t('Verdeeld naar', 'Divided by'), cell: (row) => keyNames(t)[row.key] },
        {
          key: 'ours',
          head: t('Bijgehouden door', 'Kept by'),
          cell: (row) => (row.ours ? <Tag tone="ok">{t('jullie', 'you')}</Tag> : t('een partner', 'a partner')),
        },
      ]}
    />
  )
}

export function Statements({ rows }: { rows: StatementBrief[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Afrekeningen', 'Statements')}
      captionNote={t(
        'Alleen die voor jullie organisatie. Andere leden zien deze niet.',
        'Only those for your organisation. Other members do not see these.',
      )}
      rows={rows}
      empty={t('Er is nog niets afgerekend.', 'Nothing was settled yet.')}
      columns={[
        { key: 'number', head: t('Nummer', 'Number'), cell: (row) => <Link href={paths.statement(row.id)}>{row.number}</Link> },
        { key: 'quarter', head: t('Kwartaal', 'Quarter'), cell: (row) => quarterName(row, t) },
        { key: 'arrangement', head: t('Afspraak', 'Agreement'), cell: (row) => row.arrangement },
        {
          key: 'balance',
          head: t('Saldo', 'Balance'),
          align: 'end',
          num: true,
          cell: (row) =>
            row.balanceCents < 0
              ? t(`${euros(-row.balanceCents, lang)} te ontvangen`, `${euros(-row.balanceCents, lang)} to receive`)
              : t(`${euros(row.balanceCents, lang)} te betalen`, `${euros(row.balanceCents, lang)} to pay`),
        },
      ]}
    />
  )
}
