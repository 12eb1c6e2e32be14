import type { Tellings } from '#platform/outcome.ts'
import type { ChooseRefusal, UnchooseRefusal } from './choose.ts'

export const chooseTellings: Tellings<ChooseRefusal> = {
  'no-such-skill': {
    status: 404,
    nl: 'Deze vaardigheid is er niet (meer). Zoek opnieuw.',
    en: 'This skill is not there (any more). Search again.',
  },
  'chosen-many': {
    status: 409,
    nl: ({ most }) => `Je keuze heeft hooguit ${most} vaardigheden. Haal er eerst een paar uit.`,
    en: ({ most }) => `Your choice holds ${most} skills at most. Take some out first.`,
  },
}

export const unchooseTellings: Tellings<UnchooseRefusal> = {
  'not-chosen': { status: 404, nl: 'Deze vaardigheid staat niet (meer) in je keuze.', en: 'This skill is not in your choice (any more).' },
}
