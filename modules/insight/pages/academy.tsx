import {
  Button,
  ButtonLink,
  Card,
  FieldRow,
  Form,
  Grid,
  Heading,
  Link,
  Notice,
  Page,
  Pagination,
  Select,
  Small,
  Stack,
  TextField,
  useHere,
  useT,
} from '#ui/index.ts'
import { stateTag } from '#modules/editions/index.ts'
import { paths } from '../paths.ts'
import { pageSize, type Academy, type AcademyFilter } from '../views/academy.ts'
import { EditionsTable, filterQuery } from './academy-editions.tsx'

export const editionStates = ['draft', 'open', 'full', 'confirmed', 'running', 'completed', 'cancelled'] as const

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
              ? t('1 inschrijving op een wachtlijst', '1 enrolment on a waiting list')
              : t(`${waitingPeople} inschrijvingen op wachtlijsten`, `${waitingPeople} enrolments on waiting lists`)}
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
          options={editionStates.map((state) => ({ value: state, label: stateTag(state, t).words }))}
        />
        <TextField name="zoek" label={t('Zoek op titel', 'Search by title')} value={filter.search} />
        <Button kind="quiet">{t('Toon', 'Show')}</Button>
      </FieldRow>
    </Form>
  )
}
