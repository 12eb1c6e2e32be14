const series = (id: string) => `/academie/reeksen/${id}`

/** Where the division of a series lives. */
export const divisionPaths = {
  division: (seriesId: string) => `${series(seriesId)}/indeling`,
  progress: (seriesId: string) => `${series(seriesId)}/indeling/voortgang`,
  act: (seriesId: string, act: 'stoppen' | 'overnemen') => `${series(seriesId)}/indeling/${act}`,
  conditions: (seriesId: string) => `${series(seriesId)}/indeling/voorwaarden`,
  pairs: (seriesId: string) => `${series(seriesId)}/indeling/paren`,
  dropPair: (seriesId: string) => `${series(seriesId)}/indeling/paren/weghalen`,
  places: (seriesId: string, of: { edition: string } | { team: string }) =>
    `${series(seriesId)}/indeling/mensen?${'edition' in of ? `editie=${of.edition}` : `team=${of.team}`}`,
  person: (seriesId: string, personId: string) => `${series(seriesId)}/indeling/mensen/${personId}`,
  release: (seriesId: string, personId: string) => `${series(seriesId)}/indeling/mensen/${personId}/loslaten`,
  swap: (enrolmentId: string) => `/academie/inschrijvingen/${enrolmentId}/ruilen`,
  wish: (seriesId: string) => `/reeksen/${seriesId}/dagen`,
} as const
