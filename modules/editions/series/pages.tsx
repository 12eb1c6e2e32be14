import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  DateField,
  DateLeaf,
  EmptyState,
  Facts,
  FieldRow,
  Fieldset,
  Figure,
  Fill,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Meta,
  Notice,
  NumberField,
  Opening,
  Page,
  Progress,
  RadioGroup,
  Row,
  Seats,
  Section,
  Select,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextField,
  TimeField,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, instantOf, sayDate, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import { EditionTable } from '../planning/pages/academy.tsx'
import type { Choices } from '../planning/views.ts'
import { paths } from '../paths.ts'
import { field, many, WhichUnits, Wrong, type Filled } from '../planning/pages/forms.tsx'
import type { Proposal } from './rules.ts'
import type { SeriesChoice, SeriesRow, SeriesView, UnitView } from './views.ts'

export function AllSeriesPage({ list, all }: { list: SeriesRow[]; /** Every series; false: those of own activities. */ all: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Reeksen', 'Series')}
      lead={t('Veel edities van één opleiding, in één keer gepland.', 'Many editions of one activity, planned in one go.')}
      beside={
        <ButtonLink href={paths.newSeries} icon="plus">
          {t('Nieuwe reeks', 'New series')}
        </ButtonLink>
      }
    >
      <Table
        caption={t('Reeksen', 'Series')}
        captionUnseen
        rows={list}
        empty={
          <EmptyState
            drawing="path"
            title={t('Nog geen reeksen', 'No series yet')}
            text={
              (all ? '' : t('Je ziet alleen reeksen van wat jij coördineert. ', 'You only see series of what you coordinate. ')) +
              t(
                'Moet een hele afdeling of de hele organisatie iets leren? Plan dan alle groepen tegelijk.',
                'Does a whole unit or organisation have to learn something? Plan all groups at once.',
              )
            }
          />
        }
        columns={[
          {
            key: 'title',
            head: t('Reeks', 'Series'),
            cell: (row) => (
              <Link strong href={paths.planSeries(row.id)}>
                {row.name || row.title}
              </Link>
            ),
          },
          {
            key: 'when',
            head: t('Periode', 'Period'),
            cell: (row) =>
              row.firstAt && row.lastAt ? `${sayDate(dateOf(row.firstAt), lang, 'no year')} – ${sayDate(dateOf(row.lastAt), lang)}` : '–',
          },
          { key: 'editions', head: t('Edities', 'Editions'), align: 'end', num: true, cell: (row) => row.editions },
          {
            key: 'seats',
            head: t('Plaatsen bezet', 'Seats taken'),
            cell: (row) => (
              <Progress
                value={row.taken}
                max={row.seats ?? 1}
                label={t(`${row.taken} van ${row.seats ?? 0}`, `${row.taken} of ${row.seats ?? 0}`)}
              />
            ),
          },
        ]}
      />
    </Page>
  )
}

/** The question and, once it can be answered, the proposal under it. */
export function NewSeriesPage({ filled, choices, proposal }: { filled: Filled; choices: Choices; proposal?: Proposal }) {
  const t = useT()
  return (
    <Page
      wide
      title={t('Nieuwe reeks', 'New series')}
      lead={t('Hoeveel groepen zijn er nodig, en past iedereen?', 'How many groups are needed, and does everyone fit?')}
      breadcrumb={[{ href: paths.allSeries, label: t('Reeksen', 'Series') }]}
    >
      <Wrong filled={filled} />
      <Grid columns="two">
        <Card as="div">
          <Question filled={filled} choices={choices} />
        </Card>
        <Stack>
          {proposal ? (
            <ProposalView proposal={proposal} filled={filled} />
          ) : (
            <EmptyState
              drawing="calendar"
              title={t('Hier komt het voorstel', 'The proposal comes here')}
              text={t(
                'Vul de vragen in en bekijk het voorstel. Er wordt nog niets gemaakt.',
                'Answer the questions and see the proposal. Nothing is made yet.',
              )}
            />
          )}
        </Stack>
      </Grid>
    </Page>
  )
}

