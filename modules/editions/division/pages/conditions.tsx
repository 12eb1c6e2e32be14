import {
  Actions,
  Bullets,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  HiddenField,
  Notice,
  Page,
  RadioGroup,
  Section,
  Select,
  Small,
  Stack,
  Table,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDate, sayWeekday } from '#platform/words.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { collisionWords } from '../messages.ts'
import { divisionPaths } from '../paths.ts'
import type { ConditionsView } from '../views/conditions.ts'
import { trail } from './places.tsx'

/** What a plan has to obey. */
export function ConditionsPage({ view, filled }: { view: ConditionsView; filled?: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Voorwaarden', 'Conditions')}
      lead={t('Waar een voorstel zich aan moet houden.', 'What a proposal has to obey.')}
      breadcrumb={trail(view.series, t)}
    >
      <Stack gap="l">
        {filled?.refusal && <Notice kind="error">{filled.refusal}</Notice>}
        {view.collisions.length > 0 && <Collisions view={view} />}
        <Days view={view} />
        {view.tight.length > 0 && <Chairs view={view} />}
        <Staffing view={view} />
        <Wishes view={view} />
        <Pairs view={view} filled={filled} />
        {view.fixed.length > 0 && <Fixed view={view} />}
        <ButtonLink href={divisionPaths.division(view.series.id)}>{t('Naar de indeling', 'To the division')}</ButtonLink>
      </Stack>
    </Page>
  )
}

function Collisions({ view }: { view: ConditionsView }) {
  const t = useT()
  const lang = useLang()
  const edition = (id: string): [string, string] => {
    const at = view.editions.get(id)
    return at ? [sayDate(dateOf(at), 'nl'), sayDate(dateOf(at), 'en')] : ['', '']
  }
  return (
    <Notice kind="error">
      <Text strong>
        {t(
          'Deze wensen botsen. Kies wat voorgaat; tot die tijd kan er geen voorstel komen.',
          'These wishes collide. Choose what comes first; until then there can be no proposal.',
        )}
      </Text>
      <Bullets
        items={view.collisions.map((one) => collisionWords(one, (id) => view.names.get(id) ?? '', edition)[lang === 'nl' ? 0 : 1])}
      />
    </Notice>
  )
}

function Days({ view }: { view: ConditionsView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Gesloten dagen in deze periode', 'Closed days in this period')}>
      <Card as="div">
        <Table
          caption={t('Gesloten dagen', 'Closed days')}
          captionUnseen
          rows={view.closed}
          empty={<Text soft>{t('In deze periode is geen dag gesloten.', 'No day is closed in this period.')}</Text>}
          columns={[
            { key: 'day', head: t('Dag', 'Day'), cell: (row) => sayDate(row.day, lang) },
            { key: 'name', head: t('Waarom', 'Why'), cell: (row) => row.name },
            { key: 'who', head: t('Voor wie', 'For whom'), cell: (row) => row.unit ?? t('iedereen', 'everybody') },
          ]}
        />
      </Card>
      <ButtonLink kind="link" href={peoplePaths.closedDays}>
        {t('Wijzig de gesloten dagen', 'Change the closed days')}
      </ButtonLink>
    </Section>
  )
}

/** Rooms that hold fewer people than the edition has seats. */
function Chairs({ view }: { view: ConditionsView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Minder stoelen dan plaatsen', 'Fewer chairs than seats')}>
      <Small soft>
        {t(
          'Een voorstel zet nooit meer mensen in een zaal dan er stoelen zijn. Kies een grotere zaal als je alle plaatsen wilt gebruiken.',
          'A proposal never puts more people in a room than there are chairs. Choose a larger room if you want to use all seats.',
        )}
      </Small>
      <Card as="div">
        <Table
          caption={t('Minder stoelen dan plaatsen', 'Fewer chairs than seats')}
          captionUnseen
          rows={view.tight}
          columns={[
            { key: 'date', head: t('Datum', 'Date'), cell: (row) => sayDate(dateOf(row.startsAt), lang) },
            { key: 'seats', head: t('Plaatsen', 'Seats'), num: true, align: 'end', cell: (row) => row.seats ?? '∞' },
            { key: 'chairs', head: t('Stoelen', 'Chairs'), num: true, align: 'end', cell: (row) => row.chairs },
          ]}
        />
      </Card>
    </Section>
  )
}

function Staffing({ view }: { view: ConditionsView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Minimale bezetting', 'Minimum staffing')}>
      <Card as="div">
        <Table
          caption={t('Hoeveel mensen een team kan missen', 'How many people a team can miss')}
          captionUnseen
          rows={view.staffing}
          empty={<Text soft>{t('Geen team heeft een minimale bezetting.', 'No team has minimum staffing.')}</Text>}
          columns={[
            { key: 'unit', head: t('Team', 'Team'), cell: (row) => row.unit },
            ...[1, 2, 3, 4, 5].map((weekday) => ({
              key: String(weekday),
              head: sayWeekday(weekday, lang).slice(0, 2),
              num: true,
              align: 'end' as const,
              cell: (row: ConditionsView['staffing'][number]) => {
                const day = row.days.find((one) => one.weekday === weekday)
                return day ? Math.max(0, day.working - day.minimum) : '–'
              },
            })),
          ]}
        />
      </Card>
      <Small soft>
        {t(
          'Het getal zegt hoeveel mensen het team die dag hooguit kan missen. Een streepje: er is geen minimum.',
          'The number says how many people the team can miss at most on that day. A dash: there is no minimum.',
        )}
      </Small>
    </Section>
  )
}

