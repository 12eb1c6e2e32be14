import { Button, Card, Form, Grid, Heading, HiddenField, Meta, Notice, Small, Stack, Text, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Earlier } from '../views/goal.ts'
import { Typed } from './parts.tsx'
import { sayKind, sayState, sayWhen } from './words.ts'

/** Two texts that were written at the same time, side by side, until their owner chooses. Nothing of either is lost. */
export function SideBySide({ beside, now }: { beside: Earlier[]; now: Earlier['said'] }) {
  const t = useT()
  const lang = useLang()
  if (!beside.length) return null
  return (
    <Stack>
      <Notice kind="warning">
        {t(
          'Je schreef dit op twee plekken tegelijk. Allebei is bewaard. Kies wat het wordt; het andere blijft in je geschiedenis staan.',
          'You wrote this in two places at once. Both are kept. Choose what it becomes; the other stays in your history.',
        )}
      </Notice>
      <Grid columns="two">
        <Card tone="tint">
          <Heading level={2}>{t('Dit staat er nu', 'This is what it says now')}</Heading>
          <SaidWords said={now} />
          <ChooseForm earlierId={beside[0]!.id} choice="stays">
            {t('Laat dit staan', 'Leave this')}
          </ChooseForm>
        </Card>
        {beside.map((one) => (
          <Card>
            <Heading level={2}>{t('Dit schreef je ook', 'You wrote this too')}</Heading>
            <Small soft>{sayWhen(one.at, lang)}</Small>
            <SaidWords said={one.said} />
            <ChooseForm earlierId={one.id} choice="this">
              {t('Neem dit', 'Take this')}
            </ChooseForm>
          </Card>
        ))}
      </Grid>
    </Stack>
  )
}

function ChooseForm({ earlierId, choice, children }: { earlierId: string; choice: 'this' | 'stays'; children: string }) {
  return (
    <Form action={paths.choose(earlierId)} inline>
      <HiddenField name="choice" value={choice} />
      <Button kind="quiet">{children}</Button>
    </Form>
  )
}

/** What something said, whatever it was. */
export function SaidWords({ said, link }: { said: Earlier['said']; link?: string | null }) {
  const t = useT()
  const lang = useLang()
  const day = (text: string) => sayDay(Temporal.PlainDate.from(text), lang)
  return (
    <>
      {said.why !== undefined && (said.why ? <Typed text={said.why} /> : <Text soft>{t('Leeg', 'Empty')}</Text>)}
      {said.what && <Text strong>{said.what}</Text>}
      {said.notice && <Typed text={said.notice} />}
      <Meta>
        {said.by_day && t(`Voor ${day(said.by_day)}`, `By ${day(said.by_day)}`)}
        {said.kind && sayKind(said.kind, t)}
        {link}
        {said.state && said.state !== 'open' && said.state_on && `${sayState(said.state, t)}: ${day(said.state_on)}`}
      </Meta>
    </>
  )
}
