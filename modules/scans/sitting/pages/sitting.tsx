import { Button, Card, Form, Lines, Link, Page, Row, Stack, Tag, Text, useLang, useT, type Filled } from '#ui/index.ts'
import { sayTime } from '#platform/words.ts'
import { AnswerForm } from '../../answering/page.tsx'
import { isAnswered, type Part } from '../../answering/parts.ts'
import { paths } from '../paths.ts'
import type { SittingView } from '../views.ts'

const crumbs = (t: (nl: string, en: string) => string) => [{ href: paths.tests, label: t('Kennistoetsen', 'Knowledge tests') }]

function Until({ view }: { view: SittingView }) {
  const t = useT()
  const lang = useLang()
  if (!view.endsAt) return null
  return (
    <Card tone="tint" tight>
      <Text strong>{t(`Je hebt tot ${sayTime(view.endsAt, lang)} uur.`, `You have until ${sayTime(view.endsAt, lang)}.`)}</Text>
      <Text soft>
        {t(
          'Daarna leveren wij in wat er staat. Elk antwoord wordt meteen bewaard.',
          'After that we hand in what is there. Each answer is saved at once.',
        )}
      </Text>
    </Card>
  )
}

/** One screen of a test. The right answers are not in the page. */
export function SittingPage({ view, parts, at, filled }: { view: SittingView; parts: Part[]; at: number; filled: Filled }) {
  const t = useT()
  return (
    <Page title={view.instrument.title} narrow breadcrumb={crumbs(t)}>
      <Stack gap="l">
        <Until view={view} />
        <AnswerForm
          instrument={view.instrument}
          parts={parts}
          at={at}
          filled={filled}
          action={paths.sitting(view.id)}
          save={paths.save}
          keep={{ sittingId: view.id }}
        />
      </Stack>
    </Page>
  )
}

export function SittingCheckPage({ view, parts }: { view: SittingView; parts: Part[] }) {
  const t = useT()
  const { instrument, answers } = view
  return (
    <Page title={t('Nakijken', 'Check')} narrow lead={instrument.title} breadcrumb={crumbs(t)}>
      <Stack gap="l">
        <Until view={view} />
        <Lines
          card
          label={t('Delen', 'Parts')}
          items={parts.map((part, at) => {
            const answered = part.questions.filter((question) => isAnswered(instrument, question, answers)).length
            return (
              <Row spread wrap middle>
                <Link href={paths.sitting(view.id, at)}>{part.title ?? t(`Deel ${at + 1}`, `Part ${at + 1}`)}</Link>
                <Tag tone={answered === part.questions.length ? 'ok' : 'line'}>
                  {t(`${answered} van ${part.questions.length}`, `${answered} of ${part.questions.length}`)}
                </Tag>
              </Row>
            )
          })}
        />
        <Form action={paths.handIn(view.id)} submission="" label={t('Inleveren', 'Hand in')}>
          <Text soft>
            {t(
              'Wat leeg blijft, telt als fout. Na het inleveren verandert er niets meer.',
              'What stays empty counts as wrong. After handing in nothing changes any more.',
            )}
          </Text>
          <Button>{t('Lever in', 'Hand in')}</Button>
        </Form>
      </Stack>
    </Page>
  )
}
