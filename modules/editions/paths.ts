/** Where the room editions lives. */
export const paths = {
  catalogue: '/aanbod',
  activity: (id: string) => `/aanbod/${id}`,
  ask: (activityId: string) => `/aanbod/${activityId}/vraag`,
  stopAsking: (activityId: string) => `/aanbod/${activityId}/vraag/intrekken`,
  wish: (title = '') => (title ? `/aanbod/vraag?titel=${encodeURIComponent(title)}` : '/aanbod/vraag'),
  edition: (id: string) => `/edities/${id}`,
  enrolments: (editionId: string) => `/edities/${editionId}/inschrijvingen`,
  withdraw: (enrolmentId: string) => `/inschrijvingen/${enrolmentId}/afmelden`,
  open: (editionId: string) => `/open/${editionId}`,
  texts: '/academie/teksten',
  text: (kind: string) => `/academie/teksten/${kind}`,
  session: (id: string) => `/bijeenkomsten/${id}`,
} as const
