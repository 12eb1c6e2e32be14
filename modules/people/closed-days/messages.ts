import type { Tellings } from '#platform/outcome.ts'
import type { ClosedDayRefusal } from './keep.ts'

export const closedDayTellings: Tellings<ClosedDayRefusal> = {
  'not-a-planner': {
    status: 403,
    nl: 'Alleen wie plant en de beheerder sluiten dagen.',
    en: 'Only those who plan and the administrator close days.',
  },
  'no-such-unit': { status: 404, nl: 'Deze afdeling bestaat niet (meer).', en: 'This unit does not exist (any more).' },
  'period-backwards': {
    status: 422,
    nl: 'De periode eindigt voordat hij begint. Kies een latere laatste dag.',
    en: 'The period ends before it starts. Choose a later last day.',
  },
  'period-too-long': {
    status: 422,
    nl: 'Een periode is hooguit een half jaar. Vul hem in stukken in.',
    en: 'A period is half a year at most. Fill it in in parts.',
  },
  'no-such-day': { status: 404, nl: 'Deze dag was al open.', en: 'This day was open already.' },
  'no-holiday': { status: 422, nl: 'Een van deze dagen is geen feestdag.', en: 'One of these days is no public holiday.' },
}
