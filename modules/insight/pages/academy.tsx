import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  FieldRow,
  Grid,
  Heading,
  Link,
  Notice,
  Page,
  Pagination,
  Progress,
  Row,
  Select,
  Small,
  Stack,
  Table,
  Tag,
  TextField,
  useHere,
  useLang,
  useT,
  type Tone,
} from '#ui/index.ts'
import { dateOf, sayDate, sayNumber, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { pageSize, type Academy, type AcademyFilter, type DemandRow, type EditionRow } from '../views/academy.ts'

export const editionStates = ['draft', 'open', 'full', 'confirmed', 'running', 'completed', 'cancelled'] as const

export function stateWords(state: string, t: Translate): string {
  const words: Record<string, [string, string]> = {
    draft: ['Concept', 'Draft'],
    open: ['Open', 'Open'],
    full: ['Vol', 'Full'],
    confirmed: ['Gaat door', 'Confirmed'],
    running: ['Bezig', 'Running'],
    completed: ['Afgerond', 'Completed'],
    cancelled: ['Geannuleerd', 'Cancelled'],
  }
  return words[state] ? t(...words[state]) : state
}
const tones: Record<string, Tone> = {
  draft: 'line',
  open: 'ok',
  full: 'warm',
  confirmed: 'brand',
  running: 'brand',
  completed: 'line',
  cancelled: 'danger',
}

export const filterQuery = (filter: AcademyFilter, more: Record<string, string> = {}): string => {
  const kept = new URLSearchParams({
    periode: filter.period,
    ...(filter.state ? { stand: filter.state } : {}),
    ...(filter.search ? { zoek: filter.search } : {}),
    ...more,
  })
  return `?${kept}`
}

/** Academie: the editions with fill, waiting list and mark, and what needs attention. */
export function AcademyPage({
  academy,
  filter,
  page,
  all,
}: {
  academy: Academy
  filter: AcademyFilter
  page: number
  /** Every activity; false: the own ones of a coordinator. */ all: boolean
}) {
  const t = useT()
  const name = useHere().organisation?.academyName ?? 'Academie'
  return (
    <Page
      title={name}
      lead={
        all
          ? t('Wat er loopt, wat vol raakt en wat aandacht vraagt.', 'What is running, what fills up and what needs attention.')
          : t(
              'Wat er loopt, wat vol raakt en wat aandacht vraagt, bij de activiteiten die jij coördineert.',
              'What is running, what fills up and what needs attention, in the activities that you coordinate.',
            )
      }
      wide
      beside={
        <ButtonLink href={paths.newEdition} icon="plus">
          {t('Nieuwe editie', 'New edition')}
        </ButtonLink>
      }
    >
      <Stack gap="l">
        <NeedsCare academy={academy} />
        <Stack>
          <Filter filter={filter} />
          <Card as="div">
            <EditionsTable academy={academy} filter={filter} all={all} />
            <Pagination
              page={page}
              pages={Math.ceil(academy.total / pageSize)}
              href={(n) => paths.academy + filterQuery(filter, { bladzijde: String(n) })}
            />
          </Card>
        </Stack>
      </Stack>
    </Page>
  )
}

function NeedsCare({ academy }: { academy: Academy }) {
  const t = useT()
  const { tooFew, lateRequests, waitingPeople } = academy
  if (!tooFew && !lateRequests && !waitingPeople)
    return <Notice kind="ok">{t('Alles loopt. Er is niets dat nu aandacht vraagt.', 'All is well. Nothing needs attention now.')}</Notice>
  return (
    <Grid columns="three">
      {tooFew > 0 && (
        <Card tone="lead" tight>
          <Heading level={2}>
            {tooFew === 1
              ? t('1 editie heeft te weinig deelnemers', '1 edition has too few participants')
              : t(`${tooFew} edities hebben te weinig deelnemers`, `${tooFew} editions have too few participants`)}
          </Heading>
          <Small>
            {t('Ze beginnen binnen drie weken. ', 'They begin within three weeks. ')}
            <Link href={paths.tooFew}>{t('Bekijk deze edities', 'See these editions')}</Link>
          </Small>
        </Card>
      )}
      {lateRequests > 0 && (
        <Card tight>
          <Heading level={2}>
            {lateRequests === 1
              ? t('1 aanvraag wacht al een week', '1 request has waited for a week')
              : t(`${lateRequests} aanvragen wachten al een week`, `${lateRequests} requests have waited for a week`)}
          </Heading>
          <Small soft>{t('De leidinggevende heeft nog niet geantwoord.', 'The manager has not answered yet.')}</Small>
        </Card>
      )}
      {waitingPeople > 0 && (
        <Card tight>
          <Heading level={2}>
            {waitingPeople === 1
              ? t('1 plek op een wachtlijst', '1 place on a waiting list')
              : t(`${waitingPeople} plekken op wachtlijsten`, `${waitingPeople} places on waiting lists`)}
          </Heading>
          <Small soft>
            {t('Misschien past er een extra editie bij. ', 'Perhaps an extra edition would fit. ')}
            <Link href={paths.waiting}>{t('Bekijk de wachtlijsten', 'See the waiting lists')}</Link>
          </Small>
        </Card>
      )}
    </Grid>
  )
}

function Filter({ filter }: { filter: AcademyFilter }) {
  const t = useT()
  return (
    <Form action={paths.academy} method="get" label={t('Zoek edities', 'Search editions')}>
      <FieldRow>
        <Select
          name="periode"
          label={t('Periode', 'Period')}
          value={filter.period}
          options={[
            { value: 'coming', label: t('Nu en straks', 'Now and next') },
            { value: 'past', label: t('Geweest', 'Past') },
            { value: 'all', label: t('Alles', 'All') },
          ]}
        />
        <Select
          name="stand"
          label={t('Stand', 'State')}
          value={filter.state}
          placeholder={t('Alle', 'All')}
          options={editionStates.map((state) => ({ value: state, label: stateWords(state, t) }))}
        />
        <TextField name="zoek" label={t('Zoek op titel', 'Search by title')} value={filter.search} />
        <Button kind="quiet">{t('Toon', 'Show')}</Button>
      </FieldRow>
    </Form>
  )
}

function EditionsTable({ academy, filter, all }: { academy: Academy; filter: AcademyFilter; all: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t(
        academy.total === 1 ? '1 editie' : `${academy.total} edities`,
        academy.total === 1 ? '1 edition' : `${academy.total} editions`,
      )}
      captionNote={t('Een cijfer staat er vanaf vijf beoordelingen.', 'A mark is shown from five evaluations on.')}
      rows={academy.editions}
      empty={
        <EmptyState
          drawing="search"
          title={t('Geen edities gevonden', 'No editions found')}
          text={
            all
              ? t('Kies een andere periode, of zoek op een korter woord.', 'Choose another period, or search for a shorter word.')
              : t(
                  'Je ziet alleen wat jij coördineert. Kies een andere periode, of zoek op een korter woord.',
                  'You only see what you coordinate. Choose another period, or search for a shorter word.',
                )
          }
          action={
            <ButtonLink kind="quiet" href={`${paths.academy}?periode=all`}>
              {t('Toon alle edities', 'Show all editions')}
            </ButtonLink>
          }
        />
      }
      columns={[
        {
          key: 'title',
          head: t('Editie', 'Edition'),
          cell: (e) => (
            <Link href={paths.plan(e.id)} strong>
              {e.title}
            </Link>
          ),
        },
        {
          key: 'when',
          head: t('Start', 'Start'),
          num: true,
          cell: (e) => (e.startsAt ? sayDate(dateOf(e.startsAt), lang) : t('datum volgt', 'to follow')),
        },
        { key: 'state', head: t('Stand', 'State'), cell: (e) => <StateTags edition={e} /> },
        {
          key: 'fill',
          head: t('Plaatsen', 'Seats'),
          cell: (e) =>
            e.capacity ? (
              <Progress value={e.taken} max={e.capacity} label={t(`${e.taken} van ${e.capacity}`, `${e.taken} of ${e.capacity}`)} />
            ) : (
              e.taken
            ),
        },
        { key: 'waiting', head: t('Wachtlijst', 'Waiting'), num: true, align: 'end', cell: (e) => e.waiting || '–' },
        { key: 'requested', head: t('Aanvragen', 'Requests'), num: true, align: 'end', cell: (e) => e.requested || '–' },
        { key: 'mark', head: t('Cijfer', 'Mark'), num: true, align: 'end', cell: (e) => (e.mark === null ? '–' : sayNumber(e.mark, lang)) },
      ]}
      downloads={['xlsx', 'csv'].map((kind) => ({
        href: paths.academyFile(kind) + filterQuery(filter),
        label: kind === 'xlsx' ? 'Excel' : 'CSV',
      }))}
    />
  )
}