function Wishes({ view }: { view: ConditionsView }) {
  const t = useT()
  const { likes, ratherNot, cannot } = view.wishes
  return (
    <Section title={t('Wat mensen zelf opgaven', 'What people said themselves')}>
      {likes + ratherNot + cannot === 0 ? (
        <Text soft>
          {t(
            'Nog niemand gaf dagen op. Wie een uitnodiging kreeg, kan dat op de eigen pagina van de reeks.',
            'Nobody said which days yet. Who was invited can do so on their own page of the series.',
          )}
        </Text>
      ) : (
        <Bullets
          items={[
            t(`Dagen die goed uitkomen: ${mensen(likes)}.`, `Days that suit: ${people(likes)}.`),
            t(`Dagen liever niet: ${mensen(ratherNot)}.`, `Days rather not: ${people(ratherNot)}.`),
            t(`Dagen dat het niet kan: ${mensen(cannot)}.`, `Days that are not possible: ${people(cannot)}.`),
          ]}
        />
      )}
    </Section>
  )
}

const mensen = (n: number) => (n === 1 ? '1 mens' : `${n} mensen`)
const people = (n: number) => (n === 1 ? '1 person' : `${n} people`)

function Pairs({ view, filled }: { view: ConditionsView; filled?: Filled }) {
  const t = useT()
  const name = (id: string) => view.names.get(id) ?? ''
  const options = view.people.map((one) => ({ value: one.id, label: one.name }))
  const errors = ['personId', 'otherId', 'kind'].flatMap((field) =>
    filled?.errors?.[field] ? [{ field, text: filled.errors[field]! }] : [],
  )
  const typed = (field: string) => (filled?.values[field] as string | undefined) ?? null
  return (
    <Section title={t('Samen of apart', 'Together or apart')}>
      <Card as="div">
        <Table
          caption={t('Paren', 'Pairs')}
          captionUnseen
          rows={view.pairs}
          empty={<Text soft>{t('Er zijn geen afspraken over wie samen gaat.', 'Nothing was agreed about who goes together.')}</Text>}
          columns={[
            {
              key: 'who',
              head: t('Wie', 'Who'),
              cell: (row) => t(`${name(row.personId)} en ${name(row.otherId)}`, `${name(row.personId)} and ${name(row.otherId)}`),
            },
            { key: 'kind', head: t('Hoe', 'How'), cell: (row) => (row.kind === 'together' ? t('samen', 'together') : t('apart', 'apart')) },
            {
              key: 'drop',
              head: t('Weghalen', 'Remove'),
              cell: (row) => (
                <Form action={divisionPaths.dropPair(view.series.id)} inline>
                  <HiddenField name="personId" value={row.personId} />
                  <HiddenField name="otherId" value={row.otherId} />
                  <Button kind="link" about={`${name(row.personId)}, ${name(row.otherId)}`}>
                    {t('Haal weg', 'Remove')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Card>
      <Form action={divisionPaths.pairs(view.series.id)} label={t('Samen of apart', 'Together or apart')}>
        <ErrorSummary errors={errors} />
        <Select
          name="personId"
          label={t('Wie', 'Who')}
          placeholder={t('Kies iemand', 'Choose somebody')}
          options={options}
          value={typed('personId')}
          error={filled?.errors?.['personId']}
        />
        <Select
          name="otherId"
          label={t('En wie', 'And who')}
          placeholder={t('Kies iemand', 'Choose somebody')}
          options={options}
          value={typed('otherId')}
          error={filled?.errors?.['otherId']}
        />
        <RadioGroup
          name="kind"
          label={t('Samen of apart?', 'Together or apart?')}
          hint={t('Vraag niet waarom, en schrijf dat ook nergens op.', 'Do not ask why, and do not write it down anywhere.')}
          options={[
            { value: 'together', label: t('In dezelfde editie', 'In the same edition') },
            { value: 'apart', label: t('Niet in dezelfde editie', 'Not in the same edition') },
          ]}
          value={typed('kind')}
          error={filled?.errors?.['kind']}
        />
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Fixed({ view }: { view: ConditionsView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Met de hand gekozen', 'Chosen by hand')}>
      <Card as="div">
        <Table
          caption={t('Met de hand gekozen', 'Chosen by hand')}
          captionUnseen
          rows={view.fixed}
          columns={[
            { key: 'who', head: t('Naam', 'Name'), cell: (row) => view.names.get(row.personId) ?? '' },
            { key: 'when', head: t('Datum', 'Date'), cell: (row) => sayDate(dateOf(row.startsAt), lang) },
            {
              key: 'release',
              head: t('Loslaten', 'Let go'),
              cell: (row) => (
                <Form action={divisionPaths.release(view.series.id, row.personId)} inline>
                  <Button kind="link" about={view.names.get(row.personId) ?? ''}>
                    {t('Laat los', 'Let go')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}
