import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { Purpose } from '../instruments/format.ts'
import { decideStarting, type StartRefusal } from './rules.ts'

export const Start = z.object({ versionId: id() })
export type Start = z.infer<typeof Start>
export const StartAsked = z.object({ assignmentId: id() })

/** What somebody may start about oneself. A 360° and a knowledge test begin at doors of their own. */
export const aboutOneself: readonly Purpose[] = ['self', 'preference']

/** Begins a scan by oneself, or goes on with the one that was begun. Nothing of it is written in the log: it is for the person only (rule 3). */
export async function start(
  { tx, actor, now }: Act,
  { versionId }: Start,
): Promise<Outcome<{ sheetId: string }, StartRefusal | 'no-such-scan'>> {
  const [version] = await tx<{ purpose: Purpose; withdrawn: boolean; published: boolean }[]>`
    select v.document ->> 'purpose' as purpose, i.withdrawn_at is not null as withdrawn, v.published_at is not null as published
    from scans.instrument_version v join scans.instrument i on i.organisation_id = v.organisation_id and i.id = v.instrument_id
    where v.organisation_id = (select platform.organisation()) and v.id = ${versionId}`
  if (!version?.published) return refuse('no-such-scan')
  const offered = aboutOneself.includes(version.purpose) && !version.withdrawn
  const decision = decideStarting({ fromDay: null, untilDay: null, offered }, dateOf(now))
  if (!decision.ok) return decision
  return done({ sheetId: await openSheet({ tx, actor, now }, versionId, null) })
}

/** Begins what somebody was asked to fill in, or goes on with it. */
export async function startAsked(
  { tx, actor, now }: Act,
  { assignmentId }: { assignmentId: string },
): Promise<Outcome<{ sheetId: string }, StartRefusal | 'no-such-scan'>> {
  const [asked] = await tx<{ versionId: string; fromDay: Temporal.PlainDate; untilDay: Temporal.PlainDate | null; withdrawn: boolean }[]>`
    select version_id, from_day, until_day, withdrawn_at is not null as withdrawn from scans.assignment
    where organisation_id = (select platform.organisation()) and id = ${assignmentId} and person_id = ${actor.personId} for share`
  if (!asked || asked.withdrawn) return refuse('no-such-scan')
  const decision = decideStarting({ ...asked, offered: true }, dateOf(now))
  if (!decision.ok) return decision
  return done({ sheetId: await openSheet({ tx, actor, now }, asked.versionId, assignmentId) })
}

/** The open sheet of this person, or a new one. From then on the version never changes. */
async function openSheet({ tx, actor, now }: Act, versionId: string, assignmentId: string | null): Promise<string> {
  await tx`insert into scans.sheet (organisation_id, version_id, person_id, assignment_id, started_at)
    values (platform.organisation(), ${versionId}, ${actor.personId}, ${assignmentId}, ${now}) on conflict do nothing`
  await tx`update scans.instrument_version set used_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${versionId} and used_at is null`
  const [open] = await tx<{ id: string }[]>`
    select id from scans.sheet
    where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and version_id = ${versionId}
      and assignment_id is not distinct from ${assignmentId} and (assignment_id is not null or handed_in_at is null)`
  return open!.id
}
