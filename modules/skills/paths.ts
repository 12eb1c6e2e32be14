export const paths = {
  find: '/vaardigheden',
  skill: (id: string) => `/vaardigheden/${id}`,
  occupation: (id: string) => `/beroepen/${id}`,
  own: '/academie/competenties',
  frameworks: '/beheer/raamwerken',
  intake: (id: string) => `/beheer/raamwerken/${id}`,
  progress: (id: string) => `/beheer/raamwerken/${id}/voortgang`,
  mine: '/mijn/vaardigheden',
  mySkill: (id: string) => `/mijn/vaardigheden/${id}`,
  /** Sharing one rating, or without it all of them. */
  sharing: (ratingId: string | null = null) => `/mijn/vaardigheden/delen${ratingId ? `?inschatting=${ratingId}` : ''}`,
  stopSharing: (shareId: string) => `/mijn/vaardigheden/delen/${shareId}/stop`,
  ratingsOf: (personId: string) => `/inschattingen/${personId}`,
  skillOf: (personId: string, skillId: string) => `/inschattingen/${personId}/${skillId}`,
  assessors: (personId: string) => `/inschattingen/${personId}/assessor`,
}
