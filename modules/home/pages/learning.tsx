import { credentialPaths, type MyPaper } from '#modules/credentials/index.ts'
import { BarChart, Card, Grid, Heading, Lines, Link, Notice, Page, Row, Small, Stack, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay, sayNumber } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { hoursPerYear } from '../rules.ts'
import type { MyLearning } from '../views/learning.ts'
import { inWords } from './words.ts'
import { Upcoming } from './upcoming.tsx'
import { Done, Revoked, type Codes } from './done.tsx'
import { WaitingLines } from './start-waiting.tsx'
import { MyCalendar } from './my-calendar.tsx'

/** Mijn opleidingen: what is next, what waits for me, what I did, and my own calendar. */
export function LearningPage({
  mine,
  papers,
  codes,
  now,
  newFeed,
  guest,
  leaver,
}: {
  mine: MyLearning
  papers: MyPaper[]
  /** Of each certificate the code with which anybody can check it. */ codes: Codes
  now: Temporal.Instant
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
          {!leaver && mine.waiting.length > 0 && <Waits waiting={mine.waiting} />}
          <Done followed={mine.followed} codes={codes} now={now} />
          <Revoked revoked={mine.revoked} />
          <Papers papers={papers} />
        </Stack>
        <Stack gap="l">
          <Hours followed={mine.followed} />
          {!guest && !leaver && (
            <Small>
              <Link href={paths.plan}>
                {t('Wat wil je nog leren? Kijk in je ontwikkelplan', 'What else do you want to learn? Look in your development plan')}
              </Link>
            </Small>
          )}
          {!leaver && <MyCalendar feed={mine.feed} newFeed={newFeed} />}
        </Stack>
      </Grid>
    </Page>
  )
}

/** Certificates as a provider made them. */
function Papers({ papers }: { papers: MyPaper[] }) {
  const t = useT()
  const lang = useLang()
  if (papers.length === 0) return null
  return (
    <Card>
      <Heading level={2}>{t('Certificaten van aanbieders', 'Certificates of providers')}</Heading>
      <Lines
        items={papers.map((paper) => (
          <Row spread wrap>
            <Link href={credentialPaths.paper(paper.id)} download strong>
              {paper.title}
            </Link>
            <Small soft>{sayDay(dateOf(paper.on), lang)}</Small>
          </Row>
        ))}
      />
    </Card>
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

function Waits({ waiting }: Pick<MyLearning, 'waiting'>) {
  const t = useT()
  return (
    <Card tone="lead">
      <Heading level={2}>{t('Wacht op jou', 'Waiting for you')}</Heading>
      <WaitingLines waiting={waiting} />
    </Card>
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
