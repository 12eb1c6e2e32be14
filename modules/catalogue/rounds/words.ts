import type { Translate } from '#platform/words.ts'
import type { Criterion } from './rules.ts'

export const criterionNames = (t: Translate): Record<Criterion, string> => ({
  fit: t('past bij de vraag', 'fits the demand'),
  tailoring: t('maatwerk', 'tailoring'),
  schedulable: t('in te plannen', 'schedulable'),
})
