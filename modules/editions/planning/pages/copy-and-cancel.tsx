import { Actions, Button, ButtonLink, Card, DateField, Form, Page, Text, TextArea, TextField, useT } from '#ui/index.ts'
import type { PlanView } from '../views.ts'
import { paths } from '../../paths.ts'
import { field, Wrong, type Filled } from './filled.tsx'

export function CopyPage({
  filled,
  title,
  lead,
  action,
  back,
  series,
}: {
  filled: Filled
  title: string
  lead: string
  action: string
  back: string
  series?: boolean
}) {
  const t = useT()
  return (
    <Page narrow title={title} lead={lead}>
      <Wrong filled={filled} />
      <Form action={action}>
        {series && (
          <TextField {...field(filled, 'name')} label={t('Naam van de nieuwe reeks', 'Name of the new series')} required={false} />
        )}
        <DateField
          {...field(filled, 'firstDay')}
          label={t('Eerste dag van de kopie', 'First day of the copy')}
          hint={t(
            'De dag van de week blijft gelijk: we kiezen zo nodig de eerstvolgende. Mensen gaan niet mee.',
            'The day of the week stays: if needed we take the next one. People are not copied.',
          )}
        />
        <Actions>
          <Button>{t('Kopieer', 'Copy')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

export function CancelPage({ plan, filled }: { plan: PlanView; filled: Filled }) {
  const t = useT()
  const people = plan.taken + plan.waiting + plan.requested
  return (
    <Page
      narrow
      title={t('Annuleer deze editie', 'Cancel this edition')}
      lead={plan.title}
      breadcrumb={[{ href: paths.plan(plan.id), label: plan.title }]}
    >
      <Wrong filled={filled} />
      <Card as="div">
        <Text>
          {t(
            `${people} ${people === 1 ? 'mens krijgt' : 'mensen krijgen'} bericht en de afspraak verdwijnt uit de agenda. Dit kun je niet terugdraaien.`,
            `${people} ${people === 1 ? 'person is' : 'people are'} told and the appointment leaves the calendar. You can’t undo this.`,
          )}
        </Text>
        <Form action={paths.planAct(plan.id, 'annuleren')}>
          <TextArea
            {...field(filled, 'reason')}
            rows={3}
            label={t('Waarom gaat het niet door?', 'Why is it cancelled?')}
            hint={t(
              'Dit lezen de mensen die zijn aangemeld. Schrijf niets over personen.',
              'The people enrolled read this. Write nothing about persons.',
            )}
          />
          <Actions>
            <Button kind="danger">{t('Annuleer de editie', 'Cancel the edition')}</Button>
            <ButtonLink kind="quiet" href={paths.plan(plan.id)}>
              {t('Terug', 'Back')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}
