import {
  Actions,
  Button,
  Checkbox,
  FieldRow,
  Fieldset,
  filledField,
  filledText,
  Form,
  HiddenField,
  NumberField,
  Select,
  Small,
  Stack,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { normOf } from '../instruments/change.ts'
import { occasionWords, textLines } from '../instruments/fields.ts'
import type { Instrument, Question } from '../instruments/format.ts'
import { paths } from '../paths.ts'
import { EditPage, Save, SkillField, type Editing } from './edit-page.tsx'

const listOf = (filled: Filled, name: string) => [filled.values[name] ?? []].flat().map(String)

/** So many rows that there is always an empty one. */
const rowsFor = (least: number, lists: string[][]) =>
  Array.from({ length: Math.max(least, ...lists.map((list) => list.findLastIndex(Boolean) + 2)) }, (_, n) => n)

function valuesOfItem(question: Question | null, outcome: string): Filled['values'] {
  const options = question && 'options' in question ? question.options : []
  return {
    text: question?.text,
    help: question?.help,
    domain: question?.domain ?? outcome,
    answer: options.map((one) => one.text),
    right: options.flatMap((one, n) => (one.right ? [String(n)] : [])),
  }
}

/** One item of a knowledge test. `outcome`: for which a new one is. */
export function ItemPage({ id, document, question, outcome, filled }: Editing & { question: Question | null; outcome: string }) {
  const t = useT()
  const now: Filled = filled ?? { values: valuesOfItem(question, outcome) }
  const title = question ? t('Vraag', 'Question') : t('Nieuwe vraag', 'New question')
  return (
    <EditPage title={title} {...{ id, document, filled }}>
      <Form action={paths.item(id, question?.code)} label={title}>
        <HiddenField name="code" value={question?.code ?? ''} />
        <Select
          name="domain"
          label={t('Toetsterm', 'Outcome')}
          options={document.domains.map((one) => ({ value: one.code, label: one.name }))}
          value={filledText(now, 'domain')}
          placeholder={t('Kies', 'Choose')}
          error={now.errors?.['domain']}
        />
        <TextArea {...filledField(now, 'text')} label={t('Vraag', 'Question')} rows={3} />
        <Answers now={now} />
        <TextField
          {...filledField(now, 'help')}
          label={t('Waar staat het antwoord?', 'Where does the answer stand?')}
          hint={t('Wie de toets deed, leest dit na het inleveren.', 'Who took the test reads this after handing in.')}
          required={false}
        />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <Button kind="quiet" name="next" value="ja">
            {t('Bewaar, en nog een vraag', 'Save, and one more question')}
          </Button>
        </Actions>
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

function Answers({ now }: { now: Filled }) {
  const t = useT()
  const [answers, right] = [listOf(now, 'answer'), listOf(now, 'right')]
  return (
    <Fieldset
      legend={t('Antwoorden', 'Answers')}
      hint={t(
        'Vink aan wat goed is. Zijn dat er meer, dan is de vraag pas goed met precies die. Wat leeg is, telt niet mee.',
        'Tick what is right. If more are, the question is right with exactly those. What is empty does not count.',
      )}
      name="antwoorden"
    >
      <Stack gap="l">
        {rowsFor(4, [answers]).map((n) => (
          <Stack gap="s">
            <TextField
              name="answer"
              id={`answer.${n}`}
              value={answers[n] ?? ''}
              error={now.errors?.[`answer.${n}`]}
              label={t(`Antwoord ${n + 1}`, `Answer ${n + 1}`)}
              maxLength={500}
            />
            <Checkbox
              name="right"
              id={`right.${n}`}
              value={String(n)}
              checked={right.includes(String(n))}
              error={now.errors?.[`right.${n}`]}
              label={t(`Antwoord ${n + 1} is goed`, `Answer ${n + 1} is right`)}
            />
          </Stack>
        ))}
      </Stack>
    </Fieldset>
  )
}

function valuesOfOutcome({ test, texts, advice }: Instrument, domain: Instrument['domains'][number] | null): Filled['values'] {
  const own = advice.filter((one) => one.domain === domain?.code)
  return {
    ...(test?.outcomes.find((one) => one.domain === domain?.code) ?? normOf('')),
    ...domain,
    texts: textLines(texts.filter((one) => one.domain === domain?.code)),
    advice: own.map((one) => one.text),
    goal: own.map((one) => one.goal),
    search: own.map((one) => one.search ?? ''),
    occasion: own.map(occasionWords),
  }
}

/** One outcome of a knowledge test: how many items are drawn, when it is passed, and what to follow when it is not. */
export function OutcomeFormPage({ id, document, domain, filled }: Editing & { domain: Instrument['domains'][number] | null }) {
  const t = useT()
  const now: Filled = filled ?? { values: valuesOfOutcome(document, domain) }
  const title = domain ? domain.name : t('Nieuwe toetsterm', 'New outcome')
  return (
    <EditPage title={title} {...{ id, document, filled }}>
      <Form action={paths.outcome(id, domain?.code)} label={title}>
        <HiddenField name="code" value={domain?.code ?? ''} />
        <TextField {...filledField(now, 'name')} label={t('Naam', 'Name')} maxLength={120} />
        <TextArea {...filledField(now, 'about')} label={t('Uitleg', 'Explanation')} required={false} rows={2} />
        <FieldRow>
          <NumberField
            {...filledField(now, 'items')}
            label={t('Hoeveel vragen krijgt iemand?', 'How many questions does somebody get?')}
            hint={t('Ze worden geloot uit alle vragen van deze toetsterm.', 'They are drawn from all questions of this outcome.')}
          />
          <NumberField
            {...filledField(now, 'pass')}
            label={t('Gehaald vanaf hoeveel procent goed?', 'Passed from which percentage right?')}
          />
        </FieldRow>
        <AdviceRows now={now} />
        <TextArea
          {...filledField(now, 'texts')}
          label={t('Teksten bij de uitslag', 'Texts with the result')}
          hint={t(
            'Een regel per tekst, in procenten. Bijvoorbeeld: 0 - 49: Hier is nog veel te leren.',
            'A line for each text, in percentages. For example: 0 - 49: There is much to learn here.',
          )}
          required={false}
          rows={4}
        />
        <SkillField now={now} />
        <Save />
      </Form>
      {domain && (
        <Form action={paths.removeDomain(id)} inline>
          <HiddenField name="code" value={domain.code} />
          <Button kind="danger">{t('Verwijder deze toetsterm', 'Remove this outcome')}</Button>
        </Form>
      )}
    </EditPage>
  )
}

function AdviceRows({ now }: { now: Filled }) {
  const t = useT()
  const [advice, goals, searches, occasions] = ['advice', 'goal', 'search', 'occasion'].map((name) => listOf(now, name)) as [
    string[],
    string[],
    string[],
    string[],
  ]
  const rows = rowsFor(1, [advice, goals, searches])
  return (
    <>
      {rows.map((n) => (
        <Fieldset
          legend={
            n === 0
              ? t('Wat raad je aan als het nog niet gehaald is?', 'What do you advise when it is not passed?')
              : t('Of ook', 'Or also')
          }
          hint={n === 0 ? t('Wat leeg is, telt niet mee.', 'What is empty does not count.') : undefined}
          name={`advies.${n}`}
        >
          <HiddenField name="occasion" value={occasions[n] ?? ''} />
          <TextArea
            name="advice"
            id={`advice.${n}`}
            value={advice[n] ?? ''}
            error={now.errors?.[`advice.${n}`]}
            label={t('Advies', 'Advice')}
            rows={2}
          />
          <FieldRow>
            <TextField
              name="goal"
              id={`goal.${n}`}
              value={goals[n] ?? ''}
              error={now.errors?.[`goal.${n}`]}
              label={t('Doel dat erbij past', 'Goal that goes with it')}
              maxLength={300}
            />
            <TextField
              name="search"
              id={`search.${n}`}
              value={searches[n] ?? ''}
              error={now.errors?.[`search.${n}`]}
              label={t('Zoekwoord in het aanbod', 'Word to look for in the offer')}
              maxLength={120}
            />
          </FieldRow>
        </Fieldset>
      ))}
      <Small soft>
        {t(
          'Nog een advies? Bewaar dit eerst; dan is er plaats voor een volgend.',
          'One more? Save this first; then there is room for another.',
        )}
      </Small>
    </>
  )
}
