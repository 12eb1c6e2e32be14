import { goes, goesThing, kept, legal, plain, said, secret, self, type TableClass } from './words.ts'

/** What people achieved. */
export const credentials: Record<string, TableClass> = {
  'credentials.credential': {
    title: said('Je certificaten, diploma’s en eerdere opleidingen', 'Your certificates, diplomas and earlier trainings'),
    purpose: said('laten zien wat je kunt en wanneer het verloopt', 'showing what you can do and when it expires'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      id: plain,
      organisation_id: plain,
      person_id: self,
      kind: goes,
      title: goes,
      provider: goes,
      version: goes,
      hours: goes,
      activity_id: goesThing('catalogue.activity.title'),
      edition_id: plain,
      enrolment_id: plain,
      achieved_on: goes,
      issued_at: goes,
      expires_on: goes,
      verification_hash: secret,
      revoked_at: goes,
      revoked_because: goes,
      renews_id: plain,
      source: goes,
      import_key: secret,
    },
  },
}
