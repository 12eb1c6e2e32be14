import { DateLeaf, Fill, Grid, Lines, Link, Meta, Page, Reason, Row, Section, Small, Stack, useLang, useT } from '#ui/index.ts'
import { advicePaths, sayNoDate, sayReason } from '#modules/advice/index.ts'
import { dateOf, sayWholeDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { nearness, partOfDay } from '../rules.ts'
import type { Start } from '../views/start.ts'
import { inWords } from './words.ts'
import { Dates, Next, NextLesson, NothingPlanned } from './start-dates.tsx'
import { Achievements, Approvals, MyCrew, NeedsAttention, WaitsForYou } from './start-waiting.tsx'

export interface StartProps {
  start: Start
  firstName: string
  /** What this person is here: a guest sees the own enrolments only. */
  guest: boolean
  /** Leads a crew: a toolbox is one tap away. */
  leads: boolean
  now: Temporal.Instant
}

/** The start page: a greeting, what comes first, what waits, what may be interesting. */
export function StartPage({ start, firstName, guest, leads, now }: StartProps) {
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
      {leads && <MyCrew />}
      <Dates later={later} pending={start.pending} />
    </Stack>
  )
  const suggestions = start.suggestions.length > 0 && <Suggestions suggestions={start.suggestions} />
  return (
    <Page title={`${hello[partOfDay(now)]}, ${firstName}`} lead={<FirstThings start={start} now={now} />}>
      {aside ? (
        <Grid columns="start">
          {main}
          <Stack gap="l">
            {(others.length > 0 || !approvals.length) && <WaitsForYou waiting={others} />}
            {start.attention.length > 0 && !others.some((one) => one.kind === 'below-minimum') && (
              <NeedsAttention attention={start.attention} />
            )}
            {(!guest || start.achievements.length > 0) && <Achievements achievements={start.achievements} now={now} />}
            {!guest && <MyPlan />}
          </Stack>
          {suggestions}
        </Grid>
      ) : (
        <Stack gap="l">
          {main}
          {suggestions}
        </Stack>
      )}
    </Page>
  )
}

function MyPlan() {
  const t = useT()
  return (
    <Small>
      <Link href={paths.plan}>
        {t('Wat wil je leren? Schrijf het in je ontwikkelplan', 'What do you want to learn? Write it in your development plan')}
      </Link>
    </Small>
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

function Suggestions({ suggestions }: Pick<Start, 'suggestions'>) {
  const t = useT()
  return (
    <Section title={t('Misschien iets voor jou', 'Perhaps something for you')}>
      <Lines
        card
        items={suggestions.map((one) => (
          <Row>
            {one.startsAt && <DateLeaf date={dateOf(one.startsAt)} />}
            <Fill>
              <Link href={paths.activity(one.activityId)} strong>
                {one.title}
              </Link>
              <Meta>
                {one.form}
                {sayNoDate(one, t)}
              </Meta>
              <Reason>{sayReason(one, t)}</Reason>
            </Fill>
          </Row>
        ))}
      />
      <Small>
        <Link href={advicePaths.forYou}>{t('Meer voor jou, en waarom je dit ziet', 'More for you, and why you see this')}</Link>
      </Small>
    </Section>
  )
}
