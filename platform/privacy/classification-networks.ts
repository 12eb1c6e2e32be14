import { none } from './classification-ground.ts'
import { kept, legal, plain, said, self, type TableClass } from './words.ts'

const deed = {
  purpose: said('weten wie namens de organisatie besliste', 'knowing who decided on behalf of the organisation'),
  legal: legal.duty,
  retention: kept.always,
}

/** Networks: which organisations share what. About persons they say no more than who did it. */
export const networks: Record<string, TableClass> = {
  'people.network': {
    title: said('Samenwerkingsverbanden', 'Networks'),
    ...deed,
    columns: { id: plain, name: plain, purpose: plain, made_by_organisation_id: plain, made_by: self, made_at: plain, ended_at: plain },
  },
  'people.network_member': {
    title: said('Leden van samenwerkingsverbanden', 'Members of networks'),
    ...deed,
    columns: {
      id: plain,
      network_id: plain,
      organisation_id: plain,
      coordinating: plain,
      invited_at: plain,
      invited_by: self,
      starts_on: plain,
      joined_at: plain,
      joined_by: self,
      ends_on: plain,
      left_at: plain,
      left_by: self,
      inhabitants: plain,
      inhabitants_on: plain,
    },
  },
  'people.network_of': none('In welk samenwerkingsverband', 'In which network', ['organisation_id', 'network_id', 'coordinating']),
}
