import {
  Actions,
  Button,
  Card,
  filledField,
  Fill,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Meta,
  Row,
  SearchField,
  Text,
  TextField,
  useT,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Proposal } from '../views/one.ts'
import { of, type Look } from './conversation.tsx'
import { sayEnrolment } from './words.ts'

/** Trainings that either of the two proposes (P06), with where to enrol and how that stands. */
export function TrainingCard({ view, filled }: Look) {
  const t = useT()
  const back = of(filled, 'training')
  return (
    <Card id="training">
      <Heading level={2}>{t('Training', 'Training')}</Heading>
      {view.proposals.length > 0 && (
        <Lines
          items={view.proposals.map((one) => (
            <Line one={one} view={view} />
          ))}
          label={t('Voorgestelde trainingen', 'Proposed trainings')}
        />
      )}
      {view.open && (
        <>
          <Form action={`${paths.conversation(view.id)}#training`} method="get" label={t('Zoek in het aanbod', 'Search the catalogue')}>
            <SearchField quiet name="zoek" label={t('Welke training stel je voor?', 'Which training do you propose?')} value={view.query} />
          </Form>
          {view.query && !view.found.length && (
            <Text soft>
              {t('Niets gevonden. Stel het hieronder voor in je eigen woorden.', 'Nothing found. Propose it below in your own words.')}
            </Text>
          )}
          {view.found.length > 0 && <Found view={view} />}
          <Form action={paths.propose(view.id)}>
            <TextField {...filledField(back, 'training')} label={t('Of in je eigen woorden', 'Or in your own words')} maxLength={200} />
            <Actions>
              <Button kind="quiet">{t('Stel deze training voor', 'Propose this training')}</Button>
            </Actions>
          </Form>
        </>
      )}
    </Card>
  )
}

function Found({ view }: Pick<Look, 'view'>) {
  const t = useT()
  return (
    <Lines
      label={t('Gevonden trainingen', 'Trainings found')}
      items={view.found.map((one) => (
        <Row spread middle>
          <Link href={paths.activity(one.id)}>{one.title}</Link>
          <Form action={paths.propose(view.id)} inline>
            <HiddenField name="activityId" value={one.id} />
            <Button kind="quiet" about={one.title}>
              {t('Stel voor', 'Propose')}
            </Button>
          </Form>
        </Row>
      ))}
    />
  )
}

function Line({ one, view }: Pick<Look, 'view'> & { one: Proposal }) {
  const t = useT()
  return (
    <Row spread middle wrap>
      <Fill>
        {one.activityId ? (
          <Link href={paths.activity(one.activityId)} strong>
            {one.title}
          </Link>
        ) : (
          <Text strong>{one.title}</Text>
        )}
        <Meta>
          {one.byMe ? t('jouw voorstel', 'your proposal') : t(`voorstel van ${view.other}`, `proposal of ${view.other}`)}
          {one.enrolment && sayEnrolment(one.enrolment, t)}
          {one.activityId && !one.enrolment && <Enrol id={one.activityId} view={view} />}
          {!one.activityId && (
            <Link href={paths.searchOffer(one.title)}>{t('Zoek dit in het aanbod', 'Look for this in the catalogue')}</Link>
          )}
        </Meta>
      </Fill>
      {view.open && (
        <Form action={paths.dropProposal(view.id, one.id)} inline>
          <Button kind="link" about={one.title}>
            {t('Haal weg', 'Remove')}
          </Button>
        </Form>
      )}
    </Row>
  )
}

/** Enrolling goes through the page of the training, with its dates, seats and approval. */
function Enrol({ id, view }: Pick<Look, 'view'> & { id: string }) {
  const t = useT()
  if (view.mine) return <Link href={paths.activity(id)}>{t('Kies een datum en meld je aan', 'Choose a date and enrol')}</Link>
  return view.manages ? (
    <Link href={paths.activity(id)}>{t('Kies een datum en meld je collega aan', 'Choose a date and enrol your colleague')}</Link>
  ) : null
}
