import {
  Actions,
  BarChart,
  Button,
  ButtonLink,
  Card,
  CopyText,
  DateLeaf,
  EmptyState,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  Row,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayDay, sayNumber, sayTimes, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { hoursPerYear } from '../rules.ts'
import type { Followed } from '../views/followed.ts'
import type { MyEnrolment, MyLearning } from '../views/learning.ts'
import { inWords, waitingKind, whenAndWhere } from './words.ts'

type Codes = ReadonlyMap<string, string>

export const kindOf = (one: Followed, t: Translate): string =>
  ({
    certificate: t('Certificaat', 'Certificate'),
    diploma: t('Diploma', 'Diploma'),
    training: t('Training', 'Training'),
    completed: t('Afgerond', 'Completed'),
  })[one.kind]

/** Mijn opleidingen: what is next, what waits for me, what I did, and my own calendar. */
export function LearningPage({
  mine,
  codes,
  newFeed,
  guest,
  leaver,
}: {
  mine: MyLearning
  /** Of each certificate the code with which anybody can check it. */ codes: Codes
  newFeed: string | null
  guest: boolean
  leaver: boolean
}) {
  const t = useT()
  const upcoming = mine.next.length
  const lead = upcoming
    ? t(
        upcoming === 1 ? 'Je bent met één opleiding bezig.' : `Je bent met ${inWords(upcoming, 'nl')} opleidingen bezig.`,
        upcoming === 1 ? 'You are working on one course.' : `You are working on ${inWords(upcoming, 'en')} courses.`,
      )
    : t('Hier staat straks alles wat je leert en leerde.', 'Everything you learn and learned will be here.')
  return (
    <Page title={t('Mijn opleidingen', 'My learning')} lead={leaver ? undefined : lead}>
      {leaver && <Left />}
      <Grid>
        <Stack gap="l">
          {!leaver && <Upcoming next={mine.next} guest={guest} />}
          <Done followed={mine.followed} codes={codes} />
          <Revoked revoked={mine.revoked} />
        </Stack>
        <Stack gap="l">
          {!leaver && mine.waiting.length > 0 && <Waits waiting={mine.waiting} />}
          <Hours followed={mine.followed} />
          {!leaver && <MyCalendar feed={mine.feed} newFeed={newFeed} />}
        </Stack>
      </Grid>
    </Page>
  )
}

/** For who left: what can still be done here, and how long. */
function Left() {
  const t = useT()
  return (
    <Notice kind="info">
      {t(
        'Je werkt hier niet meer. Tot 90 dagen na je laatste werkdag kun je hier je opleidingen en certificaten bekijken en meenemen.',
        'You no longer work here. Until 90 days after your last working day you can see and take along your learning and certificates here.',
      )}{' '}
      <Link href="/mijn/gegevens/bewaard">{t('Alles wat we over je bewaren', 'All that we keep about you')}</Link>
    </Notice>
  )
}

function Upcoming({ next, guest }: { next: MyEnrolment[]; guest: boolean }) {
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
          <Link href={paths.edition(one.editionId)}>{one.title}</Link>
        </Heading>
        {first && <Meta>{whenAndWhere(first, lang, t)}</Meta>}
        {rest.length > 0 && (
          <Small soft>
            {t('Daarna: ', 'Then: ') +
              rest
                .map(
                  (meeting) => `${sayDate(dateOf(meeting.startsAt), lang, 'no year')} ${sayTimes(meeting.startsAt, meeting.endsAt, lang)}`,
                )
                .join('; ')}
          </Small>
        )}
      </Fill>
    </Row>
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
        {one.startsAt
          ? t(`Op de wachtlijst, plaats ${one.position}`, `Waiting list, number ${one.position}`)
          : t('Je hoort het als er een datum is', 'We will tell you when there is a date')}
      </Tag>
    )
  return <Tag>{t('Je hebt een plaats', 'You have a seat')}</Tag>
}

function Waits({ waiting }: Pick<MyLearning, 'waiting'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="lead">
      <Heading level={2}>{t('Wacht op jou', 'Waiting for you')}</Heading>
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
    </Card>
  )
}

function Done({ followed, codes }: Pick<MyLearning, 'followed'> & { codes: Codes }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div" id="behaald">
      <Table
        caption={t('Wat je deed', 'What you did')}
        captionNote={
          followed.length
            ? t(
                'Ook wat je meenam van eerder. Met de code kan iedereen zien dat een certificaat echt is.',
                'Including what you did elsewhere. With the code anybody can see that a certificate is real.',
              )
            : undefined
        }
        rows={followed}
        empty={
          <EmptyState
            drawing="certificate"
            title={t('Nog niets afgerond', 'Nothing completed yet')}
            text={t('Na je eerste training staat hier je certificaat.', 'After your first training your certificate will be here.')}
          />
        }
        columns={[
          {
            key: 'title',
            head: t('Wat', 'What'),
            cell: (one) => (
              <Stack gap="s">
                <b>{one.title}</b>
                {(one.provider || one.version) && <Small soft>{[one.provider, one.version].filter(Boolean).join(', ')}</Small>}
              </Stack>
            ),
          },
          { key: 'on', head: t('Wanneer', 'When'), num: true, cell: (one) => sayDay(one.on, lang) },
          {
            key: 'hours',
            head: t('Uren', 'Hours'),
            num: true,
            align: 'end',
            cell: (one) => (one.hours === null ? '' : sayNumber(one.hours, lang)),
          },
          {
            key: 'proof',
            head: t('Bewijs', 'Proof'),
            cell: (one) => <Proof one={one} code={one.certificateId ? codes.get(one.certificateId) : undefined} />,
          },
        ]}
        downloads={[
          { href: paths.learningFile('xlsx'), label: 'Excel' },
          { href: paths.learningFile('csv'), label: 'CSV' },
        ]}
      />
    </Card>
  )
}

