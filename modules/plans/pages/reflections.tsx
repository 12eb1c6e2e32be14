import {
  Actions,
  Button,
  Card,
  EmptyState,
  Fill,
  filledField,
  FilledWrong,
  filledText,
  Form,
  HiddenField,
  Lines,
  Link,
  Meta,
  Page,
  Select,
  Small,
  Stack,
  Text,
  TextArea,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { prompts } from '../rules.ts'
import type { Reflection } from '../views/plan.ts'
import { Typed } from './parts.tsx'
import { sayPrompt, sayWhen } from './words.ts'

/** All that somebody thought of it, the latest first. */
export function ReflectionsPage({ reflections, filled }: { reflections: Reflection[]; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Mijn reflecties', 'My reflections')}
      lead={t(
        'Wat je dacht, op het moment dat je het opschreef. Het blijft zo staan.',
        'What you thought, at the moment you wrote it. It stays like that.',
      )}
      breadcrumb={[{ href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Card tone="tint">
          <ReflectForm filled={filled} goalId={null} />
        </Card>
        {reflections.length ? (
          <Lines
            card
            items={reflections.map((one) => (
              <ReflectionLine one={one} />
            ))}
          />
        ) : (
          <EmptyState
            drawing="path"
            title={t('Nog niets opgeschreven', 'Nothing written yet')}
            text={t('Schrijf hierboven wat je denkt. Eén zin is genoeg.', 'Write above what you think. One sentence is enough.')}
          />
        )}
      </Stack>
    </Page>
  )
}

/** `short`: its beginning, with the way to the rest. */
export function ReflectionLine({ one, short }: { one: Reflection; short?: boolean }) {
  const t = useT()
  const lang = useLang()
  const long = short && one.words.length > 240
  return (
    <div id={`r-${one.id}`}>
      <Fill>
        {one.prompt !== 'free' && <Text strong>{sayPrompt(one.prompt, t)}</Text>}
        <Typed text={long ? `${one.words.slice(0, 240)}…` : one.words} />
        <Meta>
          {sayWhen(one.writtenAt, lang)}
          {one.goal && one.goalId && <Link href={paths.goal(one.goalId)}>{one.goal}</Link>}
          {long && (
            <Link href={paths.reflection(one.id)} about={sayWhen(one.writtenAt, lang)}>
              {t('Lees verder', 'Read on')}
            </Link>
          )}
          <Link href={paths.shareReflection(one.id)} about={sayWhen(one.writtenAt, lang)}>
            {t('Deel', 'Share')}
          </Link>
        </Meta>
      </Fill>
    </div>
  )
}

/** One field; the questions may help and need no answer. */
export function ReflectForm({ filled, goalId }: { filled: Filled; goalId: string | null }) {
  const t = useT()
  return (
    <Form action={paths.reflections} label={t('Nieuwe reflectie', 'New reflection')}>
      {goalId && <HiddenField name="goalId" value={goalId} />}
      <Select
        name="prompt"
        label={t('Een vraag om bij te denken', 'A question to think by')}
        required={false}
        value={filledText(filled, 'prompt') || 'free'}
        options={prompts.map((one) => ({ value: one, label: sayPrompt(one, t) }))}
      />
      <TextArea {...filledField(filled, 'words')} label={t('Wat denk je?', 'What do you think?')} rows={3} />
      <Actions>
        <Button kind="quiet">{t('Schrijf op', 'Write down')}</Button>
      </Actions>
      <Small soft>{t('Alleen jij ziet dit.', 'Only you see this.')}</Small>
    </Form>
  )
}
