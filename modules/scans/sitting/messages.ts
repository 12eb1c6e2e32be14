import { sharingTellings, type FindRefusal } from '#modules/people/index.ts'
import type { Tellings } from '#platform/outcome.ts'
import { inviteTellings } from '../around/messages.ts'
import type { TickRefusal } from './answer.ts'
import type { ShareTestRefusal } from './share.ts'
import type { StartTestRefusal } from './start.ts'

const noSuchSitting = { status: 404, nl: 'Deze toets bestaat niet (meer).', en: 'This test does not exist (any more).' } as const

export const startTestTellings: Tellings<StartTestRefusal> = { 'no-such-test': { ...noSuchSitting, status: 422 } }

export const tickTellings: Tellings<TickRefusal> = {
  'no-such-sitting': noSuchSitting,
  'test-handed-in': {
    status: 409,
    nl: 'Je hebt deze toets ingeleverd. Je antwoorden veranderen niet meer.',
    en: 'You handed in this test. Your answers do not change any more.',
  },
  'time-is-over': {
    status: 409,
    nl: 'De tijd is om. De toets is ingeleverd met wat er al stond.',
    en: 'The time is over. The test was handed in with what was there.',
  },
  'check-answers': { status: 422, nl: 'Kijk je antwoorden even na.', en: 'Please check your answers.' },
}

export const handInTestTellings: Tellings<'no-such-sitting'> = { 'no-such-sitting': noSuchSitting }

const found: Tellings<FindRefusal> = {
  'nobody-by-that-name': inviteTellings['nobody-by-that-name'],
  'more-by-that-name': inviteTellings['more-by-that-name'],
}
export const shareTestTellings: Tellings<ShareTestRefusal> = { ...sharingTellings, ...found, 'no-such-sitting': noSuchSitting }
