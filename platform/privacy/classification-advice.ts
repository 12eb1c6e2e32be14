import { none } from './classification-ground.ts'
import { goes, goesThing, kept, legal, plain, said, self, type TableClass } from './words.ts'

/** What somebody wants to see of the offer. What goes together in the offer is about activities, and counts from five people up. */
export const advice: Record<string, TableClass> = {
  'advice.item_relation': none('Wat bij elkaar past in het aanbod', 'What goes together in the catalogue', [
    'organisation_id',
    'from_activity_id',
    'to_activity_id',
    'weight',
    'people',
    'computed_at',
  ]),
  'advice.function_choice': none('Wat mensen met één functie kozen', 'What people with one function chose', [
    'organisation_id',
    'function_id',
    'activity_id',
    'people',
    'share',
    'computed_at',
  ]),
  'advice.shelf': none('Versie van het aanbod voor aanbevelingen', 'Version of the catalogue for recommendations', [
    'organisation_id',
    'version',
  ]),
  'advice.dismissal': {
    title: said('Aanbevelingen die je wegliet', 'Recommendations you left out'),
    purpose: said('je niet opnieuw laten zien wat je niet wilt', 'not showing you again what you don’t want'),
    legal: legal.consent,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      id: plain,
      organisation_id: plain,
      person_id: self,
      activity_id: goesThing('catalogue.activity.title'),
      why: goes,
      dismissed_at: goes,
      undone_at: goes,
    },
  },
  'advice.source_off': {
    title: said('Bronnen van aanbevelingen die je uitzette', 'Sources of recommendations you switched off'),
    purpose: said('doen wat je koos', 'doing what you chose'),
    legal: legal.consent,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { id: plain, organisation_id: plain, person_id: self, source: goes, off_at: goes, on_at: goes },
  },
}
