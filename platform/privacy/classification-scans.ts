import { none } from './classification-ground.ts'
import { goes, kept, legal, plain, said, secret, self, type TableClass } from './words.ts'

/** What people thought of what they followed. */
export const scans: Record<string, TableClass> = {
  'scans.instrument': none('Instrumenten', 'Instruments', ['id', 'organisation_id', 'code', 'made_at', 'withdrawn_at']),
  'scans.instrument_version': none('Versies van instrumenten', 'Versions of instruments', [
    'id',
    'organisation_id',
    'instrument_id',
    'number',
    'document',
    'made_at',
    'published_at',
    'used_at',
  ]),
  'scans.evaluation': none('Evaluaties', 'Evaluations', [
    'id',
    'organisation_id',
    'activity_id',
    'edition_id',
    'opens_at',
    'closes_at',
    'closed_at',
    'minimum',
  ]),
  'scans.invited': {
    title: said('Evaluaties waar je voor gevraagd bent', 'Evaluations you were asked for'),
    purpose: said('weten wie mag zeggen wat die ervan vond', 'knowing who may say what they thought'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { evaluation_id: secret, organisation_id: plain, person_id: self },
  },
  'scans.draft': {
    title: said('Je antwoorden in een evaluatie die nog open is', 'Your answers in an evaluation that is still open'),
    purpose: said('antwoorden bewaren tot ze anoniem worden', 'keeping answers until they become anonymous'),
    legal: legal.work,
    retention: kept.closing,
    about: 'person_id = $1',
    columns: {
      evaluation_id: plain,
      organisation_id: plain,
      person_id: self,
      mark: goes,
      learned: goes,
      better: goes,
      new_colleagues: goes,
      handed_in: goes,
    },
  },
  'scans.rated': {
    title: said('Welke evaluaties je invulde', 'Which evaluations you filled in'),
    purpose: said('niemand twee keer laten invullen', 'letting nobody fill in twice'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { evaluation_id: secret, organisation_id: plain, person_id: self },
  },
  'scans.answer': {
    ...none('Anonieme antwoorden', 'Anonymous answers', ['id', 'organisation_id', 'evaluation_id', 'question', 'number', 'words']),
    purpose: said('het aanbod beter maken; van niemand in het bijzonder', 'improving the catalogue; of nobody in particular'),
    retention: kept.anonymous,
  },
}
