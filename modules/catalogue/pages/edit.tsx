import { Actions, Button, Card, ErrorSummary, Form, Grid, Heading, HiddenField, Link, Notice, Page, Row, useT } from '#ui/index.ts'
import type { State } from '../manage.ts'
import { paths } from '../paths.ts'
import { StateTag } from './manage.tsx'
import { Coordinators, How, Numbers, Rules, What, type Editing } from './edit-fields.tsx'

/** The form of one activity: a new one begins as a draft. */
export function EditPage({ editing }: { editing: Editing }) {
  const t = useT()
  const { id, errors, refusal } = editing
  const title = id ? t('Activiteit bewerken', 'Edit activity') : t('Nieuwe activiteit', 'New activity')
  return (
    <Page
      title={title}
      breadcrumb={[{ href: paths.manage, label: t('Aanbod maken', 'Manage the catalogue') }]}
      lead={
        !id &&
        t(
          'Je begint met een concept. Medewerkers zien het pas als je het publiceert.',
          'You begin with a draft. Employees see it once you publish it.',
        )
      }
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <Grid columns="aside">
        <Form action={id ? paths.edit(id) : paths.make}>
          <What editing={editing} />
          <How editing={editing} />
          <Numbers editing={editing} />
          <Rules editing={editing} />
          <Coordinators editing={editing} />
          <Actions>
            <Button>{id ? t('Bewaar', 'Save') : t('Bewaar als concept', 'Save as a draft')}</Button>
            <Link href={paths.manage}>{t('Terug zonder bewaren', 'Back without saving')}</Link>
          </Actions>
        </Form>
        {id && <StateCard id={id} state={editing.state} />}
      </Grid>
    </Page>
  )
}

function StateCard({ id, state }: { id: string; state: State }) {
  const t = useT()
  const steps: [State, string][] = [
    ['published', t('Publiceer', 'Publish')],
    ['draft', t('Maak er weer een concept van', 'Make it a draft again')],
    ['archived', t('Haal uit het aanbod', 'Take out of the catalogue')],
  ]
  return (
    <Card as="aside" tone="tint" sticky label={t('Staat', 'State')}>
      <Row spread middle>
        <Heading level={2} look={3}>
          {t('Staat', 'State')}
        </Heading>
        <StateTag state={state} />
      </Row>
      {steps
        .filter(([to]) => to !== state)
        .map(([to, label], i) => (
          <Form action={paths.state(id)}>
            <HiddenField name="state" value={to} />
            <Button wide kind={i === 0 && to === 'published' ? 'primary' : 'quiet'}>
              {label}
            </Button>
          </Form>
        ))}
      <Link href={paths.short(id)}>{t('Korte versie met plaatje', 'Short version with a picture')}</Link>
      <Link href={paths.taught(id)}>{t('Welke vaardigheden leer je hier?', 'Which skills do you learn here?')}</Link>
      <Link href={paths.activity(id)}>{t('Bekijk zoals medewerkers het zien', 'See it as employees do')}</Link>
    </Card>
  )
}
