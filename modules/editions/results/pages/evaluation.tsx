import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  NumberField,
  Page,
  Pills,
  Small,
  Text,
  TextArea,
  useLang,
  useT,
} from '#ui/index.ts'
import type { FieldErrors } from '#platform/http/fields.ts'
import { dateOf, sayDate, sayDay } from '#platform/words.ts'
import type { EvaluationForPerson } from '#modules/scans/index.ts'
import { resultPaths } from '../paths.ts'
import type { About } from '../views/evaluation.ts'

interface Asked {
  evaluation: EvaluationForPerson
  about: About
  /** Where the answers go, when that is not the usual address. */
  action?: string
  errors?: FieldErrors
  typed?: Record<string, unknown>
  refusal?: string
}

/** What did you think of it? Four questions, and a plain word about who can see the answers. */
export function EvaluationPage(asked: Asked) {
  const { evaluation, about, refusal } = asked
  const t = useT()
  const lang = useLang()
  const when = about.endsAt && sayDate(dateOf(about.endsAt), lang, 'no year')
  return (
    <Page
      title={t('Wat vond je ervan?', 'What did you think?')}
      narrow
      lead={when ? t(`${about.title}, ${when}`, `${about.title}, ${when}`) : about.title}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {evaluation.rated ? (
        <EmptyState
          drawing="inbox"
          title={t('Bedankt voor je antwoord', 'Thank you for your answer')}
          text={t(
            'Het is anoniem gemaakt. Niemand weet nog welk antwoord van jou is.',
            'It has been made anonymous. Nobody knows which answer is yours.',
          )}
        />
      ) : evaluation.closed ? (
        <EmptyState
          drawing="calendar"
          title={t('Deze evaluatie is gesloten', 'This evaluation has closed')}
          text={t(
            'Heb je nog iets te zeggen? Laat het de docent of de coördinator weten.',
            'Do you still want to say something? Tell the trainer or the coordinator.',
          )}
        />
      ) : (
        <Questions {...asked} />
      )}
    </Page>
  )
}

function Questions({ evaluation, errors = {}, typed, action = resultPaths.evaluation(evaluation.id) }: Asked) {
  const t = useT()
  const lang = useLang()
  const closes = sayDay(dateOf(evaluation.closesAt), lang)
  const said = (field: string, kept: string | number | null | undefined) =>
    typed && typeof typed[field] === 'string' ? (typed[field] as string) : kept === null || kept === undefined ? '' : String(kept)
  const draft = evaluation.draft
  return (
    <>
      {/* No submission id: a stored answer to a submission would keep who answered and when. Sending it twice changes nothing. */}
      <Form action={action} submission="">
        <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
        <Anonymous minimum={evaluation.minimum} />
        <Pills
          name="mark"
          scale
          legend={t('Welk cijfer geef je?', 'Which mark do you give?')}
          error={errors['mark']}
          value={said('mark', draft?.mark)}
          ends={[t('1 = helemaal niets', '1 = nothing at all'), t('10 = geweldig', '10 = wonderful')]}
          options={Array.from({ length: 10 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))}
        />
        <TextArea
          name="learned"
          label={t('Wat neem je mee naar je werk?', 'What do you take to your work?')}
          required={false}
          error={errors['learned']}
          value={said('learned', draft?.learned)}
          maxLength={2000}
        />
        <TextArea
          name="better"
          label={t('Wat kan beter?', 'What can be better?')}
          required={false}
          error={errors['better']}
          value={said('better', draft?.better)}
          maxLength={2000}
        />
        <NumberField
          name="newColleagues"
          label={t(
            'Hoeveel collega’s heb je ontmoet die je nog niet kende?',
            'How many colleagues did you meet that you did not know before?',
          )}
          hint={t('Niemand? Vul 0 in.', 'Nobody? Fill in 0.')}
          error={errors['newColleagues']}
          value={said('newColleagues', draft?.newColleagues)}
        />
        <Button>{draft ? t('Pas mijn antwoord aan', 'Change my answer') : t('Verstuur', 'Send')}</Button>
      </Form>
      <Small soft>
        {t(
          `Je kunt antwoorden tot ${closes}. Tot je antwoord anoniem is gemaakt, kun je het hier aanpassen.`,
          `You can answer until ${closes}. Until your answer is made anonymous you can change it here.`,
        )}
      </Small>
    </>
  )
}

function Anonymous({ minimum }: { minimum: number }) {
  const t = useT()
  return (
    <Card tone="tint" tight>
      <Text>
        <b>{t('Je antwoord is anoniem.', 'Your answer is anonymous.')}</b>{' '}
        {t(
          `Pas als ${minimum} of meer collega’s hebben geantwoord, ziet de docent de antwoorden: door elkaar, zonder naam en zonder tijd. Zijn het er minder? Dan worden ze gewist.`,
          `Only when ${minimum} or more colleagues have answered, the trainer sees the answers: mixed, without names and without times. If there are fewer, they are erased.`,
        )}
      </Text>
      <Small soft>{t('Schrijf zelf ook geen namen op.', 'Please do not write names yourself either.')}</Small>
    </Card>
  )
}
