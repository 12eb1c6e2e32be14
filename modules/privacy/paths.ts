/** Where the room privacy lives. */
export const paths = {
  mine: '/mijn/gegevens/bewaard',
  download: '/mijn/gegevens/download',
  erase: '/beheer/personen-wissen',
  erasePerson: (id: string) => `/beheer/personen-wissen/${id}`,
  /** In plain words, for everybody who works here. */
  trust: '/vertrouwen',
  /** The same with who changed what, and the papers. */
  trustPack: '/beheer/vertrouwen',
  consent: '/beheer/vertrouwen/instemming',
  paper: (name: string) => `/beheer/vertrouwen/stukken/${name}`,
  paperFile: (name: string, format: 'pdf' | 'odt') => `/beheer/vertrouwen/stukken/${name}/bestand.${format}`,
  papersTogether: '/beheer/vertrouwen/stukken/alle.zip',
  settings: '/beheer/instellingen',
  log: '/beheer/logboek',
} as const
