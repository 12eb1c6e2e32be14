import {
  Actions,
  Bullets,
  Button,
  Card,
  Form,
  Heading,
  HiddenField,
  Lines,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay, sayMoment } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Version } from '../views/one.ts'
import { Words } from './agenda.tsx'
import type { Look } from './conversation.tsx'
import { sayWho } from './words.ts'

/** Signing what stands here now: notes and agreements. What was signed never changes; a change asks both to sign again. */
export function SigningCard({ view }: Look) {
  const t = useT()
  if (!view.began) return null
  const last = view.versions[0]
  const same = last?.fingerprint === view.fingerprint
  const mine = same && last.signed.some((one) => one.byMe)
  const both = same && last.signed.length >= 2
  return (
    <Card tone={!mine && !view.empty && view.open ? 'lead' : undefined} id="ondertekenen">
      <Heading level={2}>{t('Ondertekenen', 'Signing')}</Heading>
      {both && <Tag tone="ok">{t('Jullie hebben allebei ondertekend', 'Both of you signed')}</Tag>}
      {mine && !both && <Text>{t(`Je hebt ondertekend. ${view.other} nog niet.`, `You signed. ${view.other} did not yet.`)}</Text>}
      {!same && last && (
        <Text>
          {t(
            'Er is iets veranderd sinds de vorige ondertekening. Onderteken allebei opnieuw.',
            'Something changed since it was signed. Sign again, both of you.',
          )}
        </Text>
      )}
      {view.empty && (
        <Text soft>{t('Schrijf eerst op wat jullie bespraken of afspraken.', 'First write down what you talked about or agreed.')}</Text>
      )}
      {!mine && !view.empty && view.open && (
        <Form action={paths.sign(view.id)}>
          <Text>
            {t(
              'Je ondertekent de notities en de afspraken die zijn bewaard. Bewaar dus eerst wat je nog typte.',
              'You sign the notes and agreements that were saved. So first save what you still typed.',
            )}
          </Text>
          <HiddenField name="seen" value={view.fingerprint} />
          <Actions>
            <Button>{t('Onderteken', 'Sign')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

/** All that was signed, newest first. */
export function Versions({ view }: Look) {
  const t = useT()
  if (!view.versions.length) return null
  return (
    <Section title={t('Wat is ondertekend', 'What was signed')} id="ondertekend">
      <Lines
        card
        items={view.versions.map((one) => (
          <VersionWords one={one} view={view} />
        ))}
      />
    </Section>
  )
}

function VersionWords({ one, view }: Pick<Look, 'view'> & { one: Version }) {
  const t = useT()
  const lang = useLang()
  const who = (byMe: boolean) => (byMe ? t('jij', 'you') : view.other)
  return (
    <Stack gap="s">
      <Text strong>{t(`Versie ${one.number}`, `Version ${one.number}`)}</Text>
      <Small soft>{one.signed.map(({ byMe, at }) => `${who(byMe)}, ${sayMoment(Temporal.Instant.from(at), lang)}`).join(' · ')}</Small>
      <details open={one.number === view.versions[0]!.number}>
        <summary>{t('Lees wat er stond', 'Read what it said')}</summary>
        {one.content.notes.map((words) => (
          <Words text={words} />
        ))}
        <Bullets
          items={one.content.agreements.map(({ words, who: does, due }) =>
            [
              words,
              sayWho(does, view, t),
              due && t(`uiterlijk ${sayDay(Temporal.PlainDate.from(due), lang)}`, `by ${sayDay(Temporal.PlainDate.from(due), lang)}`),
            ]
              .filter(Boolean)
              .join(' · '),
          )}
        />
      </details>
    </Stack>
  )
}
