/** Where the room content lives. */
export const paths = {
  picture: (id: string) => `/beeld/${id}`,
  short: (activityId: string) => `/academie/aanbod/${activityId}/kort`,
  items: '/academie/qr',
  newItem: '/academie/qr/nieuw',
  item: (id: string) => `/academie/qr/${id}`,
  withdraw: (id: string) => `/academie/qr/${id}/intrekken`,
  print: (id: string) => `/academie/qr/${id}/print`,
  scan: '/q',
  scanned: (code: string) => `/q/${code}`,
  scannedPicture: (code: string) => `/q/${code}/beeld`,
  looks: '/weergave',
} as const