function Question({ filled, choices }: { filled: Filled; choices: Choices }) {
  const t = useT()
  const weekdays = [
    t('maandag', 'Monday'),
    t('dinsdag', 'Tuesday'),
    t('woensdag', 'Wednesday'),
    t('donderdag', 'Thursday'),
    t('vrijdag', 'Friday'),
    t('zaterdag', 'Saturday'),
  ]
  return (
    <Form action={paths.newSeries} method="get">
      <HiddenField name="voorstel" value="ja" />
      <Select
        {...field(filled, 'activityId')}
        label={t('Opleiding', 'Activity')}
        options={choices.activities}
        placeholder={t('Kies een opleiding', 'Choose an activity')}
      />
      <TextField {...field(filled, 'name')} label={t('Naam van de reeks', 'Name of the series')} required={false} />
      <Opening
        by={
          <RadioGroup
            {...field(filled, 'audience')}
            label={t('Voor wie?', 'For whom?')}
            options={[
              { value: 'employees', label: t('Alle medewerkers', 'All employees') },
              { value: 'units', label: t('Afdelingen die ik kies', 'Units I choose'), opens: true },
            ]}
          />
        }
      >
        <WhichUnits filled={filled} choices={choices} />
      </Opening>
      <FieldRow>
        <NumberField {...field(filled, 'groupMin')} label={t('Groep van', 'Group from')} />
        <NumberField {...field(filled, 'groupMax')} label={t('tot en met', 'up to')} />
        <NumberField
          {...field(filled, 'editions')}
          label={t('Aantal edities', 'Editions')}
          hint={t('Leeg: zoveel als nodig', 'Empty: as many as needed')}
        />
      </FieldRow>
      <FieldRow>
        <DateField {...field(filled, 'from')} label={t('Periode van', 'Period from')} />
        <DateField {...field(filled, 'until')} label={t('tot en met', 'until')} />
      </FieldRow>
      <CheckboxGroup
        name="weekdays"
        error={filled.errors?.['weekdays']}
        label={t('Op welke dagen?', 'On which days?')}
        options={weekdays.map((label, i) => ({ value: String(i + 1), label }))}
        value={many(filled, 'weekdays')}
      />
      <Fieldset
        legend={t('Hoe laat?', 'At what time?')}
        hint={t('Met een tweede tijd plan je twee groepen op een dag.', 'With a second time you plan two groups per day.')}
      >
        <FieldRow>
          <TimeField {...field(filled, 'startsAt')} label={t('Begin', 'Start')} />
          <TimeField {...field(filled, 'endsAt')} label={t('Einde', 'End')} />
          <TimeField {...field(filled, 'startsAt2')} label={t('Tweede begin', 'Second start')} required={false} />
          <TimeField {...field(filled, 'endsAt2')} label={t('Tweede einde', 'Second end')} required={false} />
        </FieldRow>
      </Fieldset>
      <FieldRow>
        <NumberField {...field(filled, 'meetings')} label={t('Bijeenkomsten per groep', 'Sessions per group')} />
        <Select
          {...field(filled, 'daysApart')}
          label={t('Hoe ver uit elkaar?', 'How far apart?')}
          hint={t('Telt bij meer dan één bijeenkomst.', 'Counts with more than one session.')}
          required={false}
          options={[
            { value: '1', label: t('De dag erna', 'The day after') },
            { value: '7', label: t('Een week', 'A week') },
            { value: '14', label: t('Twee weken', 'Two weeks') },
            { value: '28', label: t('Vier weken', 'Four weeks') },
          ]}
        />
      </FieldRow>
      {choices.rooms.length > 0 && (
        <CheckboxGroup
          name="rooms"
          error={filled.errors?.['rooms']}
          label={t('In welke zalen?', 'In which rooms?')}
          hint={t('In elke zaal kan tegelijk een groep zitten.', 'Each room can hold a group at the same time.')}
          options={choices.rooms}
          value={many(filled, 'rooms')}
          required={false}
        />
      )}
      <TextField {...field(filled, 'place')} label={t('Of: plaats', 'Or: place')} required={false} />
      <Actions>
        <Button>{t('Bekijk het voorstel', 'See the proposal')}</Button>
      </Actions>
    </Form>
  )
}

