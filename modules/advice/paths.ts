export const paths = {
  forYou: '/voor-jou',
  /** What may help with one goal of the own plan. */
  forGoal: (goalId: string) => `/voor-jou?doel=${goalId}`,
  dismiss: (activityId: string) => `/voor-jou/${activityId}/niet`,
  takeBack: (activityId: string) => `/voor-jou/${activityId}/terug`,
  sources: '/voor-jou/bronnen',
  /** In the room plans. */
  goal: (goalId: string) => `/mijn/ontwikkelplan/doelen/${goalId}`,
  /** In the room editions. */
  activity: (activityId: string) => `/aanbod/${activityId}`,
  offer: '/aanbod',
} as const
