import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

export const EndSessions = z.object({ session: z.string().max(100).optional() })
export type EndSessions = z.infer<typeof EndSessions>
export type EndSessionsRefusal = 'no-such-session'

/** Ends one of the actor's own sessions, or all of them when none is named: signed out everywhere. */
export async function endSessions(act: Act, { session }: EndSessions): Promise<Outcome<{ all: boolean }, EndSessionsRefusal>> {
  const ended = await act.tx`
    update people.session set ended_at = ${act.now}
    where organisation_id = platform.organisation() and person_id = ${act.actor.personId} and ended_at is null
      and (${session ?? null}::text is null or token_hash = ${session ?? null})
    returning 1`
  if (session && ended.length === 0) return refuse('no-such-session')
  await record(act, session ? 'end-session' : 'end-all-sessions', `person/${act.actor.personId}`, { ended: ended.length })
  return done({ all: !session })
}
