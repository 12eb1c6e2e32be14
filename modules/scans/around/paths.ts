const at = (path: string, part?: number) => `${path}${part === undefined ? '' : `?deel=${part + 1}`}`

export const paths = {
  mine: '/mijn/360',
  around: (id: string) => `/mijn/360/${id}`,
  inviteColleague: (id: string) => `/mijn/360/${id}/collega`,
  inviteOutsider: (id: string) => `/mijn/360/${id}/buiten`,
  withdraw: (id: string, raterId: string) => `/mijn/360/${id}/mensen/${raterId}/weghalen`,
  share: (id: string) => `/mijn/360/${id}/delen`,
  stopSharing: (id: string, shareId: string) => `/mijn/360/${id}/delen/${shareId}/stoppen`,
  /** For whom it is shared with. */
  shared: (id: string) => `/360/uitslag/${id}`,
  /** The questions of somebody who is asked and signs in. */
  answer: (raterId: string, part?: number) => at(`/360/vragen/${raterId}`, part),
  /** The same for somebody without an account. */
  link: '/360/link',
  save: '/360/bewaren',
}

/** Where the questions of one rater are. */
export interface Way {
  part: (part?: number) => string
  check: string
  handIn: string
  /** Hidden fields by which an answer that is kept by itself finds the rater. */
  keep: Record<string, string>
}

export const signedIn = (raterId: string): Way => ({
  part: (part) => paths.answer(raterId, part),
  check: `${paths.answer(raterId)}/nakijken`,
  handIn: `${paths.answer(raterId)}/inleveren`,
  keep: { raterId },
})

export const byLink = (secret: string): Way => ({
  part: (part) => at(`${paths.link}/${secret}`, part),
  check: `${paths.link}/${secret}/nakijken`,
  handIn: `${paths.link}/${secret}/inleveren`,
  keep: { secret },
})
