export const roundPaths = {
  /** The question for a series, filled in with what a theme needs. */
  series: ({ name, groupSize, editions }: { name: string; groupSize: number; editions: number }) =>
    `/academie/reeksen/nieuw?${new URLSearchParams({ naam: name, groep: String(groupSize), edities: String(editions) })}`,
  rounds: '/vraagrondes',
  round: (id: string) => `/vraagrondes/${id}`,
  answers: (id: string) => `/vraagrondes/${id}/aantallen`,
  offers: (id: string) => `/vraagrondes/${id}/voorstellen`,
  scores: (id: string, offerId: string) => `/vraagrondes/${id}/voorstellen/${offerId}/oordeel`,
  settle: (id: string) => `/vraagrondes/${id}/vaststellen`,
  file: (id: string, kind: 'csv' | 'xlsx') => `/vraagrondes/${id}/inkoopplan.${kind}`,
}
