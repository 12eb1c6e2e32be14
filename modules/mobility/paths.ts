const list = '/kansen'

/** Where the room mobility lives, and the doors of other rooms it points to. */
export const paths = {
  list,
  page: (n: number, typed: string) => `${list}?${new URLSearchParams({ ...(typed && { zoek: typed }), pagina: String(n) })}`,
  keep: `${list}/beheren`,
  write: `${list}/nieuw`,
  one: (id: string) => `${list}/${id}`,
  change: (id: string) => `${list}/${id}/wijzigen`,
  publish: (id: string) => `${list}/${id}/publiceren`,
  withdraw: (id: string) => `${list}/${id}/intrekken`,
  /** No id in it: what somebody puts in the own plan must not stand in a log. */
  putInPlan: `${list}/in-mijn-plan`,
  goal: (id: string) => `/mijn/ontwikkelplan/doelen/${id}`,
} as const
