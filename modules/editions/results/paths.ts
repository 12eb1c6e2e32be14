/** Where the trainer's list, the lessons and the evaluations live. */
export const resultPaths = {
  lessons: '/mijn/lessen',
  session: (id: string) => `/bijeenkomsten/${id}`,
  attendance: (id: string) => `/bijeenkomsten/${id}/aanwezigheid`,
  walkIn: (id: string) => `/bijeenkomsten/${id}/inloper`,
  print: (id: string) => `/bijeenkomsten/${id}/lijst`,
  pdf: (id: string) => `/bijeenkomsten/${id}/lijst.pdf`,
  complete: (editionId: string) => `/edities/${editionId}/afronden`,
  evaluation: (id: string) => `/evaluaties/${id}`,
  evaluationResults: (editionId: string) => `/academie/edities/${editionId}/evaluatie`,
  results: (editionId: string) => `/academie/edities/${editionId}/uitslag`,
} as const
