import {
  Actions,
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  Link,
  NumberField,
  Page,
  Select,
  Stack,
  Table,
  Tag,
  TextArea,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { roundPaths } from '../paths.ts'
import { criteria } from '../rules.ts'
import type { RoundBrief, RoundsView } from '../views.ts'
import { criterionNames } from '../words.ts'

/** The demand rounds of our networks. */
export function RoundsPage({ view, filled }: { view: RoundsView; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Vraagrondes', 'Demand rounds')}
      lead={t(
        'Samen inkopen: elk lid van het samenwerkingsverband zegt hoeveel plaatsen het nodig heeft, en daaruit volgt wat jullie samen plannen en inkopen.',
        'Buying together: each member of the network says how many seats it needs, and from that follows what you plan and buy together.',
      )}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.rounds.length ? (
          <Card as="div">
            <RoundTable rounds={view.rounds} />
          </Card>
        ) : (
          <EmptyState
            drawing="inbox"
            title={t('Nog geen vraagrondes', 'No demand rounds yet')}
            text={t(
              'De netwerkcoördinator van de coördinerende organisatie opent er een. Je krijgt hem dan hier te zien.',
              'The network coordinator of the coordinating organisation opens one. You will see it here.',
            )}
          />
        )}
        {view.coordinates.length > 0 && <NewRound networks={view.coordinates} filled={filled} />}
      </Stack>
    </Page>
  )
}

function RoundTable({ rounds }: { rounds: RoundBrief[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Vraagrondes', 'Demand rounds')}
      captionUnseen
      rows={rounds}
      columns={[
        { key: 'name', head: t('Vraagronde', 'Demand round'), cell: (row) => <Link href={roundPaths.round(row.id)}>{row.name}</Link> },
        { key: 'network', head: t('Samenwerkingsverband', 'Network'), cell: (row) => row.network },
        { key: 'closes', head: t('Invullen tot en met', 'Fill in until'), cell: (row) => sayDay(row.closesOn, lang) },
        {
          key: 'state',
          head: t('Stand', 'State'),
          cell: (row) =>
            row.settledAt ? (
              <Tag tone="ok">{t('vastgesteld', 'settled')}</Tag>
            ) : row.closed ? (
              <Tag tone="sun">{t('gesloten', 'closed')}</Tag>
            ) : (
              <Tag>{t('open', 'open')}</Tag>
            ),
        },
      ]}
    />
  )
}

function NewRound({ networks, filled }: { networks: RoundsView['coordinates']; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Open een vraagronde', 'Open a demand round')}</Heading>
      <Form action={roundPaths.rounds} label={t('Open een vraagronde', 'Open a demand round')}>
        <FieldRow>
          <Select
            {...filledField(filled, 'networkId')}
            label={t('Samenwerkingsverband', 'Network')}
            options={networks.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} maxLength={120} />
          <DateField {...filledField(filled, 'closesOn')} label={t('Laatste dag om in te vullen', 'Last day to fill in')} />
        </FieldRow>
        <FieldRow>
          <TextArea
            {...filledField(filled, 'themes')}
            label={t('Thema’s, één per regel', 'Themes, one on each line')}
            hint={t('Een andere groepsgrootte zet je erachter: Bhv herhaling; 10', 'Another group size goes behind it: First aid; 10')}
            rows={5}
          />
          <NumberField
            {...filledField(filled, 'groupSize')}
            value={filledText(filled, 'groupSize') || 15}
            label={t('Gewone groepsgrootte', 'Usual group size')}
          />
        </FieldRow>
        <FieldRow>
          {criteria.map((one) => (
            <NumberField
              {...filledField(filled, one)}
              value={filledText(filled, one) || '1'}
              label={t(`Gewicht: ${criterionNames(t)[one]}`, `Weight: ${criterionNames(t)[one]}`)}
              hint="0 – 10"
            />
          ))}
        </FieldRow>
        <Actions>
          <Button>{t('Open de ronde', 'Open the round')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
