import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { moved } from './rules.ts'

export interface OfLine {
  profileId: string
  activityId: string
}
export type LineRefusal = 'no-such-line' | 'not-in-the-offer' | 'not-in-the-line'

const most = 40

/** The activities of the line in order, held against others who change it. Null: no such role profile. */
async function hold({ tx }: Act, profileId: string): Promise<string[] | null> {
  const [profile] = await tx`
    select 1 from skills.profile where organisation_id = (select platform.organisation()) and id = ${profileId} and kind = 'role' and ended_on is null for update`
  if (!profile) return null
  const steps = await tx<{ activityId: string }[]>`
    select activity_id from catalogue.line_step where organisation_id = (select platform.organisation()) and profile_id = ${profileId} order by position`
  return steps.map(({ activityId }) => activityId)
}

async function write(act: Act, { profileId, activityId }: OfLine, line: string[], how: 'add' | 'earlier' | 'remove'): Promise<void> {
  await act.tx`delete from catalogue.line_step where organisation_id = (select platform.organisation()) and profile_id = ${profileId}`
  await act.tx`insert into catalogue.line_step (organisation_id, profile_id, activity_id, position)
    select platform.organisation(), ${profileId}, l.id, l.n from unnest(${line}::uuid[]) with ordinality as l (id, n)`
  await record(act, 'change-learning-line', `profile/${profileId}`, { activityId, how })
}

/** Puts an activity of the offer at the end of the learning line of a role profile; twice is once. */
export async function addToLine(act: Act, one: OfLine): Promise<Outcome<null, LineRefusal | 'line-is-full'>> {
  const line = await hold(act, one.profileId)
  if (!line) return refuse('no-such-line')
  const [offered] = await act.tx`
    select 1 from catalogue.activity
    where organisation_id = (select platform.organisation()) and id = ${one.activityId} and state = 'published' and not confidential`
  if (!offered) return refuse('not-in-the-offer')
  if (line.includes(one.activityId)) return done(null)
  if (line.length >= most) return refuse('line-is-full', { most })
  await write(act, one, [...line, one.activityId], 'add')
  return done(null)
}

/** Moves an activity one place to the front, or takes it out. */
export async function changeLine(act: Act, { how, ...one }: OfLine & { how: 'earlier' | 'remove' }): Promise<Outcome<null, LineRefusal>> {
  const line = await hold(act, one.profileId)
  if (!line) return refuse('no-such-line')
  if (!line.includes(one.activityId)) return refuse('not-in-the-line')
  await write(act, one, how === 'earlier' ? moved(line, one.activityId) : line.filter((id) => id !== one.activityId), how)
  return done(null)
}
