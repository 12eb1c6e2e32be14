import { Bullets, Heading, Page, Paper, Stack, Text, useLang, useT, type Lang } from '#ui/index.ts'
import { dateOf, sayDate, sayDay, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Goal, Plan, Step } from '../views/plan.ts'
import { Typed } from './parts.tsx'
import { sayGone, sayKind, sayPrompt, sayState, sayWhen } from './words.ts'

/** The whole plan of its owner, to print with the browser: words only. */
export function PaperPage({ plan, name, now }: { plan: Plan; name: string; now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Je plan op papier', 'Your plan on paper')}
      bare
      narrow
      breadcrumb={[{ href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') }]}
    >
      <Paper
        title={t('Ontwikkelplan', 'Development plan')}
        facts={[
          { name: t('Van', 'Of'), value: name },
          { name: t('Afgedrukt op', 'Printed on'), value: sayDate(dateOf(now), lang) },
        ]}
      >
        <Stack gap="l">
          {plan.why && (
            <Stack gap="s">
              <Heading level={2}>{t('Waarom?', 'Why?')}</Heading>
              <Typed text={plan.why} />
            </Stack>
          )}
          {plan.goals.map((goal) => (
            <GoalOnPaper goal={goal} />
          ))}
          {plan.reflections.length > 0 && <Heading level={2}>{t('Reflecties', 'Reflections')}</Heading>}
          {plan.reflections.map((one) => (
            <Stack gap="s">
              <Text strong>
                {[sayWhen(one.writtenAt, lang), one.prompt === 'free' ? '' : sayPrompt(one.prompt, t)].filter(Boolean).join(' · ')}
              </Text>
              <Typed text={one.words} />
            </Stack>
          ))}
        </Stack>
      </Paper>
    </Page>
  )
}

function GoalOnPaper({ goal }: { goal: Goal }) {
  const t = useT()
  const lang = useLang()
  const facts = [
    goal.byDay && t(`Voor ${sayDay(goal.byDay, lang)}`, `By ${sayDay(goal.byDay, lang)}`),
    goal.state !== 'open' && `${sayState(goal.state, t)}: ${sayDay(goal.stateOn, lang)}`,
  ].filter(Boolean)
  return (
    <Stack gap="s">
      <Heading level={2}>{goal.what}</Heading>
      {facts.length > 0 && <Text>{facts.join(' · ')}</Text>}
      {goal.notice && <Typed text={goal.notice} />}
      {goal.steps.length > 0 && <Bullets items={goal.steps.map((step) => inOneLine(step, t, lang))} />}
    </Stack>
  )
}

function inOneLine({ what, kind, link, state, stateOn }: Step, t: Translate, lang: Lang): string {
  const about = [
    kind && sayKind(kind, t),
    link?.to === 'person' ? t(`met ${link.name}`, `with ${link.name}`) : link && link.name !== what && link.name,
    link?.gone && sayGone(link.gone, t),
    link?.on && sayDay(link.on, lang),
    state !== 'open' && `${sayState(state, t)}: ${sayDay(stateOn, lang)}`,
  ].filter(Boolean)
  return about.length ? `${what} (${about.join(', ')})` : what
}
