import type { VNode } from 'preact'
import {
  ButtonLink,
  Card,
  DateLeaf,
  EmptyState,
  Fill,
  Heading,
  Lines,
  Link,
  Meta,
  Row,
  Section,
  Small,
  Tag,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayTimes } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { nearness } from '../rules.ts'
import type { Meeting, Start } from '../views/start.ts'
import { number, sayStart, whenAndWhere } from './words.ts'

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

export function Next({ meeting, now, lead }: { meeting: Meeting; now: Temporal.Instant; lead: boolean }) {
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

export function NextLesson({ lesson, now, lead }: { lesson: NonNullable<Start['lesson']>; now: Temporal.Instant; lead?: boolean }) {
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

export function NothingPlanned({ guest }: { guest: boolean }) {
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

export function Dates({ later, pending }: Pick<Start, 'pending'> & { later: Meeting[] }) {
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
