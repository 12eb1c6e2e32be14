import { Button, FieldRow, filledField, filledText, Form, HiddenField, NumberField, Select, TextArea, TextField, useT } from '#ui/index.ts'
import type { Filled } from '#ui/index.ts'
import type { Instrument } from '../instruments/format.ts'
import { paths } from '../paths.ts'
import { EditPage, Save, type Editing } from './edit-page.tsx'

type Scale = Instrument['scales'][string]

/** A scale in a few words. */
export const endsOf = ({ from, low, to, high }: Scale): string => `${from} ${low} – ${to} ${high}`

/** What the form shows: ends that are the first and last word need not be said twice. */
function valuesOf({ from, to, low, high, labels }: Scale): Filled['values'] {
  const said = (end: string, word: string | undefined) => (end === word ? '' : end)
  return { from, to, low: said(low, labels?.[0]), high: said(high, labels?.at(-1)), labels: labels?.join('\n') }
}

/** One scale: its numbers, and what they mean. */
export function ScalePage({ id, document, code, filled }: Editing & { code: string | null }) {
  const t = useT()
  const scale = code === null ? null : document.scales[code]!
  const now: Filled = filled ?? { values: scale ? valuesOf(scale) : { from: 1 } }
  const title = scale ? t('Schaal', 'Scale') : t('Nieuwe schaal', 'New scale')
  return (
    <EditPage title={title} {...{ id, document, filled }}>
      <Form action={paths.scale(id, code ?? undefined)} label={title}>
        <HiddenField name="code" value={code ?? ''} />
        <FieldRow>
          <Select
            name="from"
            label={t('Van', 'From')}
            options={['0', '1'].map((value) => ({ value, label: value }))}
            value={filledText(now, 'from')}
            error={now.errors?.['from']}
          />
          <NumberField {...filledField(now, 'to')} label={t('Tot en met', 'Up to')} />
        </FieldRow>
        <FieldRow>
          <TextField {...filledField(now, 'low')} label={t('Het laagste betekent', 'The lowest means')} maxLength={120} />
          <TextField {...filledField(now, 'high')} label={t('Het hoogste betekent', 'The highest means')} maxLength={120} />
        </FieldRow>
        <TextArea
          {...filledField(now, 'labels')}
          label={t('Of een woord bij elk getal', 'Or a word for every number')}
          hint={t(
            'Elk op een eigen regel, het laagste eerst: nooit, soms, vaak, altijd. Dan tellen we de regels, en mag ‘Tot en met’ leeg blijven.',
            'Each on a line of its own, the lowest first: never, sometimes, often, always. We count the lines, and ‘Up to’ may stay empty.',
          )}
          required={false}
          rows={6}
        />
        <Save />
      </Form>
      {code !== null && (
        <Form action={paths.removeScale(id)} inline>
          <HiddenField name="code" value={code} />
          <Button kind="danger">{t('Verwijder deze schaal', 'Remove this scale')}</Button>
        </Form>
      )}
    </EditPage>
  )
}
