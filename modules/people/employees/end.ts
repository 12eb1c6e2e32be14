import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { holdImports } from '#platform/imports/runs.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'
import { leavesNoAdministrator } from './facts.ts'
import { day } from './fields.ts'

export const End = z.object({
  employmentId: id(),
  lastDay: day('Vul de laatste dag in.', 'Fill in the last day.'),
})
export type EndRefusal = 'no-such-employment' | 'before-start' | 'own-employment' | 'last-administrator'

/** Ends an employment on its last day (included), by hand. A file that still names it opens it again. */
export async function endEmployment(
  act: Act,
  { employmentId, lastDay }: z.infer<typeof End>,
): Promise<Outcome<{ personId: string }, EndRefusal>> {
  const { tx, actor } = act
  await holdImports(act)
  const [employment] =
    await tx`select person_id, starts_on from people.employment where organisation_id = (select platform.organisation()) and id = ${employmentId} for update`
  if (!employment) return refuse('no-such-employment')
  if (employment['personId'] === actor.personId) return refuse('own-employment')
  if (Temporal.PlainDate.compare(lastDay, employment['startsOn']) < 0) return refuse('before-start')
  if (await leavesNoAdministrator(tx, employmentId, lastDay)) return refuse('last-administrator')
  await tx`update people.employment set ends_on = ${lastDay} where organisation_id = (select platform.organisation()) and id = ${employmentId}`
  await record(act, 'employment-end', `employment/${employmentId}`)
  return done({ personId: employment['personId'] as string })
}

export const lastAdministrator = {
  status: 409,
  nl: 'Dit is de laatste beheerder. Geef eerst iemand anders die rol.',
  en: 'This is the last administrator. Give somebody else that role first.',
} as const

export const endTellings: Tellings<EndRefusal> = {
  'last-administrator': lastAdministrator,
  'no-such-employment': { status: 404, nl: 'Deze arbeidsrelatie bestaat niet (meer).', en: 'This employment does not exist (any more).' },
  'before-start': { status: 422, nl: 'De laatste dag ligt voor de eerste dag.', en: 'The last day lies before the first day.' },
  'own-employment': {
    status: 403,
    nl: 'Je eigen arbeidsrelatie kun je niet beëindigen. Vraag een andere beheerder.',
    en: 'You cannot end your own employment. Ask another administrator.',
  },
}
