import { administrator, none } from './classification-ground.ts'
import { blank, fact, goes, kept, legal, other, plain, said, secret, self, thing, tombstone, type TableClass } from './words.ts'

const manager = other('je leidinggevende', 'your manager')
const ofEmployment = 'employment_id in (select id from people.employment where organisation_id = platform.organisation() and person_id = $1)'

/** Who people are and how they come in. The person itself and the guest record are last: until then the wall lets the row be changed. */
export const people: Record<string, TableClass> = {
  'people.municipality': none('Gemeenten', 'Municipalities', ['cbs_code', 'name', 'province']),
  'people.organisation': none('Organisaties', 'Organisations', ['id', 'name', 'slug', 'cbs_code', 'kind', 'theme', 'settings', 'made_at']),
  'people.unit': none('Afdelingen', 'Units', ['id', 'organisation_id', 'code', 'name', 'parent_id', 'kind', 'ended_on']),
  'people.function': none('Functies', 'Functions', ['id', 'organisation_id', 'name']),
  'people.role_grant': {
    title: said('Je rollen', 'Your roles'),
    purpose: said('weten wie wat mag', 'knowing who may do what'),
    legal: legal.security,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      id: plain, organisation_id: plain, person_id: self, role: goes, granted_by: administrator, granted_at: goes, ended_at: goes, ended_by: administrator,
    },
  },
  'people.account': {
    title: said('Hoe je inlogt', 'How you sign in'),
    purpose: said('je herkennen als je inlogt', 'recognising you when you sign in'),
    legal: legal.security,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { id: plain, organisation_id: plain, person_id: self, issuer: goes, subject: goes, made_at: goes, last_sign_in_at: goes },
  },
  'people.sign_in_link': {
    title: said('Inloglinks die je vroeg', 'Sign-in links you asked for'),
    purpose: said('je laten inloggen met een link', 'letting you sign in with a link'),
    legal: legal.security,
    retention: kept.link,
    about: 'person_id = $1',
    columns: { token_hash: secret, organisation_id: plain, person_id: self, made_at: goes, expires_at: goes, used_at: goes, goes_to: secret, id: secret, private: secret },
  },
  'people.identity_provider': {
    ...none('Inlogdiensten', 'Sign-in services', ['organisation_id', 'issuer', 'client_id', 'sealed_secret', 'changed_at']),
    title: said('Wanneer je de inlogdienst veranderde', 'When you changed the sign-in service'),
    purpose: said('weten wie de inlogdienst veranderde', 'knowing who changed the sign-in service'),
    legal: legal.security,
    about: 'changed_by = $1',
    columns: { organisation_id: plain, issuer: plain, client_id: plain, sealed_secret: plain, changed_at: fact, changed_by: { ...self, erase: 'blank', becomes: 'null' } },
  },
  'people.provider_domain': none('Domeinen van inlogdiensten', 'Domains of sign-in services', ['domain', 'organisation_id']),
  'people.sign_in_address': {
    title: said('Het adres waarmee je inlogt', 'The address you sign in with'),
    purpose: said('een link om in te loggen sturen naar wie jij bent, ook als je adres verandert', 'sending a link to sign in to whoever you are, also when your address changes'),
    legal: legal.security,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      organisation_id: plain, person_id: self, email: goes, next_email: goes, change_id: secret, batch_id: plain, changed_by: administrator, changed_at: goes, told_at: goes,
      token_hash: secret, confirmed_at: goes, confirmed_by: { ...administrator, role: said('jijzelf of een beheerder', 'you or an administrator') },
    },
  },
  'people.private_address': {
    title: said('Je privéadres', 'Your private address'),
    purpose: said('je bij je eigen gegevens laten nadat je weg bent', 'letting you reach your own data after you left'),
    legal: legal.consent,
    retention: kept.private,
    about: 'person_id = $1',
    columns: { id: secret, organisation_id: plain, person_id: self, email: goes, token_hash: secret, made_at: goes, confirmed_at: goes },
  },
  'people.session': {
    title: said('Waar je bent ingelogd', 'Where you are signed in'),
    purpose: said('je ingelogd houden', 'keeping you signed in'),
    legal: legal.security,
    retention: kept.session,
    about: 'person_id = $1',
    columns: { token_hash: secret, organisation_id: plain, person_id: self, method: goes, lang: goes, made_at: goes, signed_in_at: goes, seen_at: goes, ended_at: goes },
  },
  'people.feed': {
    title: said('Het adres van je agenda', 'The address of your calendar'),
    purpose: said('je bijeenkomsten in je eigen agenda tonen', 'showing your sessions in your own calendar'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { token_hash: secret, organisation_id: plain, person_id: self, made_at: goes, revoked_at: goes },
  },
  'people.team_mail': {
    title: said('Hoe vaak je het overzicht van je team krijgt', 'How often you get the overview of your team'),
    purpose: said('je het overzicht sturen dat je vroeg', 'sending you the overview you asked for'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { organisation_id: plain, person_id: self, every: goes, last_sent_on: goes },
  },
  'people.employment': {
    title: said('Je werk hier', 'Your work here'),
    purpose: said('weten bij welk team je hoort en wie je leidinggevende is', 'knowing which team you are in and who your manager is'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      id: plain, organisation_id: plain, person_id: self, personnel_number: tombstone("'gewist-' || id"), unit_id: thing('people.unit.name'),
      crew_id: { ...blank('null'), named: 'people.unit.name' }, function_id: { ...blank('null'), named: 'people.function.name' }, kind: fact, scale: blank('null'),
      hours_per_week: blank('null'), working_days: blank("'{1,2,3,4,5}'"), manager_id: { ...manager, erase: 'blank', becomes: 'null' }, email: blank('null'), starts_on: fact,
      ends_on: fact, recorded_at: fact,
    },
  },
  'people.employment_history': {
    title: said('Je werk hier, zoals het eerder was', 'Your work here, as it was before'),
    purpose: said('kunnen uitleggen wat er veranderde', 'being able to explain what changed'),
    legal: legal.work,
    retention: kept.employed,
    about: ofEmployment,
    columns: { id: plain, organisation_id: plain, employment_id: plain, was: goes, until: goes },
  },
  'people.person': {
    title: said('Wie je bent', 'Who you are'),
    purpose: said('je bij je naam kunnen noemen', 'being able to call you by your name'),
    legal: legal.work,
    retention: kept.employed,
    about: 'id = $1',
    columns: {
      id: self, first_name: tombstone("'Verwijderd'"), infix: blank(), last_name: tombstone("'persoon'"), full_name: { export: 'yes', erase: 'keep-as-id' }, made_at: fact,
      erased_at: { export: 'no', erase: 'tombstone', becomes: 'coalesce(erased_at, now())' },
    },
  },
  'people.guest': {
    title: said('Je gegevens als gast', 'Your data as a guest'),
    purpose: said('je een bevestiging en een link sturen', 'sending you a confirmation and a link'),
    legal: legal.guest,
    retention: kept.guest,
    about: 'person_id = $1',
    columns: { id: plain, organisation_id: plain, person_id: self, email: goes, organisation_name: goes, made_at: goes },
  },
}
