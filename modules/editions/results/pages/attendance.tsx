import {
  Button,
  ButtonLink,
  Card,
  Cards,
  EmptyState,
  Fill,
  Form,
  Heading,
  HiddenField,
  Icon,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  Paper,
  ParticipantList,
  Pills,
  Progress,
  Roll,
  Row,
  SaveBar,
  SearchField,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  DateLeaf,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTime, sayTimes, type Lang } from '#platform/words.ts'
import type { FieldErrors } from '#platform/http/fields.ts'
import { tell } from '#platform/outcome.ts'
import { completeTellings, listTellings } from '../messages.ts'
import { paths } from '../../paths.ts'
import { resultPaths } from '../paths.ts'
import { listOpens } from '../rules.ts'
import type { Found, Lesson, Participant, SessionList } from '../views/attendance.ts'

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

function CallTheRoll({ list, typed }: { list: SessionList; typed: Typed }) {
  const t = useT()
  const open = list.people.filter((person) => person.present === null).length
  return (
    <Form action={resultPaths.attendance(list.id)} label={t('Aanwezigheid', 'Attendance')}>
      {open > 0 && (
        <Button kind="quiet" name="next" value="rest" icon="check" wide>
          {open === list.people.length
            ? t('Iedereen is aanwezig', 'Everyone is present')
            : t('De rest is aanwezig', 'The rest are present')}
        </Button>
      )}
      <Roll label={t('Deelnemers', 'Participants')} rows={list.people.map((person) => rollRow(person, typed, t))} />
      <SaveBar>
        <Button name="next" value="stay">
          {t('Bewaar', 'Save')}
        </Button>
        {!list.completed && (
          <Button kind="quiet" icon="plus" name="next" value="walk-in">
            {t('Iemand toevoegen', 'Add somebody')}
          </Button>
        )}
      </SaveBar>
    </Form>
  )
}

/** The stored mark as the form writes it. */
export const word = (present: boolean | null): string => (present === null ? '' : present ? 'ja' : 'nee')

function rollRow(person: Participant, typed: Typed, t: (nl: string, en: string) => string) {
  const { enrolmentId: id, name } = person
  const kept = (field: string, otherwise: string) =>
    typeof typed[`${field}.${id}`] === 'string' ? (typed[`${field}.${id}`] as string) : otherwise
  const note = kept('notitie', person.note)
  return {
    key: id,
    name,
    about: person.about,
    choice: (
      <>
        <HiddenField name={`was.${id}`} value={kept('was', word(person.present))} />
        <HiddenField name={`wasnotitie.${id}`} value={kept('wasnotitie', person.note)} />
        <Pills
          name={`aanwezig.${id}`}
          legend={t(`Is ${name} er?`, `Is ${name} here?`)}
          legendUnseen
          value={kept('aanwezig', word(person.present))}
          options={[
            { value: 'ja', label: t('Aanwezig', 'Present'), tone: 'ok' },
            { value: 'nee', label: t('Afwezig', 'Absent'), tone: 'no' },
          ]}
        />
      </>
    ),
    noteOpen: note !== '',
    noteLabel: note ? t('Notitie', 'Note') : t('Schrijf een notitie', 'Write a note'),
    note: (
      <TextField
        name={`notitie.${id}`}
        label={t(`Notitie bij ${name}`, `Note about ${name}`)}
        labelUnseen
        hint={t(
          'Bijvoorbeeld: een half uur later. Schrijf geen reden van afwezigheid op.',
          'For example: half an hour late. Do not write down why somebody is absent.',
        )}
        value={note}
        maxLength={500}
      />
    ),
  }
}

function PersonLine({ person }: { person: Participant }) {
  const t = useT()
  return (
    <Row spread>
      <Fill>
        <b>{person.name}</b>
        <Small soft>{person.about}</Small>
        {person.note && <Small>{person.note}</Small>}
      </Fill>
      {person.present !== null && (
        <Tag tone={person.present ? 'ok' : 'line'}>{person.present ? t('Aanwezig', 'Present') : t('Afwezig', 'Absent')}</Tag>
      )}
    </Row>
  )
}

