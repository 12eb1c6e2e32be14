const at = (year?: number, quarter?: number) => (year ? `?kwartaal=${year}-${quarter}` : '')

export const paths = {
  burdens: '/lasten',
  newArrangement: '/lasten/nieuw',
  arrangement: (id: string, year?: number, quarter?: number) => `/lasten/${id}${at(year, quarter)}`,
  lines: (id: string) => `/lasten/${id}/regels`,
  parties: (id: string) => `/lasten/${id}/leden`,
  rates: (id: string) => `/lasten/${id}/tarieven`,
  issue: (id: string) => `/lasten/${id}/afrekenen`,
  correct: (id: string, lineId: string) => `/lasten/${id}/regels/${lineId}/verbeteren`,
  contribute: (id: string) => `/lasten/${id}/inbreng`,
  refuseContribution: (id: string) => `/lasten/${id}/inbreng/afwijzen`,
  receive: (id: string) => `/afrekeningen/${id}/verwerkt`,
  statement: (id: string) => `/afrekeningen/${id}`,
  statementPdf: (id: string) => `/afrekeningen/${id}/pdf`,
  statementFile: (id: string, kind: 'csv' | 'xlsx') => `/afrekeningen/${id}/bestand.${kind}`,
}
