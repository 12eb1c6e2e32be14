import { enter, type Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { providerOrganisation } from './oidc-provider.ts'
import { mayUseMailLink } from './rules.ts'
import { settingsOf } from './settings.ts'
import { openSession } from './sign-in.ts'
import { hashOf } from './token.ts'

export type UseLinkRefusal = 'link-over' | 'link-not-for-you'

/**
 * Signs in with the link that was mailed: once, within its quarter of an hour. Whether this person may sign in like that is
 * decided again, because somebody may have been hired in between. The act must carry the hash of the link's secret as its ticket.
 */
export const useLink =
  (config: Config) =>
  async (act: Act, { secret, replaces }: { secret: string; replaces?: string | null }): Promise<Outcome<{ token: string; goesTo: string }, UseLinkRefusal>> => {
    const ticket = hashOf(secret)
    const [link] = await act.tx<{ organisationId: string; personId: string; goesTo: string }[]>`
      select organisation_id, person_id, goes_to from people.sign_in_link where token_hash = ${ticket}`
    if (!link) return refuse('link-over')
    const provider = config.oidc ? await providerOrganisation(act.tx, config.oidc) : null
    await enter(act.tx, { personId: null, organisationId: null }, { organisationId: link.organisationId, ticket })
    const [used] = await act.tx`update people.sign_in_link set used_at = now()
      where organisation_id = ${link.organisationId} and token_hash = ${ticket} and used_at is null and expires_at > now() returning 1`
    if (!used) return refuse('link-over')
    const facts = await factsOf(act, link)
    if (!facts || !mayUseMailLink({ ...facts, hasProvider: link.organisationId === provider })) return refuse('link-not-for-you')
    const within = { ...act, actor: { ...act.actor, organisationId: link.organisationId } }
    return done({ token: await openSession(within, { personId: link.personId, method: 'mail', replaces }), goesTo: link.goesTo })
  }

async function factsOf({ tx }: Act, link: { organisationId: string; personId: string }) {
  const [facts] = await tx<{ employed: boolean; guest: boolean; email: string | null; settings: unknown }[]>`
    select exists (select from people.colleague c where c.organisation_id = o.id and c.person_id = p.id) as employed,
           exists (select from people.guest g where g.organisation_id = o.id and g.person_id = p.id) as guest,
           (select email from people.addressee a where a.organisation_id = o.id and a.person_id = p.id) as email, o.settings
    from people.organisation o, people.person p
    where o.id = ${link.organisationId} and p.id = ${link.personId} and p.erased_at is null`
  return facts ? { ...facts, email: facts.email ?? '', settings: settingsOf(facts.settings) } : null
}