function Below({ list }: { list: SessionList }) {
  const t = useT()
  const lang = useLang()
  const complete = list.mayComplete
  const asks = complete.ok || complete.reason === 'lists-missing'
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
        {list.completed && (
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

/** Somebody came who is not on the list: find a colleague and add them, if there is a seat. */
export function WalkInPage({ list, typed, found, refusal }: { list: SessionList; typed: string; found: Found[]; refusal?: string }) {
  const t = useT()
  const free = list.capacity === null ? null : Math.max(0, list.capacity - list.taken)
  return (
    <Page
      title={t('Wie is erbij gekomen?', 'Who has joined?')}
      narrow
      breadcrumb={[{ href: resultPaths.session(list.id), label: list.title }]}
      lead={<SeatsLead free={free} waiting={list.waiting} />}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Form action={resultPaths.walkIn(list.id)} method="get">
        <SearchField name="naam" label={t('Naam van je collega', 'Name of your colleague')} value={typed} />
      </Form>
      {typed.length > 1 && found.length === 0 && (
        <EmptyState
          drawing="search"
          title={t('Niemand gevonden', 'Nobody found')}
          text={t('Probeer alleen de voornaam of een deel van de achternaam.', 'Try only the first name, or a part of the last name.')}
        />
      )}
      {found.length > 0 && (
        <Lines
          card
          label={t('Gevonden collega’s', 'Colleagues found')}
          items={found.map((one) => (
            <FoundLine one={one} list={list} typed={typed} />
          ))}
        />
      )}
      <Text>
        <Link href={resultPaths.session(list.id)}>{t('Terug naar de lijst', 'Back to the list')}</Link>
      </Text>
    </Page>
  )
}

function SeatsLead({ free, waiting }: { free: number | null; waiting: number }) {
  const t = useT()
  if (waiting > 0) return <>{t('Er staan mensen op de wachtlijst. Zij gaan voor.', 'People are on the waiting list. They come first.')}</>
  if (free === null) return <>{t('Er is plaats voor iedereen.', 'There is room for everyone.')}</>
  if (free === 0)
    return (
      <>
        {t(
          'Alle plaatsen zijn bezet. De coördinator kan het aantal plaatsen verhogen.',
          'All seats are taken. The coordinator can raise the number of seats.',
        )}
      </>
    )
  return (
    <>
      {free === 1
        ? t('Er is nog één plaats vrij.', 'One seat is free.')
        : t(`Er zijn nog ${free} plaatsen vrij.`, `${free} seats are free.`)}
    </>
  )
}

function FoundLine({ one, list, typed }: { one: Found; list: SessionList; typed: string }) {
  const t = useT()
  return (
    <Row spread>
      <Fill>
        <b>{one.name}</b>
        <Small soft>{one.about}</Small>
      </Fill>
      {one.state ? (
        <Tag tone="line">
          {one.state === 'waiting'
            ? t('Op de wachtlijst', 'On the waiting list')
            : one.state === 'requested'
              ? t('Wacht op goedkeuring', 'Waits for approval')
              : t('Staat op de lijst', 'On the list')}
        </Tag>
      ) : (
        <Form action={`${resultPaths.walkIn(list.id)}?naam=${encodeURIComponent(typed)}`} inline>
          <HiddenField name="personId" value={one.personId} />
          <HiddenField name="naam" value={typed} />
          <Button kind="quiet" icon="plus" about={one.name}>
            {t('Voeg toe', 'Add')}
          </Button>
        </Form>
      )}
    </Row>
  )
}

/** The list on paper, to go round in the room. */
export function PrintPage({ list }: { list: SessionList }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page title={t('Deelnemerslijst', 'Participants')} bare narrow breadcrumb={[{ href: resultPaths.session(list.id), label: list.title }]}>
      <ButtonLink kind="quiet" icon="download" href={resultPaths.pdf(list.id)} download>
        {t('Neem mee als PDF', 'Take along as PDF')}
      </ButtonLink>
      <Paper
        title={list.title}
        facts={[
          { name: t('Wanneer', 'When'), value: `${sayDate(dateOf(list.startsAt), lang)}, ${sayTimes(list.startsAt, list.endsAt, lang)}` },
          { name: t('Waar', 'Where'), value: list.place || 'online' },
          ...(list.trainer ? [{ name: t('Docent', 'Trainer'), value: list.trainer }] : []),
        ]}
      >
        <ParticipantList
          people={list.people.map((person) => ({
            name: person.name,
            note: person.note || person.about,
            present: person.present ?? undefined,
          }))}
        />
      </Paper>
    </Page>
  )
}

/** The sessions that I train: what comes, and of what the list is still missing. */
export function LessonsPage({ lessons }: { lessons: Lesson[] }) {
  const t = useT()
  const now = Temporal.Now.instant()
  const ended = (lesson: Lesson) => Temporal.Instant.compare(lesson.endsAt, now) < 0
  const missing = lessons.filter((lesson) => ended(lesson) && !lesson.completed && lesson.seated > 0 && lesson.marked === 0)
  const soon = (lesson: Lesson) =>
    !ended(lesson) && !lesson.completed && Temporal.Instant.compare(now, lesson.startsAt.subtract(listOpens)) >= 0
  const coming = lessons.filter((lesson) => !ended(lesson) && !soon(lesson))
  const past = lessons.filter((lesson) => ended(lesson) && !missing.includes(lesson)).reverse()
  const group = (title: string, list: Lesson[]) =>
    list.length > 0 && (
      <Section title={title}>
        <Cards
          items={list.map((lesson) => (
            <LessonCard lesson={lesson} missing={missing.includes(lesson)} open={soon(lesson)} />
          ))}
        />
      </Section>
    )
  return (
    <Page
      title={t('Mijn lessen', 'My lessons')}
      narrow
      lead={t('De bijeenkomsten waar jij docent bent.', 'The sessions where you are the trainer.')}
    >
      {lessons.length === 0 && (
        <EmptyState
          drawing="calendar"
          title={t('Je geeft nu geen training', 'You are not training now')}
          text={t(
            'Als de coördinator jou als docent kiest, staat de bijeenkomst hier.',
            'When the coordinator chooses you as trainer, the session appears here.',
          )}
        />
      )}
      {group(t('Nu', 'Now'), lessons.filter(soon))}
      {group(t('Nog te noteren', 'Still to note'), missing)}
      {group(t('Komt eraan', 'Coming up'), coming)}
      {group(t('Geweest', 'Past'), past)}
    </Page>
  )
}

function LessonCard({ lesson, missing, open }: { lesson: Lesson; missing: boolean; open: boolean }) {
  const t = useT()
  const lang: Lang = useLang()
  return (
    <Card as="article" tight tone={missing || open ? 'lead' : undefined}>
      <Row>
        <DateLeaf date={dateOf(lesson.startsAt)} />
        <Fill>
          <Heading level={3}>
            <Link href={resultPaths.session(lesson.id)}>{lesson.title}</Link>
          </Heading>
          <Meta>
            {sayTimes(lesson.startsAt, lesson.endsAt, lang)}
            {lesson.place}
            {lesson.seated === 1 ? t('1 deelnemer', '1 participant') : t(`${lesson.seated} deelnemers`, `${lesson.seated} participants`)}
          </Meta>
          {missing && (
            <Text strong>
              <Icon name="warning" /> {t('De aanwezigheid is nog niet genoteerd.', 'Attendance has not been noted yet.')}
            </Text>
          )}
          {lesson.evaluated && (
            <Small>
              <Link href={resultPaths.evaluationResults(lesson.editionId)} about={lesson.title}>
                {t('Wat vonden deelnemers ervan?', 'What did participants think?')}
              </Link>
            </Small>
          )}
        </Fill>
      </Row>
      {open && (
        <ButtonLink href={resultPaths.session(lesson.id)} icon="check" wide>
          {t('Neem aanwezigheid op', 'Take attendance')}
        </ButtonLink>
      )}
    </Card>
  )
}
