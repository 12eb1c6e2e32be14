/** Where the room credentials lives. */
export const paths = {
  check: '/certificaten',
  certificate: (code: string) => `/certificaten/${code}`,
  pdf: (credentialId: string) => `/certificaten/${credentialId}/pdf`,
  manage: (credentialId: string) => `/academie/certificaten/${credentialId}`,
  revoke: (credentialId: string) => `/academie/certificaten/${credentialId}/intrekken`,
  results: (editionId: string) => `/academie/edities/${editionId}/uitslag`,
} as const
