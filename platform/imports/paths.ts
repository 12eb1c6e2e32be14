import type { ImportKind, Verdict } from './kind.ts'

/** Kinds and verdicts as an address names them. */
export const kindSlugs: Record<ImportKind['kind'], string> = {
  employees: 'medewerkers',
  units: 'afdelingen',
  history: 'leergeschiedenis',
  activities: 'aanbod',
}
export const verdictSlugs: Record<Verdict, string> = {
  refused: 'geweigerd',
  new: 'nieuw',
  changed: 'gewijzigd',
  moved: 'verplaatst',
  left: 'vertrokken',
  same: 'gelijk',
}

/** Where imports live. */
export const paths = {
  imports: '/beheer/import',
  fresh: (kind: ImportKind['kind']) => `/beheer/import/nieuw/${kindSlugs[kind]}`,
  run: (id: string) => `/beheer/import/${id}`,
  rows: (id: string, verdict: Verdict, page = 1) =>
    `/beheer/import/${id}?uitkomst=${verdictSlugs[verdict]}${page > 1 ? `&bladzijde=${page}` : ''}`,
  progress: (id: string) => `/beheer/import/${id}/voortgang`,
  columns: (id: string) => `/beheer/import/${id}/kolommen`,
  apply: (id: string) => `/beheer/import/${id}/verwerken`,
  discard: (id: string) => `/beheer/import/${id}/weggooien`,
} as const
