import { inCareSql } from '#modules/catalogue/index.ts'
import type { Act } from '#platform/act.ts'
import { changeText, changeTextTellings, resetText, type ChangeText, type ChangeTextRefusal } from '#platform/mail/index.ts'
import { refuse, type Outcome, type Tellings } from '#platform/outcome.ts'

export interface ChangeOrReset extends ChangeText {
  reset: boolean
}

/** Changes a text, or goes back to the usual one; for an activity only by whoever plans it. */
export async function changeOrReset(act: Act, change: ChangeOrReset): Promise<Outcome<null, ChangeTextRefusal | 'no-such-activity'>> {
  if (change.activityId) {
    const [activity] = await act.tx`
      select 1 from catalogue.activity a where organisation_id = platform.organisation() and id = ${change.activityId} and ${inCareSql(act.tx, act.actor, act.tx`a.id`)}`
    if (!activity || !change.kind.perActivity) return refuse('no-such-activity')
  }
  return change.reset ? resetText(act, change) : changeText(act, change)
}

export const changeOrResetTellings: Tellings<ChangeTextRefusal | 'no-such-activity'> = {
  ...changeTextTellings,
  'no-such-activity': { status: 404, nl: 'Deze activiteit bestaat niet (meer).', en: 'This activity does not exist (any more).' },
}
