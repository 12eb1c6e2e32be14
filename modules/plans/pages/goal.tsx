import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  OneFormAtATime,
  Page,
  Stack,
  Text,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { VNode } from 'preact'
import { paths } from '../paths.ts'
import type { GoalView } from '../views/goal.ts'
import { HistoryLines } from './history.tsx'
import { EndForm, KindChoice, nothing, StateTag, StepLine } from './parts.tsx'
import { ReflectForm, ReflectionLine } from './reflections.tsx'
import { SideBySide } from './side-by-side.tsx'

export interface GoalLook {
  goal: GoalView
  /** A card of the room that recommends. */
  mayHelp: VNode | null
  filled: Filled
  /** The form that came back. */
  form: 'goal' | 'step' | 'end' | 'reflection' | null
}

/** One own goal: what it says, its steps, what was thought of it, and what it said before. */
export function GoalPage({ goal, mayHelp, filled, form }: GoalLook) {
  const t = useT()
  const of = (name: typeof form) => (form === name ? filled : nothing)
  return (
    <Page
      title={goal.what}
      above={<StateTag state={goal.state} />}
      breadcrumb={[{ href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') }]}
      beside={
        <ButtonLink kind="quiet" href={paths.shareGoal(goal.id)}>
          {t('Deel dit doel', 'Share this goal')}
        </ButtonLink>
      }
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <OneFormAtATime />
        <SideBySide beside={goal.beside} now={{ what: goal.what, notice: goal.notice, by_day: goal.byDay?.toString() ?? null }} />
        <Grid>
          <Stack gap="l">
            <Steps goal={goal} filled={of('step')} />
            {mayHelp}
            <Card>
              <Heading level={2}>{t('Reflecties bij dit doel', 'Reflections about this goal')}</Heading>
              {goal.reflections.length > 0 && (
                <Lines
                  items={goal.reflections.map((one) => (
                    <ReflectionLine one={one} />
                  ))}
                />
              )}
              <ReflectForm filled={of('reflection')} goalId={goal.id} />
            </Card>
          </Stack>
          <Stack gap="l">
            <GoalForm goal={goal} filled={of('goal')} first={form !== 'step'} />
            <Card>
              <Heading level={2}>{t('Klaar of stoppen', 'Done or stop')}</Heading>
              <EndForm action={paths.endGoal(goal.id)} state={goal.state} filled={of('end')} />
            </Card>
            <HistoryLines earlier={goal.earlier} />
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}

function Steps({ goal, filled }: { goal: GoalView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="stappen">
      <Heading level={2}>{t('Stappen', 'Steps')}</Heading>
      {goal.steps.length ? (
        <Lines
          label={t('Stappen', 'Steps')}
          items={goal.steps.map((step) => (
            <StepLine step={step} own />
          ))}
        />
      ) : (
        <Text soft>{t('Nog geen. Eén kleine stap is een goed begin.', 'None yet. One small step is a good beginning.')}</Text>
      )}
      <Heading level={3}>{t('Nog een stap', 'Another step')}</Heading>
      <Form action={paths.addStep(goal.id)} label={t('Nieuwe stap', 'New step')}>
        <TextField
          {...filledField(filled, 'what')}
          id={filled === nothing ? 'stap-what' : 'what'}
          label={t('Wat ga je doen?', 'What will you do?')}
          hint={t('Bijvoorbeeld: een keer meelopen met Wilma.', 'For example: join Wilma for a day.')}
        />
        <KindChoice filled={filled} />
        <Actions>
          <Button>{t('Zet de stap erbij', 'Add the step')}</Button>
        </Actions>
      </Form>
      <Text soft>
        {t(
          'Zoek je iets uit het aanbod? Maak de stap en koppel hem daarna. Of ',
          'Looking for something in the catalogue? Make the step and link it then. Or ',
        )}
        <Link href={paths.offer}>{t('kijk rond in het aanbod', 'look around in the catalogue')}</Link>.
      </Text>
    </Card>
  )
}

/** `first`: no other form of the page came back with a field of the same name. */
function GoalForm({ goal, filled, first }: { goal: GoalView; filled: Filled; first: boolean }) {
  const t = useT()
  const back = Object.keys(filled.values).length > 0
  const shown: Filled = back
    ? filled
    : { values: { what: goal.what, notice: goal.notice, byDay: goal.byDay?.toString() ?? '', version: goal.version } }
  return (
    <Card>
      <Heading level={2}>{t('Dit doel', 'This goal')}</Heading>
      <Form action={paths.goal(goal.id)} label={t('Dit doel', 'This goal')}>
        <HiddenField name="version" value={String(shown.values['version'] ?? goal.version)} />
        <TextArea
          {...filledField(shown, 'what')}
          id={first ? 'what' : 'doel-what'}
          label={t('Wat wil je?', 'What do you want?')}
          rows={2}
        />
        <TextArea
          {...filledField(shown, 'notice')}
          label={t('Waaraan merk je dat het lukt?', 'How will you notice that it works?')}
          required={false}
          rows={3}
        />
        <DateField
          {...filledField(shown, 'byDay')}
          label={t('Wanneer wil je dit kunnen?', 'When do you want to be able to?')}
          required={false}
        />
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
