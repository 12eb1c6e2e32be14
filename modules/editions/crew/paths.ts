/** Where a voorman finds the crew. */
export const crewPaths = {
  crew: '/mijn/ploeg',
  sheet: (crewId: string) => `/mijn/ploeg/${crewId}/blad`,
  sheetPdf: (crewId: string) => `/mijn/ploeg/${crewId}/blad.pdf`,
  enrol: (editionId: string) => `/edities/${editionId}/ploeg`,
} as const
