import {
  Actions,
  BarList,
  Button,
  DateField,
  Fill,
  filledField,
  Form,
  HiddenField,
  Link,
  Meta,
  Pills,
  Row,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { mixOf, stepKinds, type State } from '../rules.ts'
import type { Step, StepLink } from '../views/plan.ts'
import { paragraphs, sayGone, sayKind, sayState } from './words.ts'

export const nothing: Filled = { values: {} }

/** A text as somebody typed it, in paragraphs. */
export const Typed = ({ text }: { text: string }) => (
  <>
    {paragraphs(text).map((line) => (
      <Text>{line}</Text>
    ))}
  </>
)

/** How the steps are divided over 70-20-10, in words and lines. No norm: nothing is said about what it should be. */
export function Mix({ steps }: { steps: readonly Step[] }) {
  const t = useT()
  const mix = mixOf(steps)
  if (!mix.of) return null
  return (
    <BarList
      caption={t(
        'Zo leer je. Er is geen norm: wat past, verschilt per doel.',
        'This is how you learn. There is no norm: what fits differs per goal.',
      )}
      whole={mix.of}
      bars={stepKinds.map((kind) => ({
        label: sayKind(kind, t),
        value: mix[kind],
        text: t(`${mix[kind]} van de ${mix.of}`, `${mix[kind]} of ${mix.of}`),
      }))}
    />
  )
}

export function StateTag({ state }: { state: State }) {
  const t = useT()
  if (state === 'open') return null
  return <Tag tone={state === 'done' ? 'ok' : 'line'}>{sayState(state, t)}</Tag>
}

/** One step: what, how, with what. `own`: with the way to change it. */
export function StepLine({ step, own }: { step: Step; own?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap>
      <Fill>
        {own ? (
          <Link href={paths.step(step.id)} strong>
            {step.what}
          </Link>
        ) : (
          <Text strong>{step.what}</Text>
        )}
        <Meta>
          {step.kind && sayKind(step.kind, t)}
          {step.link && <StepLinkWords step={step} />}
          {step.state !== 'open' && `${sayState(step.state, t)}: ${sayDay(step.stateOn, lang)}`}
        </Meta>
      </Fill>
      {own && step.state === 'open' && (
        <Form action={paths.endStep(step.id)} inline>
          <HiddenField name="state" value="done" />
          <Button kind="quiet" about={step.what}>
            {t('Klaar', 'Done')}
          </Button>
        </Form>
      )}
    </Row>
  )
}

export function StepLinkWords({ step: { link, what } }: { step: Step }) {
  const t = useT()
  const lang = useLang()
  if (!link) return null
  if (link.to === 'person') return <>{t(`met ${link.name}`, `with ${link.name}`)}</>
  if (link.to === 'opportunity') return <OpportunityWords link={link} what={what} />
  const name = link.name === what ? t('Bekijk in het aanbod', 'See in the catalogue') : link.name
  return (
    <Link href={link.to === 'activity' ? paths.activity(link.id) : paths.edition(link.id)} about={link.name === what ? what : undefined}>
      {name}
      {link.on && ` (${sayDay(link.on, lang)})`}
    </Link>
  )
}

function OpportunityWords({ link, what }: { link: StepLink; what: string }) {
  const t = useT()
  return (
    <>
      <Link href={paths.opportunity(link.id)} about={link.name === what ? what : undefined}>
        {link.name === what ? t('Bekijk de kans', 'See the opportunity') : link.name}
      </Link>
      {link.gone && ` (${sayGone(link.gone, t)})`}
    </>
  )
}

/** How a step is taken; it may be left open. */
export function KindChoice({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <Pills
      {...filledField(filled, 'kind')}
      legend={t('Hoe? (niet verplicht)', 'How? (optional)')}
      options={stepKinds.map((kind) => ({ value: kind, label: sayKind(kind, t) }))}
    />
  )
}

/** Done, stopped or going on again, with a day that may be left as today. */
export function EndForm({ action, state, filled }: { action: string; state: State; filled: Filled }) {
  const t = useT()
  return (
    <Form action={action} label={t('Klaar of stoppen', 'Done or stop')}>
      <DateField
        {...filledField(filled, 'on')}
        label={t('Op welke dag?', 'On which day?')}
        hint={t('Leeg is vandaag.', 'Empty is today.')}
        required={false}
      />
      <Actions>
        {state !== 'done' && (
          <Button name="state" value="done" kind="quiet">
            {t('Dit is klaar', 'This is done')}
          </Button>
        )}
        {state !== 'stopped' && (
          <Button name="state" value="stopped" kind="link">
            {t('Ik stop hiermee', 'I stop with this')}
          </Button>
        )}
        {state !== 'open' && (
          <Button name="state" value="open" kind="link">
            {t('Ik ga hier weer mee verder', 'I go on with this again')}
          </Button>
        )}
      </Actions>
    </Form>
  )
}
