import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  DateField,
  EmptyState,
  FieldRow,
  Fieldset,
  filledField,
  filledMany,
  FilledWrong,
  Form,
  Grid,
  HiddenField,
  NumberField,
  Opening,
  Page,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextField,
  TimeField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayWeekday } from '#platform/words.ts'
import type { Choices } from '../../planning/views.ts'
import { paths } from '../../paths.ts'
import { WhichUnits } from '../../planning/pages/edition-form.tsx'
import type { Proposal } from '../rules.ts'
import { ProposalView } from './proposal.tsx'

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
      <FilledWrong filled={filled} />
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
  return (
    <Form action={paths.newSeries} method="get">
      <HiddenField name="voorstel" value="ja" />
      <HiddenField name="roundThemeId" value={String(filled.values['roundThemeId'] ?? '')} />
      <Select
        {...filledField(filled, 'activityId')}
        label={t('Opleiding', 'Activity')}
        options={choices.activities}
        placeholder={t('Kies een opleiding', 'Choose an activity')}
      />
      <TextField {...filledField(filled, 'name')} label={t('Naam van de reeks', 'Name of the series')} required={false} />
      <Opening
        by={
          <RadioGroup
            {...filledField(filled, 'audience')}
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
      <Groups filled={filled} />
      <FieldRow>
        <DateField {...filledField(filled, 'from')} label={t('Periode van', 'Period from')} />
        <DateField {...filledField(filled, 'until')} label={t('tot en met', 'until')} />
      </FieldRow>
      <DaysAndTimes filled={filled} />
      <Meetings filled={filled} />
      {choices.rooms.length > 0 && (
        <CheckboxGroup
          name="rooms"
          error={filled.errors?.['rooms']}
          label={t('In welke zalen?', 'In which rooms?')}
          hint={t('In elke zaal kan tegelijk een groep zitten.', 'Each room can hold a group at the same time.')}
          options={choices.rooms}
          value={filledMany(filled, 'rooms')}
          required={false}
        />
      )}
      <TextField {...filledField(filled, 'place')} label={t('Of: plaats', 'Or: place')} required={false} />
      <TextArea
        {...filledField(filled, 'trainers')}
        label={t('Docenten', 'Trainers')}
        hint={t(
          'Wie het kan geven, één op elke regel. Elke groep krijgt iemand die dan vrij is. Leeg: de docent volgt.',
          'Who can give it, one on each line. Each group gets somebody who is free then. Empty: the trainer follows.',
        )}
        required={false}
        rows={3}
        maxLength={1000}
      />
      <Actions>
        <Button>{t('Bekijk het voorstel', 'See the proposal')}</Button>
      </Actions>
    </Form>
  )
}

function Meetings({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <FieldRow>
      <NumberField {...filledField(filled, 'meetings')} label={t('Bijeenkomsten per groep', 'Sessions per group')} />
      <Select
        {...filledField(filled, 'daysApart')}
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
  )
}

function DaysAndTimes({ filled }: { filled: Filled }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <CheckboxGroup
        name="weekdays"
        error={filled.errors?.['weekdays']}
        label={t('Op welke dagen?', 'On which days?')}
        options={[1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: sayWeekday(day, lang) }))}
        value={filledMany(filled, 'weekdays')}
      />
      <Fieldset
        legend={t('Hoe laat?', 'At what time?')}
        hint={t('Met een tweede tijd plan je twee groepen op een dag.', 'With a second time you plan two groups per day.')}
      >
        <FieldRow>
          <TimeField {...filledField(filled, 'startsAt')} label={t('Begin', 'Start')} />
          <TimeField {...filledField(filled, 'endsAt')} label={t('Einde', 'End')} />
          <TimeField {...filledField(filled, 'startsAt2')} label={t('Tweede begin', 'Second start')} required={false} />
          <TimeField {...filledField(filled, 'endsAt2')} label={t('Tweede einde', 'Second end')} required={false} />
        </FieldRow>
      </Fieldset>
    </>
  )
}

function Groups({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <FieldRow>
      <NumberField {...filledField(filled, 'groupMin')} label={t('Groep van', 'Group from')} />
      <NumberField {...filledField(filled, 'groupMax')} label={t('tot en met', 'up to')} />
      <NumberField
        {...filledField(filled, 'editions')}
        label={t('Aantal edities', 'Editions')}
        hint={t('Leeg: zoveel als nodig', 'Empty: as many as needed')}
      />
    </FieldRow>
  )
}
