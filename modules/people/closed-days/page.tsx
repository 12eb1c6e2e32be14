import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Grid,
  HiddenField,
  Notice,
  Page,
  Section,
  Select,
  Small,
  Table,
  Tag,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayDate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ClosedDaysView } from './view.ts'

/** Days on which nothing is planned, for everybody or for a unit. */
export function ClosedDaysPage({ view, again }: { view: ClosedDaysView; again?: Again }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      wide
      title={t('Gesloten dagen', 'Closed days')}
      lead={t(
        'Op deze dagen plannen we niets: feestdagen, verkiezingen, gladheidsdienst.',
        'Nothing is planned on these days: holidays, elections, winter duty.',
      )}
    >
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      <Grid columns="aside">
        <Section title={t('Vanaf vandaag', 'From today')}>
          <Card as="div">
            <Table
              caption={t('Gesloten dagen', 'Closed days')}
              captionUnseen
              rows={view.days}
              empty={
                <EmptyState
                  drawing="calendar"
                  level={3}
                  title={t('Nog geen gesloten dagen', 'No closed days yet')}
                  text={t('Neem de feestdagen over, of sluit zelf een dag.', 'Take the holidays over, or close a day yourself.')}
                />
              }
              columns={[
                { key: 'day', head: t('Dag', 'Day'), cell: (row) => sayDate(row.day, lang) },
                { key: 'name', head: t('Waarom', 'Why'), cell: (row) => row.name },
                {
                  key: 'unit',
                  head: t('Voor wie', 'For whom'),
                  cell: (row) => row.unit ?? <Tag tone="brand">{t('iedereen', 'everybody')}</Tag>,
                },
                {
                  key: 'open',
                  head: t('Weghalen', 'Remove'),
                  cell: (row) => (
                    <Form action={paths.openDay} inline>
                      <HiddenField name="closedDayId" value={row.id} />
                      <Button kind="link" about={`${sayDate(row.day, lang)} ${row.unit ?? ''}`}>
                        {t('Haal weg', 'Remove')}
                      </Button>
                    </Form>
                  ),
                },
              ]}
            />
          </Card>
        </Section>
        <Card as="aside" tone="tint">
          <CloseForm view={view} again={again} />
        </Card>
      </Grid>
      {view.holidays.length > 0 && <Holidays view={view} again={again} />}
    </Page>
  )
}

function CloseForm({ view, again }: { view: ClosedDaysView; again?: Again }) {
  const t = useT()
  const typed = (name: string) => String(again?.typed[name] ?? '')
  const fields = ['day', 'until', 'name', 'unitId']
  return (
    <Form action={paths.closedDays} label={t('Sluit een dag', 'Close a day')}>
      <ErrorSummary errors={fields.flatMap((field) => (again?.errors[field] ? [{ field, text: again.errors[field]! }] : []))} />
      <FieldRow>
        <DateField name="day" label={t('Dag', 'Day')} value={typed('day')} error={again?.errors['day']} />
        <DateField name="until" label={t('Tot en met', 'Until')} value={typed('until')} error={again?.errors['until']} required={false} />
      </FieldRow>
      <TextField
        name="name"
        label={t('Waarom', 'Why')}
        hint={t('Bijvoorbeeld verkiezingen of gladheidsdienst.', 'For example elections or winter duty.')}
        value={typed('name')}
        error={again?.errors['name']}
        maxLength={80}
      />
      <Select
        name="unitId"
        label={t('Voor wie', 'For whom')}
        placeholder={t('Iedereen', 'Everybody')}
        options={view.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={typed('unitId')}
        required={false}
      />
      <Actions>
        <Button wide>{t('Sluit deze dag', 'Close this day')}</Button>
      </Actions>
    </Form>
  )
}

function Holidays({ view, again }: { view: ClosedDaysView; again?: Again }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Feestdagen die nog open zijn', 'Public holidays that are still open')}>
      <Form action={paths.closeHolidays} label={t('Feestdagen', 'Public holidays')}>
        <CheckboxGroup
          name="days"
          label={t('Sluit deze feestdagen voor iedereen', 'Close these public holidays for everybody')}
          options={view.holidays.map(({ day, ...words }) => ({ value: day.toString(), label: `${sayDate(day, lang)}: ${words[lang]}` }))}
          value={view.holidays.map(({ day }) => day.toString())}
          error={again?.errors['days']}
        />
        <Small soft>
          {t(
            'De feestdagen van de Cao Gemeenten. Pasen is berekend, en wat van Pasen afhangt ook.',
            'The public holidays of the collective agreement of municipalities (Cao Gemeenten). Easter is computed, and so is what depends on it.',
          )}
        </Small>
        <Actions>
          <Button kind="quiet">{t('Sluit de gekozen feestdagen', 'Close the holidays chosen')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
