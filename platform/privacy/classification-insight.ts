import { none } from './classification-ground.ts'
import type { TableClass } from './words.ts'

/** What is counted of development: numbers about units together, and no person. */
export const insight: Record<string, TableClass> = {
  'insight.batch': none('Momenten waarop ontwikkeling is geteld', 'Moments at which development was counted', [
    'id',
    'organisation_id',
    'taken_at',
  ]),
  'insight.figure': none('Tellingen van ontwikkeling', 'Counts of development', [
    'id',
    'organisation_id',
    'batch_id',
    'measure',
    'topic_id',
    'unit_ids',
    'counted',
    'people',
    'taken_at',
  ]),
}
