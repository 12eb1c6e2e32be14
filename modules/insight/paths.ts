/** Where the room insight lives. */
export const paths = {
  academy: '/academie',
  academyFile: (kind: string) => `/academie.${kind}`,
  demand: '/academie/vraag',
  demandFile: (kind: string) => `/academie/vraag.${kind}`,
  coverage: '/academie/dekking',
  coverageFile: (kind: string) => `/academie/dekking.${kind}`,
  figures: '/academie/cijfers',
  plan: (id: string) => `/academie/edities/${id}`,
  newEdition: '/academie/edities/nieuw',
  tooFew: '/academie/edities?toon=te-weinig',
  waiting: '/academie/edities?toon=wachtlijst',
  edition: (id: string) => `/edities/${id}`,
  activity: (id: string) => `/aanbod/${id}`,
  manage: '/beheer',
  log: '/beheer/logboek',
  logFile: (kind: string) => `/beheer/logboek.${kind}`,
} as const
