import {
  Bullets,
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
  Small,
  Tag,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { MyEnrolment } from '../views/learning.ts'
import { whenAndWhere } from './words.ts'

export function Upcoming({ next, guest }: { next: MyEnrolment[]; guest: boolean }) {
  const t = useT()
  if (!next.length)
    return (
      <Card>
        <EmptyState
          drawing="path"
          title={t('Er staat nog niets op je pad', 'There is nothing on your path yet')}
          text={guest ? undefined : t('Zoek iets waar je beter in wilt worden.', 'Look for something you want to get better at.')}
          action={!guest && <ButtonLink href={paths.offer}>{t('Bekijk het aanbod', 'See the catalogue')}</ButtonLink>}
        />
      </Card>
    )
  return (
    <Card>
      <Heading level={2}>{t('Wat komt', 'What is next')}</Heading>
      <Lines
        items={next.map((one) => (
          <Enrolment one={one} />
        ))}
      />
    </Card>
  )
}

function Enrolment({ one }: { one: MyEnrolment }) {
  const t = useT()
  const lang = useLang()
  const [first, ...rest] = one.meetings
  return (
    <Row>
      <DateLeafOrLater at={first?.startsAt ?? one.startsAt} />
      <Fill>
        <EnrolmentTag one={one} />
        <Heading level={3}>
          <Link href={one.owner ? paths.elsewhere(one.id) : paths.edition(one.editionId)}>{one.title}</Link>
        </Heading>
        {one.owner && <Small soft>{t(`bij ${one.owner}`, `at ${one.owner}`)}</Small>}
        {first && <Meta>{whenAndWhere(first, lang, t)}</Meta>}
        {rest.length > 0 && <Later meetings={rest} />}
      </Fill>
    </Row>
  )
}

/** The other days: a few in a sentence, many folded under how many and until when. */
function Later({ meetings }: { meetings: MyEnrolment['meetings'] }) {
  const t = useT()
  const lang = useLang()
  const dayOf = (at: Temporal.Instant) => sayDate(dateOf(at), lang, 'no year')
  const days = meetings.map((one) => `${dayOf(one.startsAt)} ${sayTimes(one.startsAt, one.endsAt, lang)}`)
  if (days.length < 4) return <Small soft>{t('Daarna: ', 'Then: ') + days.join('; ')}</Small>
  const last = dayOf(meetings.at(-1)!.startsAt)
  return (
    <details>
      <summary>{t(`Daarna nog ${days.length} keer, tot en met ${last}`, `Then ${days.length} more times, until ${last}`)}</summary>
      <Bullets items={days} />
    </details>
  )
}

function DateLeafOrLater({ at }: { at: Temporal.Instant | null }) {
  return at ? <DateLeaf date={dateOf(at)} /> : null
}

function EnrolmentTag({ one }: { one: MyEnrolment }) {
  const t = useT()
  if (one.state === 'requested') return <Tag tone="sun">{t('Wacht op akkoord', 'Waiting for approval')}</Tag>
  if (one.state === 'waiting')
    return (
      <Tag tone="line">
        {one.position === null && one.startsAt
          ? t('Op de wachtlijst', 'On the waiting list')
          : one.startsAt
            ? t(`Op de wachtlijst, plaats ${one.position}`, `Waiting list, number ${one.position}`)
            : t('Je hoort het als er een datum is', 'We will tell you when there is a date')}
      </Tag>
    )
  return <Tag>{t('Je hebt een plaats', 'You have a seat')}</Tag>
}
