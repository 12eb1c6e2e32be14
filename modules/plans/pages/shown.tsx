import { Card, Heading, Lines, Meta, Notice, Page, Stack, Text, useLang, useT } from '#ui/index.ts'
import type { ComponentChildren } from 'preact'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Goal } from '../views/plan.ts'
import type { SharedGoal, SharedPlan, SharedReflection } from '../views/shown.ts'
import { Mix, StateTag, StepLine, Typed } from './parts.tsx'
import { sayPrompt, sayWhen } from './words.ts'

export function SharedGoalPage({ owner, goal }: SharedGoal) {
  const t = useT()
  return (
    <OfAnother owner={owner} title={t(`Een doel van ${owner}`, `A goal of ${owner}`)}>
      <GoalRead goal={goal} />
      <Mix steps={goal.steps} />
    </OfAnother>
  )
}

export function SharedPlanPage({ owner, why, goals }: SharedPlan) {
  const t = useT()
  return (
    <OfAnother owner={owner} title={t(`Het ontwikkelplan van ${owner}`, `The development plan of ${owner}`)}>
      {why && (
        <Card>
          <Heading level={2}>{t('Waarom?', 'Why?')}</Heading>
          <Typed text={why} />
        </Card>
      )}
      {goals.map((goal) => (
        <GoalRead goal={goal} />
      ))}
      {!goals.length && <Text soft>{t('Er staan nog geen doelen in.', 'There are no goals in it yet.')}</Text>}
    </OfAnother>
  )
}

export function SharedReflectionPage({ owner, reflection }: SharedReflection) {
  const t = useT()
  const lang = useLang()
  return (
    <OfAnother owner={owner} title={t(`Een reflectie van ${owner}`, `A reflection of ${owner}`)}>
      <Card>
        {reflection.prompt !== 'free' && <Heading level={2}>{sayPrompt(reflection.prompt, t)}</Heading>}
        <Typed text={reflection.words} />
        <Meta>{sayWhen(reflection.writtenAt, lang)}</Meta>
      </Card>
    </OfAnother>
  )
}

function OfAnother({ owner, title, children }: { owner: string; title: string; children: ComponentChildren }) {
  const t = useT()
  return (
    <Page title={title} breadcrumb={[{ href: paths.shared, label: t('Gedeeld', 'Shared') }]}>
      <Stack gap="l">
        <Notice kind="info">
          {t(
            `${owner} deelt dit met jou. Praat erover met ${owner}, niet met anderen. ${owner} kan zien dat je dit opende.`,
            `${owner} shares this with you. Talk about it with ${owner}, not with others. ${owner} can see that you opened this.`,
          )}
        </Notice>
        {children}
      </Stack>
    </Page>
  )
}

/** A goal with its steps, to read. */
function GoalRead({ goal }: { goal: Goal }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="article">
      <Heading level={2}>{goal.what}</Heading>
      <StateTag state={goal.state} />
      <Meta>
        {goal.byDay && t(`Voor ${sayDay(goal.byDay, lang)}`, `By ${sayDay(goal.byDay, lang)}`)}
        {goal.state !== 'open' && sayDay(goal.stateOn, lang)}
      </Meta>
      {goal.notice && (
        <>
          <Heading level={3}>{t('Waaraan merk je dat het lukt?', 'How will you notice that it works?')}</Heading>
          <Typed text={goal.notice} />
        </>
      )}
      {goal.steps.length > 0 && (
        <>
          <Heading level={3}>{t('Stappen', 'Steps')}</Heading>
          <Lines
            items={goal.steps.map((step) => (
              <StepLine step={step} />
            ))}
          />
        </>
      )}
    </Card>
  )
}
