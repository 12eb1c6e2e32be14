import type { Kind } from '#platform/mail/index.ts'
import { enrolmentKinds } from './enrolment-kinds.ts'
import { plannerKinds } from './planner-kinds.ts'
import { editionKinds, trainerKinds } from './edition-kinds.ts'

export const messageKinds: Kind[] = [
  ...Object.values(enrolmentKinds),
  ...Object.values(editionKinds),
  ...Object.values(trainerKinds),
  ...Object.values(plannerKinds),
]
