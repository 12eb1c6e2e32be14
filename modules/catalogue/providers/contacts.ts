import { z } from 'zod'
import { peopleKinds, tell, welcomeGuest } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import { both, email, id, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'
import { overseesAll } from '../rules.ts'

export const TieContact = z.object({
  providerId: z.uuid(both('Kies een aanbieder.', 'Choose a provider.')),
  name: words(120, 'Vul de naam in.', 'Fill in the name.').regex(
    /^[^\p{Cc}/:@<>]*$/u,
    both('Vul alleen een naam in.', 'Fill in a name only.'),
  ),
  email: email(),
})
export type TieContact = z.infer<typeof TieContact>
export const EndContact = z.object({ providerContactId: id() })
export type EndContact = z.infer<typeof EndContact>
export type ContactRefusal = 'not-the-adviser' | 'no-such-provider' | 'an-employee' | 'contact-already'

/** Ties a person to a provider: guest-like, with a name and an address, and a mail that says how to sign in. An employee can be no contact. */
export const tieContact =
  (config: Pick<Config, 'baseUrl'>) =>
  async (act: Act, { providerId, name, email }: TieContact): Promise<Outcome<{ providerContactId: string }, ContactRefusal>> => {
    const { tx, actor } = act
    if (!overseesAll(actor)) return refuse('not-the-adviser')
    const [provider] = await tx<{ name: string }[]>`
      select name from catalogue.provider where organisation_id = (select platform.organisation()) and id = ${providerId}`
    if (!provider) return refuse('no-such-provider')
    const { kind, personId } = await welcomeGuest(act, { name, email, organisationName: provider.name })
    if (kind === 'employee') return refuse('an-employee')
    const [made] = await tx<{ id: string }[]>`
      insert into catalogue.provider_contact (organisation_id, provider_id, person_id, invited_by, since)
      values (platform.organisation(), ${providerId}, ${personId}, ${actor.personId}, ${act.now}) on conflict do nothing returning id`
    if (!made) return refuse('contact-already')
    await tell(tx, {
      event: `provider-contact/${made.id}`,
      kind: peopleKinds.providerInvited,
      personId,
      values: () => ({ link: `${config.baseUrl}/inloggen?naar=/aanbieder` }),
    })
    await record(act, 'tie-provider-contact', `provider/${providerId}`, { personId })
    return done({ providerContactId: made.id })
  }

/** Ends what a contact may see and do, at once. */
export async function endContact(
  act: Act,
  { providerContactId }: EndContact,
): Promise<Outcome<{ providerContactId: string }, 'not-the-adviser' | 'no-such-contact'>> {
  if (!overseesAll(act.actor)) return refuse('not-the-adviser')
  const [ended] = await act.tx<{ personId: string }[]>`
    update catalogue.provider_contact set ended_at = ${act.now}
    where organisation_id = (select platform.organisation()) and id = ${providerContactId} and ended_at is null returning person_id`
  if (!ended) return refuse('no-such-contact')
  await record(act, 'end-provider-contact', `contact/${providerContactId}`, { personId: ended.personId })
  return done({ providerContactId })
}

const notTheAdviser = {
  status: 403,
  nl: 'Alleen de leeradviseur kiest contactpersonen van aanbieders.',
  en: 'Only the learning adviser chooses contacts of providers.',
} as const
export const contactTellings: Tellings<ContactRefusal> = {
  'not-the-adviser': notTheAdviser,
  'no-such-provider': { status: 404, nl: 'Deze aanbieder bestaat niet (meer).', en: 'This provider does not exist (any more).' },
  'an-employee': {
    status: 409,
    nl: 'Dit is het adres van een medewerker. Een medewerker kies je als docent bij de bijeenkomst.',
    en: 'This is the address of an employee. Choose an employee as the trainer of a session.',
  },
  'contact-already': { status: 409, nl: 'Deze persoon is al contactpersoon.', en: 'This person is a contact already.' },
}
export const endContactTellings: Tellings<'not-the-adviser' | 'no-such-contact'> = {
  'not-the-adviser': notTheAdviser,
  'no-such-contact': { status: 404, nl: 'Deze contactpersoon is er niet (meer).', en: 'This contact is not there (any more).' },
}
