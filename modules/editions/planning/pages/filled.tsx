import type { Filled } from '#ui/index.ts'

export { filledField as field, filledText as text, FilledWrong as Wrong, type Filled } from '#ui/index.ts'

/** All that was chosen in a field with several answers. */
export const many = (filled: Filled, name: string) => [filled.values[name] ?? []].flat().map(String).filter(Boolean)
