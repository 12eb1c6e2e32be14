export const paths = {
  forYou: '/voor-jou',
  dismiss: (activityId: string) => `/voor-jou/${activityId}/niet`,
  takeBack: (activityId: string) => `/voor-jou/${activityId}/terug`,
  sources: '/voor-jou/bronnen',
  /** In the room editions. */
  activity: (activityId: string) => `/aanbod/${activityId}`,
  offer: '/aanbod',
} as const
