import { Button, Form, HiddenField, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'

export interface GoalLead {
  goal: string
  /** Words to look for in the offer. */
  search?: string | null | undefined
  /** The URI of the skill it is about. */
  skill?: string | null | undefined
}

/** From an advice to the own plan in one click: plans shows what the offer has for it, and the person picks. */
export function MakeGoal({ goal, search, skill }: GoalLead) {
  const t = useT()
  return (
    <Form action={paths.proposeGoal} submission="" label={goal}>
      <HiddenField name="what" value={goal} />
      <HiddenField name="words" value={search ?? ''} />
      <HiddenField name="skill" value={skill ?? ''} />
      <Button kind="quiet" about={goal}>
        {t('Maak er een doel van', 'Make it a goal')}
      </Button>
    </Form>
  )
}
