export const roundPaths = {
  rounds: '/vraagrondes',
  round: (id: string) => `/vraagrondes/${id}`,
  answers: (id: string) => `/vraagrondes/${id}/aantallen`,
  offers: (id: string) => `/vraagrondes/${id}/voorstellen`,
  scores: (id: string, offerId: string) => `/vraagrondes/${id}/voorstellen/${offerId}/oordeel`,
  settle: (id: string) => `/vraagrondes/${id}/vaststellen`,
  file: (id: string, kind: 'csv' | 'xlsx') => `/vraagrondes/${id}/inkoopplan.${kind}`,
}
