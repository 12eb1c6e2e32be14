import {
  Actions,
  Button,
  Card,
  EmptyState,
  Fill,
  filledField,
  Form,
  Heading,
  HiddenField,
  Lines,
  Meta,
  Row,
  SearchField,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Found, FoundOpportunity } from '../views/find.ts'
import type { StepView } from '../views/goal.ts'
import { StepLinkWords } from './parts.tsx'

export interface LinkLook {
  step: StepView
  filled: Filled
  /** What was looked for in the offer and the opportunities, and what was found. */
  query: string
  found: Found[]
  opportunities: FoundOpportunity[]
  near: string[]
}

/** What the step is linked to, and the ways to link it. */
export function LinkCard({ step, query, found, opportunities, near, filled }: LinkLook) {
  const t = useT()
  return (
    <Card id="koppeling">
      <Heading level={2}>{t('Waarmee of met wie?', 'With what or whom?')}</Heading>
      {step.link ? (
        <Row spread wrap>
          <Text strong>
            <StepLinkWords step={step} />
          </Text>
          <Form action={paths.linkStep(step.id)} inline>
            <HiddenField name="linkTo" value="nothing" />
            <Button kind="link">{t('Haal de koppeling weg', 'Remove the link')}</Button>
          </Form>
        </Row>
      ) : (
        <Text soft>{t('Aan niets gekoppeld. Dat mag.', 'Linked to nothing. That is fine.')}</Text>
      )}
      <Form
        action={`${paths.step(step.id)}#koppeling`}
        method="get"
        label={t('Zoek in aanbod en kansen', 'Search catalogue and opportunities')}
      >
        <SearchField name="zoek" label={t('Zoek in aanbod en kansen', 'Search catalogue and opportunities')} value={query} />
      </Form>
      {found.length + opportunities.length > 0 && (
        <Lines
          label={t('Gevonden', 'Found')}
          items={[
            ...found.map((one) => <FoundLine stepId={step.id} one={one} />),
            ...opportunities.map((one) => <OpportunityLine stepId={step.id} one={one} />),
          ]}
        />
      )}
      {query && !found.length && !opportunities.length && (
        <EmptyState
          level={3}
          drawing="search"
          title={t('Niets gevonden', 'Nothing found')}
          text={t('Probeer een ander woord.', 'Try another word.')}
        />
      )}
      <Form action={paths.linkStep(step.id)} label={t('Met wie?', 'With whom?')}>
        <HiddenField name="linkTo" value="person" />
        <TextField
          {...filledField(filled, 'who')}
          label={t('Of met wie doe je dit?', 'Or with whom do you do this?')}
          hint={t(
            'De hele naam of het werkadres van een collega. Die ziet dit niet.',
            'The whole name or work address of a colleague, who does not see this.',
          )}
          required={false}
          suggestions={near}
        />
        <Actions>
          <Button kind="quiet">{t('Koppel deze collega', 'Link this colleague')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function OpportunityLine({ stepId, one }: { stepId: string; one: FoundOpportunity }) {
  const t = useT()
  const lang = useLang()
  const until = sayDay(one.respondBy, lang)
  return (
    <Row spread wrap>
      <Fill>
        <Text strong>{one.title}</Text>
        <Meta>
          {t('Kans', 'Opportunity')}
          {t(`reageren tot en met ${until}`, `respond until ${until}`)}
        </Meta>
      </Fill>
      <Form action={paths.linkStep(stepId)} inline>
        <HiddenField name="linkTo" value="thing" />
        <HiddenField name="opportunityId" value={one.id} />
        <Button kind="quiet" about={one.title}>
          {t('Koppel', 'Link')}
        </Button>
      </Form>
    </Row>
  )
}

function FoundLine({ stepId, one }: { stepId: string; one: Found }) {
  const t = useT()
  const lang = useLang()
  const link = (name: string, value: string, label: string, about: string, kind: 'quiet' | 'link') => (
    <Form action={paths.linkStep(stepId)} inline>
      <HiddenField name="linkTo" value="thing" />
      <HiddenField name={name} value={value} />
      <Button kind={kind} about={about}>
        {label}
      </Button>
    </Form>
  )
  return (
    <Row spread wrap>
      <Fill>
        <Text strong>{one.title}</Text>
        <Meta>{one.form}</Meta>
        {one.editions.map((edition) =>
          link('editionId', edition.id, t(`Koppel ${sayDay(edition.on, lang)}`, `Link ${sayDay(edition.on, lang)}`), one.title, 'link'),
        )}
      </Fill>
      {link('activityId', one.activityId, t('Koppel', 'Link'), one.title, 'quiet')}
    </Row>
  )
}
