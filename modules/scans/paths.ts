export const paths = {
  scans: '/scans',
  start: '/scans/beginnen',
  startAsked: (assignmentId: string) => `/scans/gevraagd/${assignmentId}`,
  sheet: (id: string, part?: number) => `/scans/${id}${part ? `?deel=${part + 1}` : ''}`,
  save: '/scans/bewaren',
  check: (id: string) => `/scans/${id}/nakijken`,
  handIn: (id: string) => `/scans/${id}/inleveren`,
  result: (id: string) => `/scans/${id}/uitslag`,
}
