import {
  Button,
  Card,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  NumberField,
  Page,
  Select,
  Stack,
  Table,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { RoleBrief, RoleView, UnitRow } from '../views.ts'
import { AppointCard, HolderTable } from './holders.tsx'
import { CoverTag } from './roles.tsx'

const back = (label: string) => [{ href: paths.roles, label }]

/** One role: cover per unit with numbers, and the names of who has it. */
export function RolePage({
  view,
  today,
  minimum,
  appointing,
}: {
  view: RoleView
  today: Temporal.PlainDate
  minimum: Filled
  appointing: Filled
}) {
  const t = useT()
  return (
    <Page title={view.name} lead={view.purpose || undefined} breadcrumb={back(t('Rolnetwerken', 'Role networks'))}>
      <Stack gap="l">
        <FilledWrong filled={minimum} />
        <FilledWrong filled={appointing} />
        <Grid>
          <Card as="div">
            <CoverTable rows={view.cover} />
          </Card>
          <MinimumCard view={view} filled={minimum} />
        </Grid>
        <Card as="div">
          <HolderTable view={view} />
        </Card>
        <AppointCard view={view} today={today} filled={appointing} />
      </Stack>
    </Page>
  )
}

/** What a board sees: a word per unit, and no number or name (rule 5). */
export function RoleWordsPage({ role, cover }: { role: RoleBrief; cover: UnitRow[] }) {
  const t = useT()
  return (
    <Page
      title={role.name}
      lead={t(
        'Waar er genoeg zijn, te weinig of geen. Je ziet geen namen en geen aantallen.',
        'Where there are enough, too few or none. You see no names and no numbers.',
      )}
      breadcrumb={back(t('Rolnetwerken', 'Role networks'))}
    >
      <Card as="div">
        <Table
          caption={t('Dekking per afdeling', 'Cover per department')}
          rows={cover}
          empty={<Text soft>{t('Geen afdeling vraagt om deze rol.', 'No department asks for this role.')}</Text>}
          columns={[
            { key: 'unit', head: t('Afdeling', 'Department'), cell: (row) => row.unit },
            { key: 'cover', head: t('Dekking', 'Cover'), cell: (row) => <CoverTag cover={row.cover} t={t} /> },
          ]}
        />
      </Card>
    </Page>
  )
}

function CoverTable({ rows }: { rows: UnitRow[] }) {
  const t = useT()
  return (
    <Table
      caption={t('Dekking per afdeling', 'Cover per department')}
      captionNote={t(
        'Teams eronder tellen mee. Wie vertrekt of verhuist, telt niet meer mee.',
        'Teams below are counted in. Who leaves or moves is not counted any more.',
      )}
      rows={rows}
      empty={<Text soft>{t('Geen afdeling vraagt om deze rol.', 'No department asks for this role.')}</Text>}
      columns={[
        { key: 'unit', head: t('Afdeling', 'Department'), cell: (row) => row.unit },
        { key: 'wanted', head: t('Gewenst', 'Wanted'), align: 'end', num: true, cell: (row) => row.wanted },
        { key: 'present', head: t('Aanwezig', 'Present'), align: 'end', num: true, cell: (row) => row.present },
        { key: 'cover', head: t('Dekking', 'Cover'), cell: (row) => <CoverTag cover={row.cover} t={t} /> },
      ]}
    />
  )
}

function MinimumCard({ view, filled }: { view: RoleView; filled: Filled }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Hoeveel wil je er?', 'How many do you want?')}</Heading>
      <Form action={paths.minimum(view.id)} label={t('Hoeveel wil je er?', 'How many do you want?')}>
        <Select
          {...filledField(filled, 'unitId')}
          label={t('Waar', 'Where')}
          options={[
            { value: '', label: t('Elke afdeling', 'Every department') },
            ...view.units.map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
        />
        <NumberField
          {...filledField(filled, 'people')}
          value={filledText(filled, 'people') || view.minimum}
          label={t('Aantal', 'Number')}
          error={filled.errors?.['people']}
        />
        <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
      </Form>
    </Card>
  )
}
