import {
  Button,
  Card,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Page,
  RadioGroup,
  Row,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths as scanPaths } from '../../paths.ts'
import { paths } from '../paths.ts'
import { extraTimes, minutesFor } from '../rules.ts'
import type { SittingBrief, TestChoice, TestsView } from '../views.ts'

/** The tests there are, and the own ones. */
export function TestsPage({ view, filled }: { view: TestsView; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Kennistoetsen', 'Knowledge tests')}
      lead={t(
        'Zo weet je wat je al kunt overslaan, en wat je nog wilt leren. Alleen jij ziet de uitslag.',
        'So that you know what you can skip, and what you still want to learn. Only you see the result.',
      )}
      breadcrumb={[{ href: scanPaths.scans, label: t('Scans', 'Scans') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.own.length > 0 && (
          <Stack>
            <Heading level={2}>{t('Jouw toetsen', 'Your tests')}</Heading>
            <Lines
              card
              label={t('Jouw toetsen', 'Your tests')}
              items={view.own.map((one) => (
                <OwnLine one={one} />
              ))}
            />
          </Stack>
        )}
        {view.choices.map((one) => (
          <StartCard one={one} filled={filledText(filled, 'versionId') === one.versionId ? filled : { values: {} }} />
        ))}
        {!view.choices.length && !view.own.length && <Text soft>{t('Er staat nog geen toets klaar.', 'There is no test yet.')}</Text>}
      </Stack>
    </Page>
  )
}

function OwnLine({ one }: { one: SittingBrief }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap middle>
      <Link href={paths.sitting(one.id)}>
        {one.title}, {sayDay(dateOf(one.startedAt), lang)}
      </Link>
      <Tag tone={one.handedIn ? 'ok' : 'warm'}>{one.handedIn ? t('uitslag', 'result') : t('nog bezig', 'going on')}</Tag>
    </Row>
  )
}

function StartCard({ one, filled }: { one: TestChoice; filled: Filled }) {
  const t = useT()
  const { minutes } = one
  return (
    <Card>
      <Heading level={2}>{one.title}</Heading>
      <Text>{one.about}</Text>
      <Form action={paths.tests} submission="" label={one.title}>
        <HiddenField name="versionId" value={one.versionId} />
        {minutes !== null && (
          <RadioGroup
            {...filledField(filled, 'extra')}
            value={filledText(filled, 'extra') || '0'}
            label={t('Hoeveel tijd wil je?', 'How much time do you want?')}
            hint={t(
              'Heb je meer tijd nodig? Kies die vooraf. Je hoeft niet te zeggen waarom, en niemand ziet het.',
              'Do you need more time? Choose it beforehand. You need not say why, and nobody sees it.',
            )}
            options={extraTimes.map((extra) => {
              const most = minutesFor(minutes, extra)
              return { value: String(extra), label: t(`${most} minuten`, `${most} minutes`) }
            })}
          />
        )}
        {minutes !== null && (
          <Text soft>
            {t(
              'De tijd loopt zodra je begint, ook als je de pagina sluit. Is de tijd om, dan leveren wij in wat er staat.',
              'The time runs as soon as you begin, also when you close the page. When it is over, we hand in what is there.',
            )}
          </Text>
        )}
        <Button>{t('Begin de toets', 'Start the test')}</Button>
      </Form>
    </Card>
  )
}
