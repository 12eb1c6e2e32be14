import { enter, type Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { ownSettings } from './mail-link-ask.ts'
import { providerOf } from './providers/known.ts'
import { leaverDays, mayUseMailLink } from './rules.ts'
import { openSession } from './sign-in.ts'
import { hashOf } from './token.ts'

export type UseLinkRefusal = 'link-over' | 'link-not-for-you'

/**
 * Signs in with the link that was mailed: once, within its quarter of an hour. Whether this person may sign in like that is
 * decided again, because somebody may have been hired in between. The act must carry the hash of the link's secret as its ticket.
 */
export const useLink =
  (config: Config) =>
  async (
    act: Act,
    { secret, replaces }: { secret: string; replaces?: string | null },
  ): Promise<Outcome<{ token: string; goesTo: string }, UseLinkRefusal>> => {
    const ticket = hashOf(secret)
    const [link] = await act.tx<Link[]>`
      select organisation_id, person_id, goes_to, private from people.sign_in_link where token_hash = ${ticket}`
    if (!link) return refuse('link-over')
    const provider = await providerOf(act.tx, config, link.organisationId)
    await enter(act.tx, { personId: null, organisationId: null }, { organisationId: link.organisationId, ticket })
    const [used] = await act.tx`update people.sign_in_link set used_at = now()
      where organisation_id = ${link.organisationId} and token_hash = ${ticket} and used_at is null and expires_at > now() returning 1`
    if (!used) return refuse('link-over')
    const facts = await factsOf(act, link)
    const allowed =
      facts &&
      (link.private
        ? facts.leaver
        : mayUseMailLink({ ...facts, hasProvider: provider !== null, settings: ownSettings(facts.settings, provider) }))
    if (!allowed) return refuse('link-not-for-you')
    const within = { ...act, actor: { ...act.actor, organisationId: link.organisationId } }
    return done({
      token: await openSession(within, { personId: link.personId, method: link.private ? 'private' : 'mail', replaces }),
      goesTo: link.goesTo,
    })
  }

interface Link {
  organisationId: string
  personId: string
  goesTo: string
  private: boolean
}

async function factsOf({ tx }: Act, link: Link) {
  const [facts] = await tx<{ employed: boolean; guest: boolean; leaver: boolean; email: string | null; settings: unknown }[]>`
    select exists (select from people.colleague_brief c where c.organisation_id = o.id and c.person_id = p.id) as employed,
           exists (select from people.guest g where g.organisation_id = o.id and g.person_id = p.id) as guest,
           coalesce(people.left_on(p.id) >= (now() at time zone 'Europe/Amsterdam')::date - ${leaverDays}::int, false)
             and exists (select from people.private_address a where a.organisation_id = o.id and a.person_id = p.id and a.confirmed_at is not null) as leaver,
           (select email from people.addressee a where a.organisation_id = o.id and a.person_id = p.id) as email, o.settings
    from people.organisation o, people.person p
    where o.id = ${link.organisationId} and p.id = ${link.personId} and p.erased_at is null`
  return facts ? { ...facts, email: facts.email ?? '' } : null
}
