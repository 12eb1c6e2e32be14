import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Lines,
  Meta,
  Notice,
  Page,
  Progress,
  Row,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTime, sayTimes } from '#platform/words.ts'
import type { FieldErrors } from '#platform/http/fields.ts'
import { tell } from '#platform/outcome.ts'
import { completeTellings, listTellings } from '../messages.ts'
import { paths } from '../../paths.ts'
import { resultPaths } from '../paths.ts'
import { listOpens } from '../rules.ts'
import type { SessionList } from '../views/attendance.ts'
import { CallTheRoll, PersonLine } from './roll.tsx'

/** What somebody typed in the list that came back with a sentence; kept. */
export type Typed = Record<string, unknown>

/** The trainer's list of one session, made for a phone in one hand. */
export function SessionPage({
  list,
  refusal,
  errors = {},
  typed = {},
}: {
  list: SessionList
  refusal?: string
  errors?: FieldErrors
  typed?: Typed
}) {
  const t = useT()
  return (
    <Page
      title={list.title}
      narrow
      breadcrumb={
        list.staff
          ? [{ href: paths.edition(list.editionId), label: list.title }]
          : list.provider
            ? [{ href: paths.providerEdition(list.editionId), label: list.title }]
            : [{ href: resultPaths.lessons, label: t('Mijn lessen', 'My lessons') }]
      }
      lead={<When list={list} />}
    >
      {(refusal || errors['marks']) && <Notice kind="error">{refusal ?? errors['marks']}</Notice>}
      <Status list={list} />
      {list.people.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Er staat nog niemand op de lijst', 'Nobody is on the list yet')}
          text={t('Zodra mensen een plaats hebben, zie je hier hun namen.', 'As soon as people have a seat you will see their names here.')}
        />
      ) : list.may.ok ? (
        <CallTheRoll list={list} typed={typed} />
      ) : (
        <Lines
          card
          items={list.people.map((person) => (
            <PersonLine person={person} />
          ))}
          label={t('Deelnemers', 'Participants')}
        />
      )}
      <Below list={list} />
    </Page>
  )
}

function When({ list }: { list: SessionList }) {
  const lang = useLang()
  const t = useT()
  return (
    <Meta>
      {sayDate(dateOf(list.startsAt), lang)}
      {sayTimes(list.startsAt, list.endsAt, lang)}
      {list.place || (list.videoUrl && 'online')}
      {list.of > 1 && t(`bijeenkomst ${list.number} van ${list.of}`, `session ${list.number} of ${list.of}`)}
    </Meta>
  )
}

/** Where it stands: how many are here, or why nothing can be noted now. */
function Status({ list }: { list: SessionList }) {
  const t = useT()
  const lang = useLang()
  const here = list.people.filter((person) => person.present).length
  const open = list.people.filter((person) => person.present === null).length
  if (!list.may.ok)
    return (
      <Notice kind="info">
        {list.may.reason === 'too-early'
          ? t(
              `Je kunt aanwezigheid noteren vanaf ${sayDate(dateOf(list.startsAt), lang, 'no year')}, ${sayTime(list.startsAt.subtract(listOpens), lang)} uur.`,
              `You can take attendance from ${sayDate(dateOf(list.startsAt), lang, 'no year')}, ${sayTime(list.startsAt.subtract(listOpens), lang)}.`,
            )
          : tell(listTellings[list.may.reason], lang)}
      </Notice>
    )
  if (list.people.length === 0) return null
  return (
    <Stack gap="s">
      {list.may.doing === 'correct' && (
        <Notice kind="warning">
          {t(
            'Deze training is afgerond. Pas je hier iets aan, dan veranderen de uitslag en het certificaat mee.',
            'This training has been completed. If you change something here, results and certificates change with it.',
          )}
        </Notice>
      )}
      <Progress
        value={list.people.length - open}
        max={list.people.length}
        label={
          t(`${here} van de ${list.people.length} aanwezig`, `${here} of ${list.people.length} present`) +
          (open ? t(`, ${open} nog niet genoteerd`, `, ${open} not noted yet`) : '')
        }
      />
    </Stack>
  )
}

function Below({ list }: { list: SessionList }) {
  const t = useT()
  const lang = useLang()
  const complete = list.mayComplete
  const asks = !list.provider && (complete.ok || complete.reason === 'lists-missing')
  return (
    <Stack>
      {asks && (
        <Card tone="tint">
          <Heading level={2} look={3}>
            {t('Klaar?', 'Done?')}
          </Heading>
          {complete.ok ? (
            <>
              <Text>
                {t(
                  'Rond de training af. Deelnemers krijgen hun uitslag, en een certificaat als dat erbij hoort.',
                  'Complete the training. Participants get their result, and a certificate if there is one.',
                )}
              </Text>
              <Form action={resultPaths.complete(list.editionId)}>
                <HiddenField name="sessionId" value={list.id} />
                <Button kind="quiet">{t('Rond de training af', 'Complete the training')}</Button>
              </Form>
            </>
          ) : (
            <Text>{tell(completeTellings[complete.reason], lang, complete.details)}</Text>
          )}
        </Card>
      )}
      <Row wrap>
        <ButtonLink kind="link" icon="print" href={resultPaths.print(list.id)}>
          {t('Lijst om af te drukken', 'List to print')}
        </ButtonLink>
        {list.completed && !list.provider && (
          <ButtonLink kind="link" icon="star" href={resultPaths.evaluationResults(list.editionId)}>
            {t('Wat vonden deelnemers ervan?', 'What did participants think?')}
          </ButtonLink>
        )}
        {list.staff && list.completed && (
          <ButtonLink kind="link" icon="certificate" href={resultPaths.results(list.editionId)}>
            {t('Uitslag', 'Results')}
          </ButtonLink>
        )}
      </Row>
    </Stack>
  )
}
