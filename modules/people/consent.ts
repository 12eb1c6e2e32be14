import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { day } from './employees/fields.ts'

/** Where consent stands: when, in which paper, and who gave it. No names of people. */
export const Consent = z.object({
  decidedOn: day('Vul de dag in waarop de instemming is gegeven.', 'Fill in the day on which consent was given.'),
  givenBy: z.enum(['works_council', 'court'], { error: both('Kies wie de instemming gaf.', 'Choose who gave consent.') }),
  reference: words(200, 'Schrijf op in welk stuk de instemming staat.', 'Write down in which paper the consent stands.'),
})
export type Consent = z.infer<typeof Consent>

export type ConsentRefusal = 'consent-in-the-future'

/** Records that the works council agreed (WOR art. 27). It is never changed: a new consent is a new line, the same one is found again. */
export async function recordConsent(
  act: Act,
  { decidedOn, givenBy, reference }: Consent,
): Promise<Outcome<{ id: string }, ConsentRefusal>> {
  if (Temporal.PlainDate.compare(decidedOn, dateOf(act.now)) > 0) return refuse('consent-in-the-future')
  const [known] = await act.tx<{ id: string }[]>`
    select id from people.consent where organisation_id = platform.organisation()
    and decided_on = ${decidedOn} and authority = ${givenBy} and reference = ${reference} limit 1`
  if (known) return done(known)
  const [row] = await act.tx<{ id: string }[]>`
    insert into people.consent (organisation_id, decided_on, authority, reference, recorded_by)
    values (platform.organisation(), ${decidedOn}, ${givenBy}, ${reference}, ${act.actor.personId}) returning id`
  await record(act, 'record-consent', `consent/${row!.id}`)
  return done({ id: row!.id })
}
