import { ErrorSummary, Notice } from '#ui/index.ts'

/** What is in the fields, as text; and what is wrong with it. */
export interface Filled {
  values: Record<string, unknown>
  errors?: Record<string, string>
  refusal?: string
}

export const text = (filled: Filled, name: string) =>
  filled.values[name] === undefined || filled.values[name] === null ? '' : String(filled.values[name])
export const many = (filled: Filled, name: string) => [filled.values[name] ?? []].flat().map(String).filter(Boolean)
export const field = (filled: Filled, name: string) => ({ name, value: text(filled, name), error: filled.errors?.[name] })

export function Wrong({ filled }: { filled: Filled }) {
  return (
    <>
      {filled.refusal && <Notice kind="error">{filled.refusal}</Notice>}
      <ErrorSummary errors={Object.entries(filled.errors ?? {}).map(([name, words]) => ({ field: name, text: words }))} />
    </>
  )
}
