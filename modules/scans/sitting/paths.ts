export const paths = {
  tests: '/mijn/toetsen',
  sitting: (id: string, part?: number) => `/mijn/toetsen/${id}${part === undefined ? '' : `?deel=${part + 1}`}`,
  check: (id: string) => `/mijn/toetsen/${id}/nakijken`,
  handIn: (id: string) => `/mijn/toetsen/${id}/inleveren`,
  share: (id: string) => `/mijn/toetsen/${id}/delen`,
  stopSharing: (id: string, shareId: string) => `/mijn/toetsen/${id}/delen/${shareId}/stoppen`,
  save: '/mijn/toetsen/bewaren',
  shared: (id: string) => `/toetsen/uitslag/${id}`,
}
