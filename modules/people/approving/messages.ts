import type { Tellings } from '#platform/outcome.ts'
import { roleTellings } from '../messages.ts'
import type { NameBudgetHolderRefusal } from './change-rule.ts'
import type { FindRefusal } from './find-colleague.ts'
import type { NameDeputyForRefusal } from './name-deputy-for.ts'
import type { NameDeputyRefusal } from './name-deputy.ts'

export const findTellings: Tellings<FindRefusal> = {
  'nobody-by-that-name': {
    status: 422,
    nl: ({ name }) => `Hier werkt niemand die precies ${name} heet. Vul de hele naam, het werkadres of het personeelsnummer in.`,
    en: ({ name }) => `Nobody called exactly ${name} works here. Fill in the whole name, the work address or the personnel number.`,
  },
  'more-by-that-name': {
    status: 422,
    nl: ({ name }) => `Er zijn meer mensen die ${name} heten. Vul het werkadres of het personeelsnummer in.`,
    en: ({ name }) => `Several people are called ${name}. Fill in the work address or the personnel number.`,
  },
}

const deputyWrong = {
  ...findTellings,
  'not-yourself': {
    status: 422,
    nl: 'Niemand kan voor zichzelf waarnemen. Kies iemand anders.',
    en: 'Nobody can stand in for themselves. Choose somebody else.',
  },
  'days-are-over': { status: 422, nl: 'Deze dagen zijn al voorbij.', en: 'These days are over.' },
  'stands-in-already': {
    status: 409,
    nl: ({ name }) => `${name} neemt op deze dagen al waar.`,
    en: ({ name }) => `${name} stands in on these days already.`,
  },
} satisfies Tellings<Exclude<NameDeputyRefusal, 'nothing-to-stand-in-for'>>

export const deputyTellings: Tellings<NameDeputyRefusal> = {
  ...deputyWrong,
  'nothing-to-stand-in-for': {
    status: 403,
    nl: 'Een waarnemer is voor wie aanvragen beoordeelt. Jij krijgt er geen.',
    en: 'A deputy is for whoever judges requests. You get none.',
  },
}

export const deputyForTellings: Tellings<NameDeputyForRefusal> = {
  ...deputyWrong,
  'sign-in-again': roleTellings['sign-in-again'],
  'not-yours-to-name': {
    status: 403,
    nl: 'Alleen een leeradviseur of beheerder wijst een waarnemer aan voor een ander.',
    en: 'Only a learning adviser or administrator names a deputy for somebody else.',
  },
  'decides-for-nobody': {
    status: 409,
    nl: 'Deze collega beoordeelt geen aanvragen, en heeft dus geen waarnemer nodig.',
    en: 'This colleague judges no requests, and so needs no deputy.',
  },
  'not-to-yourself': {
    status: 403,
    nl: 'Jezelf kun je niet aanwijzen. Vraag een andere leeradviseur of beheerder.',
    en: 'You cannot name yourself. Ask another learning adviser or administrator.',
  },
}

export const endDeputyTellings: Tellings<'no-such-deputy'> = {
  'no-such-deputy': { status: 404, nl: 'Deze waarneming bestaat niet (meer).', en: 'This deputy does not exist (any more).' },
}

export const budgetHolderTellings: Tellings<NameBudgetHolderRefusal> = {
  ...findTellings,
  'sign-in-again': roleTellings['sign-in-again'],
  'not-to-yourself': {
    status: 403,
    nl: 'Jezelf kun je geen budgethouder maken. Vraag een andere beheerder.',
    en: 'You cannot make yourself budget holder. Ask another administrator.',
  },
  'no-such-unit': { status: 422, nl: 'Kies een afdeling.', en: 'Choose a unit.' },
  'holds-this-budget': {
    status: 409,
    nl: ({ name, unit }) => `${name} is al budgethouder van ${unit}.`,
    en: ({ name, unit }) => `${name} is budget holder of ${unit} already.`,
  },
}

export const endBudgetHolderTellings: Tellings<'no-such-budget-holder'> = {
  'no-such-budget-holder': {
    status: 404,
    nl: 'Deze budgethouder bestaat niet (meer).',
    en: 'This budget holder does not exist (any more).',
  },
}

export const staffingTellings: Tellings<'no-such-unit' | 'not-your-unit'> = {
  'no-such-unit': { status: 404, nl: 'Deze afdeling bestaat niet (meer).', en: 'This unit does not exist (any more).' },
  'not-your-unit': {
    status: 403,
    nl: 'Je kunt dit alleen instellen voor afdelingen waar jij leiding geeft.',
    en: 'You can set this only for units in which you manage people.',
  },
}
