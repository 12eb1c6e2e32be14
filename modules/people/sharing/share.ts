import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { decideSharing, type SharingRefusal } from './rules.ts'

/** What can be shared. The room that keeps it checks that it is the actor's own before it asks to share. */
export type SharedKind = 'ratings' | 'scan' | 'goal' | 'reflection' | 'plan' | 'choice'

export interface Sharing {
  kind: SharedKind
  objectId: string
  withPersonId: string
  /** The last day; null: until it is taken back. */
  until: Temporal.PlainDate | null
}

/**
 * Shows something of the actor to one colleague (rule 3). Again with the same colleague: the new last day counts; what was over begins anew.
 * It is not in the log: who shares what with whom is for these two.
 */
export async function share(
  { tx, actor, now }: Act,
  { kind, objectId, withPersonId, until }: Sharing,
): Promise<Outcome<{ id: string }, SharingRefusal>> {
  const [found] = await tx<{ exists: boolean }[]>`
    select exists (select from people.colleague_brief where organisation_id = (select platform.organisation()) and person_id = ${withPersonId})`
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const decision = decideSharing({ self: withPersonId === actor.personId, colleague: found!.exists }, until, today)
  if (!decision.ok) return decision
  await tx`
    update people.shared set ended_at = greatest(${now}, shared_at)
    where organisation_id = (select platform.organisation()) and owner_id = ${actor.personId} and kind = ${kind} and object_id = ${objectId}
      and with_person_id = ${withPersonId} and ended_at is null and until < ${today}`
  const [made] = await tx<{ id: string }[]>`
    insert into people.shared (organisation_id, owner_id, kind, object_id, with_person_id, shared_at, until)
    values (platform.organisation(), ${actor.personId}, ${kind}, ${objectId}, ${withPersonId}, ${now}, ${until})
    on conflict (organisation_id, kind, object_id, with_person_id) where ended_at is null do update set until = excluded.until
    returning id`
  return done(made!)
}

export type StopRefusal = 'not-shared'

/** Takes something back at once. That it was shared stays in the own record. */
export async function stopSharing({ tx, actor, now }: Act, { shareId }: { shareId: string }): Promise<Outcome<null, StopRefusal>> {
  const ended = await tx<{ id: string }[]>`
    update people.shared set ended_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${shareId} and owner_id = ${actor.personId} and ended_at is null
    returning id`
  return ended.length ? done(null) : refuse('not-shared')
}
