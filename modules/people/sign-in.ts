import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { hashOf, newToken } from './token.ts'

/** Opens a session for a person whose identity is established; the token goes into the cookie, its hash into the database. */
export async function openSession(
  act: Act,
  who: { personId: string; method: 'demo' | 'oidc' | 'mail' },
): Promise<string> {
  const { tx, actor } = act
  const token = newToken()
  await tx`insert into people.session (token_hash, organisation_id, person_id, method, lang)
    values (${hashOf(token)}, platform.organisation(), ${who.personId}, ${who.method}, ${actor.lang})`
  await record({ ...act, actor: { ...actor, personId: who.personId } }, 'sign-in', `person/${who.personId}`, { method: who.method })
  return token
}

/** Signs in as somebody of the voorbeeldgemeente, in a database that was made as a demo. */
export async function signInToDemo(act: Act, { personId }: { personId: string }): Promise<Outcome<{ token: string }, SignInRefusal>> {
  const [made] = await act.tx`select demo from platform.installation`
  if (!made?.['demo']) return refuse('no-demo')
  const [person] = await act.tx`select id from people.person where id = ${personId} and erased_at is null`
  if (!person) return refuse('unknown-person')
  return done({ token: await openSession(act, { personId, method: 'demo' }) })
}

/** Ends the session of this browser. */
export async function signOut(act: Act, { session }: { session: string }): Promise<Outcome<null, never>> {
  await act.tx`update people.session set ended_at = now() where token_hash = ${session}`
  await record(act, 'sign-out', `person/${act.actor.personId}`)
  return done(null)
}

export type SignInRefusal = 'no-demo' | 'unknown-person'
