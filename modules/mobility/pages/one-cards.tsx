import {
  Actions,
  Button,
  ButtonLink,
  Card,
  filledField,
  Form,
  Heading,
  HiddenField,
  Link,
  Select,
  Small,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { OpportunityView } from '../views/one.ts'

/** In the own plan in one move: with an open goal, or as a new one. */
export function PlanCard({ one, filled }: { one: OpportunityView; filled: Filled }) {
  const t = useT()
  if (one.state !== 'open' && !one.inPlan.length) return null
  const left = one.goals.filter(({ id }) => !one.inPlan.some((there) => there.id === id))
  return (
    <Card id="plan">
      <Heading level={2}>{t('Je ontwikkelplan', 'Your development plan')}</Heading>
      {one.inPlan.map(({ id, what }) => (
        <Text>
          {t('Staat in je plan bij: ', 'Is in your plan with: ')}
          <Link href={paths.goal(id)}>{what}</Link>
        </Text>
      ))}
      {one.state === 'open' && (
        <Form action={paths.putInPlan} label={t('Zet het in mijn plan', 'Put it in my plan')}>
          <HiddenField name="opportunityId" value={one.id} />
          {left.length > 0 && (
            <Select
              {...filledField(filled, 'goalId')}
              label={t('Bij welk doel?', 'With which goal?')}
              placeholder={t('Een nieuw doel', 'A new goal')}
              options={left.map((goal) => ({ value: goal.id, label: sayGoal(goal, t) }))}
            />
          )}
          <Actions>
            <Button>{t('Zet het in mijn plan', 'Put it in my plan')}</Button>
          </Actions>
          <Small soft>
            {one.planShared
              ? t('Je deelt je hele plan. Wie het leest, ziet dit ook.', 'You share your whole plan. Whoever reads it sees this too.')
              : t(
                  'Niemand anders ziet dit, behalve wie een doel leest dat je deelt.',
                  'Nobody else sees this, but for who reads a goal that you share.',
                )}
          </Small>
        </Form>
      )}
    </Card>
  )
}

/** A goal that others read says so: with it they would read that somebody looks around. */
function sayGoal({ what, shared }: OpportunityView['goals'][number], t: Translate): string {
  const short = what.length > 80 ? `${what.slice(0, 79)}…` : what
  return shared ? t(`${short} (dit deel je)`, `${short} (you share this)`) : short
}

export function KeepCard({ one }: { one: OpportunityView }) {
  const t = useT()
  if (one.state === 'withdrawn') return null
  return (
    <Card>
      <Heading level={2}>{t('Beheren', 'Manage')}</Heading>
      <Actions>
        {one.state === 'draft' && (
          <Form action={paths.publish(one.id)} inline>
            <Button>{t('Publiceer', 'Publish')}</Button>
          </Form>
        )}
        <ButtonLink kind="quiet" href={paths.change(one.id)}>
          {t('Wijzig', 'Change')}
        </ButtonLink>
        <Form action={paths.withdraw(one.id)} inline>
          <Button kind="link">{t('Trek in', 'Withdraw')}</Button>
        </Form>
      </Actions>
      {one.state !== 'draft' && (
        <Small soft>
          {t(
            'Intrekken is voorgoed. Wie de kans in het plan heeft, leest dat hij is ingetrokken.',
            'Withdrawing is for good. Whoever has it in the plan reads that it was withdrawn.',
          )}
        </Small>
      )}
    </Card>
  )
}
