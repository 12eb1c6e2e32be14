import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  Form,
  Heading,
  HiddenField,
  Lines,
  SearchField,
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
import type { Candidate, Holder, RoleView } from '../views.ts'

export function HolderTable({ view }: { view: RoleView }) {
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

export function AppointCard({ view, today, filled }: { view: RoleView; today: Temporal.PlainDate; filled: Filled }) {
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
