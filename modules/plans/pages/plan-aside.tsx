import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Small,
  Text,
  TextArea,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Plan } from '../views/plan.ts'
import { Typed } from './parts.tsx'
import { ReflectForm, ReflectionLine } from './reflections.tsx'

/** What the plan is for; written and changed in the same place. */
export function Why({ plan, filled, asked }: { plan: Plan; filled: Filled; asked: boolean }) {
  const t = useT()
  return (
    <Card id="waarom">
      <Heading level={2}>{t('Waarom?', 'Why?')}</Heading>
      {plan.why && !asked && <Typed text={plan.why} />}
      <details open={asked}>
        <summary>
          {plan.why ? t('Verander dit', 'Change this') : t('Schrijf op waarom je dit wilt', 'Write down why you want this')}
        </summary>
        <Form action={paths.why} label={t('Waarom?', 'Why?')}>
          <HiddenField name="version" value={String(filled.values['version'] ?? plan.version)} />
          <TextArea
            name="why"
            value={String(filled.values['why'] ?? plan.why)}
            error={filled.errors?.['why']}
            label={t('Waarom wil je dit?', 'Why do you want this?')}
            required={false}
            rows={4}
          />
          <Actions>
            <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
          </Actions>
        </Form>
      </details>
    </Card>
  )
}

export function Thoughts({ plan, filled }: { plan: Plan; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Reflecties', 'Reflections')}</Heading>
      {plan.reflections.length > 0 && (
        <Lines
          items={plan.reflections.map((one) => (
            <ReflectionLine one={one} short />
          ))}
        />
      )}
      {plan.thoughts > 0 && (
        <Small>
          <Link href={paths.reflections}>{t(`Alle reflecties (${plan.thoughts})`, `All reflections (${plan.thoughts})`)}</Link>
        </Small>
      )}
      <ReflectForm filled={filled} goalId={null} />
    </Card>
  )
}

export function More({ begun }: { begun: boolean }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Verder', 'More')}</Heading>
      <Text>
        <Link href={paths.propose}>{t('Doelen die bij je passen', 'Goals that suit you')}</Link>
      </Text>
      {begun && (
        <>
          <Text>
            <Link href={paths.sharePlan}>{t('Deel je hele plan', 'Share your whole plan')}</Link>
          </Text>
          <Text>
            <Link href={paths.history}>{t('Wat er eerder stond', 'What it said before')}</Link>
          </Text>
          <Text>
            <Link href={paths.paper}>{t('Je plan op papier', 'Your plan on paper')}</Link>
          </Text>
        </>
      )}
      <WhoSees />
      <ButtonLink kind="quiet" href={paths.shared}>
        {t('Wat je deelt', 'What you share')}
      </ButtonLink>
    </Card>
  )
}

function WhoSees() {
  const t = useT()
  return (
    <details>
      <summary>{t('Wie kan dit zien?', 'Who can see this?')}</summary>
      <Text>
        {t(
          'Alleen jij. Ook je leidinggevende, de leeradviseur en de beheerder zien je plan niet: de database zelf houdt het dicht. Deel je iets met een collega, dan zie je op ‘Wat je deelt’ met wie en tot wanneer, en haal je het terug wanneer je wilt. Opent die collega het, dan staat dat bij ‘Wie keek in mijn gegevens’.',
          'Only you. Nor do your manager, the learning adviser and the administrator see your plan: the database itself keeps it closed. When you share something with a colleague, ‘What you share’ says with whom and until when, and you take it back whenever you like. When that colleague opens it, it stands in ‘Who looked at my data’.',
        )}
      </Text>
      <Text>
        {t(
          'Van doelen over dezelfde vaardigheid of activiteit telt de academie alleen hoeveel mensen van een afdeling ze hebben, in stappen van vijf.',
          'Of goals about the same skill or activity the academy only counts how many people of a unit have them, in steps of five.',
        )}
      </Text>
    </details>
  )
}
