import {
  Button,
  Checkbox,
  FieldRow,
  filledField,
  filledText,
  Form,
  HiddenField,
  NumberField,
  Select,
  Small,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { ComponentChildren } from 'preact'
import { adviceLines, optionLines, textLines } from '../instruments/fields.ts'
import type { Instrument, Question } from '../instruments/format.ts'
import { paths } from '../paths.ts'
import { EditPage, Save, SkillField, type Editing } from './edit-page.tsx'
import { endsOf } from './instrument-scale.tsx'

/** The name of an instrument, what it is about, where it comes from, and how long it takes. */
export function HeadPage({ id, document, filled }: Editing) {
  const t = useT()
  const now: Filled = filled ?? { values: { ...document, wanted: document.wanted ? 'ja' : '', limit: document.test?.minutes } }
  return (
    <EditPage title={t('Naam en uitleg', 'Name and explanation')} {...{ id, document, filled }}>
      <Form action={paths.head(id)} label={t('Naam en uitleg', 'Name and explanation')}>
        <TextField {...filledField(now, 'title')} label={t('Naam', 'Name')} maxLength={160} />
        <TextArea {...filledField(now, 'about')} label={t('Waar gaat het over?', 'What is it about?')} />
        <TextArea
          {...filledField(now, 'source')}
          label={t('Bron', 'Source')}
          hint={t(
            'Waar komt het vandaan, en mag je het gebruiken? Dit staat bij elke uitslag.',
            'Where does it come from, and may you use it? This stands with every result.',
          )}
          rows={3}
        />
        <NumberField {...filledField(now, 'minutes')} label={t('Hoeveel minuten duurt het?', 'How many minutes does it take?')} />
        {document.purpose === 'test' ? (
          <NumberField
            {...filledField(now, 'limit')}
            label={t('Hoeveel minuten krijgt iemand?', 'How many minutes does somebody get?')}
            hint={t(
              'Wie meer tijd nodig heeft, kiest die zelf vooraf. Leeg: zo lang als nodig.',
              'Who needs more time chooses it beforehand. Empty: as long as it takes.',
            )}
            required={false}
          />
        ) : (
          <Checkbox
            name="wanted"
            label={t('Vraag bij elke schaal ook wat gewenst is', 'Ask with every scale what is wanted too')}
            checked={!!filledText(now, 'wanted')}
          />
        )}
        <Save />
      </Form>
    </EditPage>
  )
}

const valuesOfQuestion = (question: Question | null): Record<string, unknown> =>
  question
    ? {
        ...question,
        required: question.required ? 'ja' : '',
        reversed: question.kind === 'scale' && question.reversed ? 'ja' : '',
        options: 'options' in question ? optionLines(question.options) : '',
        after: question.when ? `${question.when.question}/${question.when.option}` : '',
      }
    : { kind: 'scale' }

/** One question of any kind: the fields of other kinds are passed over. */
export function QuestionPage({ id, document, question, filled }: Editing & { question: Question | null }) {
  const t = useT()
  const now: Filled = filled ?? { values: valuesOfQuestion(question) }
  const choose = (name: string, label: string, options: { value: string; label: string }[], none?: string) => (
    <Select
      name={name}
      label={label}
      error={now.errors?.[name]}
      options={options}
      value={filledText(now, name)}
      placeholder={none}
      required={none === undefined ? undefined : false}
    />
  )
  const kinds = [
    { value: 'scale', label: t('Schaal', 'Scale') },
    ...(question ? [] : [{ value: 'statements', label: t('Lijst met stellingen', 'List of statements') }]),
    { value: 'choice', label: t('Eén antwoord', 'One answer') },
    { value: 'choices', label: t('Meer antwoorden', 'Several answers') },
    { value: 'open', label: t('Open', 'Open') },
    { value: 'number', label: t('Getal', 'Number') },
  ]
  return (
    <EditPage title={question ? t('Vraag', 'Question') : t('Nieuwe vraag', 'New question')} {...{ id, document, filled }}>
      <Form action={paths.question(id, question?.code)} label={t('Vraag', 'Question')}>
        <HiddenField name="code" value={question?.code ?? ''} />
        {choose('kind', t('Soort', 'Kind'), kinds)}
        <TextArea {...filledField(now, 'text')} label={t('Vraag of zin', 'Question or statement')} rows={2} />
        <TextField {...filledField(now, 'help')} label={t('Uitleg erbij', 'Explanation')} required={false} />
        {document.purpose === '360' && (
          <TextField
            {...filledField(now, 'aboutOther')}
            label={t('Zo leest een ander het', 'How somebody else reads it')}
            hint={t('{naam} wordt de naam van wie het gaat.', '{naam} becomes the name of the person.')}
            required={false}
          />
        )}
        {choose(
          'domain',
          t('Onderwerp', 'Subject'),
          document.domains.map((one) => ({ value: one.code, label: one.name })),
          t('Telt niet mee', 'Does not count'),
        )}
        <Checkbox name="required" label={t('Moet beantwoord worden', 'Must be answered')} checked={!!filledText(now, 'required')} />
        <ByKind document={document} now={now} choose={choose} />
        {choose('after', t('Alleen na', 'Only after'), earlierChoices(document, question), t('Altijd', 'Always'))}
        <Save />
      </Form>
      {question && (
        <Form action={paths.removeQuestion(id)} inline>
          <HiddenField name="code" value={question.code} />
          <Button kind="danger">{t('Verwijder deze vraag', 'Remove this question')}</Button>
        </Form>
      )}
    </EditPage>
  )
}

/** The answers of choices that stand before a question. */
function earlierChoices({ questions }: Instrument, question: Question | null): { value: string; label: string }[] {
  const before = question
    ? questions.slice(
        0,
        questions.findIndex((one) => one.code === question.code),
      )
    : questions
  return before.flatMap((one) =>
    'options' in one
      ? one.options.map((option) => ({ value: `${one.code}/${option.code}`, label: `${one.text} ${option.text}`.slice(0, 120) }))
      : [],
  )
}

type Choose = (name: string, label: string, options: { value: string; label: string }[], none?: string) => ComponentChildren

function ByKind({ document, now, choose }: { document: Instrument; now: Filled; choose: Choose }) {
  const t = useT()
  const scales = Object.entries(document.scales).map(([value, scale]) => ({ value, label: endsOf(scale) }))
  return (
    <>
      {scales.length > 1 && choose('scale', t('Bij een schaal: welke?', 'For a scale: which?'), scales)}
      <Checkbox
        name="reversed"
        label={t('Bij een schaal: laag is hier goed', 'For a scale: low is good here')}
        checked={!!filledText(now, 'reversed')}
      />
      <TextArea
        {...filledField(now, 'options')}
        label={t('Bij antwoorden of stellingen: elk op een eigen regel', 'For answers or statements: each on a line of its own')}
        hint={t(
          `Met wat het telt erachter, als dat zo is: Ik begin meteen | ${document.domains[0]?.code ?? 'onderwerp'}: 1.`,
          `With what it counts for behind it, if it does: I begin at once | ${document.domains[0]?.code ?? 'subject'}: 1.`,
        )}
        required={false}
        rows={5}
      />
      <FieldRow>
        <NumberField {...filledField(now, 'most')} label={t('Hooguit zoveel antwoorden', 'At most so many answers')} required={false} />
        <NumberField {...filledField(now, 'from')} label={t('Getal vanaf', 'Number from')} required={false} />
        <NumberField {...filledField(now, 'to')} label={t('tot en met', 'up to')} required={false} />
        <TextField {...filledField(now, 'unit')} label={t('Eenheid', 'Unit')} required={false} maxLength={40} />
      </FieldRow>
    </>
  )
}

/** One subject: what is said about each result, and what can be done. */
export function DomainPage({ id, document, domain, filled }: Editing & { domain: Instrument['domains'][number] | null }) {
  const t = useT()
  const of = <T extends { domain: string }>(list: T[]) => list.filter((one) => one.domain === domain?.code)
  const now: Filled = filled ?? { values: { ...domain, texts: textLines(of(document.texts)), advice: adviceLines(of(document.advice)) } }
  return (
    <EditPage title={domain ? domain.name : t('Nieuw onderwerp', 'New subject')} {...{ id, document, filled }}>
      <Form action={paths.domain(id, domain?.code)} label={t('Onderwerp', 'Subject')}>
        <HiddenField name="code" value={domain?.code ?? ''} />
        <TextField {...filledField(now, 'name')} label={t('Naam', 'Name')} maxLength={120} />
        <TextArea {...filledField(now, 'about')} label={t('Uitleg', 'Explanation')} required={false} rows={2} />
        <TextArea
          {...filledField(now, 'texts')}
          label={t('Teksten bij de uitslag', 'Texts with the result')}
          hint={t(
            'Een regel per tekst: van - tot: tekst. Bijvoorbeeld: 1 - 2,4: Je begint vaak meteen.',
            'A line for each text: from - to: text. For example: 1 - 2,4: You often begin at once.',
          )}
          required={false}
          rows={6}
        />
        <TextArea
          {...filledField(now, 'advice')}
          label={t('Advies', 'Advice')}
          hint={t(
            'Een regel per advies: verschil 0,5 | advies | doel | zoekwoord. Zonder gewenst: 1 - 3,4 | advies | doel.',
            'A line for each advice: verschil 0,5 | advice | goal | search word. Without wanted: 1 - 3,4 | advice | goal.',
          )}
          required={false}
          rows={5}
        />
        <SkillField now={now} />
        <Save />
      </Form>
      <Small soft>
        {t(
          'In de teksten geldt de schaal van de vragen; bij een voorkeur of toets zijn het procenten.',
          'Texts follow the scale of the questions; for a preference or test they are percentages.',
        )}
      </Small>
      {domain && (
        <Form action={paths.removeDomain(id)} inline>
          <HiddenField name="code" value={domain.code} />
          <Button kind="danger">{t('Verwijder dit onderwerp', 'Remove this subject')}</Button>
        </Form>
      )}
    </EditPage>
  )
}
