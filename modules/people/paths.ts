/** Where the room people lives. */
export const paths = {
  start: '/',
  signIn: '/inloggen',
  demoSignIn: '/inloggen/demo',
  mailLink: '/inloggen/link',
  signOut: '/uitloggen',
  employees: '/medewerkers',
  employee: (id: string) => `/medewerkers/${id}`,
  units: '/beheer/afdelingen',
  endEmployment: (id: string) => `/arbeidsrelaties/${id}/beeindigen`,
  looks: '/mijn/inzage',
} as const
