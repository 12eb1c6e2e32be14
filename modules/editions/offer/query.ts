import { z } from 'zod'
import { several } from '#platform/http/fields.ts'

// No text of ours has control signs in it, and the database takes no NUL.
const plain = () =>
  z.string().transform((text) =>
    text
      .replace(/[\x00-\x1f]/g, ' ')
      .trim()
      .slice(0, 200),
  )
const choice = () => several(plain()).catch([])

/** What somebody asks of the offer, as it stands in the address. What we do not understand is left out, never an error. */
export const OfferQuery = z.object({
  zoek: plain().catch('').default(''),
  /** Only the words as they were typed. */
  precies: z.string().optional().catch(undefined),
  leervorm: choice(),
  thema: choice(),
  aanbieder: choice(),
  wanneer: choice(),
  plaats: choice(),
  voertaal: choice(),
  mix: choice(),
  sorteer: z.enum(['match', 'datum']).catch('match').default('match'),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})
export type OfferQuery = z.infer<typeof OfferQuery>

/** The filters in the order of their bits: a row that fails filter i misses bit 1 << i. */
export const filterNames = ['leervorm', 'thema', 'aanbieder', 'wanneer', 'plaats', 'voertaal', 'mix'] as const
export type FilterName = (typeof filterNames)[number]
export const bitOf = (name: FilterName): number => 1 << filterNames.indexOf(name)

export const perPage = 50

/** The address of the offer for a question; what has its usual value is left out. */
export function offerAddress(query: Partial<OfferQuery>): string {
  const fields = new URLSearchParams()
  if (query.zoek) fields.set('zoek', query.zoek)
  if (query.precies) fields.set('precies', 'ja')
  for (const name of filterNames) for (const value of query[name] ?? []) fields.append(name, value)
  if (query.sorteer === 'datum') fields.set('sorteer', 'datum')
  if (query.pagina && query.pagina > 1) fields.set('pagina', String(query.pagina))
  const text = fields.toString()
  return text ? `/aanbod?${text}` : '/aanbod'
}
