import {
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Lines,
  Link,
  Page,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Tag,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { RoundLine, Rounds, RoundView } from '../rounds/views.ts'
import { RoundResult } from './round-result.tsx'

/** Groups that were asked the same, and a new one. */
export function RoundsPage({ view, filled }: { view: Rounds; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Metingen', 'Measurements')}
      lead={t(
        'Vraag een groep hetzelfde: één keer, of voor en na. Je ziet alleen aantallen en gemiddelden, vanaf vijf mensen.',
        'Ask a group the same: once, or before and after. You see only counts and means, from five people on.',
      )}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.rounds.length ? (
          <Lines
            card
            items={view.rounds.map((one) => (
              <RoundRow one={one} />
            ))}
          />
        ) : (
          <EmptyState
            drawing="people"
            title={t('Nog geen metingen', 'No measurements yet')}
            text={t('Begin hieronder met een groep.', 'Begin with a group below.')}
          />
        )}
        <NewRound view={view} filled={filled} />
      </Stack>
    </Page>
  )
}

const kindWords = (t: (nl: string, en: string) => string, kind: RoundLine['kind']) =>
  kind === 'survey' ? t('vragenlijst', 'survey') : t('voor en na', 'before and after')

function RoundRow({ one }: { one: RoundLine }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap middle>
      <div>
        <Link href={paths.round(one.id)} strong>
          {one.name}
        </Link>
        <Small
          soft
        >{`${one.title}, ${kindWords(t, one.kind)}, ${t(`tot en met ${sayDay(one.closesOn, lang)}`, `until ${sayDay(one.closesOn, lang)}`)}`}</Small>
      </div>
      <Tag tone={one.closed ? 'ok' : 'line'}>{one.closed ? t('klaar', 'done') : t('loopt', 'running')}</Tag>
    </Row>
  )
}

function NewRound({ view, filled }: { view: Rounds; filled: Filled }) {
  const t = useT()
  const choose = (name: string, label: string, options: { value: string; label: string }[], hint?: string) => (
    <Select
      name={name}
      label={label}
      hint={hint}
      error={filled.errors?.[name]}
      options={options}
      value={filledText(filled, name)}
      placeholder={t('Kies', 'Choose')}
    />
  )
  return (
    <Section title={t('Nieuwe meting', 'New measurement')}>
      <Card>
        <Form action={paths.rounds} label={t('Nieuwe meting', 'New measurement')}>
          <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} maxLength={160} />
          {choose(
            'instrumentId',
            t('Instrument', 'Instrument'),
            view.instruments.map((one) => ({ value: one.id, label: one.title })),
            t(
              'Een vragenlijst vraag je één keer. Een scan over jezelf vraag je twee keer: voor en na.',
              'A survey is asked once. A scan about oneself is asked twice: before and after.',
            ),
          )}
          {choose(
            'unitId',
            t('Afdeling', 'Unit'),
            view.units.map((one) => ({ value: one.id, label: one.name })),
          )}
          <FieldRow>
            <DateField {...filledField(filled, 'opensOn')} label={t('Eerste dag', 'First day')} />
            <DateField {...filledField(filled, 'closesOn')} label={t('Laatste dag', 'Last day')} />
          </FieldRow>
          <FieldRow>
            <DateField
              {...filledField(filled, 'againOpensOn')}
              label={t('Tweede moment: eerste dag', 'Second moment: first day')}
              required={false}
            />
            <DateField
              {...filledField(filled, 'againClosesOn')}
              label={t('Tweede moment: laatste dag', 'Second moment: last day')}
              required={false}
            />
          </FieldRow>
          <Button>{t('Vraag de groep', 'Ask the group')}</Button>
        </Form>
      </Card>
    </Section>
  )
}

/** What came of one round. */
export function RoundPage({ view }: { view: RoundView }) {
  const t = useT()
  return (
    <Page
      title={view.name}
      lead={`${view.title}, ${kindWords(t, view.kind)}. ${t(`Gevraagd aan ${view.asked} mensen.`, `Asked of ${view.asked} people.`)}`}
      breadcrumb={[{ href: paths.rounds, label: t('Metingen', 'Measurements') }]}
    >
      <RoundResult view={view} />
    </Page>
  )
}
