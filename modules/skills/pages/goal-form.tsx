import { Button, Form, HiddenField, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'

export interface GoalLead {
  /** The goal as a sentence. */
  what: string
  /** How somebody will notice it. */
  notice?: string
  /** What to look for in the offer. Absent: the goal itself. */
  words?: string
  /** The skill, by our id or by its URI. */
  skillId?: string
  skill?: string
  source?: 'profile' | 'advice' | 'matrix'
  /** A few words as a link, where there are many beside each other. */
  brief?: boolean
}

/** Leads to a proposal of the own plan, where somebody makes it a goal in one move or leaves it. Nothing is kept by it. */
export function GoalForm({ what, brief, ...lead }: GoalLead) {
  const t = useT()
  return (
    <Form action={paths.proposeGoal} submission="" label={what} inline={brief}>
      <HiddenField name="what" value={what} />
      {Object.entries(lead).map(([name, value]) => value !== undefined && <HiddenField name={name} value={value} />)}
      <Button kind={brief ? 'link' : 'quiet'} about={what}>
        {brief ? t('Dit wil ik', 'I want this') : t('Maak er een doel van', 'Make it a goal')}
      </Button>
    </Form>
  )
}
