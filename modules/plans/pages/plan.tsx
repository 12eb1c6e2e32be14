import {
  Actions,
  Button,
  Card,
  EmptyState,
  Fill,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Notice,
  OneFormAtATime,
  Page,
  Row,
  Section,
  Small,
  Stack,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { VNode } from 'preact'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Earlier } from '../views/goal.ts'
import type { Goal, Plan } from '../views/plan.ts'
import { Mix, StateTag, StepLine, Typed } from './parts.tsx'
import { More, Thoughts, Why } from './plan-aside.tsx'
import { SideBySide } from './side-by-side.tsx'

export interface PlanLook {
  plan: Plan
  /** A card of the room that recommends. */
  mayHelp: VNode | null
  /** Written beside the why, still to be chosen. */
  beside: Earlier[]
  filled: Filled
  /** The form that came back, or that was asked for. */
  form: 'goal' | 'why' | 'reflection' | null
}

/** Mijn ontwikkelplan: it begins with one field, and grows with whoever writes in it (L27). */
export function PlanPage({ plan, mayHelp, beside, filled, form }: PlanLook) {
  const t = useT()
  const begun = plan.goals.length > 0 || plan.why !== '' || plan.thoughts > 0
  const of = (name: typeof form) => (form === name ? filled : { values: {} })
  const [open, over] = [plan.goals.filter(({ state }) => state === 'open'), plan.goals.filter(({ state }) => state !== 'open')]
  return (
    <Page
      title={t('Mijn ontwikkelplan', 'My development plan')}
      lead={t('Jouw plan. Alleen jij ziet het, tot jij er iets uit deelt.', 'Your plan. Only you see it, until you share something of it.')}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <OneFormAtATime />
        {plan.toChoose.length > 0 && <ToChoose plan={plan} />}
        <SideBySide beside={beside} now={{ why: plan.why }} />
        <Grid>
          <Stack gap="l">
            {!begun && <Begin filled={of('goal')} />}
            {open.map((goal) => (
              <GoalCard goal={goal} />
            ))}
            {begun && <AddGoalCard filled={of('goal')} first={!plan.goals.length} />}
            {mayHelp}
            {over.length > 0 && <Over goals={over} />}
          </Stack>
          <Stack gap="l">
            {begun && <Why plan={plan} filled={of('why')} asked={form === 'why'} />}
            {open.some(({ steps }) => steps.length > 0) && (
              <Card>
                <Heading level={2}>{t('Hoe je leert', 'How you learn')}</Heading>
                <Mix steps={open.flatMap(({ steps }) => steps)} />
              </Card>
            )}
            {begun && <Thoughts plan={plan} filled={of('reflection')} />}
            <More begun={begun} />
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}

function ToChoose({ plan }: { plan: Plan }) {
  const t = useT()
  const where = plan.toChoose.find(({ goalId }) => goalId)
  if (!where) return null
  return (
    <Notice kind="warning">
      {t('Je schreef iets op twee plekken tegelijk. Allebei is bewaard. ', 'You wrote something in two places at once. Both are kept. ')}
      <Link href={where.stepId ? paths.step(where.stepId) : paths.goal(where.goalId!)}>
        {t('Kies wat het wordt', 'Choose what it becomes')}
      </Link>
    </Notice>
  )
}

function Begin({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <Card tone="lead">
      <EmptyState
        drawing="path"
        title={t('Begin met één zin', 'Begin with one sentence')}
        text={t(
          'Wat wil je leren, kunnen of bereiken? Meer hoeft niet. De rest komt later, als je dat wilt.',
          'What do you want to learn, be able to do or reach? No more is needed. The rest comes later, if you like.',
        )}
      />
      <GoalForm filled={filled} />
    </Card>
  )
}

function AddGoalCard({ filled, first }: { filled: Filled; first: boolean }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{first ? t('Een doel erbij', 'Add a goal') : t('Nog een doel', 'Another goal')}</Heading>
      <GoalForm filled={filled} />
    </Card>
  )
}

function GoalForm({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <Form action={paths.goals} label={t('Nieuw doel', 'New goal')}>
      <TextField
        {...filledField(filled, 'what')}
        label={t('Wat wil je?', 'What do you want?')}
        hint={t('Bijvoorbeeld: ik wil moeilijke gesprekken rustig voeren.', 'For example: I want to stay calm in difficult conversations.')}
      />
      <Actions>
        <Button>{t('Zet het in mijn plan', 'Put it in my plan')}</Button>
      </Actions>
    </Form>
  )
}

function GoalCard({ goal }: { goal: Goal }) {
  const t = useT()
  const lang = useLang()
  const done = goal.steps.filter(({ state }) => state === 'done').length
  return (
    <Card as="article">
      <Fill>
        <Heading level={2}>
          <Link href={paths.goal(goal.id)}>{goal.what}</Link>
        </Heading>
        <Meta>
          {goal.byDay && t(`Voor ${sayDay(goal.byDay, lang)}`, `By ${sayDay(goal.byDay, lang)}`)}
          {goal.steps.length > 0 && t(`${done} van de ${goal.steps.length} stappen klaar`, `${done} of ${goal.steps.length} steps done`)}
        </Meta>
      </Fill>
      {goal.notice && <Typed text={goal.notice.slice(0, 400)} />}
      {goal.steps.length > 0 && (
        <Lines
          label={t('Stappen', 'Steps')}
          items={goal.steps.map((step) => (
            <StepLine step={step} own />
          ))}
        />
      )}
      <Small>
        <Link href={paths.goal(goal.id)} about={goal.what}>
          {goal.steps.length ? t('Werk dit doel bij', 'Update this goal') : t('Zet er stappen bij', 'Add steps')}
        </Link>
      </Small>
    </Card>
  )
}

function Over({ goals }: { goals: Goal[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Klaar of gestopt', 'Done or stopped')}>
      <Lines
        card
        items={goals.map((goal) => (
          <Row spread wrap>
            <Link href={paths.goal(goal.id)}>{goal.what}</Link>
            <Row gap="s">
              <Small soft>{sayDay(goal.stateOn, lang)}</Small>
              <StateTag state={goal.state} />
            </Row>
          </Row>
        ))}
      />
    </Section>
  )
}
