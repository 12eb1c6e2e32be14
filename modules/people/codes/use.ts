import { timingSafeEqual } from 'node:crypto'
import { enter, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import { digitsOf } from '#platform/mail/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { providerOf } from '../providers/known.ts'
import { settingsOf } from '../settings.ts'
import { openSession } from '../sign-in.ts'
import { codeLimits, mayUseCode } from './rules.ts'

export type UseCodeRefusal = 'code-wrong' | 'code-not-for-you'

/** A code that was right, and is used up by that. */
export interface RightCode {
  organisationId: string
  personId: string
  contactId: string
  goesTo: string
}

/**
 * Looks whether this is the code that was sent to this browser. Each look costs a try and is kept, whatever comes after: that is why it is no
 * refusal. A right code is used up at once, so that of two at the same moment one gets in. The act must carry the hash of the cookie as its ticket.
 */
export const tryCode =
  (config: Pick<Config, 'secret'>) =>
  async (act: Act, { ask, code }: { ask: string; code: string }): Promise<Outcome<RightCode | null, never>> => {
    const { tx, now } = act
    const sent = await tx<({ id: string } & RightCode)[]>`
      select id, organisation_id, person_id, contact_id, goes_to from people.sign_in_code where ask_hash = ${ask}`
    let right: RightCode | null = null
    for (const { id, organisationId, personId, contactId, goesTo } of sent) {
      await enter(tx, { personId: null, organisationId: null }, { organisationId, ticket: ask })
      const fits = sameDigits(digitsOf(config.secret, id), code)
      const [live] = await tx`update people.sign_in_code set tries = tries + 1, used_at = case when ${fits} then ${now}::timestamptz end
        where organisation_id = ${organisationId} and id = ${id} and used_at is null and tries < ${codeLimits.tries} and expires_at > ${now} returning 1`
      if (live && fits) right ??= { organisationId, personId, contactId, goesTo }
      else await record(act, 'sign-in-code-wrong', `person/${personId}`)
    }
    return done(right)
  }

/** Signs in whose code was right. Whether this person may sign in like that is decided again. */
export const signInByCode =
  (config: Config) =>
  async (
    act: Act,
    { right, replaces }: { right: RightCode | null; replaces?: string | null },
  ): Promise<Outcome<{ token: string; contactId: string; goesTo: string }, UseCodeRefusal>> => {
    if (!right) return refuse('code-wrong')
    const { organisationId, personId, contactId, goesTo } = right
    const provider = await providerOf(act.tx, config, organisationId)
    await enter(act.tx, { personId: null, organisationId: null }, { organisationId })
    const [facts] = await act.tx<{ employed: boolean; workEmail: string | null; settings: unknown }[]>`
      select exists (select from people.colleague_brief c where c.organisation_id = o.id and c.person_id = ${personId}) as employed,
        (select email from people.addressee a where a.organisation_id = o.id and a.person_id = ${personId}) as work_email, o.settings
      from people.organisation o where o.id = ${organisationId}`
    if (!mayUseCode({ ...facts!, hasProvider: provider !== null, settings: settingsOf(facts!.settings) })) return refuse('code-not-for-you')
    const within = { ...act, actor: { ...act.actor, organisationId } }
    return done({ token: await openSession(within, { personId, method: 'code', replaces }), contactId, goesTo })
  }

/** Compares in a time that tells nothing. */
export function sameDigits(wanted: string, typed: string): boolean {
  const given = Buffer.from(typed.replace(/\D/g, ''))
  return given.length === wanted.length && timingSafeEqual(given, Buffer.from(wanted))
}
