import type { VNode } from 'preact'
import {
  ButtonLink,
  Card,
  DateLeaf,
  EmptyState,
  Fill,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Page,
  Reason,
  Row,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayDay, sayTimes, sayWholeDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { nearness, partOfDay } from '../rules.ts'
import type { Meeting, Start } from '../views/start.ts'
import { inWords, number, sayStart, waitingKind, whenAndWhere } from './words.ts'

export interface StartProps {
  start: Start
  firstName: string
  /** What this person is here: a guest sees the own enrolments only. */
  guest: boolean
  now: Temporal.Instant
}

/** The start page: a greeting, what comes first, what waits, what may be interesting. */
export function StartPage({ start, firstName, guest, now }: StartProps) {
  const t = useT()
  const hello = {
    early: t('Hallo', 'Hello'),
    morning: t('Goedemorgen', 'Good morning'),
    afternoon: t('Goedemiddag', 'Good afternoon'),
    evening: t('Goedenavond', 'Good evening'),
  }
  const [first, ...later] = start.meetings
  const lessonFirst = start.lesson && (!first || Temporal.Instant.compare(start.lesson.startsAt, first.startsAt) < 0)
  const approvals = start.waiting.filter((one) => one.kind === 'approval')
  const others = start.waiting.filter((one) => one.kind !== 'approval')
  const aside = !guest || start.waiting.length > 0 || start.achievements.length > 0
  const main = (
    <Stack gap="l">
      {approvals.length > 0 && <Approvals approvals={approvals} />}
      {lessonFirst && <NextLesson lesson={start.lesson!} now={now} lead={!approvals.length} />}
      {first ? (
        <Next meeting={first} now={now} lead={!lessonFirst && !approvals.length} />
      ) : (
        !lessonFirst && <NothingPlanned guest={guest} />
      )}
      {start.lesson && !lessonFirst && <NextLesson lesson={start.lesson} now={now} />}
      <Dates later={later} pending={start.pending} />
      {start.suggestions.length > 0 && <Suggestions suggestions={start.suggestions} />}
    </Stack>
  )
  return (
    <Page title={`${hello[partOfDay(now)]}, ${firstName}`} lead={<FirstThings start={start} now={now} />}>
      {aside ? (
        <Grid>
          {main}
          <Stack gap="l">
            {(others.length > 0 || !approvals.length) && <WaitsForYou waiting={others} />}
            {start.attention.length > 0 && !others.some((one) => one.kind === 'below-minimum') && (
              <NeedsAttention attention={start.attention} />
            )}
            {(!guest || start.achievements.length > 0) && <Achievements achievements={start.achievements} />}
          </Stack>
        </Grid>
      ) : (
        main
      )}
    </Page>
  )
}

/** One or two sentences: what comes first, and how much waits. */
function FirstThings({ start, now }: { start: Start; now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  const waits = start.waiting.length
  const sentences = [firstSentence(start, now, t, lang)]
  if (waits)
    sentences.push(
      waits === 1
        ? t('Er wacht één ding op jou.', 'One thing waits for you.')
        : t(
            `Er wachten ${inWords(waits, 'nl')} dingen op jou.`,
            `${inWords(waits, 'en')} things wait for you.`.replace(/^./, (c) => c.toUpperCase()),
          ),
    )
  return <>{sentences.join(' ')}</>
}

function firstSentence(start: Start, now: Temporal.Instant, t: ReturnType<typeof useT>, lang: 'nl' | 'en'): string {
  const meeting = start.meetings[0]
  const lesson = start.lesson
  const teaches = lesson && (!meeting || Temporal.Instant.compare(lesson.startsAt, meeting.startsAt) < 0)
  const first = teaches ? lesson : meeting
  if (!first)
    return start.pending.length
      ? t('Je aanvraag loopt. Zodra er nieuws is, hoor je het.', 'Your request is under way. We will tell you as soon as there is news.')
      : t('Je hebt nog niets gepland.', 'You have nothing planned yet.')
  const near = nearness(first, now)
  const what = teaches ? t('geef je les', 'you teach') : t('heb je een training', 'you have a training')
  if (near === 'now')
    return teaches ? t('Je les is bezig.', 'Your lesson is going on.') : t('Je training is bezig.', 'Your training is going on.')
  if (near === 'today') return t(`Vandaag ${what}.`, `Today ${what}.`)
  if (near === 'tomorrow') return t(`Morgen ${what}.`, `Tomorrow ${what}.`)
  const on = sayWholeDay(dateOf(first.startsAt), lang)
  return t(`Op ${on} ${what}.`, `On ${on} ${what}.`)
}

function NearTag({ meeting, now }: { meeting: Meeting; now: Temporal.Instant }): VNode {
  const t = useT()
  const near = nearness(meeting, now)
  if (near === 'now') return <Tag tone="warm">{t('Nu bezig', 'Going on now')}</Tag>
  if (near === 'today') return <Tag tone="warm">{t('Vandaag', 'Today')}</Tag>
  if (near === 'tomorrow') return <Tag tone="warm">{t('Morgen', 'Tomorrow')}</Tag>
  return (
    <Tag>{near.days < 14 ? t(`Over ${near.days} dagen`, `In ${near.days} days`) : t('Je volgende training', 'Your next training')}</Tag>
  )
}

function Next({ meeting, now, lead }: { meeting: Meeting; now: Temporal.Instant; lead: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone={lead ? 'lead' : undefined}>
      <Row>
        <DateLeaf date={dateOf(meeting.startsAt)} />
        <Fill>
          <NearTag meeting={meeting} now={now} />
          <Heading level={2}>
            <Link href={paths.edition(meeting.editionId)}>{meeting.title}</Link>
          </Heading>
          <Meta>{whenAndWhere(meeting, lang, t)}</Meta>
          {meeting.bring && (
            <Small soft>{t('Neem mee: ', 'Bring: ') + meeting.bring.charAt(0).toLowerCase() + meeting.bring.slice(1)}</Small>
          )}
          <ButtonLink href={paths.edition(meeting.editionId)}>{t('Bekijk de bijeenkomst', 'See the meeting')}</ButtonLink>
        </Fill>
      </Row>
    </Card>
  )
}

function NextLesson({ lesson, now, lead }: { lesson: NonNullable<Start['lesson']>; now: Temporal.Instant; lead?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone={lead ? 'lead' : undefined}>
      <Row>
        <DateLeaf date={dateOf(lesson.startsAt)} />
        <Fill>
          <Row gap="s" wrap>
            <Tag tone="sun">{t('Jij geeft les', 'You teach')}</Tag>
            {lead && <NearTag meeting={lesson} now={now} />}
          </Row>
          <Heading level={2}>
            <Link href={paths.session(lesson.id)}>{lesson.title}</Link>
          </Heading>
          <Meta>
            {sayTimes(lesson.startsAt, lesson.endsAt, lang)}
            {lesson.place}
            {t(number(lesson.participants, 'deelnemer', 'deelnemers'), number(lesson.participants, 'participant', 'participants'))}
          </Meta>
          <ButtonLink href={paths.session(lesson.id)} kind={lead ? 'primary' : 'quiet'}>
            {t('Open de deelnemerslijst', 'Open the list of participants')}
          </ButtonLink>
          <Small>
            <Link href={paths.lessons}>{t('Al je lessen', 'All your lessons')}</Link>
          </Small>
        </Fill>
      </Row>
    </Card>
  )
}

function NothingPlanned({ guest }: { guest: boolean }) {
  const t = useT()
  return (
    <EmptyState
      drawing="calendar"
      title={t('Er staat nog niets in je agenda', 'There is nothing in your calendar yet')}
      text={
        guest
          ? t('Heb je een link gekregen? Open die om je aan te melden.', 'Did you get a link? Open it to enrol.')
          : t('Kijk rond in het aanbod en meld je aan met één knop.', 'Look around in the catalogue and enrol with one button.')
      }
      action={!guest && <ButtonLink href={paths.offer}>{t('Bekijk het aanbod', 'See the catalogue')}</ButtonLink>}
    />
  )
}

function Dates({ later, pending }: Pick<Start, 'pending'> & { later: Meeting[] }) {
  const t = useT()
  const lang = useLang()
  if (!later.length && !pending.length) return null
  const rows = [
    ...later.map((meeting) => (
      <Row>
        <DateLeaf date={dateOf(meeting.startsAt)} />
        <Fill>
          <Link href={paths.edition(meeting.editionId)} strong>
            {meeting.title}
          </Link>
          <Meta>{whenAndWhere(meeting, lang, t)}</Meta>
        </Fill>
      </Row>
    )),
    ...pending.map((one) => (
      <Row>
        {one.startsAt && <DateLeaf date={dateOf(one.startsAt)} />}
        <Fill>
          <Link href={paths.edition(one.editionId)} strong>
            {one.title}
          </Link>
          <Row gap="s" wrap middle>
            {!one.startsAt && <Small soft>{sayStart(one.startsAt, lang, t)}</Small>}
            <Tag tone={one.state === 'requested' ? 'sun' : 'line'}>
              {one.state === 'requested'
                ? t('Wacht op akkoord', 'Waiting for approval')
                : one.startsAt
                  ? t(`Wachtlijst, plaats ${one.position}`, `Waiting list, number ${one.position}`)
                  : t('Interesse', 'Interest')}
            </Tag>
          </Row>
        </Fill>
      </Row>
    )),
  ]
  return (
    <Section title={t('Je volgende data', 'Your next dates')}>
      <Lines card items={rows} />
      <Small>
        <Link href={paths.learning}>{t('Al je opleidingen', 'All your learning')}</Link>
      </Small>
    </Section>
  )
}

function Suggestions({ suggestions }: Pick<Start, 'suggestions'>) {
  const t = useT()
  return (
    <Section title={t('Misschien iets voor jou', 'Perhaps something for you')}>
      <Lines
        card
        items={suggestions.map((one) => (
          <Row>
            <DateLeaf date={one.startsAt ? dateOf(one.startsAt) : null} />
            <Fill>
              <Link href={paths.activity(one.activityId)} strong>
                {one.title}
              </Link>
              <Meta>{one.form}</Meta>
              <Reason>
                {one.because
                  ? t(`Sluit aan bij ‘${one.because}’.`, `Goes with ‘${one.because}’.`)
                  : t('Begint binnenkort, en er is nog plaats.', 'Starts soon, and there is room.')}
              </Reason>
            </Fill>
          </Row>
        ))}
      />
      <Small>
        <Link href={paths.offer}>{t('Bekijk het hele aanbod', 'See the whole catalogue')}</Link>
      </Small>
    </Section>
  )
}

/** What colleagues are waiting for comes before one's own training. */
function Approvals({ approvals }: { approvals: Start['waiting'] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="lead">
      <Heading level={2}>
        {approvals.length === 1
          ? t('1 aanvraag wacht op jouw akkoord', '1 request waits for your approval')
          : t(`${approvals.length} aanvragen wachten op jouw akkoord`, `${approvals.length} requests wait for your approval`)}
      </Heading>
      <Lines
        items={approvals.map((one) => (
          <Row spread wrap middle>
            <Link href={one.href} strong>
              {one.title}
            </Link>
            {one.due && <Small soft>{sayStart(one.due, lang, t)}</Small>}
          </Row>
        ))}
      />
    </Card>
  )
}

function WaitsForYou({ waiting }: Pick<Start, 'waiting'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{t('Wacht op jou', 'Waiting for you')}</Heading>
      {waiting.length ? (
        <Lines
          items={waiting.map((one) => (
            <Stack gap="s">
              <Link href={one.href} strong>
                {one.title}
              </Link>
              <Small soft>
                {[
                  waitingKind(one.kind, t),
                  one.due && t(`tot ${sayDate(dateOf(one.due), 'nl', 'no year')}`, `until ${sayDate(dateOf(one.due), lang, 'no year')}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Small>
            </Stack>
          ))}
        />
      ) : (
        <Text soft>{t('Niets. Je bent helemaal bij.', 'Nothing. You are all caught up.')}</Text>
      )}
    </Card>
  )
}

function NeedsAttention({ attention }: Pick<Start, 'attention'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{t('Nog te weinig deelnemers', 'Too few participants yet')}</Heading>
      <Lines
        items={attention.map((one) => (
          <Stack gap="s">
            <Link href={paths.edition(one.editionId)} strong>
              {one.title}
            </Link>
            <Small soft>
              {t(
                `${sayStart(one.startsAt, lang, t)}, ${one.taken} van de ${one.minimum} die nodig zijn`,
                `${sayStart(one.startsAt, lang, t)}, ${one.taken} of the ${one.minimum} needed`,
              )}
            </Small>
          </Stack>
        ))}
      />
      <Small>
        <Link href={paths.academy}>{t('Alle edities', 'All editions')}</Link>
      </Small>
    </Card>
  )
}

function Achievements({ achievements }: Pick<Start, 'achievements'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="tint" tight>
      <Heading level={2}>{t('Wat je behaalde', 'What you achieved')}</Heading>
      {achievements.length ? (
        <>
          {achievements.map((one) => (
            <Small>
              <b>{one.title}</b>
              <br />
              {sayDay(one.achievedOn, lang)}
              {one.expiresOn && t(`, geldig tot ${sayDay(one.expiresOn, 'nl')}`, `, valid until ${sayDay(one.expiresOn, lang)}`)}
            </Small>
          ))}
          <Small>
            <Link href={`${paths.learning}#behaald`}>{t('Al je certificaten', 'All your certificates')}</Link>
          </Small>
        </>
      ) : (
        <Small>
          {t(
            'Je certificaten komen hier te staan zodra je iets hebt afgerond.',
            'Your certificates will appear here once you complete something.',
          )}
        </Small>
      )}
    </Card>
  )
}
