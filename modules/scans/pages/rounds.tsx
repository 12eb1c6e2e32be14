import {
  BarList,
  Bullets,
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Figure,
  Form,
  GapPicture,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay, sayNumber } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { QuestionCounts, RoundLine, Rounds, RoundView } from '../rounds/views.ts'

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
  const lang = useLang()
  const shown = view.kind === 'survey' ? view.questions.some((one) => one.answers) : view.effects.length > 0
  return (
    <Page
      title={view.name}
      lead={`${view.title}, ${kindWords(t, view.kind)}. ${t(`Gevraagd aan ${view.asked} mensen.`, `Asked of ${view.asked} people.`)}`}
      breadcrumb={[{ href: paths.rounds, label: t('Metingen', 'Measurements') }]}
    >
      <Stack gap="l">
        {!shown && (
          <EmptyState
            drawing="inbox"
            title={view.closed ? t('Te weinig antwoorden', 'Too few answers') : t('Nog geen uitslag', 'No result yet')}
            text={
              view.closed
                ? t(
                    `Minder dan ${view.minimum} mensen antwoordden. Daarom is er niets te zien.`,
                    `Fewer than ${view.minimum} people answered. So there is nothing to see.`,
                  )
                : t(
                    `De uitslag komt na ${sayDay(view.closesOn, lang)}, of eerder bij een vragenlijst, als er ten minste ${view.minimum} mensen zijn.`,
                    `The result comes after ${sayDay(view.closesOn, lang)}, or earlier for a survey, when there are at least ${view.minimum} people.`,
                  )
            }
          />
        )}
        {view.effects.length > 0 && <Effects view={view} />}
        {shown && view.questions.map((one) => <Counts one={one} minimum={view.minimum} />)}
      </Stack>
    </Page>
  )
}

type EffectRow = RoundView['effects'][number]

function Effects({ view }: { view: RoundView }) {
  const t = useT()
  const lang = useLang()
  const number = (key: 'before' | 'after' | 'change' | 'spread', head: string) => ({
    key,
    head,
    cell: (row: EffectRow) => sayNumber(row[key], lang),
    num: true,
    align: 'end' as const,
  })
  const ends = {
    from: Math.floor(Math.min(...view.effects.map((one) => Math.min(one.before, one.after)))),
    to: Math.ceil(Math.max(...view.effects.map((one) => Math.max(one.before, one.after)))),
  }
  return (
    <Card>
      <GapPicture
        caption={t(
          'Het gemiddelde per onderwerp. Dicht rondje: voor. Open rondje: na.',
          'The mean per subject. Full circle: before. Open circle: after.',
        )}
        explained
        rows={view.effects.map((row) => ({
          label: row.name,
          ...ends,
          now: row.before,
          wanted: row.after,
          text: t(
            `${sayNumber(row.before, lang)} naar ${sayNumber(row.after, lang)}`,
            `${sayNumber(row.before, lang)} to ${sayNumber(row.after, lang)}`,
          ),
        }))}
      />
      <Table
        caption={t('Voor en na', 'Before and after')}
        captionNote={t(
          'Alleen wie beide keren invulde, telt mee. Spreiding: de standaardafwijking van de verandering.',
          'Only who filled it in both times counts. Spread: the standard deviation of the change.',
        )}
        columns={[
          { key: 'name', head: t('Onderwerp', 'Subject'), cell: (row: EffectRow) => row.name },
          { key: 'people', head: t('Mensen', 'People'), cell: (row: EffectRow) => row.people, num: true, align: 'end' },
          number('before', t('Voor', 'Before')),
          number('after', t('Na', 'After')),
          number('change', t('Verandering', 'Change')),
          number('spread', t('Spreiding', 'Spread')),
        ]}
        rows={view.effects}
      />
      <Notice kind="info">{t('Een verandering zegt nog niet waardoor ze kwam.', 'A change does not yet say what caused it.')}</Notice>
    </Card>
  )
}

function Counts({ one: { question, answers }, minimum }: { one: QuestionCounts; minimum: number }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2} look={3}>
        {question.text}
      </Heading>
      {!answers && <Text soft>{t(`Minder dan ${minimum} antwoorden.`, `Fewer than ${minimum} answers.`)}</Text>}
      {answers?.mean !== null && answers && <Figure value={sayNumber(answers.mean, lang)}>{t('gemiddeld', 'on average')}</Figure>}
      {answers && answers.options.length > 0 && (
        <BarList
          caption={t('Hoe vaak gekozen', 'How often chosen')}
          bars={answers.options.map(({ text, count }) => ({ label: text, value: count }))}
        />
      )}
      {answers && answers.words.length > 0 && <Bullets items={answers.words} />}
    </Card>
  )
}
