import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Facts,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  HiddenField,
  Link,
  Notice,
  Page,
  Row,
  Select,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Earlier, OpportunityView } from '../views/one.ts'
import { EarlierLines } from './earlier.tsx'
import { StateTag } from './list.tsx'
import { paragraphs, sayHours, sayKind, sayPeriod, sayWhere } from './words.ts'

export interface OneLook {
  one: OpportunityView
  /** What it said before, for whoever keeps it. */
  earlier: Earlier[]
  filled: Filled
}

/** One opportunity: what it is, and the way to the own plan. */
export function OnePage({ one, earlier, filled }: OneLook) {
  const t = useT()
  return (
    <Page
      title={one.title}
      above={
        <Row gap="s">
          <Tag tone="line">{sayKind(one.kind, t)}</Tag>
          {one.state !== 'open' && <StateTag state={one.state} />}
        </Row>
      }
      breadcrumb={[{ href: paths.list, label: t('Kansen', 'Opportunities') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Gone one={one} />
        <Grid>
          <Stack gap="l">
            <Card>
              <Words title={t('Wat ga je doen?', 'What will you do?')} text={one.youDo} />
              <Words title={t('Wat leer je?', 'What do you learn?')} text={one.youLearn} />
            </Card>
            {one.kept && <EarlierLines earlier={earlier} />}
          </Stack>
          <Stack gap="l">
            <AboutCard one={one} />
            <PlanCard one={one} filled={filled} />
            {one.kept && <KeepCard one={one} />}
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {paragraphs(text).map((line) => (
        <Text>{line}</Text>
      ))}
    </>
  )
}

/** Why nobody can respond: withdrawn, over, or not published yet. */
function Gone({ one }: { one: OpportunityView }) {
  const t = useT()
  const lang = useLang()
  if (one.state === 'open') return null
  if (one.state === 'draft')
    return (
      <Notice kind="info">
        {t('Dit is een concept. Alleen wie kansen beheert, ziet het.', 'This is a draft. Only those who manage opportunities see it.')}
      </Notice>
    )
  const on = sayDay(one.withdrawnAt ? dateOf(one.withdrawnAt) : one.respondBy, lang)
  return (
    <Notice kind="warning">
      {one.state === 'withdrawn'
        ? t(`Deze kans is ingetrokken op ${on}. Hij gaat niet door.`, `This opportunity was withdrawn on ${on}. It does not go on.`)
        : t(`Reageren kon tot en met ${on}.`, `One could respond until ${on}.`)}
    </Notice>
  )
}

function AboutCard({ one }: { one: OpportunityView }) {
  const t = useT()
  const lang = useLang()
  const until = sayDay(one.respondBy, lang)
  return (
    <Card tone="tint" as="div">
      <Facts
        facts={[
          { name: t('Waar', 'Where'), value: sayWhere(one) },
          { name: t('Wanneer', 'When'), value: sayPeriod(one, t, lang) },
          { name: t('Hoeveel', 'How much'), value: sayHours(one.hoursPerWeek, t, lang) },
          { name: t('Reageren', 'Respond'), value: t(`tot en met ${until}`, `until ${until}`) },
          { name: t('Praat met', 'Talk to'), value: one.contact },
        ]}
      />
    </Card>
  )
}

/** In the own plan in one move: with an open goal, or as a new one. */
function PlanCard({ one, filled }: { one: OpportunityView; filled: Filled }) {
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

function KeepCard({ one }: { one: OpportunityView }) {
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
