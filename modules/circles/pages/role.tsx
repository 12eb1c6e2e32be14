import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  NumberField,
  Page,
  SearchField,
  Select,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Candidate, Holder, RoleBrief, RoleView, UnitRow } from '../views.ts'
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

function HolderTable({ view }: { view: RoleView }) {
  const t = useT()
  const lang = useLang()
  const where = (row: Holder) =>
    row.counts ? (
      row.unit
    ) : (
      <>
        {row.unit}{' '}
        <Tag tone="warm">
          {row.elsewhere
            ? t(`werkt nu bij ${row.elsewhere}`, `now works at ${row.elsewhere}`)
            : t('werkt hier niet meer', 'does not work here any more')}
        </Tag>
      </>
    )
  return (
    <Table
      caption={t('Wie deze rol heeft', 'Who has this role')}
      captionNote={t(
        'Op alfabet. De leeradviseur en de coördinator zien de namen, het bestuur niet.',
        'In alphabetical order. The learning adviser and the coordinator see the names, the board does not.',
      )}
      rows={view.holders}
      empty={<Text soft>{t('Nog niemand. Zoek hieronder een collega.', 'Nobody yet. Look for a colleague below.')}</Text>}
      columns={[
        { key: 'name', head: t('Naam', 'Name'), cell: (row) => row.name },
        { key: 'unit', head: t('Voor', 'For'), cell: where },
        { key: 'from', head: t('Vanaf', 'From'), cell: (row) => sayDay(row.startsOn, lang) },
        { key: 'until', head: t('Tot en met', 'Until'), cell: (row) => (row.endsOn ? sayDay(row.endsOn, lang) : '–') },
        {
          key: 'act',
          head: t('Doen', 'Do'),
          align: 'end',
          cell: (row) => (
            <Stack gap="s">
              {!row.counts && row.elsewhere && (
                <Form action={paths.move(view.id, row.id)} inline>
                  <Button kind="quiet" about={row.name}>
                    {t(`Laat meetellen bij ${row.elsewhere}`, `Count at ${row.elsewhere}`)}
                  </Button>
                </Form>
              )}
              <Form action={paths.end(view.id, row.id)} inline>
                <Button kind="link" about={row.name}>
                  {t('Beëindig', 'End')}
                </Button>
              </Form>
            </Stack>
          ),
        },
      ]}
    />
  )
}

function AppointCard({ view, today, filled }: { view: RoleView; today: Temporal.PlainDate; filled: Filled }) {
  const t = useT()
  return (
    <Card id="benoemen">
      <Heading level={2}>{t('Geef een collega deze rol', 'Give a colleague this role')}</Heading>
      <Form action={`${paths.role(view.id)}#benoemen`} method="get" label={t('Zoek een collega', 'Look for a colleague')}>
        <SearchField name="zoek" label={t('Naam van de collega', 'Name of the colleague')} value={view.query} />
      </Form>
      {view.query && !view.found.length && <Text soft>{t('Niemand gevonden met die naam.', 'Nobody found by that name.')}</Text>}
      {view.found.length > 0 && (
        <Lines
          items={view.found.map((one, n) => (
            <CandidateLine view={view} one={one} n={n} today={today} filled={filled} />
          ))}
          label={t('Gevonden collega’s', 'Colleagues found')}
        />
      )}
    </Card>
  )
}

function CandidateLine({
  view,
  one,
  n,
  today,
  filled,
}: {
  view: RoleView
  one: Candidate
  n: number
  today: Temporal.PlainDate
  filled: Filled
}) {
  const t = useT()
  const mine = filled.values['personId'] === one.personId && filled.values['unitId'] === one.unitId ? filled : { values: {} }
  return (
    <Form action={paths.appoint(view.id)} label={one.name}>
      <HiddenField name="personId" value={one.personId} />
      <HiddenField name="unitId" value={one.unitId} />
      <HiddenField name="zoek" value={view.query} />
      <Text strong>{one.name}</Text>
      <Small soft>{one.unit}</Small>
      <FieldRow>
        <DateField
          {...filledField(mine, 'startsOn')}
          id={`startsOn-${n}`}
          value={filledText(mine, 'startsOn') || today.toString()}
          label={t('Vanaf', 'From')}
        />
        <DateField {...filledField(mine, 'endsOn')} id={`endsOn-${n}`} label={t('Tot en met', 'Until')} required={false} />
      </FieldRow>
      <Actions>
        <Button kind="quiet" about={one.name}>
          {t('Geef de rol', 'Give the role')}
        </Button>
      </Actions>
    </Form>
  )
}
