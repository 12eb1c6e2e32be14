import type { Act } from '#platform/act.ts'
import { changeText, changeTextTellings, resetText, type ChangeText, type ChangeTextRefusal } from '#platform/mail/index.ts'
import { refuse, type Outcome, type Tellings } from '#platform/outcome.ts'

export interface ChangeOrReset extends ChangeText {
  reset: boolean
}

/** Changes a text, or goes back to the usual one; for an activity only when it is of this organisation. */
export async function changeOrReset(act: Act, change: ChangeOrReset): Promise<Outcome<null, ChangeTextRefusal | 'no-such-activity'>> {
  if (change.activityId) {
    const [activity] = await act.tx`select 1 from catalogue.activity where organisation_id = platform.organisation() and id = ${change.activityId}`
    if (!activity || !change.kind.perActivity) return refuse('no-such-activity')
  }
  return change.reset ? resetText(act, change) : changeText(act, change)
}

export const changeOrResetTellings: Tellings<ChangeTextRefusal | 'no-such-activity'> = {
  ...changeTextTellings,
  'no-such-activity': { status: 404, nl: 'Deze activiteit bestaat niet (meer).', en: 'This activity does not exist (any more).' },
}
