export const paths = {
  find: '/vaardigheden',
  skill: (id: string) => `/vaardigheden/${id}`,
  occupation: (id: string) => `/beroepen/${id}`,
  own: '/academie/competenties',
  ownOne: (id: string) => `/academie/competenties/${id}`,
  endOwn: (id: string) => `/academie/competenties/${id}/beeindigen`,
  frameworks: '/beheer/raamwerken',
  intake: (id: string) => `/beheer/raamwerken/${id}`,
  progress: (id: string) => `/beheer/raamwerken/${id}/voortgang`,
  profiles: '/rolprofielen',
  newProfile: '/rolprofielen/nieuw',
  profile: (id: string) => `/rolprofielen/${id}`,
  /** What a profile is about, in the offer. */
  /** Kept in the room catalogue, which knows the activities. */
  line: (id: string) => `/rolprofielen/${id}/leerlijn`,
  offer: (words: string) => `/aanbod?${new URLSearchParams({ zoek: words })}`,
  choose: (id: string) => `/rolprofielen/${id}/mijn`,
  stop: (id: string) => `/rolprofielen/${id}/mijn/stoppen`,
  suggest: (id: string) => `/rolprofielen/${id}/suggesties`,
  pass: (id: string) => `/rolprofielen/${id}/niet-voor-mij`,
  endProfile: (id: string) => `/rolprofielen/${id}/beeindigen`,
  renameProfile: (id: string) => `/rolprofielen/${id}/wijzigen`,
  invitePartner: (id: string) => `/rolprofielen/${id}/ketenpartners`,
  endPartner: (id: string, partnerId: string) => `/rolprofielen/${id}/ketenpartners/${partnerId}/intrekken`,
  forgetPartner: (id: string, partnerId: string) => `/rolprofielen/${id}/ketenpartners/${partnerId}/naam-weg`,
  /** For somebody of a chain partner, by a link without account. */
  along: '/meeschrijven',
  propose: (id: string, from?: string) => `/rolprofielen/${id}/voorstel${from ? `?van=${from}` : ''}`,
  version: (id: string, versionId: string) => `/rolprofielen/${id}/versies/${versionId}`,
  comment: (id: string, versionId: string) => `/rolprofielen/${id}/versies/${versionId}/reacties`,
  takeBack: (id: string, versionId: string, commentId: string) => `/rolprofielen/${id}/versies/${versionId}/reacties/${commentId}/terug`,
  adopt: (id: string, versionId: string) => `/rolprofielen/${id}/versies/${versionId}/overnemen`,
  leave: (id: string, versionId: string) => `/rolprofielen/${id}/versies/${versionId}/wegleggen`,
  compareVersions: (id: string, one: string, other: string) => `/rolprofielen/${id}/vergelijken?een=${one}&ander=${other}`,
  /** Where the learning adviser reads, per unit, how many people have to learn what changes ask. */
  comingFigures: '/academie/ontwikkeling?toon=straks',
  changes: '/veranderingen',
  newChange: '/veranderingen/nieuw',
  change: (id: string) => `/veranderingen/${id}`,
  rewriteChange: (id: string) => `/veranderingen/${id}/wijzigen`,
  changeDates: (id: string) => `/veranderingen/${id}/datums`,
  withdrawChange: (id: string) => `/veranderingen/${id}/intrekken`,
  tellChange: (id: string) => `/veranderingen/${id}/verteld`,
  map: (id: string) => `/vaardigheden/${id}/koppelen`,
  endMapping: (id: string, mappingId: string) => `/vaardigheden/${id}/koppelen/${mappingId}/stop`,
  choice: '/mijn/keuze',
  unchoose: (skillId: string) => `/mijn/keuze/${skillId}/weg`,
  compareWork: (occupationId: string) => `/mijn/keuze/beroep/${occupationId}`,
  letter: (occupationId: string) => `/mijn/keuze/brief/${occupationId}`,
  shareChoice: '/mijn/keuze/delen',
  stopSharingChoice: (shareId: string) => `/mijn/keuze/delen/${shareId}/stop`,
  choiceOf: (personId: string) => `/keuze/${personId}`,
  /** The room plans takes it from there. */
  proposeGoal: '/mijn/ontwikkelplan/voorstel',
  mine: '/mijn/vaardigheden',
  mySkill: (id: string) => `/mijn/vaardigheden/${id}`,
  /** Sharing one rating, or without it all of them. */
  sharing: (ratingId: string | null = null) => `/mijn/vaardigheden/delen${ratingId ? `?inschatting=${ratingId}` : ''}`,
  stopSharing: (shareId: string) => `/mijn/vaardigheden/delen/${shareId}/stop`,
  ratingsOf: (personId: string) => `/inschattingen/${personId}`,
  skillOf: (personId: string, skillId: string) => `/inschattingen/${personId}/${skillId}`,
  assessors: (personId: string) => `/inschattingen/${personId}/assessor`,
}

/** Where somebody of a chain partner reads and writes along: everything of one profile, behind the secret of the link. */
export const alongPaths = (secret: string) => {
  const base = `${paths.along}/${secret}`
  const version = (id: string) => `${base}/versies/${id}`
  return {
    profile: base,
    propose: `${base}/voorstel`,
    version,
    comment: (id: string) => `${version(id)}/reacties`,
    takeBack: (id: string, commentId: string) => `${version(id)}/reacties/${commentId}/terug`,
    leave: (id: string) => `${version(id)}/wegleggen`,
  }
}
