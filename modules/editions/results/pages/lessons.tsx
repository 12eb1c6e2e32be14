import {
  ButtonLink,
  Card,
  Cards,
  DateLeaf,
  EmptyState,
  Fill,
  Heading,
  Icon,
  Link,
  Meta,
  Page,
  Row,
  Section,
  Small,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayTimes, type Lang } from '#platform/words.ts'
import { resultPaths } from '../paths.ts'
import { listOpens } from '../rules.ts'
import type { Lesson } from '../views/attendance.ts'

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
