import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { SignInMethod } from '#platform/http/caller.ts'
import { hashOf, newToken } from './token.ts'

export interface Opening {
  personId: string
  method: SignInMethod
  /** The card it was opened with: when that ends, so does the session. */
  cardId?: string
  /** When the person proved who they are, when that was not now: at an identity provider. Null: not known. */
  provedAt?: Temporal.Instant | null
  /** Hash of the session this browser had until now: it ends, so that a stolen cookie is worth nothing after a sign-in. */
  replaces?: string | null
}

/** Opens a session for a person whose identity is established; the token goes into the cookie, its hash into the database. */
export async function openSession(act: Act, { personId, method, cardId, provedAt = act.now, replaces }: Opening): Promise<string> {
  const { tx, actor } = act
  const token = newToken()
  if (replaces) await tx`select people.end_session(${replaces})`
  await tx`insert into people.session (token_hash, organisation_id, person_id, method, lang, signed_in_at, card_id)
    values (${hashOf(token)}, platform.organisation(), ${personId}, ${method}, ${actor.lang}, ${provedAt}, ${cardId ?? null})`
  await record({ ...act, actor: { ...actor, personId } }, 'sign-in', `person/${personId}`, { method })
  return token
}

/** Signs in as somebody of the voorbeeldgemeente, in a database that was made as a demo. */
export async function signInToDemo(
  act: Act,
  { personId, replaces }: { personId: string; replaces?: string | null },
): Promise<Outcome<{ token: string }, SignInRefusal>> {
  const [made] = await act.tx`select demo from platform.installation`
  if (!made?.['demo']) return refuse('no-demo')
  const [person] = await act.tx`select id from people.person where id = ${personId} and erased_at is null`
  if (!person) return refuse('unknown-person')
  return done({ token: await openSession(act, { personId, method: 'demo', replaces }) })
}

/** Ends the session of this browser. */
export async function signOut(act: Act, { session }: { session: string }): Promise<Outcome<null, never>> {
  await act.tx`select people.end_session(${session})`
  await record(act, 'sign-out', `person/${act.actor.personId}`)
  return done(null)
}

export type SignInRefusal = 'no-demo' | 'unknown-person'
