/** Where the room privacy lives. */
export const paths = {
  mine: '/mijn/gegevens/bewaard',
  download: '/mijn/gegevens/download',
  erase: '/beheer/personen-wissen',
  erasePerson: (id: string) => `/beheer/personen-wissen/${id}`,
} as const
