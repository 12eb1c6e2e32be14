import { GoalForm } from '#modules/skills/index.ts'

export interface GoalLead {
  goal: string
  /** Words to look for in the offer. */
  search?: string | null | undefined
  /** The URI of the skill it is about. */
  skill?: string | null | undefined
}

/** From an advice to the own plan in one click: plans shows what the offer has for it, and the person picks. */
export const MakeGoal = ({ goal, search, skill }: GoalLead) => <GoalForm what={goal} words={search ?? ''} skill={skill ?? ''} />
