/** Where the room credentials lives. */
export const paths = {
  check: '/certificaten',
  certificate: (code: string) => `/certificaten/${code}`,
  pdf: (credentialId: string) => `/certificaten/${credentialId}/pdf`,
  manage: (credentialId: string) => `/academie/certificaten/${credentialId}`,
  revoke: (credentialId: string) => `/academie/certificaten/${credentialId}/intrekken`,
  paper: (paperId: string) => `/certificaten/papier/${paperId}`,
  confirmPaper: (paperId: string) => `/academie/certificaten/papier/${paperId}/bevestigen`,
  bringPaper: (editionId: string) => `/aanbieder/edities/${editionId}/certificaten`,
  bundles: (editionId: string) => `/academie/edities/${editionId}/certificaten`,
  seriesBundles: (seriesId: string) => `/academie/reeksen/${seriesId}/certificaten`,
  bundle: (bundleId: string) => `/academie/certificaten/bundels/${bundleId}`,
  bundleFile: (bundleId: string) => `/academie/certificaten/bundels/${bundleId}/zip`,
  completions: '/academie/afrondingen',
  completionsFile: (kind: 'csv' | 'xlsx', from: string, until: string) => `/academie/afrondingen/bestand.${kind}?van=${from}&tot=${until}`,
  results: (editionId: string) => `/academie/edities/${editionId}/uitslag`,
} as const
