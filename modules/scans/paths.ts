export const paths = {
  scans: '/scans',
  start: '/scans/beginnen',
  startAsked: (assignmentId: string) => `/scans/gevraagd/${assignmentId}`,
  sheet: (id: string, part?: number) => `/scans/${id}${part ? `?deel=${part + 1}` : ''}`,
  save: '/scans/bewaren',
  check: (id: string) => `/scans/${id}/nakijken`,
  handIn: (id: string) => `/scans/${id}/inleveren`,
  share: (id: string) => `/scans/${id}/delen`,
  stopSharing: (id: string, shareId: string) => `/scans/${id}/delen/${shareId}/stoppen`,
  rate: (id: string) => `/scans/${id}/inschatting`,
  result: (id: string) => `/scans/${id}/uitslag`,
}