function ProposalView({ proposal, filled }: { proposal: Proposal; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const shown = proposal.editions.slice(0, 60)
  return (
    <Card tone="lead" label={t('Voorstel', 'Proposal')}>
      <Figure value={proposal.editions.length}>{t('edities', 'editions')}</Figure>
      <Facts
        small
        facts={[
          { name: t('Mensen', 'People'), value: proposal.people },
          { name: t('Plaatsen', 'Seats'), value: proposal.seats },
          {
            name: t('Past in deze periode', 'Fits in this period'),
            value: t(`${proposal.possible} edities`, `${proposal.possible} editions`),
          },
          {
            name: t('Overgeslagen feestdagen', 'Holidays passed over'),
            value: proposal.holidays.map((day) => `${day[lang]} (${sayDate(day.date, lang, 'no year')})`).join(', '),
          },
        ]}
      />
      <Verdict proposal={proposal} t={t} />
      {proposal.editions.length > 0 && (
        <Form action={paths.newSeries}>
          {Object.entries(filled.values)
            .filter(([name]) => name !== 'voorstel' && !name.startsWith('_'))
            .flatMap(([name, value]) => [value].flat().map((one) => <HiddenField name={name} value={String(one ?? '')} />))}
          <Button wide>
            {t(`Maak ${proposal.editions.length} edities als concept`, `Make ${proposal.editions.length} editions as drafts`)}
          </Button>
        </Form>
      )}
      <Lines
        label={t('Data', 'Dates')}
        items={shown.map((edition) => (
          <Text>
            {daysWords(edition.dates, lang, t)},{' '}
            {sayTimes(instantOf(edition.date, edition.from), instantOf(edition.date, edition.until), lang)} ·{' '}
            {t(`${edition.capacity} plaatsen`, `${edition.capacity} seats`)}
          </Text>
        ))}
      />
      {proposal.editions.length > shown.length && (
        <Small soft>{t(`en nog ${proposal.editions.length - shown.length}`, `and ${proposal.editions.length - shown.length} more`)}</Small>
      )}
    </Card>
  )
}

/** 'di 5 januari en di 12 januari 2027' */
function daysWords(dates: readonly Temporal.PlainDate[], lang: Lang, t: Translate): string {
  const words = dates.map((date, i) => sayDate(date, lang, i === dates.length - 1 ? 'year' : 'no year'))
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} ${t('en', 'and')} ${words.at(-1)}`
}

/** Seats against people, in a sentence: a shortfall is said with what would solve it. */
function Verdict({ proposal, t }: { proposal: Proposal; t: Translate }) {
  if (proposal.shortfall > 0)
    return (
      <Notice kind="warning">
        {t(
          `${proposal.editions.length} edities geven ${proposal.seats} plaatsen, voor ${proposal.people} mensen: ${proposal.shortfall} te weinig. Er zijn ${proposal.needed} edities nodig`,
          `${proposal.editions.length} editions give ${proposal.seats} seats for ${proposal.people} people: ${proposal.shortfall} too few. ${proposal.needed} editions are needed`,
        )}
        {proposal.possible < proposal.needed
          ? t(
              ', maar in deze periode passen er minder. Kies een langere periode, meer dagen of meer zalen.',
              ', but fewer fit in this period. Choose a longer period, more days or more rooms.',
            )
          : '.'}
      </Notice>
    )
  if (proposal.tooMany)
    return (
      <Notice kind="warning">
        {t(
          'Zoveel edities maken de groepen kleiner dan het minimum. Plan er minder, of verlaag het minimum.',
          'So many editions make groups smaller than the minimum. Plan fewer, or lower the minimum.',
        )}
      </Notice>
    )
  return (
    <Notice kind="ok">
      {t(
        `Iedereen past: ${proposal.seats} plaatsen voor ${proposal.people} mensen.`,
        `Everyone fits: ${proposal.seats} seats for ${proposal.people} people.`,
      )}
    </Notice>
  )
}

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
        <EditionTable rows={series.list} />
      </Section>
    </Page>
  )
}

function CoverTable({ series, names }: { series: SeriesView; names: boolean }) {
  const t = useT()
  return (
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
      <ButtonLink wide kind="quiet" icon="copy" href={paths.seriesAct(series.id, 'kopieren')}>
        {t('Kopieer naar nieuwe data', 'Copy to new dates')}
      </ButtonLink>
    </Card>
  )
}

export function UnitPage({ unit }: { unit: UnitView }) {
  const t = useT()
  const words = { been: t('is geweest', 'has been'), booked: t('is geboekt', 'is booked'), waiting: t('wacht', 'waits') }
  return (
    <Page title={unit.unit} lead={unit.title} breadcrumb={[{ href: paths.planSeries(unit.seriesId), label: t('Reeks', 'Series') }]}>
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
    </Page>
  )
}

/** For somebody who was invited: choose one date. */
export function ChooseDatePage({ series, personId }: { series: SeriesChoice; personId: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page title={series.title} lead={series.mine ? undefined : t('Kies de dag die jou past.', 'Choose the day that suits you.')}>
      {series.mine && (
        <Notice kind="ok">
          {t('Je staat al bij een datum. ', 'You are enrolled for a date already. ')}
          <Link href={paths.edition(series.mine)}>{t('Bekijk hem', 'See it')}</Link>
        </Notice>
      )}
      <Lines
        card
        items={series.editions.map((edition) => (
          <Row spread wrap middle>
            <DateLeaf date={dateOf(edition.startsAt)} />
            <Fill>
              <Heading level={2} look={3}>
                {sayDate(dateOf(edition.startsAt), lang)}
              </Heading>
              <Meta>
                {sayTimes(edition.startsAt, edition.firstEndsAt, lang)}
                {edition.place || null}
              </Meta>
              {edition.later.length > 0 && (
                <Small soft>
                  {t('Daarna: ', 'Then: ') + edition.later.map((at) => sayDate(dateOf(Temporal.Instant.from(at)), lang)).join(', ')}
                </Small>
              )}
              {edition.seatsLeft !== null && (
                <Seats
                  left={edition.waiting > 0 ? 0 : edition.seatsLeft}
                  capacity={edition.capacity ?? undefined}
                  waiting={edition.waiting}
                />
              )}
            </Fill>
            {!series.mine && (
              <Form action={paths.enrolments(edition.id)} inline>
                <HiddenField name="personId" value={personId} />
                <Button kind="quiet" about={sayDate(dateOf(edition.startsAt), lang)}>
                  {t('Kies', 'Choose')}
                </Button>
              </Form>
            )}
          </Row>
        ))}
      />
    </Page>
  )
}
