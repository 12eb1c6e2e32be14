import {
  BarList,
  Button,
  Card,
  EmptyState,
  FieldRow,
  Form,
  Grid,
  Heading,
  Page,
  Select,
  Stack,
  Table,
  Tabs,
  Tag,
  useLang,
  useT,
  type Tone,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { UnitCover } from '../rules.ts'
import type { Coverage } from '../views/academy.ts'

type Choice = Omit<Coverage, 'rows'>

/** Coverage of one activity or series per unit: who has been, who is booked, who is not. */
export function CoveragePage({ seen, all }: { seen: Coverage; all: boolean }) {
  const t = useT()
  return (
    <Page
      title={t('Dekking', 'Coverage')}
      lead={t(
        'Wie is geweest, wie staat ingeschreven en wie nog niet, per afdeling.',
        'Who has been, who is booked and who is not, per unit.',
      )}
    >
      {seen.activityId ? (
        <Stack>
          <Choose choice={seen} />
          <Grid>
            <Card as="div">
              <CountTable seen={seen} />
            </Card>
            <Card>
              <Together rows={seen.rows} />
            </Card>
          </Grid>
        </Stack>
      ) : (
        <EmptyState
          drawing="calendar"
          title={t('Er is nog niets gehouden of gepland', 'Nothing was held or planned yet')}
          text={
            (all ? '' : t('Je ziet alleen wat jij coördineert. ', 'You only see what you coordinate. ')) +
            t('Maak een editie, dan zie je hier wie er is geweest.', 'Make an edition, and you see here who has been.')
          }
        />
      )}
    </Page>
  )
}

/** What a board sees: a word per unit, and no number or name (rule 5). */
export function CoverWordsPage({ choice, units }: { choice: Choice; units: UnitCover[] }) {
  const t = useT()
  return (
    <Page
      title={t('Dekking', 'Coverage')}
      lead={t(
        'Waar genoeg mensen zijn geweest, waar weinig en waar nog niet. In woorden: je ziet geen namen en geen aantallen.',
        'Where enough people have been, where few and where none yet. In words: you see no names and no numbers.',
      )}
    >
      {choice.activityId ? (
        <Stack>
          <Choose choice={choice} />
          <Card as="div">
            <WordTable choice={choice} units={units} />
          </Card>
        </Stack>
      ) : (
        <EmptyState
          drawing="calendar"
          title={t('Er is nog niets gehouden of gepland', 'Nothing was held or planned yet')}
          text={t(
            'Zodra er edities zijn, staat hier per afdeling hoe het ervoor staat.',
            'As soon as there are editions, you see here how each unit is doing.',
          )}
        />
      )}
    </Page>
  )
}

/** Which activity, and below it which of its series. */
function Choose({ choice: { activities, activityId, series, seriesId } }: { choice: Choice }) {
  const t = useT()
  const lang = useLang()
  const at = (reeks: string | null) => `${paths.coverage}?${new URLSearchParams({ activiteit: activityId!, ...(reeks && { reeks }) })}`
  const nameOf = (one: Choice['series'][number]) =>
    one.name ||
    (one.from ? t(`Reeks vanaf ${sayDay(dateOf(one.from), lang)}`, `Series from ${sayDay(dateOf(one.from), lang)}`) : t('Reeks', 'Series'))
  return (
    <>
      <Form action={paths.coverage} method="get" label={t('Kies een activiteit', 'Choose an activity')}>
        <FieldRow>
          <Select
            name="activiteit"
            label={t('Activiteit', 'Activity')}
            value={activityId}
            options={activities.map((one) => ({ value: one.id, label: one.title }))}
          />
          <Button kind="quiet">{t('Toon', 'Show')}</Button>
        </FieldRow>
      </Form>
      {series.length > 0 && (
        <Tabs
          label={t('Welke reeks', 'Which series')}
          tabs={[
            { href: at(null), label: t('Alles samen', 'All together'), current: seriesId === null },
            ...series.map((one) => ({ href: at(one.id), label: nameOf(one), current: one.id === seriesId })),
          ]}
        />
      )}
    </>
  )
}

const titleOf = ({ activities, activityId }: Choice) => activities.find((one) => one.id === activityId)?.title ?? ''

function CountTable({ seen }: { seen: Coverage }) {
  const t = useT()
  const query = new URLSearchParams({ activiteit: seen.activityId!, ...(seen.seriesId && { reeks: seen.seriesId }) })
  return (
    <Table
      caption={titleOf(seen)}
      captionNote={t(
        'Mensen die vandaag in dienst zijn. Wie in twee afdelingen werkt, telt in beide.',
        'People employed today. Who works in two units counts in both.',
      )}
      rows={seen.rows}
      columns={[
        { key: 'unit', head: t('Afdeling', 'Unit'), cell: (row) => <b>{row.unit}</b> },
        { key: 'people', head: t('Mensen', 'People'), num: true, align: 'end', cell: (row) => row.people },
        { key: 'been', head: t('Geweest', 'Been'), num: true, align: 'end', cell: (row) => row.been },
        { key: 'booked', head: t('Ingeschreven', 'Booked'), num: true, align: 'end', cell: (row) => row.booked },
        { key: 'asked', head: t('Wacht', 'Waiting'), num: true, align: 'end', cell: (row) => row.asked },
        {
          key: 'not',
          head: t('Nog niet', 'Not yet'),
          num: true,
          align: 'end',
          cell: (row) => row.people - row.been - row.booked - row.asked,
        },
      ]}
      downloads={['xlsx', 'csv'].map((kind) => ({
        href: `${paths.coverageFile(kind)}?${query}`,
        label: kind === 'xlsx' ? 'Excel' : 'CSV',
      }))}
    />
  )
}

function Together({ rows }: { rows: Coverage['rows'] }) {
  const t = useT()
  const all = rows.reduce(
    (sum, row) => ({
      people: sum.people + row.people,
      been: sum.been + row.been,
      booked: sum.booked + row.booked,
      asked: sum.asked + row.asked,
    }),
    { people: 0, been: 0, booked: 0, asked: 0 },
  )
  return (
    <>
      <Heading level={2}>{t('Samen', 'Together')}</Heading>
      <BarList
        whole={all.people}
        caption={t('Alle afdelingen bij elkaar', 'All units together')}
        bars={[
          { label: t('Geweest', 'Been'), value: all.been },
          { label: t('Ingeschreven', 'Booked'), value: all.booked },
          { label: t('Wacht', 'Waiting'), value: all.asked },
          { label: t('Nog niet', 'Not yet'), value: all.people - all.been - all.booked - all.asked },
        ]}
      />
    </>
  )
}

const tones: Record<NonNullable<UnitCover['cover']>, Tone> = { enough: 'ok', thin: 'warm', missing: 'line' }

function WordTable({ choice, units }: { choice: Choice; units: UnitCover[] }) {
  const t = useT()
  const words = { enough: t('Genoeg', 'Enough'), thin: t('Dun', 'Thin'), missing: t('Ontbreekt', 'Missing') }
  return (
    <Table
      caption={titleOf(choice)}
      captionNote={t(
        'Genoeg: bijna iedereen is geweest. Dun: een deel. Een streepje: de afdeling is zo klein dat een woord over een persoon zou gaan.',
        'Enough: almost everyone has been. Thin: some have. A dash: the unit is so small that a word would speak of a person.',
      )}
      rows={units}
      columns={[
        { key: 'unit', head: t('Afdeling', 'Unit'), cell: (row) => <b>{row.unit}</b> },
        {
          key: 'cover',
          head: t('Dekking', 'Coverage'),
          cell: (row) => (row.cover ? <Tag tone={tones[row.cover]}>{words[row.cover]}</Tag> : '–'),
        },
      ]}
    />
  )
}
