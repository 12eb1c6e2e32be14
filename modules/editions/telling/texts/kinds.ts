import type { Kind } from '#platform/mail/index.ts'
import { approvalKinds } from './approval-kinds.ts'
import { enrolmentKinds } from './enrolment-kinds.ts'
import { plannerKinds } from './planner-kinds.ts'
import { editionKinds, trainerKinds } from './edition-kinds.ts'

export const messageKinds: Kind[] = [
  ...Object.values(enrolmentKinds),
  ...Object.values(approvalKinds),
  ...Object.values(editionKinds),
  ...Object.values(trainerKinds),
  ...Object.values(plannerKinds),
]
