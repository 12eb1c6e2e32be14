import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { AnswerForm } from '../answering/page.tsx'
import { fieldOf } from '../answering/parse.ts'
import { isAnswered, missingOf, type Part } from '../answering/parts.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../sheets/views.ts'

const crumbs = (t: (nl: string, en: string) => string) => [{ href: paths.scans, label: t('Scans', 'Scans') }]

/** One screen of a scan about oneself. */
export function AnswerPage({ sheet, parts, at, filled }: { sheet: Sheet; parts: Part[]; at: number; filled: Filled }) {
  const t = useT()
  const { instrument } = sheet
  return (
    <Page title={instrument.title} narrow lead={at === 0 ? instrument.about : undefined} breadcrumb={crumbs(t)}>
      {sheet.closed || sheet.handedInAt ? (
        <Closed sheet={sheet} />
      ) : (
        <Stack gap="l">
          {at === 0 && <OnlyForYou sheet={sheet} />}
          <AnswerForm
            instrument={instrument}
            parts={parts}
            at={at}
            filled={filled}
            action={paths.sheet(sheet.id)}
            save={paths.save}
            keep={{ sheetId: sheet.id }}
          />
        </Stack>
      )}
    </Page>
  )
}

/** Nothing can be answered any more: it was handed in, or the last day has passed. */
function Closed({ sheet }: { sheet: Sheet }) {
  const t = useT()
  if (sheet.handedInAt)
    return (
      <EmptyState
        drawing="inbox"
        title={t('Je hebt deze scan ingeleverd', 'You handed in this scan')}
        text={t('Je antwoorden veranderen niet meer.', 'Your answers do not change any more.')}
        action={<ButtonLink href={paths.result(sheet.id)}>{t('Naar je uitslag', 'To your result')}</ButtonLink>}
      />
    )
  return (
    <EmptyState
      drawing="calendar"
      title={t('Deze scan is gesloten', 'This scan has closed')}
      text={t(
        'De laatste dag is geweest. Je antwoord kan er niet meer bij. Wil je dat toch? Vraag het aan de leeradviseur.',
        'The last day has passed. Your answer can no longer be added. Do you still want that? Ask the learning adviser.',
      )}
      action={<ButtonLink href={paths.scans}>{t('Naar scans', 'To scans')}</ButtonLink>}
    />
  )
}

function OnlyForYou({ sheet }: { sheet: Sheet }) {
  const t = useT()
  const lang = useLang()
  const { minutes } = sheet.instrument
  return (
    <Card tone="tint" tight>
      <Text>
        <b>
          {sheet.round === 'survey'
            ? t('Je antwoord is anoniem.', 'Your answer is anonymous.')
            : t('Alleen jij ziet je antwoorden.', 'Only you see your answers.')}
        </b>{' '}
        {sheet.round === 'survey'
          ? t(
              'Pas als vijf of meer mensen antwoordden, zien anderen de antwoorden: door elkaar, zonder naam en zonder tijd.',
              'Only when five or more people answered, others see the answers: mixed, without names and without times.',
            )
          : t('De uitslag deel je zelf, of niet.', 'You share the result yourself, or not.')}{' '}
        {sheet.round === 'effect' &&
          t(
            'Van de groep zien anderen later gemiddelden, als vijf of meer mensen het twee keer invulden.',
            'Of the group others later see means, when five or more people filled it in twice.',
          )}
      </Text>
      <Small soft>
        {t(
          `Het duurt ongeveer ${minutes} minuten. Je kunt stoppen en later verder gaan, ook op een ander toestel.`,
          `It takes about ${minutes} minutes. You can stop and go on later, also on another device.`,
        )}{' '}
        {sheet.untilDay &&
          t(`Het kan tot en met ${sayDay(sheet.untilDay, lang)}.`, `You can do so up to and including ${sayDay(sheet.untilDay, lang)}.`)}
      </Small>
    </Card>
  )
}

/** What was answered and what not, before it is handed in. */
export function CheckPage({ sheet, parts, refusal }: { sheet: Sheet; parts: Part[]; refusal?: string }) {
  const t = useT()
  const { instrument, answers } = sheet
  const missing = missingOf(instrument, answers, sheet.drawn ?? undefined)
  return (
    <Page title={t('Nakijken', 'Check')} narrow lead={instrument.title} breadcrumb={crumbs(t)}>
      {sheet.closed || sheet.handedInAt ? (
        <Closed sheet={sheet} />
      ) : (
        <Stack gap="l">
          {refusal && <Notice kind="error">{refusal}</Notice>}
          <Lines
            card
            label={t('Delen', 'Parts')}
            items={parts.map((part, at) => (
              <PartLine sheet={sheet} part={part} at={at} />
            ))}
          />
          {missing.length > 0 && (
            <Card tone="lead">
              <Text strong>{t('Deze vragen hebben nog een antwoord nodig:', 'These questions still need an answer:')}</Text>
              <Lines
                items={missing.map((question) => (
                  <Link
                    href={`${paths.sheet(
                      sheet.id,
                      parts.findIndex((part) => part.questions.includes(question)),
                    )}#${fieldOf(question.code)}`}
                  >
                    {question.text}
                  </Link>
                ))}
              />
            </Card>
          )}
          <Form action={paths.handIn(sheet.id)} submission="" label={t('Inleveren', 'Hand in')}>
            <Text soft>
              {t('Na het inleveren veranderen je antwoorden niet meer.', 'After handing in your answers do not change any more.')}
            </Text>
            <Button>{t('Lever in', 'Hand in')}</Button>
          </Form>
        </Stack>
      )}
    </Page>
  )
}

function PartLine({ sheet, part, at }: { sheet: Sheet; part: Part; at: number }) {
  const t = useT()
  const answered = part.questions.filter((question) => isAnswered(sheet.instrument, question, sheet.answers)).length
  const of = part.questions.length
  return (
    <Row spread wrap middle>
      <Link href={paths.sheet(sheet.id, at)}>{part.title ?? t(`Deel ${at + 1}`, `Part ${at + 1}`)}</Link>
      <Tag tone={answered === of ? 'ok' : 'line'}>{t(`${answered} van ${of}`, `${answered} of ${of}`)}</Tag>
    </Row>
  )
}
