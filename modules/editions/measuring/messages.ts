import { roundTellings } from '#modules/scans/index.ts'
import type { Tellings } from '#platform/outcome.ts'
import { planTellings } from '../planning/messages.ts'
import type { MeasureRefusal } from './measure.ts'

export const measureTellings: Tellings<MeasureRefusal> = {
  ...roundTellings,
  ...planTellings,
  'confidential-edition': {
    status: 409,
    nl: 'Deze activiteit is vertrouwelijk. Wie eraan meedoet, vragen we geen scan: dan zou te zien zijn wie dat zijn.',
    en: 'This activity is confidential. Whoever takes part is not asked for a scan: that would tell who they are.',
  },
}
