import { z } from 'zod'
import { settingsOf } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf, instantOf } from '#platform/words.ts'
import { choices } from './instruments.ts'
import { decideStart, type StartRefusal } from './rules.ts'

export const Start = z.object({
  versionId: id(),
  /** The last day (Dutch date) on which raters can answer. */
  closesOn: z
    .string({ error: both('Kies tot en met welke dag mensen kunnen antwoorden.', 'Choose the last day on which people can answer.') })
    .trim()
    .transform((text, context) => {
      try {
        return Temporal.PlainDate.from(text, { overflow: 'reject' })
      } catch {
        context.addIssue({ code: 'custom', message: both('Deze dag bestaat niet.', 'This day does not exist.') })
        return z.NEVER
      }
    }),
})
export type Start = z.infer<typeof Start>

/**
 * Starts a 360° about the actor. What is promised to raters stands from here on: the questions, the minimum per group and the last day. One at a
 * time, and the same questions not again within half a year (rule 5).
 */
export async function startAround(act: Act, { versionId, closesOn }: Start): Promise<Outcome<{ aroundId: string }, StartRefusal>> {
  const { tx, actor, now } = act
  await tx`select pg_advisory_xact_lock(hashtextextended('around/' || platform.organisation()::text || ${actor.personId}::text, 0))`
  const chosen = (await choices(tx)).find((one) => one.versionId === versionId)
  const [facts] = await tx<{ open: boolean; lastClosed: Temporal.Instant | null; settings: unknown }[]>`
    select exists (select from scans.around where organisation_id = o.id and person_id = ${actor.personId} and closed_at is null) as open,
      (select max(a.closed_at) from scans.around a
       join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
       join scans.instrument_version w on w.organisation_id = v.organisation_id and w.instrument_id = v.instrument_id and w.id = ${versionId}
       where a.organisation_id = o.id and a.person_id = ${actor.personId}) as last_closed, o.settings
    from people.organisation o where o.id = (select platform.organisation())`
  const lastClosed = facts!.lastClosed && dateOf(facts!.lastClosed)
  const decision = decideStart({ suits: chosen !== undefined, open: facts!.open, lastClosed }, closesOn, dateOf(now))
  if (!decision.ok) return decision

  const closesAt = instantOf(closesOn.add({ days: 1 }), Temporal.PlainTime.from('00:00'))
  const [made] = await tx<{ id: string }[]>`
    insert into scans.around (organisation_id, person_id, version_id, minimum, started_at, closes_at)
    values (platform.organisation(), ${actor.personId}, ${versionId}, ${settingsOf(facts!.settings).raterMinimum}, ${now}, ${closesAt}) returning id`
  await tx`insert into scans.around_rater (organisation_id, around_id, about_id, category, person_id)
    values (platform.organisation(), ${made!.id}, ${actor.personId}, 'self', ${actor.personId})`
  await tx`update scans.instrument_version set used_at = ${now} where organisation_id = (select platform.organisation()) and id = ${versionId} and used_at is null`
  await record(act, 'start-around', `around/${made!.id}`)
  return done({ aroundId: made!.id })
}
