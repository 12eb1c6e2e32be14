import { ErrorSummary, Notice } from '#ui/index.ts'

export interface TypedNeeds {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string | undefined
}

export const nothing: TypedNeeds = { values: {}, errors: {} }

export const fieldOf = (typed: TypedNeeds) => (name: string) => ({ name, value: typed.values[name] ?? '', error: typed.errors[name] })

export function Wrong({ typed }: { typed: TypedNeeds }) {
  return (
    <>
      {typed.refusal && <Notice kind="error">{typed.refusal}</Notice>}
      <ErrorSummary errors={Object.entries(typed.errors).map(([field, text]) => ({ field, text }))} />
    </>
  )
}
