import {
  Actions,
  Button,
  CheckboxGroup,
  Fieldset,
  filledField,
  filledMany,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  HiddenField,
  NumberField,
  Pills,
  Progress,
  QuestionCard,
  RadioGroup,
  SavedForm,
  Stack,
  Text,
  TextArea,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Instrument, Question } from '../instruments/format.ts'
import { fieldOf, longestAnswer, wantedFieldOf } from './parse.ts'
import type { Part } from './parts.ts'

export interface AnswerScreen {
  instrument: Instrument
  parts: Part[]
  /** Which screen, from 0. */
  at: number
  /** What was answered before, or what was typed. */
  filled: Filled
  /** Where the form goes. */
  action: string
  /** Where each answer goes by itself, with `keep` and the code of the question as `vraag`; absent: only the buttons save. */
  save?: string
  /** Hidden fields of the form. */
  keep?: Record<string, string>
  /** Of a 360°: the name of the person it is about, when somebody else answers. */
  about?: string
  /** What the button at the end says. */
  last?: string
}

/** One screen of questions: of a scan about oneself, or of a rater. Every button saves. */
export function AnswerForm({ instrument, parts, at, filled, action, save, keep = {}, about, last }: AnswerScreen) {
  const t = useT()
  const part = parts[at]!
  const form = (
    <Form action={action} submission="" label={part.title ?? instrument.title}>
      <FilledWrong filled={filled} />
      {Object.entries({ ...keep, deel: String(at), vragen: part.questions.map((one) => one.code).join(',') }).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      {part.questions.map((question) => (
        <QuestionField instrument={instrument} question={question} filled={filled} about={about} />
      ))}
      <Actions>
        <Button name="naar" value="verder">
          {at + 1 < parts.length ? t('Verder', 'Next') : (last ?? t('Kijk na', 'Check'))}
        </Button>
        {at > 0 && (
          <Button kind="quiet" name="naar" value="terug">
            {t('Terug', 'Back')}
          </Button>
        )}
      </Actions>
    </Form>
  )
  return (
    <Stack gap="l">
      <Progress value={at + 1} max={parts.length} label={t(`Deel ${at + 1} van ${parts.length}`, `Part ${at + 1} of ${parts.length}`)} />
      {part.title && (
        <Heading level={2} focus={at > 0 && !filled.errors}>
          {part.title}
        </Heading>
      )}
      {part.about && <Text soft>{part.about}</Text>}
      {save ? <SavedForm url={save}>{form}</SavedForm> : form}
    </Stack>
  )
}

interface Asked {
  instrument: Instrument
  question: Question
  filled: Filled
  about?: string | undefined
}

/** What is asked, in the words for whoever answers. */
export const wordsFor = (question: Question, about?: string): string =>
  about === undefined ? question.text : (question.aboutOther ?? question.text).replaceAll('{naam}', about)

/** One question of any kind. */
export function QuestionField({ instrument, question, filled, about }: Asked) {
  const name = fieldOf(question.code)
  const look = { name, label: wordsFor(question, about), hint: question.help, error: filled.errors?.[name] }
  const need = question.required ? {} : { required: false }
  const options = 'options' in question ? question.options.map(({ code, text }) => ({ value: code, label: text })) : []
  return (
    <QuestionCard code={question.code}>
      {question.kind === 'scale' ? (
        <ScaleField {...{ instrument, question, filled, about }} />
      ) : question.kind === 'choice' ? (
        <RadioGroup {...look} {...need} options={options} value={filledText(filled, name)} />
      ) : question.kind === 'choices' ? (
        <CheckboxGroup {...look} {...need} hint={hintOf(question, look.hint)} options={options} value={filledMany(filled, name)} />
      ) : question.kind === 'open' ? (
        <TextArea {...look} {...need} {...filledField(filled, name)} rows={4} hint={look.hint} maxLength={longestAnswer} />
      ) : (
        <NumberField
          {...look}
          {...need}
          {...filledField(filled, name)}
          label={question.unit ? `${look.label} (${question.unit})` : look.label}
          decimals
        />
      )}
    </QuestionCard>
  )
}

function hintOf({ most }: Question & { kind: 'choices' }, hint?: string): string | undefined {
  const t = useT()
  return [hint, most && t(`Kies er hooguit ${most}.`, `Choose at most ${most}.`)].filter(Boolean).join(' ') || undefined
}

/** A line with described ends; asked twice where an instrument asks what is wanted. */
function ScaleField({ instrument, question, filled, about }: Asked & { question: Question & { kind: 'scale' } }) {
  const t = useT()
  const scale = instrument.scales[question.scale]!
  const numbers = Array.from({ length: scale.to - scale.from + 1 }, (_, i) => scale.from + i)
  const options = numbers.map((n, i) => ({ value: String(n), label: scale.labels ? `${n} ${scale.labels[i]}` : String(n) }))
  const ends = scale.labels ? '' : `${scale.from} = ${scale.low}, ${scale.to} = ${scale.high}`
  const pills = (name: string, legend: string, hint: string) => (
    <Pills
      name={name}
      legend={legend}
      hint={hint || undefined}
      few={!scale.labels}
      error={filled.errors?.[name]}
      options={options}
      value={filledText(filled, name)}
    />
  )
  const hint = [question.help, ends].filter(Boolean).join(' ')
  const words = wordsFor(question, about)
  if (!instrument.wanted) return pills(fieldOf(question.code), words, hint)
  return (
    <Fieldset legend={words} hint={hint || undefined} name={`s.${question.code}`}>
      <Grid columns="two">
        {pills(fieldOf(question.code), t('Nu', 'Now'), '')}
        {pills(wantedFieldOf(question.code), t('Gewenst', 'Wanted'), '')}
      </Grid>
    </Fieldset>
  )
}
