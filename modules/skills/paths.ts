export const paths = {
  find: '/vaardigheden',
  skill: (id: string) => `/vaardigheden/${id}`,
  occupation: (id: string) => `/beroepen/${id}`,
  own: '/academie/competenties',
  frameworks: '/beheer/raamwerken',
  intake: (id: string) => `/beheer/raamwerken/${id}`,
  progress: (id: string) => `/beheer/raamwerken/${id}/voortgang`,
}
