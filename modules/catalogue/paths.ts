import { withQuery } from '#platform/http/query.ts'

/** Where the room catalogue lives. What is shown to everybody (/aanbod) belongs to the room editions, because of its dates. */
export const paths = {
  offer: '/aanbod',
  activity: (id: string) => `/aanbod/${id}`,
  wish: '/aanbod/vraag',
  manage: '/academie/aanbod',
  managed: (asked: Record<string, string>) => withQuery('/academie/aanbod', asked),
  file: (kind: 'xlsx' | 'csv', asked: Record<string, string>) => withQuery(`/academie/aanbod/lijst.${kind}`, asked),
  make: '/academie/aanbod/nieuw',
  edit: (id: string) => `/academie/aanbod/${id}/bewerken`,
  /** Made in the room content. */
  short: (id: string) => `/academie/aanbod/${id}/kort`,
  state: (id: string) => `/academie/aanbod/${id}/staat`,
  /** The skills that an activity teaches. */
  taught: (id: string) => `/academie/aanbod/${id}/vaardigheden`,
  suggestTaught: (id: string) => `/academie/aanbod/${id}/vaardigheden/voorstel`,
  /** The learning line of a role profile. */
  line: (profileId: string) => `/rolprofielen/${profileId}/leerlijn`,
  changeLine: (profileId: string) => `/rolprofielen/${profileId}/leerlijn/anders`,
  synonyms: '/academie/aanbod/synoniemen',
  removeSynonym: '/academie/aanbod/synoniemen/verwijderen',
  /** In the room insight, which also knows what is planned. */
  asked: '/academie/vraag',
  providers: '/academie/aanbieders',
  endContact: (providerContactId: string) => `/academie/contacten/${providerContactId}/beeindigen`,
  needs: '/academie/behoeften',
  inventory: (id: string) => `/academie/behoeften/${id}`,
  inventoryAct: (id: string, act: 'voorstellen' | 'volgorde' | 'terugblik') => `/academie/behoeften/${id}/${act}`,
  myNeeds: '/behoeften',
  propose: (id: string) => `/behoeften/${id}`,
  providerNeeds: '/aanbieder/behoeften',
  providerProposes: (id: string) => `/aanbieder/behoeften/${id}`,
  answer: (wishId: string) => `/academie/vraag/${wishId}/antwoord`,
} as const