function Revoked({ revoked }: Pick<MyLearning, 'revoked'>) {
  const t = useT()
  const lang = useLang()
  if (revoked.length === 0) return null
  return (
    <Card label={t('Ingetrokken certificaten', 'Certificates taken back')}>
      <Heading level={2}>{t('Ingetrokken', 'Taken back')}</Heading>
      <Lines
        items={revoked.map((one) => (
          <Stack gap="s">
            <Text strong>{one.title}</Text>
            <Small soft>{sayDay(dateOf(one.on), lang) + ': ' + one.because}</Small>
          </Stack>
        ))}
      />
    </Card>
  )
}

function Proof({ one, code }: { one: Followed; code?: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      {one.certificateId ? (
        <Link href={paths.certificate(one.certificateId)} download about={one.title}>
          {t('Certificaat (pdf)', 'Certificate (PDF)')}
        </Link>
      ) : (
        <span>{kindOf(one, t)}</span>
      )}
      {code && (
        <Small>
          {t('Code ', 'Code ')}
          <Link whole href={paths.checkCertificate(code)} about={one.title}>
            {code}
          </Link>
        </Small>
      )}
      {one.expiresOn && <Small soft>{t(`geldig tot ${sayDay(one.expiresOn, 'nl')}`, `valid until ${sayDay(one.expiresOn, lang)}`)}</Small>}
    </Stack>
  )
}

function Hours({ followed }: Pick<MyLearning, 'followed'>) {
  const t = useT()
  const lang = useLang()
  const years = hoursPerYear(followed)
    .filter((year) => year.hours > 0)
    .slice(0, 5)
    .reverse()
  if (!years.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Jouw uren per jaar', 'Your hours per year')}</Heading>
      <BarChart
        caption={t('Alleen jij ziet dit', 'Only you see this')}
        unit={t('uur', 'hours')}
        bars={years.map((year) => ({ label: String(year.year), value: year.hours, text: sayNumber(year.hours, lang) }))}
      />
    </Card>
  )
}

function MyCalendar({ feed, newFeed }: { feed: MyLearning['feed']; newFeed: string | null }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="tint" id="agenda">
      <Heading level={2}>{t('In je eigen agenda', 'In your own calendar')}</Heading>
      {newFeed && (
        <>
          <Notice kind="ok">
            {t(
              'Dit is je adres. Bewaar het nu: we laten het maar één keer zien.',
              'This is your address. Keep it now: we show it only once.',
            )}
          </Notice>
          <CopyText text={newFeed} />
          <Small>
            {t(
              'Kies in je agenda ‘agenda toevoegen van internet’ en plak dit adres.',
              'In your calendar choose ‘add calendar from the internet’ and paste this address.',
            )}
          </Small>
        </>
      )}
      {feed ? (
        <>
          {!newFeed && (
            <Text>
              {t(
                `Je agenda-adres werkt sinds ${sayDay(dateOf(feed.madeAt), 'nl')}.`,
                `Your calendar address has worked since ${sayDay(dateOf(feed.madeAt), lang)}.`,
              )}
            </Text>
          )}
          <Small soft>
            {t(
              'Wie het adres heeft, ziet je trainingen. Vertrouwelijke afspraken staan er zonder naam in.',
              'Who has the address sees your trainings. Confidential appointments are in it without a name.',
            )}
          </Small>
          <Form action={paths.revokeFeed} label={t('Agenda', 'Calendar')}>
            <Actions>
              <Button kind="quiet">{t('Trek het adres in', 'Revoke the address')}</Button>
              {!newFeed && (
                <Button kind="link" action={paths.makeFeed}>
                  {t('Maak een nieuw adres', 'Make a new address')}
                </Button>
              )}
            </Actions>
          </Form>
        </>
      ) : (
        <>
          <Small>
            {t(
              'Met een eigen adres verschijnen je trainingen vanzelf in Outlook, Google of op je telefoon.',
              'With an address of your own your trainings appear in Outlook, Google or on your phone automatically.',
            )}
          </Small>
          <Form action={paths.makeFeed} label={t('Agenda', 'Calendar')}>
            <Actions>
              <Button kind="quiet" icon="calendar">
                {t('Maak een agenda-adres', 'Make a calendar address')}
              </Button>
            </Actions>
          </Form>
        </>
      )}
    </Card>
  )
}
