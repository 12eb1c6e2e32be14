export interface TypedNeeds {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string | undefined
}

export const nothing: TypedNeeds = { values: {}, errors: {} }

export const fieldOf = (typed: TypedNeeds) => (name: string) => ({ name, value: typed.values[name] ?? '', error: typed.errors[name] })