function StateTags({ edition }: { edition: EditionRow }) {
  const t = useT()
  return (
    <Row gap="s" wrap>
      <Tag tone={tones[edition.state] ?? 'line'}>{stateWords(edition.state, t)}</Tag>
      {edition.tooFew && (
        <Tag tone="warm">{t(`Te weinig: minimaal ${edition.minParticipants}`, `Too few: at least ${edition.minParticipants}`)}</Tag>
      )}
    </Row>
  )
}

/** What people ask for. */
export function DemandPage({ rows, smallest, all }: { all: boolean; rows: DemandRow[]; smallest: number }) {
  const t = useT()
  return (
    <Page
      title={t('Waar mensen om vragen', 'What people ask for')}
      lead={t('Hoe vaak iemand om een nieuwe editie vroeg.', 'How often somebody asked for a new edition.')}
    >
      <Stack>
        <Card as="div">
          <Table
            caption={t('Vraag per activiteit', 'Demand per activity')}
            captionNote={t(
              `Je ziet aantallen in stappen van ${smallest}, zonder jezelf. Minder dan ${smallest} blijft verborgen.`,
              `You see numbers in steps of ${smallest}, without yourself. Fewer than ${smallest} stays hidden.`,
            )}
            rows={rows}
            empty={
              <EmptyState
                drawing="inbox"
                title={t('Nog geen vraag om te laten zien', 'No demand to show yet')}
                text={
                  (all ? '' : t('Je ziet alleen wat jij coördineert. ', 'You only see what you coordinate. ')) +
                  t(
                    `Zodra ${smallest} mensen om hetzelfde vragen, staat het hier.`,
                    `As soon as ${smallest} people ask for the same thing, it appears here.`,
                  )
                }
                action={
                  <ButtonLink kind="quiet" href="/aanbod">
                    {t('Bekijk het aanbod', 'See the catalogue')}
                  </ButtonLink>
                }
              />
            }
            columns={[
              {
                key: 'title',
                head: t('Activiteit', 'Activity'),
                cell: (row) => (
                  <Link href={paths.activity(row.activityId)} strong>
                    {row.title}
                  </Link>
                ),
              },
              {
                key: 'asked',
                head: t('Gevraagd', 'Asked'),
                num: true,
                align: 'end',
                cell: (row) => t(`ten minste ${row.atLeast}`, `at least ${row.atLeast}`),
              },
              { key: 'min', head: t('Genoeg vanaf', 'Enough from'), num: true, align: 'end', cell: (row) => row.enough },
              { key: 'planned', head: t('Edities gepland', 'Editions planned'), num: true, align: 'end', cell: (row) => row.planned },
            ]}
            downloads={
              rows.length
                ? ['xlsx', 'csv'].map((kind) => ({ href: paths.demandFile(kind), label: kind === 'xlsx' ? 'Excel' : 'CSV' }))
                : undefined
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}
