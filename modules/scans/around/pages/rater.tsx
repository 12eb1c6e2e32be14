import {
  Bullets,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { AnswerForm, wordsFor } from '../../answering/page.tsx'
import { fieldOf } from '../../answering/parse.ts'
import { goOn, isAnswered, missingOf, partsOf, type Part } from '../../answering/parts.ts'
import { paths, type Way } from '../paths.ts'
import type { RaterView } from '../views.ts'

/** The name in the questions; whoever it is about reads the questions about oneself. */
const aboutOf = (rater: RaterView) => (rater.category === 'self' ? undefined : rater.aboutFirst)

function useTitle(rater: RaterView): string {
  const t = useT()
  return rater.category === 'self'
    ? t('Hoe zie jij het zelf?', 'How do you see it yourself?')
    : t(`Hoe zie jij ${rater.about}?`, `How do you see ${rater.about}?`)
}

/** Who works here came from a page of the house; who has a link came from a mail. */
const wayBack = ({ keep }: Way) => ('raterId' in keep ? [{ href: paths.mine, label: '360°' }] : undefined)

/** What a link opens first: who asks, what happens with the answers, and one button. Opening it changes nothing: mail scanners open links. */
export function RaterDoorPage({ rater, way }: { rater: RaterView; way: Way }) {
  const t = useT()
  const lang = useLang()
  const until = sayDay(dateOf(rater.closesAt.subtract({ seconds: 1 })), lang)
  return (
    <Page title={useTitle(rater)} narrow breadcrumb={wayBack(way)} lead={rater.instrument.title}>
      <Stack gap="l">
        {rater.handedIn && (
          <Notice kind="ok">
            {t(
              `Je antwoorden zijn bewaard. Aanpassen kan tot en met ${until}.`,
              `Your answers have been saved. You can change them until ${until}.`,
            )}
          </Notice>
        )}
        <Promise rater={rater} />
        <Text soft>
          {t(
            `Het duurt ongeveer ${rater.instrument.minutes} minuten, en kan tot en met ${until}. Elk antwoord wordt meteen bewaard: je kunt stoppen en later verder gaan.`,
            `It takes about ${rater.instrument.minutes} minutes, and can be done until ${until}. Each answer is saved at once: you can stop and go on later.`,
          )}
        </Text>
        <ButtonLink href={way.part(rater.handedIn ? 0 : goOn(rater.instrument, rater.answers))}>
          {rater.handedIn
            ? t('Pas mijn antwoorden aan', 'Change my answers')
            : Object.keys(rater.answers).length
              ? t('Ga verder met de vragen', 'Go on with the questions')
              : t('Naar de vragen', 'To the questions')}
        </ButtonLink>
      </Stack>
    </Page>
  )
}

/** What is promised to who answers, before the first question. */
function Promise({ rater }: { rater: RaterView }) {
  const t = useT()
  const { aboutFirst: name, minimum } = rater
  if (rater.category === 'self')
    return (
      <Card tone="tint" tight>
        <Text>
          {t(
            'Alleen jij ziet deze antwoorden. In de uitslag staan ze naast die van anderen.',
            'Only you see these answers. In the result they stand beside those of others.',
          )}
        </Text>
      </Card>
    )
  if (rater.category === 'manager')
    return (
      <Card tone="lead" tight>
        <Text strong>
          {t(`Jij bent de leidinggevende: ${name} ziet wat jij antwoordt.`, `You are the manager: ${name} sees what you answer.`)}
        </Text>
        <Text>
          {t(
            `Jouw cijfers staan apart in de uitslag, en als inschatting van jou bij de vaardigheden van ${name}. Deelt ${name} de uitslag, dan gaan ze mee. Wat je opschrijft, staat tussen de teksten van de anderen.`,
            `Your numbers stand apart in the result, and as your rating with the skills of ${name}. When ${name} shares the result, they go along. What you write stands among the texts of the others.`,
          )}
        </Text>
      </Card>
    )
  return (
    <Card tone="tint" tight>
      <Text strong>{t(`${name} ziet niet wie wat antwoordde.`, `${name} does not see who answered what.`)}</Text>
      <Bullets
        items={[
          t(
            `We laten alleen gemiddelden zien, van ${minimum} mensen of meer. Zijn het er minder, dan vernietigen we de antwoorden.`,
            `We only show averages, of ${minimum} people or more. When there are fewer, the answers are destroyed.`,
          ),
          t(
            'Bij het sluiten gaan naam en tijd eraf. Ook een beheerder kan dan niet meer zien wat van jou is.',
            'At closing names and times go. After that an administrator cannot see either what is yours.',
          ),
          t('Schrijf in een tekst niets waaraan je te herkennen bent.', 'In a text, write nothing by which you can be recognised.'),
        ]}
      />
    </Card>
  )
}

/** Nothing can be answered: it has closed, or the link opens nothing. */
export function RaterOverPage({ rater }: { rater: RaterView | null }) {
  const t = useT()
  return (
    <Page
      title={
        rater ? t('Deze 360° is gesloten', 'This 360° has closed') : t('Deze link werkt niet meer', 'This link does not work any more')
      }
      narrow
    >
      <EmptyState
        drawing="calendar"
        title={t('Je antwoord kan er niet meer bij', 'Your answer can no longer be added')}
        text={
          rater
            ? t('De laatste dag is geweest. Bedankt dat je erover nadacht.', 'The last day has passed. Thank you for thinking about it.')
            : t(
                'Misschien is de vraag ingetrokken, of is het adres niet helemaal gekopieerd.',
                'Perhaps you are not asked any more, or the address was not copied completely.',
              )
        }
      />
    </Page>
  )
}

export function RaterAnswerPage({
  rater,
  way,
  parts,
  at,
  filled,
}: {
  rater: RaterView
  way: Way
  parts: Part[]
  at: number
  filled: Filled
}) {
  return (
    <Page title={useTitle(rater)} narrow breadcrumb={wayBack(way)} lead={at === 0 ? rater.instrument.about : undefined}>
      <AnswerForm
        instrument={rater.instrument}
        parts={parts}
        at={at}
        filled={filled}
        action={way.part()}
        save={paths.save}
        keep={way.keep}
        about={aboutOf(rater)}
      />
    </Page>
  )
}

/** What was answered and what not, before it is handed in. */
export function RaterCheckPage({ rater, way, refusal }: { rater: RaterView; way: Way; refusal?: string }) {
  const t = useT()
  const { instrument, answers } = rater
  const parts = partsOf(instrument, answers)
  const missing = missingOf(instrument, answers)
  return (
    <Page title={t('Nakijken', 'Check')} narrow lead={instrument.title}>
      <Stack gap="l">
        {refusal && <Notice kind="error">{refusal}</Notice>}
        <Lines
          card
          label={t('Delen', 'Parts')}
          items={parts.map((part, at) => {
            const answered = part.questions.filter((question) => isAnswered(instrument, question, answers)).length
            return (
              <Row spread wrap middle>
                <Link href={way.part(at)}>{part.title ?? t(`Deel ${at + 1}`, `Part ${at + 1}`)}</Link>
                <Tag tone={answered === part.questions.length ? 'ok' : 'line'}>
                  {t(`${answered} van ${part.questions.length}`, `${answered} of ${part.questions.length}`)}
                </Tag>
              </Row>
            )
          })}
        />
        {missing.length > 0 && (
          <Card tone="lead">
            <Text strong>{t('Deze vragen hebben nog een antwoord nodig:', 'These questions still need an answer:')}</Text>
            <Lines
              items={missing.map((question) => (
                <Link href={`${way.part(parts.findIndex((part) => part.questions.includes(question)))}#${fieldOf(question.code)}`}>
                  {wordsFor(question, aboutOf(rater))}
                </Link>
              ))}
            />
          </Card>
        )}
        <Form action={way.handIn} submission="" label={t('Inleveren', 'Hand in')}>
          <Button>{t('Lever in', 'Hand in')}</Button>
          <Small soft>
            {t('Tot de laatste dag kun je je antwoorden nog aanpassen.', 'Until the last day you can still change your answers.')}
          </Small>
        </Form>
      </Stack>
    </Page>
  )
}
