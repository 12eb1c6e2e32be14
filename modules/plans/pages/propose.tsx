import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  DateField,
  filledField,
  filledMany,
  FilledWrong,
  filledText,
  Form,
  HiddenField,
  Page,
  Stack,
  Text,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Offered } from '../views/proposals.ts'

export interface ProposalLook {
  /** Where it comes from, in words. */
  from: string
  offered: Offered[]
  filled: Filled
}

/** One proposal with what the offer has for it: what somebody ticks becomes a goal with its steps, in one move. */
export function ProposalPage({ from, offered, filled }: ProposalLook) {
  const t = useT()
  return (
    <Page
      title={t('Maak er een doel van', 'Make it a goal')}
      lead={from}
      narrow
      breadcrumb={[{ href: paths.propose, label: t('Doelen die bij je passen', 'Goals that suit you') }]}
    >
      <FilledWrong filled={filled} />
      <Card>
        <Form action={paths.takeProposal} label={t('Maak er een doel van', 'Make it a goal')}>
          {['words', 'skillId', 'source'].map((name) => (
            <HiddenField name={name} value={filledText(filled, name)} />
          ))}
          <TextArea {...filledField(filled, 'what')} label={t('Wat wil je?', 'What do you want?')} rows={2} />
          {filledText(filled, 'notice') && (
            <TextArea
              {...filledField(filled, 'notice')}
              label={t('Waaraan merk je dat het lukt?', 'How will you notice that it works?')}
              required={false}
              rows={3}
            />
          )}
          <Stack>
            {offered.length > 0 ? (
              <CheckboxGroup
                name="activityId"
                label={t('Uit het aanbod', 'From the catalogue')}
                required={false}
                value={filledMany(filled, 'activityId')}
                error={filled.errors?.['activityId']}
                options={offered.map((one) => ({
                  value: one.activityId,
                  label: one.title,
                  hint: one.teaches ? `${one.form} · ${t('hier leer je dit', 'teaches this')}` : one.form,
                }))}
              />
            ) : (
              <Text soft>
                {t(
                  'In het aanbod vonden we hier niets voor. Je doel kan er toch zijn.',
                  'The catalogue has nothing for this. It can still be your goal.',
                )}
              </Text>
            )}
          </Stack>
          <TextField
            {...filledField(filled, 'work')}
            label={t('Wat kun je in je werk doen?', 'What can you do at work?')}
            required={false}
          />
          <TextField
            {...filledField(filled, 'others')}
            label={t('Wat kun je met anderen doen?', 'What can you do with others?')}
            required={false}
          />
          <DateField
            {...filledField(filled, 'byDay')}
            label={t('Wanneer wil je dit kunnen?', 'When do you want to be able to?')}
            required={false}
          />
          <Actions>
            <Button>{t('Zet het in mijn plan', 'Put it in my plan')}</Button>
            <ButtonLink kind="link" href={paths.plan}>
              {t('Toch niet', 'Rather not')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}
