import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { useT } from '#ui/here.ts'
import { Card } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Text } from '#ui/text.tsx'

/** What is in the fields of a form, as text; and what is wrong with it. */
export interface Filled {
  values: Record<string, unknown>
  errors?: Record<string, string>
  refusal?: string
}

export const filledText = ({ values }: Filled, name: string): string =>
  values[name] === undefined || values[name] === null ? '' : String(values[name])

/** The value and the sentence of one field. */
export const filledField = (filled: Filled, name: string) => ({ name, value: filledText(filled, name), error: filled.errors?.[name] })

/** All that was chosen in a field with several answers. */
export const filledMany = (filled: Filled, name: string) => [filled.values[name] ?? []].flat().map(String).filter(Boolean)

/** What must change, on top; nothing for a form that did not come back. */
export function FilledWrong({ filled }: { filled: Pick<Filled, 'errors' | 'refusal'> | undefined }) {
  return (
    <>
      {filled?.refusal && <Notice kind="error">{filled.refusal}</Notice>}
      <ErrorSummary errors={Object.entries(filled?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
    </>
  )
}

/** A text that somebody wrote, and not a choice, a date or an id. */
const isText = (field: [string, unknown]): field is [string, string] => {
  const [name, value] = field
  return typeof value === 'string' && !name.startsWith('_') && value.length >= 20 && /\s/.test(value.trim()) && !/^[0-9a-f]{8}-/.test(value)
}

/** What somebody wrote in a form that can't be sent any more, to be copied; nothing when there was no text in it. */
export function NotSent({ typed }: { typed: Record<string, unknown> }) {
  const t = useT()
  const texts = Object.entries(typed).filter(isText)
  if (!texts.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Wat je schreef', 'What you wrote')}</Heading>
      <Text>{t('Dit is niet bewaard. Kopieer het als je het nog nodig hebt.', 'This was not saved. Copy it if you still need it.')}</Text>
      <TextArea name="niet-bewaard" label={t('Je tekst', 'Your text')} value={texts.map(([, text]) => text).join('\n\n')} rows={8} />
    </Card>
  )
}
