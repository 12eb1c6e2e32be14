import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  DateField,
  FieldRow,
  filledField,
  filledMany,
  filledText,
  FilledWrong,
  Form,
  NumberField,
  Opening,
  Page,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf } from '#platform/words.ts'
import type { Choices, PlanView } from '../views.ts'
import { paths } from '../../paths.ts'

/** A new edition, or a change of one. */
export function EditionFormPage({
  filled,
  choices,
  title,
  action,
  plan,
}: {
  filled: Filled
  choices: Choices
  title: string
  action: string
  plan?: { id: string; title: string }
}) {
  const t = useT()
  return (
    <Page
      narrow
      title={title}
      breadcrumb={plan ? [{ href: paths.plan(plan.id), label: plan.title }] : [{ href: paths.editions, label: t('Edities', 'Editions') }]}
    >
      <FilledWrong filled={filled} />
      <Form action={action}>
        {!plan && (
          <Select
            {...filledField(filled, 'activityId')}
            label={t('Opleiding', 'Activity')}
            required
            options={choices.activities}
            placeholder={t('Kies een opleiding', 'Choose an activity')}
          />
        )}
        <TextField
          {...filledField(filled, 'name')}
          label={t('Naam van deze editie', 'Name of this edition')}
          hint={t('Alleen als het helpt, zoals ‘voorjaar’ of ‘voor starters’.', 'Only when it helps, such as ‘spring’ or ‘for starters’.')}
          required={false}
        />
        <Group filled={filled} />
        <Audience filled={filled} choices={choices} />
        <Enrolling filled={filled} />
        <TextField
          {...filledField(filled, 'priceCents')}
          width="short"
          label={t('Kosten in euro', 'Cost in euros')}
          hint={t('Leeg: zoals bij de opleiding', 'Empty: as for the activity')}
          required={false}
        />
        <TextArea {...filledField(filled, 'bring')} rows={2} label={t('Wat nemen mensen mee?', 'What do people bring?')} required={false} />
        <Actions>
          <Button>{plan ? t('Bewaar', 'Save') : t('Maak de editie', 'Make the edition')}</Button>
          <ButtonLink kind="quiet" href={plan ? paths.plan(plan.id) : paths.editions}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

function Enrolling({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <>
      <RadioGroup
        {...filledField(filled, 'approval')}
        label={t('Goedkeuring', 'Approval')}
        options={[
          { value: 'none', label: t('Niet nodig', 'Not needed') },
          { value: 'manager', label: t('Ja, volgens onze regel', 'Yes, by our rule') },
        ]}
      />
      <FieldRow>
        <DateField {...filledField(filled, 'opensOn')} label={t('Aanmelden vanaf', 'Enrol from')} required={false} />
        <DateField
          {...filledField(filled, 'closesOn')}
          label={t('Aanmelden tot en met', 'Enrol until')}
          hint={t('Leeg: tot de start', 'Empty: until the start')}
          required={false}
        />
      </FieldRow>
    </>
  )
}

function Group({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <FieldRow>
      <NumberField
        {...filledField(filled, 'minParticipants')}
        label={t('Minstens', 'At least')}
        hint={t('Mensen om door te gaan', 'People to go ahead')}
      />
      <NumberField {...filledField(filled, 'capacity')} label={t('Plaatsen', 'Seats')} hint={t('Leeg: zonder grens', 'Empty: no limit')} />
      <NumberField
        {...filledField(filled, 'promotionDays')}
        label={t('Wachtlijst stopt', 'List stops')}
        hint={t('Dagen voor de start', 'Days before the start')}
      />
    </FieldRow>
  )
}

export function WhichUnits({ filled, choices }: { filled: Filled; choices: Choices }) {
  const t = useT()
  return (
    <CheckboxGroup
      name="audienceUnits"
      error={filled.errors?.['audienceUnits']}
      label={t('Welke afdelingen?', 'Which units?')}
      hint={t(
        'Alleen als je voor afdelingen kiest. Wat eronder hangt doet mee.',
        'Only when you choose units. What is below them takes part.',
      )}
      options={choices.units}
      value={filledMany(filled, 'audienceUnits')}
      required={false}
    />
  )
}

function Audience({ filled, choices }: { filled: Filled; choices: Choices }) {
  const t = useT()
  return (
    <>
      <Opening
        by={
          <RadioGroup
            {...filledField(filled, 'audience')}
            label={t('Voor wie?', 'For whom?')}
            options={[
              { value: 'employees', label: t('Alle medewerkers', 'All employees') },
              { value: 'units', label: t('Afdelingen die ik kies', 'Units I choose'), opens: true },
              {
                value: 'everyone',
                label: t('Iedereen, ook gasten', 'Everyone, guests too'),
                hint: t('Er komt een publieke pagina.', 'There will be a public page.'),
              },
            ]}
          />
        }
      >
        <WhichUnits filled={filled} choices={choices} />
      </Opening>
      <Checkbox
        name="optOut"
        error={filled.errors?.['optOut']}
        checked={filledText(filled, 'optOut') !== '' && filledText(filled, 'optOut') !== 'false'}
        label={t('Je bent erbij, tenzij', 'You are in, unless')}
        hint={t(
          'Bij publiceren is de hele groep aangemeld. Wie niet kan, meldt zich af.',
          'When you publish, the whole group is enrolled. Anyone who can’t come withdraws.',
        )}
      />
    </>
  )
}

/** The facts of an edition as the fields show them. */
export function valuesOf(plan: PlanView): Record<string, unknown> {
  return {
    ...plan,
    opensOn: plan.opensAt ? dateOf(plan.opensAt) : '',
    closesOn: plan.closesAt ? dateOf(plan.closesAt.subtract({ seconds: 1 })) : '',
    priceCents: plan.priceCents === null ? '' : (plan.priceCents / 100).toFixed(plan.priceCents % 100 ? 2 : 0).replace('.', ','),
    optOut: plan.optOut ? 'ja' : '',
  }
}
