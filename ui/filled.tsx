import { ErrorSummary } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'

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
