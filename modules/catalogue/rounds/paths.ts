export const roundPaths = {
  /** The question for a series, filled in with what a theme needs. */
  series: ({ themeId, name, groupSize, editions }: { themeId: string; name: string; groupSize: number; editions: number }) =>
    `/academie/reeksen/nieuw?${new URLSearchParams({ naam: name, groep: String(groupSize), edities: String(editions), thema: themeId })}`,
  /** What was planned from it. */
  planned: (themeId: string) => `/academie/reeksen?thema=${themeId}`,
  rounds: '/vraagrondes',
  round: (id: string) => `/vraagrondes/${id}`,
  answers: (id: string) => `/vraagrondes/${id}/aantallen`,
  offers: (id: string) => `/vraagrondes/${id}/voorstellen`,
  scores: (id: string, offerId: string) => `/vraagrondes/${id}/voorstellen/${offerId}/oordeel`,
  settle: (id: string) => `/vraagrondes/${id}/vaststellen`,
  file: (id: string, kind: 'csv' | 'xlsx') => `/vraagrondes/${id}/inkoopplan.${kind}`,
}
