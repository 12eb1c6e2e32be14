import { findTellings } from '#modules/people/index.ts'
import type { Telling, Tellings } from '#platform/outcome.ts'
import type { HoldRefusal } from './keeping.ts'
import type { PublishRefusal, WithdrawRefusal } from './publish.ts'
import type { DatesRefusal } from './rules.ts'
import type { ChangeOpportunityRefusal, WriteRefusal } from './write.ts'

const notYours: Telling = {
  status: 403,
  nl: 'Een kans beheert de leidinggevende van de afdeling, een leeradviseur of een beheerder.',
  en: 'An opportunity is kept by the manager of the unit, a learning adviser or an administrator.',
}
const wasWithdrawn: Telling = {
  status: 409,
  nl: 'Deze kans is ingetrokken. Schrijf een nieuwe.',
  en: 'This opportunity was withdrawn. Write a new one.',
}
const holding: Tellings<HoldRefusal> = {
  'not-yours-to-keep': notYours,
  'no-such-opportunity': { status: 404, nl: 'Deze kans bestaat niet (meer).', en: 'This opportunity does not exist (any more).' },
}
const dates: Tellings<DatesRefusal> = {
  'ends-before-it-starts': { status: 422, nl: 'De laatste dag ligt voor de eerste.', en: 'The last day lies before the first.' },
  'last-day-was': {
    status: 422,
    nl: 'De laatste dag om te reageren is al voorbij. Kies vandaag of later.',
    en: 'The last day to respond is over. Choose today or later.',
  },
  'last-day-after-the-end': {
    status: 422,
    nl: 'Reageren kan niet nadat het werk is afgelopen. Kies een eerdere dag.',
    en: 'People can’t respond after the work is over. Choose an earlier day.',
  },
}

export const writeTellings: Tellings<WriteRefusal> = {
  ...findTellings,
  ...dates,
  'not-yours-to-keep': notYours,
  nowhere: { status: 422, nl: 'Kies een afdeling, of schrijf waar het is.', en: 'Choose a unit, or write where it is.' },
  'not-your-unit': { status: 422, nl: 'Kies een van je eigen afdelingen.', en: 'Choose one of your own units.' },
}
export const changeTellings: Tellings<ChangeOpportunityRefusal> = {
  ...writeTellings,
  ...holding,
  'was-withdrawn': wasWithdrawn,
  'changed-meanwhile': {
    status: 409,
    nl: 'Iemand anders veranderde deze kans terwijl jij schreef. Hieronder staat wat jij schreef, en daarboven wat er nu staat. Bewaar nog eens als jouw tekst het wordt.',
    en: 'Somebody else changed this opportunity while you wrote. Below is what you wrote, and above it what it says now. Save again if it should be your text.',
  },
}
export const publishTellings: Tellings<PublishRefusal> = {
  ...holding,
  ...dates,
  'was-withdrawn': wasWithdrawn,
  'was-published': { status: 409, nl: 'Deze kans staat er al.', en: 'This opportunity is there already.' },
}
export const withdrawTellings: Tellings<WithdrawRefusal> = {
  ...holding,
  'was-withdrawn': { status: 409, nl: 'Deze kans was al ingetrokken.', en: 'This opportunity was withdrawn already.' },
}

/** The field that a refusal is about, to tell it there. */
export const fieldOf: Record<string, string> = {
  'ends-before-it-starts': 'endsOn',
  'last-day-was': 'respondBy',
  'last-day-after-the-end': 'respondBy',
  nowhere: 'place',
  'not-your-unit': 'unitId',
  'nobody-by-that-name': 'contact',
  'more-by-that-name': 'contact',
}
