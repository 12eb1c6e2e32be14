import { none } from './classification-ground.ts'
import type { TableClass } from './words.ts'

const concept = [
  'id',
  'framework_id',
  'uri',
  'kind',
  'code',
  'name_nl',
  'name_en',
  'also_nl',
  'also_en',
  'about_nl',
  'about_en',
  'since_version_id',
  'withdrawn_version_id',
  'replaced_by_id',
]

/** Lists of skills and occupations. Nothing in it is about a person: who added a competence stands in the audit log. */
export const skills: Record<string, TableClass> = {
  'skills.framework': none('Raamwerken van vaardigheden', 'Frameworks of skills', ['id', 'code', 'name', 'credit']),
  'skills.framework_version': none('Versies van raamwerken', 'Versions of frameworks', [
    'id',
    'framework_id',
    'version',
    'taken_in_at',
    'counts',
  ]),
  'skills.skill': none('Vaardigheden', 'Skills', [...concept, 'organisation_id', 'made_at']),
  'skills.level': none('Niveaus van competenties', 'Levels of competences', [
    'organisation_id',
    'skill_id',
    'position',
    'name',
    'behaviour',
  ]),
  'skills.occupation': none('Beroepen', 'Occupations', concept),
  'skills.occupation_skill': none('Vaardigheden van beroepen', 'Skills of occupations', ['occupation_id', 'skill_id', 'essential']),
  'skills.broader_skill': none('Groepen van vaardigheden', 'Groups of skills', ['skill_id', 'broader_id']),
  'skills.broader_occupation': none('Groepen van beroepen', 'Groups of occupations', ['occupation_id', 'broader_id']),
  'skills.intake': none('Ingelezen raamwerken', 'Frameworks taken in', [
    'id',
    'organisation_id',
    'framework_id',
    'version',
    'file_name',
    'content',
    'confirmed',
    'state',
    'progress',
    'total',
    'counts',
    'problems',
    'problem',
    'made_at',
    'ended_at',
  ]),
  'skills.search_entry': none('Vaardigheden en beroepen vinden', 'Finding skills and occupations', [
    'concept_id',
    'organisation_id',
    'subject',
    'words',
  ]),
  'skills.search_word': none('Woorden van vaardigheden en beroepen', 'Words of skills and occupations', ['id', 'organisation_id', 'word']),
}
