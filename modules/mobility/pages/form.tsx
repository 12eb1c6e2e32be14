import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  FieldRow,
  filledField,
  FilledWrong,
  filledText,
  Form,
  Heading,
  HiddenField,
  NumberField,
  Page,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { kinds, most, type Keeping } from '../rules.ts'
import type { OpportunityView, Said } from '../views/one.ts'
import { SaidWords } from './earlier.tsx'
import { sayKind } from './words.ts'

export interface FormLook {
  /** What is changed; null: a new one. */
  one: OpportunityView | null
  filled: Filled
  keeping: Keeping
  /** Names to choose from while typing. */
  near: string[]
  /** Somebody else changed it meanwhile: what it says now is shown beside what was typed. */
  meanwhile?: boolean
}

/** Writes a new opportunity, or changes one. */
export function FormPage({ one, filled, keeping, near, meanwhile }: FormLook) {
  const t = useT()
  const title = one ? t('Wijzig de kans', 'Change the opportunity') : t('Schrijf een kans', 'Write an opportunity')
  return (
    <Page
      title={title}
      lead={
        one
          ? one.state === 'draft'
            ? undefined
            : t('Wat mensen konden lezen, blijft bewaard.', 'What people could read is kept.')
          : t('Het begint als concept. Publiceren doe je daarna.', 'It begins as a draft. You publish it after that.')
      }
      narrow
      breadcrumb={[
        { href: paths.keep, label: t('Kansen beheren', 'Manage opportunities') },
        ...(one ? [{ href: paths.one(one.id), label: one.title }] : []),
      ]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {one && meanwhile && (
          <Card tone="tint">
            <Heading level={2}>{t('Dit staat er nu', 'This is what it says now')}</Heading>
            <SaidWords said={saidOf(one)} unit={one.unit} contact={one.contact} />
          </Card>
        )}
        <Card>
          <Form action={one ? paths.one(one.id) : paths.list} label={title}>
            {one && <HiddenField name="version" value={filledText(filled, 'version')} />}
            <What filled={filled} />
            <WhereAndWhen filled={filled} keeping={keeping} />
            <TextField
              {...filledField(filled, 'contact')}
              label={t('Wie kunnen mensen iets vragen?', 'Who can people ask?')}
              hint={t(
                'De hele naam of het werkadres van een collega. Leeg: jijzelf.',
                'The whole name or work address of a colleague. Empty: you.',
              )}
              required={false}
              suggestions={near}
            />
            <Actions>
              <Button>{t('Bewaar', 'Save')}</Button>
              <ButtonLink kind="link" href={one ? paths.one(one.id) : paths.keep}>
                {t('Toch niet', 'Rather not')}
              </ButtonLink>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

function What({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <>
      <RadioGroup
        {...filledField(filled, 'kind')}
        label={t('Wat voor kans is het?', 'What kind of opportunity is it?')}
        options={kinds.map((kind) => ({ value: kind, label: sayKind(kind, t) }))}
      />
      <TextField {...filledField(filled, 'title')} label={t('Naam van de kans', 'Name of the opportunity')} maxLength={most.title} />
      <TextArea
        {...filledField(filled, 'youDo')}
        label={t('Wat gaat iemand doen?', 'What will somebody do?')}
        hint={t('Schrijf aan wie het leest, met ‘je’.', 'Write to whoever reads it, with “you”.')}
        rows={5}
      />
      <TextArea
        {...filledField(filled, 'youLearn')}
        label={t('Wat leert iemand ervan?', 'What does somebody learn from it?')}
        hint={t('Schrijf niets over salaris: dat hoort in een brief.', 'Write nothing about pay: that belongs in a letter.')}
        rows={4}
      />
    </>
  )
}

function WhereAndWhen({ filled, keeping }: { filled: Filled; keeping: Keeping }) {
  const t = useT()
  return (
    <>
      <Select
        {...filledField(filled, 'unitId')}
        label={t('Afdeling', 'Unit')}
        options={keeping.units.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={keeping.all ? t('Geen, het is elders', 'None, it is elsewhere') : t('Kies een afdeling', 'Choose a unit')}
        required={keeping.all ? false : undefined}
      />
      <TextField
        {...filledField(filled, 'place')}
        label={t('Plek', 'Place')}
        hint={t('Bijvoorbeeld: stadhuis, of een andere organisatie.', 'For example: town hall, or another organisation.')}
        maxLength={most.place}
        required={false}
      />
      <FieldRow>
        <DateField {...filledField(filled, 'startsOn')} label={t('Begint op', 'Begins on')} />
        <DateField
          {...filledField(filled, 'endsOn')}
          label={t('Tot en met', 'Until')}
          hint={t('Leeg: zonder einddatum.', 'Empty: open ended.')}
          required={false}
        />
      </FieldRow>
      <FieldRow>
        <NumberField {...filledField(filled, 'hoursPerWeek')} label={t('Uren per week', 'Hours a week')} decimals required={false} />
        <DateField {...filledField(filled, 'respondBy')} label={t('Reageren tot en met', 'Respond until')} />
      </FieldRow>
    </>
  )
}

const saidOf = (one: OpportunityView): Said => ({
  kind: one.kind,
  title: one.title,
  you_do: one.youDo,
  you_learn: one.youLearn,
  place: one.place,
  starts_on: one.startsOn.toString(),
  ends_on: one.endsOn?.toString() ?? null,
  hours_per_week: one.hoursPerWeek,
  respond_by: one.respondBy.toString(),
})
