import { ErrorSummary } from '#ui/index.ts'

export interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string | undefined
}
export const clean: Back = { errors: {}, typed: {} }
export const value = (back: Back, name: string) => ({
  name,
  value: String(back.typed[name] ?? ''),
  ...(back.errors[name] && { error: back.errors[name] }),
})
export const summary = (back: Back) => <ErrorSummary errors={Object.entries(back.errors).map(([field, text]) => ({ field, text }))} />
