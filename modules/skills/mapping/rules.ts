/** How the other lies beside this one: the same, broader, narrower, or related. */
export const mappingKinds = ['exact', 'broader', 'narrower', 'related'] as const
export type MappingKind = (typeof mappingKinds)[number]

/** The same mapping seen from the other side. */
export const inverse = (kind: MappingKind): MappingKind => (kind === 'broader' ? 'narrower' : kind === 'narrower' ? 'broader' : kind)

/** A name that answers to less than this is not worth a suggestion. */
export const leastAlike = 0.35
