import { Heading, Page, Paper, Stack, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Plan } from '../views/plan.ts'
import { Typed } from './parts.tsx'
import { GoalRead } from './shown.tsx'
import { sayPrompt, sayWhen } from './words.ts'

/** The whole plan of its owner, to print with the browser. */
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
            <section>
              <Heading level={2}>{t('Waarom?', 'Why?')}</Heading>
              <Typed text={plan.why} />
            </section>
          )}
          {plan.goals.map((goal) => (
            <GoalRead goal={goal} />
          ))}
          {plan.reflections.length > 0 && <Heading level={2}>{t('Reflecties', 'Reflections')}</Heading>}
          {plan.reflections.map((one) => (
            <section>
              <Text strong>{one.prompt === 'free' ? sayWhen(one.writtenAt, lang) : `${sayPrompt(one.prompt, t)} (${sayWhen(one.writtenAt, lang)})`}</Text>
              <Typed text={one.words} />
            </section>
          ))}
        </Stack>
      </Paper>
    </Page>
  )
}
