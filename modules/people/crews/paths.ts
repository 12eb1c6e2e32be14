/** Where a manager says who leads a crew. */
export const crewPaths = {
  crews: '/mijn/ploegen',
  takeBack: (delegationId: string) => `/mijn/ploegen/${delegationId}/terugnemen`,
} as const
